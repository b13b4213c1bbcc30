"""Threads beside the window's own, on which nothing of Qt's is ever thrown away.

Python collects garbage on whatever thread happens to reach for memory next. Windows and their parts are tied
in circles, so that a collection is what frees them; on a thread of work that would end the program. While
such a thread runs nothing is collected at all.
"""

import gc
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, QTimer

LOOK_AGAIN = 50
"""Milliseconds between two looks whether the threads have ended."""


def run_apart(work: Callable[[], object], name: str = "") -> Thread:
    """Do work on a thread of its own, which must know nothing of Qt's. Call it on the window's thread.

    The program does not wait for the thread when it ends.
    """
    app = QCoreApplication.instance()
    assert app is not None, "only a window needs a second thread"
    thread = Thread(target=work, name=name or None, daemon=True)
    (app.findChild(Apart) or Apart(app)).start(thread)
    return thread


class Apart(QObject):
    """Starts threads, and lets garbage be collected again when all have ended."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._threads: list[Thread] = []
        self._was_collecting = False
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._look)

    def start(self, thread: Thread) -> None:
        """Start a thread; from before its first step to behind its last nothing is collected."""
        if not self._threads:
            self._was_collecting = gc.isenabled()
        gc.disable()
        self._threads.append(thread)
        thread.start()
        self._timer.start()

    @property
    def running(self) -> int:
        """How many threads have not ended, as far as was looked."""
        return len(self._threads)

    def _look(self) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        if not self._threads:
            self._timer.stop()
            if self._was_collecting:
                gc.enable()
