"""Several things moved or copied together: they keep their order and how many days lie between them.

The first of the things is the one taken hold of: it goes where the drop is, and the others go as many days
along; what is for some day of the week goes by whole weeks. Entries go to those days. Exercises of one day
that are dropped on a day open one session there, behind the entries that come with them; dropped into a
warm-up, a cool-down or a session, those of the other days go into the same part of what is planned on their
new day, and open a session where there is none. An exercise whose entry comes too stays in that. New things
of the library are put in one place, one behind another.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from desktop.model import edits, placing
from desktop.model.exercise import Exercise
from desktop.model.finding import FoundEntry, find_entry, find_exercise, where_is
from desktop.model.placing import FREE, Placed, Verdict
from desktop.model.plan import MAX_ENTRIES_A_DAY, Day, Entry, Plan, bound_first, is_too_full, routines
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewEntry,
    OnDay,
    Place,
    Planned,
    RoutineRef,
    Thing,
    Things,
)
from desktop.model.refusal import Gone, Refusal
from desktop.model.runner import Runner


def keep_their_days(plan: Plan, things: Things, where: Place, *, gather: bool = False) -> bool:
    """Whether things keep the days between them; ``gather``: all of them are wanted in the one place.

    There are no days between them where they go to some day of the week, or where the one taken hold of is
    for some day.
    """
    several = len(things) > 1 and all(isinstance(thing, EntryRef | ExerciseRef) for thing in things)
    if not several or gather:
        return False
    if isinstance(where, OnDay):
        if where.some_day:
            return False
    elif not all(isinstance(thing, ExerciseRef) for thing in things):
        return False
    held = things[0]
    assert isinstance(held, EntryRef | ExerciseRef)
    try:
        return not _whole(plan, held).entry.some_day
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
    try:
        moves = _moves(plan, things, where, gather=gather)
        if moves is None:
            return placing.check(plan, library, runner, _entries_first(plan, things), where, copy=copy)
        days, _ = _with_entries(plan, moves, copy=copy)
        for when, day in sorted(days.items()):
            if is_too_full(day, plan.day(when)):
                return Verdict(Refusal.DAY_FULL, max_=MAX_ENTRIES_A_DAY, when=when)
        return _judged(plan.with_days(days), library, runner, moves, copy=copy)
    except Gone as gone:
        return Verdict(gone.refusal)


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
    moves = _moves(plan, things, where, gather=gather)
    if moves is None:
        return placing.place(plan, library, _entries_first(plan, things), where, copy=copy)
    days, landed = _with_entries(plan, moves, copy=copy)
    plan = plan.with_days(days)
    ids = [(when, entry.id) for when, block in sorted(landed.items()) for entry in block]
    for when, group, destination in _groups(plan, moves, landed, copy=copy):
        placed = placing.place(plan, library, group, destination, copy=copy)
        plan, ids = placed.plan, ids + [(when, one) for one in placed.landed]
    return Placed(plan, tuple(one for _, one in sorted(ids, key=lambda pair: pair[0])))


class Spread(NamedTuple):
    """Where several things land: on which days, each once and in order; how many days later than they stand
    now (negative is earlier); and how many of them at the place itself, or on its day."""

    days: tuple[date, ...]
    along: int
    here: int


def spread(plan: Plan, things: Things, where: Place, *, copy: bool = False) -> Spread:
    """Where things land that keep the days between them. Raises Gone."""
    moves = _moves(plan, things, where, gather=False)
    assert moves is not None
    days = {when + moves.along for when in moves.days if when == moves.start or moves.far(copy=copy)}
    here = sum(when == moves.start for when in moves.days)
    return Spread(tuple(sorted(days)), moves.along.days, here)


def day_of(plan: Plan, thing: Thing) -> date | None:
    """The date that a thing stands on; None for one of the library. Raises Gone."""
    return _stands(plan, thing)[0] if isinstance(thing, EntryRef | ExerciseRef) else None


# ---- how it is done ------------------------------------------------------------------------


class _Moves(NamedTuple):
    """What goes where: ``entries`` and ``exercises`` in the order of the plan, each exercise with the date it
    stands on; ``start`` is the date of what was taken hold of. An exercise of what is for some day of the
    week has no date of its own, and goes where that one goes."""

    where: Place
    start: date
    along: timedelta
    entries: tuple[FoundEntry, ...]
    exercises: tuple[tuple[date, ExerciseRef], ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The dates that the things are bound to now, one for each thing."""
        bound = (one.when for one in self.entries if not one.entry.some_day)
        return (*bound, *(when for when, _ in self.exercises))

    def far(self, *, copy: bool) -> bool:
        """Whether the things of other days land too: dropped on its own day, a block is only put elsewhere
        there, and what stands on other days stays as it is."""
        return bool(self.along) or copy

    def way(self, one: FoundEntry) -> timedelta:
        """How far an entry goes."""
        return timedelta(weeks=int(self.along.days / 7)) if one.entry.some_day else self.along


def _moves(plan: Plan, things: Things, where: Place, *, gather: bool) -> _Moves | None:
    """None when the things are put in one place. Raises Gone."""
    if not keep_their_days(plan, things, where, gather=gather):
        return None
    planned = tuple(one for one in things if isinstance(one, EntryRef | ExerciseRef))
    goal = where.when if isinstance(where, OnDay) else find_entry(plan, where.routine.entry).when
    start = _stands(plan, planned[0])[0]
    entries = (find_entry(plan, one.entry) for one in planned if isinstance(one, EntryRef))
    alone = [one for one in _alone(plan, planned) if isinstance(one, ExerciseRef)]
    alone.sort(key=lambda one: _stands(plan, one))
    return _Moves(
        where,
        start,
        goal - start,
        tuple(sorted(entries, key=lambda one: (one.when, one.place))),
        tuple((start if _whole(plan, one).entry.some_day else _stands(plan, one)[0], one) for one in alone),
    )


def _whole(plan: Plan, thing: Planned) -> FoundEntry:
    """The entry that a thing is or belongs to. Raises Gone."""
    if isinstance(thing, EntryRef):
        return find_entry(plan, thing.entry)
    return find_entry(plan, find_exercise(plan, thing.item).routine.entry)


def _stands(plan: Plan, thing: Planned) -> tuple[date, int, int, int]:
    """Where a thing stands, so that sorting by it gives the order of the plan. Raises Gone."""
    if isinstance(thing, EntryRef):
        when, at, _ = find_entry(plan, thing.entry)
        return when, at, 0, 0
    routine, inner, _ = find_exercise(plan, thing.item)
    when, at, entry = find_entry(plan, routine.entry)
    return when, at, 1 + list(routines(entry)).index(routine.part), inner


def _alone(plan: Plan, things: Things) -> Things:
    """Without the exercises that go along in their entries. Raises Gone."""
    entries = {thing.entry for thing in things if isinstance(thing, EntryRef)}

    def goes_along(thing: Thing) -> bool:
        return isinstance(thing, ExerciseRef) and find_exercise(plan, thing.item).routine.entry in entries

    return tuple(thing for thing in things if not goes_along(thing)) if entries else things


def _entries_first(plan: Plan, things: Things) -> Things:
    """As they are put in one place: an entry has none behind an exercise, which has opened a session."""
    if len(things) < 2:
        return things
    return tuple(sorted(_alone(plan, things), key=lambda one: not isinstance(one, EntryRef | NewEntry)))


def _with_entries(
    plan: Plan, moves: _Moves, *, copy: bool
) -> tuple[dict[date, Day], dict[date, tuple[Entry, ...]]]:
    """Each day that is another then, all of its entries; and those of them that have landed there."""
    where, landing = moves.where, dict[date, list[Entry]]()
    left: dict[str, date] = {}
    for one in moves.entries:
        far = moves.way(one)
        if far or copy or (one.when == moves.start and not one.entry.some_day):
            entry = edits.fresh(one.entry) if copy else one.entry
            landing.setdefault(one.when + far, []).append(entry)
            left |= {} if copy else {one.entry.id: one.when}
    landed = {when: bound_first(tuple(block)) for when, block in landing.items()}
    days: dict[date, Day] = {}
    for when in landed.keys() | left.values():
        day = plan.day(when)
        wanted = where.place if isinstance(where, OnDay) and when == where.when else None
        at = len(day) if wanted is None else max(0, wanted)
        before = tuple(entry for entry in day[:at] if entry.id not in left)
        behind = tuple(entry for entry in day[at:] if entry.id not in left)
        days[when] = (*before, *landed.get(when, ()), *behind)
    return days, landed


def _judged(
    plan: Plan, library: Mapping[str, Exercise], runner: Runner, moves: _Moves, *, copy: bool
) -> Verdict:
    """The verdict on the exercises, one day after the other."""
    verdict = FREE
    for when, group, destination in _groups(plan, moves, {}, copy=copy):
        found = placing.check(plan, library, runner, group, destination, copy=copy)
        if not found.allowed:
            elsewhere = when != moves.start + moves.along
            return found._replace(when=when) if elsewhere and found.already is None else found
        flags = tuple(dict.fromkeys(verdict.flags + found.flags))
        verdict = verdict._replace(flags=flags, unusual=verdict.unusual or found.unusual)
        plan = placing.place(plan, library, group, destination, copy=copy).plan
    return verdict


def _groups(
    plan: Plan, moves: _Moves, landed: Mapping[date, tuple[Entry, ...]], *, copy: bool
) -> list[tuple[date, Things, Place]]:
    """The exercises of each day: their new day, and where they go there, behind the entries that landed."""
    days: dict[date, list[ExerciseRef]] = {}
    for when, one in moves.exercises:
        if when == moves.start or moves.far(copy=copy):
            days.setdefault(when, []).append(one)
    groups: list[tuple[date, Things, Place]] = []
    for when, group in days.items():
        new = when + moves.along
        destination = moves.where if when == moves.start else _like(plan, new, moves.where)
        bound = [entry for entry in landed.get(new, ()) if not entry.some_day]
        if isinstance(destination, OnDay) and bound:
            destination = OnDay(new, (where_is(plan, bound[-1].id).place or 0) + 1)
        groups.append((new, tuple(group), destination))
    return groups


def _like(plan: Plan, when: date, where: Place) -> Place:
    """The same place on another day: the same part of the first entry that has one, else the day's end."""
    if isinstance(where, InRoutine):
        for entry in plan.bound(when):
            if where.routine.part in routines(entry):
                return InRoutine(RoutineRef(entry.id, where.routine.part))
    return OnDay(when)
