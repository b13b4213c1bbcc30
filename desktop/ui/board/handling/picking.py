"""What is selected on the board: by clicks with Ctrl and Shift, by a frame, by keys, by a screen reader."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from desktop.model import selection
from desktop.model.refs import EntryRef, ExerciseRef, Planned, Things, ids_of
from desktop.model.selection import Picked, still_there
from desktop.ui.board.geometry.slots import things_of
from desktop.ui.board.model import BoardModel
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import board as words
from desktop.wording.voice import Voice


class Picking:
    """Selects by the laws of ``model.selection``; several things at once are said once, by their number.

    ``gathers``: a plain click selects one more, until something is selected alone.
    """

    def __init__(
        self, announce: Callable[[str], object], document: Document, state: ViewState, voice: Voice
    ) -> None:
        self._announce, self._document, self._state, self._voice = announce, document, state, voice
        self._kept = Picked()
        self.gathers = False

    @property
    def several(self) -> bool:
        """Whether more than one thing is selected."""
        return len(self._state.selection) > 1

    def holds(self, things: tuple[Planned, ...]) -> bool:
        """Whether these are among the selected things."""
        return bool(things) and set(things) <= set(self._state.selection)

    def grabbed(self, things: tuple[Planned, ...]) -> Things:
        """What a drag of these takes along: all that is selected when they are among it.

        What was taken hold of comes first: it is what goes under the pointer.
        """
        if not (self.several and self.holds(things)):
            return things
        return tuple(dict.fromkeys((*things, *still_there(self._document.plan, self._state.selection))))

    def only(self, things: tuple[Planned, ...]) -> None:
        """Select these alone: a plain click, an arrow."""
        self.gathers = False
        self._kept = Picked(things, things[0] if things else None)
        self._state.select(*things)

    def gather(self, things: tuple[Planned, ...]) -> None:
        """From now on each click selects one more beside these: for hands that hold no key meanwhile."""
        self.only(things)
        self.gathers = True

    def these(self, things: Iterable[Planned]) -> None:
        """Select some things at once."""
        chosen = selection.in_order(self._document.plan, self._order, things)
        self._select(Picked(chosen, chosen[0] if chosen else None))

    def one_more(self, thing: Planned) -> None:
        """Ctrl+click: to the others, or away from them."""
        plan = self._document.plan
        self._select(selection.with_or_without(plan, self._order, self._picked, thing))

    def up_to(self, thing: Planned) -> None:
        """Shift+click and Shift with an arrow: all from where the range begins up to this one."""
        self._select(selection.up_to(self._document.plan, self._order, self._picked, thing))

    def day(self, when: date | None) -> None:
        """Ctrl+A: all of a day (None: all that is for some day), then all of the week."""
        dates = self._state.week.dates
        self._select(selection.whole_day(self._document.plan, dates, self._picked, when))

    def frame(self, before: Picked, inside: Iterable[Planned]) -> None:
        """What a frame is drawn round, beside what was selected ``before``; not said until it is done."""
        self._kept = selection.framed(self._document.plan, self._order, before, inside)
        self._state.select(*self._kept.things)

    def begin_frame(self, *, keep: bool) -> Picked:
        """What stays selected whatever the frame is drawn round."""
        return self._picked if keep else Picked()

    def say(self) -> None:
        """Have a screen reader say how many are selected; what is one says its own name."""
        if self.several:
            self._announce(self._voice(words.SELECTED, count=len(self._state.selection)))

    # ---- pieces ------------------------------------------------------------------------

    @property
    def _order(self) -> tuple[Planned, ...]:
        return selection.things_in(self._document.plan, self._state.week.dates)

    @property
    def _picked(self) -> Picked:
        """What was picked here; what others have selected since begins a range at its first."""
        if self._kept.things != self._state.selection:
            planned = (one for one in self._state.selection if isinstance(one, EntryRef | ExerciseRef))
            things = selection.in_order(self._document.plan, self._order, planned)
            self._kept = Picked(things, things[0] if things else None)
        return self._kept

    def _select(self, picked: Picked) -> None:
        before = self._state.selection
        self._kept = picked
        self._state.select(*picked.things)
        if picked.things != before:
            self.say()


class SelectionMirror:
    """Shows the selection in Qt's own, and selects what a screen reader has selected in that."""

    def __init__(
        self, shown: QItemSelectionModel, rows: BoardModel, state: ViewState, picking: Picking
    ) -> None:
        self._shown, self._rows, self._state, self._picking = shown, rows, state, picking
        self._showing = False

    def show(self) -> None:
        """Have Qt's selection be ours: the selection has changed, or rows have come or gone."""
        selected, mirrored = ids_of(self._state.selection), QItemSelection()
        for row, column in self._rows.spots_of(selected):
            index = self._rows.index(row, column)
            mirrored.select(index, index)
        self._showing = True
        self._shown.select(mirrored, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._showing = False

    def keep(self, change_rows: Callable[[], object]) -> None:
        """Rows come or go, as strips fold: Qt lets go of them, and what is selected stays so."""
        self._showing = True
        change_rows()
        self._showing = False
        self.show()

    def selected_there(self) -> None:
        """Qt's selection has changed: take what a screen reader has selected by itself."""
        if not self._showing:
            slots = (self._rows.slot(index.row(), index.column()) for index in self._shown.selectedIndexes())
            self._picking.these(thing for slot in slots for thing in things_of(slot))
