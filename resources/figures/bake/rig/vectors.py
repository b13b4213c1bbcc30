"""Vectors, rotations (degrees) and smooth curves for the rig."""

from math import cos, radians, sin

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
"""A point, a direction, a 3 x 3 rotation or a stack of them."""

LEFT: Array = np.array([0.0, 1.0, 0.0])
UP: Array = np.array([0.0, 0.0, 1.0])


def vector(components: ArrayLike) -> Array:
    """`components` as an array of floats."""
    return np.asarray(components, dtype=np.float64)


def unit(direction: Array) -> Array:
    """`direction` at length one; a zero vector stays zero."""
    length = float(np.linalg.norm(direction))
    return direction / length if length > 1e-9 else direction


def cross(first: Array, second: Array) -> Array:
    """The cross product of two single vectors: `np.cross` to the last bit, and a tenth of its time."""
    (a, b, c), (x, y, z) = first.tolist(), second.tolist()
    return np.array([b * z - c * y, c * x - a * z, a * y - b * x])


def about_x(degrees: float) -> Array:
    """Rotation about the x axis."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return vector([[1.0, 0.0, 0.0], [0.0, c, -s], [0.0, s, c]])


def about_y(degrees: float) -> Array:
    """Rotation about the y axis."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return vector([[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]])


def about_z(degrees: float) -> Array:
    """Rotation about the z axis."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return vector([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def about_axis(axis: Array, degrees: float) -> Array:
    """Rotation about any axis through the origin (Rodrigues' formula)."""
    x, y, z = unit(axis)
    angle = radians(degrees)
    skew = vector([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    rotation: Array = np.eye(3) + sin(angle) * skew + (1 - cos(angle)) * skew @ skew
    return rotation


def smooth_table(rows: ArrayLike, per_span: int) -> Array:
    """Finer rows for a table whose first column rises: cubic Hermite spans with Catmull-Rom slopes."""
    table = vector(rows)
    share = (np.arange(per_span) / per_span)[:, None]
    square, cube = share**2, share**3
    spans = []
    for at in range(len(table) - 1):
        before, start, end, after = (table[min(max(at + step, 0), len(table) - 1)] for step in (-1, 0, 1, 2))
        length = end[0] - start[0]
        slope_in = (end - before) / max(end[0] - before[0], 1e-9) * length
        slope_out = (after - start) / max(after[0] - start[0], 1e-9) * length
        spans.append(
            (2 * cube - 3 * square + 1) * start
            + (cube - 2 * square + share) * slope_in
            + (3 * square - 2 * cube) * end
            + (cube - square) * slope_out
        )
    return np.concatenate([*spans, table[-1:]])


def smooth_lookup(where: Array, at: ArrayLike, values: ArrayLike) -> Array:
    """Values of a smooth curve through (`at`, `values`), read at `where`."""
    table = smooth_table(np.stack([vector(at), vector(values)], 1), 8)
    return np.interp(where, table[:, 0], table[:, 1])


def smooth_line(points: ArrayLike, per_span: int = 14) -> Array:
    """A Catmull-Rom curve through points of any dimension."""
    corners = vector(points)
    last = len(corners) - 1
    share = (np.arange(per_span) / per_span)[:, None]
    spans = []
    for at in range(last):
        before, start, end, after = (corners[min(max(at + step, 0), last)] for step in (-1, 0, 1, 2))
        spans.append(
            0.5
            * (
                2 * start
                + (end - before) * share
                + (2 * before - 5 * start + 4 * end - after) * share**2
                + (-before + 3 * start - 3 * end + after) * share**3
            )
        )
    return np.concatenate([*spans, corners[-1:]])
