"""Every place in some days for some things: what a drag lights, and what menus, keys and "Move to..." offer."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from desktop.model.exercise import Exercise
from desktop.model.finding import find_entry, find_exercise
from desktop.model.placing import Judge, Verdict, check
from desktop.model.plan import Entry, Plan, routines
from desktop.model.profile import Profile
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewExercise,
    OnDay,
    Place,
    RoutineRef,
    Thing,
    Things,
)
from desktop.model.refusal import Gone, Refusal


class JudgedPlace(NamedTuple):
    """A place of a day, behind all that stands there, and the verdict on it.

    ``entry`` is the run or the session whose routine it is, None for the day itself. ``count`` things
    stand there: they leave ``count + 1`` finer places, which all have the same verdict.
    """

    when: date
    place: Place
    verdict: Verdict
    count: int
    entry: Entry | None = None


def all_places(
    plan: Plan,
    library: Mapping[str, Exercise],
    profile: Profile,
    things: Things,
    dates: Iterable[date],
    *,
    copy: bool = False,
) -> tuple[JudgedPlace, ...]:
    """Day by day the routines in their order, then the day itself, where an exercise opens a session.

    Days alone for what is no exercise. What is dragged and not there any more is refused everywhere.
    """
    try:
        judge = Judge(plan, library, profile, things[0], copy=copy) if len(things) == 1 else None
    except Gone as gone:
        verdict = Verdict(gone.refusal)
        return tuple(JudgedPlace(when, OnDay(when), verdict, len(plan.day(when))) for when in dates)
    if judge is not None:
        return tuple(_judged(judge, plan, dates, routines_too=are_exercises(things)))
    return tuple(
        found._replace(verdict=check(plan, library, profile, things, found.place, copy=copy))
        for found in _judged(None, plan, dates, routines_too=are_exercises(things))
    )


def are_exercises(things: Iterable[Thing]) -> bool:
    """Whether it is exercises alone: they go into routines, entries do not."""
    return all(isinstance(thing, NewExercise | ExerciseRef) for thing in things)


def home_of(plan: Plan, thing: Thing) -> Place | None:
    """Where a planned thing stands; None for one of the library. Raises Gone."""
    match thing:
        case EntryRef(entry):
            return OnDay(find_entry(plan, entry).when)
        case ExerciseRef(item):
            return InRoutine(find_exercise(plan, item).routine)
        case _:
            return None


def _judged(
    judge: Judge | None, plan: Plan, dates: Iterable[date], *, routines_too: bool
) -> Iterator[JudgedPlace]:
    """The places themselves; without a judge the verdicts are still open."""
    for when in dates:
        day = plan.day(when)
        for entry in day if routines_too else ():
            for part, routine in routines(entry).items():
                ref = RoutineRef(entry.id, part)
                verdict = judge.in_routine(ref, routine) if judge else _OPEN
                yield JudgedPlace(when, InRoutine(ref), verdict, len(routine), entry)
        yield JudgedPlace(when, OnDay(when), judge.on_day(day) if judge else _OPEN, len(day))


_OPEN = Verdict(Refusal.NOTHING_MEANT)
