"""The inner lines of a part: whole where it lies before something else, fading where its surface goes on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.depth import DepthMaps
from resources.figures.bake.rig.outline import evenly_spaced, line, parts_of, runs
from resources.figures.bake.rig.piece import INNER, Piece
from resources.figures.bake.rig.vectors import Array

Flags = NDArray[np.bool_]

_SPACING = 0.4
"""How near to each other the points of a line are looked at, cm."""

_INSIDE, _OUTSIDE = 0.7, 0.9
"""How far inside and outside of the line the depths are compared, cm."""

_EVENED = 2.0
"""Over what length depths are evened out, cm: a line neither comes nor goes for less."""

_SHORTEST = 5.0
"""Shorter lines between kin are left out, cm."""

_BREAK = 2.4
"""A line does not break for less, cm."""

_TRIM = 1.2
"""A line that fades ends this much before its surface goes on, cm: it never turns round the corner there."""

_TAPER = 3.6
_TAPERED = (0.8, 0.6, 0.4)
"""How long the fading end of a line is, cm, and its width there, as shares of an inner line's."""


@dataclass(frozen=True)
class Neighbour:
    """A part that is painted before, with which a part is one surface: its outline less what covers it.

    The line between the two is drawn where the part lies `step` cm nearer.
    """

    layer: str
    seen: BaseGeometry
    step: float


def contour(outline: BaseGeometry, layer: str, under: Sequence[Neighbour], maps: DepthMaps) -> list[Piece]:
    """The lines of a part whose outline lies over `under`."""
    pieces: list[Piece] = []
    for part in parts_of(outline):
        if part.geom_type != "Polygon" or part.is_empty:
            continue
        for ring in (part.exterior, *part.interiors):
            pieces += _ring(np.array(ring.coords)[:-1, :2], part, layer, under, maps)
    return pieces


def _ring(
    corners: Array, inside: Polygon, layer: str, under: Sequence[Neighbour], maps: DepthMaps
) -> list[Piece]:
    points = evenly_spaced(corners, _SPACING)
    normals = _outward(points, inside)
    fades = np.zeros(len(points), dtype=bool)
    for neighbour in under:
        # Beyond the edge that both have in common there is nothing: there the line is drawn.
        touching = shapely.contains_xy(neighbour.seen, *(points + normals * 0.6).T)
        if touching.any():
            here = maps.at(layer, points - normals * _INSIDE)
            there = maps.at(neighbour.layer, points + normals * _OUTSIDE)
            known = np.isfinite(here) & np.isfinite(there)
            step = np.where(known, here, 0.0) - np.where(known, there, 0.0)
            fades |= touching & (_evened(step) < neighbour.step)
    drawn = ~_widened(_without_short(fades, _BREAK), _TRIM)
    if drawn.all():
        return [Piece(line(np.concatenate([points, points[:1]])).simplify(0.05), stroke="ink", width=INNER)]
    start = int(np.argmin(drawn))
    return [
        piece
        for first, last in runs(np.roll(drawn, -start))
        for piece in _stroke(np.roll(points, -start, 0)[first:last])
    ]


def _outward(points: Array, inside: Polygon) -> Array:
    along = np.roll(points, -2, 0) - np.roll(points, 2, 0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
    normals = np.stack([along[:, 1], -along[:, 0]], 1)
    inner = shapely.contains_xy(inside, *(points + normals * 0.1).T)
    return normals * (-1 if inner.mean() > 0.5 else 1)


def _evened(values: Array) -> Array:
    half = max(1, round(_EVENED / _SPACING / 2))
    mean: Array = np.mean([np.roll(values, step) for step in range(-half, half + 1)], axis=0)
    return mean


def _without_short(flags: Flags, shortest: float) -> Flags:
    """`flags` of a closed line without runs of true shorter than `shortest` cm."""
    if flags.all() or not flags.any():
        return flags
    start = int(np.argmin(flags))
    turned = np.roll(flags, -start)
    for first, last in runs(turned):
        if (last - first) * _SPACING < shortest:
            turned[first:last] = False
    return np.roll(turned, start)


def _widened(flags: Flags, by: float) -> Flags:
    """`flags` of a closed line, each run of true longer by `by` cm at both ends."""
    reach = round(by / _SPACING)
    wider: Flags = np.any([np.roll(flags, step) for step in range(-reach, reach + 1)], axis=0)
    return wider


def _stroke(points: Array) -> list[Piece]:
    """A line that fades at both its ends."""
    length = (len(points) - 1) * _SPACING
    if length < _SHORTEST:
        return []
    tip = max(3, round(min(_TAPER, 0.4 * length) / _SPACING))
    pieces = [Piece(line(points[tip:-tip]).simplify(0.05), stroke="ink", width=INNER)]
    for part in (points[: tip + 1][::-1], points[-tip - 1 :]):
        ends = np.linspace(0, len(part) - 1, len(_TAPERED) + 1).round().astype(int)
        for share, first, last in zip(_TAPERED, ends[:-1], ends[1:], strict=True):
            if last > first:
                pieces.append(
                    Piece(line(part[first : last + 1]).simplify(0.04), stroke="ink", width=INNER * share)
                )
    return pieces
