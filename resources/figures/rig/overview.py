"""The small whole figure beside a close-up."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import shapely

from resources.figures.rig.body import Body
from resources.figures.rig.build import Build
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
_RING = 19.0


def draw_overview(
    overview: Overview, build: Build, body_of: Callable[[Skeleton, Camera], Body]
) -> list[Piece]:
    """The pieces of an overview; `body_of` makes the body of a pose seen by a camera."""
    camera = Camera(*overview.camera)
    skeleton = Skeleton(overview.pose, build)
    foot, anchor = skeleton.bone("foot", overview.foot), vector(overview.anchor)
    wrapped = foot.point(12, 0, -4)
    band = ribbon(camera.flat(np.stack([wrapped, anchor])), _BAND, "band")
    figure = ink(body_of(skeleton, camera))
    # The same post as in the close-up, or the two would not be read as one thing.
    post = draw_post(Post(at=(float(anchor[0]), float(anchor[1]), 0.0), height=26.0, radius=4.2), camera)
    nearer = camera.depth(anchor) > camera.depth(wrapped)
    pieces = [*_mat(camera), *([*figure, *post, *band] if nearer else [*post, *band, *figure])]
    pieces.append(Piece(disc(camera.flat(wrapped), _RING).exterior, stroke="ink", width=1.4))
    return [_placed(piece, overview) for piece in pieces]


def _mat(camera: Camera) -> list[Piece]:
    corners: Array = camera.flat([(-92, -30, 0), (104, -30, 0), (104, 30, 0), (-92, 30, 0)])
    return [Piece(polygon(corners), fill="floor")]


def _placed(piece: Piece, overview: Overview) -> Piece:
    at, scale = vector(overview.at), overview.scale
    geometry = shapely.transform(piece.geometry, lambda points: points * scale + at)
    return replace(piece, geometry=geometry, width=piece.width * scale * _LINE, fine=False)
