"""A drag that rests on a folded warm-up or cool-down opens it, as long as the drag lasts."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from desktop.model.refs import InRoutine, RoutineRef
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.carried import Aim

OPEN_AFTER = 500  # milliseconds


class Strips(Protocol):
    """A board on which strips fold."""

    opened: frozenset[RoutineRef]

    @property
    def week(self) -> Arrangement: ...
    def open_strips(self, opened: frozenset[RoutineRef]) -> None: ...


class Unfolding(QObject):
    """Follows where a drag is aimed. What has landed in a strip keeps it open, as it is selected."""

    def __init__(self, board: Strips, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._rested: RoutineRef | None = None
        self._for_drag: frozenset[RoutineRef] = frozenset()
        self._timer = QTimer(self, interval=OPEN_AFTER, singleShot=True)
        self._timer.timeout.connect(self._open)

    def follow(self, aim: Aim | None) -> None:
        """The drag is aimed elsewhere now."""
        target = aim.target if aim is not None else None
        ref = target.routine if isinstance(target, InRoutine) else None
        if ref not in self._board.week.folded:
            ref = None
        if ref != self._rested:
            self._rested = ref
            self._timer.stop()
            if ref is not None:
                self._timer.start()

    def rest(self) -> None:
        """The drag is over."""
        self._timer.stop()
        opened, self._rested, self._for_drag = self._for_drag, None, frozenset()
        if opened:
            self._board.open_strips(self._board.opened - opened)

    def _open(self) -> None:
        if self._rested is not None:
            self._for_drag |= {self._rested}
            self._board.open_strips(self._board.opened | {self._rested})
            self._rested = None
