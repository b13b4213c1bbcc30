"""What runners have told Footwork about themselves, and which exercises suit them."""

from dataclasses import dataclass

from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Exercise, Part, Region
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


HOPS = "lateral-hops"  # the family that loads ankles most; an id, whatever it is called
LEG_SWEEP = "single-leg-balance-leg-sweep"
CALF_RAISES = "calf-raise"  # a family
TIRING_REPS = 20  # calf raises in all, on each side; our line: twice ten is the usual dose


def not_before_a_run(exercise: Exercise, dose: Dose, runner: Runner) -> bool:
    """Whether the runner is in their first year, and this is nothing to do right before a run in that:
    hops, leg sweeps and tiring calf work.

    Which of the ankle exercises went with more sudden injuries in the trial (Leppänen 2024) it does not show;
    these are the ones that load most.
    """
    if not runner.first_year:
        return False
    return exercise.family == HOPS or exercise.id == LEG_SWEEP or _tires_calves(exercise, dose)


def _tires_calves(exercise: Exercise, dose: Dose) -> bool:
    """Calf work that the library keeps for sessions; of calf raises also those with a weight, and many."""
    if Region.CALF not in exercise.regions or Part.STRENGTH not in exercise.fits:
        return False
    if Part.WARM_UP not in exercise.fits:
        return True
    many = dose.sets * (dose.reps or 0) > TIRING_REPS
    return exercise.family == CALF_RAISES and (many or bool(dose.load))
