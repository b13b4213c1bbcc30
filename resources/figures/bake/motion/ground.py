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
    pieces: Sequence[Piece], scene: ExerciseScene, apart: float, drift: Triple
) -> list[Piece]:
    """The pieces with lines across the floor, `apart` cm from each other, moved by the drift along x."""
    if scene.floor is None:
        return list(pieces)
    camera, floor = Camera(*scene.camera), pieces[0]
    start, stop, right, left = scene.floor
    first = start - (start + drift[0]) % apart
    marks = []
    for x in np.arange(first, stop + apart, apart).tolist():
        across = line(camera.flat([(x, right, 0.0), (x, left, 0.0)]))
        inside: BaseGeometry = across.intersection(floor.geometry.buffer(-1.2))
        if not inside.is_empty:
            marks.append(Piece(inside, stroke="shadow", width=_WIDTH))
    return [floor, *marks, *pieces[1:]]
