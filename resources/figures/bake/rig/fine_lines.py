"""Thin lines beside each other: kept apart, joined where they go on, without specks."""

from collections.abc import Iterable

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.outline import joined, line, parts_of, trimmed, union
from resources.figures.bake.rig.vectors import Array, vector

CLEAR = 0.62
"""Lines nearer to each other than this would run into one dark patch, cm."""

_SHORTEST = 1.0
"""Shorter pieces of a line are specks, cm."""

_GAP = 0.8
"""Ends of lines nearer to each other than this are one line, cm."""

_AHEAD = 0.7
"""Cosine between two lines from which on one goes on in the other."""


def apart(
    edges: Iterable[BaseGeometry],
    kept: BaseGeometry,
    clear: float = CLEAR,
    shortest: float = 1.3 * _SHORTEST,
) -> list[BaseGeometry]:
    """Of some edges, longest first, what is neither near to `kept` nor to one before it."""
    lines = []
    for edge in sorted(edges, key=lambda each: -each.length):
        seen = trimmed(edge.difference(kept.buffer(clear)), shortest)
        if not seen.is_empty:
            kept = kept.union(seen)
            lines.append(seen)
    return lines


def bridged(lines: BaseGeometry, gap: float = _GAP) -> BaseGeometry:
    """Lines that go on in each other after a gap up to `gap` cm joined: where fingers touch, theirs goes
    on."""
    runs = [vector(each.coords) for each in parts_of(joined(lines)) if each.length > 0]
    at = 0
    while at < len(runs):
        for other in range(at + 1, len(runs)):
            turned = ((one, two) for one in _both_ways(runs[at]) for two in _both_ways(runs[other]))
            pair = next((pair for pair in turned if _goes_on(*pair, gap)), None)
            if pair is not None:
                runs[at] = np.concatenate(pair)
                del runs[other]
                break
        else:
            at += 1
    return union(line(run) for run in runs)


def _both_ways(run: Array) -> tuple[Array, Array]:
    return run, run[::-1]


def _goes_on(one: Array, two: Array, gap: float) -> bool:
    before, between, after = one[-1] - one[-2], two[0] - one[-1], two[1] - two[0]
    ahead = float(before @ after) > _AHEAD * float(np.linalg.norm(before) * np.linalg.norm(after))
    return ahead and float(np.linalg.norm(between)) < gap and float(between @ before) > -1e-6


def without_specks(edge: BaseGeometry) -> BaseGeometry:
    """A line joined, without pieces that are too short to be seen as lines."""
    return trimmed(edge, 1.5 * _SHORTEST)
