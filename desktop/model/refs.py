"""What is meant: a thing of the library or of the plan, and a place in the plan, by ids alone.

A drag, a selection and a menu hold such names, so that each can outlive an undo. As no id stands for an entry
and an exercise both, and no exercise is called as a kind of entry, no two names of different kinds are equal.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.model.diary import SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, RunKind, StrengthSession

# ---- things --------------------------------------------------------------------------------


class NewEntryKind(StrEnum):
    """What the library's Runs page offers beside the kinds of run."""

    STRENGTH = "strength"
    CROSS_TRAINING = "cross-training"
    REST = "rest"
    NOTE = "note"


KINDS_OF_ENTRY: tuple[RunKind | NewEntryKind, ...] = (  # as they are offered, the most usual run first
    RunKind.EASY,
    RunKind.LONG,
    RunKind.RECOVERY,
    RunKind.TEMPO,
    RunKind.INTERVALS,
    RunKind.HILLS,
    RunKind.RACE,
    *NewEntryKind,
)


class NewEntry(NamedTuple):
    """A run of a kind, or another new entry, from the library; or a typed ``entry``, with a new id."""

    kind: RunKind | NewEntryKind
    entry: Entry | None = None


def kind_of(entry: Entry) -> RunKind | NewEntryKind:
    """The kind of a new entry that would be like this one."""
    match entry:
        case Run():
            return entry.kind
        case StrengthSession():
            return NewEntryKind.STRENGTH
        case CrossTraining():
            return NewEntryKind.CROSS_TRAINING
        case Rest():
            return NewEntryKind.REST
        case Note():
            return NewEntryKind.NOTE


class NewExercise(NamedTuple):
    """An exercise from the library, with its usual dose or with one that was typed."""

    exercise: str
    dose: Dose | None = None


class NewRoutine(NamedTuple):
    """A saved routine from the shelf. Where it lands it takes the place of what stands there, or comes
    ``behind`` that. ``saved`` is what it holds, which whoever lands it knows."""

    routine: str
    behind: bool = False
    saved: SavedRoutine | None = None


class EntryRef(NamedTuple):
    """An entry that stands in the plan."""

    entry: str


class ExerciseRef(NamedTuple):
    """An exercise that stands in the plan."""

    item: str


Planned = EntryRef | ExerciseRef
Thing = NewEntry | NewExercise | NewRoutine | EntryRef | ExerciseRef
Things = tuple[Thing, ...]
"""What is dragged or selected, in the order in which it was taken."""


def ids_of(things: Things) -> frozenset[str]:
    """The ids of what stands in the plan among some things."""
    return frozenset(
        thing.entry if isinstance(thing, EntryRef) else thing.item
        for thing in things
        if isinstance(thing, EntryRef | ExerciseRef)
    )


# ---- places --------------------------------------------------------------------------------


class RoutineRef(NamedTuple):
    """Names a routine: a part of the entry with that id."""

    entry: str
    part: Part


class OnDay(NamedTuple):
    """In a day, before the entry that now stands at ``place`` (None: at the end).

    ``some_day``: among what is for some day of the week and stands on that date. An exercise that lands on a
    day opens a new strength session there.
    """

    when: date
    place: int | None = None
    some_day: bool = False


class InRoutine(NamedTuple):
    """In a routine, before the exercise that now stands at ``place`` (None: at the end)."""

    routine: RoutineRef
    place: int | None = None


Place = OnDay | InRoutine
