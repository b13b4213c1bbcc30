"""The mouse on the board: selecting, ticking, and beginning a drag."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.board.focus import Spot
from desktop.ui.board.geometry.slots import AddSlot, Slot, things_of
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.state import ViewState

if TYPE_CHECKING:
    from desktop.ui.board.handling.protocol import Board


class Pointer:
    """Follows presses and moves. A press on a tick or on a day's button acts when it is let go there."""

    def __init__(self, board: "Board", state: ViewState, dragging: DragOverBoard) -> None:
        self._board, self._state, self._dragging = board, state, dragging
        self._pressed: tuple[QPoint, Slot] | None = None

    def press(self, event: QMouseEvent) -> None:
        """Select what is under the pointer; ticks and drags begin here."""
        board = self._board
        board.focus_from(keyboard=False)
        if self._dragging.by_keys:
            self._dragging.end()
        point = event.position().toPoint()
        spot = board.spot_at(point)
        slot = board.slot(spot)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = (point, slot) if slot is not None and left else None
        if left and self._on_tick(spot, point):
            return
        board.move_focus(spot)
        if not isinstance(slot, AddSlot):
            # A strip's head stands for its run, as it has no details of its own.
            self._state.select(*things_of(slot, strips_too=True))

    def move(self, event: QMouseEvent) -> None:
        """Light what is under the pointer, or begin a drag."""
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        start, slot = self._pressed
        if (point - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.leave()
            self._board.drag(slot)

    def release(self, event: QMouseEvent) -> None:
        """A click on a tick ticks, one on the button below a day opens its menu."""
        pressed, self._pressed = self._pressed, None
        point = event.position().toPoint()
        spot = self._board.spot_at(point)
        slot = self._board.slot(spot)
        if pressed is None or slot is None or slot != pressed[1]:
            return
        if isinstance(slot, AddSlot):
            self._board.add(slot.when)
        elif self._on_tick(spot, point) and self._on_tick(spot, pressed[0]):
            self._board.tick(slot)

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of a double click on a tick is a click; elsewhere it opens details."""
        point = event.position().toPoint()
        spot = self._board.spot_at(point)
        if spot is None or self._on_tick(spot, point):
            self.press(event)
        else:
            self._board.open_details(spot)

    def leave(self) -> None:
        """The pointer has left the board, or carries something now."""
        self._board.light(None)
        self._board.wear(Qt.CursorShape.ArrowCursor)

    def _hover(self, point: QPoint) -> None:
        spot = self._board.spot_at(point)
        self._board.light(spot)
        acts = self._on_tick(spot, point) or isinstance(self._board.slot(spot), AddSlot)
        clickable = acts and self._dragging.possible
        self._board.wear(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def _on_tick(self, spot: Spot | None, point: QPoint) -> bool:
        return spot is not None and self._board.week.on_tick(*spot, self._board.contents(point))
