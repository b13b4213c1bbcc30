"""Threads beside the window's own, and when garbage is collected: between events, on the window's thread.

Python collects garbage on whatever thread, and in whatever moment, it happens to reach for memory next.
Windows and their parts are tied in circles, so that a collection is what frees them. On a thread of work that
would end the program; within Qt, while a signal is disconnected under Qt's own lock, it would wait for that
lock for ever. So while a window is there nothing is collected by itself.
"""

import gc
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, QTimer

LOOK_AGAIN = 50
"""Milliseconds between two looks whether the threads have ended."""
COLLECT = 1000
"""Milliseconds between two looks whether there is garbage to collect."""


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
    """Starts threads, and knows how many run."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._threads: list[Thread] = []
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._look)

    def start(self, thread: Thread) -> None:
        """Start a thread."""
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


class Collector(QObject):
    """Collects garbage between two events, as often as Python would, and never while a thread runs apart."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=COLLECT)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on nothing is collected by itself."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again, once no window is there."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        app = QCoreApplication.instance()
        apart = app.findChild(Apart) if app is not None else None
        if isinstance(apart, Apart) and apart.running:
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [age for age, (count, limit) in enumerate(zip(counts, limits, strict=True)) if count > limit]
        if due:
            gc.collect(due[-1])
