"""What a pictogram is put together from: bodies, lines, blocks and arrows, data until they are drawn.

Each knows what it takes up, comes larger or smaller and elsewhere, and gives flat shapes. Where these are for
pixels, so many units wide, what stands upright or lies flat begins and ends with a whole one.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol, Self

from resources.figures.shapes import Box, Contour, Shape

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""Middle and radius."""

LINE = 3.3
"""How wide an arrow's line is, and any other."""
EDGE = 1.3
"""Units that a body keeps free around itself, so that it stands off from what is behind it."""

_HEAD = (7.2, 5.2)
"""How long an arrow's head is, and half of how wide."""
_THIN = 6.0
"""Units: less than this is the thickness of a thing rather than its length."""
_ROUND = [(math.cos(math.tau * step / 24), math.sin(math.tau * step / 24)) for step in range(24)]
"""Directions all round."""


class Piece(Protocol):
    """What all of them can do."""

    def bounds(self) -> Box:
        """Left, top, right and bottom of what is painted."""
        ...

    def placed(self, scale: float, across: float, down: float) -> Self:
        """So many times as large, then so far elsewhere."""
        ...

    def shapes(self, pixel: float) -> Iterator[Shape]:
        """Back to front; for pixels so many units wide, 0 for none."""
        ...


class Body(NamedTuple):
    """Parts that are seen as one, each a string drawn tight around circles, with clear room round them."""

    parts: tuple[Sequence[Circle], ...]
    role: str
    edge: str | None = None
    scale: float = 1.0

    def bounds(self) -> Box:
        circles = [circle for part in self.parts for circle in part]
        return (
            min(x - radius for x, _, radius in circles),
            min(y - radius for _, y, radius in circles),
            max(x + radius for x, _, radius in circles),
            max(y + radius for _, y, radius in circles),
        )

    def placed(self, scale: float, across: float, down: float) -> Self:
        parts = tuple(
            [(scale * x + across, scale * y + down, scale * radius) for x, y, radius in part]
            for part in self.parts
        )
        return self._replace(parts=parts, scale=scale * self.scale)

    def shapes(self, pixel: float) -> Iterator[Shape]:
        outlines = [_tight(part) for part in self.parts]
        if self.edge is not None:
            off = EDGE * self.scale
            for outline in outlines:
                wider = [
                    (x + off * across, y + off * down)
                    for (x, y), (across, down) in zip(outline, _ROUND, strict=True)
                ]
                yield _filled(wider, self.edge)
        for outline in outlines:
            yield _filled(outline, self.role)


def _tight(circles: Sequence[Circle]) -> list[Point]:
    """In each direction the outermost point of any of the circles."""
    if len(circles) == 2:  # a bone, as nearly all: without asking each circle each time
        (x, y, radius), (low_x, low_y, thin) = circles
        over, below, less = low_x - x, low_y - y, thin - radius
        return [
            (low_x + thin * across, low_y + thin * down)
            if over * across + below * down + less > 0
            else (x + radius * across, y + radius * down)
            for across, down in _ROUND
        ]
    outline = []
    for across, down in _ROUND:
        x, y, radius = max(circles, key=lambda one: one[0] * across + one[1] * down + one[2])
        outline.append((x + radius * across, y + radius * down))
    return outline


def _filled(points: Sequence[Point], role: str) -> Shape:
    return Shape((Contour(True, tuple(points)),), role, None, 0.0, None, 1.0)


class Line(NamedTuple):
    """A line with round ends."""

    points: tuple[Point, ...]
    role: str
    width: float = LINE

    def bounds(self) -> Box:
        half = self.width / 2
        left, top, right, bottom = _around(self.points)
        return left - half, top - half, right + half, bottom + half

    def placed(self, scale: float, across: float, down: float) -> Self:
        points = _placed(self.points, scale, across, down)
        return self._replace(points=points, width=scale * self.width)

    def shapes(self, pixel: float) -> Iterator[Shape]:
        points, width = _straightened(self.points, self.points, self.width, pixel)
        for (x, y), (low_x, low_y) in pairwise(points):
            yield _filled(_tight([(x, y, width / 2), (low_x, low_y, width / 2)]), self.role)


class Block(NamedTuple):
    """An upright box."""

    left: float
    top: float
    right: float
    bottom: float
    role: str

    def bounds(self) -> Box:
        return self[:4]

    def placed(self, scale: float, across: float, down: float) -> Self:
        (left, top), (right, bottom) = _placed(
            ((self.left, self.top), (self.right, self.bottom)), scale, across, down
        )
        return self._replace(left=left, top=top, right=right, bottom=bottom)

    def shapes(self, pixel: float) -> Iterator[Shape]:
        left, right = _whole(self.left, self.right, pixel)
        top, bottom = _whole(self.top, self.bottom, pixel)
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        yield _filled(corners, self.role)


class Arrow(NamedTuple):
    """A way with a head at its end, which is drawn ``scale`` times as large; its line is as wide as any."""

    way: tuple[Point, ...]
    scale: float = 1.0

    def bounds(self) -> Box:
        half = LINE / 2
        left, top, right, bottom = _around(self.way[:-1])
        shaft = left - half, top - half, right + half, bottom + half
        head = _around(self._head())
        return min(shaft[0], head[0]), min(shaft[1], head[1]), max(shaft[2], head[2]), max(shaft[3], head[3])

    def placed(self, scale: float, across: float, down: float) -> Self:
        return self._replace(way=_placed(self.way, scale, across, down), scale=scale * self.scale)

    def shapes(self, pixel: float) -> Iterator[Shape]:
        tip, length = self.way[-1], _HEAD[0] * self.scale
        head, width = _straightened(self._head(), self.way, LINE, pixel)
        within = (head[0][0] + head[1][0] + head[2][0]) / 3, (head[0][1] + head[1][1] + head[2][1]) / 3
        shaft = [point for point in self.way[:-1] if math.dist(point, tip) > length]
        line, _ = _straightened(shaft, self.way, width, pixel)
        yield _filled(_ribbon([*line, within], width), "pictogram-arrow")
        yield _filled(head, "pictogram-arrow")

    def _head(self) -> tuple[Point, ...]:
        """Tip and two wings."""
        tip, length, half = self.way[-1], _HEAD[0] * self.scale, _HEAD[1] * self.scale
        # It follows the way over its own length, or it would stand askew on a narrow bend.
        back = next((point for point in reversed(self.way) if math.dist(point, tip) >= length), self.way[0])
        angle = math.atan2(tip[1] - back[1], tip[0] - back[0])
        along, aside = math.cos(angle), math.sin(angle)
        foot = tip[0] - length * along, tip[1] - length * aside
        return tip, *((foot[0] - side * half * aside, foot[1] + side * half * along) for side in (-1, 1))


def arrow(start: Sequence[float], end: Sequence[float], bend: float) -> Arrow:
    """From a point to another; bent so many units to the left of the straight way."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, down)
    aside = down / length, -across / length
    shares = [step / 12 for step in range(13)] if bend else [0.0, 1.0]
    rise = [4 * share * (1 - share) * bend for share in shares]
    return Arrow(
        tuple(
            (start[0] + share * across + off * aside[0], start[1] + share * down + off * aside[1])
            for share, off in zip(shares, rise, strict=True)
        )
    )


# ---- points and pixels ------------------------------------------------------------------------


def _around(points: Sequence[Point]) -> Box:
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)


def _placed(points: Sequence[Point], scale: float, across: float, down: float) -> tuple[Point, ...]:
    return tuple((scale * x + across, scale * y + down) for x, y in points)


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


def _whole(start: float, end: float, pixel: float) -> tuple[float, float]:
    """Both on whole pixels.

    What is thin is equally thin wherever it is, and never less than one; what is not ends where it meets
    something else.
    """
    if not pixel:
        return start, end
    first, size = round(start / pixel), end - start
    last = round(end / pixel) if size > _THIN else first + max(1, round(size / pixel))
    return first * pixel, last * pixel


def _straightened(
    points: Sequence[Point], way: Sequence[Point], width: float, pixel: float
) -> tuple[tuple[Point, ...], float]:
    """Points that belong to a way, and the width of its line: on whole pixels where it stands upright or lies
    flat."""
    for axis in (0, 1):
        middle = way[0][axis]
        if pixel and all(abs(point[axis] - middle) < 1e-6 for point in way):
            lines = max(1, round(width / pixel))
            off = (round(middle / pixel - lines / 2) + lines / 2) * pixel - middle
            return _placed(points, 1.0, (1 - axis) * off, axis * off), lines * pixel
    return tuple(points), width
