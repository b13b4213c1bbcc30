"""Draws a hand: its digits before and behind each other as the camera sees them, with lines between them."""

import itertools
from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body, Hand
from resources.figures.bake.rig.digits import (
    CLEAR,
    Digit,
    DigitEdges,
    Segment,
    apart,
    segments_of,
    without_specks,
)
from resources.figures.bake.rig.hand_art import FINGERS, GRIP, PALM, THUMB, digits, in_hand
from resources.figures.bake.rig.outline import closed_up, disc, line, union, without_slits
from resources.figures.bake.rig.piece import FINE, Piece
from resources.figures.bake.rig.vectors import Array, vector

_THUMB_LINE = 0.5
"""Width of the line round the thumb where it lies before the hand: it is there at every size, cm."""

_EDGE = 0.4
"""Below this cosine between palm and line of sight a hand is seen on its edge."""

_CLOSED, _BACK_SEEN = 0.6, 0.3
"""How far the fingers of a closed hand are bent (a sine), and when one sees its back (a cosine)."""


def add_hand(body: Body, side: Side) -> None:
    """Add the hand with a thumb and four fingers, and say where it holds what it holds."""
    camera, bone = body.camera, body.skeleton.bone("hand", side)
    local = bone.axes.T @ camera.toward
    toward = vector([local[0], -local[2], -LEFTWARD[side] * local[1]])

    def flat(points: Array) -> Array:
        return camera.flat(bone.points(in_hand(points, side)))

    def before_palm(segment: Segment) -> bool:
        across, along, _ = segment.middle
        nearest = vector([np.clip(across, -2.6, 2.6), np.clip(along, 0.0, 8.4), 0.0])
        return float((segment.middle - nearest) @ toward) > 0

    made = digits(body.skeleton.pose.limbs(side).hand)
    palm = union(disc(flat(vector([spot]))[0], radius) for spot, radius in PALM).convex_hull
    segments = segments_of(made, flat)
    whole = closed_up(union([palm, *(segment.seen for segment in segments)]), 0.4)
    part = body.add("hand", "arm-lower", without_slits(whole), "skin", side)
    edges = DigitEdges(segments, palm, part.outline, toward, flat, before_palm)
    kept = without_specks(union([edges.of(THUMB), edges.base_over(THUMB)]))
    if not kept.is_empty:
        part.details.append(Piece(kept, stroke="skin-line", width=_THUMB_LINE))
    # An open hand on its edge shows so little of its fingers that short lines are only specks.
    on_edge = abs(float(toward[2])) < _EDGE and not _closed(made)
    lines = apart((edges.of(name) for name in FINGERS), kept, shortest=2.6 if on_edge else 1.3)
    if -toward[2] >= _BACK_SEEN and _closed(made):
        near = union([kept, *lines]).buffer(CLEAR)
        lines += _valleys(made, flat, edges.inside.difference(near))
    part.details += [Piece(each, stroke="skin-line", width=FINE, fine=True) for each in lines]
    body.seam(f"forearm-{side}", f"hand-{side}", bone.origin, 3.6, 1.6)
    body.hands[side] = Hand(bone.points(in_hand(vector([GRIP]), side))[0], bone)


def _closed(made: Sequence[Digit]) -> bool:
    bent = [(digit.joints[1] - digit.joints[0])[2] / 4.0 for digit in made if digit.name != THUMB]
    return float(np.mean(bent)) >= _CLOSED


def _valleys(
    made: Sequence[Digit], flat: Callable[[Array], Array], inside: BaseGeometry
) -> list[BaseGeometry]:
    """Between the knuckles of a closed hand seen from its back, where all fingers are hidden."""
    fingers = [digit for digit in made if digit.name != THUMB]
    valleys = []
    for one, other in itertools.pairwise(fingers):
        spots = (one.joints[0] + other.joints[0]) / 2 + vector(
            [[0, 1.0, -0.5], [0, 0, -1.0], [0, -1.3, -1.1]]
        )
        valley = line(flat(spots)).intersection(inside)
        if valley.length > 0.7:
            valleys.append(valley)
    return valleys
