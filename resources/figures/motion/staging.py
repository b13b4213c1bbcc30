"""From a plan to the poses of every frame, checked before anything is drawn. Needs numpy."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from resources.figures.motion.blending import between, changed, flipped, moved, settled, unmixable
from resources.figures.motion.plan import Path, Plan, PlanError, Waypoint
from resources.figures.motion.writing import held_to_letter, letter_of, pen_spot
from resources.figures.pose import LEFTWARD, SIDES, Pose, Side, Triple, interpolated
from resources.figures.rig.skeleton import Skeleton
from resources.figures.rig.vectors import Array
from resources.figures.scenes import ExerciseScene


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
    if path.writes is not None:
        written = path.writes[0] + (path.writes[1] - path.writes[0]) * share
        letter = letter_of(scene)
        if path.writes[0] != path.writes[1] and letter is not None:
            pose = held_to_letter(pose, plan.pen, pen_spot(letter, written))
    return Staged(pose, (drift[0], drift[1], drift[2]), written)


def _pose_at(scene: ExerciseScene, waypoint: Waypoint, plan: Plan) -> Pose:
    pose = scene.keys[waypoint.key].pose
    if waypoint.mix:
        pose = interpolated(settled(pose), settled(scene.keys[waypoint.toward].pose), waypoint.mix)
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
    new = replace(limbs, reach=reach)
    return replace(pose, right=new) if side == "right" else replace(pose, left=new)


def _triple(values: Array) -> Triple:
    x, y, z = (float(value) for value in values)
    return x, y, z


def _levelled(
    pose: Pose, poses: Sequence[Pose], times: Sequence[float], share: float, rests: bool
) -> Pose:
    """The pose with its hips as high as lets the right knee bend as the waypoints ask for."""
    wanted = between_angles([_knee(each) for each in poses], times, share, rests)
    low, high = -8.0, 8.0
    for _ in range(24):
        middle = (low + high) / 2
        if _knee(moved_hips(pose, middle)) > wanted:
            low = middle
        else:
            high = middle
    return moved_hips(pose, (low + high) / 2)


def between_angles(angles: Sequence[float], times: Sequence[float], share: float, rests: bool) -> float:
    """The angle that the waypoints' angles ask for."""
    from resources.figures.motion.blending import on_curve

    return on_curve(times, angles, share, rests=rests)


def moved_hips(pose: Pose, up: float) -> Pose:
    """The pose with the hips higher and all placed hands and feet where they were."""
    return replace(pose, root=(pose.root[0], pose.root[1], pose.root[2] + up))


def _knee(pose: Pose) -> float:
    return Skeleton(pose).joint_angles("right")["knee"]
