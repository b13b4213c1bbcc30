"""Where feet were in the key frame before, dashed."""

from collections.abc import Collection

from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.outline import trimmed, union
from resources.figures.bake.rig.piece import DETAIL, Piece
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.still import add_still

_DASH, _CLEAR = (1.7, 1.7), 0.9
"""Dashes of what was, and how far (cm) they keep off the body that is."""


def draw_former(names: Collection[str], before: Skeleton, now: Body, line_scale: float) -> list[Piece]:
    """The lines of the parts `names` as they were in `before`, where the body `now` does not hide them."""
    body = Body(before, now.camera, (), now.barefoot)
    for side in SIDES:
        add_still(body, add_leg, ("pelvis", "thigh", "shank", "foot"), side, reach=110.0)
    feet = [part.outline for part in body.parts if part.name in names]
    # A shoe stands on its sole: without the edge between them it would be a bean when seen from the front.
    soled = [part.outline for part in body.parts if part.name.replace("sole", "shoe") in names]
    edges = union([union(soled).boundary, *(foot.boundary for foot in feet)])
    lines = edges.difference(union(part.outline for part in now.parts).buffer(_CLEAR))
    # In a close-up, where other lines become thin, what was stays as strong as it is elsewhere.
    return [Piece(trimmed(lines, 2.0), stroke="ghost-line", width=DETAIL / line_scale, dash=_DASH)]
