"""Where feet were in the key frame before, dashed."""

from collections.abc import Collection

from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.outline import EMPTY, parts_of, trimmed, union
from resources.figures.bake.rig.piece import DETAIL, Insert, Piece
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.still import add_still

_DASH, _CLEAR = (1.7, 1.7), 0.9
"""Dashes of what was, and how far (cm) they keep off the body that is."""

_LOOSE = 6.5
"""A piece of such a line that is no longer than this shows no shape: two dashes that lie there, cm."""

_SCRAP = 0.34
"""A piece that is shorter than this share of the longest one is a scrap beside it."""

_READ = 0.3
"""Of its outline a former place shows at least so much, or nobody reads a foot in it."""

_BEHIND = 7.0
"""A leg whose hip is this much farther away lies behind what the other leg's foot has left, cm."""


def draw_former(names: Collection[str], before: Skeleton, now: Body, line_scale: float) -> list[Insert]:
    """The lines of the parts `names` as they were in `before`, where the body `now` does not hide them."""
    body = Body(before, now.camera, (), now.barefoot)
    for side in SIDES:
        add_still(body, add_leg, ("pelvis", "thigh", "shank", "foot"), side, reach=110.0)
    nearer: list[BaseGeometry] = []
    drawn: list[Insert] = []
    # From the nearer foot on: it hides the other, for the dashes of both together are a tangle.
    for side in sorted(SIDES, key=lambda each: -now.camera.depth(before.bone("foot", each).origin)):
        feet = [part for part in body.parts if part.side == side]
        foot = [part.outline.boundary for part in feet if part.name in names]
        if not foot:
            continue
        # A shoe stands on its sole: without the edge between them it would be a bean seen from the front.
        whole = union(part.outline for part in feet if part.name.replace("sole", "shoe") in names)
        outline = union([whole.boundary, *foot])
        seen = _readable(outline.difference(union([_hiding(now, side), *nearer])), whole.boundary.length)
        # In a close-up, where other lines become thin, what was stays as strong as it is elsewhere.
        line = Piece(seen, stroke="ghost-line", width=DETAIL / line_scale, dash=_DASH)
        drawn.append(Insert(f"leg-lower-{side}", False, [line]))
        nearer.append(whole.buffer(_CLEAR))
    return drawn


def _hiding(now: Body, side: Side) -> BaseGeometry:
    """What lies before the place that the foot of `side` has left: all but a leg that is clearly farther."""
    near, far = (now.depth(now.skeleton.bone("thigh", each).origin) for each in (side, _other(side)))
    behind = _other(side) if near - far > _BEHIND else None
    parts = [part.outline for part in now.parts if part.side != behind or not part.layer.startswith("leg")]
    return union(parts).buffer(_CLEAR)


def _other(side: Side) -> Side:
    return "left" if side == "right" else "right"


def _readable(lines: BaseGeometry, whole: float) -> BaseGeometry:
    """Of the lines of a foot that is `whole` cm round what shows a foot: no scraps, and enough or nothing."""
    pieces = parts_of(trimmed(lines, _LOOSE))
    longest = max((piece.length for piece in pieces), default=0.0)
    kept = union(piece for piece in pieces if piece.length > _SCRAP * longest)
    return kept if kept.length > _READ * whole else EMPTY
