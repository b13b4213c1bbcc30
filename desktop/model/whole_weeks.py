"""Whole weeks put into a plan: a copied week, a ready-made one. Pure functions from plan to plan.

What comes in is a mapping from date to entries; how it meets what the days already hold is a `Fill`.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from desktop.model.edits import fresh
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    Day,
    Entry,
    Note,
    Plan,
    Status,
    bound,
    is_too_full,
    items,
    unbound,
)
from desktop.model.summary import Progress, entry_progress
from desktop.model.week import Week

Incoming = Mapping[date, Day]


class Fill(StrEnum):
    """How entries that come in meet those that are there."""

    ADD = "add"  # behind them
    REPLACE = "replace"  # instead of them; what is ticked stays
    FREE_DAYS = "free-days"  # only where a day holds nothing


class DayFull(ValueError):
    """A day would hold more than it may: ``when``, and ``max_``, what a day may hold."""

    def __init__(self, when: date, max_: int = MAX_ENTRIES_A_DAY) -> None:
        super().__init__(when, max_)
        self.when, self.max_ = when, max_


class Meeting(NamedTuple):
    """What would become of a plan that entries come into; a question is asked by it.

    ``comes`` and ``goes`` count entries, ``stays`` those that are there and would still be.
    """

    comes: int
    goes: int
    stays: int


def copied_days(plan: Plan, week: Week, *, weeks_on: int = 1, notes: bool = False) -> Incoming:
    """The entries of a week on the dates so many weeks on. Notes are of their day: left out unless asked."""
    return {
        when + timedelta(weeks=weeks_on): tuple(
            entry for entry in plan.day(when) if notes or not isinstance(entry, Note)
        )
        for when in week
    }


def held(plan: Plan, dates: Iterable[date]) -> tuple[Entry, ...]:
    """All that stands on these dates."""
    return tuple(entry for when in dates for entry in plan.day(when))


def free_days(plan: Plan, incoming: Incoming) -> tuple[date, ...]:
    """The dates that hold nothing and would be given something; so for what is for some day of a week."""
    return tuple(when for when, day in incoming.items() if _taken(day, plan.day(when), Fill.FREE_DAYS))


def meeting(plan: Plan, incoming: Incoming, how: Fill) -> Meeting:
    """Count what would come, go and stay."""
    there = held(plan, incoming)
    kept = tuple(entry for entry in there if how is not Fill.REPLACE or _recorded(entry))
    comes = sum(len(_taken(day, plan.day(when), how)) for when, day in incoming.items())
    return Meeting(comes, len(there) - len(kept), len(kept))


def fill_days(plan: Plan, incoming: Incoming, how: Fill = Fill.ADD) -> Plan:
    """Put copies of these entries into their days. Raises DayFull rather than leaving anything out.

    Copies have ids of their own and no ticks. Entries that were ticked are never replaced: what was
    done was done.
    """
    days = {}
    for when, day in incoming.items():
        kept = plan.day(when)
        taken = _taken(day, kept, how)
        if how is Fill.REPLACE:
            kept = tuple(entry for entry in kept if _recorded(entry))
        filled = kept + tuple(fresh(entry) for entry in taken)
        if taken and is_too_full(filled):
            raise DayFull(when)
        days[when] = filled
    return plan.with_days(days)


def _taken(coming: Day, there: Day, how: Fill) -> Day:
    """Those that a date is given. What is bound to it and what is not meet what is like them."""
    if how is not Fill.FREE_DAYS:
        return coming
    return (() if bound(there) else bound(coming)) + (() if unbound(there) else unbound(coming))


def _recorded(entry: Entry) -> bool:
    """Whether a runner has ticked it or something in it; a skipped one counts, it has its reason."""
    standing = entry_progress(entry) is not Progress.PLANNED
    return standing or any(item.status is not Status.PLANNED for item in items(entry))
