"""Counts what a version of the plan holds, for a person who has to choose one."""

import json
from collections.abc import Mapping
from datetime import date, timedelta

from desktop.model.plan import Day
from desktop.model.summary import Progress, entry_progress
from desktop.storage import codec, migrations
from desktop.storage.found import Holdings
from desktop.storage.history import CURRENT
from desktop.storage.shape import BadField
from desktop.storage.snapshot import DAYS, Snapshot
from desktop.storage.unknown import Unknown


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
            document = Unknown().take_out(codec.DAY, json.loads(text), name)
            days[when] = codec.read_day(document)
        except (BadField, ValueError, TypeError, AttributeError, RecursionError):
            continue
    return days
