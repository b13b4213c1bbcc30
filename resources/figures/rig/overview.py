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
from resources.figures.rig.props import draw_block
from resources.figures.rig.skeleton import Skeleton
from resources.figures.rig.vectors import Array, vector
from resources.figures.scenes import Block, Overview

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
    low, high = anchor - vector([5, 5, anchor[2]]), anchor + vector([5, 5, 6])
    block = Block(low=(low[0], low[1], 0.0), high=(high[0], high[1], high[2]))
    figure = ink(body_of(skeleton, camera))
    post = draw_block(block, camera)
    nearer = camera.depth(anchor) > camera.depth(wrapped)
    pieces = [*_mat(camera), *([*figure, *band, *post] if nearer else [*band, *post, *figure])]
    pieces.append(Piece(disc(camera.flat(wrapped), _RING).exterior, stroke="ink", width=1.4))
    return [_placed(piece, overview) for piece in pieces]


def _mat(camera: Camera) -> list[Piece]:
    corners: Array = camera.flat([(-92, -30, 0), (104, -30, 0), (104, 30, 0), (-92, 30, 0)])
    return [Piece(polygon(corners), fill="floor")]


def _placed(piece: Piece, overview: Overview) -> Piece:
    at, scale = vector(overview.at), overview.scale
    geometry = shapely.transform(piece.geometry, lambda points: points * scale + at)
    return replace(piece, geometry=geometry, width=piece.width * scale * _LINE, fine=False)
