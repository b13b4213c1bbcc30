"""The board as a place to drop on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from desktop.ui import drag
from desktop.ui.board.surface import BoardSurface


class ReceivingBoard(BoardSurface):
    """Takes drags of Footwork's own: from the library, from itself, from another window of it."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from Footwork; leave what other programs drag."""
        things = drag.from_mime(event.mimeData())
        if not things:
            event.ignore()
            return
        self.dragging.enter(things, copy=_copies(event))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Light the place under the pointer and name it."""
        point = event.position().toPoint()
        aim = self.dragging.move(self.week, self._contents(point), copy=_copies(event))
        self.dragging.hover_edges(self.viewport(), point)
        self.dragging.say(self.window(), self.viewport().mapTo(self.window(), point))
        if aim is None:
            event.ignore()
            return
        # "Already here" is accepted as well: the drop selects what stands there.
        if aim.verdict.allowed or aim.verdict.already is not None:
            event.setDropAction(
                Qt.DropAction.CopyAction if _copies(event) or self._is_new() else Qt.DropAction.MoveAction
            )
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag has gone elsewhere, or Esc was pressed."""
        self.dragging.end()

    def dropEvent(self, event: QDropEvent) -> None:
        """One edit, by the validator that lit the place."""
        self._by_keyboard = False
        event.accept()
        try:
            self.dragging.move(self.week, self._contents(event.position().toPoint()), copy=_copies(event))
            self.dragging.drop()
        finally:
            self.dragging.end()  # whatever has happened, the drag is over

    def _is_new(self) -> bool:
        carried = self.dragging.carried
        return carried is not None and not carried.sources


def _copies(event: QDropEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
