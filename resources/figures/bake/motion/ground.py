"""Marks on a floor that goes by under a figure that walks on the spot. Needs numpy and shapely."""

from collections.abc import Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import Triple
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import line
from resources.figures.bake.rig.piece import Piece

_WIDTH = 1.1
"""Of a mark's line, cm."""


def with_ground_marks(
    pieces: Sequence[Piece], scene: ExerciseScene, apart: float, drift: Triple, *, sideways: bool = False
) -> list[Piece]:
    """The pieces with lines on the floor, `apart` cm from each other, across the way that it goes by: along
    x, or `sideways` along y."""
    if scene.floor is None:
        return list(pieces)
    camera, floor = Camera(*scene.camera), pieces[0]
    low, high, right, left = scene.floor
    start, stop = (right, left) if sideways else (low, high)
    first = start - (start + drift[sideways]) % apart
    marks = []
    for at in np.arange(first, stop + apart, apart).tolist():
        ends = [(low, at, 0.0), (high, at, 0.0)] if sideways else [(at, right, 0.0), (at, left, 0.0)]
        across = line(camera.flat(ends))
        inside: BaseGeometry = across.intersection(floor.geometry.buffer(-1.2))
        if not inside.is_empty:
            marks.append(Piece(inside, stroke="shadow", width=_WIDTH))
    return [floor, *marks, *pieces[1:]]
