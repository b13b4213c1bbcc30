"""Draws a hand: its digits before and behind each other as the camera sees them, with lines between them."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body, Hand
from resources.figures.bake.rig.hand_art import GRIP, PALM, THUMB, Digit, digits, in_hand
from resources.figures.bake.rig.outline import (
    EMPTY,
    chain_of_discs,
    closed_up,
    disc,
    line,
    opened,
    trimmed,
    union,
    without_slits,
)
from resources.figures.bake.rig.piece import FINE, Piece
from resources.figures.bake.rig.vectors import Array, vector

_THUMB_LINE = 0.5
"""Width of the line round the thumb where it lies before the hand: it is there at every size, cm."""

_CLEAR = 0.62
"""Lines of a hand nearer to each other than this would run into one dark patch, cm."""

_RIM = 0.3
"""Lines end this far from the hand's outline, under its stroke, cm."""

_NARROW = 1.35
"""Half the width from which on a part of a hand has lines, cm."""

_LEVEL = 0.05
"""Up to this difference in depth two parts lie side by side, cm."""

_CLOSED, _BACK_SEEN = 0.6, 0.3
"""How far the fingers of a closed hand are bent (a sine), and when one sees its back (a cosine)."""

_SHORTEST = 1.0
"""Shorter pieces of a line between fingers are specks, cm."""


@dataclass(frozen=True)
class _Segment:
    """A part of a digit between two joints, or the palm: where it is, and what the camera sees of it."""

    digit: str
    place: int
    middle: Array
    joints: Array
    radii: tuple[float, ...]
    seen: BaseGeometry


def add_hand(body: Body, side: Side) -> None:
    """Add the hand with a thumb and four fingers, and say where it holds what it holds."""
    camera, bone = body.camera, body.skeleton.bone("hand", side)
    toward = in_hand_direction(bone.axes.T @ camera.toward, side)

    def flat(points: Array) -> Array:
        return camera.flat(bone.points(in_hand(points, side)))

    made = digits(body.skeleton.pose.limbs(side).hand)
    palm = union(disc(flat(vector([spot]))[0], radius) for spot, radius in PALM).convex_hull
    segments = [
        _Segment(
            digit.name,
            at,
            digit.joints[at : at + 2].mean(axis=0),
            digit.joints[at : at + 2],
            digit.radii[at : at + 2],
            chain_of_discs(flat(digit.joints[at : at + 2]), digit.radii[at : at + 2]),
        )
        for digit in made
        for at in range(3)
    ]
    whole = closed_up(union([palm, *(segment.seen for segment in segments)]), 0.4)
    outline = without_slits(whole)
    part = body.add("hand", "arm-lower", outline, "skin", side)
    part.details += _Lines(segments, palm, part.outline, toward, flat).pieces(made)
    body.seam(f"forearm-{side}", f"hand-{side}", bone.origin, 3.6, 1.6)
    body.hands[side] = Hand(bone.points(in_hand(vector([GRIP]), side))[0], bone)


def in_hand_direction(local: Array, side: Side) -> Array:
    """A direction of the hand bone's frame as (to the thumb's side, towards the fingers, out of the palm)."""
    return vector([local[0], -local[2], -LEFTWARD[side] * local[1]])


class _Lines:
    """Where a digit lies before the rest of the hand, its edge is a line."""

    def __init__(
        self,
        segments: list[_Segment],
        palm: BaseGeometry,
        outline: BaseGeometry,
        toward: Array,
        flat: Callable[[Array], Array],
    ) -> None:
        self._segments = segments
        self._palm = palm
        # A hand seen on its edge is too narrow for lines: they would be all that one sees of it.
        self._inside = opened(outline, _NARROW).buffer(_CLEAR).intersection(outline.buffer(-_RIM))
        self._toward = toward
        self._flat = flat

    def pieces(self, made: tuple[Digit, ...]) -> list[Piece]:
        """The thumb's line, and the finer ones of the fingers; none of them too near to another."""
        edges = {digit.name: self._edges(digit.name) for digit in made}
        kept = trimmed(union([edges.pop(THUMB), self._over_the_thumb()]), _SHORTEST)
        pieces = [] if kept.is_empty else [Piece(kept, stroke="skin-line", width=_THUMB_LINE)]
        for edge in sorted(edges.values(), key=lambda each: -each.length):
            clear = trimmed(edge.difference(kept.buffer(_CLEAR)), _SHORTEST * 1.3)
            if not clear.is_empty:
                kept = kept.union(clear)
                pieces.append(Piece(clear, stroke="skin-line", width=FINE, fine=True))
        return pieces + self._valleys(made, kept)

    def _edges(self, digit: str) -> BaseGeometry:
        return union(self._edge(segment) for segment in self._segments if segment.digit == digit)

    def _over_the_thumb(self) -> BaseGeometry:
        """The palm's edge before a thumb that shows beyond it."""
        behind = [
            segment.seen
            for segment in self._segments
            if segment.digit == THUMB and segment.place > 0 and not self._before_palm(segment)
        ]
        if not behind:
            return EMPTY
        return self._palm.boundary.intersection(union(behind)).intersection(self._inside)

    def _edge(self, segment: _Segment) -> BaseGeometry:
        edge = segment.seen.boundary.intersection(self._inside)
        for other in self._segments:
            if other is segment or edge.is_empty or not other.seen.intersects(edge):
                continue
            if other.digit == segment.digit and abs(other.place - segment.place) == 1:
                edge = edge.difference(self._joined(segment, other))
            elif self._before(other, segment):
                edge = edge.difference(other.seen)
        if segment.place == 0:
            root = disc(self._flat(segment.joints[:1])[0], segment.radii[0] * 1.5)
            edge = edge.difference(root)
        return edge if self._before_palm(segment) else edge.difference(self._palm)

    def _joined(self, segment: _Segment, other: _Segment) -> BaseGeometry:
        """Where two parts of a digit go on in each other: all that they share, or the joint of a folded
        one."""
        first, second = (
            np.diff(self._flat(each.joints), axis=0)[0]
            for each in sorted((segment, other), key=lambda each: each.place)
        )
        if first @ second > -0.5 * np.linalg.norm(first) * np.linalg.norm(second):
            return other.seen
        at = max(0, other.place - segment.place)
        joint = disc(self._flat(segment.joints[at : at + 1])[0], segment.radii[at] * 1.1)
        return union([joint, other.seen]) if self._before(other, segment) else joint

    def _before(self, one: _Segment, other: _Segment) -> bool:
        nearer = float((one.middle - other.middle) @ self._toward)
        if abs(nearer) > _LEVEL:
            return nearer > 0
        # Side by side: the one nearer to the thumb, whatever rounding says.
        return self._segments.index(one) < self._segments.index(other)

    def _before_palm(self, segment: _Segment) -> bool:
        across, along, _ = segment.middle
        nearest = vector([np.clip(across, -2.6, 2.6), np.clip(along, 0.0, 8.4), 0.0])
        return float((segment.middle - nearest) @ self._toward) > 0

    def _valleys(self, made: tuple[Digit, ...], kept: BaseGeometry) -> list[Piece]:
        """Between the knuckles of a closed hand seen from its back, where all fingers are hidden."""
        fingers = [digit for digit in made if digit.name != THUMB]
        bent = np.mean([(digit.joints[1] - digit.joints[0])[2] / 4.0 for digit in fingers])
        if bent < _CLOSED or -self._toward[2] < _BACK_SEEN:
            return []
        pieces = []
        for one, other in itertools.pairwise(fingers):
            valley = (one.joints[0] + other.joints[0]) / 2
            spots = valley + vector([[0, 1.0, -0.5], [0, 0.0, -1.0], [0, -1.3, -1.1]])
            edge = line(self._flat(spots)).difference(kept.buffer(_CLEAR)).intersection(self._inside)
            if edge.length > 0.7:
                pieces.append(Piece(edge, stroke="skin-line", width=FINE, fine=True))
        return pieces
