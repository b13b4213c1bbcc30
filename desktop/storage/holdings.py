"""Counts what a version of the plan holds, for a person who has to choose one."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from desktop.model.plan import Day
from desktop.model.summary import Progress, entry_progress
from desktop.storage import codec, migrations
from desktop.storage.given import BadField, parsed
from desktop.storage.history import CURRENT
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


def holdings_of(state: Snapshot) -> Holdings:
    """What is planned and done in it; a day that cannot be read counts as a day without entries."""
    texts = {DAYS: dict(state.tables.get(DAYS, {}))}
    migrations.migrate(texts, state.version, max(state.version, CURRENT))
    days = _days(texts.get(DAYS, {}))
    entries = [entry for day in days.values() for entry in day]
    return Holdings(
        weeks=len({when - timedelta(when.weekday()) for when in days}),
        days=len(days),
        entries=len(entries),
        done=sum(entry_progress(entry) is Progress.DONE for entry in entries),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _days(texts: Mapping[str, bytes]) -> dict[date, Day]:
    days: dict[date, Day] = {}
    for name, text in texts.items():
        try:
            when = codec.read_date(name)
        except BadField:
            continue
        days[when] = ()
        try:
            document = Unknown().take_out(codec.DAY, parsed(text), name)
            days[when] = codec.read_day(document)
        except BadField:
            continue
    return days
