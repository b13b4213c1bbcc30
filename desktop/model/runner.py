"""What runners have told Footwork about themselves, and which exercises suit them."""

from dataclasses import dataclass

from desktop.model.exercise import Complaint, Equipment, Exercise
from desktop.model.look import USUAL, Look


@dataclass(frozen=True, slots=True)
class Runner:
    """Answers of the page "About you"; part of the diary, so every one can be undone.

    ``equipment`` is what the runner owns; what nobody needs to own (a chair, a wall, a line on
    the ground, a carpet for a mat, a towel) always counts as there. ``look`` is how the figures look.
    ``first_year`` is for who has run for less than a year: what trials found in them differs.
    """

    complaints: frozenset[Complaint] = frozenset()
    equipment: frozenset[Equipment] = frozenset()
    look: Look = USUAL
    first_year: bool = False


TO_OWN = frozenset(
    {Equipment.WEIGHT, Equipment.STEP, Equipment.BAND, Equipment.LOOP, Equipment.CUSHIONED_SHOES}
)


def complaints_against(exercise: Exercise, runner: Runner) -> tuple[Complaint, ...]:
    """The ticked complaints that speak against an exercise; empty when it suits."""
    return tuple(
        complaint for complaint in exercise.contraindication.complaints if complaint in runner.complaints
    )


def suits(exercise: Exercise, runner: Runner) -> bool:
    """Whether nothing speaks against it and, once any equipment is ticked, all it needs is there."""
    if complaints_against(exercise, runner):
        return False
    needed = TO_OWN.intersection(exercise.equipment)
    return not runner.equipment or needed <= runner.equipment
