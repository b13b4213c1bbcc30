"""Painting the months of the week picker: weeks with their number, days with a dot for each session."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.model.summary import Progress
from desktop.model.week import Week
from desktop.ui.theme import Themes, font
from desktop.wording import dates
from desktop.wording import jump as words
from desktop.wording.voice import Voice

HEAD, ROW = 28, 42  # pixels
DOT, APART = 3.2, 11  # radius of a dot, and from one to the next
MOST_DOTS = 2


class Months(Protocol):
    """What is painted: the weeks, where they stand, and what is special about a day. ``aimed`` is the day
    under a drag, ``hovered`` the row under the pointer."""

    shown: Week
    today: date
    aimed: date | None
    hovered: int | None

    @property
    def cursor_date(self) -> date: ...
    @property
    def weeks(self) -> tuple[Week, ...]: ...
    def marks(self, when: date) -> tuple[Progress, ...]: ...
    def loose_marks(self, week: Week) -> tuple[Progress, ...]: ...
    def head_box(self) -> QRect: ...
    def number_box(self, row: int) -> QRect: ...
    def day_box(self, row: int, column: int) -> QRect: ...
    def width(self) -> int: ...
    def hasFocus(self) -> bool: ...


class MonthPainter:
    """Paints six weeks below their head."""

    def __init__(self, view: Months, themes: Themes, voice: Voice) -> None:
        self._view, self._themes, self._voice = view, themes, voice

    def paint(self, painter: QPainter) -> None:
        """Names of the days, then week by week."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for row, week in enumerate(self._view.weeks):
            self._paint_week(painter, row, week)

    def _paint_head(self, painter: QPainter) -> None:
        painter.setFont(font(12))
        painter.setPen(self._themes.current["ink2"])
        centre = Qt.AlignmentFlag.AlignCenter
        head = self._view.head_box()
        painter.drawText(head, centre, self._voice(words.WEEK_COLUMN))
        for column, when in enumerate(self._view.weeks[0].dates):
            box = self._view.day_box(0, column)
            box.moveTop(0)
            box.setHeight(HEAD)
            painter.drawText(box, centre, dates.weekday(self._voice, when))

    def _paint_week(self, painter: QPainter, row: int, week: Week) -> None:
        theme, voice = self._themes.current, self._voice
        body = QRectF(0, HEAD + row * ROW, self._view.width(), ROW).adjusted(0.5, 1.5, -0.5, -1.5)
        in_view, lit = week == self._view.shown, row == self._view.hovered or self._view.cursor_date in week
        if in_view or lit:
            painter.setPen(QPen(theme["accent" if in_view else "button-edge"], 1))
            painter.setBrush(theme["tint" if in_view else "hover"])
            painter.drawRoundedRect(body, 6, 6)
        painter.setFont(font(12, 700 if in_view else 400))
        painter.setPen(theme["accent-text" if in_view else "ink3"])
        box = QRectF(self._view.number_box(row))
        number = QRectF(box.left(), box.top() + 3, box.width(), 20)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, voice.number(week.number))
        # What has no day stands beside the days, below the number of its week.
        self._paint_marks(painter, QPointF(box.center().x(), box.bottom() - 10), self._view.loose_marks(week))
        for column, when in enumerate(week.dates):
            self._paint_day(painter, row, column, when)

    def _paint_day(self, painter: QPainter, row: int, column: int, when: date) -> None:
        theme, box = self._themes.current, QRectF(self._view.day_box(row, column))
        outside = when.month != self._view.cursor_date.month
        number = QRectF(box.left(), box.top() + 3, box.width(), 20)
        if when == self._view.today:
            painter.setPen(QPen(theme["accent"], 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(number.center(), 11.5, 11.5)
        if when == self._view.cursor_date and self._view.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 3, -2, -3), 6, 6)
        if when == self._view.aimed:
            painter.setPen(QPen(theme["accent"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 3, -2, -3), 6, 6)
        painter.setFont(font(13, 400 if outside else 600))
        painter.setPen(theme["ink3" if outside else "ink"])
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, self._voice.number(when.day))
        self._paint_marks(painter, QPointF(box.center().x(), box.bottom() - 10), self._view.marks(when))

    def _paint_marks(self, painter: QPainter, middle: QPointF, marks: tuple[Progress, ...]) -> None:
        """Two dots at most; more of them end in a plus."""
        shown = marks[:MOST_DOTS]
        places = len(shown) + (len(marks) > MOST_DOTS)
        left = middle.x() - (places - 1) * APART / 2
        for number, mark in enumerate(shown):
            paint_dot(painter, QPointF(left + number * APART, middle.y()), mark, self._themes)
        if len(marks) > MOST_DOTS:
            plus = QPointF(left + MOST_DOTS * APART, middle.y())
            painter.setPen(QPen(self._themes.current["ink2"], 1.4))
            painter.drawLine(plus - QPointF(3, 0), plus + QPointF(3, 0))
            painter.drawLine(plus - QPointF(0, 3), plus + QPointF(0, 3))


def paint_dot(painter: QPainter, middle: QPointF, mark: Progress, themes: Themes) -> None:
    """Open: planned; half: partly done; filled: done; crossed: skipped."""
    theme = themes.current
    edge = theme["accent"] if mark in (Progress.DONE, Progress.PARTLY) else theme["control"]
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(edge if mark is Progress.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, DOT, DOT)
    if mark is Progress.PARTLY:
        half = QPainterPath(middle)
        half.arcTo(QRectF(middle.x() - DOT, middle.y() - DOT, 2 * DOT, 2 * DOT), 90, 180)
        painter.fillPath(half, edge)
    elif mark is Progress.SKIPPED:
        painter.drawLine(middle - QPointF(DOT, -DOT), middle + QPointF(DOT, -DOT))
