"""Another state of the plan beside the one that is open: a backup, a file from elsewhere.

What the two have alike is read once and shared, so telling them apart costs what differs, not thirty years.
"""

from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Day, Plan
from desktop.model.settings import Settings
from desktop.storage import codec, migrations
from desktop.storage.aside import Aside, SetAside
from desktop.storage.disk import Disk
from desktop.storage.given import BadField
from desktop.storage.indenting import same
from desktop.storage.reading import DAYS, EXERCISES, ROUTINES, RUNNER, SETTINGS, Reader, Texts
from desktop.storage.records import Tables
from desktop.storage.state import OWN, Snapshot
from desktop.storage.unknown import Unknown

Value = TypeVar("Value")


class Beside(NamedTuple):
    """The other state; what could not be read of it is ``left_out``, and as it is in the open one."""

    kept: Kept
    left_out: tuple[SetAside, ...]


def read_beside(state: Snapshot, saved: Kept, texts: Texts, folder: Path) -> Beside:
    """Read another state; ``saved`` is the open one as it is on the disk, ``texts`` are its documents."""
    tables = migrations.in_todays_format(state).tables
    aside = Aside(folder, Disk(), read_only=True)
    there = Reader(lambda table: tables.get(table, {}), aside, Unknown.for_format(state.version)).read()
    days = dict(_days(there.diary.plan, tables, texts))
    lost = {(found.table, found.name) for found in aside.found}
    plan = saved.diary.plan.with_days({when: day for when, day in days.items() if _name(when) not in lost})
    doses = _with_lost(there.diary.doses, saved.diary.doses, lost, EXERCISES)
    routines = _with_lost(there.diary.routines, saved.diary.routines, lost, ROUTINES)
    own = _with_lost(there.diary.own, saved.diary.own, lost, OWN)
    runner = saved.diary.runner if (RUNNER, RUNNER) in lost else there.diary.runner
    settings = saved.settings if (SETTINGS, SETTINGS) in lost else there.settings
    settings = _with_what_was_seen(settings, saved.settings)
    return Beside(Kept(Diary(plan, doses, runner, routines, own), settings), aside.found)


def _days(there: Plan, tables: Tables, texts: Texts) -> Iterator[tuple[date, Day]]:
    """The days whose texts differ, as the other state has them."""
    ours, theirs = texts(DAYS), tables.get(DAYS, {})
    for name in ours.keys() | theirs.keys():
        if not same(ours.get(name), theirs.get(name)):
            with suppress(BadField):
                when = codec.read_date(name)
                yield when, there.day(when)


def _with_lost(
    there: Mapping[str, Value], saved: Mapping[str, Value], lost: Set[tuple[str, str]], table: str
) -> dict[str, Value]:
    """What the other state has in a table; what was lost of it is as in the open one."""
    kept = {name: saved[name] for of, name in lost if of == table and name in saved}
    return {**there, **kept}


def _name(when: date) -> tuple[str, str]:
    return DAYS, str(when.toordinal())


def _with_what_was_seen(settings: Settings, saved: Settings) -> Settings:
    """Who has read the health note here is not asked again because an older state did not know."""
    return replace(
        settings,
        health_note_seen=settings.health_note_seen or saved.health_note_seen,
        first_week_seen=settings.first_week_seen or saved.first_week_seen,
    )
