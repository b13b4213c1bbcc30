"""What an exercise is: the vocabulary of the library."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from desktop.model.dose import Dose
from desktop.model.picture import Drawn, Picture


class Movement(StrEnum):
    """The four ways an ankle moves, by id; the order is the one of the compass."""

    DORSIFLEXION = "dorsiflexion"  # toes come up
    PLANTAR_FLEXION = "plantar-flexion"  # toes point away
    INVERSION = "inversion"  # sole turns inwards
    EVERSION = "eversion"  # sole turns outwards


class Part(StrEnum):
    """Where an exercise stands: in a run's warm-up or cool-down, or in a strength session."""

    WARM_UP = "warm-up"
    COOL_DOWN = "cool-down"
    STRENGTH = "strength"


class Equipment(StrEnum):
    """What an exercise asks for beside the floor; the ones a runner may not have."""

    CHAIR = "chair"
    WALL = "wall"
    WEIGHT = "weight"
    STEP = "step"
    BAND = "resistance-band"
    ANCHOR = "anchor"
    CUSHIONED_SHOES = "cushioned-shoes"
    LINE = "straight-line"


class Complaint(StrEnum):
    """What a runner can tick about themselves."""

    KNEE_INJURY = "knee-injury"
    WEAK_ANKLE = "weak-ankle"
    RECENT_SPRAIN = "recent-ankle-sprain"
    POOR_BALANCE = "poor-balance-or-dizziness"
    ANKLE_INJURY = "ankle-injury"


class Alarm(StrEnum):
    """What a runner stops an exercise for."""

    PAIN = "pain"
    UNSTEADINESS = "unsteadiness"


class Contraindication(NamedTuple):
    """What a runner may have that speaks against an exercise, and the reason in a sentence."""

    complaints: tuple[Complaint, ...] = ()
    reason: str = ""


class Brief(NamedTuple):
    """An exercise in a few words, for a card that it shares with others: short lines, nothing left out that
    keeps a runner safe. Empty for an exercise that has none: then its whole words count.

    Beside others an exercise's ``caution`` is not said: there its alarms and what else is to ``mind`` go
    together with theirs, each sentence once and clear without a name.
    """

    steps: tuple[str, ...] = ()
    feel: str = ""
    caution: str = ""
    mind: tuple[str, ...] = ()


class Exercise(NamedTuple):
    """One exercise of the library, its words in one language.

    ``easier`` and ``harder`` are ids of other exercises, or None; ``easier_tip`` and
    ``harder_tip`` say in words what to change. ``base`` is the exercise that this one is a
    variation of; ``variation`` is what it is called under that one. ``family`` is an id.
    ``captions`` belong to the key frames of the picture. ``dose_source`` is a citation, or ``ours``.
    ``brief`` says the same in a few words, where it shares a card with others. ``alarms`` are what to stop
    it for, in whose place stands ``caution`` for an exercise that names none. ``syllables`` is the short
    name with a soft hyphen where a narrow place may break it, for one that has such a place.
    """

    id: str
    name: str
    short_name: str
    variation: str
    family: str
    family_name: str
    base: str | None
    movements: tuple[Movement, ...]
    equipment: tuple[Equipment, ...]
    fits: tuple[Part, ...]
    dose: Dose
    dose_source: str
    captions: tuple[str, ...]
    steps: tuple[str, ...]
    feel: str
    mistake: str
    caution: str
    easier: str | None
    easier_tip: str
    harder: str | None
    harder_tip: str
    contraindication: Contraindication = Contraindication()
    picture: Picture | None = None
    brief: Brief = Brief()
    alarms: tuple[Alarm, ...] = ()
    syllables: str = ""

    @property
    def figure(self) -> str | None:
        """The id of the drawn figure that shows it, where there is one."""
        return self.picture.figure if isinstance(self.picture, Drawn) else None


class UnknownExercise(KeyError):
    """No exercise has that id, which is all that it carries."""


class Library(Mapping[str, Exercise]):
    """The exercises by id, in the order in which they are shown. A value: never changed."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = dict(exercises)

    def __getitem__(self, exercise_id: str) -> Exercise:
        try:
            return self._exercises[exercise_id]
        except KeyError:
            raise UnknownExercise(exercise_id) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._exercises)

    def __len__(self) -> int:
        return len(self._exercises)

    def with_doses(self, doses: Mapping[str, Dose]) -> "Library":
        """The library with the runner's own default doses in place of the built-in ones."""
        return Library(
            {
                key: exercise._replace(dose=doses[key], dose_source="ours") if key in doses else exercise
                for key, exercise in self._exercises.items()
            }
        )

    def families(self) -> dict[str, tuple[Exercise, ...]]:
        """The exercises of each family by its id, base first."""
        families: dict[str, list[Exercise]] = {}
        for exercise in self._exercises.values():
            families.setdefault(exercise.family, []).append(exercise)
        return {name: tuple(members) for name, members in families.items()}
