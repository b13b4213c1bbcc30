"""Flat outlines: what shapely does for the figures. All lengths in cm, y down."""

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

from resources.figures.bake.rig.vectors import Array

EMPTY = Polygon()


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


def closed_up(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """`shape` with corners and gaps narrower than twice `radius` filled (a morphological closing)."""
    return shape.buffer(radius, quad_segs=12).buffer(-radius, quad_segs=12)


def opened(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """`shape` without what is narrower than twice `radius` (a morphological opening)."""
    return shape.buffer(-radius, quad_segs=12).buffer(radius, quad_segs=12)


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
