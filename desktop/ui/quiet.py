"""Quiet moments: nothing was changed, typed or moved for a while, and whatever can wait is done then."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.storage.plans import PlanStore
from desktop.ui.document import Document

PAUSE = 20_000
"""Milliseconds. A snapshot of thirty years takes a tenth of a second: not while somebody works."""

_DOING = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class Quiet(QObject):
    """Calls ``work`` once in the first quiet moment after the start, and after each change.

    Not while a dialog or a menu is open, or a mouse button is down.
    """

    def __init__(
        self, window: QWidget, document: Document, work: Callable[[], object], pause: int = PAUSE
    ) -> None:
        super().__init__(window)
        self._work = work
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._pass)
        document.changed.connect(self._timer.start)
        # What the window system hands to the window, once each; widgets would be told again and again.
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self._timer.start()

    @property
    def waiting(self) -> bool:
        """Whether there is still something to be done."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait anew when somebody is there."""
        if event.type() in _DOING and self._timer.isActive():
            self._timer.start()
        return False

    def _pass(self) -> None:
        if (
            QApplication.activeModalWidget() is not None
            or QApplication.activePopupWidget() is not None
            or QApplication.mouseButtons()
        ):
            self._timer.start()
        else:
            self._work()


def tidy(store: PlanStore) -> None:
    """What a quiet moment is for: the readable snapshot, and the backup of the day."""
    store.tidy()
    store.back_up()
