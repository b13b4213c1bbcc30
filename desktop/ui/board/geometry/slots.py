"""What stands in a day, one below the other: the rows of the board's table."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from desktop.model.exercise import Part
from desktop.model.plan import Day, Entry, PlannedExercise, Routine, Run, StrengthSession, routines
from desktop.model.refs import EntryRef, ExerciseRef, RoutineRef

NOTHING_FOLDS: Mapping[RoutineRef, bool] = MappingProxyType({})


class EntrySlot(NamedTuple):
    """A run's coloured block, a session's head, or the whole card of anything else."""

    when: date
    entry: Entry


class StripSlot(NamedTuple):
    """The head of a run's warm-up or cool-down. ``folded`` says whether it stands for all of it, or was
    opened by hand and can fold again; None where there is room and nothing folds."""

    when: date
    run: Run
    part: Part
    folded: bool | None = None

    @property
    def routine(self) -> Routine:
        """The exercises below this head."""
        return routines(self.run)[self.part]

    @property
    def ref(self) -> RoutineRef:
        """The routine's name."""
        return RoutineRef(self.run.id, self.part)


class ItemSlot(NamedTuple):
    """One exercise; ``entry`` is the run or the session that it belongs to."""

    when: date
    entry: Entry
    part: Part
    item: PlannedExercise

    @property
    def routine(self) -> Routine:
        """The exercise and its neighbours."""
        return routines(self.entry)[self.part]

    @property
    def ref(self) -> RoutineRef:
        """The routine's name."""
        return RoutineRef(self.entry.id, self.part)


class AddSlot(NamedTuple):
    """The button below a day's entries, or behind what is for ``some_day`` of the week."""

    when: date
    some_day: bool = False


Slot = EntrySlot | StripSlot | ItemSlot | AddSlot

Spot = tuple[int, int]
"""Row and column of a cell of the table."""


class Focus(NamedTuple):
    """The cell that keys act on, and whether its ring shows: it does once a key has been pressed."""

    spot: Spot | None = None
    shown: bool = False


def day_slots(when: date, day: Day, folds: Mapping[RoutineRef, bool] = NOTHING_FOLDS) -> tuple[Slot, ...]:
    """The rows of one day, from top to bottom. A routine without exercises has no row.

    ``folds`` says of the strips that can fold whether they do: those have their head alone.
    """
    rows: list[Slot] = []
    for entry in day:
        match entry:
            case Run():
                rows += _strip(when, entry, Part.WARM_UP, folds)
                rows.append(EntrySlot(when, entry))
                rows += _strip(when, entry, Part.COOL_DOWN, folds)
            case StrengthSession():
                rows.append(EntrySlot(when, entry))
                rows += [ItemSlot(when, entry, Part.STRENGTH, item) for item in entry.exercises]
            case _:
                rows.append(EntrySlot(when, entry))
    rows.append(AddSlot(when))
    return tuple(rows)


def _strip(when: date, run: Run, part: Part, folds: Mapping[RoutineRef, bool]) -> list[Slot]:
    routine = routines(run)[part]
    if not routine:
        return []
    head = StripSlot(when, run, part, folds.get(RoutineRef(run.id, part)))
    if head.folded:
        return [head]
    return [head, *(ItemSlot(when, run, part, item) for item in routine)]


def planned(slot: Slot | None) -> EntryRef | ExerciseRef | None:
    """The thing of the plan that a row stands for; None for a strip's head and the button."""
    match slot:
        case EntrySlot(_, entry):
            return EntryRef(entry.id)
        case ItemSlot():
            return ExerciseRef(slot.item.id)
        case _:
            return None


def things_of(slot: Slot | None, *, strips_too: bool = False) -> tuple[EntryRef | ExerciseRef, ...]:
    """What a row stands for, as a selection. A strip's head may stand for its run: it has no details."""
    if strips_too and isinstance(slot, StripSlot):
        return (EntryRef(slot.run.id),)
    thing = planned(slot)
    return () if thing is None else (thing,)


def identity(slot: Slot | None) -> tuple[str, str]:
    """A name for a row that outlives a change of its contents, to keep the focus on it."""
    match slot:
        case EntrySlot(_, entry):
            return "entry", entry.id
        case ItemSlot():
            return "item", slot.item.id
        case StripSlot(_, run, part, _):
            return part.value, run.id
        case AddSlot(when, some_day):
            return "add-some-day" if some_day else "add", when.isoformat()
        case None:
            return "", ""
