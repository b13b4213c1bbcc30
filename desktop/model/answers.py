"""What follows from how an exercise felt: a little more, a little less, or a stop; one change at a time.

The steps are ours: two reps, five seconds or five metres, then a set, then the next exercise of the ladder.
More is offered once it was too easy twice running; never after something hurt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.model import edits
from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Exercise, Library
from desktop.model.finding import find_entry, find_exercise
from desktop.model.milder import milder_than
from desktop.model.plan import Felt, Plan, PlannedExercise, Status, items
from desktop.model.runner import Runner, suits

REPS, MOST_REPS, LEAST_REPS = 2, 15, 4
SECONDS, MOST_SECONDS, LEAST_SECONDS = 5, 45, 5
METRES, MOST_METRES, LEAST_METRES = 5, 40, 5
MOST_SETS = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """For the times to come: another ``dose`` of the exercise, or another ``exercise`` with its usual one.

    Without an ``exercise`` it is left out. ``coming`` are the planned ones that would change, ``first`` is
    the day of the first of them.
    """

    item: str
    exercise: str
    dose: Dose
    coming: tuple[str, ...] = ()
    first: date | None = None
    another: bool = False


# ---- doses ---------------------------------------------------------------------------------


def with_more(dose: Dose) -> Dose | None:
    """A dose one step harder; None at the top."""
    if dose.reps is not None and dose.reps < MOST_REPS:
        return replace(dose, reps=min(MOST_REPS, dose.reps + REPS))
    if dose.distance is not None and dose.distance < MOST_METRES:
        return replace(dose, distance=min(MOST_METRES, dose.distance + METRES))
    if _is_hold(dose) and (dose.hold or 0) < MOST_SECONDS:
        return replace(dose, hold=min(MOST_SECONDS, (dose.hold or 0) + SECONDS))
    return replace(dose, sets=dose.sets + 1) if dose.sets < MOST_SETS else None


def with_less(dose: Dose) -> Dose | None:
    """A dose one step gentler; None at the least."""
    if dose.reps is not None and dose.reps > LEAST_REPS:
        return replace(dose, reps=max(LEAST_REPS, dose.reps - REPS))
    if dose.distance is not None and dose.distance > LEAST_METRES:
        return replace(dose, distance=max(LEAST_METRES, dose.distance - METRES))
    if _is_hold(dose) and (dose.hold or 0) > LEAST_SECONDS:
        return replace(dose, hold=max(LEAST_SECONDS, (dose.hold or 0) - SECONDS))
    return replace(dose, sets=dose.sets - 1) if dose.sets > 1 else None


def _is_hold(dose: Dose) -> bool:
    return (dose.reps, dose.distance, dose.count) == (None, None, None)


# ---- offers --------------------------------------------------------------------------------


def offer(diary: Diary, library: Library, item: str, felt: Felt | None) -> Offer | None:
    """What could follow from an answer; None where nothing does. Raises Gone."""
    found = find_exercise(diary.plan, item)
    when = find_entry(diary.plan, found.routine.entry).when
    planned, exercise = found.exercise, library.get(found.exercise.exercise)
    if exercise is None or felt is None or felt is Felt.RIGHT:
        return None
    coming = _coming(diary.plan, planned, when)
    if felt is Felt.TOO_EASY and not _was_too_easy(diary.plan, planned, when):
        return None
    if felt is not Felt.HURT:
        dose = (with_more if felt is Felt.TOO_EASY else with_less)(planned.dose)
        if dose is not None:
            return Offer(item, exercise.id, dose, *coming)
    if felt is Felt.TOO_EASY:
        other = _harder(exercise, library, diary.runner)
    else:
        other = milder_than(exercise, library, diary.runner)
    if not coming[0]:
        return None
    if other is None:
        return Offer(item, "", planned.dose, *coming, another=True) if felt is Felt.HURT else None
    return Offer(item, other.id, other.dose, *coming, another=True)


def _coming(plan: Plan, planned: PlannedExercise, when: date) -> tuple[tuple[str, ...], date | None]:
    """The same exercise with the same dose on later days, and the first of these."""
    ahead = [
        (day, one.id)
        for day, entry in plan.entries()
        if day > when
        for one in items(entry)
        if (one.exercise, one.dose, one.status) == (planned.exercise, planned.dose, Status.PLANNED)
    ]
    return tuple(name for _, name in ahead), ahead[0][0] if ahead else None


def _was_too_easy(plan: Plan, planned: PlannedExercise, when: date) -> bool:
    """Whether it was too easy the last time that it was done, whatever its dose was then."""
    before = [
        one
        for day, entry in plan.entries()
        if day < when
        for one in items(entry)
        if one.exercise == planned.exercise and one.status is Status.DONE
    ]
    return bool(before) and before[-1].felt is Felt.TOO_EASY


def _harder(exercise: Exercise, library: Library, runner: Runner) -> Exercise | None:
    """The next exercise of the ladder that suits the runner."""
    harder = library.get(exercise.harder or "")
    return harder if harder is not None and suits(harder, runner) else None


# ---- keeping -------------------------------------------------------------------------------


def answered(diary: Diary, answers: Mapping[str, Felt | None], taken: tuple[Offer, ...] = ()) -> Diary:
    """The diary with answers kept with their day, and with the offers that were taken. Raises Gone."""
    plan = diary.plan
    for item, felt in answers.items():
        plan = edits.say_felt(plan, item, felt)
    for one in taken:
        for item in one.coming:
            if not one.exercise:
                plan = edits.remove_exercise(plan, item)
            elif one.another:
                plan = edits.put_instead(plan, item, one.exercise, one.dose)
            else:
                plan = edits.set_dose(plan, item, one.dose)
    diary = diary.with_plan(plan)
    for one in taken:
        if not one.another:
            diary = diary.with_dose(one.exercise, one.dose)
    return diary
