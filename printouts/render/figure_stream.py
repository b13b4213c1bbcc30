"""A baked figure as PDF page content: path operators, ready to be appended to a page. Needs neither Qt nor
ReportLab.

Calling a canvas for every path costs several times as much as writing the operators at once.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Protocol

from printouts.render.operators import filled_with, operator
from resources.figures.drawing import FINE_SCALE, Contour, Drawing, Shape
from resources.figures.palette import COLOUR, Palette
from resources.figures.shapes import thickened

FINE_POINTS = FINE_SCALE * 72 / 2.54
"""Points for a centimetre of the figure, below which fine detail is left out (a head under 8 mm)."""

THUMBNAIL_STROKE = 0.9
"""The least width of a thumbnail's outer line in points."""


class PageCanvas(Protocol):
    """What `draw_figure` needs of a ReportLab canvas."""

    def addLiteral(self, s: str) -> None:  # noqa: N802
        """Append operators to the page."""


def figure_stream(
    drawing: Drawing,
    key: int,
    x: float,
    y: float,
    width: float,
    height: float,
    palette: Palette = COLOUR,
    thumbnail: bool = False,
) -> str:
    """Operators (`q ... Q`) that paint key frame `key` fitted into a box in points, y up, and clipped to it.

    With `thumbnail` it is the crop of the working joint, in the key frame chosen for it. The page's
    graphics state is the same before and after.
    """
    if thumbnail:
        key = drawing.thumbnail_key
    left, top, wide, high = drawing.thumbnail if thumbnail else drawing.view
    scale = min(width / wide, height / high)
    across = x + width / 2 - (left + wide / 2) * scale
    up = y + height / 2 + (top + high / 2) * scale
    heavier, without = 1.0, frozenset[str]()
    outline = drawing.outline * palette.line_scale
    if thumbnail:
        heavier, without = max(1.0, THUMBNAIL_STROKE / (outline * scale)), drawing.thumbnail_without
    pen = _Pen(palette, outline, heavier)
    lines = [
        "q",
        " ".join([operator("re", *map(_number, (x, y, width, height))), "W", "n"]),
        operator("cm", f"{scale:.6f}", "0", "0", f"{-scale:.6f}", f"{across:.4f}", f"{up:.4f}"),
        "1 J 1 j",
    ]
    for shape in drawing.keys[key].shapes:
        if (shape.fill or shape.stroke) in without:
            continue
        if scale >= FINE_POINTS or not (shape.fine or shape.stroke in palette.fine):
            lines += pen.operators(shape)
    lines.append("Q")
    return "\n".join(lines)


def draw_figure(
    canvas: PageCanvas,
    drawing: Drawing,
    key: int,
    x: float,
    y: float,
    width: float,
    height: float,
    palette: Palette = COLOUR,
    thumbnail: bool = False,
) -> None:
    """Append a figure to a ReportLab canvas; the arguments are those of `figure_stream`."""
    canvas.addLiteral(figure_stream(drawing, key, x, y, width, height, palette, thumbnail))


class _Pen:
    """Writes shapes and sets colour, width and dash only when they change."""

    def __init__(self, palette: Palette, outline: float, heavier: float) -> None:
        self._palette = palette
        self._outline = outline
        self._heavier = heavier
        self._fill = ""
        self._stroke = ""
        self._width = -1.0
        self._dash: tuple[float, ...] | None = None

    def operators(self, shape: Shape) -> Iterator[str]:
        """The operators of one shape; none when its roles are not painted or it belongs to other hair."""
        if not self._palette.shows(shape.hair):
            return
        fill = self._palette.colour(shape.fill)
        line = self._palette.line(shape.fill, shape.stroke, shape.width)
        if fill is None and line is None:
            return
        if fill is not None and (colour := _blended(fill, shape.opacity)) != self._fill:
            self._fill = colour
            yield filled_with(colour)
        if line is not None:
            yield from self._line_state(_blended(line[0], shape.opacity), line[1], shape.dash)
        yield from map(_contour, shape.path)
        yield "B*" if fill is not None and line is not None else "f*" if fill is not None else "S"

    def _line_state(self, colour: str, wide: float, dash: tuple[float, ...] | None) -> Iterator[str]:
        if colour != self._stroke:
            self._stroke = colour
            yield filled_with(colour).upper()
        width = thickened(wide, self._outline, self._heavier)
        if width != self._width:
            self._width = width
            yield f"{_number(width)} w"
        if dash != self._dash:
            self._dash = dash
            yield f"[{' '.join(_number(part) for part in dash or ())}] 0 d"


def _contour(contour: Contour) -> str:
    numbers = tuple(chain.from_iterable(contour.points))
    steps = "%.2f %.2f m" + " %.2f %.2f l" * (len(contour.points) - 1) + (" h" if contour.closed else "")
    return steps % numbers


def _blended(colour: str, opacity: float) -> str:
    """Colour components from 0 to 1, a single one for a grey.

    Opacity is mixed with the paper's white, so that no PDF state is needed.
    """
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    parts = [_number(1 - (1 - channel) * opacity) for channel in channels]
    return " ".join(parts if len(set(parts)) > 1 else parts[:1])


def _number(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
