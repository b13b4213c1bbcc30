"""What the runner has told Footwork about themselves and how they like to see things."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.model.exercise import Complaint, Equipment, Exercise
from desktop.model.look import USUAL, Look


class Theme(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    """Whether figures move: as the system has it, always, or key frames alone."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


@dataclass(frozen=True, slots=True)
class Profile:
    """Settings and answers; ``week_starts_on`` as in date.weekday(), ``unit`` is km or mi.

    ``equipment`` is what the runner owns; what nobody needs to own (a chair, a wall, a line on
    the ground) always counts as there. ``health_note_seen``: the note of the first start was read.
    """

    complaints: frozenset[Complaint] = frozenset()
    equipment: frozenset[Equipment] = frozenset()
    unit: str = "km"
    week_starts_on: int = 0
    theme: Theme = Theme.SYSTEM
    motion: Motion = Motion.SYSTEM
    look: Look = USUAL
    health_note_seen: bool = False
    first_week_seen: bool = False

    def __post_init__(self) -> None:
        if self.unit not in ("km", "mi"):
            raise ValueError(f"unit is km or mi, not {self.unit!r}")
        if self.week_starts_on not in (0, 5, 6):
            raise ValueError(
                f"week_starts_on is 0 (Monday), 5 (Saturday) or 6 (Sunday), not {self.week_starts_on!r}"
            )


TO_OWN = frozenset({Equipment.WEIGHT, Equipment.STEP, Equipment.BAND, Equipment.CUSHIONED_SHOES})


def complaints_against(exercise: Exercise, profile: Profile) -> tuple[Complaint, ...]:
    """The ticked complaints that speak against an exercise; empty when it suits."""
    return tuple(complaint for complaint in exercise.speaks_against if complaint in profile.complaints)


def suits(exercise: Exercise, profile: Profile) -> bool:
    """Whether nothing speaks against it and, once any equipment is ticked, all it needs is there."""
    if complaints_against(exercise, profile):
        return False
    needed = TO_OWN.intersection(exercise.equipment)
    return not profile.equipment or needed <= profile.equipment


HEALTH_NOTE = (
    "Footwork is for healthy runners who want stronger ankles. If an ankle is injured, rest it "
    "and ask a medical professional first: some of these exercises help recovery, others harm. "
    "Stop when something hurts."
)
