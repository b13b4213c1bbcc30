"""A drag that rests on a button for weeks turns the week, as long as it rests there."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

FIRST_AFTER = 500  # milliseconds of rest before the first week
NEXT_AFTER = 1000  # and before each further one


class DragTurns(QObject):
    """Triggers the action of the button under a drag."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._action: QAction | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    def over(self, action: QAction | None) -> None:
        """The drag is over the button of an action now, or over none."""
        if action is not self._action:
            self._action = action
            self._timer.stop()
            if action is not None:
                self._timer.start(FIRST_AFTER)

    def _turn(self) -> None:
        self._timer.setInterval(NEXT_AFTER)
        if self._action is not None:
            self._action.trigger()
