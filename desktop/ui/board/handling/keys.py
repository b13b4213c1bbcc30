"""The board without a mouse: arrows, and the commands of the thing in focus."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.board.geometry.slots import AddSlot, Slot, things_of
from desktop.ui.board.handling.keydrag import KeyDrag
from desktop.ui.commands import Commands
from desktop.ui.state import ViewState

if TYPE_CHECKING:
    from desktop.ui.board.view import WeekBoard

Chord = tuple[Qt.KeyboardModifier, Qt.Key]
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


class BoardKeys:
    """Keys of the board. Focus is the table's current cell; selection follows it."""

    def __init__(self, board: "WeekBoard", state: ViewState, commands: Commands, key_drag: KeyDrag) -> None:
        self._board, self._state, self._drag = board, state, key_drag
        self._seen = True
        self._chords: dict[Chord, Callable[[], object]] = {
            (_NONE, Qt.Key.Key_Up): lambda: self._along(-1),
            (_NONE, Qt.Key.Key_Down): lambda: self._along(1),
            (_NONE, Qt.Key.Key_Left): lambda: self._across(-1),
            (_NONE, Qt.Key.Key_Right): lambda: self._across(1),
            (_NONE, Qt.Key.Key_Home): lambda: self._along(-1000),
            (_NONE, Qt.Key.Key_End): lambda: self._along(1000),
            (_NONE, Qt.Key.Key_PageUp): lambda: self._turn(-1),
            (_NONE, Qt.Key.Key_PageDown): lambda: self._turn(1),
            (_CONTROL, Qt.Key.Key_Home): self.go_to_today,
            (_NONE, Qt.Key.Key_Return): self._activate,
            (_NONE, Qt.Key.Key_Enter): self._activate,
            (_NONE, Qt.Key.Key_Space): self._tick,
            (_NONE, Qt.Key.Key_Delete): lambda: self._on_planned(commands.delete),
            (_NONE, Qt.Key.Key_Backspace): lambda: self._on_planned(commands.delete),
            (_ALT, Qt.Key.Key_Up): lambda: self._on_planned(lambda things: commands.reorder(things, -1)),
            (_ALT, Qt.Key.Key_Down): lambda: self._on_planned(lambda things: commands.reorder(things, 1)),
            (_ALT, Qt.Key.Key_Left): lambda: self._on_planned(lambda things: commands.other_day(things, -1)),
            (_ALT, Qt.Key.Key_Right): lambda: self._on_planned(lambda things: commands.other_day(things, 1)),
            (_CONTROL, Qt.Key.Key_D): lambda: self._on_planned(commands.duplicate),
            (_CONTROL, Qt.Key.Key_X): lambda: self._on_planned(key_drag.move),
            (_CONTROL, Qt.Key.Key_C): lambda: self._on_planned(key_drag.copy),
        }
        self._dragging_chords: dict[Chord, Callable[[], object]] = {
            (_NONE, Qt.Key.Key_Up): lambda: key_drag.step(-1),
            (_NONE, Qt.Key.Key_Down): lambda: key_drag.step(1),
            (_NONE, Qt.Key.Key_Left): lambda: key_drag.step_day(-1),
            (_NONE, Qt.Key.Key_Right): lambda: key_drag.step_day(1),
            (_NONE, Qt.Key.Key_PageUp): lambda: state.turn(-1),
            (_NONE, Qt.Key.Key_PageDown): lambda: state.turn(1),
            (_CONTROL, Qt.Key.Key_V): key_drag.drop,
            (_NONE, Qt.Key.Key_Return): key_drag.drop,
            (_NONE, Qt.Key.Key_Enter): key_drag.drop,
            (_NONE, Qt.Key.Key_Space): key_drag.drop,
            (_NONE, Qt.Key.Key_Escape): key_drag.cancel,
        }

    def knows(self, event: QKeyEvent) -> bool:
        """Whether a key means something here at present."""
        return self._command(event) is not None

    def _command(self, event: QKeyEvent) -> Callable[[], object] | None:
        kept = _ALT | _CONTROL | Qt.KeyboardModifier.ShiftModifier
        chords = self._dragging_chords if self._drag.under_way else self._chords
        return chords.get((event.modifiers() & kept, Qt.Key(event.key())))

    def press(self, event: QKeyEvent, *, seen: bool) -> bool:
        """Carry out a key; False when it means nothing here. ``seen``: what is in focus shows."""
        command = self._command(event)
        if command is None:
            return False
        self._seen = seen
        command()
        return True

    def go_to_today(self) -> None:
        """Show this week and put the focus on today's first thing."""
        self._state.show_today()
        self._go(0, self._state.week.dates.index(self._state.today))

    # ---- moving ------------------------------------------------------------------------

    @property
    def _slot(self) -> Slot | None:
        return self._board.slot_at(self._board.currentIndex())

    def _go(self, row: int, column: int) -> None:
        board = self._board
        column = max(0, min(column, len(board.week.cells) - 1))
        row = max(0, min(row, len(board.week.cells[column]) - 1))
        index = board.model().index(row, column)
        board.setCurrentIndex(index)
        self._state.select(*things_of(board.slot_at(index)))

    def _along(self, steps: int) -> None:
        index = self._board.currentIndex()
        if index.isValid():
            self._go(index.row() + steps, index.column())
        else:
            self.go_to_first()

    def _across(self, days: int) -> None:
        """To the thing of the neighbouring day that stands at the same height."""
        board, index = self._board, self._board.currentIndex()
        if not index.isValid():
            self.go_to_first()
            return
        column = index.column() + days
        if 0 <= column < len(board.week.cells):
            height = board.week.rect(index.row(), index.column()).top()
            tops = [abs(cell.rect.top() + 2 - height) for cell in board.week.cells[column]]
            self._go(tops.index(min(tops)), column)

    def go_to_first(self) -> None:
        """Put the focus on today when it is in view, else on the first day."""
        dates = self._state.week.dates
        self._go(0, dates.index(self._state.today) if self._state.today in dates else 0)

    def _turn(self, weeks: int) -> None:
        index = self._board.currentIndex()
        self._state.turn(weeks)
        self._go(0, index.column() if index.isValid() else 0)

    # ---- acting ------------------------------------------------------------------------

    def _activate(self) -> None:
        slot = self._slot
        if isinstance(slot, AddSlot):
            self._board.add(slot.when)
        elif slot is not None:
            self._board.activated.emit(self._board.currentIndex())

    def _tick(self) -> None:
        slot = self._slot
        if isinstance(slot, AddSlot):
            self._board.add(slot.when)
        elif slot is not None and self._seen:
            self._board.tick(slot)

    def _on_planned(self, command: Callable[..., object]) -> None:
        index = self._board.currentIndex()
        things = things_of(self._slot)
        if not things or not self._seen:
            return
        row, column = index.row(), index.column()
        command(things)
        if not self._board.currentIndex().isValid():
            self._go(row, column)
