"""Rules about what could harm."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from desktop.model import edits, placing
from desktop.model.advice.terms import ActionKind, Advice, AdviceAction, Situation, day_name, listed, lowered
from desktop.model.exercise import Complaint, Exercise, Part
from desktop.model.finding import find_exercise
from desktop.model.plan import PlannedExercise, Status, StrengthSession, items
from desktop.model.profile import complaints_against, suits
from desktop.model.refs import ExerciseRef, InRoutine, NewExercise, RoutineRef

HOPS = "lateral hops"  # the family that loads ankles most
INJURIES = (Complaint.ANKLE_INJURY, Complaint.KNEE_INJURY, Complaint.RECENT_SPRAIN)


def injury(now: Situation) -> Iterator[Advice]:
    """An injury is ticked: rest, and ask somebody who knows."""
    ticked = [complaint for complaint in INJURIES if complaint in now.profile.complaints]
    if ticked:
        yield Advice(
            f"You ticked {listed(ticked)}. Rest an injury and ask a medical professional first: "
            "some of these exercises help recovery, others harm.",
            (AdviceAction("Change what you ticked", ActionKind.ABOUT_YOU),),
        )


def flagged(now: Situation) -> Iterator[Advice]:
    """An exercise stands in the plan that something ticked speaks against; one advice each."""
    planned: dict[str, list[tuple[date, PlannedExercise]]] = {}
    for when, item in now.open_items():
        exercise = now.library.get(item.exercise)
        if exercise is not None and complaints_against(exercise, now.profile):
            planned.setdefault(exercise.id, []).append((when, item))
    for exercise_id, places in planned.items():
        exercise = now.library[exercise_id]
        ticked = listed(complaints_against(exercise, now.profile))
        days = listed(dict.fromkeys(day_name(when) for when, _ in places))
        found = [item for _, item in places]
        yield Advice(
            f"{exercise.name} on {days}: you ticked {ticked}. {exercise.reason_against}",
            (_milder(now, exercise, found), AdviceAction("Change what you ticked", ActionKind.ABOUT_YOU)),
        )


def _milder(now: Situation, exercise: Exercise, found: list[PlannedExercise]) -> AdviceAction:
    """Put the nearest easier exercise that suits in place of a flagged one, or take it out."""
    easier = now.library.get(exercise.easier or "")
    while easier is not None and not suits(easier, now.profile):
        easier = now.library.get(easier.easier or "")
    plan = now.plan
    for item in found:
        routine, place, _ = find_exercise(plan, item.id)
        plan = edits.remove_exercise(plan, item.id)
        if easier is None:
            continue
        target = InRoutine(routine, place)
        verdict = placing.check(plan, now.library, now.profile, (NewExercise(easier.id),), target)
        if verdict.plain:
            plan = placing.place(plan, now.library, (NewExercise(easier.id),), target).plan
    label = f"Use {lowered(easier.short_name)}" if easier else "Take it out"
    return AdviceAction(label, ActionKind.CHANGE, plan=plan)


def hops_in_a_row(now: Situation) -> Iterator[Advice]:
    """Lateral hops on following days."""
    hops: dict[date, list[PlannedExercise]] = {}
    for when, entry in now.entries():
        for item in items(entry):
            exercise = now.library.get(item.exercise)
            if exercise is not None and exercise.family == HOPS and item.status is not Status.SKIPPED:
                hops.setdefault(when, []).append(item)
    for when, found in hops.items():
        after = when + timedelta(days=1)
        if after not in hops or all(item.status is Status.DONE for item in found + hops[after]):
            continue
        ids = tuple(item.id for item in found + hops[after])
        show = AdviceAction("Show both" if len(ids) == 2 else "Show all", ActionKind.SHOW, ids)
        move = _move_apart(now, hops, after) or _move_apart(now, hops, when)
        yield Advice(
            f"Lateral hops stand on following days, {day_name(when)} and {day_name(after)}. "
            "Leave a day between.",
            (show, move) if move else (show,),
        )
        return


def _move_apart(
    now: Situation, hops: Mapping[date, list[PlannedExercise]], when: date
) -> AdviceAction | None:
    """Move a day's hops into a session that has no hops the day before, on it, or after."""
    if len(hops[when]) != 1 or hops[when][0].status is Status.DONE:
        return None
    dragged = ExerciseRef(hops[when][0].id)
    others = [other for other in hops if other != when]
    for day, entry in now.entries():
        near = any(abs(day - other).days < 2 for other in others)
        if near or day == when or not isinstance(entry, StrengthSession):
            continue
        target = InRoutine(RoutineRef(entry.id, Part.STRENGTH))
        verdict = placing.check(now.plan, now.library, now.profile, (dragged,), target)
        if verdict.allowed and not verdict.unusual:
            moved = placing.place(now.plan, now.library, (dragged,), target)
            label = f"Move {day_name(when)}’s to {day_name(day)}"
            return AdviceAction(label, ActionKind.CHANGE, moved.landed, moved.plan)
    return None
