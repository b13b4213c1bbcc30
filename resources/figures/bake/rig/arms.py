"""Arms, sleeves and hands."""

import itertools
from math import cos, radians, sin

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body, Hand, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.limb import Joint, LimbFrame, turned_onto
from resources.figures.bake.rig.loft import AROUND, Loft, lowered_hem
from resources.figures.bake.rig.outline import (
    chain_of_discs,
    closed_up,
    hull_chain,
    line,
    smoothed,
    union,
)
from resources.figures.bake.rig.piece import FINE, Piece
from resources.figures.bake.rig.skeleton import Skeleton
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

SLEEVE = (
    (-9.5, 3.6, 3.6, 3.6, 3.6),
    (-5.0, 5.0, 5.0, 4.8, 4.8),
    (-1.0, 5.7, 5.8, 5.4, 5.6),
    (3.5, 5.9, 6.0, 5.4, 6.1),
    (8.0, 5.9, 5.9, 5.3, 6.1),
    (14.5, 6.3, 6.1, 5.6, 5.9),
)
"""The sleeve from the side of the neck over the shoulder to its hem: cm along the arm from the shoulder
joint, then radii; its upper half is the deltoid's."""

_SKIN_FROM, _HEM_DROP = 0.3, 0.8
_SHOULDER_REACH, _SHOULDER_CUT = 8.0, 4.5
_ELBOW_REACH, _ELBOW_CUT = 6.0, 3.0
_WRIST_REACH, _WRIST_CUT = 8.0, 1.0
"""How far from a joint the arm's surface turns, and where its middle line leaves the bones, cm."""

_GIRDLE = (-1.0, 5.0, 48.6)
"""Where the girdle starts beside the neck: forward, outward, and height above the hips, cm."""


def arm_frame(skeleton: Skeleton, side: Side) -> LimbFrame:
    """The frame along an arm, from the side of the neck over shoulder and elbow to the wrist."""
    upper, fore = skeleton.bone("upper-arm", side), skeleton.bone("forearm", side)
    hand = skeleton.bone("hand", side)
    ahead, outward, height = _GIRDLE
    beside_neck = skeleton.spine_at(height).point(ahead, LEFTWARD[side] * outward, 0)
    girdle = turned_onto(upper.axes, upper.origin - beside_neck)
    shoulder = Joint(0.0, upper.origin, (girdle, upper.axes), _SHOULDER_REACH, _SHOULDER_CUT)
    elbow = Joint(BODY.upper_arm, fore.origin, (upper.axes, fore.axes), _ELBOW_REACH, _ELBOW_CUT)
    wrist = Joint(
        BODY.upper_arm + BODY.forearm, hand.origin, (fore.axes, hand.axes), _WRIST_REACH, _WRIST_CUT
    )
    return LimbFrame((shoulder, elbow, wrist))


def add_arm(body: Body, side: Side) -> None:
    """Add upper arm, forearm, sleeve and hand."""
    camera, skeleton, elbow = body.camera, body.skeleton, BODY.upper_arm
    frame = arm_frame(skeleton, side)
    upper_stations = [[row[0] * BODY.upper_arm, *row[1:]] for row in body.build.arm_stations(UPPER_ARM)]
    fore_stations = [[elbow + row[0] * BODY.forearm, *row[1:]] for row in body.build.arm_stations(FOREARM)]
    arm = Loft(upper_stations[1:-1] + fore_stations, side=side, frame_at=frame, per_span=3)
    upper = arm.rings(_SKIN_FROM * BODY.upper_arm, elbow + 0.5)
    fore = arm.rings(elbow - 0.5, float(arm.table[-1, 0]))
    body.add("upper-arm", "arm-upper", smoothed(hull_chain(camera.flat(upper))), "skin", side)
    body.add("forearm", "arm-lower", smoothed(hull_chain(camera.flat(fore))), "skin", side)
    body.solid("arm-upper", side, upper)
    body.solid("arm-lower", side, fore)
    fore_at = skeleton.bone("forearm", side).origin
    body.join(f"upper-arm-{side}", f"forearm-{side}", fore_at, reach=6.5, fillet=2.2)
    cloth = Loft(body.build.sleeve_stations(SLEEVE), side=side, frame_at=frame, caps=(2, 0), per_span=4)
    sleeve, hem = cloth.rings(), SLEEVE[-1][0]
    sleeve[-1] = lowered_hem(sleeve[-1], AROUND, frame(hem), _HEM_DROP)
    body.add("sleeve", "arm-upper", smoothed(hull_chain(camera.flat(sleeve))), "shirt", side)
    body.solid("arm-upper", side, cloth.rings(0.0, hem))
    shoulder = skeleton.bone("upper-arm", side).origin
    body.join("torso", f"sleeve-{side}", shoulder, reach=12.0, fillet=5.0, step=4.5)
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
