"""A table whose cells stand where an arrangement puts them."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.ui.board.geometry.arrangement import Arrangement

Index = QModelIndex | QPersistentModelIndex
REACH = 6  # pixels that rings and edges stand beyond a cell


class PlacedTable(QTableView):
    """Answers all of Qt's questions about places from an arrangement, screen readers' among them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week = Arrangement((), 0)

    @property
    def week(self) -> Arrangement:
        """Where everything stands at present."""
        return self._week

    def visualRect(self, index: Index) -> QRect:
        """Where a cell stands in the viewport."""
        if not index.isValid():
            return QRect()
        return self._week.rect(index.row(), index.column()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a point of the viewport."""
        found = self._week.at(self._contents(point)) if self._week.days else None
        return self.model().index(*found) if found else QModelIndex()

    def verticalOffset(self) -> int:
        """Pixels scrolled down."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """The board never scrolls sideways."""
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        """No cell with a thing in it is ever hidden."""
        return self._week.cell(index.row(), index.column()) is None

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view."""
        if not self.visualRect(index).isEmpty():
            self.show_rect(self._week.rect(index.row(), index.column()))

    def show_rect(self, rect: QRect) -> None:
        """Bring a rectangle of the contents into view, its upper edge at least."""
        bar, room = self.verticalScrollBar(), self.viewport().height() - REACH
        top, bottom = rect.top() - bar.value(), rect.bottom() - bar.value()
        if top < REACH:
            bar.setValue(bar.value() + top - REACH)
        elif bottom > room:
            bar.setValue(bar.value() + min(bottom - room, top - REACH))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to repaint for a selection."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index).adjusted(-REACH, -REACH, REACH, REACH)
        return region

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Painted anew; the table's own way goes by row heights that the board has not."""
        self.viewport().update()

    def _contents(self, point: QPoint) -> QPoint:
        return point + QPoint(0, self.verticalOffset())
