"""Fingers and toes as the camera sees them: where one lies before the rest, its edge is a line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.outline import EMPTY, chain_of_discs, disc, opened, trimmed, union
from resources.figures.bake.rig.vectors import Array

CLEAR = 0.62
"""Lines nearer to each other than this would run into one dark patch, cm."""

_RIM = 0.3
"""Lines end this far from the outline, under its stroke, cm."""

NARROW = 1.35
"""Half the width from which on a part of a hand has lines, cm."""

_LEVEL = 0.05
"""Up to this difference in depth two parts lie side by side, cm."""

_BESIDE = 3.2
"""Digits lie side by side when all their joints are nearer to each other than this, cm."""

_SHORTEST = 1.0
"""Shorter pieces of a line are specks, cm."""

_FOLDED = -0.5
"""Cosine between two parts of a digit from which on it is folded back on itself."""


@dataclass(frozen=True)
class Digit:
    """A finger, a thumb or a toe: its joints from the root outwards, and how thick it is at each, cm."""

    name: str
    joints: Array
    radii: Sequence[float]


@dataclass(frozen=True)
class Segment:
    """A part of a digit between two joints, and what the camera sees of it."""

    digit: str
    place: int
    joints: Array
    radii: Sequence[float]
    seen: BaseGeometry

    @property
    def middle(self) -> Array:
        """The point half way between its joints."""
        middle: Array = self.joints.mean(axis=0)
        return middle


def segments_of(digits: Iterable[Digit], flat: Callable[[Array], Array]) -> list[Segment]:
    """The parts of digits; `flat` turns their points (n, 3) into picture points."""
    return [
        Segment(
            digit.name,
            at,
            digit.joints[at : at + 2],
            digit.radii[at : at + 2],
            chain_of_discs(flat(digit.joints[at : at + 2]), digit.radii[at : at + 2]),
        )
        for digit in digits
        for at in range(len(digit.joints) - 1)
    ]


class DigitEdges:
    """The edges of digits on what they grow from (`base`, a palm or a foot) and before each other.

    `toward` points to the viewer, in the directions that the joints are given in; `before_base` says whether
    a part lies between the base and the viewer.
    """

    def __init__(
        self,
        segments: Sequence[Segment],
        base: BaseGeometry,
        outline: BaseGeometry,
        toward: Array,
        flat: Callable[[Array], Array],
        before_base: Callable[[Segment], bool],
        narrow: float = NARROW,
    ) -> None:
        self._segments = segments
        self._joints = {
            name: np.concatenate([part.joints for part in segments if part.digit == name])
            for name in {part.digit for part in segments}
        }
        self._base = base
        self._toward = toward
        self._flat = flat
        self._before_base = before_base
        # Seen on its edge a hand is too narrow for lines: they would be all that one sees of it.
        self.inside = opened(outline, narrow).buffer(CLEAR).intersection(outline.buffer(-_RIM))

    def of(self, digit: str) -> BaseGeometry:
        """The visible edge of one digit within the outline."""
        return union(self._edge(segment) for segment in self._segments if segment.digit == digit)

    def base_over(self, digit: str) -> BaseGeometry:
        """The base's edge before a digit that shows beyond it."""
        behind = [
            segment.seen
            for segment in self._segments
            if segment.digit == digit and segment.place > 0 and not self._before_base(segment)
        ]
        if not behind:
            return EMPTY
        return self._base.boundary.intersection(union(behind)).intersection(self.inside)

    def _edge(self, segment: Segment) -> BaseGeometry:
        edge = segment.seen.boundary.intersection(self.inside)
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
        return edge if self._before_base(segment) else edge.difference(self._base)

    def _joined(self, segment: Segment, other: Segment) -> BaseGeometry:
        """Where two parts of a digit go on in each other: all that they share, or the joint of a folded
        one."""
        first, second = (
            np.diff(self._flat(each.joints), axis=0)[0]
            for each in sorted((segment, other), key=lambda each: each.place)
        )
        if first @ second > _FOLDED * np.linalg.norm(first) * np.linalg.norm(second):
            return other.seen
        at = max(0, other.place - segment.place)
        joint = disc(self._flat(segment.joints[at : at + 1])[0], segment.radii[at] * 1.1)
        return union([joint, other.seen]) if self._before(other, segment) else joint

    def _before(self, one: Segment, other: Segment) -> bool:
        nearer = float((one.middle - other.middle) @ self._toward)
        if one.digit != other.digit and self._beside(one.digit, other.digit):
            # Of digits that lie side by side one is nearer all along, or the line between them would jump.
            nearer = float((self._middle_of(one.digit) - self._middle_of(other.digit)) @ self._toward)
        if abs(nearer) > _LEVEL:
            return nearer > 0
        # Side by side: the one nearer to the thumb or the big toe, whatever rounding says.
        return self._segments.index(one) < self._segments.index(other)

    def _middle_of(self, digit: str) -> Array:
        middle: Array = self._joints[digit].mean(axis=0)
        return middle

    def _beside(self, one: str, other: str) -> bool:
        first, second = self._joints[one], self._joints[other]
        return len(first) == len(second) and bool((np.linalg.norm(first - second, axis=1) < _BESIDE).all())


def apart(
    edges: Iterable[BaseGeometry],
    kept: BaseGeometry,
    clear: float = CLEAR,
    shortest: float = 1.3 * _SHORTEST,
) -> list[BaseGeometry]:
    """Of some edges, longest first, what is neither near to `kept` nor to one before it."""
    lines = []
    for edge in sorted(edges, key=lambda each: -each.length):
        line = trimmed(edge.difference(kept.buffer(clear)), shortest)
        if not line.is_empty:
            kept = kept.union(line)
            lines.append(line)
    return lines


def without_specks(edge: BaseGeometry) -> BaseGeometry:
    """A line joined, without pieces that are too short to be seen as lines."""
    return trimmed(edge, _SHORTEST)
