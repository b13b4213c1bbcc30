"""Fingers that lie before the handle they are closed round: the rest of a far hand is behind it."""

from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.digits import segments_of
from resources.figures.bake.rig.hand_art import digits, in_hand
from resources.figures.bake.rig.outline import closed_up, polygons_of, union
from resources.figures.bake.rig.piece import PROP_DETAIL, Piece
from resources.figures.bake.rig.vectors import Array

_PROUD = 0.6
"""From how much nearer than the handle's middle line on a part of a finger lies before it, cm."""

_SCRAP = 1.0
"""A smaller part of a finger before the handle is only a speck, square cm."""


def fingers_before(body: Body, layer: str, middle: Array, axis: Array) -> list[Piece]:
    """The fingers before a handle through `middle` along `axis`, the farther ones first, when the handle is
    painted over the hand of `layer`."""
    side = next((side for side in SIDES if layer == f"arm-lower-{side}"), None)
    if side is None:
        return []
    camera, bone = body.camera, body.skeleton.bone("hand", side)

    def points(spots: Array) -> Array:
        return bone.points(in_hand(spots, side))

    def nearer(spots: Array) -> float:
        spot = points(spots).mean(axis=0)
        return camera.depth(spot - (middle + axis * float((spot - middle) @ axis)))

    made = digits(body.skeleton.pose.limbs(side).hand)
    segments = segments_of(made, lambda spots: camera.flat(points(spots)))
    hand = body.part(f"hand-{side}").outline
    shown = []
    for digit in sorted(made, key=lambda each: camera.depth(points(each.joints).mean(axis=0))):
        parts = [each for each in segments if each.digit == digit.name and nearer(each.joints) > _PROUD]
        shape = polygons_of(closed_up(union(part.seen for part in parts), 0.3).intersection(hand))
        if shape.area > _SCRAP:
            shown.append(shape)
    role = body.role("skin", side, layer)
    return [Piece(shape, fill=role, stroke="skin-line", width=PROP_DETAIL) for shape in shown]
