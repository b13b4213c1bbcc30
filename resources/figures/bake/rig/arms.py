"""Arms, sleeves and hands."""

import itertools
from math import cos, radians, sin

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body, Hand, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import chain_of_discs, closed_up, hull_chain, line, union
from resources.figures.bake.rig.piece import FINE, Piece
from resources.figures.bake.rig.vectors import Array, unit, vector

# Stations: share of the bone, then front, back, medial and lateral radius in cm.
UPPER_ARM = (
    (-0.06, 4.7, 4.7, 4.4, 4.5),
    (0.0, 5.2, 5.2, 4.8, 5.0),
    (0.15, 5.2, 5.2, 4.6, 5.2),
    (0.35, 4.9, 4.7, 4.0, 4.6),
    (0.55, 4.7, 4.3, 3.8, 4.0),
    (0.75, 4.1, 3.9, 3.6, 3.6),
    (0.92, 3.6, 3.5, 3.5, 3.5),
    (1, 3.4, 3.5, 3.4, 3.4),
)
FOREARM = (
    (0, 3.4, 3.4, 3.4, 3.5),
    (0.12, 3.9, 3.5, 3.7, 4.0),
    (0.28, 3.8, 3.5, 3.8, 4.0),
    (0.5, 3.3, 3.1, 3.3, 3.3),
    (0.75, 2.8, 2.7, 2.5, 2.5),
    (0.92, 2.6, 2.6, 2.1, 2.1),
    (1.02, 2.7, 2.7, 2.0, 2.0),
)
PALM = (
    (0, 2.7, 2.7, 2.0, 2.0),
    (2, 3.1, 3.0, 1.9, 1.8),
    (5, 3.8, 3.5, 1.7, 1.5),
    (8, 4.0, 3.7, 1.5, 1.3),
    (9.2, 3.8, 3.5, 1.2, 1.1),
)
FINGERS = ((2.9, 8.2, 0.98), (0.95, 9.0, 1.02), (-1.0, 8.4, 0.98), (-2.75, 6.8, 0.88))
"""Fingers from the index out: place across the knuckles, length, radius, in cm."""

SLEEVE_EASE = (0.3, 0.4, 0.7, 1.2, 1.7, 1.9, 1.9, 1.9)
SLEEVE_END = 0.50


def add_arm(body: Body, side: Side) -> None:
    """Add upper arm, forearm, sleeve and hand."""
    camera, skeleton = body.camera, body.skeleton
    upper_bone, fore_bone = skeleton.bone("upper-arm", side), skeleton.bone("forearm", side)
    upper = Loft(body.build.arm_stations(UPPER_ARM), upper_bone, side, length=BODY.upper_arm, caps=(4, 3))
    fore = Loft(body.build.arm_stations(FOREARM), fore_bone, side, length=BODY.forearm, caps=(3, 2))
    bare = np.concatenate([upper.rings(0.3 * BODY.upper_arm, BODY.upper_arm), upper.rings()[-5:]])
    body.add("upper-arm", "arm-upper", hull_chain(camera.flat(bare)), "skin", side)
    body.add("forearm", "arm-lower", fore.silhouette(camera), "skin", side)
    body.seam(f"upper-arm-{side}", f"forearm-{side}", fore_bone.origin, 5.4, 2.2)
    stations = [
        [row[0], *(radius + ease for radius in row[1:])]
        for row, ease in zip(body.build.arm_stations(UPPER_ARM), SLEEVE_EASE, strict=True)
    ]
    sleeve = Loft(stations, upper_bone, side, length=BODY.upper_arm, caps=(3.6, 0))
    rings = np.concatenate(
        [sleeve.rings()[:5], sleeve.rings(-0.06 * BODY.upper_arm, SLEEVE_END * BODY.upper_arm)]
    )
    body.add("sleeve", "arm-upper", hull_chain(camera.flat(rings)), "shirt", side)
    body.seam("torso", f"sleeve-{side}", upper_bone.origin, 9.0, 7.0)
    _add_hand(body, side)


def _finger_joints(body: Body, side: Side) -> list[tuple[Array, list[float]]]:
    """For each finger: its joints from knuckle to tip (4, 3) in the hand's frame, and the radii there."""
    knuckle, middle, _ = body.skeleton.pose.limbs(side).hand
    palm_normal = vector([0, -LEFTWARD[side], 0])

    def bent(degrees: float) -> Array:
        return vector([0, 0, -cos(radians(degrees))]) + palm_normal * sin(radians(degrees))

    fingers = []
    for across, length, radius in FINGERS:
        joints = [vector([across, 0, -8.4])]
        for bend, share in (
            (knuckle, 0.48),
            (knuckle + middle * 0.75, 0.30),
            (knuckle + middle * 1.25, 0.24),
        ):
            joints.append(joints[-1] + bent(bend) * length * share)
        fingers.append((np.array(joints), [radius * 1.1, radius, radius * 0.95, radius * 0.82]))
    return fingers


def _thumb(body: Body, side: Side) -> Array:
    knuckle, middle, open_degrees = body.skeleton.pose.limbs(side).hand
    opening = radians(open_degrees)
    # The thumb of a hand laid flat lies in the palm's plane, or it would go through the wall.
    palm_normal = vector([0, -LEFTWARD[side], 0]) * min(1.0, (knuckle + middle) / 40)
    root = vector([2.2, 0, -2.6]) + palm_normal * 0.6
    along = unit(vector([sin(opening), 0, -cos(opening)]) + palm_normal * 0.35)
    joint = root + along * 4.2
    return np.array([root, joint, joint + unit(along + palm_normal * 0.25 + vector([-0.12, 0, -0.3])) * 3.3])


def _add_hand(body: Body, side: Side) -> None:
    camera, bone = body.camera, body.skeleton.bone("hand", side)
    fingers = [(bone.points(joints), radii) for joints, radii in _finger_joints(body, side)]
    palm = Loft(PALM, bone, side, caps=(1, 0.8)).silhouette(camera)
    thumb = chain_of_discs(camera.flat(bone.points(_thumb(body, side))), (1.5, 1.2, 0.9))
    chains = [chain_of_discs(camera.flat(joints), radii) for joints, radii in fingers]
    outline = closed_up(union([palm, thumb, *chains]), 0.45)
    part = body.add("hand", "arm-lower", outline, "skin", side)
    part.details += _finger_lines(body, side, part, [joints for joints, _ in fingers])
    body.seam(f"forearm-{side}", f"hand-{side}", bone.origin, 3.4, 1.2)
    palm_normal = vector([0, -LEFTWARD[side], 0])
    grip = bone.points(vector([[0, 0, -8.5]]) + palm_normal * 2.6)[0]
    body.hands[side] = Hand(grip, bone)


def _finger_lines(body: Body, side: Side, part: Part, fingers: list[Array]) -> list[Piece]:
    back = body.skeleton.bone("hand", side).axes @ vector([0, LEFTWARD[side], 0])
    turned = body.camera.facing(back)
    if abs(turned) <= 0.35:
        return []
    lift = (back if turned > 0 else -back) * 0.9
    inside: BaseGeometry = part.outline.buffer(-0.3)
    lines = []
    for one, other in itertools.pairwise(fingers):
        between = line(body.camera.flat((one + other)[:3] / 2 + lift)).intersection(inside)
        if not between.is_empty and between.length > 1:
            lines.append(Piece(between, stroke="skin-line", width=FINE, fine=True))
    return lines
