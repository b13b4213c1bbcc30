"""What a box asks or tells: a title, sentences, and answers that say what they do. It is a value."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple


class Tone(Enum):
    """How loud an answer is."""

    PLAIN = auto()
    MAIN = auto()  # what most people want
    GRAVE = auto()  # what takes something away


_LOUD = (Tone.MAIN, Tone.PLAIN, Tone.GRAVE)


class Sign(Enum):
    """What stands beside the title."""

    NONE = auto()
    CAUTION = auto()
    HEALTH = auto()


def nothing() -> None:
    """Nothing follows."""


class Answer(NamedTuple):
    """A button, and what follows it once the box has gone.

    ``safe``: nothing is lost by it, so Enter gives it at first, unless another is ``first``.
    """

    text: str
    then: Callable[[], object] = nothing
    safe: bool = False
    first: bool = False
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Question:
    """One safe answer, at most one that is first and one that is main; no two that are called alike.

    Raises ValueError for any other. Escape is no answer: the box closes, and nothing follows.
    """

    title: str
    sentences: tuple[str, ...]
    answers: tuple[Answer, ...]
    sign: Sign = Sign.NONE

    def __post_init__(self) -> None:
        counted = [sum(one.safe for one in self.answers), sum(one.first for one in self.answers)]
        mains = sum(one.tone is Tone.MAIN for one in self.answers)
        if counted[0] != 1 or counted[1] > 1 or mains > 1:
            raise ValueError(f"{self.title!r} needs one safe answer, and one first and one main at most")
        if len({one.text for one in self.answers}) < len(self.answers):
            raise ValueError(f"{self.title!r} has two answers that are called alike")

    @property
    def safe(self) -> Answer:
        """What nothing is lost by."""
        return next(one for one in self.answers if one.safe)

    @property
    def entered(self) -> Answer:
        """What Enter gives at first: the safe one unless another is."""
        return next((one for one in self.answers if one.first), self.safe)

    @property
    def stacked(self) -> tuple[Answer, ...]:
        """As they stand below each other: the main one on top, the safe one at the foot."""
        return tuple(sorted(self.answers, key=lambda one: (one.safe, _LOUD.index(one.tone))))

    @property
    def in_a_row(self) -> tuple[Answer, ...]:
        """As they stand beside each other: the other way round, the main one at the end."""
        return tuple(reversed(self.stacked))

    @property
    def said(self) -> str:
        """All sentences, for a screen reader."""
        return " ".join(self.sentences)

    @property
    def copied(self) -> str:
        """All that it says, a line each, to be pasted elsewhere."""
        return "\n".join((self.title, *self.sentences))


def told(title: str, sentences: tuple[str, ...], close: str, sign: Sign = Sign.NONE) -> Question:
    """What is only told: one answer, which closes it."""
    return Question(title, sentences, (Answer(close, safe=True),), sign)
