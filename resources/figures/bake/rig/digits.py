"""Fingers and toes as the camera sees them: where one lies before the rest, its edge is a line."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.fine_lines import CLEAR
from resources.figures.bake.rig.outline import (
    EMPTY,
    chain_of_discs,
    disc,
    opened,
    union,
)
from resources.figures.bake.rig.vectors import Array

_RIM = 0.3
"""Lines end this far from the outline, under its stroke, cm."""

NARROW = 1.35
"""Half the width from which on a part of a hand has lines, cm."""

_LEVEL = 0.05
"""Up to this difference in depth two parts lie side by side, cm."""

_BESIDE = 3.2
"""Digits lie side by side when all their joints are nearer to each other than this, cm."""

_TOUCHING = 0.03
"""What is this near to a part belongs to it, cm."""

_FOLDED = -0.5
"""Cosine between two parts of a digit from which on it is folded back on itself."""


@dataclass(frozen=True)
class Digit:
    """A finger, a thumb or a toe: its joints from the root outwards, and how thick it is at each, cm."""

    name: str
    joints: Array
    radii: Sequence[float]


@dataclass(frozen=True, eq=False)
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


Stretch = Sequence[Segment]
"""Parts of one digit that go on in each other as the camera sees them: none is folded back."""


def _stretches(parts: Sequence[Segment], flat: Callable[[Array], Array]) -> list[Stretch]:
    found = [[parts[0]]]
    for before, part in itertools.pairwise(parts):
        first, second = (np.diff(flat(each.joints), axis=0)[0] for each in (before, part))
        if first @ second > _FOLDED * np.linalg.norm(first) * np.linalg.norm(second):
            found[-1].append(part)
        else:
            found.append([part])
    return list(found)


class DigitEdges:
    """The edges of digits on what they grow from (`base`, a palm or a foot) and before each other.

    `toward` points to the viewer, in the directions that the joints are given in; `before_base` says whether
    a part lies between the base and the viewer; a digit has no edge within `web` times its radius of its
    root.
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
        web: float = 1.5,
    ) -> None:
        self._segments = segments
        self._joints = {
            name: np.concatenate([part.joints for part in segments if part.digit == name])
            for name in {part.digit for part in segments}
        }
        self._stretches = {
            name: _stretches([part for part in segments if part.digit == name], flat) for name in self._joints
        }
        self._base = base
        self._web = web
        self._toward = toward
        self._flat = flat
        self._before_base = before_base
        # Seen on its edge a hand is too narrow for lines: they would be all that one sees of it.
        self.inside = opened(outline, narrow).buffer(CLEAR).intersection(outline.buffer(-_RIM))

    def of(self, digit: str) -> BaseGeometry:
        """The visible edge of one digit within the outline: whole lines, from the root to the tip."""
        stretches = self._stretches[digit]
        return union(
            self._edge(stretch, [other for other in stretches if other is not stretch])
            for stretch in stretches
        )

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

    def _edge(self, stretch: Stretch, folded: Sequence[Stretch]) -> BaseGeometry:
        """The edge of a stretch without what lies before it, `folded` parts of the same digit too."""
        hidden = [
            segment.seen.buffer(_TOUCHING).intersection(self._over(segment, stretch)) for segment in stretch
        ]
        first = stretch[0]
        if first.place == 0:
            ahead = union(segment.seen for segment in stretch[1:]).buffer(_TOUCHING)
            hidden.append(disc(self._flat(first.joints[:1])[0], first.radii[0] * self._web).difference(ahead))
        for other in folded:
            earlier, later = sorted((stretch, other), key=lambda each: each[0].place)
            if earlier[-1].place + 1 == later[0].place:
                # At the joint that it is folded about a digit goes on.
                hidden.append(disc(self._flat(later[0].joints[:1])[0], later[0].radii[0] * 1.1))
        seen = union(segment.seen for segment in stretch)
        return seen.boundary.difference(union(hidden)).intersection(self.inside)

    def _over(self, segment: Segment, stretch: Stretch) -> BaseGeometry:
        over = [
            other.seen
            for other in self._segments
            if other not in stretch and other.seen.intersects(segment.seen) and self._before(other, segment)
        ]
        return union(over if self._before_base(segment) else [*over, self._base])

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
