"""A session that was missed: when it may be done instead, and the day it was first planned for."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.model.finding import find_entry
from desktop.model.plan import CrossTraining, Day, Entry, Note, Plan, Run, StrengthSession
from desktop.model.refusal import Gone
from desktop.model.summary import Progress, entry_progress
from desktop.model.week import Week, week_of

LOOK_AHEAD = 14  # days in which a free one is looked for; later is another plan


def is_missed(entry: Entry, when: date, today: date) -> bool:
    """Whether its day has gone and nothing is said of it; for what is for some day of a week, the week."""
    trained = isinstance(entry, Run | StrengthSession | CrossTraining)
    last = week_of(when).dates[-1] if entry.some_day else when
    return trained and last < today and entry_progress(entry) is Progress.PLANNED


def next_free_day(plan: Plan, today: date) -> date | None:
    """The first day from today on with nothing but notes; None where two weeks have no such day."""
    days = (today + timedelta(days=number) for number in range(LOOK_AHEAD))
    return next((when for when in days if _is_free(plan.bound(when))), None)


def day_within(plan: Plan, week: Week, today: date) -> date:
    """Where in its week something goes that had no day.

    The first free day to come, else today, else the first of all.
    """
    to_come = [when for when in week if when >= today]
    free = (when for when in to_come if _is_free(plan.bound(when)))
    return next(free, to_come[0] if to_come else week.first)


def _is_free(day: Day) -> bool:
    return all(isinstance(entry, Note) for entry in day)


def with_first_days(before: Plan, after: Plan, today: date) -> Plan:
    """A changed plan in which a missed session that went to today or later says where it comes from.

    One that is back on the day it was first planned for says nothing more.
    """
    told = {}
    for when in before.changed_dates(after):
        day = after.day(when)
        remembering = tuple(_remembering(before, entry, when, today) for entry in day)
        if remembering != day:
            told[when] = remembering
    return after.with_days(told) if told else after


def _remembering(before: Plan, entry: Entry, when: date, today: date) -> Entry:
    if not isinstance(entry, Run | StrengthSession | CrossTraining):
        return entry
    if entry.first_day is not None:
        back = entry.first_day == when and not entry.some_day
        return replace(entry, first_day=None) if back else entry
    try:
        came = find_entry(before, entry.id)
    except Gone:
        return entry  # it is new
    late = (when >= today or entry.some_day) and is_missed(came.entry, came.when, today)
    # What was for some day of a week has never had a day.
    return replace(entry, first_day=came.when) if late and not came.entry.some_day else entry
