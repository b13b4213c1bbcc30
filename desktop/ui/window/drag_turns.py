"""A drag over the toolbar: on a button for weeks it turns the week, on the title it opens the months."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

FIRST_AFTER = 500  # milliseconds of rest before the first week, or before the months
NEXT_AFTER = 1000  # and before each further week


class DragTurns(QObject):
    """Triggers the action of the button under a drag, as long as it rests there.

    ``title_rested`` says that it has rested on the title, ``title_left`` that it has gone from there since.
    """

    title_rested = Signal()
    title_left = Signal()

    def __init__(self, toolbar: QWidget, turning: Mapping[QToolButton, QAction], title: QWidget) -> None:
        super().__init__(toolbar)
        self._toolbar, self._turning, self._title = toolbar, turning, title
        self._below: QWidget | None = None
        self._rested = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    def follow(self, point: QPoint) -> None:
        """The drag is at a point of the toolbar."""
        self._be_over(self._toolbar.childAt(point))

    def leave(self) -> None:
        """It has gone elsewhere, was let go, or was called off."""
        self._be_over(None)

    def _be_over(self, below: QWidget | None) -> None:
        if below is self._below:
            return
        if self._rested:
            self._rested = False
            self.title_left.emit()
        self._below = below
        self._timer.stop()
        if below is self._title or self._action is not None:
            self._timer.start(FIRST_AFTER)

    def _turn(self) -> None:
        if self._below is self._title:
            self._timer.stop()
            self._rested = True
            self.title_rested.emit()
        elif self._action is not None:
            self._timer.setInterval(NEXT_AFTER)
            self._action.trigger()

    @property
    def _action(self) -> QAction | None:
        below = self._below
        return self._turning.get(below) if isinstance(below, QToolButton) else None
