"""What a run is made of: steps, and blocks of steps that are repeated.

``2 km warm-up; 6 × 800 m @ 4:30 /km, 2 min jog; 1.5 km easy`` are three blocks. A step says how far or how
long, how it is run, and at what pace where that is said. How it is typed is ``steptext``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION, METRES_IN

MAX_BLOCKS = 40
MAX_STEPS = 10  # of a block
MAX_REPEAT = 99
MIN_METRES = 20  # of a step: "2m" are minutes
MIN_SECONDS, MAX_SECONDS = 60, 3600  # of a pace, for a kilometre, as everywhere


class Manner(StrEnum):
    """How a step is run; ``RUN`` where nothing is said of it."""

    RUN = "run"
    WARM_UP = "warm-up"
    EASY = "easy"
    STEADY = "steady"
    HARD = "hard"
    JOG = "jog"
    WALK = "walk"
    STAND = "stand"
    COOL_DOWN = "cool-down"


RESTS: Final = frozenset({Manner.JOG, Manner.WALK, Manner.STAND})
GENTLE: Final = RESTS | {Manner.WARM_UP, Manner.EASY, Manner.COOL_DOWN}

_USUAL: Final = {  # seconds for a kilometre, to draw and to estimate with where no pace is said
    Manner.RUN: 300,
    Manner.WARM_UP: 360,
    Manner.EASY: 360,
    Manner.STEADY: 315,
    Manner.HARD: 270,
    Manner.JOG: 400,
    Manner.WALK: 600,
    Manner.STAND: 3600,
    Manner.COOL_DOWN: 360,
}


@dataclass(frozen=True, slots=True)
class Step:
    """So many metres, or so many seconds; ``pace`` is whole seconds for one ``per``, which is km or mi."""

    distance: int | None = None
    duration: int | None = None
    manner: Manner = Manner.RUN
    pace: int | None = None
    per: str = "km"

    def __post_init__(self) -> None:
        if (self.distance is None) == (self.duration is None):
            raise ValueError("a step has a distance or a duration")
        if self.distance is not None and not MIN_METRES <= self.distance <= MAX_DISTANCE:
            raise ValueError(f"a step's distance is from {MIN_METRES} to {MAX_DISTANCE} metres")
        if self.duration is not None and not 1 <= self.duration <= MAX_DURATION:
            raise ValueError(f"a step's duration is from 1 to {MAX_DURATION} seconds")
        if self.per not in ("km", "mi") or (self.pace is None and self.per != "km"):
            raise ValueError("a pace is for a km or a mi")
        if self.pace is not None and not MIN_SECONDS <= round(self.seconds_a_kilometre) <= MAX_SECONDS:
            raise ValueError("a step's pace is from 1:00 to 60:00 for a kilometre")
        if self.manner is Manner.STAND and (self.distance is not None or self.pace is not None):
            raise ValueError("who stands goes no distance")

    @property
    def seconds_a_kilometre(self) -> float:
        """How fast it is run, or usually is where nothing is said of it."""
        if self.pace is None:
            return _USUAL[self.manner]
        return self.pace * 1000 / METRES_IN[self.per]

    @property
    def is_exact(self) -> bool:
        """Whether both its distance and its time are known."""
        return self.pace is not None or self.manner is Manner.STAND

    @property
    def metres(self) -> float:
        """How far it goes, or about how far."""
        if self.distance is not None:
            return self.distance
        return 0.0 if self.manner is Manner.STAND else (self.duration or 0) * 1000 / self.seconds_a_kilometre

    @property
    def seconds(self) -> float:
        """How long it takes, or about how long."""
        if self.duration is not None:
            return self.duration
        return (self.distance or 0) * self.seconds_a_kilometre / 1000


@dataclass(frozen=True, slots=True)
class Block:
    """Steps one behind the other, ``repeat`` times; what is done once is a block of one step.

    ``between``: the last step, a rest, stands between two rounds only and not behind the last of them.
    """

    repeat: int
    steps: tuple[Step, ...]
    between: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.repeat <= MAX_REPEAT:
            raise ValueError(f"a block is done from 1 to {MAX_REPEAT} times")
        if not 1 <= len(self.steps) <= MAX_STEPS:
            raise ValueError(f"a block has from 1 to {MAX_STEPS} steps")
        if self.repeat == 1 and len(self.steps) > 1:
            raise ValueError("what is done once is a block of one step")
        if self.between and not self.may_leave_out:
            raise ValueError("only a rest behind another step can be left out in the end")

    @property
    def may_leave_out(self) -> bool:
        """Whether its last step may be left out in the end."""
        return self.repeat > 1 and len(self.steps) > 1 and self.steps[-1].manner in RESTS

    @property
    def in_full(self) -> Iterator[Step]:
        """Every step in the order in which it is run."""
        for number in range(1, self.repeat + 1):
            yield from self.steps[:-1] if self.between and number == self.repeat else self.steps


Blocks = tuple[Block, ...]


class Totals(NamedTuple):
    """Metres and seconds; ``exact`` unless some of it is an estimate."""

    distance: int
    duration: int
    exact: bool


class Bar(NamedTuple):
    """A step as it is drawn: which block it is of, how long and how far it is, and how hard from 0 to 1."""

    block: int
    seconds: float
    metres: float
    effort: float
    gentle: bool


def blocks_of(repeat: int, steps: tuple[Step, ...], *, between: bool = False) -> Blocks:
    """The block of these steps; done once they are a block each. Raises ValueError for what is none."""
    if repeat == 1:
        return tuple(Block(1, (step,)) for step in steps)
    block = Block(repeat, steps)
    return (Block(repeat, steps, between and block.may_leave_out),)


def totals(blocks: Blocks) -> Totals:
    """What all steps add up to: a distance that is worked out in tens of metres; an estimate in hundreds of
    metres and whole minutes."""
    steps = [step for block in blocks for step in block.in_full]
    exact = all(step.is_exact for step in steps)
    metres, seconds = sum(step.metres for step in steps), sum(step.seconds for step in steps)
    if any(step.distance is None for step in steps):
        metres = _rounded(metres, 10 if exact else 100)
    if any(step.duration is None for step in steps) and not exact:
        seconds = _rounded(seconds, 60)
    return Totals(round(metres), round(seconds), exact)


def _rounded(amount: float, to: int) -> float:
    """To whole tens, hundreds or minutes; less than one of these stays as it is."""
    return round(amount / to) * to if amount >= to else amount


def bars(blocks: Blocks) -> list[Bar]:
    """All steps in their order, each as tall as it is fast."""
    steps = [(number, step) for number, block in enumerate(blocks) for step in block.in_full]
    speeds = [1 / step.seconds_a_kilometre for _, step in steps]
    slowest, fastest = min(speeds, default=0.0), max(speeds, default=0.0)
    least = min(slowest, 0.5 * fastest)
    reach = fastest - least or 1.0
    return [
        Bar(number, step.seconds, step.metres, (speed - least) / reach, step.manner in GENTLE)
        for (number, step), speed in zip(steps, speeds, strict=True)
    ]


def main_blocks(blocks: Blocks) -> Blocks:
    """What the run is about: what is repeated, else what is not gentle."""
    repeated = tuple(block for block in blocks if block.repeat > 1)
    return repeated or tuple(block for block in blocks if block.steps[0].manner not in GENTLE)
