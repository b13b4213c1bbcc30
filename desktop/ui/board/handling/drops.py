"""The board as a place to drop on: drags of Footwork's own, from here or from another window of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from desktop.ui import drag
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.handling.dragging import DragOverBoard

if TYPE_CHECKING:
    from desktop.ui.board.handling.protocol import Board


class Drops:
    """Hands what Qt says of a drag on to the one that follows it."""

    def __init__(self, board: "Board", dragging: DragOverBoard) -> None:
        self._board, self._dragging = board, dragging

    def enter(self, event: QDragEnterEvent) -> None:
        """Take what comes from Footwork; leave what other programs drag."""
        things = drag.from_mime(event.mimeData())
        if not things or not self._dragging.possible:
            event.ignore()
            return
        self._dragging.enter(things, copy=_copies(event))
        event.acceptProposedAction()

    def move(self, event: QDragMoveEvent) -> None:
        """Light the place under the pointer and name it."""
        point = event.position().toPoint()
        aim = self._aim(point, event)
        surface = self._board.surface
        self._dragging.hover_edges(surface, point)
        self._dragging.say(surface.window(), surface.mapTo(surface.window(), point))
        # "Already here" is accepted as well: the drop selects what stands there.
        if aim is None or not (aim.verdict.allowed or aim.verdict.already is not None):
            event.ignore()
            return
        carried = self._dragging.carried
        copies = _copies(event) or carried is None or not carried.sources
        event.setDropAction(Qt.DropAction.CopyAction if copies else Qt.DropAction.MoveAction)
        event.accept()

    def leave(self) -> None:
        """The drag has gone elsewhere, or Esc was pressed."""
        self._dragging.end()

    def drop(self, event: QDropEvent) -> None:
        """One edit, by the verdict that lit the place."""
        self._board.focus_from(keyboard=False)
        event.accept()
        try:
            self._aim(event.position().toPoint(), event)
            self._dragging.drop()
        finally:
            self._dragging.end()  # whatever has happened, the drag is over

    def _aim(self, point: QPoint, event: QDropEvent) -> Aim | None:
        self._dragging.set_copy(_copies(event))  # first, as it may make other room in the week
        return self._dragging.move(self._board.week, self._board.contents(point))


def _copies(event: QDropEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
