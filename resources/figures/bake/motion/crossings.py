"""What a film must not do: draw a limb now before and now behind another one while the two overlap."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from resources.figures.bake.motion.plan import Plan
from resources.figures.bake.motion.staging import Staged
from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.arms import add_arm
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.depth import CELL
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.order import depth_maps, painting_order
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.still import add_still
from resources.figures.bake.rig.trunk import add_neck, add_trunk

_OVERLAP = 20.0
"""Layers that are seen to overlap by less may change places unseen, square cm."""

_EVERY = 3
"""One of so many frames is looked at: an overlap is there for longer than that."""

_ONE_SURFACE = [
    {"shirt", "trunk", "leg-upper-right", "leg-upper-left"},
    *({f"{limb}-upper-{side}", f"{limb}-lower-{side}"} for limb in ("leg", "arm") for side in SIDES),
]
"""Layers of one limb, and cloth on cloth, where a hem slides over a lap: these may change places."""


class _Frame(NamedTuple):
    """The place of each layer, 0 the farthest, and the cells of the picture where it is."""

    order: Mapping[str, int]
    seen: Mapping[str, NDArray[np.bool_]]


def problems(scene: ExerciseScene, plan: Plan, paths: Mapping[str, Sequence[Staged]]) -> list[str]:
    """One sentence for each pair of layers that changes places where a viewer sees it."""
    camera = GroundedCamera(*scene.camera, scene)
    found = []
    for name, frames in paths.items():
        looked_at = [frame.placed for frame in frames[::_EVERY]]
        drawn = [_frame(_bare(Skeleton(pose), scene, camera)) for pose in looked_at]
        for at, (earlier, later) in enumerate(pairwise(drawn)):
            share = (at + 1) * _EVERY / (len(frames) - 1)
            found += [
                f"timelines/{plan.exercise}.toml: paths.{name}: {one} and {other} change places at "
                f"{share:.2f} of the way, where they overlap."
                for one, other in _swapped(earlier, later)
            ]
    return found


def _bare(skeleton: Skeleton, scene: ExerciseScene, camera: Camera) -> Body:
    """The body without what does not tell its layers apart: marks, face and hair."""
    body = Body(skeleton, camera, barefoot=scene.barefoot)
    for side in SIDES:
        add_still(body, add_leg, ("pelvis", "thigh", "shank", "foot"), side, reach=110.0)
    add_trunk(body)
    add_still(body, add_neck, ("neck", "thorax"), reach=35.0)
    for side in SIDES:
        add_still(body, add_arm, ("pelvis", "upper-arm", "forearm", "hand"), side, reach=80.0)
    return body


def _frame(body: Body) -> _Frame:
    maps = depth_maps(body)
    return _Frame(painting_order(body, maps), {name: np.isfinite(depth) for name, depth in maps.maps.items()})


def _swapped(earlier: _Frame, later: _Frame) -> Iterator[tuple[str, str]]:
    for one, other in combinations(earlier.seen, 2):
        if any({one, other} <= surface for surface in _ONE_SURFACE):
            continue
        before = [frame.order[one] > frame.order[other] for frame in (earlier, later)]
        if (
            before[0] != before[1]
            and min(_overlap(frame, one, other) for frame in (earlier, later)) > _OVERLAP
        ):
            yield one, other


def _overlap(frame: _Frame, one: str, other: str) -> float:
    """How much (square cm) two layers overlap where nothing lies before both."""
    first = max(frame.order[one], frame.order[other])
    both = frame.seen[one] & frame.seen[other]
    for layer, cells in frame.seen.items():
        if frame.order[layer] > first:
            both = both & ~cells
    return float(both.sum()) * CELL**2
