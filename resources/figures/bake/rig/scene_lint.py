"""What a scene must not show: leaps for hops, a weight in one hand, a band tied to nothing, a lying arrow.

Each rule caught a drawing that was wrong in substance.
"""

from collections.abc import Iterator
from itertools import combinations, pairwise

import numpy as np

from resources.figures.bake.poses.hands import HANDS
from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.poses.scenes import (
    Band,
    Door,
    ExerciseScene,
    Prints,
    Table,
    Weight,
)
from resources.figures.bake.rig.arrow_lint import arrows_at_wrong_feet
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.ground import ground_of, has_floor
from resources.figures.bake.rig.movement_lint import (
    grip_of,
    least_move,
    spots_of,
    unseen_moves,
    wrong_arrows,
)
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.things_lint import unlike_things
from resources.figures.bake.rig.vectors import vector

HOP = 8.0
"""How high (cm) the lowest spot of a foot may be above the floor when the body is in the air."""

_IN_AIR = 1.5
_FLAT, _TOES_OUT, _OVER_TOES = 4.0, 12.0, 4.5
"""Of flat feet: how far heel or toes may rise and the feet turn out (degrees), and how far (cm) a knee may be
beside the line of its foot."""

_HELD = 7.0
"""How far (cm) a grip may be from the middle of the weight's handle."""

_TIED = 5.0
"""How far (cm) a band's end may be from the leg or the door it is tied to."""

_APART = 25.0
"""Axes of a close-up that are nearer than this (degrees, as the camera sees them) read as one."""

_TOUCHING = 1.0
"""How far (cm) the heel may be from the toes behind it."""

_ALIKE = 6.0
"""Key frames in which nothing is farther (cm of the picture) from where it was look alike."""

_SHOE = (-8.9, 23.5)
"""From heel to toe, cm from the ankle."""


def problems(scene: ExerciseScene) -> list[str]:
    """One sentence for each thing that a scene shows wrongly."""
    name = f"poses/{scene.exercise}.toml"
    found = []
    bodies = [Skeleton(key.pose) for key in scene.keys]
    for at, body in enumerate(bodies):
        rules = (
            *leaps(scene, body),
            *_feet_not_flat(scene, body),
            *_loose_weights(scene, body),
            *_loose_bands(scene, body),
            *_axes_in_line(scene, body),
            *_prints_apart(scene, body),
            *unlike_things(scene, body),
        )
        found += [f"{name}: keys[{at}]: {what}." for what in rules]
    told = (*wrong_arrows(scene, bodies), *arrows_at_wrong_feet(scene, bodies), *unseen_moves(scene, bodies))
    found += [f"{name}: {what}." for what in told]
    found += [f"{name}: {what}." for what in _frames_alike(scene, bodies)]
    return found


def leaps(scene: ExerciseScene, body: Skeleton) -> Iterator[str]:
    """A few words when the body is in the air and both feet are higher than in a hop."""
    if not has_floor(scene) or body.pose.rests:
        return
    ground = ground_of(scene)
    soles = [body.foot_point(side, spot) for side in SIDES for spot in (BODY.heel, BODY.ball, _SHOE[1])]
    lowest = min(float(spot[2]) - ground(spot) for spot in soles)
    if lowest > HOP:
        yield f"the feet are {lowest:.0f} cm above the floor; a hop is at most {HOP:.0f} cm high"


def _feet_not_flat(scene: ExerciseScene, body: Skeleton) -> Iterator[str]:
    if not scene.flat_feet:
        return
    for side in SIDES:
        foot = body.pose.limbs(side).foot
        if foot is None:
            continue
        if abs(foot.pitch) > _FLAT or abs(foot.toe or 0.0) > _FLAT:
            yield f"the {side} foot is not flat"
        if abs(foot.yaw) > _TOES_OUT:
            yield f"the {side} foot is turned by {abs(foot.yaw):.0f} degrees; at most {_TOES_OUT:.0f}"
        bone, knee = body.bone("foot", side), body.bone("shank", side).origin
        aside = vector([-bone.forward[1], bone.forward[0], 0.0])
        beside = abs(float((knee - bone.origin) @ aside))
        if beside > _OVER_TOES:
            yield f"the {side} knee is {beside:.1f} cm beside the line of its toes"


def _loose_weights(scene: ExerciseScene, body: Skeleton) -> Iterator[str]:
    for weight in scene.props:
        if isinstance(weight, Weight):
            handle = body.frame(weight.relative).point(*weight.at)
            for side in SIDES:
                missed = float(np.linalg.norm(grip_of(body, side) - handle))
                if missed > _HELD:
                    yield f"the {side} hand is {missed:.0f} cm off the weight; it is held by both"


def _loose_bands(scene: ExerciseScene, body: Skeleton) -> Iterator[str]:
    for band in scene.props:
        if not isinstance(band, Band):
            continue
        if band.anchor is None:
            for side in SIDES:
                if body.pose.limbs(side).hand not in (HANDS["fist"], HANDS["grip"]):
                    yield f"the {side} hand does not grip the band's end"
            continue
        spots = [vector([*prop.leg, band.anchor[2]]) for prop in scene.props if isinstance(prop, Table)]
        spots += [vector([prop.x, prop.y, prop.strap]) for prop in scene.props if isinstance(prop, Door)]
        if not any(float(np.linalg.norm(spot - vector(band.anchor))) < _TIED for spot in spots):
            yield "the band is tied to nothing solid; a table's leg or a door holds it"


def _axes_in_line(scene: ExerciseScene, body: Skeleton) -> Iterator[str]:
    """In a close-up leg, foot and band are told apart by where they point."""
    bands = [prop for prop in scene.props if isinstance(prop, Band) and prop.anchor is not None]
    if not scene.layers or not bands:
        return
    camera, band = Camera(*scene.camera), bands[0]
    assert band.anchor is not None
    foot, knee = body.bone("foot", band.foot), body.bone("shank", band.foot).origin
    held = foot.point(band.ahead, 0, -4)
    axes = {
        "shank": foot.origin - knee,
        "foot": foot.point(20, 0, -5) - foot.point(-6, 0, -5),
        "band": vector(band.anchor) - held,
    }
    seen = {name: camera.flat(axis) for name, axis in axes.items()}
    for one, other in combinations(seen, 2):
        first, second = (seen[name] / np.linalg.norm(seen[name]) for name in (one, other))
        angle = float(np.degrees(np.arccos(np.clip(abs(first @ second), 0, 1))))
        if angle < _APART:
            yield f"{one} and {other} are {angle:.0f} degrees apart in the picture; at least {_APART:.0f}"


def _prints_apart(scene: ExerciseScene, body: Skeleton) -> Iterator[str]:
    if not any(isinstance(prop, Prints) for prop in scene.props):
        return
    standing = [side for side in SIDES if float(body.foot_point(side, BODY.ball)[2]) < _IN_AIR]
    if len(standing) < 2:
        return
    rear, front = sorted(standing, key=lambda side: float(body.bone("foot", side).origin[0]))
    heel, toe = body.foot_point(front, _SHOE[0]), body.foot_point(rear, _SHOE[1])
    gap = float(heel[0] - toe[0])
    if abs(gap) > _TOUCHING:
        yield f"the front heel is {gap:.1f} cm from the toes behind it; they touch"


def _frames_alike(scene: ExerciseScene, bodies: list[Skeleton]) -> Iterator[str]:
    """Key frames in a row between which a runner would see no difference."""
    camera = Camera(*scene.camera)
    for at, (one, other) in enumerate(pairwise(bodies)):
        first, second = spots_of(one), spots_of(other)
        most = max(float(np.linalg.norm(camera.flat(second[name] - first[name]))) for name in first)
        if most < least_move(scene, _ALIKE):
            yield f"keys[{at}] and keys[{at + 1}] differ by {most:.1f} cm in the picture"
