"""The board as a place to drop on, for drags of Footwork's own and, by another way, of other programs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from desktop.model.refs import Things, ids_of
from desktop.ui import drag
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.handling.dragging import DragOverBoard

if TYPE_CHECKING:
    from desktop.ui.board.handling.pointer import Pointer
    from desktop.ui.board.handling.protocol import Board

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Drops:
    """Hands what Qt says of a drag on to the one that follows it."""

    def __init__(self, board: "Board", dragging: DragOverBoard) -> None:
        self._board, self._dragging = board, dragging
        self._foreign = False

    def enter(self, event: QDragEnterEvent) -> None:
        """Take what comes from Footwork; what other programs drag has a way of its own."""
        things = drag.from_mime(event.mimeData())
        self._foreign = not things and not event.mimeData().hasFormat(drag.MIME_TYPE)
        if self._foreign:
            self._board.from_elsewhere.enter(event)
            return
        if not things or not self._dragging.possible:
            event.ignore()
            return
        copy = copies(event, things)
        self._dragging.edges.begin(away=event.source() is not self._board.surface)
        self._dragging.enter(things, copy=copy, gather=gathers(event))
        accept(event, copy=copy or not ids_of(things))

    def move(self, event: QDragMoveEvent) -> None:
        """Light the place under the pointer and name it."""
        if self._foreign:
            self._board.from_elsewhere.move(event)
            return
        point = event.position().toPoint()
        aim = self._aim(point, event)
        surface = self._board.surface
        self._dragging.edges.hover(surface.size(), point, mirrored=self._board.week.mirrored)
        self._dragging.say(surface.window(), surface.mapTo(surface.window(), point))
        # "Already here" is accepted as well: the drop selects what stands there.
        if aim is None or not (aim.verdict.allowed or aim.verdict.already is not None):
            event.ignore()
            return
        carried = self._dragging.carried
        accept(event, copy=carried is None or carried.copy or not carried.sources)

    def leave(self) -> None:
        """The drag has gone elsewhere, or Esc was pressed."""
        self._dragging.end()

    def drop(self, event: QDropEvent) -> None:
        """One edit, by the verdict that lit the place."""
        self._board.focus_from(keyboard=False)
        if self._foreign:
            self._board.from_elsewhere.drop(event)
            return
        if self._dragging.unseen:
            event.ignore()
            self._dragging.let_go_unseen()
            return
        event.accept()
        try:
            self._aim(event.position().toPoint(), event)
            self._dragging.drop()
            self._board.surface.setFocus(Qt.FocusReason.OtherFocusReason)  # the keys go to what has landed
        finally:
            self._dragging.end()  # whatever has happened, the drag is over

    def _aim(self, point: QPoint, event: QDropEvent) -> Aim | None:
        carried = self._dragging.carried
        if carried is not None:  # first, as it may make other room in the week
            self._dragging.set_keys(copy=copies(event, carried.things), gather=gathers(event))
        return self._aim_at(point)

    def _aim_at(self, point: QPoint) -> Aim | None:
        return self._dragging.move(self._board.week, self._board.contents(point))


def copies(event: QDropEvent, things: Things) -> bool:
    """Whether planned things stay where they are: Ctrl asks for it, and a drag may allow nothing else."""
    possible = event.possibleActions()
    if ids_of(things) and not possible & MOVE:
        return True
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier and possible & COPY)


def gathers(event: QDropEvent) -> bool:
    """Whether several things are wanted in the one place: Shift asks for it."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def accept(event: QDropEvent, *, copy: bool) -> None:
    """Answer with what will be done, as far as the drag allows it: the system's pointer says so then."""
    wanted = COPY if copy else MOVE
    event.setDropAction(wanted if event.possibleActions() & wanted else event.proposedAction())
    event.accept()


class Hands:
    """Hands each event to the one who knows what it means."""

    def __init__(self, pointer: "Pointer", drops: Drops) -> None:
        kind = QEvent.Type
        self._takers: dict[QEvent.Type, Callable[[Any], object]] = {
            kind.MouseButtonPress: pointer.press,
            kind.MouseMove: pointer.move,
            kind.MouseButtonRelease: pointer.release,
            kind.MouseButtonDblClick: pointer.double_click,
            kind.DragEnter: drops.enter,
            kind.DragMove: drops.move,
            kind.DragLeave: lambda _: drops.leave(),
            kind.Drop: drops.drop,
        }
        self._leave = pointer.leave

    def take(self, event: QEvent) -> bool:
        """Do what an event asks for; False for one that is not for hands."""
        if event.type() is QEvent.Type.Leave:
            self._leave()
            return False  # the view hears of it too
        taker = self._takers.get(event.type())
        if taker is None:
            return False
        taker(event)
        return True
