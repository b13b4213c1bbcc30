"""Limbs that lie in one frame of a film as they lay in another, or in the other build: drawn once and moved.

What is drawn here is drawn from the bones that were named and from nothing else, rounded and, where that
changes nothing but the place, in one spot. So it makes no difference whether it was drawn for this frame or
for an earlier one: the bake comes out the same in whatever order frames are drawn.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf

import numpy as np

from resources.figures.bake.poses.pose import SIDES, Limbs, Pose, Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.build import STRAIGHT
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.vectors import Array, vector

_KEPT = 240
"""So many limbs are kept, the last ones used: enough for the frames of a film in both builds."""

Add = Callable[..., None]
"""Adds parts to a body: called with the body and, for a limb, its side."""


@dataclass(frozen=True)
class _Asked:
    """What is to be drawn: all that it depends on in `key`, by which it is known again."""

    key: tuple[object, ...]
    add: Add = field(compare=False)
    sides: tuple[Side, ...] = field(compare=False)
    body: Body = field(compare=False)


def add_still(
    body: Body,
    add: Add,
    bones: Sequence[str],
    side: Side | None = None,
    *,
    reach: float,
    any_build: bool = False,
) -> None:
    """Add what `add` adds, which depends on nothing of the skeleton but the named bones (of a side), how the
    trunk, the toes and the arch are bent and how the hand is held.

    Nothing of it is more than `reach` cm lower than the first bone; `any_build` says that it is the same in
    every build.
    """
    sides = () if side is None else (side,)
    names = [name if name in body.skeleton.bones else f"{name}-{side}" for name in bones]
    origin = body.skeleton.bones[names[0]].origin
    ground = body.skeleton.pose.ground
    free = bool(origin[2] - reach > max(ground, body.camera.presses_below))
    camera, away = _place(body.camera, origin, free)
    build = STRAIGHT if any_build else body.build
    skeleton = body.skeleton.excerpt(names, _what_counts(body.skeleton.pose, side, free), build, away)
    frames = [
        (name, *((part + 0.0).tobytes() for part in (bone.axes, bone.origin)))
        for name, bone in skeleton.bones.items()
    ]
    key = (
        add,
        side,
        build.name,
        camera.key,
        body.conditions,
        skeleton.pose.spine,
        skeleton.pose.chest,
        skeleton.pose.ground,
        *((limbs.hand, limbs.toes, limbs.arch) for limbs in (skeleton.pose.right, skeleton.pose.left)),
        *((each, skeleton.toe_bend[each]) for each in sides),
        *frames,
    )
    drawn = _drawn(_Asked(key, add, sides, body.blank(skeleton, camera)))
    body.take(drawn, away)


def _place(camera: Camera, origin: Array, free: bool) -> tuple[Camera, Array]:
    """The camera and the spot from which a limb is drawn: its own when it is free of all it could lie on."""
    if free:
        return Camera(*camera.view), origin
    if camera.presses_alike:
        return camera, origin * vector([1.0, 1.0, 0.0])
    return camera, np.zeros(3)


def _what_counts(pose: Pose, side: Side | None, free: bool) -> Pose:
    """All of a pose that counts when the bones are known; there is no ground under what is free of it."""
    right, left = (
        Limbs(hand=pose.limbs(each).hand, toes=pose.limbs(each).toes, arch=pose.limbs(each).arch)
        if each == side
        else Limbs()
        for each in SIDES
    )
    ground = -inf if free else pose.ground
    return Pose(spine=pose.spine, chest=pose.chest, ground=ground, right=right, left=left)


@lru_cache(maxsize=_KEPT)
def _drawn(asked: _Asked) -> Body:
    asked.add(asked.body, *asked.sides)
    return asked.body
