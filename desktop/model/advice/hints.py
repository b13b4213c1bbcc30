"""Rules about what would help."""

from collections.abc import Iterator, Mapping
from datetime import date

from desktop.model import edits, placing
from desktop.model.advice.terms import ActionKind, Advice, AdviceAction, Situation, day_name, lowered
from desktop.model.exercise import Exercise, Movement, Part
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    CrossTraining,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    items,
    routines,
)
from desktop.model.profile import suits
from desktop.model.refs import InRoutine, NewExercise, RoutineRef
from desktop.model.session import owns_what_it_needs, ready_session
from desktop.model.summary import summary

BEFORE_A_RUN, AFTER_A_RUN = "calf-raise", "heel-to-toe-walk"
MAX_IN_A_ROUTINE = 5  # people given 2 exercises did them better than people given 8 (Henry 1999)
ENOUGH_SESSIONS = 2  # a week; UK Chief Medical Officers
IN_WORDS: Mapping[Movement, str] = {
    Movement.DORSIFLEXION: "the toes up",
    Movement.PLANTAR_FLEXION: "the toes down",
    Movement.INVERSION: "the sole in",
    Movement.EVERSION: "the sole out",
}


def no_session(now: Situation) -> Iterator[Advice]:
    """At least one strength session in every week."""
    if _trains(now) and not now.sessions():
        yield Advice(
            "No strength session this week. One is the least; bands and the harder exercises belong there.",
            _add_session(now),
        )


def one_session(now: Situation) -> Iterator[Advice]:
    """Two sessions are better than one, but not in the week of a race."""
    racing = any(isinstance(entry, Run) and entry.kind is RunKind.RACE for _, entry in now.entries())
    if _trains(now) and not racing and 0 < len(now.sessions()) < ENOUGH_SESSIONS:
        yield Advice(
            "One strength session this week. Health authorities advise two for everybody.", _add_session(now)
        )


def _trains(now: Situation) -> bool:
    return any(isinstance(entry, Run | StrengthSession | CrossTraining) for _, entry in now.entries())


def _add_session(now: Situation) -> tuple[AdviceAction, ...]:
    session = ready_session(now.library, now.profile)
    if not session.exercises or not now.dates:
        return ()
    taken = now.sessions()

    def unsuited(when: date) -> tuple[bool, bool, int]:
        day = now.plan.day(when)
        beside = any(abs(when - other).days < 2 for other in taken)
        return beside, any(isinstance(entry, Rest) for entry in day), len(day)

    when = min(now.dates, key=unsuited)
    if len(now.plan.day(when)) >= MAX_ENTRIES_A_DAY:
        return ()
    plan = edits.add_entry(now.plan, when, session)
    return (AdviceAction(f"Add one on {day_name(when)}", ActionKind.CHANGE, (session.id,), plan),)


def crowded(now: Situation) -> Iterator[Advice]:
    """A routine of more exercises than people do."""
    for when, entry in now.entries():
        for part, routine in routines(entry).items():
            if len(routine) > MAX_IN_A_ROUTINE:
                name = entry.name if isinstance(entry, StrengthSession) else f"The {part}"
                yield Advice(
                    f"{name} on {day_name(when)} has {len(routine)} exercises. Up to five get done better.",
                    (AdviceAction("Show it", ActionKind.SHOW, (entry.id,)),),
                )


def bare_runs(now: Situation) -> Iterator[Advice]:
    """The first run with neither warm-up nor cool-down."""
    for when, entry in now.entries():
        if not isinstance(entry, Run) or items(entry) or entry.status is not Status.PLANNED:
            continue
        plan = now.plan
        for part, exercise in ((Part.WARM_UP, BEFORE_A_RUN), (Part.COOL_DOWN, AFTER_A_RUN)):
            if exercise in now.library and suits(now.library[exercise], now.profile):
                target = InRoutine(RoutineRef(entry.id, part))
                plan = placing.place(plan, now.library, (NewExercise(exercise),), target).plan
        if plan != now.plan:
            yield Advice(
                f"{day_name(when)}’s run has no warm-up and no cool-down. "
                "Calf raises before and a heel-to-toe walk after take three minutes.",
                (AdviceAction("Add them", ActionKind.CHANGE, (entry.id,), plan),),
            )
            return


def idle_movement(now: Situation) -> Iterator[Advice]:
    """The first of the four movements that nothing in the week works."""
    sets = summary(now.plan, now.dates, now.library).sets
    idle = next((movement for movement, number in sets.items() if number == 0), None)
    if idle is None or not any(sets.values()):
        return
    fitting = sorted(
        (
            exercise
            for exercise in now.library.values()
            if idle in exercise.movements and owns_what_it_needs(exercise, now.profile)
        ),
        key=lambda exercise: len(exercise.movements),
    )
    yield Advice(f"Nothing this week moves {IN_WORDS[idle]} ({idle}).", _add_exercise(now, fitting))


def _add_exercise(now: Situation, fitting: list[Exercise]) -> tuple[AdviceAction, ...]:
    for exercise in fitting:
        for when, entry in now.entries():
            if not isinstance(entry, StrengthSession) or len(entry.exercises) >= MAX_IN_A_ROUTINE:
                continue
            things, target = (NewExercise(exercise.id),), InRoutine(RoutineRef(entry.id, Part.STRENGTH))
            if placing.check(now.plan, now.library, now.profile, things, target).plain:
                added = placing.place(now.plan, now.library, things, target)
                label = f"Add {lowered(exercise.short_name)} on {day_name(when)}"
                return (AdviceAction(label, ActionKind.CHANGE, added.landed, added.plan),)
    return ()
