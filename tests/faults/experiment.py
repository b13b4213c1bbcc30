"""What is done to plans on purpose, how often, and what became of what was saved."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an experiment went: ``times`` it was done, and how often the plan opened ``whole``.

    ``told`` counts those in which something was lost or in doubt and the runner was told or asked;
    ``lost`` are saved edits that were gone without a word, ``wrong`` are states that never were. A
    ``reason`` says why an experiment could not be made here.
    """

    times: int = 0
    whole: int = 0
    told: int = 0
    lost: int = 0
    wrong: int = 0
    reason: str = ""
    first: str = ""

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.times + other.times,
            self.whole + other.whole,
            self.told + other.told,
            self.lost + other.lost,
            self.wrong + other.wrong,
            self.reason or other.reason,
            self.first or other.first,
        )

    def at(self, where: str) -> "Outcome":
        """The same, and where the first loss was."""
        return replace(self, first=self.first or where) if self.lost or self.wrong else self

    @property
    def held(self) -> bool:
        """Whether nothing was lost without a word, and nothing appeared that nobody planned."""
        return not self.lost and not self.wrong


WHOLE = Outcome(times=1, whole=1)
TOLD = Outcome(times=1, told=1)
WRONG = Outcome(times=1, wrong=1)


def lost(edits: int) -> Outcome:
    """Some saved edits were gone, and nobody said so."""
    return Outcome(times=1, lost=edits)


class Experiment(NamedTuple):
    """``run`` does it a number of times in a folder of its own.

    ``long`` is how often in the long form, ``short`` in the tests. One that ends by itself may do it
    fewer times.
    """

    name: str
    long: int
    short: int
    run: Callable[[int, Path], Outcome]
