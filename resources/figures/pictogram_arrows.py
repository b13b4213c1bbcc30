"""The arrows of pictograms: which way something moves."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

from resources.figures.pictogram_shapes import LINE, Point, around, filled, moved, straightened
from resources.figures.shapes import Box, Shape

_HEAD = (7.4, 6.0)
"""How long an arrow's head is, and half of how wide."""


class Arrow(NamedTuple):
    """A way with a head at its end, which is drawn ``scale`` times as large; its line is as wide as any.

    What goes both ways has a head at either end.
    """

    way: tuple[Point, ...]
    scale: float = 1.0
    both: bool = False

    def bounds(self) -> Box:
        half = LINE / 2
        left, top, right, bottom = around(self._shaft())
        shaft = ((left - half, top - half), (right + half, bottom + half))
        return around([*shaft, *(point for way in self._ways() for point in self._head(way))])

    def placed(self, scale: float, across: float, down: float) -> Self:
        return self._replace(way=moved(self.way, scale, across, down), scale=scale * self.scale)

    def shapes(self, pixel: float) -> Iterator[Shape]:
        heads = [straightened(self._head(way), self.way, LINE, pixel) for way in self._ways()]
        width = heads[0][1]
        line, _ = straightened(self._shaft(), self.way, width, pixel)
        # The line ends inside the heads, or a gap would show.
        within = [(sum(x for x, _ in head) / 3, sum(y for _, y in head) / 3) for head, _ in heads]
        yield filled(_ribbon([*within[1:], *line, within[0]], width), "pictogram-arrow")
        for head, _ in heads:
            yield filled(head, "pictogram-arrow")

    def _ways(self) -> tuple[tuple[Point, ...], ...]:
        """The way to each head."""
        return (self.way, self.way[::-1]) if self.both else (self.way,)

    def _shaft(self) -> Sequence[Point]:
        """The way as far as it is outside of the heads."""
        length, tips = _HEAD[0] * self.scale, [way[-1] for way in self._ways()]
        return [point for point in self.way if all(math.dist(point, tip) > length for tip in tips)]

    def _head(self, way: Sequence[Point]) -> tuple[Point, ...]:
        """Tip and two wings."""
        tip, length, half = way[-1], _HEAD[0] * self.scale, _HEAD[1] * self.scale
        # It follows the way over its own length, or it would stand askew on a narrow bend.
        back = next((point for point in reversed(way) if math.dist(point, tip) >= length), way[0])
        angle = math.atan2(tip[1] - back[1], tip[0] - back[0])
        along, aside = math.cos(angle), math.sin(angle)
        foot = tip[0] - length * along, tip[1] - length * aside
        return tip, *((foot[0] - side * half * aside, foot[1] + side * half * along) for side in (-1, 1))


def arrow(start: Sequence[float], end: Sequence[float], bend: float, both: bool = False) -> Arrow:
    """From a point to another, or to and fro; bent so many units to the left of the straight way."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, down)
    aside = down / length, -across / length
    steps = 12 if bend else 2
    shares = [step / steps for step in range(steps + 1)]
    rise = [4 * share * (1 - share) * bend for share in shares]
    return Arrow(
        tuple(
            (start[0] + share * across + off * aside[0], start[1] + share * down + off * aside[1])
            for share, off in zip(shares, rise, strict=True)
        ),
        both=both,
    )


def _ribbon(way: Sequence[Point], width: float) -> list[Point]:
    """The outline of a line so wide, round where it begins."""
    sides: tuple[list[Point], list[Point]] = ([], [])
    for at, (x, y) in enumerate(way):
        before, after = way[max(0, at - 1)], way[min(len(way) - 1, at + 1)]
        length = math.dist(before, after)
        across, down = (after[1] - before[1]) / length, (before[0] - after[0]) / length
        for side, points in zip((0.5, -0.5), sides, strict=True):
            points.append((x + side * width * across, y + side * width * down))
    start, turned = way[0], math.atan2(sides[1][0][1] - way[0][1], sides[1][0][0] - way[0][0])
    cap = [
        (
            start[0] + width / 2 * math.cos(turned + step * math.pi / 6),
            start[1] + width / 2 * math.sin(turned + step * math.pi / 6),
        )
        for step in range(1, 6)
    ]
    return [*sides[0], *reversed(sides[1]), *cap]
