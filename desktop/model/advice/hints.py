"""Rules about what would help."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from desktop.model import edits, placing
from desktop.model.advice.facts import (
    AddExercise,
    AddSession,
    Advice,
    AdviceAction,
    BareRun,
    Crowded,
    FarDay,
    FewSessions,
    IdleMovement,
    NoHipOrCore,
    Show,
    Simple,
)
from desktop.model.advice.situation import Situation
from desktop.model.exercise import ANKLE, Exercise, Movement, Part, Region
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    items,
    routines,
)
from desktop.model.refs import InRoutine, NewExercise, RoutineRef
from desktop.model.runner import suits
from desktop.model.session import owns_what_it_needs, ready_session
from desktop.model.summary import summary

AFTER_A_RUN = "heel-to-toe-walk"
BEFORE_A_RUN = {False: "calf-raise", True: "glute-bridge"}
"""By whether somebody is in their first year: what a trial found for those speaks for hips, not ankles."""
MAX_IN_A_ROUTINE = 5  # people given 2 exercises did them better than people given 8 (Henry 1999)
HIP_AND_CORE = frozenset({"hip", "squat-and-lunge", "core"})  # families of the library
A_CHOICE = 8  # exercises for them; of fewer the same ones would be asked for each week
ENOUGH_SESSIONS = 2  # a week; UK Chief Medical Officers
FAR = 60_000  # metres a day; our choice: half as far again as a marathon, and 99 km is soon typed for 9.9


def far_days(now: Situation) -> Iterator[Advice]:
    """A day to come whose distance may be mistyped; whoever runs that far puts it off or switches it off."""
    for day in now.days_to_come:
        runs = [
            entry
            for entry in now.plan.bound(day)
            if isinstance(entry, Run) and entry.status is Status.PLANNED and entry.kind is not RunKind.RACE
        ]
        distance = sum(run.distance or 0 for run in runs)
        if distance > FAR:
            shown = tuple(run.id for run in runs)
            yield Advice(FarDay(day, distance), (AdviceAction(Show(len(shown)), shown),))


def no_session(now: Situation) -> Iterator[Advice]:
    """At least one strength session in every week."""
    if now.trains() and not now.session_days():
        yield Advice(FewSessions(0), _one_more_session(now))


def one_session(now: Situation) -> Iterator[Advice]:
    """Two sessions are better than one, but not in the week of a race."""
    racing = any(isinstance(entry, Run) and entry.kind is RunKind.RACE for _, entry in now.entries())
    if not racing and 0 < len(now.session_days()) < ENOUGH_SESSIONS:
        yield Advice(FewSessions(1), _one_more_session(now))


def _one_more_session(now: Situation) -> tuple[AdviceAction, ...]:
    """Fill the session that stands there empty, else add one on the quietest day to come."""
    session = ready_session(now.library, now.runner)
    if not session.exercises or not now.days_to_come:
        return ()
    for when, there in now.open_sessions():
        if not there.exercises:
            plan = edits.replace_entry(now.plan, replace(there, exercises=session.exercises))
            return (now.change(AddSession(when, fills=True), plan, (there.id,)),)
    taken = now.session_days()

    def unsuited(when: date) -> tuple[bool, bool, int]:
        day = now.plan.bound(when)
        beside = any(other is not None and abs(when - other).days < 2 for other in taken)
        return beside, any(isinstance(entry, Rest) for entry in day), len(day)

    when = min(now.days_to_come, key=unsuited)
    if len(now.plan.bound(when)) >= MAX_ENTRIES_A_DAY:
        return ()
    plan = edits.add_entry(now.plan, when, session)
    return (now.change(AddSession(when), plan, (session.id,)),)


def crowded(now: Situation) -> Iterator[Advice]:
    """A routine still to come of more exercises than people do."""
    for when, entry in now.entries_to_come():
        for part, routine in routines(entry).items():
            if len(routine) > MAX_IN_A_ROUTINE:
                name = entry.name if isinstance(entry, StrengthSession) else ""
                yield Advice(Crowded(when, part, len(routine), name), (AdviceAction(Show(1), (entry.id,)),))


def bare_runs(now: Situation) -> Iterator[Advice]:
    """The next run with neither warm-up nor cool-down."""
    for when, entry in now.entries_to_come():
        if not isinstance(entry, Run) or items(entry) or entry.status is not Status.PLANNED:
            continue
        plan, first_year = now.plan, now.runner.first_year
        around = ((Part.WARM_UP, BEFORE_A_RUN[first_year]), (Part.COOL_DOWN, AFTER_A_RUN))
        for part, exercise in around:
            if exercise in now.library and suits(now.library[exercise], now.runner):
                target = InRoutine(RoutineRef(entry.id, part))
                plan = placing.place(plan, now.library, (NewExercise(exercise),), target).plan
        if plan != now.plan:
            yield Advice(BareRun(when, first_year), (now.change(Simple.ADD_AROUND_RUN, plan, (entry.id,)),))
            return


def no_hip_or_core(now: Situation) -> Iterator[Advice]:
    """Nothing for hip or core beside the week's runs, where the library has a choice for them.

    Such exercises before the run lowered the injuries of novices in one trial (Leppänen 2024), which ankle
    exercises did not; of other runners it says nothing, so this is a hint, which can be switched off.
    """
    known = [one.id for one in now.library.listed if one.family in HIP_AND_CORE]
    planned = {item.exercise for _, entry in now.entries() for item in items(entry)}
    runs = any(isinstance(entry, Run) for _, entry in now.entries())
    if len(known) >= A_CHOICE and runs and planned.isdisjoint(known):
        fitting = (now.library[one] for one in known)
        gentle = (one for one in fitting if one.easier is None and owns_what_it_needs(one, now.runner))
        yield Advice(NoHipOrCore((Region.HIP, Region.CORE)), _add_exercise(now, gentle))


def idle_movement(now: Situation) -> Iterator[Advice]:
    """The first of the four movements that nothing in the week works."""
    sets = summary(now.plan, now.dates, now.library).sets
    idle = next((movement for movement, number in sets.items() if number == 0), None)
    if idle is not None and any(sets.values()):
        yield Advice(IdleMovement(idle), _add_exercise(now, _working(now, idle)))


def _working(now: Situation, movement: Movement) -> list[Exercise]:
    """The exercises the runner could do for a movement, those first that work little else."""
    fitting = (
        exercise
        for exercise in now.library.in_section(ANKLE)
        if movement in exercise.movements and owns_what_it_needs(exercise, now.runner)
    )
    return sorted(fitting, key=lambda exercise: len(exercise.movements))


def _add_exercise(now: Situation, fitting: Iterable[Exercise]) -> tuple[AdviceAction, ...]:
    sessions = [one for one in now.open_sessions() if len(one[1].exercises) < MAX_IN_A_ROUTINE]
    for exercise in fitting if sessions else ():  # where none has room, no exercise is read to find one
        things = (NewExercise(exercise.id),)
        for when, session in sessions:
            if Part.STRENGTH not in exercise.fits:
                continue
            target = InRoutine(RoutineRef(session.id, Part.STRENGTH))
            if placing.check(now.plan, now.library, now.runner, things, target).plain:
                added = placing.place(now.plan, now.library, things, target)
                return (now.change(AddExercise(exercise.id, when), added.plan, added.landed),)
    return ()
