"""Paints the frames of a film in a figure's own palette."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.ui.figures.painter import FigurePainter, Stroke, path_of
from resources.figures.film import Cel, Film

MAX_STROKES = 19_000
"""Shapes whose paths are kept; no film has more, so that playing it again builds none."""


class FilmPainter:
    """Builds the paths of a frame when it is first shown and keeps them; equal shapes are built once."""

    def __init__(self, film: Film, figure: FigurePainter) -> None:
        self.film = film
        self._figure = figure
        self._styles = [figure.stroke(style) if figure.shows(style) else None for style in film.styles]
        self._strokes: dict[Cel, Stroke] = {}
        self._frames: dict[int, list[Stroke]] = {}

    def paint(self, painter: QPainter, target: QRectF, frame: int, *, thumbnail: bool = False) -> None:
        """Fit one frame into `target`; with `thumbnail` the crop of the working joint."""
        box = QRectF(*(self.film.thumbnail if thumbnail else self.film.view))
        self._figure.paint_strokes(painter, target, self.strokes(frame), box, thumbnail=thumbnail)

    def strokes(self, frame: int) -> list[Stroke]:
        """What a frame paints, back to front."""
        known = self._frames.get(frame)
        if known is None:
            if len(self._strokes) > MAX_STROKES:
                self._strokes.clear()
                self._frames.clear()
            made = (self._stroke(cel) for cel in self.film.cels(frame))
            known = self._frames[frame] = [stroke for stroke in made if stroke is not None]
        return known

    def _stroke(self, cel: Cel) -> Stroke | None:
        style = self._styles[cel.style]
        if style is None:
            return None
        known = self._strokes.get(cel)
        if known is None:
            path = path_of(self.film.contours(cel))
            known = self._strokes[cel] = replace(style, path=path)
        return known
