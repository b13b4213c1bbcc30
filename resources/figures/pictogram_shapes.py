"""What a pictogram is put together from: bodies, lines and blocks, data until they are drawn.

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
                yield filled(wider, self.edge)
        for outline in outlines:
            yield filled(outline, self.role)


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


def filled(points: Sequence[Point], role: str) -> Shape:
    return Shape((Contour(True, tuple(points)),), role, None, 0.0, None, 1.0)


class Line(NamedTuple):
    """A line with round ends; with an edge it keeps clear room round itself, as a body does."""

    points: tuple[Point, ...]
    role: str
    width: float = LINE
    edge: str | None = None
    scale: float = 1.0

    def bounds(self) -> Box:
        half = self.width / 2
        left, top, right, bottom = around(self.points)
        return left - half, top - half, right + half, bottom + half

    def placed(self, scale: float, across: float, down: float) -> Self:
        points = moved(self.points, scale, across, down)
        return self._replace(points=points, width=scale * self.width, scale=scale * self.scale)

    def shapes(self, pixel: float) -> Iterator[Shape]:
        points, width = straightened(self.points, self.points, self.width, pixel)
        off = EDGE * self.scale
        layers = [(self.edge, width / 2 + off)] if self.edge is not None else []
        for role, radius in (*layers, (self.role, width / 2)):
            for (x, y), (low_x, low_y) in pairwise(points):
                yield filled(_tight([(x, y, radius), (low_x, low_y, radius)]), role)


class Block(NamedTuple):
    """An upright box; one that leans, seen from above, has its upper side so many units farther right."""

    left: float
    top: float
    right: float
    bottom: float
    role: str
    lean: float = 0.0

    def bounds(self) -> Box:
        return self.left + min(0.0, self.lean), self.top, self.right + max(0.0, self.lean), self.bottom

    def placed(self, scale: float, across: float, down: float) -> Self:
        (left, top), (right, bottom) = moved(
            ((self.left, self.top), (self.right, self.bottom)), scale, across, down
        )
        return self._replace(left=left, top=top, right=right, bottom=bottom, lean=scale * self.lean)

    def shapes(self, pixel: float) -> Iterator[Shape]:
        left, right = _whole(self.left, self.right, pixel)
        top, bottom = _whole(self.top, self.bottom, pixel)
        over = self.lean
        corners = ((left + over, top), (right + over, top), (right, bottom), (left, bottom))
        yield filled(corners, self.role)


# ---- points and pixels ------------------------------------------------------------------------


def around(points: Sequence[Point]) -> Box:
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)


def moved(points: Sequence[Point], scale: float, across: float, down: float) -> tuple[Point, ...]:
    return tuple((scale * x + across, scale * y + down) for x, y in points)


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


def straightened(
    points: Sequence[Point], way: Sequence[Point], width: float, pixel: float
) -> tuple[tuple[Point, ...], float]:
    """Points that belong to a way, and the width of its line: on whole pixels where it stands upright or lies
    flat."""
    for axis in (0, 1):
        middle = way[0][axis]
        if pixel and all(abs(point[axis] - middle) < 1e-6 for point in way):
            lines = max(1, round(width / pixel))
            off = (round(middle / pixel - lines / 2) + lines / 2) * pixel - middle
            return moved(points, 1.0, (1 - axis) * off, axis * off), lines * pixel
    return tuple(points), width
