"""Everything a runner can change and would want back: the one value under undo, and what it saves by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.model.dose import Dose
from desktop.model.exercise import Part
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


@dataclass(frozen=True, slots=True)
class Diary:
    """The plan, the runner's own default doses by exercise id, what they told about themselves, and the
    routines that they saved, by id.

    A new kind of thing (own exercises, templates) is a field with a default here, a line
    in ``Change``, and a table with its codec in ``desktop.storage`` (``reading`` and both ways of
    ``writing``); undo, after a restart too, and saving then have it.
    """

    plan: Plan = field(default_factory=Plan)
    doses: Mapping[str, Dose] = field(default_factory=dict)
    runner: Runner = field(default_factory=Runner)
    routines: Mapping[str, SavedRoutine] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "routines", MappingProxyType(dict(self.routines)))
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
