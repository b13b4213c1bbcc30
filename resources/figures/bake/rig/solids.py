"""Whether a limb goes through a limb, the trunk or a thing: bones as capsules, things as boxes."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.poses.scenes import Bench, Block, Chair, Door, ExerciseScene, Table, Wall
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, about_z, vector

_INTO_LIMB, _INTO_THING = 2.0, 2.0
"""How far (cm) flesh may be pressed in before one goes through the other."""

_SAMPLES = 14

_LIMBS = (
    ("thigh", 0.40, 1.0, 5.6),
    ("shank", 0.08, 0.96, 3.5),
    ("upper-arm", 0.35, 1.0, 3.4),
    ("forearm", 0.1, 0.96, 2.7),
)
"""Bones, from and to which share of their length they count, and how thick they are (radius, cm)."""

_NEXT = {"thigh": "shank", "shank": "foot", "upper-arm": "forearm", "forearm": "hand"}


class Capsule(NamedTuple):
    """A rod with round ends."""

    name: str
    spots: Array
    radius: float


def capsules(skeleton: Skeleton) -> list[Capsule]:
    """Limbs, trunk and head of a body."""
    share = np.linspace(0, 1, _SAMPLES)[:, None]
    found = []
    for side in SIDES:
        for name, start, stop, radius in _LIMBS:
            top, bottom = skeleton.bone(name, side).origin, skeleton.bone(_NEXT[name], side).origin
            spots = top + (bottom - top) * (start + (stop - start) * share)
            found.append(Capsule(f"{name}-{side}", spots, radius))
    spine = np.array([skeleton.spine_at(height).origin for height in np.linspace(12, 46, 8)])
    head = skeleton.bone("head").point(0, 0, 8)
    return [*found, Capsule("trunk", spine, 7.0), Capsule("head", head[None], 8.0)]


def through(scene: ExerciseScene, skeleton: Skeleton) -> Iterator[str]:
    """A few words for each limb that is deeper in another one, or in a thing, than flesh gives way."""
    bodies = capsules(skeleton)
    for one, other in combinations(bodies, 2):
        if _joined(one.name, other.name):
            continue
        apart = np.linalg.norm(one.spots[:, None] - other.spots[None], axis=2)
        deep = one.radius + other.radius - float(apart.min())
        if deep > _INTO_LIMB:
            yield f"{one.name} goes {deep:.1f} cm into {other.name}"
    for thing, low, high, turn, at in _boxes(scene):
        for body in bodies:
            local = (body.spots - at) @ about_z(turn)
            inside = np.minimum(local - low, high - local).min(axis=1)
            if float(inside.max()) + body.radius > _INTO_THING:
                yield f"{body.name} goes through the {thing}"


def _joined(one: str, other: str) -> bool:
    """Whether two parts grow out of each other."""
    if "trunk" in (one, other):
        return any(part.startswith(("thigh", "upper-arm")) or part == "head" for part in (one, other))
    first, second = one.rpartition("-"), other.rpartition("-")
    same_side = first[2] == second[2]
    return same_side and {first[0], second[0]} in ({"thigh", "shank"}, {"upper-arm", "forearm"})


Box = tuple[str, Array, Array, float, Array]
"""A thing: its name, two corners in its own frame, how that is turned, and where it stands."""


def _boxes(scene: ExerciseScene) -> Iterator[Box]:
    origin = np.zeros(3)
    for prop in scene.props:
        match prop:
            case Block(low, high):
                yield "block", vector(low), vector(high), 0.0, origin
            case Bench():
                near, far = prop.y - prop.half_width, prop.y + prop.half_width
                low, high = (prop.start, near, prop.height - 6), (prop.stop, far, prop.height)
                yield "bench", vector(low), vector(high), 0.0, origin
            case Chair():
                low, high = (prop.back - 1, -21.0, prop.seat - 3.5), (prop.back + 44, 21.0, prop.seat)
                yield "chair", vector(low), vector(high), 0.0, origin
                low, high = (prop.back, -19.5, prop.seat), (prop.back + 3, 19.5, prop.seat + 40)
                yield "chair", vector(low), vector(high), 0.0, origin
            case Table(leg=(x, y)):
                low, high = (x - 2.5, y - 2.5, 0.0), (x + 2.5, y + 2.5, prop.height)
                yield "table", vector(low), vector(high), 0.0, origin
            case Door():
                low = (prop.x, prop.y - prop.half_width, 0.0)
                high = (prop.x + 4, prop.y + prop.half_width, prop.height)
                yield "door", vector(low), vector(high), 0.0, origin
            case Wall():
                low, high = (0.0, -200.0, 0.0), (50.0, 200.0, prop.height)
                yield "wall", vector(low), vector(high), prop.turn, vector([prop.x, prop.y, 0])
            case _:
                pass
