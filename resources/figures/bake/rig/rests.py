"""Where a body touches what it lies, kneels, sits or leans on: knee, hip, back, palm and the rest."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

from resources.figures.bake.poses.pose import LEFTWARD, Side, Triple
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.vectors import Array, vector

if TYPE_CHECKING:
    from resources.figures.bake.jointed import Jointed as Skeleton


class Ball(NamedTuple):
    """A ball under the skin: its middle in a bone's frame and its radius, cm."""

    bone: str
    middle: Triple
    radius: float


# y is towards the outside of the body here. Flesh gives way: radii are a little smaller than the skin's.
_LIMB_BALLS: Mapping[str, tuple[Ball, ...]] = {
    "seat": (Ball("thigh", (-2.0, 0.0, 0.5), 8.3), Ball("thigh", (-1.0, 0.0, -7.0), 8.2)),
    "hip": (Ball("thigh", (0.0, 0.5, 1.0), 7.6), Ball("thigh", (0.0, 0.5, -9.0), 7.6)),
    "knee": (Ball("shank", (0.6, 0.0, 0.5), 4.6), Ball("shank", (0.4, 0.0, -5.0), 4.4)),
    "heel": (Ball("foot", (-5.3, 0.0, -5.6), 3.3), Ball("foot", (-4.6, 0.0, -7.5), 1.9)),
    "toes": (Ball("foot", (BODY.ball, 0.0, 0.6 - BODY.ankle_height), 0.6),),
    "instep": (Ball("foot", (20.0, 0.0, -7.3), 2.2),),
    "shoulder": (Ball("upper-arm", (0.0, 0.0, -1.0), 5.2),),
    "elbow": (Ball("forearm", (-0.4, 0.0, 0.0), 3.6),),
    "forearm": (Ball("forearm", (-0.4, 0.0, 0.0), 3.6), Ball("forearm", (0.0, 0.0, -20.0), 2.4)),
    "palm": (Ball("hand", (0.0, -0.2, -2.5), 1.5), Ball("hand", (0.0, -0.2, -9.0), 1.3)),
}
_TRUNK_BALLS: Mapping[str, tuple[tuple[float, float, float], ...]] = {
    "back": ((46.0, -4.6, 6.0), (38.0, -4.4, 6.0), (30.0, -3.0, 6.0)),
    "chest": ((42.0, 4.4, 6.0), (34.0, 4.4, 6.0)),
}
"""Height along the spine, how far ahead of it, radius."""

_SKULL = Ball("head", (-0.6, 0.0, 8.6), 8.8)


def balls(skeleton: "Skeleton", rest: str) -> list[tuple[Array, float]]:
    """The balls (middle in the world, radius) that a resting part lies on."""
    if rest in _TRUNK_BALLS:
        return [
            (skeleton.spine_at(height).point(ahead, 0.0, 0.0), radius)
            for height, ahead, radius in _TRUNK_BALLS[rest]
        ]
    if rest == "head":
        return [(skeleton.bone("head").point(*_SKULL.middle), _SKULL.radius)]
    part, _, side = rest.rpartition("-")
    outward = LEFTWARD[cast(Side, side)]
    return [
        (skeleton.bone(ball.bone, cast(Side, side)).point(x, y * outward, z), ball.radius)
        for ball in _LIMB_BALLS[part]
        for x, y, z in [ball.middle]
    ]


def lowest(skeleton: "Skeleton", rest: str) -> float:
    """The height (cm) of the lowest spot of a resting part."""
    return min(float(middle[2]) - radius for middle, radius in balls(skeleton, rest))


def touching(skeleton: "Skeleton", rest: str, ground: Callable[[Array], float], slack: float) -> list[Array]:
    """The corners, seen from above, of what of a resting part is within `slack` cm of the ground under it."""
    turn = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    spots = []
    for middle, radius in balls(skeleton, rest):
        if abs(float(middle[2]) - radius - ground(middle)) <= slack:
            # What lies flat is about half as wide as the ball.
            around = np.stack([np.cos(turn), np.sin(turn)], 1) * radius * 0.6
            spots += list(vector(middle[:2]) + around)
    return spots
