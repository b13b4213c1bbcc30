"""Rows that share a height, last of all: what is too little for each of them is enough for one.

A row seldom uses all of its height: the next figure would not fit into what is left. These rests are one pool
here. Of the steps that it has room for the one with the least loss is taken, and of alike ones the cheapest.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from printouts.fridge.lane import Listing, Part, Shown, ShownBlock, ShownList, ShownWords, Way, Words
from printouts.fridge.loss import Loss, added
from printouts.fridge.picturing import Filled
from printouts.fridge.refolding import Row

_HAIR = 1e-6


class _Step(NamedTuple):
    """What a week loses after it, what it takes of the pool, which row it is, and how tall that is then."""

    loss: Loss
    cost: float
    at: int
    height: float


def gathered(
    rows: Sequence[Row], lowest: Sequence[float], heights: Sequence[float], rim: float
) -> list[float]:
    """How tall each row is so that none could show more with what all of them leave; no row shows less.

    All heights are with the ``rim``, which is what is around a row.
    """
    found = [row.fit(height - rim) for row, height in zip(rows, heights, strict=True)]
    least = [max(low, rim + _tallest(lanes)) for low, lanes in zip(lowest, found, strict=True)]
    pool = sum(heights) - sum(least)
    if pool <= 0:
        return list(heights)
    tried: dict[tuple[int, float], list[Filled]] = {}

    def steps() -> Iterator[_Step]:
        losses = [_lost(lanes) for lanes in found]
        for at, height in _next_heights(found, least, rim):
            if height - least[at] > pool + _HAIR:
                continue
            if (at, height) not in tried:
                tried[at, height] = rows[at].fit(height - rim)
            more = tried[at, height]
            if _lost(more) < losses[at]:
                after = added([*losses[:at], _lost(more), *losses[at + 1 :]])
                yield _Step(after, height - least[at], at, height)

    while step := min(steps(), default=None):
        found[step.at] = tried[step.at, step.height]
        pool += least[step.at]
        least[step.at] = max(lowest[step.at], rim + _tallest(found[step.at]))
        pool -= least[step.at]
    return [height + max(0.0, pool) / len(least) for height in least]


def _tallest(lanes: Sequence[Filled]) -> float:
    return max((lane.fit.height for lane in lanes), default=0.0)


def _lost(lanes: Sequence[Filled]) -> Loss:
    return added(lane.fit.loss for lane in lanes)


def _next_heights(
    found: Sequence[Sequence[Filled]], least: Sequence[float], rim: float
) -> Iterator[tuple[int, float]]:
    """Rows with heights in which one of their lanes shows something more."""
    for at, lanes in enumerate(found):
        heights = (rim + lane.fit.height + cost for lane in lanes for cost in _costs(lane))
        for height in sorted({max(least[at], round(height, 3) + 1e-3) for height in heights}):
            yield at, height


def _costs(lane: Filled) -> Iterator[float]:
    for part, now in zip(lane.parts, lane.fit.shown, strict=True):
        yield from _of_part(part, now)


def _of_part(part: Part, now: Shown) -> Iterator[float]:
    """What it takes to show one thing more: a line of a note, a way of an exercise, a heading."""
    match part, now:
        case Words(), ShownWords() if now.lines < part.lines:
            yield part.leading
        case Listing(), ShownList():
            for row, way in zip(part.rows, now.ways, strict=False):
                ways = [way, *(more for more in Way if more > way)]
                yield from (row.height(more) - row.height(way) for _, more in pairwise(ways))
            if part.optional and not now.heading:
                yield part.heading
        case _, ShownBlock():
            for inside, shown in zip(part.parts, now.parts, strict=True):  # type: ignore[union-attr]
                yield from _of_part(inside, shown)
