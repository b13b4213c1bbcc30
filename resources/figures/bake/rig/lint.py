"""What no body can do: fall over, hang where it should rest, bend beyond its joints, go through something.

What a scene must not show beside that is in `scene_lint`.
"""

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
from shapely.geometry import MultiPoint, Point

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.poses.scenes import ExerciseScene, Wall
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.build import BUILDS
from resources.figures.bake.rig.foot_shape import BARE_ANKLE
from resources.figures.bake.rig.ground import ground_of, has_floor
from resources.figures.bake.rig.rests import lowest, touching
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.solids import through
from resources.figures.bake.rig.things_lint import leant_on
from resources.figures.bake.rig.vectors import Array, about_z, vector

LIMITS = {"knee": (-5.0, 160.0), "dorsiflexion": (-62.0, 42.0), "elbow": (-5.0, 150.0)}
"""Angles in degrees that a placed limb may end up with (dorsiflexion with bent knee and body weight on
it)."""

_STRAIGHT_KNEE, _STRAIGHT_DORSIFLEXION = 20.0, 22.0
"""With the knee bent less than this the calf lets the ankle bend up no further than that, degrees."""

_HANGS = 1.6
"""How far (cm) what rests on something may be off it; flesh gives way as much."""

_GROUND = 1.5
"""A point of the sole this near to what it stands on carries weight, cm."""

_MARGIN = 1.5
"""How far the centre of mass may lie outside the soles' edge, cm."""

_WALL_MARGIN = 8.0
"""The same when the hands rest on a wall."""

_FLAT, _LIFTED, _TIPPED = 0.3, 4.0, 8.0
"""A foot that stands is this flat (cm); one in the air is lifted so far (cm); from this pitch on (degrees) it
is meant to stand on its ball or its heel."""

_MISSED = 1.0
"""How far a placed foot or hand may miss its place, cm."""

_FOREFOOT = 19.0
_HALF_WIDTH = 4.5


def problems(scene: ExerciseScene) -> list[str]:
    """One sentence for each thing in the key frames that a body, in any build, cannot do."""
    name = f"poses/{scene.exercise}.toml"
    found = []
    for (at, key), build in product(enumerate(scene.keys), BUILDS.values()):
        skeleton = Skeleton(key.pose, build)
        for side in SIDES:
            found += [
                f"{name}: keys[{at}].pose.{side}.{what}."
                for what in (*_bent_too_far(skeleton, side), *_out_of_reach(skeleton, side))
            ]
        found += [f"{name}: keys[{at}].pose.{what}." for what in _hanging(scene, skeleton)]
        found += [f"{name}: keys[{at}].pose.{what}." for what in _half_lifted(scene, skeleton)]
        found += [f"{name}: keys[{at}].pose: {what}." for what in through(scene, skeleton)]
        distance = out_of_balance(scene, skeleton)
        pushed = any(isinstance(prop, Wall) and not prop.bears for prop in scene.props)
        allowed = _WALL_MARGIN if pushed else _MARGIN
        if distance is not None and distance > allowed:
            found.append(
                f"{name}: keys[{at}].pose.root: the centre of mass is {distance:.1f} cm off what bears it."
            )
    return list(dict.fromkeys(found))


def _half_lifted(scene: ExerciseScene, skeleton: Skeleton) -> Iterator[str]:
    """Feet that neither stand nor are clearly in the air, and feet that stand crooked."""
    if not has_floor(scene):
        return
    ground, bare = ground_of(scene), BODY.ankle_height - BARE_ANKLE if scene.barefoot else 0.0
    for side in SIDES:
        foot = skeleton.pose.limbs(side).foot
        if foot is None and skeleton.pose.rests:
            continue  # it lies where the leg does
        heel, ball = (
            float(spot[2]) + bare - ground(spot)
            for spot in (skeleton.foot_point(side, ahead) for ahead in (BODY.heel, BODY.ball))
        )
        tipped = foot is not None and abs(foot.pitch) >= _TIPPED
        low = min(heel, ball)
        if _FLAT < abs(low) < _LIFTED and not (tipped and low < 0):
            yield f"{side}: the foot is {low:.1f} cm off the ground; it stands, or is lifted by {_LIFTED:.0f}"
        elif abs(low) <= _FLAT and not tipped and max(heel, ball) > _FLAT:
            yield f"{side}: the foot stands, and its other end is {max(heel, ball):.1f} cm off the ground"


def _hanging(scene: ExerciseScene, skeleton: Skeleton) -> Iterator[str]:
    """Resting parts that are in the air or in the ground."""
    ground = ground_of(scene)
    for rest in skeleton.pose.rests:
        spots = touching(skeleton, rest, ground, _HANGS)
        if not spots:
            yield f"rests: {rest} is {lowest(skeleton, rest) - skeleton.pose.ground:.1f} cm above the ground"


def _out_of_reach(skeleton: Skeleton, side: Side) -> Iterator[str]:
    limbs = skeleton.pose.limbs(side)
    if limbs.foot is not None:
        pivot = BODY.heel if limbs.foot.pivot == "heel" else BODY.ball
        spot = vector(limbs.foot.at) + about_z(limbs.foot.yaw) @ vector([pivot, 0, 0])
        missed = float(np.linalg.norm(skeleton.foot_point(side, pivot) - spot))
        if missed > _MISSED:
            yield f"foot.at is {missed:.1f} cm out of the leg's reach"
    if limbs.reach is not None:
        target = skeleton.frame(limbs.reach.relative).point(*limbs.reach.at)
        missed = float(np.linalg.norm(skeleton.bone("hand", side).origin - target))
        if missed > _MISSED:
            yield f"reach.at is {missed:.1f} cm out of the arm's reach"


def _bent_too_far(skeleton: Skeleton, side: Side) -> Iterator[str]:
    for joint, angle in skeleton.joint_angles(side).items():
        low, high = LIMITS[joint]
        if not low <= angle <= high:
            yield f"{joint} ends up at {angle:.0f} degrees; a person can do {low:.0f} to {high:.0f}"
    angles = skeleton.joint_angles(side)
    if angles["knee"] < _STRAIGHT_KNEE and angles["dorsiflexion"] > _STRAIGHT_DORSIFLEXION:
        yield (
            f"dorsiflexion ends up at {angles['dorsiflexion']:.0f} degrees with a straight knee; "
            f"a calf gives way to {_STRAIGHT_DORSIFLEXION:.0f}"
        )


def out_of_balance(scene: ExerciseScene, skeleton: Skeleton) -> float | None:
    """How far (cm) the centre of mass lies outside what bears the body: soles, all that rests and what leans.

    None when nothing bears it (in the air) and where no floor is shown.
    """
    if not has_floor(scene):
        return None
    ground = ground_of(scene)
    bearing = [point for side in SIDES for point in _standing_points(skeleton, side, ground)]
    for rest in skeleton.pose.rests:
        bearing += touching(skeleton, rest, ground, _HANGS)
    bearing += leant_on(scene, skeleton)
    if len(bearing) < 3:
        return None
    support = MultiPoint(np.array(bearing)).convex_hull
    mass = skeleton.centre_of_mass()
    return float(support.distance(Point(mass[0], mass[1])))


def _standing_points(skeleton: Skeleton, side: Side, ground: Callable[[Array], float]) -> list[Array]:
    """The corners of the sole, seen from above, that touch what the foot stands on."""
    foot = skeleton.bone("foot", side)
    corners = [
        foot.point(ahead, aside, -BODY.ankle_height)
        for ahead in (BODY.heel, BODY.ball, _FOREFOOT)
        for aside in (-_HALF_WIDTH, _HALF_WIDTH)
    ]
    if abs(skeleton.toe_bend[side]) > 5:
        # On the ball of the foot the toes lie flat: they stand as far ahead as their length.
        ball = foot.point(BODY.ball, 0, -BODY.ankle_height)
        flat = np.array([foot.forward[0], foot.forward[1], 0.0])
        flat /= np.linalg.norm(flat)
        corners += [ball + flat * (_FOREFOOT - BODY.ball) + np.array([0, aside, 0]) for aside in (-4.5, 4.5)]
    return [corner[:2] for corner in corners if abs(corner[2] - ground(corner)) < _GROUND]
