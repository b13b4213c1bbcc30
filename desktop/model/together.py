"""Several entries moved or copied together: they keep their order and how many days lie between them.

The first of the things is the one taken hold of: it goes where the drop is, and the others go as many days
along; what is for some day of the week goes by whole weeks. Everything else (one thing, exercises, things of
the library) is put in one place, one behind another.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from desktop.model import edits, placing
from desktop.model.exercise import Exercise
from desktop.model.finding import FoundEntry, find_entry
from desktop.model.placing import FREE, Placed, Verdict
from desktop.model.plan import MAX_ENTRIES_A_DAY, Day, Entry, Plan, bound_first, is_too_full
from desktop.model.refs import EntryRef, OnDay, Place, Things
from desktop.model.refusal import Gone, Refusal
from desktop.model.runner import Runner


def keep_their_days(plan: Plan, things: Things, where: Place, *, gather: bool = False) -> bool:
    """Whether things keep the days between them; ``gather``: all of them are wanted on the one day.

    There are no days between them where they go to some day of the week, or where the one taken hold of is
    for some day.
    """
    several = len(things) > 1 and all(isinstance(thing, EntryRef) for thing in things)
    if not several or gather or not isinstance(where, OnDay) or where.some_day:
        return False
    held = things[0]
    assert isinstance(held, EntryRef)
    try:
        return not find_entry(plan, held.entry).entry.some_day
    except Gone:
        return True  # whoever goes on says that it is gone


def check(
    plan: Plan,
    library: Mapping[str, Exercise],
    runner: Runner,
    things: Things,
    where: Place,
    *,
    copy: bool = False,
    gather: bool = False,
) -> Verdict:
    """Whether all of the things may land there. A day that is full is named when it is another."""
    if not keep_their_days(plan, things, where, gather=gather) or not isinstance(where, OnDay):
        return placing.check(plan, library, runner, things, where, copy=copy)
    try:
        days = _days_after(plan, things, where, copy=copy)
    except Gone as gone:
        return Verdict(gone.refusal)
    for when, (day, _) in sorted(days.items()):
        if is_too_full(day, plan.day(when)):
            return Verdict(Refusal.DAY_FULL, max_=MAX_ENTRIES_A_DAY, when=when)
    return FREE


def place(
    plan: Plan,
    library: Mapping[str, Exercise],
    things: Things,
    where: Place,
    *,
    copy: bool = False,
    gather: bool = False,
) -> Placed:
    """Land what ``check`` allowed. Raises Gone when its ids are not there."""
    if not keep_their_days(plan, things, where, gather=gather) or not isinstance(where, OnDay):
        return placing.place(plan, library, things, where, copy=copy)
    days = _days_after(plan, things, where, copy=copy)
    after = plan.with_days({when: day for when, (day, _) in days.items()})
    return Placed(after, tuple(entry.id for _, (_, landed) in sorted(days.items()) for entry in landed))


def landing_days(plan: Plan, things: Things, where: OnDay) -> tuple[date, ...]:
    """On which days things land that keep the days between them, each once, in order. Raises Gone."""
    found, days = _found(plan, things), _days_along(plan, things, where)
    return tuple(dict.fromkeys(sorted(one.when + days for one in found if not one.entry.some_day)))


def days_along(plan: Plan, things: Things, where: OnDay) -> int:
    """How many days later they land than they stand now; negative is earlier. Raises Gone."""
    return _days_along(plan, things, where).days


# ---- how it is done ------------------------------------------------------------------------


def _found(plan: Plan, things: Things) -> list[FoundEntry]:
    """Where they stand, in the order of the plan."""
    found = (find_entry(plan, thing.entry) for thing in things if isinstance(thing, EntryRef))
    return sorted(found, key=lambda one: (one.when, one.place))


def _days_along(plan: Plan, things: Things, where: OnDay) -> timedelta:
    first = things[0]
    assert isinstance(first, EntryRef)
    return where.when - find_entry(plan, first.entry).when


def _days_after(
    plan: Plan, things: Things, where: OnDay, *, copy: bool
) -> dict[date, tuple[Day, tuple[Entry, ...]]]:
    """Each day that is another then: all of its entries, and those that have landed there."""
    along, found = _days_along(plan, things, where), _found(plan, things)
    landing: dict[date, list[Entry]] = {}
    left: dict[str, date] = {}
    for one in found:
        far = timedelta(weeks=int(along.days / 7)) if one.entry.some_day else along
        if far or copy or (one.when == where.when and not one.entry.some_day):
            entry = edits.fresh(one.entry) if copy else one.entry
            landing.setdefault(one.when + far, []).append(entry)
            left |= {} if copy else {one.entry.id: one.when}
    touched = landing.keys() | left.values()
    days: dict[date, tuple[Day, tuple[Entry, ...]]] = {}
    for when in touched:
        day = plan.day(when)
        at = len(day) if when != where.when or where.place is None else max(0, where.place)
        before = tuple(entry for entry in day[:at] if entry.id not in left)
        behind = tuple(entry for entry in day[at:] if entry.id not in left)
        landed = bound_first(tuple(landing.get(when, ())))
        days[when] = (*before, *landed, *behind), landed
    return days
