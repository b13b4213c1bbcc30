"""Dated backups beside the plan, ``backups/plan-2026-11-24-2140.json``: each a whole snapshot.

One is made a day, in a quiet moment or at the end, if anything changed since the last one; nothing
depends on it, so whatever fails here loses nothing. What is older makes room only once the new one is on the
medium.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from desktop.storage import snapshot as snapshots
from desktop.storage.disk import PRIVATE, Disk
from desktop.storage.layout import Layout
from desktop.storage.reading import SETTINGS
from desktop.storage.snapshot import Head
from desktop.storage.state import DAYS as DAYS_TABLE
from desktop.storage.state import UNDO, Snapshot

DAYS, WEEKS, MONTHS = 7, 9, 24
"""How many are kept: the last of each of so many days, weeks and months in which one was made."""

_ENTRY = b'{"type":'  # within a text its quotes would be escaped
_NAME = re.compile(r"plan-(\d{4}-\d{2}-\d{2}-\d{4}(\d{2})?)\.json")
_MINUTE = "%Y-%m-%d-%H%M"
_SECOND = "%Y-%m-%d-%H%M%S"
"""For the second one of a minute."""
_UNFINISHED = "plan.json.tmp"  # always the same: what a crash left is written over the next time


class Backup(NamedTuple):
    """A backup that can be read, as far as its first line goes; ``made`` is to the minute mostly."""

    path: Path
    made: datetime
    size: int
    head: Head


class Contents(NamedTuple):
    """What is in a backup, counted by the beginnings of its entries: quick, also for thirty years."""

    weeks: int
    entries: int


class Backups:
    """The backups of the plan in a folder."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self._layout, self._disk = Layout(folder), disk or Disk()

    def all(self) -> tuple[Backup, ...]:
        """Every backup there is, the newest first; files that are none are passed over."""
        return tuple(sorted(self._readable(self._named()), key=_made, reverse=True))

    def count(self) -> int:
        """How many files look like one, without opening them."""
        return len(list(self._named()))

    def read(self, backup: Backup) -> Snapshot:
        """All that is in a backup. Raises CannotBeRead, NewerVersion."""
        from desktop.storage.bundle import read

        return read(backup.path, self._disk).state

    def make_if_due(self, state: Callable[[], Snapshot], now: datetime) -> Path | None:
        """Back up what is kept now, if today has no backup and anything changed since the last one.

        Gives the new file; None when there was nothing to do, or it did not work: then there will be
        another moment.
        """
        with suppress(OSError):
            today = list(self._readable(one for one in self._named() if one[1].date() == now.date()))
            held = state()
            if not any(one.head.store == held.store for one in today):
                return self.make(held, now)
        return None

    def make(self, held: Snapshot, now: datetime) -> Path | None:
        """The same on a day that has one: before something large is done."""
        with suppress(OSError):
            if self._is_new(held):
                path = self._write(held, now)
                self._thin_out(held.store, now)
                return path
        return None

    # ---- how it is done --------------------------------------------------------------------

    def _is_new(self, state: Snapshot) -> bool:
        """Whether there is anything worth a backup that no backup has."""
        head = snapshots.head_of(state)
        return bool(state.tables.keys() - {SETTINGS, UNDO}) and all(head != one.head for one in self.all())

    def _write(self, state: Snapshot, now: datetime) -> Path:
        folder = self._layout.backups
        paths = [folder / f"plan-{now.strftime(layout)}.json" for layout in (_MINUTE, _SECOND)]
        path = next((path for path in paths if not path.exists()), None)
        if path is None:
            raise FileExistsError(paths[-1])
        if not folder.is_dir():
            self._disk.make_folder(folder)
            self._disk.sync_folder(folder.parent)
        self._disk.put_in_place(path, snapshots.encode(state), folder / _UNFINISHED, PRIVATE)
        return path

    def _thin_out(self, store: str, now: datetime) -> None:
        """Remove those of this plan whose time is over; what cannot be removed stays for the next time."""
        ours = [one for one in self.all() if one.head.store == store]
        kept = keep(map(_made, ours), now)
        for one in ours:
            if one.made not in kept:
                with suppress(OSError):
                    self._disk.remove(one.path)

    def _named(self) -> Iterator[tuple[Path, datetime]]:
        with suppress(OSError):
            for path in self._layout.backups.iterdir():
                made = _made_by_name(path.name)
                if made is not None:
                    yield path, made

    def _readable(self, named: Iterable[tuple[Path, datetime]]) -> Iterator[Backup]:
        for path, made in named:
            with suppress(OSError):
                head = snapshots.read_head(path) if path.is_file() else None
                if head is not None:
                    yield Backup(path, made, path.stat().st_size, head)


def keep(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups stay: the last of each of the last days, weeks and months that have one.

    Periods are counted by the backups there are, not by the calendar, and what was made after ``now``
    stays: so a clock that jumps to another year and back destroys nothing.
    """
    there = sorted(made, reverse=True)
    past = [one for one in there if one <= now]
    kept = {one for one in there if one > now}
    for period, number in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept.update(_last_of_each(past, period, number))
    return kept


def contents(state: Snapshot) -> Contents:
    """How many weeks and entries there are."""
    days = {name: text.count(_ENTRY) for name, text in state.tables.get(DAYS_TABLE, {}).items()}
    weeks = {(int(name) - 1) // 7 for name, entries in days.items() if entries and name.isdecimal()}
    return Contents(len(weeks), sum(days.values()))


def _last_of_each(
    newest_first: Iterable[datetime], period: Callable[[datetime], Hashable], number: int
) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for one in newest_first:
        last.setdefault(period(one), one)
    return list(last.values())[:number]


def _day(when: datetime) -> date:
    return when.date()


def _week(when: datetime) -> date:
    return when.date() - timedelta(when.weekday())


def _month(when: datetime) -> tuple[int, int]:
    return when.year, when.month


def _made(backup: Backup) -> datetime:
    return backup.made


def _made_by_name(name: str) -> datetime | None:
    named = _NAME.fullmatch(name)
    if named is not None:
        with suppress(ValueError):
            return datetime.strptime(named[1], _SECOND if named[2] else _MINUTE)
    return None
