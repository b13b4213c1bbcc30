"""The board without a mouse: arrows, and the commands of the thing in focus."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.model.refs import Planned, Things
from desktop.ui.actions.declared import ACTIONS
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, Slot, Spot, StripSlot, things_of
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.commands import Commands
from desktop.ui.keys import Chord, chord, written
from desktop.ui.state import ViewState

if TYPE_CHECKING:
    from desktop.ui.board.handling.keydrag import KeyDrag
    from desktop.ui.board.handling.protocol import Board

Deed = Callable[[], object]
Arrows = dict[Chord, Deed]
Then = Callable[[tuple[Planned, ...]], object]
"""What becomes of the selection when the focus has gone to some things."""


class BoardKeys:
    """Keys of the board, as they are declared. Focus is the table's current cell; selection follows it."""

    def __init__(
        self,
        board: "Board",
        state: ViewState,
        commands: Commands,
        over: DragOverBoard,
        key_drag: "Callable[[], KeyDrag]",
    ) -> None:
        self._board, self._state, self._commands = board, state, commands
        self._over, self._drag = over, key_drag
        self._seen = True
        self._deeds = _chords(self._declared(), self._all_arrows())
        self._dragging = _chords(self._declared_while_dragging(), self._carrying_arrows())

    def _declared(self) -> Mapping[str, Deed]:
        commands, drag = self._commands, self._drag
        return {
            "first-of-day": lambda: self._along(-1000),
            "last-of-day": lambda: self._along(1000),
            "previous": lambda: self._turn(-1),
            "next": lambda: self._turn(1),
            "today": self.go_to_today,
            "show-details": self._open,
            "tick": self._tick,
            "delete": lambda: self._on_planned(commands.delete),
            "earlier": lambda: self._on_planned(lambda things: commands.reorder(things, -1)),
            "later": lambda: self._on_planned(lambda things: commands.reorder(things, 1)),
            "day-before": lambda: self._on_planned(lambda things: commands.other_day(things, -1)),
            "day-after": lambda: self._on_planned(lambda things: commands.other_day(things, 1)),
            "duplicate": lambda: self._on_planned(commands.duplicate),
            "edit": self._edit,
            "select-day": self._select_day,
            "select-one-more": self._one_more,
            "call-off": self._let_go,
            "take-up": lambda: self._on_planned(lambda things: drag().move(self._focused_first(things))),
            "take-up-copy": lambda: self._on_planned(lambda things: drag().copy(self._focused_first(things))),
        }

    def _declared_while_dragging(self) -> Mapping[str, Deed]:
        return {
            "previous": lambda: self._state.turn(-1),
            "next": lambda: self._state.turn(1),
            "put-down": lambda: self._drag().drop(),
            "show-details": lambda: self._drag().drop(),
            "tick": lambda: self._drag().drop(),
            "call-off": lambda: self._drag().cancel(),
        }

    def _carrying_arrows(self) -> Arrows:
        return _arrows(lambda places: self._drag().step(places), lambda days: self._drag().step_day(days))

    def _all_arrows(self) -> Arrows:
        """Plain ones select, with Shift they select all on the way, with Ctrl they leave the selection."""
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        keys = _arrows(self._along, self._across)
        for held, then in ((shift, self._reach), (control, self._only_focus)):
            keys |= _arrows(partial(self._along, then=then), partial(self._across, then=then), held)
        return keys

    # ---- Qt's questions ----------------------------------------------------------------

    def knows(self, event: QKeyEvent) -> bool:
        """Whether a key means something here at present."""
        return self._deed(event) is not None or bool(self._letter(event))

    def press(self, event: QKeyEvent) -> bool:
        """Carry out a key; False when it means nothing here.

        Nothing is changed that is neither selected nor ringed: the first key only shows where it is.
        """
        focus = self._board.focus
        self._seen = focus.shown or self._meant == self._state.selection
        self._board.focus_from(keyboard=True)
        deed, letter = self._deed(event), self._letter(event)
        if deed is not None:
            deed()
        elif letter:
            self._write(letter)
        return deed is not None or bool(letter)

    def _deed(self, event: QKeyEvent) -> Deed | None:
        keys = _seen(chord(event)) if self._board.week.mirrored else chord(event)
        deed = (self._dragging if self._over.by_keys else self._deeds).get(keys)
        if deed == self._let_go and not self._board.picking.several:
            return None  # nothing to let go: Escape is for whoever the board stands in
        return deed

    def _letter(self, event: QKeyEvent) -> str:
        """A letter or a digit, with which a line of quick add begins; none while something is carried."""
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain != Qt.KeyboardModifier.NoModifier or self._over.by_keys:
            return ""
        return event.text() if event.text().isalnum() else ""

    def _write(self, letter: str) -> None:
        if self._board.focus.spot is None:
            self.go_to_first()
        spot = self._board.focus.spot
        if spot is not None:
            self._board.add(self._board.on_day(spot[1]).when, letter)

    @property
    def _meant(self) -> Things:
        """What a command acts on: all that is selected where that is more than one, else what is in focus."""
        return self._state.selection if self._board.picking.several else things_of(self._slot)

    def _focused_first(self, things: Things) -> Things:
        """What is in focus is what the arrows carry; the others go along."""
        here = [thing for thing in things_of(self._slot) if thing in things]
        return tuple(dict.fromkeys((*here, *things)))

    # ---- moving ------------------------------------------------------------------------

    def go_to_today(self) -> None:
        """Show this week and put the focus on today's first thing."""
        self._state.show_today()
        self._go(0, self._state.week.dates.index(self._state.today))

    def go_to_first(self) -> None:
        """Put the focus on today when it is in view, else on the first day."""
        dates = self._state.week.dates
        self._go(0, dates.index(self._state.today) if self._state.today in dates else 0)

    def begin_below(self, column: int) -> None:
        """Put the focus on the last row of a day."""
        self._go(1000, column)

    @property
    def _slot(self) -> Slot | None:
        return self._board.slot(self._board.focus.spot)

    def _go(self, row: int, column: int, then: Then | None = None) -> None:
        cells = self._board.week.cells
        column = max(0, min(column, len(cells) - 1))
        spot = max(0, min(row, len(cells[column]) - 1)), column
        self._board.move_focus(spot)
        with self._state.in_passing():
            (then or self._board.picking.only)(things_of(self._board.slot(spot)))

    def _along(self, steps: int, then: Then | None = None) -> None:
        spot = self._board.focus.spot
        if spot is None:
            self.go_to_first()
        elif then is not None or abs(steps) > 1 or not self._beyond(spot, steps):
            self._go(spot[0] + steps, spot[1], then)

    def _beyond(self, spot: Spot, steps: int) -> bool:
        """A plain arrow at the end of a day goes on to what stands beyond it, where there is anything."""
        inside = 0 <= spot[0] + steps < len(self._board.week.cells[spot[1]])
        return not inside and self._board.leave(steps)

    def _across(self, days: int, then: Then | None = None) -> None:
        """To the thing of the neighbouring day that stands at the same height."""
        week, spot = self._board.week, self._board.focus.spot
        if spot is None:
            self.go_to_first()
            return
        column = spot[1] + days
        if 0 <= column < len(week.cells):
            height = week.rect(*spot).top()
            tops = [abs(cell.rect.top() + 2 - height) for cell in week.cells[column]]
            self._go(tops.index(min(tops)), column, then)

    def _turn(self, weeks: int) -> None:
        spot = self._board.focus.spot
        self._state.turn(weeks)
        self._go(0, spot[1] if spot else 0)

    # ---- selecting several -------------------------------------------------------------

    def _reach(self, things: tuple[Planned, ...]) -> None:
        if things:
            self._board.picking.up_to(things[0])

    def _only_focus(self, things: tuple[Planned, ...]) -> None:
        """The focus has moved; what is selected stays so."""

    def _one_more(self) -> None:
        things = things_of(self._slot, strips_too=True)
        if things:
            self._board.picking.one_more(things[0])

    def _select_day(self) -> None:
        if self._board.focus.spot is None:
            self.go_to_first()
        spot = self._board.focus.spot
        if spot is not None:
            on = self._board.on_day(spot[1])
            self._board.picking.day(None if on.some_day else on.when)

    def _let_go(self) -> None:
        self._board.picking.only(things_of(self._slot, strips_too=True))

    # ---- acting ------------------------------------------------------------------------

    def _open(self) -> None:
        spot, slot = self._board.focus.spot, self._slot
        if isinstance(slot, AddSlot):
            self._board.add(slot.when)
        elif isinstance(slot, StripSlot) and slot.folded is not None:
            self._board.fold(slot)
        elif spot is not None and slot is not None:
            self._board.open_details(spot)

    def _edit(self) -> None:
        spot = self._board.focus.spot
        if spot is not None and not self._board.picking.several:
            self._board.edit_here(spot)

    def _tick(self) -> None:
        slot = self._slot
        if self._board.picking.several:
            self._commands.tick(self._state.selection)
        elif isinstance(slot, AddSlot):
            self._board.add(slot.when)
        elif slot is not None and self._seen:
            self._board.tick(slot)

    def _on_planned(self, command: Callable[[Things], object]) -> None:
        """A command on all that is selected, else on what is in focus; that gone, the focus stays near."""
        spot, things = self._board.focus.spot, self._meant
        if spot is None or not things or not self._seen:
            return
        beside = self._entries_beside(*spot)
        command(things)
        if self._board.focus.spot is None:
            self._go(*next(filter(None, map(self._board.spot_of, beside)), spot))

    def _entries_beside(self, row: int, column: int) -> list[Slot]:
        """Where an entry has the focus: the others of its day, later ones first: its strips go with it."""
        day = [self._board.slot((place, column)) for place in range(len(self._board.week.cells[column]))]
        if not isinstance(day[row], EntrySlot):
            return []
        return [slot for slot in day[row + 1 :] + day[:row][::-1] if isinstance(slot, EntrySlot)]


def _arrows(
    along: Callable[[int], object],
    across: Callable[[int], object],
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> Arrows:
    return {
        (held, Qt.Key.Key_Up.value): lambda: along(-1),
        (held, Qt.Key.Key_Down.value): lambda: along(1),
        (held, Qt.Key.Key_Left.value): lambda: across(-1),
        (held, Qt.Key.Key_Right.value): lambda: across(1),
    }


def _chords(declared: Mapping[str, Deed], arrows: Arrows) -> dict[Chord, Deed]:
    """Deeds by chord. Which keys an action has is declared with it."""
    deeds = {written(keys): deed for name, deed in declared.items() for keys in ACTIONS[name].keys}
    return deeds | arrows


def _seen(keys: Chord) -> Chord:
    """On a mirrored board Left goes to what is seen at the left: a later day."""
    held, key = keys
    left, right = Qt.Key.Key_Left.value, Qt.Key.Key_Right.value
    return held, {left: right, right: left}.get(key, key)
