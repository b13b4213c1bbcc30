"""A table whose cells stand where an arrangement puts them."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.ui.board.focus import Spot
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.carried import Aim

Index = QModelIndex | QPersistentModelIndex
REACH = 6  # pixels that rings and edges stand beyond a cell


class PlacedTable(QTableView):
    """Answers all of Qt's questions about places from an arrangement, screen readers' among them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own viewport is none of Python's: finding its type would load every widget type there is.
        self.setViewport(QWidget())
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._week = Arrangement((), 0)

    @property
    def week(self) -> Arrangement:
        """Where everything stands at present."""
        return self._week

    def wear_model(self, model: QAbstractItemModel, head: QHeaderView, name: str) -> None:
        """Show a model below a head: no grid, no editing of Qt's own."""
        self.setHorizontalHeader(head)
        self.verticalHeader().hide()
        self.setModel(model)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setObjectName("week-board")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)

    # ---- painting again ----------------------------------------------------------------

    def repaint_cell(self, spot: Spot | None) -> None:
        """Paint a cell again, with the rings and edges that reach beyond it."""
        if spot is not None:
            self._update(self._week.rect(*spot).adjusted(-REACH, -REACH, REACH, REACH))

    def repaint_columns(self, columns: frozenset[int]) -> None:
        """Paint whole days again."""
        if len(columns) == len(self._week.days):
            self.viewport().update()
            return
        for column in columns:
            self._update(self._week.lane_rect(column).adjusted(-REACH, 0, REACH, 0))

    def repaint_aim(self, aim: Aim, *, only_line: bool) -> None:
        """Paint again what a drag's aim has painted."""
        self.viewport().update(aim.painted(only_line=only_line).translated(0, -self.verticalOffset()))

    def _update(self, contents: QRect) -> None:
        self.viewport().update(contents.translated(0, -self.verticalOffset()))

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Where the focus goes is one thing, what is selected another: Qt selects nothing by itself."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    # ---- Qt's questions ----------------------------------------------------------------

    def fit_scroll_bar(self) -> None:
        """The scroll bar goes as far as the tallest day."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._week.height - room))
        bar.setPageStep(room)
        bar.setSingleStep(40)

    def visualRect(self, index: Index) -> QRect:
        """Where a cell stands in the viewport."""
        if not index.isValid():
            return QRect()
        return self._week.rect(index.row(), index.column()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a point of the viewport."""
        found = self._week.at(self.contents(point)) if self._week.days else None
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

    def contents(self, point: QPoint) -> QPoint:
        """A point of the viewport in the arrangement's own pixels."""
        return point + QPoint(0, self.verticalOffset())
