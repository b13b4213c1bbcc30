"""Whether an arrow shows the foot it means: it begins there and not at the other one, and crosses no shoe,
nor where one was before."""

from collections.abc import Iterator, Sequence

import numpy as np
import shapely
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.arrows import path_of
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.movement_lint import tells, ways
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array

_OWN, _AT = 1.5, 7.0
"""How much nearer (cm of the picture) an arrow may begin at the foot that stands than at the one it means,
when it begins no farther from it than this."""

_BEGINS = 4.0
"""So much of an arrow (cm) may lie on the shoe it begins at."""

_CROSSED = 12.0
"""An arrow that covers a shoe, or the straight lines round it, by more than this (square cm) crosses it."""

_ANKLE = ((-8.0, 3.0, 9.0), (5.0, 3.5, 10.0), (21.0, 4.0, 4.5))
"""Of a shoe's upper: cm ahead of the ankle, half width, height above the sole."""

_SOLE = ((-8.9, 2.2), (-2.0, 4.0), (13.0, 5.1), (20.0, 4.4), (23.5, 1.4))
"""Of its sole: cm ahead of the ankle, half width."""


def arrows_at_wrong_feet(scene: ExerciseScene, bodies: Sequence[Skeleton]) -> Iterator[str]:
    """Arrows that seem to belong to the foot that stands, and arrows over a shoe."""
    if scene.layers:
        return  # a close-up shows one foot
    camera = Camera(*scene.camera)
    for at, key in enumerate(scene.keys):
        for number, arrow in enumerate(key.arrows):
            flat = camera.flat(path_of(arrow, bodies[at]))
            meant = _meant(flat, at, bodies, camera)
            if not meant:
                continue
            shoes = {side: shoe_seen(bodies[at], side, camera) for side in SIDES}
            apart = {side: shoe.distance(Point(flat[0])) for side, shoe in shoes.items()}
            nearest = min(apart.values())
            if nearest < _AT and min(apart[side] for side in meant) > nearest + _OWN:
                yield f"keys[{at}].arrows[{number}] begins at the foot that stands"
            steps = np.linalg.norm(np.diff(flat, axis=0), axis=1)
            rest = flat[np.concatenate([[0.0], np.cumsum(steps)]) > _BEGINS]
            if len(rest) > 1:
                shaft = LineString(rest).buffer(arrow.width / 2)
                dashed = [side for side in SIDES if at and f"shoe-{side}" in key.former]
                before = [shoe_seen(bodies[at - 1], side, camera) for side in dashed]
                if any(shaft.intersection(shoe).area > _CROSSED for shoe in (*shoes.values(), *before)):
                    yield f"keys[{at}].arrows[{number}] crosses a shoe"


def _meant(flat: Array, at: int, bodies: Sequence[Skeleton], camera: Camera) -> set[Side]:
    """The feet whose way an arrow shows: the way to the next picture, else the one that has led to this."""
    for one, other in ((at, (at + 1) % len(bodies)), ((at - 1) % len(bodies), at)):
        told: set[Side] = set()
        for name, way in ways(bodies[one], bodies[other], camera):
            if tells(flat, way):
                told |= {side for side in SIDES if name in _FOOT_SPOTS[side]}
        if told:
            return told
    return set()


_FOOT_SPOTS = {side: {f"{name}-{side}" for name in ("foot", "toes", "heel", "instep")} for side in SIDES}


def shoe_seen(body: Skeleton, side: Side, camera: Camera) -> BaseGeometry:
    """About the outline of a shoe in the picture."""
    foot = body.bone("foot", side)
    spots = [
        foot.point(ahead, aside * half, height - BODY.ankle_height)
        for ahead, half, height in (*_ANKLE, *((ahead, half, 0.0) for ahead, half in _SOLE))
        for aside in (-1, 1)
    ]
    return shapely.MultiPoint(camera.flat(np.array(spots))).convex_hull
