"""Painting the tray: its cards as those of days, and itself as one place to drop on."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.boxes import DayLayout
from desktop.ui.board.geometry.carried import Carried
from desktop.ui.board.geometry.typesetting import Style
from desktop.ui.board.painting.looks import Looks
from desktop.ui.board.painting.week import BoardPainter, Canvas
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes, fill
from desktop.wording import board as words


class TrayPainter(BoardPainter):
    """A week's painter that knows of no days."""

    def _add(self, painter: QPainter, day: DayLayout, *, hovered: bool) -> None:
        if not day.add.rect.isEmpty():
            super()._add(painter, day, hovered=hovered)

    def _new_session(self, painter: QPainter, day: DayLayout, carried: Carried, looks: Looks) -> None:
        """The tray as a whole takes it."""

    def _days_as_targets(self, painter: QPainter, week: Arrangement, carried: Carried, clip: QRect) -> None:
        """The tray as a whole is the target."""

    def _above(self, painter: QPainter, week: Arrangement, looks: Looks, clip: QRect) -> None:
        verdict = looks.carried.some_day if looks.carried else None
        if verdict is not None and verdict.allowed:
            whole = QRect(4, 1, week.width - 8, max(week.height, week.room) - 6)
            self._brush.dashed(painter, whole, self._theme["accent"])
        super()._above(painter, week, looks, clip)

    def _empty(self, painter: QPainter, week: Arrangement, looks: Looks, viewport: QRect) -> None:
        """What may be dropped here, while something is dragged."""
        if looks.carried is None:
            return
        text = self._voice(words.DROP_FOR_SOME_DAY)
        width = self._type.width(text, Style.NAME)
        middle = QPoint(viewport.center().x(), viewport.center().y() - 2)
        painter.setPen(self._theme["accent-text"])
        baseline = Style.NAME.baseline(middle.y() - Style.NAME.height // 2)
        self._brush.text(painter, text, middle.x() - width // 2, baseline, Style.NAME)


class TrayTitle(Text):
    """What the tray is called, below a line that parts it from the lanes."""

    def __init__(self, text: str, themes: Themes, parent: QWidget) -> None:
        super().__init__(text, themes, parent, size=12, weight=600, ink="ink2", inset=8)
        self._grounds = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        """On the board's own ground."""
        theme = self._grounds.current
        painter = QPainter(self)
        fill(painter, self.rect(), theme["board"])
        fill(painter, QRect(4, 0, self.width() - 8, 1), theme["line"])
        painter.end()
        super().paintEvent(event)


class TrayCanvas(Canvas):
    """Paints the tray on to a widget."""

    made = TrayPainter
