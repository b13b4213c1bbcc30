"""Flat outlines: what shapely does for the figures. All lengths in cm, y down."""

from collections.abc import Iterable
from math import acos, ceil, pi

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

from resources.figures.bake.rig.vectors import Array, vector

EMPTY = Polygon()

TOLERANCE, FINELY = 0.05, 0.01
"""How far a simplified outline, and one that is still worked on, may lie from the exact one, cm."""


def parts_of(shape: BaseGeometry) -> list[BaseGeometry]:
    """The single geometries that `shape` is made of."""
    return list(getattr(shape, "geoms", [shape]))


def polygons_of(shape: BaseGeometry, smallest: float = 0.15) -> BaseGeometry:
    """Only the polygons of `shape` above `smallest` square cm."""
    if shape.is_empty:
        return shape
    kept = [part for part in parts_of(shape) if part.geom_type == "Polygon" and part.area > smallest]
    return kept[0] if len(kept) == 1 else MultiPolygon(kept)


def union(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    """Everything that any of `shapes` covers."""
    return unary_union(list(shapes))


_ROUND = 0.012
"""How far (cm) a corner that is meant to be round may lie within its circle."""


def grown(shape: BaseGeometry, by: float) -> BaseGeometry:
    """`shape` larger by `by` cm all round, or smaller; its corners as round as can be seen and no rounder."""
    return shape.buffer(by, quad_segs=_pieces_of_a_quarter(abs(by)))


def _pieces_of_a_quarter(radius: float) -> int:
    """Of how many straight lines a quarter of a circle is made, so that none shows."""
    return max(2, ceil(pi / 4 / acos(max(0.0, 1 - _ROUND / max(radius, _ROUND)))))


def closed_up(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """`shape` with corners and gaps narrower than twice `radius` filled (a morphological closing)."""
    return grown(grown(shape, radius), -radius)


def opened(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """`shape` without what is narrower than twice `radius` (a morphological opening)."""
    return grown(grown(shape, -radius), radius)


def without_slits(shape: BaseGeometry, radius: float = 0.9) -> BaseGeometry:
    """`shape` without holes narrower than twice `radius`: a heavy line round a slit is a blot."""
    kept = []
    for part in parts_of(shape):
        if part.geom_type == "Polygon":
            holes = [hole for hole in part.interiors if not Polygon(hole).buffer(-radius).is_empty]
            kept.append(Polygon(part.exterior, holes))
    return MultiPolygon(kept)


def hull_chain(rings: Array) -> BaseGeometry:
    """Silhouette of a loft: the union of the convex hulls of neighbouring projected rings (rings, points,
    2)."""
    pairs = np.concatenate([rings[:-1], rings[1:]], 1)
    return shapely.union_all(shapely.convex_hull(shapely.linestrings(pairs)))


_SPACING = 0.5
_TRUE_CORNER = 40.0
"""Degrees by which an outline turns within 2 cm at a corner that is meant, such as that of a hem."""


def smoothed(shape: BaseGeometry, reach: float = 1.6) -> BaseGeometry:
    """`shape` with its outline evened out along its length over about `reach` cm; true corners stay."""
    rings = [
        smooth_ring(vector(part.exterior.coords)[:-1], reach) for part in parts_of(shape) if not part.is_empty
    ]
    return union(Polygon(ring).buffer(0) for ring in rings)


def smooth_ring(corners: Array, reach: float) -> Array:
    """A closed line (n, 2) as evenly spaced points, evened out between its true corners."""
    points = evenly_spaced(corners, _SPACING)
    count = len(points)
    if count < 24:
        return corners
    wide = max(2, round(1.0 / _SPACING))
    ahead = np.roll(points, -wide, 0) - points
    behind = points - np.roll(points, wide, 0)
    turn = np.degrees(np.abs(np.arctan2(cross(behind, ahead), (behind * ahead).sum(1))))
    peak = turn >= np.max([np.roll(turn, step) for step in range(-wide, wide + 1)], axis=0)
    fixed = peak & (turn > _TRUE_CORNER)
    half = max(1, round(reach / _SPACING))
    steps = np.arange(-half, half + 1)
    weights = np.exp(-0.5 * (steps / (half / 2)) ** 2)
    # The window of a point shrinks towards a true corner, so that the corner stays where it is.
    distance = np.full(count, half)
    for corner in np.flatnonzero(fixed):
        apart = np.abs(np.arange(count) - corner)
        distance = np.minimum(distance, np.minimum(apart, count - apart))
    total, weight = np.zeros_like(points), np.zeros(count)
    for step, share in zip(steps, weights, strict=True):
        inside = np.abs(step) <= distance
        total += np.roll(points, -step, 0) * (share * inside)[:, None]
        weight += share * inside
    return total / weight[:, None]


def cross(first: Array, second: Array) -> Array:
    """The z of the cross products of plane vectors (n, 2)."""
    return first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]


def evenly_spaced(corners: Array, spacing: float) -> Array:
    """Points about `spacing` cm apart along a closed line (n, 2)."""
    closed = np.concatenate([corners, corners[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    where = np.linspace(0, along[-1], max(8, round(along[-1] / spacing)), endpoint=False)
    return np.stack([np.interp(where, along, closed[:, axis]) for axis in (0, 1)], 1)


def chain_of_discs(centres: Array, radii: Iterable[float]) -> BaseGeometry:
    """Silhouette of balls strung on a line, such as a finger: centres (n, 2), radii cm."""
    angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    circle = np.stack([np.cos(angle), np.sin(angle)], 1)
    return hull_chain(centres[:, None] + circle[None] * np.array(list(radii))[:, None, None])


def disc(centre: Array, radius: float) -> BaseGeometry:
    """A disc."""
    return Point(float(centre[0]), float(centre[1])).buffer(radius)


def line(points: Array) -> BaseGeometry:
    """An open line through `points` (n, 2)."""
    return LineString(points)


def polygon(points: Array) -> BaseGeometry:
    """A polygon with the corners `points` (n, 2), made valid."""
    return Polygon(points).buffer(0)


def hull_of(points: Array) -> BaseGeometry:
    """The convex hull of `points` (n, 2)."""
    return MultiPoint(points).convex_hull


def joined(lines: BaseGeometry) -> BaseGeometry:
    """`lines` with touching ends joined."""
    return linemerge(lines) if lines.geom_type == "MultiLineString" else lines


def trimmed(lines: BaseGeometry, shortest: float) -> BaseGeometry:
    """`lines` joined, without pieces up to `shortest` cm."""
    whole = joined(lines)
    if whole.geom_type == "MultiLineString":
        return MultiLineString([part for part in whole.geoms if part.length > shortest])
    return whole if whole.length > shortest else MultiLineString()


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The (start, stop) of every run of true values."""
    padded = np.concatenate([[False], flags, [False]])
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
