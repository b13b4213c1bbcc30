"""Shapes of the hand, as data: how each finger is bent, and where the thumb lies. Standard library only.

A shape serves both hands: it is written from the thumb's side, and the left hand is the mirror of the right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Finger = tuple[float, float, float, float]
"""Bend at the knuckle, the middle and the end joint, spread to the thumb's side; degrees."""

Spot = tuple[float, float, float]
"""A joint of the thumb from the wrist: to the thumb's side, towards the fingers, out of the palm; cm."""


@dataclass(frozen=True)
class HandShape:
    """Four fingers and a thumb, whose root in the palm is always the same (`THUMB_ROOT`).

    A hand that is `astride` (1, else 0) has a part of the body between fingers and thumb, which hides the
    farther of them.
    """

    index: Finger
    middle: Finger
    ring: Finger
    little: Finger
    thumb_knuckle: Spot
    thumb_joint: Spot
    thumb_tip: Spot
    astride: float = 0.0

    @property
    def fingers(self) -> tuple[Finger, Finger, Finger, Finger]:
        """The fingers from the thumb's side out."""
        return self.index, self.middle, self.ring, self.little

    @property
    def thumb(self) -> tuple[Spot, Spot, Spot, Spot]:
        """The thumb's joints from its root to its tip."""
        return THUMB_ROOT, self.thumb_knuckle, self.thumb_joint, self.thumb_tip


THUMB_ROOT: Spot = (1.9, 1.6, 0.6)

RELAXED = HandShape(
    index=(12, 20, 10, 1),
    middle=(16, 24, 12, 0),
    ring=(20, 27, 13, -1),
    little=(24, 30, 15, -2),
    thumb_knuckle=(4.5, 4.9, 1.5),
    thumb_joint=(5.4, 7.8, 2.2),
    thumb_tip=(5.3, 10.3, 2.5),
)

HANDS: Mapping[str, HandShape] = MappingProxyType(
    {
        "relaxed": RELAXED,
        # Laid on a floor, a wall or a thigh: the thumb in the plane of the palm, or it would go through.
        "flat": HandShape(
            index=(2, 3, 2, 6),
            middle=(2, 3, 2, 0),
            ring=(2, 3, 2, -6),
            little=(2, 3, 2, -13),
            thumb_knuckle=(4.6, 4.9, 0.5),
            thumb_joint=(6.6, 7.4, 0.5),
            thumb_tip=(7.8, 9.7, 0.4),
        ),
        # Fingertips on a wall, the palm off it and turned a little inwards: each finger is bent until it
        # touches.
        "fingertips": HandShape(
            index=(30, 24, 5, 10),
            middle=(3, 30, 6, 2),
            ring=(1, 30, 6, -7),
            little=(22, 28, 6, -16),
            thumb_knuckle=(4.9, 4.3, 1.6),
            thumb_joint=(7.2, 6.2, 3.0),
            thumb_tip=(8.6, 7.8, 4.6),
        ),
        # Round a handle or a bar about three centimetres thick; the thumb closes over two fingers.
        "grip": HandShape(
            index=(62, 84, 50, 0),
            middle=(66, 86, 52, 0),
            ring=(70, 86, 52, 0),
            little=(72, 84, 50, -2),
            thumb_knuckle=(4.6, 4.6, 2.2),
            thumb_joint=(4.7, 6.9, 4.6),
            thumb_tip=(2.9, 8.1, 6.4),
        ),
        # Round a limb, a strap or whatever is as thick as an ankle.
        "hold": HandShape(
            index=(30, 42, 26, 4),
            middle=(34, 46, 28, 0),
            ring=(38, 46, 28, -3),
            little=(40, 44, 26, -7),
            thumb_knuckle=(4.2, 4.6, 2.6),
            thumb_joint=(5.2, 6.6, 5.0),
            thumb_tip=(4.8, 8.4, 6.9),
        ),
        # On the hip: four fingers lie before it, and the thumb goes round behind.
        "hip": HandShape(
            index=(26, 22, 12, 5),
            middle=(28, 24, 14, 1),
            ring=(30, 26, 14, -4),
            little=(32, 26, 14, -10),
            thumb_knuckle=(4.2, 4.0, 2.4),
            thumb_joint=(4.9, 4.8, 5.3),
            thumb_tip=(4.9, 5.2, 7.8),
            astride=1.0,
        ),
        # Round the other hand's fist.
        "clasp": HandShape(
            index=(44, 62, 34, 2),
            middle=(47, 64, 36, 0),
            ring=(50, 64, 36, -2),
            little=(52, 62, 34, -4),
            thumb_knuckle=(4.6, 4.7, 2.2),
            thumb_joint=(5.2, 7.2, 3.6),
            thumb_tip=(4.6, 9.4, 4.4),
        ),
        "fist": HandShape(
            index=(80, 98, 62, 0),
            middle=(84, 98, 64, 0),
            ring=(86, 98, 64, 0),
            little=(86, 96, 62, -1),
            thumb_knuckle=(4.6, 4.7, 2.1),
            thumb_joint=(4.3, 7.2, 4.3),
            thumb_tip=(2.3, 8.0, 6.2),
        ),
        "point": HandShape(
            index=(6, 6, 4, 2),
            middle=(76, 94, 58, 0),
            ring=(80, 96, 60, 0),
            little=(82, 94, 58, -1),
            thumb_knuckle=(4.5, 4.7, 2.2),
            thumb_joint=(3.9, 7.2, 4.3),
            thumb_tip=(1.9, 8.0, 6.1),
        ),
        # Of an arm that rests on its forearm: open, the thumb up beside the index finger.
        "rest": HandShape(
            index=(8, 14, 8, 3),
            middle=(10, 16, 8, 0),
            ring=(12, 16, 10, -3),
            little=(14, 18, 10, -7),
            thumb_knuckle=(4.5, 4.9, 1.0),
            thumb_joint=(5.6, 7.8, 1.5),
            thumb_tip=(6.0, 10.4, 1.7),
        ),
        # Round something as thick as a lifted shoe.
        "cup": HandShape(
            index=(40, 46, 28, 3),
            middle=(44, 48, 30, 0),
            ring=(46, 48, 30, -3),
            little=(48, 46, 28, -6),
            thumb_knuckle=(4.2, 4.7, 2.4),
            thumb_joint=(5.0, 6.8, 4.8),
            thumb_tip=(4.4, 8.7, 6.6),
        ),
    }
)
"""The shapes that a pose may name."""
