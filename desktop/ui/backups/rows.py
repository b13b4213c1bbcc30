"""Lists of rows that have a title and a few lines, some with a tick: a model, and what a row is."""

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.wording.differences import Line

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """``ticked`` is None for a row that cannot be ticked."""

    title: str
    lines: tuple[Line, ...] = ()
    ticked: bool | None = None

    @property
    def spoken(self) -> str:
        """All of it for a screen reader."""
        return ". ".join((self.title, *(line.text for line in self.lines)))


class RowsModel(QAbstractListModel):
    """A list whose rows are worked out when they are looked at."""

    def row(self, place: int) -> Row:
        """The row at a place."""
        raise NotImplementedError

    def tick(self, place: int) -> None:
        """Tick a row or take its tick away; nothing for a row that has none."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title to type, all of it for a screen reader, and the tick."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.row(index.row()).title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.row(index.row()).spoken
            case Qt.ItemDataRole.CheckStateRole:
                ticked = self.row(index.row()).ticked
                if ticked is not None:
                    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row with a tick can be ticked."""
        flags = super().flags(index)
        if index.isValid() and self.row(index.row()).ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick, as a screen reader does."""
        if role != Qt.ItemDataRole.CheckStateRole or self.row(index.row()).ticked is None:
            return False
        if self.row(index.row()).ticked != (Qt.CheckState(value) is Qt.CheckState.Checked):
            self.tick(index.row())
        return True
