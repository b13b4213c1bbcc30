"""How several days share a height, in numbers alone."""

from collections.abc import Sequence
from itertools import accumulate

_STEPS = 60  # of a search by halves: as fine as numbers get

Wish = Sequence[float]
"""How tall a day must stand at the least, and how tall from stage to stage of what it would show."""


def shared(wishes: Sequence[Wish], room: float) -> list[float]:
    """How tall each day stands, all together no taller than the room, or at their least where they must be.

    First all get what they must have, then all the next stage, as far as there is room. Of the stage for
    which there is not, each gets the same height: a day that needs less keeps that, and what it leaves is
    for the others. So more room never makes a day lower.
    """
    rising = [list(accumulate(wish, max)) for wish in wishes]
    stages = [list(stage) for stage in zip(*rising, strict=True)]
    if sum(stages[0]) > room:
        return stages[0]
    reached = max(at for at, stage in enumerate(stages) if sum(stage) <= room)
    if reached == len(stages) - 1:
        return stages[reached]
    return _levelled(stages[reached], stages[reached + 1], room)


def _levelled(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """The largest height that all have together, no day less than its least nor more than its most."""

    def at(height: float) -> list[float]:
        return [max(low, min(high, height)) for low, high in zip(least, most, strict=True)]

    low, high = 0.0, max(most)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(at(middle)) <= room else (low, middle)
    return at(low)
