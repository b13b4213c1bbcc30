"""The small whole figure beside a close-up."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import shapely

from resources.figures.bake.poses.pose import Limbs, Pose
from resources.figures.bake.poses.scenes import Overview, Table
from resources.figures.bake.rig.bands import strips, wrap_ring
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.build import Build
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.furniture import draw_table
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.outline import disc, line, polygon
from resources.figures.bake.rig.piece import DETAIL, Piece, ribbon
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, vector

_LINE = 1.5
"""Lines of a figure this small are drawn thicker than its scale asks for, or they would vanish."""

_BAND, _AHEAD = 3.2, 10.0
_RING, _RING_MIDDLE = 16.0, (5.0, 0.0, 1.0)


def draw_overview(
    overview: Overview,
    close: Skeleton,
    tables: Sequence[Table],
    body_of: Callable[[Skeleton, Camera], Body],
) -> list[Piece]:
    """The pieces of an overview; `close` is the skeleton of the close-up, `tables` stand in its room too,
    `body_of` makes the body of a pose seen by a camera."""
    camera = Camera(*overview.camera)
    skeleton = Skeleton(_with_the_foot_of(close.pose, overview), close.build)
    body, foot = body_of(skeleton, camera), skeleton.bone("foot", overview.foot)
    far: list[Piece] = []
    near: list[Piece] = []
    for table in tables:
        nearer = camera.depth(vector([*table.leg, 0.0])) > camera.depth(foot.origin)
        (near if nearer else far).extend(draw_table(table, camera))
    pieces = [*_mat(camera), *far, *ink(body), *_band(overview, body), *near]
    pieces.append(Piece(disc(_ring_middle(overview, close.build), _RING).exterior, stroke="ink", width=1.4))
    return [_placed(piece, overview) for piece in pieces]


def draw_leader(overview: Overview, build: Build, window: Array, radius: float) -> Piece:
    """The short line from the ring to the window, whose middle is the picture point `window`."""
    ring = _ring_middle(overview, build) * overview.scale + vector(overview.at)
    towards = (window - ring) / np.linalg.norm(window - ring)
    ends = np.stack([ring + towards * _RING * overview.scale, window - towards * radius])
    return Piece(line(ends), stroke="ink", width=overview.scale * _LINE)


def _ring_middle(overview: Overview, build: Build) -> Array:
    """Where the ring is, before the overview is put in its place; it stays while the foot turns in it."""
    level = replace(overview.pose.limbs(overview.foot), ankle=(0.0, 0.0))
    foot = Skeleton(_with_limbs(overview, level), build).bone("foot", overview.foot)
    return Camera(*overview.camera).flat(foot.point(*_RING_MIDDLE))


def _band(overview: Overview, body: Body) -> list[Piece]:
    """The loop round the foot and the strand to the anchor; it runs past the soles, so nothing hides it."""
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


def _mat(camera: Camera) -> list[Piece]:
    corners: Array = camera.flat([(-92, -30, 0), (104, -30, 0), (104, 30, 0), (-92, 30, 0)])
    return [Piece(polygon(corners), fill="floor")]


def _placed(piece: Piece, overview: Overview) -> Piece:
    at, scale = vector(overview.at), overview.scale
    geometry = shapely.transform(piece.geometry, lambda points: points * scale + at)
    return replace(piece, geometry=geometry, width=piece.width * scale * _LINE, fine=False)
