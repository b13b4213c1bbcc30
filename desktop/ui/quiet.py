"""Quiet moments: nothing was changed or moved for a while, and whatever can wait is done then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from desktop.storage.plans import PlanStore
from desktop.ui.document import Document

PAUSE = 20_000
"""Milliseconds. A snapshot of thirty years takes a tenth of a second: not while somebody works."""


class Quiet(QObject):
    """Calls ``work`` once in the first quiet moment after the start, and after each change.

    Not while a dialog or a menu is open, a mouse button is down, or the mouse has been moved.
    """

    def __init__(
        self, window: QWidget, document: Document, work: Callable[[], object], pause: int = PAUSE
    ) -> None:
        super().__init__(window)
        self._work = work
        self._mouse = QCursor.pos()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._pass)
        document.changed.connect(self._timer.start)
        self._timer.start()

    @property
    def waiting(self) -> bool:
        """Whether there is still something to be done."""
        return self._timer.isActive()

    def _pass(self) -> None:
        mouse, self._mouse = self._mouse, QCursor.pos()
        if mouse != self._mouse or QApplication.mouseButtons() or _something_is_open():
            self._timer.start()
        else:
            self._work()


def _something_is_open() -> bool:
    return QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None


def tidy(document: Document, store: PlanStore) -> None:
    """What a quiet moment is for: the readable snapshot, and the backup of the day.

    Files that are gone are written anew, and where that does not work the window says so.
    """
    document.save_again()
    store.tidy()
    store.back_up()
