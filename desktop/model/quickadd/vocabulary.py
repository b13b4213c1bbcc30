"""The words that a line of quick add may hold, each with what it means."""

from collections.abc import Mapping
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from desktop.model.exercise import Exercise, Part
from desktop.model.matching import Haystack, Haystacks, plain_words
from desktop.model.plan import RunKind
from desktop.model.quantity import Units
from desktop.model.refs import NewEntryKind
from desktop.model.steptext import StepWords


class Particle(Enum):
    """Small words that stand for no thing of their own."""

    AT = auto()  # a pace follows
    TO = auto()  # joins; means nothing alone
    EACH = auto()  # each side
    REPS = auto()
    SOME_DAY = auto()  # of the week, no certain one
    O_CLOCK = auto()  # stands behind a time of day


class Activity(NamedTuple):
    """Cross-training, in the runner's word; it is kept as it was typed."""


class Named(NamedTuple):
    """An exercise of the library."""

    exercise: str


Word = RunKind | NewEntryKind | Part | Particle | Activity | Named
"""What a word can mean."""

MAX_SLIPS = 3  # words in which a slip of a letter is forgiven; more of them are a note
MAX_WORDS = 6  # in one name: longer ones are found by the words in them


class Vocabulary:
    """All that is understood in one language, with one library.

    ``words`` are small letters as typed, each with its meaning; the names of exercises join them, and give
    way where a word has a meaning already; with the words of ``steps`` those of a run are understood too. A
    value: never changed.
    """

    def __init__(
        self,
        words: Mapping[str, Word],
        units: Units,
        unit: str,
        library: Mapping[str, Exercise],
        steps: StepWords | None = None,
    ) -> None:
        self.units, self.unit, self.library, self.steps = units, unit, library, steps
        called = [
            (name, Named(exercise.id))
            for exercise in reversed(list(library.values()))  # of two alike the first counts
            for name in (exercise.name, exercise.short_name)
        ]
        self._words: dict[str, Word] = {key(name): named for name, named in called}
        self._words |= {key(word): meaning for word, meaning in words.items()}
        self._several = {several(name): named for name, named in called}

    @cached_property
    def o_clock(self) -> frozenset[str]:
        """What may stand behind a time of day."""
        return frozenset(word for word, meaning in self._words.items() if meaning is Particle.O_CLOCK)

    def meaning(self, text: str) -> Word | None:
        """What a word, or several together, mean; None for what is not known.

        A name may stand for several of it: ``Calf raises``, ``Kniebeugen``.
        """
        meaning = self._words.get(key(text))
        return self._several.get(several(text)) if meaning is None else meaning

    def found(self, text: str) -> tuple[str, ...]:
        """The exercises whose names hold all these words, in the library's order; none for no words."""
        words = plain_words(text)
        if not words:
            return ()
        found = self._names.holding(words)
        if not found and len(words) <= MAX_SLIPS:
            found = self._names.nearly_holding(words)
        names = tuple(self.library)
        return tuple(names[place] for place in found)

    @cached_property
    def _names(self) -> Haystacks:
        return Haystacks(Haystack(one.name, one.short_name) for one in self.library.values())


def key(text: str) -> str:
    """A text as it is looked up, without capitals, accents, signs and spaces: ``warm up`` is ``warm-up``."""
    return "".join(plain_words(text)) or text.strip()


def several(text: str) -> str:
    """A name as it is looked up, for one or for several of it: its words without a last s or n."""
    return "".join(word[:-1] if word[-1] in "sn" and len(word) > 2 else word for word in plain_words(text))
