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
    Signal,
)
from PySide6.QtGui import QRegion, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.geometry.slots import Spot

Index = QModelIndex | QPersistentModelIndex
DAYS = 7
NOTCH = 120  # of a wheel, as Qt counts
REACH = 6  # pixels that rings and edges stand beyond a cell


class PlacedTable(QTableView):
    """Answers all of Qt's questions about places from an arrangement, screen readers' among them.

    ``days_moved``: other days of the week are shown, or another number of them.
    """

    days_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own viewport is none of Python's: finding its type would load every widget type there is.
        self.setViewport(QWidget())
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._week = Arrangement((), 0)
        self.lit: Spot | None = None
        self.frame_drawn = QRect()
        self._first, self._count = 0, DAYS
        self._wheeled = 0

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

    # ---- which days are shown ----------------------------------------------------------

    @property
    def shown(self) -> range:
        """The columns in view."""
        return range(self._first, self._first + self._count)

    def show_days(self, count: int, keep: int) -> None:
        """Show so many days at once: 7, 3 or 1. The column ``keep`` stays in view."""
        if count != self._count:
            self._count = count
            self._show_from(keep - count // 2)

    def show_day(self, column: int) -> None:
        """Show a day in the middle of those in view."""
        self._show_from(column - self._count // 2)

    def reach_day(self, column: int) -> None:
        """Bring a day into view, if it is not; the others move no more than they must."""
        if column not in self.shown:
            self._show_from(column if column < self._first else column - self._count + 1)

    def step_days(self, days: int) -> bool:
        """Show later or earlier days of the week; whether there are any."""
        before = self._first
        self._show_from(before + days)
        return self._first != before

    def _show_from(self, first: int) -> None:
        before, self._first = self.shown, max(0, min(first, DAYS - self._count))
        if before != self.shown or len(self._week.shown) != self._count:
            self.rearrange()
            self.viewport().update()
            self.horizontalHeader().viewport().update()
            self.days_moved.emit()

    def rearrange(self) -> frozenset[int]:
        """Put everything where it belongs now; the columns in which anything is another than before."""
        raise NotImplementedError

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Sideways, or with Shift, the wheel moves by a day."""
        turned, shift = event.angleDelta(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        sideways = turned.y() if shift else -turned.x() if self._week.mirrored else turned.x()
        if not sideways or self._count == DAYS:
            super().wheelEvent(event)
            return
        self._wheeled += sideways
        if abs(self._wheeled) >= NOTCH:
            self.step_days(-1 if self._wheeled > 0 else 1)
            self._wheeled = 0
        event.accept()

    # ---- painting again ----------------------------------------------------------------

    def repaint_cell(self, spot: Spot | None) -> None:
        """Paint a cell again, with the rings and edges that reach beyond it."""
        if spot is not None:
            self._update(self._week.rect(*spot).adjusted(-REACH, -REACH, REACH, REACH))

    def repaint_edge(self, spot: Spot | None) -> None:
        """Paint a row again, and for the head of a card all of the card, as its edge goes round that."""
        self.repaint_cell(spot)
        cell = self._week.cell(*spot) if spot is not None else None
        if spot is None or cell is None:
            return
        for card in self._week.days[spot[1]].cards:
            if card.own is cell:
                whole = card.rect.translated(self._week.origin(spot[1]))
                self._update(whole.adjusted(-REACH, -REACH, REACH, REACH))

    def repaint_columns(self, columns: frozenset[int]) -> None:
        """Paint whole days again."""
        if len(columns) >= len(self._week.days):  # more where nothing is arranged yet
            self.viewport().update()
            return
        for column in columns:
            self._update(self._week.lane_rect(column).adjusted(-REACH, 0, REACH, 0))

    def repaint_aim(self, aim: Aim, *, only_line: bool) -> None:
        """Paint again what a drag's aim has painted."""
        self.viewport().update(aim.painted(only_line=only_line).translated(-self.contents(QPoint(0, 0))))

    # ---- what is shown for a moment ----------------------------------------------------

    def light(self, spot: Spot | None) -> None:
        """Light the cell under the pointer and no other."""
        if spot != self.lit:
            before, self.lit = self.lit, spot
            for changed in (before, spot):
                self.repaint_cell(changed)

    def draw_frame(self, frame: QRect) -> None:
        """Show the frame that is drawn round things; an empty one goes away."""
        before, self.frame_drawn = self.frame_drawn, frame
        for changed in (before, frame):
            self._update(changed)

    def wear(self, shape: Qt.CursorShape) -> None:
        """Show another pointer."""
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _update(self, contents: QRect) -> None:
        self.viewport().update(contents.translated(-self.contents(QPoint(0, 0))))

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
        return self._week.rect(index.row(), index.column()).translated(-self.contents(QPoint(0, 0)))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a point of the viewport."""
        found = self._week.at(self.contents(point)) if self._week.days else None
        return self.model().index(*found) if found else QModelIndex()

    def verticalOffset(self) -> int:
        """Pixels scrolled down."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Where the shown days begin; they move by whole days alone."""
        return self._week.offset

    def isIndexHidden(self, index: Index) -> bool:
        """No cell with a thing in it is ever hidden."""
        return self._week.cell(index.row(), index.column()) is None

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view."""
        if not self.visualRect(index).isEmpty():
            self.reach_day(index.column())
            self.show_rect(self._week.rect(index.row(), index.column()))

    def show_rect(self, rect: QRect) -> None:
        """Bring a rectangle of a day into view, its upper edge at least."""
        if self._count < DAYS:
            self.reach_day(self._week.nearest(rect.center().x(), range(DAYS)))
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
        return point + QPoint(self.horizontalOffset(), self.verticalOffset())

    def on_screen(self, rect: QRect) -> QRect:
        """A rectangle of the arrangement in pixels of the screen."""
        moved = rect.translated(-self.contents(QPoint(0, 0)))
        return QRect(self.viewport().mapToGlobal(moved.topLeft()), rect.size())
