"""Rules about what could harm."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from desktop.model import edits, placing
from desktop.model.advice.facts import (
    Advice,
    AdviceAction,
    AskFirst,
    Flagged,
    HopsInARow,
    Injured,
    MoveHops,
    Show,
    Simple,
    UseInstead,
)
from desktop.model.advice.situation import Situation
from desktop.model.exercise import Complaint, Exercise, Part
from desktop.model.finding import find_exercise
from desktop.model.milder import milder_than
from desktop.model.plan import PlannedExercise, Status, items
from desktop.model.refs import ExerciseRef, InRoutine, NewExercise, RoutineRef
from desktop.model.runner import HOPS, complaints_against

INJURIES = (Complaint.ANKLE_INJURY, Complaint.KNEE_INJURY, Complaint.RECENT_SPRAIN)
TO_ASK_ABOUT = (Complaint.BACK_PAIN, Complaint.PREGNANCY)  # no injury: whoever has it keeps moving


def injury(now: Situation) -> Iterator[Advice]:
    """An injury is ticked: rest, and ask somebody who knows."""
    ticked = tuple(complaint for complaint in INJURIES if complaint in now.runner.complaints)
    if ticked:
        yield Advice(Injured(ticked), (AdviceAction(Simple.CHANGE_TICKS),))


def ask_first(now: Situation) -> Iterator[Advice]:
    """Back pain or a pregnancy is ticked: somebody who knows says what suits, beside what is flagged here."""
    ticked = tuple(complaint for complaint in TO_ASK_ABOUT if complaint in now.runner.complaints)
    if ticked:
        yield Advice(AskFirst(ticked), (AdviceAction(Simple.CHANGE_TICKS),))


def flagged(now: Situation) -> Iterator[Advice]:
    """An exercise is still to be done that something ticked speaks against; one advice each."""
    planned: dict[str, list[tuple[date | None, PlannedExercise]]] = {}
    for when, item in now.open_exercises():
        exercise = now.library.get(item.exercise)
        if exercise is not None and complaints_against(exercise, now.runner):
            planned.setdefault(exercise.id, []).append((when, item))
    for exercise_id, places in planned.items():
        exercise = now.library[exercise_id]
        days = tuple(dict.fromkeys(when for when, _ in places if when is not None))
        found = [item for _, item in places]
        yield Advice(
            Flagged(exercise_id, days, complaints_against(exercise, now.runner)),
            (_milder(now, exercise, found), AdviceAction(Simple.CHANGE_TICKS)),
        )


def _milder(now: Situation, exercise: Exercise, found: list[PlannedExercise]) -> AdviceAction:
    """Put the nearest easier exercise that suits in place of a flagged one, or take it out."""
    easier = milder_than(exercise, now.library, now.runner)
    plan = now.plan
    for item in found:
        routine, place, _ = find_exercise(plan, item.id)
        plan = edits.remove_exercise(plan, item.id)
        if easier is None:
            continue
        things, target = (NewExercise(easier.id),), InRoutine(routine, place)
        if placing.check(plan, now.library, now.runner, things, target).plain:
            plan = placing.place(plan, now.library, things, target).plan
    return now.change(UseInstead(easier.id) if easier else Simple.TAKE_OUT, plan)


def hops_in_a_row(now: Situation) -> Iterator[Advice]:
    """Lateral hops on following days, the second of which is still to come; a hint, which rests on custom."""
    hops = hops_by_day(now)
    for when, found in hops.items():
        after = when + timedelta(days=1)
        if after not in hops or after < now.today:
            continue
        both = found + hops[after]
        if all(item.status is Status.DONE for item in both):
            continue
        ids = tuple(item.id for item in both)
        show = AdviceAction(Show(len(ids)), ids)
        move = _move_apart(now, hops, after) or _move_apart(now, hops, when)
        yield Advice(HopsInARow(when, after, ids), (show, move) if move else (show,))
        return


def hops_by_day(now: Situation) -> dict[date, list[PlannedExercise]]:
    """The lateral hops of each day; those for some day stand on none."""
    hops: dict[date, list[PlannedExercise]] = {}
    for when, entry in now.entries():
        if when is None:
            continue  # whoever does it chooses the day
        for item in items(entry):
            if _hops(now.library, item.exercise) and item.status is not Status.SKIPPED:
                hops.setdefault(when, []).append(item)
    return hops


def _hops(library: Mapping[str, Exercise], exercise_id: str) -> bool:
    """Whether an exercise is one of the lateral hops."""
    exercise = library.get(exercise_id)
    return exercise is not None and exercise.family == HOPS


def _move_apart(
    now: Situation, hops: Mapping[date, list[PlannedExercise]], when: date
) -> AdviceAction | None:
    """Move a day's hops into a session that has no hops the day before, on it, or after."""
    if len(hops[when]) != 1 or hops[when][0].status is Status.DONE or when < now.today:
        return None
    dragged = ExerciseRef(hops[when][0].id)
    others = [other for other in hops if other != when]
    for day, session in now.open_sessions():
        if day is None or day == when or any(abs(day - other).days < 2 for other in others):
            continue
        target = InRoutine(RoutineRef(session.id, Part.STRENGTH))
        verdict = placing.check(now.plan, now.library, now.runner, (dragged,), target)
        if verdict.allowed and not verdict.unusual:
            moved = placing.place(now.plan, now.library, (dragged,), target)
            return now.change(MoveHops(when, day), moved.plan, moved.landed)
    return None
