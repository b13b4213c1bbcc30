"""What a hand is made of: digits and a palm as balls strung on lines, in the hand's own directions.

Points are (to the thumb's side, towards the fingers, out of the palm) from the wrist, in cm. They say nothing
about left and right: `in_hand` puts them into the frame of either hand, one the mirror of the other.
"""

from math import cos, radians, sin

import numpy as np

from resources.figures.bake.poses.hands import Finger, HandShape
from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.digits import Digit
from resources.figures.bake.rig.vectors import Array, vector

FINGERS = ("index", "middle", "ring", "little")
THUMB = "thumb"

_KNUCKLES = ((2.8, 8.5), (0.95, 8.8), (-0.95, 8.4), (-2.75, 7.6))
"""Where each finger starts: to the thumb's side, and from the wrist."""

_LENGTHS = ((4.2, 2.6, 2.0), (4.6, 2.9, 2.1), (4.2, 2.7, 2.1), (3.3, 2.1, 1.8))
_RADII = (
    (1.14, 1.06, 0.98, 0.84),
    (1.16, 1.08, 1.0, 0.86),
    (1.12, 1.04, 0.97, 0.83),
    (1.0, 0.92, 0.85, 0.74),
)
_THUMB_RADII = (1.7, 1.4, 1.18, 0.92)

PALM = (
    ((0.8, 0.0, 0.0), 1.95), ((-0.8, 0.0, 0.0), 1.95), ((-2.3, 2.8, 0.3), 1.55), ((-2.85, 6.0, 0.1), 1.25),
    ((-2.75, 7.7, 0.0), 1.05), ((-0.95, 8.5, 0.0), 1.2), ((0.95, 8.9, 0.0), 1.22), ((2.7, 8.6, 0.0), 1.15),
    ((2.6, 5.6, 0.1), 1.3), ((1.7, 2.0, 0.4), 1.6),
)  # fmt: skip
"""Balls whose hull is the palm: wrist, the little finger's ball, the knuckles, the thumb's ball."""

GRIP = (0.0, 8.3, 2.5)
"""The middle of what a closed hand holds."""


def digits(shape: HandShape) -> tuple[Digit, ...]:
    """The four fingers and the thumb of a hand."""
    fingers = [
        Digit(name, _joints(bent, knuckle, lengths), radii)
        for name, bent, knuckle, lengths, radii in zip(
            FINGERS, shape.fingers, _KNUCKLES, _LENGTHS, _RADII, strict=True
        )
    ]
    return (*fingers, Digit(THUMB, vector(shape.thumb), _THUMB_RADII))


def _joints(bent: Finger, knuckle: tuple[float, float], lengths: tuple[float, float, float]) -> Array:
    *bends, spread = bent
    straight = vector([sin(radians(spread)), cos(radians(spread)), 0.0])
    joints, angle = [vector([*knuckle, 0.0])], 0.0
    for bend, length in zip(bends, lengths, strict=True):
        angle += radians(bend)
        joints.append(joints[-1] + (straight * cos(angle) + vector([0, 0, 1]) * sin(angle)) * length)
    return np.array(joints)


def in_hand(points: Array, side: Side) -> Array:
    """Points (n, 3) as the frame of the hand bone has them: x to the thumb, y to the left, z to the elbow."""
    return points * vector([1, -1, -LEFTWARD[side]]) @ vector([[1, 0, 0], [0, 0, 1], [0, 1, 0]])
