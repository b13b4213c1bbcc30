"""Rows that share a height, once more: what one can give without losing a word unfolds another's exercises.

Rows get their heights by stages (``sharing``), where an exercise does not fit into what it got it leaves a
rest. All these rests, and what figures, second lines and long notes have, are one pool here. The row that
takes least of it to show more of what it folds comes first.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from printouts.fridge.lane import (
    KEPT_LINES,
    Later,
    Listing,
    Part,
    Shown,
    ShownBlock,
    ShownList,
    ShownWords,
    Words,
    lists,
)
from printouts.fridge.picturing import Filled

_HAIR = 1e-6


class Row(Protocol):
    """What shows more the taller it is."""

    def fit(self, height: float) -> list[Filled]: ...


class _Step(NamedTuple):
    """A row that would show more, how much of the pool it takes, and how tall it is then."""

    cost: float
    at: int
    height: float


def unfolding(
    rows: Sequence[Row], lowest: Sequence[float], heights: Sequence[float], room: float, rim: float
) -> list[float]:
    """How tall each row is at the least to show what it can, never lower than its ``lowest``.

    All heights are with the ``rim``, which is what is around a row.
    """
    found = [row.fit(height - rim) for row, height in zip(rows, heights, strict=True)]
    least = [max(low, rim + _kept(lanes)) for low, lanes in zip(lowest, found, strict=True)]
    while steps := list(_steps(found, least, rim)):
        step = min(steps)
        if sum(least) + step.cost > room + _HAIR:
            break
        more = rows[step.at].fit(step.height - rim)
        if _folds(more) >= _folds(found[step.at]):
            break
        found[step.at], least[step.at] = more, step.height
    return least


def _folds(lanes: Sequence[Filled]) -> int:
    return sum(lane.fit.loss.exercises for lane in lanes)


def _steps(found: Sequence[Sequence[Filled]], least: Sequence[float], rim: float) -> Iterator[_Step]:
    for at, lanes in enumerate(found):
        for lane in lanes:
            for more in _ways_to_more(lane):
                height = max(least[at], rim + _least(lane) + more)
                yield _Step(height - least[at], at, height)


def _ways_to_more(lane: Filled) -> Iterator[float]:
    """What it takes to show more of each folded list, on as few lines as can be; never all but one."""
    for part, now in lists(lane.parts, lane.fit.shown):
        count = len(now.ways)
        for more in range(count + 1, len(part.rows) + 1):
            if part.folded(more) != 1:
                fold = part.fold if more == len(part.rows) else 0.0
                yield sum(row.height(row.least) for row in part.rows[count:more]) - fold


def _kept(lanes: Sequence[Filled]) -> float:
    """How low a row gets that loses no word."""
    return max(map(_least, lanes), default=0.0)


def _least(lane: Filled) -> float:
    return lane.fit.height - sum(map(_given, lane.parts, lane.fit.shown))


def _given(part: Part, now: Shown) -> float:
    """What a part can give without losing a word of a plan, but a note's after the third line."""
    match part, now:
        case Listing(), ShownList():
            rows = zip(part.rows, now.ways, strict=False)
            heading = part.heading if part.optional and now.heading else 0.0
            return heading + sum(row.height(way) - row.height(row.least) for row, way in rows)
        case Words(), ShownWords():
            return max(0, now.lines - KEPT_LINES) * part.leading
        case Later(), ShownBlock():
            return sum(map(_given, part.parts, now.parts))
        case _:
            return 0.0
