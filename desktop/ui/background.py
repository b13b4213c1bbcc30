"""Work on a thread of its own, for a window that goes on answering meanwhile.

What is begun here is done to its end, each piece on its own thread: a page that is on its way to a printer is
not dropped for a newer one, as the pages of a preview are (``desktop.ui.printing.workshop``).
"""

from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from desktop.ui.threads import run_apart

LOOK_AGAIN = 30
"""Milliseconds between two looks whether it is done."""

Made = TypeVar("Made")


class Background(QObject, Generic[Made]):
    """Runs ``work`` on a thread and calls ``then`` with its Future, in the window's thread.

    The thread knows no Qt: it may outlive its window, which then never hears of it.
    """

    def __init__(
        self, work: Callable[[], Made], then: Callable[["Future[Made]"], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._future: Future[Made] = Future()
        self._then = then
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._look)
        future = self._future
        run_apart(lambda: _run(future, work), "printing")
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether it is done."""
        return self._future.done()

    def wait(self) -> None:
        """Hold the window until it is done: for who needs at once what comes of it."""
        wait((self._future,))

    def _look(self) -> None:
        if self._future.done():
            self._timer.stop()
            self.deleteLater()
            self._then(self._future)


def _run(future: "Future[Any]", work: Callable[[], Any]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # whoever takes the result raises it
        future.set_exception(error)
