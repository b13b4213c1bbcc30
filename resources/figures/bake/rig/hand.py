"""Draws a hand: its digits before and behind each other as the camera sees them, with lines between them."""

import itertools
from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body, Hand
from resources.figures.bake.rig.digits import Digit, DigitEdges, Segment, segments_of
from resources.figures.bake.rig.fine_lines import CLEAR, apart, bridged, without_specks
from resources.figures.bake.rig.hand_art import FINGERS, GRIP, PALM, THUMB, digits, in_hand
from resources.figures.bake.rig.outline import closed_up, disc, line, opened, union, without_slits
from resources.figures.bake.rig.piece import FINE, Piece
from resources.figures.bake.rig.vectors import Array, vector

_THUMB_LINE = 0.5
"""Width of the line round the thumb where it lies before the hand: it is there at every size, cm."""

_ROUND = 0.55
"""Corners of the outline are as round as this (cm): no knuckle is seen as a ball."""

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

    def above_palm(segment: Segment) -> float:
        across, along, _ = segment.middle
        nearest = vector([np.clip(across, -2.6, 2.6), np.clip(along, 0.0, 8.4), 0.0])
        return float((segment.middle - nearest) @ toward)

    shape = body.skeleton.pose.limbs(side).hand
    made = digits(shape)
    palm = union(disc(flat(vector([spot]))[0], radius) for spot, radius in PALM).convex_hull
    segments = segments_of(made, flat)
    if shape.astride > 0.5:
        segments = _nearer(segments, toward)
    whole = opened(closed_up(union([palm, *(segment.seen for segment in segments)]), _ROUND), _ROUND)
    part = body.add("hand", "arm-lower", without_slits(whole), "skin", side)
    edges = DigitEdges(segments, palm, part.outline, toward, flat, lambda each: above_palm(each) > 0)
    kept = without_specks(union([edges.of(THUMB), edges.base_over(THUMB)]))
    if not kept.is_empty:
        part.details.append(Piece(kept, stroke="skin-line", width=_THUMB_LINE))
    # An open hand on its edge shows so little of its fingers that short lines are only specks.
    on_edge = abs(float(toward[2])) < _EDGE and not _closed(made)
    lines = apart((edges.of(name) for name in FINGERS), kept, shortest=2.6 if on_edge else 1.3)
    if -toward[2] >= _BACK_SEEN and _closed(made):
        near = union([kept, *lines]).buffer(CLEAR)
        lines += _valleys(made, flat, edges.inside.difference(near))
    if lines:
        part.details.append(Piece(bridged(union(lines)), stroke="skin-line", width=FINE, fine=True))
    body.seam(f"forearm-{side}", f"hand-{side}", bone.origin, 3.6, 1.6)
    body.hands[side] = Hand(bone.points(in_hand(vector([GRIP]), side))[0], bone)


def _nearer(segments: Sequence[Segment], toward: Array) -> list[Segment]:
    """Without the ends of the thumb, or of the fingers, whichever of them lie farther."""
    tips = {each.digit: each.joints[1] for each in segments}
    thumb = tips.pop(THUMB)
    # How far up the thumb's side they are says nothing: there is the edge of what the hand is astride of.
    apart = (np.mean(list(tips.values()), axis=0) - thumb) * vector([0, 1, 1])
    thumb_hidden = float(apart @ toward) > 0
    return [each for each in segments if each.place == 0 or (each.digit == THUMB) != thumb_hidden]


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
