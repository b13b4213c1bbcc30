"""Everything a runner can change and would want back: the one value under undo, and what it saves by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.model.dose import Dose
from desktop.model.exercise import Equipment, Movement, Part, Region
from desktop.model.plan import Plan, PlannedExercise, Routine, new_id
from desktop.model.runner import Runner


@dataclass(frozen=True, slots=True)
class SavedExercise:
    """One exercise of a saved routine, with its dose."""

    exercise: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class SavedRoutine:
    """``part`` says what it was saved from, and so what it is first of all for; it lands anywhere.

    It is copied to where it is planned: what stands there remembers the ``id`` and is its own.
    """

    id: str
    name: str
    part: Part
    exercises: tuple[SavedExercise, ...] = ()


def planned(exercises: tuple[SavedExercise, ...]) -> Routine:
    """The exercises as new ones, none of them ticked."""
    return tuple(PlannedExercise(new_id(), one.exercise, one.dose) for one in exercises)


def as_saved(routine: Routine) -> tuple[SavedExercise, ...]:
    """What would be saved of a planned routine: its exercises and doses, and none of its ticks."""
    return tuple(SavedExercise(item.exercise, item.dose) for item in routine)


MAX_OWN_NAME = 60  # characters
MAX_OWN_SHORT = 22  # two lines of a card on the board
MAX_OWN_SENTENCE = 160
MAX_OWN_STEPS = 8


USUAL_DOSE = Dose(sets=2, reps=10)
"""Of an own exercise as long as nothing else is said."""


@dataclass(frozen=True, slots=True)
class OwnExercise:
    """An exercise that the runner has made. ``name`` and ``id`` are all that one needs; what is empty
    was not said.

    ``made_from`` is the exercise of ours that it began as: what speaks against that one speaks against it
    too. ``figure`` is a drawn figure of ours that shows it; ``photo`` and ``photo_end`` are files. One that
    is ``removed`` is offered no more, and read where it was planned. A picture is named after what is in
    it and never changed, so an edit that is undone finds the one that it had.
    """

    id: str
    name: str
    dose: Dose = USUAL_DOSE
    short_name: str = ""
    steps: tuple[str, ...] = ()
    feel: str = ""
    mistake: str = ""
    caution: str = ""
    easier: str = ""
    harder: str = ""
    equipment: frozenset[Equipment] = frozenset()
    fits: frozenset[Part] = frozenset()
    regions: frozenset[Region] = frozenset()
    movements: frozenset[Movement] = frozenset()
    made_from: str = ""
    figure: str = ""
    photo: str = ""
    photo_end: str = ""
    removed: bool = False

    @property
    def photos(self) -> tuple[str, ...]:
        """The files that show it: where it starts, and where it ends."""
        return tuple(one for one in (self.photo, self.photo_end) if one)


@dataclass(frozen=True, slots=True)
class Diary:
    """The plan, the runner's own default doses by exercise id, what they told about themselves, the routines
    that they saved and the exercises that they made, both by id.

    A new kind of thing (templates) is a field with a default here, a line
    in ``Change``, and a table with its codec in ``desktop.storage`` (``reading`` and both ways of
    ``writing``); undo, after a restart too, and saving then have it.
    """

    plan: Plan = field(default_factory=Plan)
    doses: Mapping[str, Dose] = field(default_factory=dict)
    runner: Runner = field(default_factory=Runner)
    routines: Mapping[str, SavedRoutine] = field(default_factory=dict)
    own: Mapping[str, OwnExercise] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "routines", MappingProxyType(dict(self.routines)))
        object.__setattr__(self, "own", MappingProxyType(dict(self.own)))
        object.__setattr__(self, "doses", MappingProxyType(dict(self.doses)))

    def with_plan(self, plan: Plan) -> "Diary":
        """The diary with another plan."""
        return replace(self, plan=plan)

    def with_dose(self, exercise: str, dose: Dose | None) -> "Diary":
        """The diary with an own default dose for an exercise; None for none."""
        doses = {name: own for name, own in self.doses.items() if name != exercise}
        return replace(self, doses=doses if dose is None else {**doses, exercise: dose})

    def with_routine(self, routine: SavedRoutine) -> "Diary":
        """The diary with a saved routine, in the place of the one with its id if there is one."""
        return replace(self, routines={**self.routines, routine.id: routine})

    def without_routine(self, routine: str) -> "Diary":
        """The diary without a saved routine; what was planned with it stays as it is."""
        return replace(self, routines={name: one for name, one in self.routines.items() if name != routine})

    def with_own(self, exercise: OwnExercise) -> "Diary":
        """The diary with an exercise of the runner's own, in the place of the one with its id."""
        return replace(self, own={**self.own, exercise.id: exercise})

    def without_own(self, exercise: str) -> "Diary":
        """The diary as if an own exercise had never been made: the way back of making it."""
        return replace(self, own={name: one for name, one in self.own.items() if name != exercise})


def photos(diary: Diary) -> set[str]:
    """The files of all pictures that own exercises show."""
    return {name for one in diary.own.values() for name in one.photos}
