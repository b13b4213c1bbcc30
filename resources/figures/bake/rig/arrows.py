"""Movement arrows: a tapering shaft along a curve, with a white halo."""

from math import radians

import numpy as np

from resources.figures.bake.poses.scenes import Arrow
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import polygon, union
from resources.figures.bake.rig.piece import Piece
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, smooth_line, unit, vector

_SHAFT_STEPS = 40
_HEAD_LENGTH, _HEAD_WIDTH, _TAIL = 2.1, 2.5, 0.45
"""Head length and width, and the width at the tail, in shaft widths."""


def draw_arrow(arrow: Arrow, camera: Camera, skeleton: Skeleton) -> list[Piece]:
    """The pieces of one arrow."""
    return arrow_along(camera.flat(path_of(arrow, skeleton)), arrow.width, arrow.double)


def path_of(arrow: Arrow, skeleton: Skeleton) -> Array:
    """The curve in the world (n, 3) that an arrow follows from its tail to its tip."""
    if arrow.around is None:
        return smooth_line(arrow.points)
    turn = np.array([radians(degrees) for degrees in np.linspace(arrow.start, arrow.stop, 30)])
    axes, centre = skeleton.frame(arrow.frame).axes, skeleton.frame(arrow.around).origin
    arc: Array = np.cos(turn)[:, None] * axes[:, 0] + np.sin(turn)[:, None] * axes[:, 2]
    return centre + arrow.radius * arc


def arrow_along(points: Array, width: float, double: bool = False) -> list[Piece]:
    """An arrow along picture points (n, 2)."""
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    length, head = float(along[-1]), width * _HEAD_LENGTH

    def at(distance: float) -> Array:
        return vector([np.interp(distance, along, points[:, axis]) for axis in (0, 1)])

    def tip(base: float, end: float) -> Array:
        root, point = at(base), at(end)
        forward = unit(point - root)
        aside = vector([-forward[1], forward[0]]) * width * _HEAD_WIDTH / 2
        return np.stack([root + aside, point, root - aside])

    spots = np.array(
        [at(spot) for spot in np.linspace(head * 0.9 if double else 0.0, length - head * 0.9, _SHAFT_STEPS)]
    )
    tangent = np.gradient(spots, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], 1)
    share = np.ones(_SHAFT_STEPS) if double else _TAIL + (1 - _TAIL) * np.linspace(0, 1, _SHAFT_STEPS) ** 0.8
    half = (width / 2 * share)[:, None]
    shapes = [polygon(np.concatenate([spots + normal * half, (spots - normal * half)[::-1]]))]
    shapes.append(polygon(tip(length - head, length)))
    if double:
        shapes.append(polygon(tip(head, 0.0)))
    outline = union(shapes).buffer(0.12)
    return [Piece(outline, fill="arrow-halo", stroke="arrow-halo", width=1.5), Piece(outline, fill="arrow")]
