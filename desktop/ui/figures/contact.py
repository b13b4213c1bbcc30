"""The contact sheet as pictures: the pages that are printed too, painted with Qt, and strips of the films."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen, QRawFont

from desktop.model.exercise import Exercise
from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.painter import FigurePainter
from printouts.contact import CAPTION, GAP, MARGIN, NAME, RADIUS, contact_pages
from printouts.drawings import drawing_of, framed
from printouts.inks import COLOUR, Inks, inks_for
from printouts.marks import Box, Mark, Outline, Page, Panel, Picture, Text
from printouts.writing import line
from resources import fonts
from resources.figures.film import Film, load
from resources.figures.film_header import FilmError
from resources.figures.palette import Palette, palette_for
from resources.figures.timing import Cycle, Tempo

PIXELS = 96 / 72
"""Logical pixels in a point."""

DENSITY = 2
"""Pixels of the picture for a logical pixel, as on a fine screen."""

FRAMES = 6
STRIP = 150.0
INSET = 4.0
"""Points from side to side of one frame of a strip, and from its edge to the figure."""


def contact_pictures(folder: Path, exercises: Sequence[Exercise], look: Mapping[str, str]) -> list[Path]:
    """Write the pages in colour and ink saving, and a strip of every film, into a folder that is there.

    Returns their paths; raises OSError when one cannot be written.
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    written = []
    for saving in (False, True):
        palette = palette_for(look, ink_saving=saving)
        pages = contact_pages(exercises, f"All figures, {palette.name}", inks_for(saving))
        sheet = _Painter(palette)
        for at, page in enumerate(pages, start=1):
            path = folder / f"figures-{palette.name}-{at}.png"
            _save(sheet.page(page), path)
            written.append(path)
    palette = palette_for(look)
    for exercise in exercises:
        try:
            film = load(exercise.id, palette.build)
        except FilmError:
            continue  # no motion, no strip; the pages show its placeholder
        path = folder / f"film-{exercise.id}.png"
        _save(film_strip(film, exercise.name, palette, COLOUR), path)
        written.append(path)
    del app
    return written


def strip_times(cycle: Cycle, count: int = FRAMES) -> list[float]:
    """So many seconds of a cycle, evenly among those in which the figure moves."""
    moving = [at for at in (cycle.seconds * step / 480 for step in range(480)) if cycle.moving(at)]
    moving = moving or [0.0]
    return [moving[len(moving) * at // count] for at in range(count)]


def film_strip(film: Film, name: str, palette: Palette, inks: Inks) -> QImage:
    """Six frames of a film beside each other, each with its second in the exercise's own tempo."""
    cycle = film.cycle(Tempo())
    _, _, wide, high = film.view
    tile = Box(0, 0, STRIP, min(2 * STRIP, STRIP * high / wide))
    top = MARGIN + NAME.leading + 6
    across = 2 * MARGIN + FRAMES * (tile.width + GAP) - GAP
    image = _blank(across, top + tile.height + 4 + CAPTION.leading + MARGIN)
    sheet, frames = _Painter(palette), FilmPainter(film, FigurePainter(drawing_of(film.exercise), palette))
    painter = _begun(image)
    sheet.mark(painter, line(name, NAME, MARGIN, MARGIN + NAME.size, inks.text))
    for at, seconds in enumerate(strip_times(cycle)):
        box = tile.moved(MARGIN + at * (tile.width + GAP), top)
        sheet.mark(painter, Panel(box, RADIUS, fill=inks.tile))
        frames.paint(painter, _rect(box.inset(INSET)), film.frame_at(cycle.moment(seconds)))
        sheet.mark(painter, line(f"{seconds:.1f} s", CAPTION, box.left, box.bottom + 10, inks.soft))
    painter.end()
    return image


class _Painter:
    """Paints marks in logical pixels; figures are kept, since each stands on a page in several sizes."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._figures: dict[tuple[str, int | None], FigurePainter] = {}

    def page(self, page: Page) -> QImage:
        """One page on white paper."""
        image = _blank(page.width, page.height)
        painter = _begun(image)
        for placed in page.placed:
            for mark in placed.marks:
                self.mark(painter, mark.moved(placed.frame.left, placed.frame.top))
        painter.end()
        return image

    def mark(self, painter: QPainter, mark: Mark) -> None:
        """One mark; pictures are clipped to their box, as they are on paper."""
        match mark:
            case Text():
                _write(painter, mark)
            case Panel():
                if mark.fill is not None:
                    painter.fillPath(_rounded(mark.box, mark.radius), QColor(mark.fill))
                if mark.stroke is not None:
                    pen = QPen(QColor(mark.stroke), mark.line * PIXELS)
                    painter.strokePath(_rounded(mark.box, mark.radius), pen)
            case Picture():
                painter.save()
                painter.setClipPath(_rounded(mark.box, mark.radius))
                self._figure(mark).paint(painter, _rect(mark.box), mark.key, thumbnail=mark.thumbnail)
                painter.restore()
            case Outline():
                raise NotImplementedError("A contact sheet has no outlines.")

    def _figure(self, mark: Picture) -> FigurePainter:
        key = None if mark.thumbnail else mark.key
        wanted = (mark.exercise, key)
        if wanted not in self._figures:
            build = self._palette.build
            drawing = drawing_of(mark.exercise, build) if key is None else framed(mark.exercise, key, build)
            self._figures[wanted] = FigurePainter(drawing, self._palette)
        return self._figures[wanted]


def _blank(across: float, down: float) -> QImage:
    wide, high = (round(length * PIXELS * DENSITY) for length in (across, down))
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    return image


def _begun(image: QImage) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(DENSITY, DENSITY)
    return painter


def _rect(box: Box) -> QRectF:
    return QRectF(box.left * PIXELS, box.top * PIXELS, box.width * PIXELS, box.height * PIXELS)


def _rounded(box: Box, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(_rect(box), radius * PIXELS, radius * PIXELS)
    return path


def _write(painter: QPainter, text: Text) -> None:
    """Letters as paths out of the very font files that are printed, so that lines end where they were
    measured."""
    pen = QPointF(text.left * PIXELS, text.baseline * PIXELS)
    for run in text.runs:
        font = _font(run.face, text.size * PIXELS)
        glyphs = font.glyphIndexesForString(run.text)
        advances = font.advancesForGlyphIndexes(glyphs, QRawFont.LayoutFlag.KernedAdvances)
        for glyph, advance in zip(glyphs, advances, strict=True):
            letter = font.pathForGlyph(glyph).translated(pen)
            letter.setFillRule(Qt.FillRule.WindingFill)  # parts of a letter overlap
            painter.fillPath(letter, QColor(text.colour))
            pen += advance + QPointF(text.tracking * PIXELS, 0)


@lru_cache(maxsize=32)
def _font(name: str, size: float) -> QRawFont:
    return QRawFont(str(fonts.path(name)), size)


def _save(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise OSError(f"{path} could not be written")
