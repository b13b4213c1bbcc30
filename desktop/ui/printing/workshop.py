"""Work away from the window's thread, of which only the newest of each kind counts.

A layout of a week takes a blink, one of a thousand cards takes seconds: the window goes on answering, and
what the runner no longer wants is dropped in the middle. Work that must be done to its end, as sending pages
to a printer is, goes to ``desktop.ui.background``.
"""

import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

from desktop.ui.threads import run_apart
from printouts import Watch

LOOK_AGAIN = 8
"""Milliseconds between two looks whether something is done."""

Made = TypeVar("Made")


class DroppedError(Exception):
    """Nobody wants this work any more."""


class _Work:
    """One piece of work; it holds no widget, for a thread may be the last that knows it."""

    def __init__(self, kind: str, do: Callable[[Watch], Any]) -> None:
        self.kind, self._do = kind, do
        self.dropped = False
        self.made: Any = None
        self.error: Exception | None = None

    def watch(self) -> None:
        """End the work where it is no longer wanted."""
        if self.dropped:
            raise DroppedError

    def do(self) -> None:
        """Do it, and keep what comes of it."""
        try:
            self.watch()
            self.made = self._do(self.watch)
        except DroppedError:
            self.dropped = True
        except Exception as error:
            self.error = error


class _Bench:
    """Where work waits for the thread, and what is done for the window; it knows nothing of Qt's.

    The thread may outlive its window: it holds this, and never the workshop.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, _Work] = {}
        self._working = False
        self.done: deque[_Work] = deque()

    def put(self, work: _Work) -> bool:
        """Have a piece of work done, in the place of what waits of its kind; whether a thread is needed."""
        with self._lock:
            self._waiting[work.kind] = work
            idle, self._working = not self._working, True
        return idle

    def take_away(self, kind: str) -> None:
        """What waits of a kind is not to be begun."""
        with self._lock:
            self._waiting.pop(kind, None)

    def run(self) -> None:
        """Do all that waits, one after the other."""
        while (work := self._next()) is not None:
            work.do()
            self.done.append(work)

    def _next(self) -> _Work | None:
        with self._lock:
            kind = next(iter(self._waiting), None)
            if kind is None or not threading.main_thread().is_alive():
                self._working = False
                return None
            return self._waiting.pop(kind)


class Workshop(QObject):
    """Does one piece of work after the other on a thread of its own, in the order in which they came.

    The thread ends when there is nothing to do: nobody has to wait for it. The window looks now and then
    whether something is done, while it wants something; a thread that told it could find it gone.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = _Bench()
        self._newest: dict[str, tuple[_Work, Callable[[Any], None]]] = {}
        self._looking = QTimer(self, interval=LOOK_AGAIN)
        self._looking.timeout.connect(self._look)

    def ask(self, kind: str, do: Callable[[Watch], Made], then: Callable[[Made], None]) -> None:
        """Do a piece of work and call ``then`` with what comes of it, in the window's thread.

        Earlier work of its kind is dropped. ``do`` is handed a watch that it calls now and then, and must
        know no widgets; what it raises is raised in the window's thread.
        """
        work = _Work(kind, do)
        self.drop(kind)
        self._newest[kind] = work, then
        if self._bench.put(work):
            run_apart(self._bench.run, "printing")
        self._looking.start()

    def drop(self, kind: str) -> None:
        """What is asked of that kind is no longer wanted."""
        self._bench.take_away(kind)
        if kind in self._newest:
            self._newest.pop(kind)[0].dropped = True

    def drop_all(self) -> None:
        """Nothing is wanted any more."""
        for kind in list(self._newest):
            self.drop(kind)

    def wants(self, kind: str) -> bool:
        """Whether work of a kind is still to come."""
        return kind in self._newest

    # ---- how it is done --------------------------------------------------------------------

    def _look(self) -> None:
        while self._bench.done:
            self._hand_over(self._bench.done.popleft())
        if not self._newest:
            self._looking.stop()

    def _hand_over(self, work: _Work) -> None:
        newest, then = self._newest.get(work.kind, (None, None))
        if work is not newest or then is None:
            return
        del self._newest[work.kind]
        if work.error is not None:
            raise work.error
        then(work.made)
