"""Every place in some days for some things: what a drag lights, and what menus and keys offer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from desktop.model.exercise import Exercise, Part
from desktop.model.finding import find_entry, find_exercise, where_is
from desktop.model.placing import Judge, Verdict, check
from desktop.model.plan import Day, Entry, Plan, Routine, StrengthSession, routines
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewExercise,
    NewRoutine,
    OnDay,
    Place,
    RoutineRef,
    Thing,
    Things,
)
from desktop.model.refusal import Gone
from desktop.model.runner import Runner


class JudgedPlace(NamedTuple):
    """A place of a day, behind all that stands there, and the verdict on it.

    ``entry`` is the run or the session whose routine it is, None for the day itself; ``some_day``: it is for
    some day of the week, or that is itself what is meant. ``before`` says
    how many things it could also be put before; the verdict on those places is the same.
    """

    when: date
    place: Place
    verdict: Verdict
    before: int
    entry: Entry | None = None

    @property
    def some_day(self) -> bool:
        """Whether it is bound to no day."""
        if self.entry is not None:
            return self.entry.some_day
        return isinstance(self.place, OnDay) and self.place.some_day

    @property
    def exact(self) -> tuple[Place, ...]:
        """Each single place, in order; an exercise on a day opens its session behind everything."""
        if not self.before:
            return (self.place,)
        return tuple(self.place._replace(place=number) for number in range(self.before + 1))


def all_places(
    plan: Plan,
    library: Mapping[str, Exercise],
    runner: Runner,
    things: Things,
    dates: Iterable[date],
    some_day: date | None = None,
    *,
    copy: bool = False,
    gather: bool = False,
) -> tuple[JudgedPlace, ...]:
    """Day by day the routines in their order, then the day itself, where an exercise opens a session.

    Then the same of what is for some day of them, which is put on the date ``some_day`` (None: not wanted).
    Days alone for what is no exercise; ``gather`` as in ``together``. What is dragged and not there any more
    is refused everywhere.
    """
    dates = tuple(dates)
    inner = are_exercises(things)
    whole = any(isinstance(thing, NewRoutine) for thing in things)
    judge = _judge(plan, library, runner, things, copy=copy, gather=gather)
    days = [(OnDay(when), plan.bound(when)) for when in dates]
    if some_day is not None:
        days.append((OnDay(some_day, some_day=True), plan.some_day(dates)))
    if isinstance(judge, Verdict):
        return tuple(JudgedPlace(on.when, on, judge, 0) for on, _ in days)
    return tuple(found for on, day in days for found in _places(on, day, judge, inner=inner, whole=whole))


def takers(
    plan: Plan, library: Mapping[str, Exercise], runner: Runner, ref: RoutineRef
) -> tuple[tuple[NewExercise, Verdict], ...]:
    """The exercises of the library that a routine takes, those that are usual there first."""
    things = map(NewExercise, library)
    judged = [(thing, check(plan, library, runner, (thing,), InRoutine(ref))) for thing in things]
    taken = [(thing, verdict) for thing, verdict in judged if verdict.allowed]
    return tuple(sorted(taken, key=lambda one: one[1].unusual))


def are_exercises(things: Iterable[Thing]) -> bool:
    """Whether it is exercises alone, or saved routines of them: they go into routines, entries do not."""
    return all(isinstance(thing, NewExercise | NewRoutine | ExerciseRef) for thing in things)


def end_of_day(plan: Plan, things: Things, when: date) -> Place:
    """Where things go that are put on a day as a whole: exercises into its last session, all else at its end.

    On a day without a session exercises open one; a saved routine is one always.
    """
    if things and are_exercises(things) and not any(isinstance(thing, NewRoutine) for thing in things):
        for entry in reversed(plan.bound(when)):
            if isinstance(entry, StrengthSession):
                return InRoutine(RoutineRef(entry.id, Part.STRENGTH))
    return OnDay(when)


def into_entry(
    plan: Plan, library: Mapping[str, Exercise], thing: Thing, ref: EntryRef | ExerciseRef | None
) -> Place | None:
    """Where an exercise of the library goes that is wanted in an entry: behind the exercise that is meant, or
    into the part of the entry that it fits; None where there is no such place."""
    if not isinstance(thing, NewExercise) or ref is None:
        return None
    try:
        if isinstance(ref, ExerciseRef):
            found = find_exercise(plan, ref.item)
            return InRoutine(found.routine, found.place + 1)
        parts = tuple(routines(find_entry(plan, ref.entry).entry))
    except Gone:
        return None
    fitting = [part for part in parts if part in library[thing.exercise].fits]
    part = next(iter((*fitting, *parts)), None)
    return None if part is None else InRoutine(RoutineRef(ref.entry, part))


def home_of(plan: Plan, thing: Thing) -> Place | None:
    """Where a planned thing stands; None for one of the library. Raises Gone."""
    match thing:
        case EntryRef(entry):
            return where_is(plan, entry)._replace(place=None)
        case ExerciseRef(item):
            return InRoutine(find_exercise(plan, item).routine)
        case _:
            return None


Held = Day | Routine
Judging = Callable[[Place, Held], Verdict]


def _places(on: OnDay, day: Day, judge: Judging, *, inner: bool, whole: bool) -> Iterator[JudgedPlace]:
    """The places of one day; ``inner``: its routines and not only the day, each of them as a ``whole``."""
    when = on.when
    for entry in day if inner else ():
        for part, routine in routines(entry).items():
            place = InRoutine(RoutineRef(entry.id, part))
            yield JudgedPlace(when, place, judge(place, routine), 0 if whole else len(routine), entry)
    yield JudgedPlace(when, on, judge(on, day), 0 if inner else len(day))


def _judge(
    plan: Plan, library: Mapping[str, Exercise], runner: Runner, things: Things, *, copy: bool, gather: bool
) -> Judging | Verdict:
    """How to judge a place that holds something; at once the verdict when a thing is not there."""
    if len(things) != 1:
        from desktop.model import together

        return lambda place, _: together.check(plan, library, runner, things, place, copy=copy, gather=gather)
    try:
        return Judge(plan, library, runner, things[0], copy=copy).of
    except Gone as gone:
        return Verdict(gone.refusal)
