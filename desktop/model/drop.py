"""Where a dragged thing may land. One validator: it lights the targets and it carries out the drop.

What is dragged is named by ids only (a kind of run, an exercise of the library, an entry or an
item of the plan), so that a drag can outlive an undo.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.model import edits
from desktop.model.exercise import Complaint, Exercise, Part
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    MAX_EXERCISES_A_ROUTINE,
    CrossTraining,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    RoutineRef,
    Run,
    RunKind,
    StrengthSession,
    new_id,
)
from desktop.model.runner import Runner, complaints_against

# ---- what is dragged -----------------------------------------------------------------------


class NewEntryKind(StrEnum):
    """What the library's Runs page offers beside the kinds of run."""

    STRENGTH = "strength"
    CROSS_TRAINING = "cross-training"
    REST = "rest"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A run of a kind, or another new entry, from the library."""

    kind: RunKind | NewEntryKind


@dataclass(frozen=True, slots=True)
class NewExercise:
    """An exercise from the library."""

    exercise: str


@dataclass(frozen=True, slots=True)
class EntryRef:
    """An entry that stands in the plan."""

    entry: str


@dataclass(frozen=True, slots=True)
class ExerciseRef:
    """An exercise that stands in the plan."""

    item: str


Dragged = NewEntry | NewExercise | EntryRef | ExerciseRef


# ---- where it may land ---------------------------------------------------------------------


class OnDay(NamedTuple):
    """In a day, before the entry that now stands at ``place`` (None: at the end).

    An exercise that lands on a day opens a new strength session there.
    """

    when: date
    place: int | None = None


class InRoutine(NamedTuple):
    """In a routine, before the item that now stands at ``place`` (None: at the end)."""

    routine: RoutineRef
    place: int | None = None


Target = OnDay | InRoutine


class Verdict(NamedTuple):
    """Whether a drop is allowed, and why not.

    ``already`` is the id of the item that stands there already: the drop selects it instead.
    ``flags`` are complaints of the runner's that speak against the exercise: the drop asks first.
    """

    allowed: bool
    reason: str = ""
    already: str | None = None
    flags: tuple[Complaint, ...] = ()


class Dropped(NamedTuple):
    """The plan after a drop, and the id of what landed, to select it."""

    plan: Plan
    landed: str


DEFAULT_RUNS: Mapping[RunKind, tuple[int, int]] = {  # metres, seconds: a starting point to edit
    RunKind.RECOVERY: (5000, 34 * 60),
    RunKind.EASY: (8000, 48 * 60),
    RunKind.LONG: (14000, 90 * 60),
    RunKind.HILLS: (7000, 45 * 60),
    RunKind.TEMPO: (8000, 42 * 60),
    RunKind.INTERVALS: (8000, 45 * 60),
    RunKind.RACE: (10000, 50 * 60),
}


def check(
    plan: Plan,
    library: Mapping[str, Exercise],
    runner: Runner,
    dragged: Dragged,
    target: Target,
    *,
    copy: bool = False,
) -> Verdict:
    """Say whether the dragged thing may land there. ``copy`` is a drag with Ctrl held."""
    try:
        exercise, item = _exercise(plan, library, dragged)
        if isinstance(target, OnDay):
            return _check_day(plan, dragged, exercise, runner, target, copy=copy)
        return _check_routine(plan, exercise, item, runner, target, copy=copy)
    except edits.Gone as gone:
        return Verdict(False, str(gone))


def drop(
    plan: Plan, library: Mapping[str, Exercise], dragged: Dragged, target: Target, *, copy: bool = False
) -> Dropped:
    """Carry out a drop that ``check`` allowed. Raises edits.Gone when its ids are not there."""
    match dragged, target:
        case NewEntry(kind), OnDay(when, place):
            entry = new_entry(kind)
            return Dropped(edits.add_entry(plan, when, entry, place), entry.id)
        case EntryRef(entry_id), OnDay(when, place):
            if not copy:
                return Dropped(edits.move_entry(plan, entry_id, when, place), entry_id)
            copied = edits.fresh(edits.find_entry(plan, entry_id)[2])
            return Dropped(edits.add_entry(plan, when, copied, place), copied.id)
        case NewExercise() | ExerciseRef(), OnDay(when, place):
            session = StrengthSession(new_id())
            opened = edits.add_entry(plan, when, session, place)
            return drop(opened, library, dragged, InRoutine(RoutineRef(session.id, Part.STRENGTH)), copy=copy)
        case NewExercise(exercise_id), InRoutine(routine, place):
            item = PlannedExercise(new_id(), exercise_id, library[exercise_id].dose)
            return Dropped(edits.add_exercise(plan, routine, item, place), item.id)
        case ExerciseRef(item_id), InRoutine(routine, place):
            if not copy:
                return Dropped(edits.move_exercise(plan, item_id, routine, place), item_id)
            item = edits.fresh_exercise(edits.find_exercise(plan, item_id)[2])
            return Dropped(edits.add_exercise(plan, routine, item, place), item.id)
        case _:
            raise edits.Gone("That cannot go there.")


def new_entry(kind: RunKind | NewEntryKind) -> Entry:
    """A new entry of a kind, with a starting point to edit."""
    if isinstance(kind, RunKind):
        distance, duration = DEFAULT_RUNS[kind]
        return Run(new_id(), kind, distance, duration)
    match kind:
        case NewEntryKind.STRENGTH:
            return StrengthSession(new_id())
        case NewEntryKind.CROSS_TRAINING:
            return CrossTraining(new_id(), duration=40 * 60)
        case NewEntryKind.REST:
            return Rest(new_id())
        case NewEntryKind.NOTE:
            return Note(new_id())


# ---- how it is judged ----------------------------------------------------------------------


def _exercise(
    plan: Plan, library: Mapping[str, Exercise], dragged: Dragged
) -> tuple[Exercise | None, PlannedExercise | None]:
    """The exercise that is dragged and, when it stands in the plan, its item."""
    if isinstance(dragged, EntryRef):
        edits.find_entry(plan, dragged.entry)
    if isinstance(dragged, ExerciseRef):
        item = edits.find_exercise(plan, dragged.item)[2]
        return library.get(item.exercise), item
    if isinstance(dragged, NewExercise):
        if dragged.exercise not in library:
            raise edits.Gone("That exercise is not in the library.")
        return library[dragged.exercise], None
    return None, None


def _check_day(
    plan: Plan, dragged: Dragged, exercise: Exercise | None, runner: Runner, target: OnDay, *, copy: bool
) -> Verdict:
    day = plan.day(target.when)
    here = isinstance(dragged, EntryRef) and any(entry.id == dragged.entry for entry in day)
    moved_within = here and not copy
    if len(day) >= MAX_ENTRIES_A_DAY and not moved_within:
        return Verdict(False, f"This day is full: {MAX_ENTRIES_A_DAY} entries are the most.")
    if exercise is None:
        return Verdict(True)
    if Part.STRENGTH not in exercise.fits:
        return Verdict(False, f"{exercise.name} does not fit a strength session.")
    return Verdict(True, flags=complaints_against(exercise, runner))


def _check_routine(
    plan: Plan,
    exercise: Exercise | None,
    item: PlannedExercise | None,
    runner: Runner,
    target: InRoutine,
    *,
    copy: bool,
) -> Verdict:
    if exercise is None and item is None:
        return Verdict(False, "Only exercises go into a warm-up, a cool-down or a session.")
    routine = edits.routine_of(plan, target.routine)
    within = item is not None and not copy and item in routine
    if within:
        return Verdict(True)
    exercise_id = exercise.id if exercise else item.exercise if item else ""
    twin = next((other for other in routine if other.exercise == exercise_id), None)
    if twin is not None:
        return Verdict(False, "Already here", already=twin.id)
    if len(routine) >= MAX_EXERCISES_A_ROUTINE:
        return Verdict(False, f"This routine is full: {MAX_EXERCISES_A_ROUTINE} exercises are the most.")
    if exercise is None:
        return Verdict(True)  # an exercise the library has lost may still be moved
    if target.routine.part not in exercise.fits:
        return Verdict(False, f"{exercise.name} does not fit a {target.routine.part}.")
    return Verdict(True, flags=complaints_against(exercise, runner))
