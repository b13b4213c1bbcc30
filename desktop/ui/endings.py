"""Every way in which the program can be told to end: a signal of the system, a log-out, Ctrl+C."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

if sys.platform == "win32":
    SIGNALS: tuple[signal.Signals, ...] = ()  # there a program with windows is told by their closing
else:
    SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class EndingSignals(QObject):
    """Calls ``end`` from the event loop when the process is told to end.

    Not for Windows, which has none of them (``SIGNALS`` is empty).

    Python looks for signals only between its own steps, and Qt waits outside of them. So the byte that
    Python writes for each signal wakes the event loop up.
    """

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._read, self._write = os.pipe()
        for pipe in (self._read, self._write):
            os.set_blocking(pipe, False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakeup_before = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        # A signal that is ignored stays so: that is how a shell keeps its background alive.
        heard = (number for number in SIGNALS if signal.getsignal(number) is not signal.SIG_IGN)
        self._before = {number: signal.signal(number, self._noticed) for number in heard}

    def remove(self) -> None:
        """Put back what was there before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        for pipe in (self._read, self._write):
            os.close(pipe)

    def _noticed(self, number: int, frame: FrameType | None) -> None:
        """Nothing here: the byte is enough. Without a handler of ours the process would end at once."""

    def _woken(self) -> None:
        try:
            os.read(self._read, 64)
        except BlockingIOError:
            return
        self._end()


def keep_at_log_out(app: QGuiApplication, keep: Callable[[], object]) -> None:
    """Call ``keep`` when the session is about to end, while there is still time to write."""

    def commit(manager: QSessionManager) -> None:
        keep()

    app.commitDataRequest.connect(commit)
