"""A contact sheet to look at: key frames drawn from their poses straight into one PNG, nothing baked.

Each exercise is a row: its key frames at one scale, then its thumbnail large and as small as a list shows it.
Needs Pillow.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from resources.figures.bake.drawings import encoded
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.rig.build import BUILDS
from resources.figures.drawing import FINE_SCALE, Box, Contour, Drawing, Frame, Shape, decode
from resources.figures.palette import Palette, palette_for
from resources.figures.shapes import thickened

_FINER = 3
"""Pictures are painted so many times larger and scaled down: Pillow draws without anti-aliasing."""

_GAP = 14
_WIDTH = 1900
_THUMBNAILS = (112, 56, 30)
_PAPER, _TILE, _WORDS = "#FFFFFF", "#F4F6F8", "#1D2733"
_THIN = 1.1
"""The least width of a thumbnail's outer line, pixels."""

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Shown:
    """How a sheet shows the figures: their look, with little ink or not, and pixels for a centimetre."""

    look: Mapping[str, str]
    ink_saving: bool = False
    zoom: float = 1.6


def write_sheet(path: Path, exercises: Sequence[str], shown: Shown, workers: int = 1) -> None:
    """Draw the key frames of `exercises` into the PNG `path`."""
    draw = partial(_row, shown=shown)
    if workers > 1 and len(exercises) > 1:
        with ProcessPoolExecutor(workers) as pool:
            rows = list(pool.map(draw, exercises))
    else:
        rows = [draw(exercise) for exercise in exercises]
    lines = _broken(rows, max(_WIDTH, *(row.width for row in rows)))
    width = max(sum(row.width for row in line) for line in lines)
    sheet = Image.new("RGB", (width, sum(max(row.height for row in line) for line in lines)), _PAPER)
    top = 0
    for line in lines:
        left = 0
        for row in line:
            sheet.paste(row, (left, top))
            left += row.width
        top += max(row.height for row in line)
    sheet.save(path)


def _broken(rows: Sequence[Image.Image], width: int) -> list[list[Image.Image]]:
    """Rows side by side as long as they fit into `width`."""
    lines: list[list[Image.Image]] = []
    for row in rows:
        if lines and sum(other.width for other in lines[-1]) + row.width <= width:
            lines[-1].append(row)
        else:
            lines.append([row])
    return lines


def _row(exercise: str, shown: Shown) -> Image.Image:
    palette = palette_for(shown.look, ink_saving=shown.ink_saving)
    text = encoded(read(exercise), "looked at", BUILDS[palette.build])
    drawing = decode(text, exercise, palette.hair)
    pictures = [picture(drawing, frame, drawing.view, palette, shown.zoom) for frame in drawing.keys]
    small = [thumbnail(drawing, palette, size) for size in _THUMBNAILS]
    height = max(*(one.height for one in pictures), sum(one.height + 4 for one in small)) + 2 * _GAP + 12
    width = sum(one.width + _GAP for one in pictures) + small[0].width + 2 * _GAP
    row = Image.new("RGB", (width, height), _PAPER)
    ImageDraw.Draw(row).text((_GAP, 2), exercise, fill=_WORDS)
    left = _GAP
    for one in pictures:
        row.paste(one, (left, _GAP + 2))
        left += one.width + _GAP
    top = _GAP + 2
    for one in small:
        row.paste(one, (left, top))
        top += one.height + 4
    return row


def picture(drawing: Drawing, frame: Frame, box: Box, palette: Palette, zoom: float) -> Image.Image:
    """The part `box` (cm) of one key frame, `zoom` pixels for a centimetre."""
    return _painted(drawing, frame, box, palette, zoom, heavier=1.0, without=frozenset())


def thumbnail(drawing: Drawing, palette: Palette, size: int) -> Image.Image:
    """The crop of the working joint in a square of `size` pixels, with a small picture's heavier lines."""
    zoom = size / drawing.thumbnail[2]
    heavier = max(1.0, _THIN / (drawing.outline * palette.line_scale * zoom))
    frame = drawing.keys[drawing.thumbnail_key]
    return _painted(
        drawing, frame, drawing.thumbnail, palette, zoom, heavier=heavier, without=drawing.thumbnail_without
    )


def _painted(
    drawing: Drawing,
    frame: Frame,
    box: Box,
    palette: Palette,
    zoom: float,
    *,
    heavier: float,
    without: frozenset[str],
) -> Image.Image:
    size = (round(box[2] * zoom), round(box[3] * zoom))
    canvas = _Canvas((size[0] * _FINER, size[1] * _FINER), box, zoom * _FINER)
    outline = drawing.outline * palette.line_scale
    for shape in frame.shapes:
        detail = shape.fine or shape.stroke in palette.fine
        unseen = (shape.fill or shape.stroke) in without or (detail and zoom < FINE_SCALE * 96 / 2.54)
        if unseen or not palette.shows(shape.hair):
            continue
        fill, line = palette.colour(shape.fill), palette.line(shape.fill, shape.stroke, shape.width)
        if fill is not None:
            canvas.fill(shape, fill)
        if line is not None:
            width = line[1] if heavier == 1 else thickened(line[1], outline, heavier)
            canvas.stroke(shape, line[0], width)
    return canvas.image.resize(size, Image.Resampling.BOX)


class _Canvas:
    """Paints shapes as the program does: filled by the even-odd rule, stroked with round ends."""

    def __init__(self, size: tuple[int, int], box: Box, scale: float) -> None:
        self.image = Image.new("RGB", size, _TILE)
        self._corner, self._scale = np.array(box[:2]), scale

    def _points(self, contour: Contour) -> list[tuple[float, float]]:
        flat = (np.array(contour.points) - self._corner) * self._scale
        return [(float(x), float(y)) for x, y in flat]

    def fill(self, shape: Shape, colour: str) -> None:
        """Fill a shape; what lies inside two of its outlines is a hole."""
        outlines = [points for points in map(self._points, shape.path) if len(points) > 2]
        if len(outlines) == 1:
            ImageDraw.Draw(self.image).polygon(outlines[0], fill=colour)
            return
        mask = Image.new("1", self.image.size)
        for points in outlines:
            one = Image.new("1", self.image.size)
            ImageDraw.Draw(one).polygon(points, fill=1)
            mask = ImageChops.logical_xor(mask, one)
        self.image.paste(colour, mask=mask)

    def stroke(self, shape: Shape, colour: str, width: float) -> None:
        """Draw a shape's lines, `width` cm wide; dashes are cut out of them."""
        for contour in shape.path:
            points = self._points(contour)
            closed = [*points, points[0]] if contour.closed else points
            for run in _dashed(closed, [dash * self._scale for dash in shape.dash or ()]):
                self._line(run, colour, width * self._scale)

    def _line(self, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
        draw, half = ImageDraw.Draw(self.image), width / 2
        draw.line(list(points), fill=colour, width=max(1, round(width)))
        if half > 1:
            for x, y in points:
                draw.ellipse((x - half, y - half, x + half, y + half), fill=colour)


def _dashed(points: list[tuple[float, float]], dash: Sequence[float]) -> list[list[tuple[float, float]]]:
    """The runs of a line that are drawn when it is dashed; the whole line when it is not."""
    if not dash:
        return [points]
    line = np.array(points)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    drawn, gap = dash[0], dash[1]
    runs = []
    for start in np.arange(0, along[-1], drawn + gap).tolist():
        spots = np.linspace(start, min(start + drawn, along[-1]), 3)
        xs, ys = (np.interp(spots, along, line[:, axis]) for axis in (0, 1))
        runs.append(list(zip(xs.tolist(), ys.tolist(), strict=True)))
    return runs
