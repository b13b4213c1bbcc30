"""From a plan to the poses of every frame, checked before anything is drawn. Needs numpy."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from resources.figures.bake.motion.blending import (
    between,
    changed,
    flipped,
    moved,
    on_curve,
    settled,
    unmixable,
)
from resources.figures.bake.motion.plan import Path, Plan, PlanError, Waypoint
from resources.figures.bake.motion.writing import held_to_letter, letter_of, pen_spot
from resources.figures.bake.poses.pose import LEFTWARD, SIDES, Limbs, Pose, Side, Triple, interpolated
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, vector


@dataclass(frozen=True)
class Staged:
    """One frame before it is drawn: the pose on its own ground, how far that ground has gone by (cm), and
    the share of the letter that is written."""

    pose: Pose
    drift: Triple
    written: float

    @property
    def placed(self) -> Pose:
        """The pose where the picture shows it."""
        return moved(self.pose, (-self.drift[0], -self.drift[1], -self.drift[2]))


def staged(scene: ExerciseScene, plan: Plan, path: Path) -> list[Staged]:
    """The frames of one path, from its start to its end."""
    poses = [settled(_pose_at(scene, waypoint, plan)) for waypoint in path.waypoints]
    poses = _with_held_hands(poses)
    jumps = unmixable(poses)
    if jumps:
        raise PlanError(
            f"timelines/{plan.exercise}.toml: paths.{path.name}.poses mix {', '.join(jumps)}, which would "
            "jump; control the limb in the same way in all of them."
        )
    times = [waypoint.at for waypoint in path.waypoints]
    return [
        _frame(scene, plan, path, poses, times, share) for share in np.linspace(0, 1, path.frames).tolist()
    ]


def _frame(
    scene: ExerciseScene, plan: Plan, path: Path, poses: list[Pose], times: list[float], share: float
) -> Staged:
    pose = between(poses, times, share, rests=path.rests)
    if path.level:
        pose = _levelled(pose, poses, times, share, path.rests)
    start, end = path.drift
    drift = tuple(one + (other - one) * share for one, other in zip(start, end, strict=True))
    written = 0.0
    letter = letter_of(scene)
    if letter is not None and path.writes is not None:
        written = path.writes[0] + (path.writes[1] - path.writes[0]) * share
        pose = held_to_letter(pose, plan.pen, pen_spot(letter, written), Camera(*scene.camera))
    elif letter is not None and path.lifts:
        first, last = pen_spot(letter, 0.0), pen_spot(letter, 1.0)
        there = _triple(vector(last) + (vector(first) - vector(last)) * share)
        pose = held_to_letter(pose, plan.pen, there, Camera(*scene.camera))
    return Staged(pose, (drift[0], drift[1], drift[2]), written)


def _pose_at(scene: ExerciseScene, waypoint: Waypoint, plan: Plan) -> Pose:
    pose = scene.keys[waypoint.key].pose
    if waypoint.mix:
        pose = interpolated(settled(pose), settled(scene.keys[waypoint.toward].pose), waypoint.mix)
    if waypoint.held:
        pose = _held_in(pose, waypoint.held)
    if waypoint.flip:
        pose = replace(flipped(pose), order=pose.order)
    pose = moved(pose, waypoint.move)
    try:
        pose = changed(pose, waypoint.put)
        return changed(pose, {field: _sum(pose, field, value) for field, value in waypoint.add.items()})
    except (ValueError, AttributeError, TypeError) as error:
        raise PlanError(
            f"timelines/{plan.exercise}.toml: a pose of key frame {waypoint.key}: {error}."
        ) from error


def _held_in(pose: Pose, frame: str) -> Pose:
    """The same pose with its placed hands relative to another frame."""
    skeleton = Skeleton(pose)
    bone = skeleton.frame(frame)
    for side in SIDES:
        limbs = pose.limbs(side)
        reach = limbs.reach
        if reach is None:
            continue
        there = skeleton.frame(reach.relative).point(*reach.at)
        if reach.direction is not None:
            pose = _hand_written_out(pose, side, frame)
            reach = pose.limbs(side).reach
            assert reach is not None
        at = _triple(bone.axes.T @ (there - bone.origin))
        pose = _with_limbs(pose, side, replace(pose.limbs(side), reach=replace(reach, relative=frame, at=at)))
    return pose


def _with_limbs(pose: Pose, side: Side, limbs: Limbs) -> Pose:
    return replace(pose, right=limbs) if side == "right" else replace(pose, left=limbs)


def _sum(pose: Pose, field: str, value: object) -> object:
    known: object = pose
    for part in field.split("."):
        known = getattr(known, part)
    if isinstance(known, tuple) and isinstance(value, list) and len(known) == len(value):
        return [one + other for one, other in zip(known, value, strict=True)]
    if isinstance(known, (int, float)) and isinstance(value, (int, float)):
        return known + value
    raise ValueError(f"{field} cannot be added to")


def _with_held_hands(poses: Sequence[Pose]) -> list[Pose]:
    """Where one pose turns a placed hand and another leaves it to the forearm, write the turn out."""
    result = list(poses)
    for side in SIDES:
        reaches = [pose.limbs(side).reach for pose in result]
        turned = [reach for reach in reaches if reach is not None and reach.direction is not None]
        if not turned or len(turned) == len(reaches):
            continue
        for at, pose in enumerate(result):
            reach = pose.limbs(side).reach
            if reach is not None and reach.direction is None:
                result[at] = _hand_written_out(pose, side, turned[0].directed)
    return result


def _hand_written_out(pose: Pose, side: Side, directed: str) -> Pose:
    skeleton = Skeleton(pose)
    own = skeleton.frame(directed).axes.T @ skeleton.bone("hand", side).axes
    limbs = pose.limbs(side)
    assert limbs.reach is not None
    direction, palm = -own[:, 2], own[:, 1] * -LEFTWARD[side]
    reach = replace(limbs.reach, direction=_triple(direction), palm=_triple(palm), directed=directed)
    return _with_limbs(pose, side, replace(limbs, reach=reach))


def _triple(values: Array) -> Triple:
    x, y, z = (float(value) for value in values)
    return x, y, z


def _levelled(pose: Pose, poses: Sequence[Pose], times: Sequence[float], share: float, rests: bool) -> Pose:
    """The pose with its hips as high as lets the right knee bend as the waypoints ask for."""
    wanted = on_curve(times, [_knee(each) for each in poses], share, rests=rests)
    low, high = -8.0, 8.0
    for _ in range(16):
        middle = (low + high) / 2
        if _knee(moved_hips(pose, middle)) > wanted:
            low = middle
        else:
            high = middle
    return moved_hips(pose, (low + high) / 2)


def moved_hips(pose: Pose, up: float) -> Pose:
    """The pose with the hips higher and all placed hands and feet where they were."""
    return replace(pose, root=(pose.root[0], pose.root[1], pose.root[2] + up))


def _knee(pose: Pose) -> float:
    return Skeleton(pose).joint_angles("right")["knee"]


_ALIKE = 16.0
"""How far (cm) each foot, hand and the hips may be from a key frame for its arrows to be right."""


def alike(pose: Pose, key: Pose) -> bool:
    """Whether a pose on a path is so near to a key frame that the arrows of the key frame fit it."""
    one, other = Skeleton(pose), Skeleton(key)
    return all(
        float(np.linalg.norm(one.bones[name].origin - other.bones[name].origin)) < _ALIKE
        for name in ("pelvis", "foot-right", "foot-left", "hand-right", "hand-left")
    )
