"""The drawings that stand on the pages, each read once, and how much of them a picture shows."""

from dataclasses import replace
from functools import lru_cache

from resources.figures.drawing import Box, Drawing, DrawingError, Frame, load, placeholder
from resources.figures.looks import DEFAULT

GROUND = frozenset({"floor", "shadow"})
"""Roles that may be cut off at a picture's edge: the ground goes on beyond it."""
RIM = 4.0
"""Centimetres of the figure around what must be seen."""


@lru_cache(maxsize=64)
def drawing_of(exercise_id: str, build: str = DEFAULT["build"]) -> Drawing:
    """An exercise's drawing, or a neutral figure when there is none that can be used.

    A layout asks for the usual build: captions and key frames are those of every build.
    """
    try:
        return load(exercise_id, build=build)
    except DrawingError:
        return placeholder(exercise_id)


@lru_cache(maxsize=256)
def framed(exercise_id: str, key: int, build: str = DEFAULT["build"]) -> Drawing:
    """The drawing, its view drawn in to what key frame ``key`` must show.

    The views of an exercise's key frames are of one size and stand on one ground, so that a figure that moves
    aside between them is drawn as large as one that stays.
    """
    drawing = drawing_of(exercise_id, build)
    shown = [_content(frame) for frame in drawing.keys]
    wide = max(right - left for left, _, right, _ in shown) + 2 * RIM
    top = min(box[1] for box in shown) - RIM
    bottom = max(box[3] for box in shown) + RIM
    left, _, right, _ = shown[key]
    return replace(drawing, view=((left + right - wide) / 2, top, wide, bottom - top))


def _content(frame: Frame) -> Box:
    """Left, top, right and bottom of a key frame's figure and things, the ground left out."""
    points = [
        point
        for shape in frame.shapes
        if shape.fill not in GROUND
        for contour in shape.path
        for point in contour.points
    ]
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)
