"""Counts what a version of the plan holds, for a person who has to choose one."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from desktop.model.plan import Day
from desktop.model.summary import Progress, entry_progress
from desktop.storage import codec, migrations
from desktop.storage.given import BadField, parsed
from desktop.storage.state import DAYS, Snapshot
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said


class Holdings(NamedTuple):
    """What a version holds, for a person to choose by. ``done`` counts entries among ``entries``."""

    weeks: int = 0
    days: int = 0
    entries: int = 0
    done: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def said(self) -> Said:
        """``212 days, 2025-03-01 to 2026-12-24``."""
        if self.first is None or self.last is None:
            return said(words.NO_DAYS)
        return said(words.HELD_DAYS, count=self.days, first=self.first, last=self.last)


class Tally:
    """Counts versions; a day that several of them have alike is read once."""

    def __init__(self) -> None:
        self._counted: dict[tuple[str, bytes], tuple[int, int]] = {}

    def of(self, state: Snapshot) -> Holdings:
        """What is planned and done in it; a day that cannot be read counts as one without entries."""
        days_alone = state._replace(tables={DAYS: state.tables.get(DAYS, {})})
        days = _dated(migrations.in_todays_format(days_alone).tables.get(DAYS, {}))
        counted = [self._entries(name, text) for name, text in days.values()]
        return Holdings(
            weeks=len({when - timedelta(when.weekday()) for when in days}),
            days=len(days),
            entries=sum(entries for entries, _ in counted),
            done=sum(done for _, done in counted),
            first=min(days, default=None),
            last=max(days, default=None),
        )

    def _entries(self, name: str, text: bytes) -> tuple[int, int]:
        """How many entries a day has, and how many of them are done."""
        key = name, text
        if key not in self._counted:
            self._counted[key] = _counted(name, text)
        return self._counted[key]


def holdings_of(state: Snapshot) -> Holdings:
    """What one version holds. Reads every day."""
    return Tally().of(state)


def _dated(texts: Mapping[str, bytes]) -> dict[date, tuple[str, bytes]]:
    days: dict[date, tuple[str, bytes]] = {}
    for name, text in texts.items():
        try:
            days[codec.read_date(name)] = name, text
        except BadField:
            continue
    return days


def _counted(name: str, text: bytes) -> tuple[int, int]:
    if b'"status"' not in text:  # what is only planned has none, and need not be read closely
        with suppress(BadField, TypeError, KeyError):
            entries = parsed(text)["entries"]
            return (len(entries) if isinstance(entries, list) else 0), 0
    day = _read(name, text)
    return len(day), sum(entry_progress(entry) is Progress.DONE for entry in day)


def _read(name: str, text: bytes) -> Day:
    try:
        return codec.read_day(Unknown().take_out(codec.DAY, parsed(text), name))
    except BadField:
        return ()
