"""The library's rows as a Qt list: named for screen readers, dragged as ids."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.drag import MIME_TYPE, to_mime
from desktop.ui.library.shelf import Heading, ShelfRow, Shelved
from desktop.ui.state import Selected

Index = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractListModel):
    """Shows rows that somebody else works out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ShelfRow, ...] = ()

    def show_rows(self, rows: tuple[ShelfRow, ...]) -> bool:
        """Take other rows; False when they are the same.

        With the same things in the same order, selection and place stay.
        """
        if rows == self._rows:
            return False
        if [row.dragged for row in rows] == [row.dragged for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return True
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row(self, index: Index) -> ShelfRow:
        """The row at a valid index."""
        return self._rows[index.row()]

    def dragged(self, index: Index) -> Shelved | Heading:
        """What stands at a valid index."""
        return self.row(index).dragged

    def find(self, selected: Selected | Heading) -> QModelIndex:
        """Where a thing stands; an invalid index when it is not shown."""
        for place, row in enumerate(self._rows):
            if row.dragged == selected:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (an empty value, as in Qt)
        """How many rows; a row has none below it."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name to show and to type, and the whole row for a screen reader."""
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole and row.tip:
            return row.tip
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be dragged but a heading, which is there for the keys and nothing else."""
        if not index.isValid():
            return super().flags(index)
        if isinstance(self.dragged(index), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Our own drag data only."""
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the rows that are dragged."""
        carried = map(self.dragged, indexes)
        return to_mime(tuple(thing for thing in carried if not isinstance(thing, Heading)))

    def supportedDragActions(self) -> Qt.DropAction:
        """Dragging out of the library always adds."""
        return Qt.DropAction.CopyAction
