"""The tray as a table: a column for each lane that is used, a row for each card in it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt

from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, Slot
from desktop.ui.board.model import BoardModel
from desktop.wording.dates import SOME_DAY


class TrayModel(BoardModel):
    """What a screen reader and a test find in the tray; ``across``: how many cards stand side by side."""

    across = 7

    def refresh(self, columns: frozenset[int]) -> None:
        """Read everything anew: one thing more moves all others along."""
        self.beginResetModel()
        self._days = self._slots(self._state.week.dates)
        self.endResetModel()

    def _slots(self, dates: Sequence[date]) -> tuple[tuple[Slot, ...], ...]:
        when = self._state.week.thursday
        rows: list[Slot] = [EntrySlot(when, entry) for entry in self._document.plan.some_day(dates)]
        rows.append(AddSlot(when, some_day=True))
        return tuple(tuple(rows[column :: self.across]) for column in range(min(self.across, len(rows))))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """``Some day this week``."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._voice(SOME_DAY) if role in roles else None
