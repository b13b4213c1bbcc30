"""Where the sides of a sheet stand in the preview, at each zoom. Geometry alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF, QSizeF

MARGIN, LOW_MARGIN = 24.0, 8.0  # pixels around the sides; the latter where there is little room
LOW = 400  # pixels of height below which there is
GAP = 28.0  # pixels between two sides
LABEL = 30.0  # pixels below each side, for what it is called
LEAST: Final = 0.05  # pixels to the point: something is always seen


class Fit(Enum):
    """How large a page is shown, where that follows from the room."""

    PAGE = "page"
    WIDTH = "width"


Zoom = Fit | float
"""A fit, or how many times as large as on paper."""

STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""What larger and smaller go through."""


@dataclass(frozen=True)
class Arrangement:
    """``scale`` logical pixels to the point, a place for each side, and the size of all together."""

    scale: float
    places: tuple[QRectF, ...]
    size: QSizeF


def arranged(sides: Sequence[QSizeF], room: QSizeF, zoom: Zoom, true_scale: float) -> Arrangement:
    """The sides of a sheet (in points) in the room that there is; ``true_scale`` shows them as on paper.

    Whole pages stand beside or below each other, whichever shows them larger; else below each other.
    """
    if not sides:
        return Arrangement(true_scale, (), room)
    if zoom is Fit.PAGE:
        beside, below = (_whole(sides, room, across=across) for across in (True, False))
        across = beside >= below
        return _placed(sides, room, max(beside, below), across=across)
    widest = max(side.width() for side in sides)
    scale = (room.width() - 2 * margin(room)) / widest if zoom is Fit.WIDTH else true_scale * float(zoom)
    return _placed(sides, room, max(scale, LEAST), across=False)


def margin(room: QSizeF) -> float:
    """Pixels around the sides."""
    return MARGIN if room.height() >= LOW else LOW_MARGIN


def step(zoom: float, larger: bool) -> float:
    """The next zoom that is larger or smaller than one; the last one where there is none."""
    if larger:
        return next((one for one in STEPS if one > zoom * 1.01), STEPS[-1])
    return next((one for one in reversed(STEPS) if one < zoom / 1.01), STEPS[0])


def _whole(sides: Sequence[QSizeF], room: QSizeF, *, across: bool) -> float:
    """The scale at which all sides are seen at once."""
    widths, heights = [side.width() for side in sides], [side.height() for side in sides]
    gaps, free = GAP * (len(sides) - 1), 2 * margin(room)
    if across:
        wide = (room.width() - free - gaps) / sum(widths)
        return max(LEAST, min(wide, (room.height() - free - LABEL) / max(heights)))
    high = (room.height() - free - gaps - LABEL * len(sides)) / sum(heights)
    return max(LEAST, min(high, (room.width() - free) / max(widths)))


def _placed(sides: Sequence[QSizeF], room: QSizeF, scale: float, *, across: bool) -> Arrangement:
    sizes = [side * scale for side in sides]
    gaps = GAP * (len(sizes) - 1)
    widths, heights = [size.width() for size in sizes], [size.height() + LABEL for size in sizes]
    wide = sum(widths) + gaps if across else max(widths)
    high = max(heights) if across else sum(heights) + gaps
    whole = QSizeF(wide + 2 * margin(room), high + 2 * margin(room)).expandedTo(room)
    left, top = (whole.width() - wide) / 2, (whole.height() - high) / 2
    places = []
    for size in sizes:
        beside = 0.0 if across else (wide - size.width()) / 2
        places.append(QRectF(round(left + beside), round(top), size.width(), size.height()))
        if across:
            left += size.width() + GAP
        else:
            top += size.height() + LABEL + GAP
    return Arrangement(scale, tuple(places), whole)
