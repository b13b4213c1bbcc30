"""Which limbs are painted a little darker, as farther away from the viewer.

It is said once for a whole scene: a limb that changed its tone between two frames would flicker in a film.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from resources.figures.bake.poses.pose import SIDES, Pose, Side
from resources.figures.bake.poses.scenes import ExerciseScene, Overview
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.skeleton import Skeleton

FROM_THE_SIDE = 0.7071
"""The sine of the angle between the view and the way a body faces from which on one side is farther: a person
seen from the front has two like legs."""

_LYING = 0.4
"""The same in a close-up and beside it, where a runner lies: the leg that rests is told from the one that
works."""

_SLEEVE_FROM = 0.94
"""The same for a sleeve: elsewhere it is one with a shirt that is not tinted."""

_STILL = 3.0
"""A foot that stays within this (cm) in all key frames does not move."""


@dataclass(frozen=True)
class FarTone:
    """What is tinted: the limbs of `side` but for those that `work`, such as "leg-left"; and its sleeve."""

    side: Side | None = None
    sleeve: bool = False
    work: frozenset[str] = frozenset()

    def tints(self, material: str, side: Side | None, layer: str) -> bool:
        """Whether a part of this material in this layer is tinted."""
        if side is None or side != self.side:
            return False
        if material == "shirt":
            return self.sleeve
        return f"{layer.partition('-')[0]}-{side}" not in self.work


NONE_FAR = FarTone()
"""Nothing is tinted: there is no nearer limb that one could be told from."""


def far_tone(scene: ExerciseScene, camera: Camera, poses: Sequence[Pose] | None = None) -> FarTone:
    """What is tinted in all pictures of a scene, or of other `poses` in it."""
    bodies = [key.pose for key in scene.keys] if poses is None else poses
    asides = [float(Skeleton(pose).bone("pelvis").axes[:, 1] @ camera.toward) for pose in bodies]
    least = min(asides, key=abs)
    lying = any(isinstance(prop, Overview) for prop in scene.props)
    if abs(least) < (_LYING if lying else FROM_THE_SIDE) or min(asides) < 0 < max(asides):
        return NONE_FAR
    return FarTone("right" if least > 0 else "left", abs(least) > _SLEEVE_FROM, working(scene))


def working(scene: ExerciseScene) -> frozenset[str]:
    """The legs that do the work: those with a worked muscle or joint, and those whose foot goes
    somewhere."""
    skeletons = [Skeleton(key.pose) for key in scene.keys]
    toes = {side: np.array([each.foot_point(side, BODY.ball) for each in skeletons]) for side in SIDES}
    return frozenset(
        f"leg-{side}"
        for side in SIDES
        if any(mark.endswith(side) for mark in scene.marks)
        or float(np.ptp(toes[side], axis=0).max()) > _STILL
    )
