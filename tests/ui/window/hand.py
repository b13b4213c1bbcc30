"""A hand that drags in a window: a mouse that is held, and over what the drag goes then.

Qt's own drag waits for a real pointer and never returns without one. Here it goes where the test says: each
place gets the events that Qt would send to the widget there that takes drops.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)
FAR = QPoint(14, 14)
"""Further than a trembling hand."""


class Held:
    """What a drag carries, on its way over a window. ``dropped`` is what became of it."""

    def __init__(
        self, window: QWidget, mime: QMimeData, possible: Qt.DropAction, usual: Qt.DropAction
    ) -> None:
        self.window, self.mime, self._possible, self._usual = window, mime, possible, usual
        self._over: QWidget | None = None
        self._taken = False
        self.keys = NONE
        self.dropped = Qt.DropAction.IgnoreAction

    def over(self, widget: QWidget, point: QPoint) -> None:
        """Go over a point of a widget."""
        here = widget.mapTo(self.window, point)
        under = self.window.childAt(here)
        while under is not None and not under.acceptDrops():
            under = under.parentWidget()
        if under is not self._over:
            self._leave()
            self._over = under
            if under is not None:
                at = under.mapFrom(self.window, here)
                enter = QDragEnterEvent(at, self._actions, self.mime, LEFT, self.keys)
                QApplication.sendEvent(under, enter)
        self._point = here
        for _ in range(2):  # room that the drag has made may have moved what is under the pointer
            self._move()

    def let_go(self) -> None:
        """Drop it there, where that takes it."""
        if self._over is None or not self._taken:
            self._leave()
            return
        at = QPointF(self._over.mapFrom(self.window, self._point))
        drop = QDropEvent(at, self._actions, self.mime, LEFT, self.keys)
        QApplication.sendEvent(self._over, drop)
        self.dropped = drop.dropAction() if drop.isAccepted() else Qt.DropAction.IgnoreAction
        self._over = None

    @property
    def _actions(self) -> Qt.DropAction:
        """What may become of it. What an event proposes Qt takes from a drag of its own, which there is none
        of: without a key it is what is usual, as nothing else may be."""
        return self._possible if self.keys == CTRL else self._usual

    def _move(self) -> None:
        if self._over is not None:
            at = self._over.mapFrom(self.window, self._point)
            move = QDragMoveEvent(at, self._actions, self.mime, LEFT, self.keys)
            QApplication.sendEvent(self._over, move)
            self._taken = move.isAccepted()
            QApplication.processEvents()

    def _leave(self) -> None:
        if self._over is not None:
            QApplication.sendEvent(self._over, QDragLeaveEvent())
        self._over, self._taken = None, False


Way = Callable[[Held], object]
"""Where a drag goes, and where it is let go."""


@contextmanager
def carried(window: QWidget, way: Way) -> Iterator[list[Held]]:
    """Whatever is dragged in the window meanwhile goes that way."""
    begun: list[Held] = []
    own = QDrag.exec

    def go(carrier: QDrag, possible: Qt.DropAction, usual: Qt.DropAction) -> Qt.DropAction:
        held = Held(window, carrier.mimeData(), possible, usual)
        begun.append(held)
        way(held)
        return held.dropped

    QDrag.exec = go  # type: ignore[method-assign,assignment]
    try:
        yield begun
    finally:
        QDrag.exec = own  # type: ignore[method-assign]


def pull(widget: QWidget, start: QPoint, way: Way) -> Held:
    """Press on a point of a widget, move on with the button held, and have the drag go its way."""
    with carried(widget.window(), way) as begun:
        QTest.mousePress(widget, LEFT, NONE, start)
        for part in (3, 2, 1):
            QTest.mouseMove(widget, start + FAR / part)
        QTest.mouseRelease(widget, LEFT, NONE, start + FAR)
        QApplication.processEvents()
    assert len(begun) == 1, "no drag has begun"
    return begun[0]


def draw(widget: QWidget, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """Hold the button from one point to another, where nothing is carried by it."""
    QTest.mousePress(widget, LEFT, keys, start)
    for part in (4, 2, 1):
        QTest.mouseMove(widget, start + (end - start) / part)
    QTest.mouseRelease(widget, LEFT, keys, end)
    QApplication.processEvents()
