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

LARGEST = 4.5
"""Holes up to this large are no gap that one knows a pose by, square cm."""

_JOINING = 0.1
"""Gaps narrower than twice this are none, cm."""

_UNDER = 0.9
"""How far round a hole the part that goes on behind it is seen to, cm: beyond the outer line."""

_TOUCHES = 0.6
"""A part that lies along a hole for this long may go on behind it, cm."""


def as_one_shape(whole: BaseGeometry) -> BaseGeometry:
    """A silhouette as a heavy line can go round it: without hairs, and with its slits closed."""
    return without_slits(polygons_of(closed_up(opened(whole, 0.35), 0.6), 0.6))


def small_holes(whole: BaseGeometry) -> list[BaseGeometry]:
    """The small areas that a silhouette encloses, those too that are too narrow for a line round them."""
    shapes = [*parts_of(as_one_shape(whole)), *parts_of(closed_up(whole, _JOINING))]
    rings = [ring for shape in shapes if shape.geom_type == "Polygon" for ring in shape.interiors]
    return [hole for hole in parts_of(union(map(Polygon, rings))) if 0 < hole.area < LARGEST]


def fill_holes(parts: Sequence[Part], props: Iterable[BaseGeometry]) -> None:
    """Let the rearmost part beside each small hole go on behind it; `parts` are back to front.

    What arm and trunk alone enclose is a gap that is there.
    """
    shown = [part for part in parts if not part.hair and not part.outline.is_empty]
    whole = union([*(grown(part.outline, 0.02) for part in shown), *props])
    for hole in small_holes(whole):
        around = grown(hole, _UNDER)
        beside = [part for part in shown if part.outline.boundary.intersection(around).length > _TOUCHES]
        if beside and not of_arm_and_trunk(beside):
            behind = beside[0]
            behind.outline = polygons_of(behind.outline.union(around))


def of_arm_and_trunk(beside: Sequence[Part]) -> bool:
    """Whether these parts are some of an arm and some of the trunk, and none of a leg."""
    layers = {part.layer.partition("-")[0] for part in beside}
    return "trunk" in layers and "leg" not in layers
