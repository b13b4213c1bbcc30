"""The mouse on the board: selecting, ticking, drawing a frame, and beginning a drag."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.model.refs import EntryRef, Planned
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, ItemSlot, Slot, Spot, StripSlot, things_of
from desktop.ui.board.handling.dragging import DragOverBoard

if TYPE_CHECKING:
    from desktop.model.selection import Picked
    from desktop.ui.board.handling.protocol import Board

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Pointer:
    """Follows presses and moves. A press on a tick or on a day's button acts when it is let go there.

    A press beside everything begins a frame. A press on one of several selected things leaves them
    selected, as they may be dragged together; it selects the one when it is let go without a drag.
    """

    def __init__(self, board: "Board", dragging: DragOverBoard) -> None:
        self._board, self._dragging = board, dragging
        self._pressed: tuple[QPoint, Slot | None] | None = None
        self._frame: tuple[QPoint, Picked] | None = None
        self._on_release = False

    def press(self, event: QMouseEvent) -> None:
        """Select what is under the pointer; ticks, frames and drags begin here."""
        board = self._board
        board.focus_from(keyboard=False)
        if self._dragging.by_keys:
            self._dragging.end()
        point = event.position().toPoint()
        spot = board.spot_at(point)
        slot = board.slot(spot)
        left = event.button() is LEFT
        self._pressed = (point, slot) if left else None
        self._on_release = False
        if left and self._on_tick(spot, point):
            return
        board.move_focus(spot)
        if not isinstance(slot, AddSlot):
            # A strip's head stands for its run, as it has no details of its own.
            self._pick(things_of(slot, strips_too=True), event.modifiers())

    def _pick(self, things: tuple[Planned, ...], keys: Qt.KeyboardModifier) -> None:
        picking = self._board.picking
        one_more = bool(keys & CONTROL or picking.gathers)
        if things and keys & SHIFT:
            picking.up_to(things[0])
        elif picking.holds(things) and (picking.several or one_more):
            self._on_release = True
        elif things and one_more:
            picking.one_more(things[0])
        elif not keys & (CONTROL | SHIFT):
            picking.only(things)

    def move(self, event: QMouseEvent) -> None:
        """Light what is under the pointer, draw the frame, or begin a drag."""
        point = event.position().toPoint()
        if not event.buttons() & LEFT:
            self._hover(point)
        elif self._frame is not None:
            self._draw_frame(point)
        elif self._pressed is not None:
            start, slot = self._pressed
            if (point - start).manhattanLength() >= QApplication.startDragDistance():
                self.leave()
                self._begin(start, slot, event)

    def _begin(self, start: QPoint, slot: Slot | None, event: QMouseEvent) -> None:
        self._pressed = None
        if slot is not None and not isinstance(slot, AddSlot):
            self._board.drag(slot)
            return
        self._frame = (
            self._board.contents(start),
            self._board.picking.begin_frame(keep=bool(event.modifiers() & (CONTROL | SHIFT))),
        )
        self._draw_frame(event.position().toPoint())

    def release(self, event: QMouseEvent) -> None:
        """A click on a tick ticks, one on the button below a day opens its menu."""
        if self._frame is not None:
            self._end_frame()
            return
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
        elif isinstance(slot, StripSlot) and slot.folded is not None:
            self._board.fold(slot)
        elif self._on_release:
            things = things_of(slot, strips_too=True)
            if event.modifiers() & CONTROL or self._board.picking.gathers:
                self._board.picking.one_more(things[0])
            else:
                self._board.picking.only(things)

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of a double click on a tick is a click; on a thing it edits it there."""
        point = event.position().toPoint()
        spot = self._board.spot_at(point)
        if spot is None or self._on_tick(spot, point):
            self.press(event)
        else:
            slot = self._board.slot(spot)
            if isinstance(slot, EntrySlot | ItemSlot) and self._dragging.possible:
                self._board.edit_here(spot)
            elif not isinstance(slot, StripSlot) or slot.folded is None:
                self._board.open_details(spot)

    def leave(self) -> None:
        """The pointer has left the board, or carries something now."""
        self._board.light(None)
        self._board.wear(Qt.CursorShape.ArrowCursor)

    # ---- pieces ------------------------------------------------------------------------

    def _draw_frame(self, point: QPoint) -> None:
        assert self._frame is not None
        corner, before = self._frame
        here = self._board.contents(point)
        self._board.show_rect(QRect(here, here))
        frame = QRect(corner, here).normalized()
        self._board.draw_frame(frame)
        self._board.picking.frame(
            before, (EntryRef(card.entry.id) for card in self._board.week.cards_in(frame))
        )

    def _end_frame(self) -> None:
        self._frame = None
        self._board.draw_frame(QRect())
        self._board.picking.say()

    def _hover(self, point: QPoint) -> None:
        spot = self._board.spot_at(point)
        self._board.light(spot)
        slot = self._board.slot(spot)
        acts = self._on_tick(spot, point) or isinstance(slot, AddSlot)
        folds = isinstance(slot, StripSlot) and slot.folded is not None
        clickable = folds or (acts and self._dragging.possible)
        self._board.wear(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def _on_tick(self, spot: Spot | None, point: QPoint) -> bool:
        return spot is not None and self._board.week.on_tick(*spot, self._board.contents(point))
