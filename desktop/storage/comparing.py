"""How a version of the plan differs from another: facts for a sentence, and the days to choose among."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from desktop.model.merging import day_difference
from desktop.model.plan import Entry
from desktop.storage.found import Found
from desktop.storage.looking import LookedAt

MOST_DAYS = 14
"""Differing days that are read to name their entries; with more, numbers say it better."""


class Planned(NamedTuple):
    """An entry on its day."""

    when: date
    entry: Entry


class Compared(NamedTuple):
    """What another version has or lacks beside one.

    ``dates`` are the days that differ. ``without`` and ``extra`` are entries that it lacks or has, and
    ``changed`` how many are planned otherwise; none of them is known where too many days differ
    (``named``). ``weeks``, ``entries`` and ``done`` are how many more it has, or fewer. ``beside`` says that
    answers, own doses or settings differ.
    """

    dates: frozenset[date] = frozenset()
    named: bool = True
    without: tuple[Planned, ...] = ()
    extra: tuple[Planned, ...] = ()
    changed: int = 0
    weeks: int = 0
    entries: int = 0
    done: int = 0
    beside: bool = False


class Inside(NamedTuple):
    """A version, and what is within it."""

    version: Found
    within: LookedAt

    @classmethod
    def of(cls, version: Found) -> "Inside":
        """A look at a version."""
        return cls(version, LookedAt(version))


def compare(one: Inside, other: Inside) -> Compared:
    """How the other differs from the one. Reads as few days as it can."""
    dates = _dates(one.within, other.within)
    counted, others = one.version.holdings, other.version.holdings
    named = len(dates) <= MOST_DAYS
    here, there = one.within.kept.diary.plan, other.within.kept.diary.plan
    days = [(when, day_difference(here.day(when), there.day(when))) for when in sorted(dates) if named]
    return Compared(
        dates,
        named,
        tuple(Planned(when, entry) for when, day in days for entry in day.goes),
        tuple(Planned(when, entry) for when, day in days for entry in day.comes),
        sum(len(day.changes) for _, day in days),
        others.weeks - counted.weeks,
        others.entries - counted.entries,
        others.done - counted.done,
        one.within.beside_days != other.within.beside_days,
    )


def _dates(one: LookedAt, other: LookedAt) -> frozenset[date]:
    """The days whose documents differ; where they are the same, nobody need read them."""
    here, there = one.day_texts, other.day_texts
    return frozenset(_differing(here, there))


def _differing(here: dict[date, bytes], there: dict[date, bytes]) -> Iterator[date]:
    for when in here.keys() | there.keys():
        if here.get(when) != there.get(when):
            yield when
