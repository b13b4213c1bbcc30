"""Outlines as a film stores them: a first point and steps of one byte. Needs shapely."""

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.outline import parts_of

_SLACK = 1.1
"""How far a stored outline may lie from the drawn one, in stored units."""

_FARTHEST = 127


class Row(NamedTuple):
    """One outline: closed or not, its first point, and the steps from there as signed bytes."""

    closed: bool
    x: int
    y: int
    across: bytes
    down: bytes


def rows_of(geometry: BaseGeometry, scale: int) -> Iterator[Row]:
    """The outlines of a shape, in `scale` whole numbers to a centimetre."""
    for part in parts_of(geometry.simplify(_SLACK / scale)):
        yield from _rows(part, scale)


def _rows(part: BaseGeometry, scale: int) -> Iterator[Row]:
    if part.is_empty:
        return
    if part.geom_type == "Polygon":
        lines = [(list(ring.coords)[:-1], True) for ring in (part.exterior, *part.interiors)]
    else:
        points = list(part.coords)
        closed = len(points) > 3 and points[0] == points[-1]
        lines = [(points[:-1] if closed else points, closed)]
    for points, closed in lines:
        row = _row(points, scale, closed)
        if row is not None:
            yield row


def _row(points: Sequence[Sequence[float]], scale: int, closed: bool) -> Row | None:
    """Steps are counted from the first point, so that an outline that only moves stays the same."""
    first_x, first_y = points[0][:2]
    across, down = array("b"), array("b")
    at_x = at_y = 0
    for x, y, *_ in points[1:]:
        step_x = round((x - first_x) * scale) - at_x
        step_y = round((y - first_y) * scale) - at_y
        at_x, at_y = at_x + step_x, at_y + step_y
        for part_x, part_y in _short_steps(step_x, step_y):
            across.append(part_x)
            down.append(part_y)
    if len(across) < (2 if closed else 1):
        return None
    return Row(closed, round(first_x * scale), round(first_y * scale), across.tobytes(), down.tobytes())


def _short_steps(x: int, y: int) -> Iterator[tuple[int, int]]:
    """One step as several of at most one byte each; none when it leads nowhere."""
    count = -(-max(abs(x), abs(y)) // _FARTHEST)
    before_x = before_y = 0
    for at in range(1, count + 1):
        spot_x, spot_y = round(x * at / count), round(y * at / count)
        yield spot_x - before_x, spot_y - before_y
        before_x, before_y = spot_x, spot_y
