"""The bodies that ship, as their pictures show them, for tests that only look at them."""

from functools import cache

from resources.figures.bake.poses.posefile import exercises_with_poses, read
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton

WHOLE = [name for name in exercises_with_poses() if not read(name).layers]
"""The exercises that show a whole body."""


@cache
def bodies(exercise: str) -> tuple[Body, ...]:
    """Of each key frame its body: what takes longest of a picture, made once for all who look at it."""
    scene = read(exercise)
    camera = GroundedCamera(*scene.camera, scene)
    return tuple(build_body(Skeleton(key.pose), scene, camera) for key in scene.keys)
