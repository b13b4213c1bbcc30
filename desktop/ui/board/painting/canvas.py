"""What the board is painted with: one painter of weeks for each theme and density, made when first needed."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from desktop.model.exercise import Library
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.painting.brushwork import Brushwork
from desktop.ui.board.painting.cards import CardPainter
from desktop.ui.board.painting.looks import Figures, Looks
from desktop.ui.board.painting.rows import RowPainter
from desktop.ui.board.painting.week import BoardPainter
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice


class Canvas:
    """Paints a week on to a widget, as far as a region asks for it."""

    def __init__(self, themes: Themes, type_: FontTypesetter, figures: Figures, voice: Voice) -> None:
        self._themes, self._type, self._figures, self._voice = themes, type_, figures, voice
        self._painters: dict[tuple[str, float], BoardPainter] = {}

    def clear(self) -> None:
        """Forget what was made: the theme's colours are others now."""
        self._painters.clear()

    def paint(
        self,
        surface: QWidget,
        region: QRegion,
        week: Arrangement,
        looks: Looks,
        today: int | None,
        scrolled: int,
        library: Library,
    ) -> None:
        """Paint what meets a region of the surface; ``today`` is today's column."""
        board = self._painter(surface.devicePixelRatioF(), library)
        painter = QPainter(surface)
        # QRegion yields its rectangles, though its stub does not say so.
        for rect in cast(Iterable[QRect], region):
            painter.setClipRect(rect)
            board.paint(painter, week, looks, today, surface.rect(), scrolled, rect)
        painter.end()

    def _painter(self, ratio: float, library: Library) -> BoardPainter:
        theme = self._themes.current
        key = theme.name, ratio
        if key not in self._painters:
            brush = Brushwork(theme, self._type.fonts, ratio)
            rows = RowPainter(brush, self._figures, frozenset(library), self._voice)
            cards = CardPainter(brush, rows, self._voice)
            self._painters[key] = BoardPainter(brush, cards, self._type, self._voice)
        return self._painters[key]
