"""Where feet were in the key frame before, dashed."""

from collections.abc import Collection

from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.outline import trimmed, union
from resources.figures.bake.rig.piece import DETAIL, Piece
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.still import add_still

_DASH, _CLEAR = (1.7, 1.7), 0.9
"""Dashes of what was, and how far (cm) they keep off the body that is."""

_LOOSE = 6.5
"""A piece of such a line that is no longer than this shows no shape: two dashes that lie there, cm."""


def draw_former(names: Collection[str], before: Skeleton, now: Body, line_scale: float) -> list[Piece]:
    """The lines of the parts `names` as they were in `before`, where the body `now` does not hide them."""
    body = Body(before, now.camera, (), now.barefoot)
    for side in SIDES:
        add_still(body, add_leg, ("pelvis", "thigh", "shank", "foot"), side, reach=110.0)
    hiding = [union(part.outline for part in now.parts).buffer(_CLEAR)]
    edges: list[BaseGeometry] = []
    # From the nearer foot on: it hides the other, for the dashes of both together are a tangle.
    for side in sorted(SIDES, key=lambda each: -now.camera.depth(before.bone("foot", each).origin)):
        feet = [part for part in body.parts if part.side == side]
        foot = [part.outline.boundary for part in feet if part.name in names]
        # A shoe stands on its sole: without the edge between them it would be a bean seen from the front.
        whole = union(part.outline for part in feet if part.name.replace("sole", "shoe") in names)
        edges.append(union([whole.boundary, *foot]).difference(union(hiding)))
        hiding.append(whole.buffer(_CLEAR))
    lines = union(edges)
    # In a close-up, where other lines become thin, what was stays as strong as it is elsewhere.
    return [Piece(trimmed(lines, _LOOSE), stroke="ghost-line", width=DETAIL / line_scale, dash=_DASH)]
