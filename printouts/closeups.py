"""Close-ups of a joint without what stands alone in them: bits of other things that their edge cuts off.

A drawing may have a small picture within it, or a line that leads to one. Of these a close-up would show no
more than an end, which reads as a slip of the pen.
"""

from collections.abc import Iterable
from dataclasses import replace
from math import hypot

from resources.figures.drawing import Box, Drawing, Shape

WINDOW = "window"
"""What a picture within a drawing is filled with."""
SLIVER = 1.0
"""Centimetres of a thing: less than this of one that is ``LONG`` says nothing of it."""
LONG = 20.0
RIM = 0.97
"""Share of a round window's half width in which lies what it shows: a line that leads to it ends beyond."""


def close_up(drawing: Drawing, aspect: float) -> Drawing:
    """The drawing without what would stand alone in a close-up that is so many times as wide as high."""
    frame = drawing.keys[drawing.thumbnail_key]
    if not any(shape.fill == WINDOW for shape in frame.shapes):
        return drawing
    left, top, wide, high = drawing.thumbnail
    joint = left, top, left + wide, top + high
    width, height = max(wide, high * aspect), max(high, wide / aspect)
    across, down = left + wide / 2, top + high / 2
    middle = across, down, across, down
    shown = across - width / 2, down - height / 2, across + width / 2, down + height / 2
    boxes = [(shape, _box(shape)) for shape in frame.shapes]
    lens = next((box for shape, box in boxes if shape.fill == WINDOW and _touch(box, middle)), None)
    filled = [
        box
        for shape, box in boxes
        if shape.fill and shape.fill not in drawing.thumbnail_without and _touch(box, shown)
    ]
    kept = tuple(
        shape
        for shape, box in boxes
        if not _is_sliver(box, shown)
        and not (shape.fill is None and _is_loose(box, shown, joint, filled))
        and (lens is None or _is_within(shape, box, lens))
    )
    if len(kept) == len(boxes):
        return drawing
    keys = list(drawing.keys)
    keys[drawing.thumbnail_key] = replace(frame, shapes=kept)
    return replace(drawing, keys=tuple(keys))


def _is_within(shape: Shape, box: Box, lens: Box) -> bool:
    """Whether a shape is seen through a round window, or is the window: a close-up of it has nothing else."""
    across, down = (lens[0] + lens[2]) / 2, (lens[1] + lens[3]) / 2
    if _touch(box, (across, down, across, down)):
        return True
    near = RIM * (lens[2] - lens[0]) / 2
    return any(hypot(x - across, y - down) < near for contour in shape.path for x, y in contour.points)


def _is_sliver(box: Box, shown: Box) -> bool:
    """Whether hardly anything is seen of a long thing."""
    for at in (0, 1):
        start, end = box[at], box[at + 2]
        seen = min(end, shown[at + 2]) - max(start, shown[at])
        if 0 <= seen < SLIVER and end - start > LONG:
            return True
    return False


def _is_loose(line: Box, shown: Box, joint: Box, filled: Iterable[Box]) -> bool:
    """Whether a line is cut off, away from the joint and from everything that is filled."""
    cut = not (shown[0] <= line[0] and shown[1] <= line[1] and line[2] <= shown[2] and line[3] <= shown[3])
    return cut and not _touch(line, joint) and not any(_touch(line, box) for box in filled)


def _touch(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _box(shape: Shape) -> Box:
    """Left, top, right and bottom of a shape."""
    across = [x for contour in shape.path for x, _ in contour.points]
    down = [y for contour in shape.path for _, y in contour.points]
    return min(across), min(down), max(across), max(down)
