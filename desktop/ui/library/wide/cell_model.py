"""The cells of a wide shelf as a Qt list: what a cell says is worked out when it is first asked for."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Qt

from desktop.ui.library.shelf import Heading, ShelfRow, Shelved
from desktop.ui.library.shelf_model import Index, ShelfModel
from desktop.ui.library.wide.arranging import Cell
from desktop.ui.state import Selected


class CellModel(ShelfModel):
    """``read`` makes the row of a cell, which may read its exercise; a cell that nobody sees is not read."""

    def __init__(self, read: Callable[[Cell], ShelfRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.cells: tuple[Cell, ...] = ()

    def show_cells(self, cells: tuple[Cell, ...]) -> bool:
        """Take other cells; False when they are the same ones, whose words may be others."""
        if cells == self.cells:
            if cells:
                self.dataChanged.emit(self.index(0), self.index(len(cells) - 1))
            return False
        self.beginResetModel()
        self.cells = cells
        self.endResetModel()
        return True

    def row(self, index: Index) -> ShelfRow:
        """The row at a valid index."""
        return self._read(self.cells[index.row()])

    def cell(self, index: Index) -> Cell:
        """Its place on the shelf."""
        return self.cells[index.row()]

    def dragged(self, index: Index) -> Shelved | Heading:
        """What stands at a valid index."""
        return self.cells[index.row()].dragged

    def find(self, selected: Selected | Heading) -> QModelIndex:
        """Where a thing stands first; an invalid index when it is not shown."""
        for place, cell in enumerate(self.cells):
            if cell.dragged == selected:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (an empty value, as in Qt)
        """How many cells and heads."""
        return 0 if parent.isValid() else len(self.cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """As of any shelf; what no cell has is not asked of its exercise."""
        asked = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        return super().data(index, role) if role in asked else None
