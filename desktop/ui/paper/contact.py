"""The contact sheet as pictures: the pages that are printed too, painted with Qt, and strips of the films."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from desktop.model.exercise import Exercise
from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.painter import FigurePainter
from desktop.ui.paper.page_painter import PIXEL, PagePainter, blank, page_image
from desktop.ui.picture_file import png
from desktop.wording.figures import moment
from printouts.contact import CAPTION, GAP, MARGIN, NAME, RADIUS, contact_sheet
from printouts.drawings import Drawings
from printouts.marks import Box, Panel
from printouts.options import Options
from printouts.press import Press, press_for
from printouts.writing import line
from resources.figures.film import Film
from resources.figures.film_header import FilmError
from resources.figures.palette import Palette, palette_for
from resources.figures.source import FigureSource
from resources.figures.timing import Cycle, Tempo

RESOLUTION = 2 * 96
"""Pixels in an inch of the pictures, as on a fine screen."""

FRAMES = 6
STRIP = 150.0
INSET = 4.0
"""Points from side to side of one frame of a strip, and from its edge to the figure."""


def contact_pictures(
    library: Mapping[str, Exercise],
    source: FigureSource,
    look: Mapping[str, str],
    language: str,
) -> dict[str, bytes]:
    """The pages in colour and ink saving, and a strip of every film, as PNG files by their names."""
    app = QGuiApplication.instance() or QGuiApplication([])
    pictures: dict[str, bytes] = {}
    drawings = Drawings(source)
    for saving in (False, True):
        palette = palette_for(look, ink_saving=saving)
        press = press_for(library, drawings, Options(ink_saving=saving, language=language))
        sheet = contact_sheet(press, palette)
        for at in range(len(sheet.pages)):
            pictures[f"figures-{palette.name}-{at + 1}.png"] = png(page_image(sheet, at, RESOLUTION))
    palette, press = palette_for(look), press_for(library, drawings, Options(language=language))
    for exercise in library.values():
        try:
            film = source.film(exercise.figure, palette.build)
        except FilmError:
            continue  # no motion, no strip; the pages show its placeholder
        if film is None:
            continue
        pictures[f"film-{exercise.id}.png"] = png(film_strip(film, exercise.name, palette, press))
    del app
    return pictures


def strip_times(cycle: Cycle, count: int = FRAMES) -> list[float]:
    """So many seconds of a cycle, evenly among those in which the figure moves."""
    moving = [at for at in (cycle.seconds * step / 480 for step in range(480)) if cycle.moving(at)]
    moving = moving or [0.0]
    return [moving[len(moving) * at // count] for at in range(count)]


def film_strip(film: Film, name: str, palette: Palette, press: Press) -> QImage:
    """Six frames of a film beside each other, each with its second in the exercise's own tempo."""
    cycle = film.cycle(Tempo())
    _, _, wide, high = film.view
    tile = Box(0, 0, STRIP, min(2 * STRIP, STRIP * high / wide))
    top = MARGIN + NAME.leading + 6
    across = 2 * MARGIN + FRAMES * (tile.width + GAP) - GAP
    image = blank(across, top + tile.height + 4 + CAPTION.leading + MARGIN, RESOLUTION)
    figure = FigurePainter(press.drawings.of(film.exercise), palette)
    sheet, frames = PagePainter(palette, press.drawings), FilmPainter(film, figure)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(RESOLUTION / 72, RESOLUTION / 72)
    sheet.mark(painter, line(name, NAME, MARGIN, MARGIN + NAME.size, press.inks.text))
    for at, seconds in enumerate(strip_times(cycle)):
        box = tile.moved(MARGIN + at * (tile.width + GAP), top)
        sheet.mark(painter, Panel(box, RADIUS, fill=press.inks.tile))
        _frame(painter, frames, box.inset(INSET), film.frame_at(cycle.moment(seconds)))
        sheet.mark(
            painter, line(moment(press.voice, seconds), CAPTION, box.left, box.bottom + 10, press.inks.soft)
        )
    painter.end()
    return image


def _frame(painter: QPainter, frames: FilmPainter, box: Box, at: int) -> None:
    """One frame of a film in a box in points; the film's painter counts in logical pixels."""
    painter.save()
    painter.scale(PIXEL, PIXEL)
    edges = (box.left, box.top, box.width, box.height)
    frames.paint(painter, QRectF(*(edge / PIXEL for edge in edges)), at)
    painter.restore()
