"""The small whole figure beside a close-up."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import shapely

from resources.figures.pose import Pose
from resources.figures.rig.body import Body
from resources.figures.rig.camera import Camera
from resources.figures.rig.inking import ink
from resources.figures.rig.outline import disc, polygon
from resources.figures.rig.piece import Piece, ribbon
from resources.figures.rig.props import draw_post
from resources.figures.rig.skeleton import Skeleton
from resources.figures.rig.vectors import Array, vector
from resources.figures.scenes import Overview, Post

_LINE = 1.5
"""Lines of a figure this small are drawn thicker than its scale asks for, or they would vanish."""

_BAND = 3.2
_RING, _RING_MIDDLE = 22.0, (4.0, 0.0, 7.0)
_POST_ABOVE, _POST_RADIUS = 16.0, 5.0


def draw_overview(
    overview: Overview, close: Skeleton, body_of: Callable[[Skeleton, Camera], Body]
) -> list[Piece]:
    """The pieces of an overview; `close` is the skeleton of the close-up, `body_of` makes the body of a pose
    seen by a camera."""
    camera = Camera(*overview.camera)
    skeleton = Skeleton(_with_the_foot_of(close.pose, overview), close.build)
    foot, anchor = skeleton.bone("foot", overview.foot), vector(overview.anchor)
    wrapped = foot.point(12, 0, -4)
    band = ribbon(camera.flat(np.stack([wrapped, anchor])), _BAND, "band")
    x, y, z = overview.anchor
    figure = ink(body_of(skeleton, camera))
    post = draw_post(Post(at=(x, y, 0.0), height=z + _POST_ABOVE, radius=_POST_RADIUS), camera)
    nearer = camera.depth(anchor) > camera.depth(wrapped)
    pieces = [*_mat(camera), *([*figure, *band, *post] if nearer else [*band, *post, *figure])]
    # The ring stays where it is while the foot turns in it.
    middle = camera.flat(foot.origin + vector(_RING_MIDDLE))
    pieces.append(Piece(disc(middle, _RING).exterior, stroke="ink", width=1.4))
    return [_placed(piece, overview) for piece in pieces]


def _with_the_foot_of(pose: Pose, overview: Overview) -> Pose:
    """The overview's pose with the foot rolled in or out as far as in the close-up."""
    limbs = overview.pose.limbs(overview.foot)
    rolled = replace(limbs, ankle=(limbs.ankle[0], pose.limbs(overview.foot).ankle[1]))
    if overview.foot == "right":
        return replace(overview.pose, right=rolled)
    return replace(overview.pose, left=rolled)


def _mat(camera: Camera) -> list[Piece]:
    corners: Array = camera.flat([(-92, -30, 0), (104, -30, 0), (104, 30, 0), (-92, 30, 0)])
    return [Piece(polygon(corners), fill="floor")]


def _placed(piece: Piece, overview: Overview) -> Piece:
    at, scale = vector(overview.at), overview.scale
    geometry = shapely.transform(piece.geometry, lambda points: points * scale + at)
    return replace(piece, geometry=geometry, width=piece.width * scale * _LINE, fine=False)
