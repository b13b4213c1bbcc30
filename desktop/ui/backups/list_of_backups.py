"""The list of backups, the newest first; what each holds is counted one by one, behind the first look."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer

from desktop.storage.backups import Backup, Contents
from desktop.ui.backups.rows import Row, RowsModel
from desktop.wording import backups as words
from desktop.wording import dates, recovery
from desktop.wording.differences import Line
from desktop.wording.voice import Voice

PAUSE = 20  # milliseconds between two backups, for whatever else there is to do

Index = QModelIndex | QPersistentModelIndex


class BackupsModel(RowsModel):
    """``count`` tells what a backup holds, None where it cannot be read."""

    def __init__(
        self, backups: tuple[Backup, ...], count: Callable[[Backup], Contents | None], voice: Voice
    ) -> None:
        super().__init__()
        self.backups, self._count, self._voice = backups, count, voice
        self._counted: list[Contents | None] = []
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._count_one)
        if backups:
            self._timer.start()

    @property
    def counting(self) -> bool:
        """Whether there are backups left to count."""
        return self._timer.isActive()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (an empty value, as in Qt)
        """How many backups; a backup has none below it."""
        return 0 if parent.isValid() else len(self.backups)

    def row(self, place: int) -> Row:
        """When it was made, and what is in it as far as that is known."""
        backup, voice = self.backups[place], self._voice
        counted = self._counted[place] if place < len(self._counted) else None
        size = recovery.size(voice, backup.size)
        line = size if counted is None else words.held(voice, *counted, size)
        return Row(when(voice, backup.made), (Line(line),))

    def _count_one(self) -> None:
        place = len(self._counted)
        self._counted.append(self._count(self.backups[place]))
        self.dataChanged.emit(self.index(place), self.index(place))
        if len(self._counted) == len(self.backups):
            self._timer.stop()


def when(voice: Voice, made: datetime) -> str:
    """``Tue, 24 November 2026, 21:40``."""
    day, whole = dates.weekday(voice, made), dates.full_date(voice, made)
    date = voice(words.WEEKDAY_AND_DATE, day=day, date=whole)
    return voice(words.DATE_AND_TIME, date=date, time=words.clock(voice, made))
