"""Finding by id, by an index that is kept with each month: ten years are searched as fast as one."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from desktop.model.days import Days
from desktop.model.plan import Day, Entry, Plan, PlannedExercise, Routine, routines
from desktop.model.refs import OnDay, RoutineRef
from desktop.model.refusal import Gone, Refusal


class FoundEntry(NamedTuple):
    """An entry, its date, and its place in the day."""

    when: date
    place: int
    entry: Entry


class FoundExercise(NamedTuple):
    """An exercise, its routine, and its place there."""

    routine: RoutineRef
    place: int
    exercise: PlannedExercise


def find_entry(plan: Plan, entry_id: str) -> FoundEntry:
    """The entry with an id. Raises Gone."""
    found = Days.of(plan.days).find(entry_id, _index)
    if isinstance(found, FoundEntry):
        return found
    raise Gone(Refusal.ENTRY_GONE)


def where_is(plan: Plan, entry_id: str) -> OnDay:
    """The place of an entry, counted among those that are bound to its date, or that are not. Raises Gone."""
    when, place, entry = find_entry(plan, entry_id)
    before = plan.day(when)[:place]
    return OnDay(when, sum(one.some_day == entry.some_day for one in before), entry.some_day)


def find_exercise(plan: Plan, exercise_id: str) -> FoundExercise:
    """The planned exercise with an id. Raises Gone."""
    found = Days.of(plan.days).find(exercise_id, _index)
    if isinstance(found, FoundExercise):
        return found
    raise Gone(Refusal.EXERCISE_GONE)


def find_routine(plan: Plan, ref: RoutineRef) -> Routine:
    """The exercises of a routine. Raises Gone, also when the entry has no such routine."""
    routine = routines(find_entry(plan, ref.entry).entry).get(ref.part)
    if routine is None:
        raise Gone(Refusal.ROUTINE_GONE)
    return routine


def _index(month: Mapping[date, Day]) -> dict[str, Any]:
    """Everything in a month by its id; of two with the same id the first."""
    index: dict[str, FoundEntry | FoundExercise] = {}
    for when, day in month.items():
        for place, entry in enumerate(day):
            index.setdefault(entry.id, FoundEntry(when, place, entry))
            for part, routine in routines(entry).items():
                ref = RoutineRef(entry.id, part)
                for inner, exercise in enumerate(routine):
                    index.setdefault(exercise.id, FoundExercise(ref, inner, exercise))
    return index
