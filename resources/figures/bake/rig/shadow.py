"""What a body drops on the floor: under its feet and whatever else lies on it or comes near."""

from collections.abc import Iterable

import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.poses.scenes import Block
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import closed_up, disc, opened, parts_of, polygons_of, union
from resources.figures.bake.rig.piece import Piece
from resources.figures.bake.rig.rests import balls
from resources.figures.bake.rig.skeleton import Skeleton

_SHADOWLESS = 34.0
"""Height (cm) from which on what rests drops no shadow."""

_FOOT_SHADOWLESS = 0.35
"""The same for a foot, as a share of the hips' height: a shadow far below its foot reads as a stray mark, and
a leg that someone who stands sweeps round keeps one all the way."""

_HANGING = 8.0
"""How far (cm) a heel may hang under the edge of what its foot stands on."""

_TOE = 23.5
"""The end of a shoe, cm ahead of the ankle."""

_SHADOW_MIDDLE = 8.0
"""The spot of a foot (cm ahead of the ankle) to which its shadow shrinks."""


def draw_shadow(
    skeleton: Skeleton, camera: Camera, floor: BaseGeometry, feet_of: Iterable[Side] = SIDES
) -> list[Piece]:
    """The shadow inside `floor` (seen by the camera), smoothed on the ground before it is projected."""
    feet = [shape for side in feet_of for shape in _foot_shadow(skeleton, side)]
    # The small shadow of a foot in the air would be smoothed away at once: it is put back.
    resting = _resting_shadows(skeleton)
    whole = union([opened(closed_up(union([*feet, *resting]), 9), 4), *feet, *resting])
    flat = union(
        Polygon(camera.flat([(x, y, 0.0) for x, y in part.exterior.coords])) for part in parts_of(whole)
    )
    inside = polygons_of(flat.intersection(floor.buffer(-0.6)))
    return [] if inside.is_empty else [Piece(inside, fill="shadow")]


def draw_shadow_on(block: Block, skeleton: Skeleton, camera: Camera) -> list[Piece]:
    """The shadow of the feet that stand on a box."""
    top = block.high[2]
    feet = union(shape for side in SIDES for shape in _foot_shadow(skeleton, side, top))
    inside = feet.intersection(shapely.box(block.low[0], block.low[1], block.high[0], block.high[1]))
    flat = union(
        Polygon(camera.flat([(x, y, top) for x, y in part.exterior.coords])) for part in parts_of(inside)
    )
    return [] if flat.is_empty else [Piece(flat, fill="shadow")]


def _foot_shadow(skeleton: Skeleton, side: Side, ground: float = 0.0) -> list[BaseGeometry]:
    """A foot's shadow; it shrinks as the foot rises, so that it never comes or goes from one frame to the
    next."""
    foot = skeleton.bone("foot", side)
    height = min(float(skeleton.foot_point(side, spot)[2]) for spot in (BODY.heel, BODY.ball)) - ground
    if height > 0:
        # Of a foot in the air that points down, the toes are nearest to the ground.
        height = min(height, max(0.0, float(skeleton.foot_point(side, _TOE)[2]) - ground))
    hips = max(1.0, float(skeleton.bone("pelvis").origin[2]) - ground)
    size = 1 - max(0.0, height) / (_FOOT_SHADOWLESS * hips)
    if size <= 0 or height < -_HANGING:
        return []
    middle = foot.point(_SHADOW_MIDDLE, 0, 0)[:2]
    spots = [middle + (foot.point(ahead, 0, 0)[:2] - middle) * size for ahead in (-6, 13, 20)]
    discs = [disc(spot, radius * size) for spot, radius in zip(spots, (6.5, 7.5, 6), strict=True)]
    return [union(discs[:2]).convex_hull, union(discs[1:]).convex_hull]


def _resting_shadows(skeleton: Skeleton) -> list[BaseGeometry]:
    """Under each part that rests on something, as broad as it is."""
    shadows = []
    for rest in skeleton.pose.rests:
        spots = balls(skeleton, rest)
        low = min(float(middle[2]) - radius for middle, radius in spots) - skeleton.pose.ground
        size = 1.15 * (1 - max(0.0, low) / _SHADOWLESS)
        if size > 0:
            shadows.append(
                shapely.convex_hull(union(disc(middle[:2], radius * size) for middle, radius in spots))
            )
    return shadows
