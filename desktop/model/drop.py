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
    MOST_ENTRIES_A_DAY,
    MOST_EXERCISES_A_BLOCK,
    BlockRef,
    CrossTraining,
    Entry,
    Item,
    Note,
    Plan,
    Rest,
    Run,
    RunKind,
    Strength,
    new_id,
)
from desktop.model.profile import Profile, complaints_against

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
class PlannedEntry:
    """An entry that stands in the plan."""

    entry: str


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An exercise that stands in the plan."""

    item: str


Dragged = NewEntry | NewExercise | PlannedEntry | PlannedItem


# ---- where it may land ---------------------------------------------------------------------


class OnDay(NamedTuple):
    """In a day, before the entry that now stands at ``place`` (None: at the end).

    An exercise that lands on a day opens a new strength session there.
    """

    when: date
    place: int | None = None


class InBlock(NamedTuple):
    """In a block, before the item that now stands at ``place`` (None: at the end)."""

    block: BlockRef
    place: int | None = None


Target = OnDay | InBlock


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
    profile: Profile,
    dragged: Dragged,
    target: Target,
    *,
    copy: bool = False,
) -> Verdict:
    """Say whether the dragged thing may land there. ``copy`` is a drag with Ctrl held."""
    try:
        exercise, item = _exercise(plan, library, dragged)
        if isinstance(target, OnDay):
            return _check_day(plan, dragged, exercise, profile, target, copy=copy)
        return _check_block(plan, exercise, item, profile, target, copy=copy)
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
        case PlannedEntry(entry_id), OnDay(when, place):
            if not copy:
                return Dropped(edits.move_entry(plan, entry_id, when, place), entry_id)
            copied = edits.fresh(edits.find_entry(plan, entry_id)[2])
            return Dropped(edits.add_entry(plan, when, copied, place), copied.id)
        case NewExercise() | PlannedItem(), OnDay(when, place):
            session = Strength(new_id())
            opened = edits.add_entry(plan, when, session, place)
            return drop(opened, library, dragged, InBlock(BlockRef(session.id, Part.STRENGTH)), copy=copy)
        case NewExercise(exercise_id), InBlock(block, place):
            item = Item(new_id(), exercise_id, library[exercise_id].dose)
            return Dropped(edits.add_item(plan, block, item, place), item.id)
        case PlannedItem(item_id), InBlock(block, place):
            if not copy:
                return Dropped(edits.move_item(plan, item_id, block, place), item_id)
            item = edits.fresh_item(edits.find_item(plan, item_id)[2])
            return Dropped(edits.add_item(plan, block, item, place), item.id)
        case _:
            raise edits.Gone("That cannot go there.")


def new_entry(kind: RunKind | NewEntryKind) -> Entry:
    """A new entry of a kind, with a starting point to edit."""
    if isinstance(kind, RunKind):
        distance, duration = DEFAULT_RUNS[kind]
        return Run(new_id(), kind, distance, duration)
    match kind:
        case NewEntryKind.STRENGTH:
            return Strength(new_id())
        case NewEntryKind.CROSS_TRAINING:
            return CrossTraining(new_id(), duration=40 * 60)
        case NewEntryKind.REST:
            return Rest(new_id())
        case NewEntryKind.NOTE:
            return Note(new_id())


# ---- how it is judged ----------------------------------------------------------------------


def _exercise(
    plan: Plan, library: Mapping[str, Exercise], dragged: Dragged
) -> tuple[Exercise | None, Item | None]:
    """The exercise that is dragged and, when it stands in the plan, its item."""
    if isinstance(dragged, PlannedEntry):
        edits.find_entry(plan, dragged.entry)
    if isinstance(dragged, PlannedItem):
        item = edits.find_item(plan, dragged.item)[2]
        return library.get(item.exercise), item
    if isinstance(dragged, NewExercise):
        if dragged.exercise not in library:
            raise edits.Gone("That exercise is not in the library.")
        return library[dragged.exercise], None
    return None, None


def _check_day(
    plan: Plan, dragged: Dragged, exercise: Exercise | None, profile: Profile, target: OnDay, *, copy: bool
) -> Verdict:
    day = plan.day(target.when)
    here = isinstance(dragged, PlannedEntry) and any(entry.id == dragged.entry for entry in day)
    moved_within = here and not copy
    if len(day) >= MOST_ENTRIES_A_DAY and not moved_within:
        return Verdict(False, f"This day is full: {MOST_ENTRIES_A_DAY} entries are the most.")
    if exercise is None:
        return Verdict(True)
    if Part.STRENGTH not in exercise.fits:
        return Verdict(False, f"{exercise.name} does not fit a strength session.")
    return Verdict(True, flags=complaints_against(exercise, profile))


def _check_block(
    plan: Plan, exercise: Exercise | None, item: Item | None, profile: Profile, target: InBlock, *, copy: bool
) -> Verdict:
    if exercise is None and item is None:
        return Verdict(False, "Only exercises go into a warm-up, a cool-down or a session.")
    block = edits.block_of(plan, target.block)
    within = item is not None and not copy and item in block
    if within:
        return Verdict(True)
    exercise_id = exercise.id if exercise else item.exercise if item else ""
    twin = next((other for other in block if other.exercise == exercise_id), None)
    if twin is not None:
        return Verdict(False, "Already here", already=twin.id)
    if len(block) >= MOST_EXERCISES_A_BLOCK:
        return Verdict(False, f"This block is full: {MOST_EXERCISES_A_BLOCK} exercises are the most.")
    if exercise is None:
        return Verdict(True)  # an exercise the library has lost may still be moved
    if target.block.part not in exercise.fits:
        return Verdict(False, f"{exercise.name} does not fit a {target.block.part}.")
    return Verdict(True, flags=complaints_against(exercise, profile))
