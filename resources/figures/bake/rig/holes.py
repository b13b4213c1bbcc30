"""Small holes between parts of a body: what shows there is the part behind and not the background."""

from collections.abc import Iterable, Sequence

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Part
from resources.figures.bake.rig.outline import (
    closed_up,
    grown,
    opened,
    parts_of,
    polygons_of,
    union,
    without_slits,
)

LARGEST = 8.0
"""Holes up to this large are no gap that one knows a pose by, square cm."""

_UNDER = 0.9
"""How far round a hole the part that goes on behind it is seen to, cm: beyond the outer line."""

_TOUCHES = 0.6
"""A part that lies along a hole for this long may go on behind it, cm."""


def as_one_shape(whole: BaseGeometry) -> BaseGeometry:
    """A silhouette as a heavy line can go round it: without hairs, and with its slits closed."""
    return without_slits(polygons_of(closed_up(opened(whole, 0.35), 0.6), 0.6))


def small_holes(whole: BaseGeometry) -> list[BaseGeometry]:
    """The small areas that the line round a silhouette encloses."""
    shapes = [part for part in parts_of(as_one_shape(whole)) if part.geom_type == "Polygon"]
    holes = (Polygon(ring) for shape in shapes for ring in shape.interiors)
    return [hole for hole in holes if hole.area < LARGEST]


def slits(whole: BaseGeometry) -> list[BaseGeometry]:
    """What lies within the line round a silhouette and is nothing of it: too narrow for a line of its own."""
    return [slit for slit in parts_of(opened(as_one_shape(whole).difference(whole), 0.15)) if slit.area > 0.1]


def fill_holes(parts: Sequence[Part], props: Iterable[BaseGeometry]) -> None:
    """Let the rearmost part beside each small hole go on behind it; `parts` are back to front.

    What arm and trunk alone enclose is a gap that is there.
    """
    shown = [part for part in parts if not part.hair and not part.outline.is_empty]
    whole = union([*(grown(part.outline, 0.02) for part in shown), *props])
    gaps = [*((hole, True) for hole in small_holes(whole)), *((slit, False) for slit in slits(whole))]
    inside = as_one_shape(whole)
    for gap, lined in gaps:
        around = grown(gap, _UNDER)
        beside = [part for part in shown if part.outline.boundary.intersection(around).length > _TOUCHES]
        if beside and not (lined and of_arm_and_trunk(beside)):
            behind = beside[0]
            behind.outline = polygons_of(behind.outline.union(around.intersection(inside.union(gap))))


def of_arm_and_trunk(beside: Sequence[Part]) -> bool:
    """Whether these parts are some of an arm and some of the trunk, and none of a leg."""
    layers = {part.layer.partition("-")[0] for part in beside}
    return "trunk" in layers and "leg" not in layers
