"""Whether key frames tell the movement: arrows begin at what moves and go its way, what turns is seen."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from shapely.geometry import LineString, Point

from resources.figures.bake.poses.pose import SIDES, Side, interpolated
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.arrows import path_of
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.foot_shape import drawn_up
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, vector

_TOE, _HEEL = 23.5, -8.9
"""The ends of a shoe, cm from the ankle."""

_PINNED = 4.0
"""How far (cm of the picture) an arrow may begin from the way of what moves, beside the thickness of that."""

_THICK = 4.0
"""How far (cm) the skin or the shoe may be from the spots by which a movement is seen."""

_LEAST_MOVE = 3.0
"""What moves less (cm of the picture) stays where it is."""

_LEAST_CLOSE_UP = 0.06
"""The same in a close-up, where small moves are large: a share of the radius of its window."""

_WAIST = 21.0
"""The middle of the back, cm above the hips: it moves where hips and shoulders stay."""

_SHARES = (0.25, 0.5, 0.75)

_SEEN = 0.5
"""Of its length a segment that moves is seen at least so much."""


def least_move(scene: ExerciseScene, least: float) -> float:
    """How far (cm of the picture) something goes that is seen to move: `least`, or less in a close-up."""
    return least if scene.window is None else min(least, _LEAST_CLOSE_UP * scene.window.radius)


def grip_of(body: Skeleton, side: Side) -> Array:
    """The middle of what a hand holds."""
    return body.bone("hand", side).point(0.5, 0.0, -7.4)


def spots_of(body: Skeleton) -> dict[str, Array]:
    """Spots of a body by which a movement is seen."""
    spots = {name: bone.origin for name, bone in body.bones.items()}
    waist = body.spine_at(_WAIST)
    spots |= {"belly": waist.point(8.0, 0.0, 0.0), "back": waist.point(-7.0, 0.0, 0.0)}
    spots["seat"] = body.bone("pelvis").point(-10.0, 0.0, -3.0)
    spots["lap"] = body.bone("pelvis").point(8.0, 0.0, 2.0)
    for side in SIDES:
        arch = body.pose.limbs(side).arch
        toes_back, ball_back = (float(drawn_up(vector(ahead), arch)[0]) for ahead in (_TOE, BODY.ball))
        spots[f"toes-{side}"] = body.foot_point(side, _TOE - toes_back)
        spots[f"ball-{side}"] = body.foot_point(side, BODY.ball - ball_back)
        spots[f"heel-{side}"] = body.foot_point(side, _HEEL)
        spots[f"instep-{side}"] = body.bone("foot", side).point(13.0, 0.0, -2.0)
        spots[f"arch-{side}"] = body.bone("foot", side).point(5.0, 0.0, arch - 3.0)
        spots[f"hand-{side}"] = grip_of(body, side)
    return spots


def wrong_arrows(scene: ExerciseScene, bodies: Sequence[Skeleton]) -> Iterator[str]:
    """Arrows that float off what moves, or point where it does not go."""
    camera = Camera(*scene.camera)
    for at, key in enumerate(scene.keys):
        # What the picture announces, or what has led to it.
        pairs = ((at, (at + 1) % len(bodies)), ((at - 1) % len(bodies), at)) if key.arrows else ()
        gone = [way for one, other in pairs for _, way in ways(bodies[one], bodies[other], camera)]
        for number, arrow in enumerate(key.arrows):
            flat = camera.flat(path_of(arrow, bodies[at]))
            if not any(tells(flat, way, least_move(scene, _LEAST_MOVE)) for way in gone):
                yield f"keys[{at}].arrows[{number}] does not begin at a moving part and go its way"


def ways(one: Skeleton, other: Skeleton, camera: Camera) -> Iterator[tuple[str, Array]]:
    """The ways (n, 2) in the picture that the spots, by name, go from one key frame to the other."""
    between = [Skeleton(interpolated(one.pose, other.pose, share)) for share in _SHARES]
    spots = [spots_of(body) for body in (one, *between, other)]
    for name in spots[0]:
        yield name, np.stack([camera.flat(each[name]) for each in spots])


def tells(flat: Array, way: Array, least: float = _LEAST_MOVE) -> bool:
    """Whether an arrow begins on the way that something goes, and points along it."""
    going, moved = flat[-1] - flat[0], way[-1] - way[0]
    length = float(np.linalg.norm(moved))
    if length < least or LineString(way).distance(Point(flat[0])) > _PINNED + _THICK:
        return False
    return float(moved @ going) > 0.5 * length * float(np.linalg.norm(going))


def unseen_moves(scene: ExerciseScene, bodies: Sequence[Skeleton]) -> Iterator[str]:
    """Between neighbouring key frames, the segment that moves most is not seen from its end."""
    camera = Camera(*scene.camera)
    for at, (one, other) in enumerate(pairwise(bodies)):
        first, second = _segments(one), _segments(other)
        moves = {name: float(np.linalg.norm(second[name] - first[name])) for name in first}
        gone = float(np.linalg.norm(other.bone("pelvis").origin - one.bone("pelvis").origin))
        name = max(moves, key=lambda each: moves[each])
        if gone > moves[name]:
            continue  # the whole body goes elsewhere
        for key, segments in ((at, first), (at + 1, second)):
            seen = float(np.linalg.norm(camera.flat(segments[name])) / np.linalg.norm(segments[name]))
            if seen < _SEEN:
                yield f"keys[{key}]: of the {name}, which moves, {seen:.0%} are seen; at least {_SEEN:.0%}"


def _segments(body: Skeleton) -> dict[str, Array]:
    """The segments of both legs, from end to end."""
    segments = {}
    for side in SIDES:
        hip, knee, ankle = (body.bone(name, side).origin for name in ("thigh", "shank", "foot"))
        segments[f"{side} thigh"] = knee - hip
        segments[f"{side} shank"] = ankle - knee
        segments[f"{side} foot"] = body.foot_point(side, _TOE) - body.foot_point(side, BODY.heel)
    return segments
