"""The cells of a wide shelf: keys go from cell to cell, a number opens its ways, Space shows one large."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.library.row_delegate import RowDelegate
from desktop.ui.library.shelf import Heading, ShelfRow, Shelved
from desktop.ui.library.shelf_model import ShelfModel
from desktop.ui.library.shelf_view import ShelfView
from desktop.ui.library.wide.arranging import Cell, above_or_below, first_of
from desktop.ui.library.wide.cell_delegate import CellDelegate
from desktop.ui.library.wide.cell_model import CellModel
from desktop.ui.state import Selected
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice

COLUMN = 158  # pixels that a cell needs at least
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROW = QItemSelectionModel.SelectionFlag


class CellsView(ShelfView):
    """``tray`` says whose ways to open or close, ``look`` which cell to show large,
    ``columns_changed`` that there is room for another number of columns. ``call_off`` is asked with Escape:
    whether something closed."""

    tray = Signal(object, bool)
    look = Signal(QModelIndex)
    columns_changed = Signal()

    def __init__(
        self,
        name: str,
        document: Document,
        themes: Themes,
        figures: FigureStore,
        voice: Voice,
        read: Callable[[Cell], ShelfRow],
        parent: QWidget | None = None,
    ) -> None:
        self._read = read
        self.call_off: Callable[[], bool] = lambda: False
        super().__init__(name, document, themes, figures, voice, parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.clicked.connect(self._open_ways)

    @property
    def cells(self) -> CellModel:
        """What it shows."""
        assert isinstance(self.shelf, CellModel)
        return self.shelf

    @property
    def columns(self) -> int:
        """How many cells stand beside each other."""
        return max(1, self.viewport().width() // COLUMN)

    def show_cells(self, cells: tuple[Cell, ...], columns: int, selected: Selected) -> None:
        """Show other cells and mark the selected thing; the keys and the place stay where they were."""
        assert isinstance(self._delegate, CellDelegate)
        self._delegate.columns = columns
        self._change(lambda: self.cells.show_cells(cells), len(cells), selected)

    def mark(self, selected: Selected) -> None:
        """Mark the selected thing; where it stands twice, the one that has the keys."""
        index = self.currentIndex()
        here = index.isValid() and self.shelf.dragged(index) == selected
        if not (here and self.selectionModel().isSelected(index)):
            super().mark(selected)

    # ---- families ----------------------------------------------------------------------

    def family_at_top(self) -> str:
        """The family that is seen first; empty where there is none."""
        index = QListView.indexAt(self, QPoint(self.viewport().width() // 2, 12))
        return self.cells.cell(index).section if index.isValid() else ""

    def jump(self, section: str) -> None:
        """Scroll to a family; the keys begin at its first exercise."""
        place = first_of(self.cells.cells, section)
        if place < 0:
            return
        self._lay_out_all()
        self.scrollTo(self.cells.index(place), QAbstractItemView.ScrollHint.PositionAtTop)
        first = min(place + 1, self.cells.rowCount() - 1)
        self.selectionModel().setCurrentIndex(self.cells.index(first), _ROW.NoUpdate)

    # ---- mouse -------------------------------------------------------------------------

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a cell is seen, and where whoever acts for a hand clicks: its column alone."""
        rect = super().visualRect(index)
        assert isinstance(self._delegate, CellDelegate)
        return self._delegate.body(index, rect) if index.isValid() else rect

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a point; behind the last of a line there is none."""
        index = super().indexAt(point)
        return index if index.isValid() and self.visualRect(index).contains(point) else QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the number opens and closes the ways; anywhere else it selects."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        assert isinstance(self._delegate, CellDelegate)
        hit = index.isValid() and self._delegate.badge(index, self.visualRect(index)).contains(place)
        if hit and event.button() == Qt.MouseButton.LeftButton:
            self._delegate.ring = False
            self.tray.emit(self.cells.dragged(index), not self.cells.cell(index).open)
        else:
            super().mousePressEvent(event)

    def _open_ways(self, index: QModelIndex) -> None:
        cell = self.cells.cell(index)
        if cell.open is False and not isinstance(cell.dragged, Heading):
            self.tray.emit(cell.dragged, True)

    # ---- keyboard ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Right open ways, Escape closes what is open, Space shows large."""
        self._delegate.ring = True
        index, key = self.currentIndex(), event.key()
        if key == Qt.Key.Key_Escape and self.call_off():
            return
        if not index.isValid():
            super().keyPressEvent(event)
            return
        cell, heading = self.cells.cell(index), isinstance(self.cells.dragged(index), Heading)
        onwards, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            onwards, back = back, onwards
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        opens = (onwards,) if held else (*_ENTER, onwards)
        if heading and key == onwards and not cell.open:
            self.fold.emit(cell.dragged)
        elif heading and key not in (onwards, back):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.look.emit(index)
        elif not heading and cell.open is False and key in opens:
            self.tray.emit(cell.dragged, True)
        elif key in (onwards, back):
            self._go(index.row() + (1 if key == onwards else -1))
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up and Down keep to the column."""
        index = self.currentIndex()
        steps = {QAbstractItemView.CursorAction.MoveUp: -1, QAbstractItemView.CursorAction.MoveDown: 1}
        if index.isValid() and action in steps:
            return self.cells.index(above_or_below(self.cells.cells, index.row(), steps[action]))
        return super().moveCursor(action, modifiers)

    def _go(self, place: int) -> None:
        self._lay_out_all()
        if 0 <= place < self.cells.rowCount():
            index = self.cells.index(place)
            flag = _ROW.NoUpdate if isinstance(self.cells.dragged(index), Heading) else _ROW.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)

    # ---- how it is done ----------------------------------------------------------------

    def _keeps_keys(self, before: Shelved | Heading) -> bool:
        """To a cell too, where nothing that is selected has them."""
        return super()._keeps_keys(before) or not self.currentIndex().isValid()

    def _made(self) -> tuple[ShelfModel, RowDelegate]:
        return CellModel(self._read, self), CellDelegate(self, self._themes, self._figures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another number of columns is another arrangement, which whoever arranges brings."""
        super().resizeEvent(event)
        assert isinstance(self._delegate, CellDelegate)
        if self.columns != self._delegate.columns:
            self.columns_changed.emit()
