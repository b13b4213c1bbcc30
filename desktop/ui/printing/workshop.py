"""Work away from the window's thread, of which only the newest of each kind counts.

A layout of a week takes a blink, one of a thousand cards takes seconds: the window goes on answering, and
what the runner no longer wants is dropped in the middle.
"""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.threads import run_apart
from printouts import Watch

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


class Workshop(QObject):
    """Does one piece of work after the other on a thread of its own, in the order in which they came.

    The thread ends when there is nothing to do: nobody has to wait for it.
    """

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: dict[str, _Work] = {}
        self._working = False
        self._newest: dict[str, tuple[_Work, Callable[[Any], None]]] = {}
        self._done.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def ask(self, kind: str, do: Callable[[Watch], Made], then: Callable[[Made], None]) -> None:
        """Do a piece of work and call ``then`` with what comes of it, in the window's thread.

        Earlier work of its kind is dropped. ``do`` is handed a watch that it calls now and then, and must
        know no widgets; what it raises is raised in the window's thread.
        """
        work = _Work(kind, do)
        self.drop(kind)
        self._newest[kind] = work, then
        with self._lock:
            self._waiting[kind] = work
            start, self._working = not self._working, True
        if start:
            run_apart(self._run, "printing")

    def drop(self, kind: str) -> None:
        """What is asked of that kind is no longer wanted."""
        with self._lock:
            self._waiting.pop(kind, None)
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

    def _run(self) -> None:
        while True:
            with self._lock:
                kind = next(iter(self._waiting), None)
                if kind is None or not threading.main_thread().is_alive():
                    self._working = False
                    return
                work = self._waiting.pop(kind)
            work.do()
            try:
                self._done.emit(work)
            except RuntimeError:  # the dialog is gone, and its workshop with it
                return

    def _hand_over(self, work: _Work) -> None:
        newest, then = self._newest.get(work.kind, (None, None))
        if work is not newest or then is None:
            return
        del self._newest[work.kind]
        if work.error is not None:
            raise work.error
        then(work.made)
