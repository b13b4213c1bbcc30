"""Poses: joint angles in degrees and placements in centimetres, as plain values. Standard library only.

World axes: x forward (where the figure faces), y to the figure's left, z up; the floor is z = 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal, TypeVar, cast

from resources.figures.bake.poses.hands import RELAXED, HandShape

Side = Literal["right", "left"]
SIDES: tuple[Side, Side] = ("right", "left")
LEFTWARD: Mapping[Side, int] = {"right": -1, "left": 1}
"""The sign of y on each side of the body."""

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class FootPlacement:
    """A foot put somewhere: the ankle's spot on the floor with the foot level, then turned about `pivot`.

    `pitch` lifts the heel, `roll` lifts the inner edge of a left foot; `toe` is the bend of the toes
    (None: what the pitch asks for); `knee` is the direction that the knee points, in the pelvis' frame
    (None: where the foot points). With `over_toes` the knee comes over the line of the foot, as far as the
    hip lets it.
    """

    at: Triple
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    pivot: str = "ball"
    toe: float | None = None
    knee: Triple | None = None
    over_toes: bool = False


@dataclass(frozen=True)
class HandPlacement:
    """A wrist put at a point of another part's frame, the elbow pointing `elbow` in the trunk's frame.

    `direction` (fingers) and `palm` (the palm's normal) are in the frame of `directed`; without them the
    hand follows the forearm.
    """

    at: Triple
    relative: str = "world"
    elbow: Triple | None = None
    direction: Triple | None = None
    palm: Triple | None = None
    directed: str = "world"


@dataclass(frozen=True)
class Limbs:
    """One side: hip and shoulder are (flexion, abduction, rotation), ankle is (dorsiflexion, inversion).

    `toe` lifts the forefoot's end with all toes; `toes` lifts each of them more or, below zero, curls it,
    from the big one out. `arch` is how far (cm) the arch is drawn up, by which the ball comes nearer to the
    heel. A shoe hides both.
    """

    hip: Triple = (0.0, 0.0, 0.0)
    knee: float = 2.0
    ankle: tuple[float, float] = (0.0, 0.0)
    toe: float = 0.0
    toes: tuple[float, float, float, float, float] = (0.0, 0.0, 0.0, 0.0, 0.0)
    arch: float = 0.0
    shoulder: Triple = (0.0, 8.0, 0.0)
    elbow: float = 12.0
    pronation: float = 35.0
    wrist: tuple[float, float] = (0.0, 0.0)
    hand: HandShape = RELAXED
    foot: FootPlacement | None = None
    reach: HandPlacement | None = None
    blade: tuple[float, float] = (0.0, 0.0)
    """Where the shoulder blade slides on the ribs: (forward, up), cm."""


@dataclass(frozen=True)
class Pose:
    """A whole body. Pelvis is (tilt forward, list to the left, yaw left); spine, chest, neck, head (flexion,
    side, twist).

    `spine` bends the whole trunk evenly; `chest` is what its upper half bends besides, so that a back can be
    hollow below and round above. `rests` are the parts that lie on something (see `RESTS`): with any of them
    the hips are let down until the lowest one touches `ground` (height in cm). `order` moves a layer towards
    the viewer (cm of depth) where the automatic order of limbs is wrong.
    """

    root: Triple = (0.0, 0.0, 94.0)
    pelvis: Triple = (0.0, 0.0, 0.0)
    spine: Triple = (0.0, 0.0, 0.0)
    chest: Triple = (0.0, 0.0, 0.0)
    neck: Triple = (8.0, 0.0, 0.0)
    head: Triple = (-6.0, 0.0, 0.0)
    right: Limbs = Limbs()
    left: Limbs = Limbs()
    rests: tuple[str, ...] = ()
    ground: float = 0.0
    order: Mapping[str, float] = field(default_factory=dict)

    def limbs(self, side: Side) -> Limbs:
        """The limbs of one side."""
        return self.right if side == "right" else self.left


Value = TypeVar("Value")


def interpolated(first: Value, second: Value, share: float) -> Value:
    """The pose (or any part of one) `share` of the way from `first` to `second`, number by number.

    What cannot be mixed (a name, a control that only one of them has) switches half way.
    """
    one, other = cast(Any, first), cast(Any, second)
    if is_dataclass(first) and not isinstance(first, type):
        parts = [part.name for part in fields(first)] if type(first) is type(second) else []
        if parts:
            mixed = {name: interpolated(getattr(one, name), getattr(other, name), share) for name in parts}
            return cast(Value, type(first)(**mixed))
    elif isinstance(first, tuple) and isinstance(second, tuple) and len(first) == len(second):
        return cast(Value, tuple(interpolated(a, b, share) for a, b in zip(one, other, strict=True)))
    elif isinstance(first, (int, float)) and isinstance(second, (int, float)):
        return cast(Value, one + (other - one) * share)
    return first if share < 0.5 else second
