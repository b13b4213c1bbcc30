"""The figure on its ground, as the details show it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes
from resources.figures.film import Film

WIDTH, HEIGHT = 252, 190
_EDGE, _INSET = 2, 6


class Canvas(QWidget):
    """The figure on its ground: a frame of the film, or a key frame of the drawing."""

    def __init__(self, figures: FigureStore, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures, self._themes = figures, themes
        self._exercise = ""
        self._film: FilmPainter | None = None
        figures.repainted.connect(self._repaint)
        self.shown = 0
        """The frame of the film, or without one the key frame of the drawing."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(WIDTH, HEIGHT)

    def take(self, exercise: str, film: Film | None) -> None:
        """Show another exercise; without a film its key frames."""
        self._exercise, self.shown = exercise, 0
        self.dress(film)

    def dress(self, film: Film | None) -> None:
        """Paint the same picture in the look that the store has now."""
        self._film = self._painter_of(film)
        self.update()

    def show_picture(self, at: int) -> None:
        """Show a frame or a key frame; nothing is painted when it is the one that is shown."""
        if at != self.shown:
            self.shown = at
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground with round corners, and the figure inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_EDGE, 0, -_EDGE, 0)
        ground = QPainterPath()
        ground.addRoundedRect(box, 8, 8)
        painter.fillPath(ground, self._themes.current["tile"])
        room = box.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        if self._film is not None:
            self._film.paint(painter, room, self.shown)
        elif self._exercise:
            figure = self._figures.painter(self._exercise)
            if figure is not None:
                figure.paint(painter, room, self.shown)
        painter.end()

    def _repaint(self) -> None:
        if self._film is not None:
            self._film = self._painter_of(self._film.film)
        self.update()

    def _painter_of(self, film: Film | None) -> FilmPainter | None:
        figure = self._figures.painter(self._exercise)
        return None if film is None or figure is None else FilmPainter(film, figure)
