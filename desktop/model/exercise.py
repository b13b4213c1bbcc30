"""What an exercise is: the vocabulary of the library."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from desktop.model.dose import Dose
from desktop.model.picture import Drawn, Picture, shown_by


class Movement(StrEnum):
    """The four ways an ankle moves, by id; the order is the one of the compass."""

    DORSIFLEXION = "dorsiflexion"  # toes come up
    PLANTAR_FLEXION = "plantar-flexion"  # toes point away
    INVERSION = "inversion"  # sole turns inwards
    EVERSION = "eversion"  # sole turns outwards


class Region(StrEnum):
    """A part of the runner's body that an exercise works, by id; from the ground up."""

    FOOT = "foot"
    CALF = "calf"
    SHIN = "shin"
    THIGH_FRONT = "thigh-front"
    HAMSTRINGS = "hamstrings"
    HIP = "hip"
    CORE = "core"
    UPPER_BACK = "upper-back"


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
    LOOP = "band-loop"
    MAT = "mat"
    TOWEL = "towel"


class Complaint(StrEnum):
    """What a runner can tick about themselves."""

    KNEE_INJURY = "knee-injury"
    WEAK_ANKLE = "weak-ankle"
    RECENT_SPRAIN = "recent-ankle-sprain"
    POOR_BALANCE = "poor-balance-or-dizziness"
    ANKLE_INJURY = "ankle-injury"
    BACK_PAIN = "back-pain"
    PREGNANCY = "pregnancy"


ANKLE = "ankle"
_ANKLE_FAMILIES = frozenset(
    {
        "ankle-alphabet",
        "single-leg-balance",
        "calf-raise",
        "band-ankle-flexion",
        "lateral-hops",
        "duck-walk",
        "heel-to-toe-walk",
    }
)


def section_of(family: str) -> str:
    """The section of the library in which a family stands: the ankle's families share one."""
    return ANKLE if family in _ANKLE_FAMILIES else family


MINE = "mine"
"""The section of the runner's own exercises, and the family of those that were made from nothing."""

PREFIX = "own-"
"""With this begins the id of an exercise of the runner's own, and none of ours."""


def is_own(exercise: str) -> bool:
    """Whether an id is that of an exercise of the runner's own."""
    return exercise.startswith(PREFIX)


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


OURS = "ours"
"""The source of a dose that no authority gives: we chose it."""

OWN = "own"
"""The source of a dose that the runner has chosen."""


class Exercise(NamedTuple):
    """One exercise of the library, its words in one language.

    ``movements`` are those of the ankle, none for an exercise that leaves it alone; ``regions`` are the parts
    of the body that it works, at least one. ``easier`` and ``harder`` are ids of other exercises, or None:
    they link to a ladder; ``easier_tip`` and ``harder_tip`` say in words what to change. ``base`` is the
    exercise that this one is a variation of; ``variation`` is what it is called under that one. ``family`` is
    an id.
    ``captions`` belong to the key frames of the picture. ``dose_source`` is a citation, ``ours``, or ``own``.
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
    regions: tuple[Region, ...]
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
    def section(self) -> str:
        """The section of the library in which it stands; a runner's copy of ours stands among their own."""
        return MINE if is_own(self.id) else section_of(self.family)

    @property
    def figure(self) -> str | None:
        """The id of the drawn figure that shows it, where there is one."""
        return self.picture.figure if isinstance(self.picture, Drawn) else None

    @property
    def shown_by(self) -> str | None:
        """What shows it on paper: the id of its figure, or the files of its photos; None for neither."""
        return shown_by(self.picture)


class UnknownExercise(KeyError):
    """No exercise has that id, which is all that it carries."""


class Listed(NamedTuple):
    """What a library knows of an exercise before it reads it: its family, and what it is a variation of."""

    id: str
    family: str
    base: str | None


class Library(Mapping[str, Exercise]):
    """The exercises by id, in the order in which they are shown. A value: what it holds never changes.

    One that is made ``as_needed`` reads an exercise when it is first asked for, so that a start costs the
    same whatever the library holds. What was ``removed`` is there for who has its id, in weeks of the past,
    and is not among the exercises that are shown.
    """

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._known = dict(exercises)
        self._listed = {key: Listed(key, one.family, one.base) for key, one in self._known.items()}
        self._read: Callable[[str], Exercise] = self._known.__getitem__
        self._removed: frozenset[str] = frozenset()

    @classmethod
    def as_needed(
        cls, listed: Iterable[Listed], read: Callable[[str], Exercise], removed: Iterable[str] = ()
    ) -> "Library":
        """A library of these exercises; ``read`` gives one of them by its id, and is asked once for each."""
        made = cls({})
        made._listed, made._read, made._removed = {one.id: one for one in listed}, read, frozenset(removed)
        return made

    def __getitem__(self, exercise_id: str) -> Exercise:
        known = self._known.get(exercise_id)
        if known is None:
            if exercise_id not in self:
                raise UnknownExercise(exercise_id)
            known = self._known[exercise_id] = self._read(exercise_id)
        return known

    def __contains__(self, exercise_id: object) -> bool:
        return exercise_id in self._listed or exercise_id in self._removed

    def __iter__(self) -> Iterator[str]:
        return iter(self._listed)

    def __len__(self) -> int:
        return len(self._listed)

    @property
    def listed(self) -> Iterable[Listed]:
        """Every exercise as it is listed, without reading any."""
        return self._listed.values()

    def in_section(self, section: str) -> Iterator[Exercise]:
        """The exercises of one section; no others are read."""
        return (self[one.id] for one in self.listed if section_of(one.family) == section)

    def with_doses(self, doses: Mapping[str, Dose]) -> "Library":
        """The library with the runner's own default doses in place of the built-in ones."""

        def read(exercise_id: str) -> Exercise:
            exercise = self[exercise_id]
            own = doses.get(exercise_id)
            return exercise if own is None else exercise._replace(dose=own, dose_source=OWN)

        return Library.as_needed(self.listed, read, self._removed)

    def families(self) -> dict[str, tuple[Exercise, ...]]:
        """The exercises of each family by its id, base first."""
        families: dict[str, list[Exercise]] = {}
        for exercise in self.values():
            families.setdefault(exercise.family, []).append(exercise)
        return {name: tuple(members) for name, members in families.items()}
