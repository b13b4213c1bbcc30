"""Tabs that share their width evenly; one over which a drag stays is turned to."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.model.refs import Things
from desktop.ui import drag

TURN_AFTER = 500  # milliseconds that a drag stays over a tab before that is shown


class EvenTabs(QTabBar):
    """``over`` is the tab below a drag, -1 for none. What is dragged may land where ``takes`` says so."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.over = -1
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAcceptDrops(True)
        self.setFixedHeight(height)
        self._turning = QTimer(self, interval=TURN_AFTER, singleShot=True)
        self._turning.timeout.connect(lambda: self.turn_to(self.over) if self.over >= 0 else None)

    def takes(self, things: Things) -> bool:
        """Whether these may be dropped on a tab; else they land on the board alone."""
        return False

    def turn_to(self, number: int) -> None:
        """Show what a tab stands for: a drag has stayed over it."""
        self.setCurrentIndex(number)

    def tabSizeHint(self, index: int) -> QSize:
        """An even share of the width, to the pixel."""
        count = max(1, self.count())
        left, right = self.width() * index // count, self.width() * (index + 1) // count
        return QSize(right - left, self._height)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """As wide as they share."""
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what they stand above."""
        return QSize(0, self._height)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Things of the plan or the library may come."""
        if drag.from_mime(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The tab under the pointer is turned to when it stays there."""
        self._be_over(event.position().toPoint())
        if self.over >= 0 and self.takes(drag.from_mime(event.mimeData())):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag has gone on."""
        self.end_drag()

    def end_drag(self) -> None:
        """Nothing is over a tab any more."""
        self.over = -1
        self._turning.stop()
        self.update()

    def _be_over(self, place: QPoint) -> None:
        over = self.tabAt(place)
        if over != self.over:
            self.over = over
            self._turning.stop()
            if over >= 0:
                self._turning.start()
            self.update()
