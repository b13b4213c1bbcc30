"""The week as a table: a column a day, a row for each thing in it."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.model.refs import Thing, ids_of
from desktop.ui.board.geometry.boxes import NO_FOLDS, Folds
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, ItemSlot, Slot, StripSlot, day_slots, identity
from desktop.ui.controls.wrap import tip
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import board as words
from desktop.wording import dates, names, spoken
from desktop.wording.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class BoardModel(QAbstractTableModel):
    """What a screen reader and a test find on the board. Columns are as many as days in view."""

    def __init__(
        self, document: Document, state: ViewState, voice: Voice, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._voice = document, state, voice
        self.folds: Folds = NO_FOLDS
        self._days = self._slots(state.week.dates)

    def refresh(self, columns: frozenset[int]) -> None:
        """Read these columns anew; the table grows or shrinks with its fullest day."""
        dates = self._state.week.dates
        fresh = list(self._days)
        for column in columns:
            (fresh[column],) = self._slots((dates[column],))
        before, after = self.rowCount(), max(map(len, fresh))
        if after > before:
            self.beginInsertRows(_NO_PARENT, before, after - 1)
            self._days = tuple(fresh)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(_NO_PARENT, after, before - 1)
            self._days = tuple(fresh)
            self.endRemoveRows()
        else:
            self._days = tuple(fresh)
        for column in columns:
            self.dataChanged.emit(self.index(0, column), self.index(after - 1, column))

    def fold(self, folds: Folds) -> None:
        """Have rows for what is not folded alone."""
        if folds != self.folds:
            self.folds = folds
            self.refresh(frozenset(range(len(self._days))))

    def slot(self, row: int, column: int) -> Slot | None:
        """What stands in a row of a day; None where the day has fewer rows."""
        if not 0 <= column < len(self._days) or not 0 <= row < len(self._days[column]):
            return None
        return self._days[column][row]

    def spots_of(self, ids: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Row and column of each of these entries and exercises that is in view."""
        for column, day in enumerate(self._days if ids else ()):
            for row, slot in enumerate(day):
                if identity(slot)[1] in ids and isinstance(slot, EntrySlot | ItemSlot):
                    yield row, column

    def spot_of(self, thing: Thing) -> tuple[int, int] | None:
        """Row and column of an entry or an exercise; None when it is not in view."""
        return next(self.spots_of(ids_of((thing,))), None)

    def place_of(self, name: tuple[str, str]) -> tuple[int, int] | None:
        """Row and column of the slot with an identity."""
        for column, day in enumerate(self._days):
            for row, slot in enumerate(day):
                if identity(slot) == name:
                    return row, column
        return None

    def _slots(self, dates: Sequence[date]) -> tuple[tuple[Slot, ...], ...]:
        plan = self._document.plan
        folds = dict(self.folds)
        return tuple(day_slots(when, plan.bound(when), folds) for when in dates)

    # ---- Qt's own questions ------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Rows of the fullest day."""
        return 0 if parent.isValid() else max((len(day) for day in self._days), default=0)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Seven."""
        return 0 if parent.isValid() else len(self._days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A slot's short text, or what a screen reader says."""
        slot = self.slot(index.row(), index.column()) if index.isValid() else None
        if slot is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._short(slot)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(slot)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._hint(slot)) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """``Mon 23`` above a column; nothing beside a row."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._days):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return dates.day_label(self._voice, self._state.week.dates[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A place without a thing can be neither focused nor selected."""
        slot = self.slot(index.row(), index.column()) if index.isValid() else None
        if slot is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _short(self, slot: Slot) -> str:
        match slot:
            case EntrySlot(_, entry):
                return names.entry_title(self._voice, entry)
            case StripSlot(_, _, part, folded):
                return words.strip_head(self._voice, part, len(slot.routine), folded=bool(folded))
            case ItemSlot():
                return words.short_name(slot.item.exercise, self._document.library)
            case AddSlot():
                return self._voice(words.ADD)

    def _spoken(self, slot: Slot) -> str:
        voice, document = self._voice, self._document
        match slot:
            case EntrySlot(when, entry):
                return spoken.entry(voice, when, entry, document.settings.unit)
            case StripSlot(when, run, part, folded):
                return spoken.strip(voice, when, run, part, folded)
            case ItemSlot(when, owner, part, item):
                return spoken.exercise(voice, when, owner, part, item, document.library, document.runner)
            case AddSlot(when, some_day):
                return spoken.button(voice, when, some_day=some_day)

    def _hint(self, slot: Slot) -> str:
        match slot:
            case EntrySlot(_, entry):
                return spoken.entry_hint(self._voice, entry, self._document.settings.unit)
            case ItemSlot():
                document = self._document
                return spoken.exercise_hint(self._voice, slot.item, document.library, document.runner)
            case _:
                return ""
