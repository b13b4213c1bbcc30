"""The small whole figure beside a close-up."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES, Limbs, Pose, Side
from resources.figures.bake.poses.scenes import Chair, Overview, Table, Window
from resources.figures.bake.rig.bands import strips, wrap_ring
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.furniture import draw_chair, draw_table
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.outline import disc, line, polygon, union
from resources.figures.bake.rig.piece import DETAIL, Piece, ribbon
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, vector

_LINE = 1.5
"""Lines of a figure this small are drawn thicker than its scale asks for, or they would vanish."""

_BAND, _AHEAD = 3.2, 10.0
_LEG_SHADOW = ((0.0, 6.5), (0.5, 6.0), (1.0, 5.0))
"""What a lying leg drops: shares of the way from the knee to the heel, and radii, cm."""

_TURN = np.linspace(0, 2 * np.pi, 24, endpoint=False)


def draw_overview(
    overview: Overview,
    close: Skeleton,
    window: Window,
    things: Sequence[Table | Chair],
    body_of: Callable[[Skeleton, Camera], Body],
) -> list[Piece]:
    """The pieces of an overview; `close` is the skeleton of the close-up in `window`, `things` stand in its
    room too, `body_of` makes the body of a pose seen by a camera."""
    camera = Camera(*overview.camera)
    skeleton = Skeleton(_with_the_foot_of(close.pose, overview), close.build)
    body, foot = body_of(skeleton, camera), skeleton.bone("foot", overview.foot)
    far: list[Piece] = []
    near: list[Piece] = []
    for thing in things:
        if isinstance(thing, Chair):
            far += draw_chair(thing, camera)
            continue
        nearer = camera.depth(vector([*thing.leg, 0.0])) > camera.depth(foot.origin)
        (near if nearer else far).extend(draw_table(thing, camera))
    pieces = [*_mat(overview, camera), *far, *ink(body), *_band(overview, body), *near]
    pieces.append(Piece(disc(camera.flat(window.centre), window.radius).exterior, stroke="ink", width=1.0))
    return [_placed(piece, overview) for piece in pieces]


def draw_leader(overview: Overview, window: Window, middle: Array) -> Piece:
    """The short line from the ring, which holds what the window shows, to the window round the picture point
    `middle`."""
    ring = Camera(*overview.camera).flat(window.centre) * overview.scale + vector(overview.at)
    towards = (middle - ring) / np.linalg.norm(middle - ring)
    ends = np.stack([ring + towards * window.radius * overview.scale, middle - towards * window.radius])
    return Piece(line(ends), stroke="ink", width=overview.scale * _LINE)


def lens_floor(overview: Overview, close: Skeleton, camera: Camera, layers: Collection[str]) -> list[Piece]:
    """The mat under the legs in a close-up of `layers`, and what they drop on it."""
    shown = [side for side in SIDES if f"leg-lower-{side}" in layers]
    return [
        *_mat(overview, camera),
        Piece(union(_under_leg(close, camera, side) for side in shown), fill="shadow"),
    ]


def _under_leg(close: Skeleton, camera: Camera, side: Side) -> BaseGeometry:
    knee, heel = close.bone("shank", side).origin, close.foot_point(side, BODY.heel)
    spots = [
        polygon(
            camera.flat([(*(spot + radius * np.array([np.cos(turn), np.sin(turn)])), 0.0) for turn in _TURN])
        )
        for share, radius in _LEG_SHADOW
        for spot in [(knee + (heel - knee) * share)[:2]]
    ]
    return union([first.union(second).convex_hull for first, second in pairwise(spots)])


def _band(overview: Overview, body: Body) -> list[Piece]:
    """The loop round the foot and the strand to the anchor; it runs past the soles, so nothing hides it."""
    if overview.anchor is None:
        return []
    anchor = vector(overview.anchor)
    edges = (_AHEAD - _BAND / 2, _AHEAD + _BAND / 2)
    rims = np.stack([wrap_ring(body, overview.foot, ahead) for ahead in edges])
    loop, _ = strips(body, np.concatenate([rims, rims[:, :1]], 1))
    middle = rims.mean(axis=0)
    nearest = middle[int(np.argmin(np.linalg.norm(middle - anchor, axis=1)))]
    strand = ribbon(body.camera.flat(np.stack([nearest, anchor])), _BAND, "band")
    return [*strand, Piece(loop, fill="band", stroke="ink", width=DETAIL)]


def _with_the_foot_of(pose: Pose, overview: Overview) -> Pose:
    """The overview's pose with the foot rolled in or out as far as in the close-up."""
    limbs = overview.pose.limbs(overview.foot)
    rolled = replace(limbs, ankle=(limbs.ankle[0], pose.limbs(overview.foot).ankle[1]))
    return _with_limbs(overview, rolled)


def _with_limbs(overview: Overview, limbs: Limbs) -> Pose:
    """The overview's pose with other limbs on the side of its foot."""
    if overview.foot == "right":
        return replace(overview.pose, right=limbs)
    return replace(overview.pose, left=limbs)


def _mat(overview: Overview, camera: Camera) -> list[Piece]:
    start, stop, right, left = overview.floor
    corners = [(start, right, 0.0), (stop, right, 0.0), (stop, left, 0.0), (start, left, 0.0)]
    return [Piece(polygon(camera.flat(corners)), fill="floor")]


def _placed(piece: Piece, overview: Overview) -> Piece:
    at, scale = vector(overview.at), overview.scale
    geometry = shapely.transform(piece.geometry, lambda points: points * scale + at)
    return replace(piece, geometry=geometry, width=piece.width * scale * _LINE, fine=False)
