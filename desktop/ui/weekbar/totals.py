"""Three totals: distance with a bar of the runs, time, sessions with a dot each."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.summary import Progress, Summary
from desktop.ui.controls.reading import left_of, turn
from desktop.ui.theme import Themes, font
from desktop.wording import weekbar as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

LABEL, BIG, SMALL = 12, 24, 15
LINE, LINE_OF = 14, 13  # sizes of type where the bar is one line
BAR_TOP, BAR_HEIGHT = 66, 10
DOT, APART = 9.0, 2.5  # a session's dot, and what is between two
SESSIONS_APART, SESSIONS_ASKED = 8, 14  # how many have whole dots at the least, and where there is room


class Total(QWidget):
    """A label, a big number with what it is of, and a picture below; the picture is the subclass's."""

    label: Phrase

    def __init__(self, themes: Themes, voice: Voice, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._number, self._of = "0", ""
        self._week: Summary | None = None
        self._width = width
        self.line = self._least = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its text asks, at least the width it was made with."""
        least = self.minimumSizeHint()
        return least if self.line or self._least else least.expandedTo(QSize(self._width, 88))

    def take_least(self, least: bool) -> None:
        """Ask for no more than the text takes: the picture below is narrower."""
        if least != self._least:
            self._least = least
            self.updateGeometry()

    def show_line(self, line: bool) -> None:
        """Be one line: the number and what it is of, without label and picture."""
        self.line = line
        self.setToolTip(self._voice(self.label) if line else "")
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """A total is never cut; its picture may be narrower."""
        if self.line:
            number = QFontMetricsF(font(LINE, 700)).horizontalAdvance(self._number)
            of = QFontMetricsF(font(LINE_OF)).horizontalAdvance(self._of)
            return QSize(ceil(number + of + 6), 24)
        big = QFontMetricsF(font(BIG, 700)).horizontalAdvance(self._number)
        small = QFontMetricsF(font(SMALL, 500)).horizontalAdvance(self._of)
        label = QFontMetricsF(font(LABEL)).horizontalAdvance(self._voice(self.label))
        return QSize(ceil(max(label, big + small + 10)), 88)

    def show_total(self, number: str, of: str, week: Summary, spoken: str) -> None:
        """Show another week's total."""
        self._number, self._of, self._week = number, of, week
        label = self._voice(self.label)
        self.setAccessibleName(self._voice(words.SPOKEN, what=label, how_much=spoken))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label, number and the picture below."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.line:
            self._paint_line(painter)
            painter.end()
            return
        painter.setFont(font(LABEL))
        painter.setPen(theme["ink3"])
        self._write(painter, 0, 16, self._voice(self.label))
        painter.setFont(font(BIG, 700))
        painter.setPen(theme["ink"])
        end = self._write(painter, 0, 49, self._number)
        painter.setFont(font(SMALL, 500))
        painter.setPen(theme["ink2"])
        self._write(painter, end + 5, 49, self._of)
        if self._week is not None:
            turn(painter, self)
            self.paint_picture(painter, self._week)
        painter.end()

    def _write(self, painter: QPainter, at: float, baseline: float, text: str) -> float:
        """Write a text that begins so many pixels behind the beginning; where it ends."""
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.drawText(QPointF(left_of(self, at, width), baseline), text)
        return at + width

    def _paint_line(self, painter: QPainter) -> None:
        theme, middle = self._themes.current, self.height() / 2
        painter.setFont(font(LINE, 700))
        baseline = middle + painter.fontMetrics().capHeight() / 2
        painter.setPen(theme["ink"])
        end = self._write(painter, 0, baseline, self._number)
        painter.setFont(font(LINE_OF))
        painter.setPen(theme["ink2"])
        self._write(painter, end + 4, baseline, self._of)

    def paint_picture(self, painter: QPainter, week: Summary) -> None:
        """What stands under the number."""
        raise NotImplementedError


class Distance(Total):
    """Metres run of metres planned; under it the runs, as long as their share, filled when done."""

    label = words.DISTANCE

    def show_week(self, week: Summary, unit: str) -> None:
        """Show a week's distance in km or mi."""
        number, of = words.distance(self._voice, week, unit)
        self.show_total(number, of, week, self._voice(words.DONE_OF_TOTAL, done=number, of_total=of))

    def paint_picture(self, painter: QPainter, week: Summary) -> None:
        """A bar for each run: full height when it is done, thin while it is planned."""
        theme = self._themes.current
        full = QRectF(0, BAR_TOP, self.width(), BAR_HEIGHT)
        runs = [run for run in week.runs if run.distance]
        if not runs:
            _rounded(painter, full.adjusted(0, 0, 0, -1), theme["line"])
            return
        gap = 3.0
        room = full.width() - gap * (len(runs) - 1)
        x = full.left()
        for run in runs:
            width = max(2.0, room * run.distance / week.distance)
            height = BAR_HEIGHT if run.done else 4.0
            bar = QRectF(x, full.bottom() - height, min(width, full.right() - x), height)
            painter.setPen(QPen(theme["ink3"], 0.6))
            painter.setBrush(theme[run.kind.value])
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            x += width + gap


class Time(Total):
    """Time trained of time planned, warm-ups, cool-downs and sessions included."""

    label = words.TIME

    def show_week(self, week: Summary) -> None:
        """Show a week's time."""
        number, of = words.time(self._voice, week)
        self.show_total(number, of, week, self._voice(words.DONE_OF_TOTAL, done=number, of_total=of))

    def paint_picture(self, painter: QPainter, week: Summary) -> None:
        """One bar, filled as far as the week is done."""
        theme = self._themes.current
        full = QRectF(0, BAR_TOP, self.width(), BAR_HEIGHT - 1)
        _rounded(painter, full, theme["line"])
        if week.seconds and week.seconds_done:
            full.setWidth(max(4.0, full.width() * week.seconds_done / week.seconds))
            _rounded(painter, full, theme["accent"])


class Sessions(Total):
    """Sessions done of sessions planned, with a dot for each."""

    label = words.SESSIONS

    def sizeHint(self) -> QSize:
        """A week's dots stand beside each other."""
        hint = super().sizeHint()
        return hint if self.line else hint.expandedTo(self._dots(SESSIONS_ASKED))

    def minimumSizeHint(self) -> QSize:
        """The dots of more than a few sessions may be smaller."""
        hint = super().minimumSizeHint()
        return hint if self.line else hint.expandedTo(self._dots(SESSIONS_APART))

    def _dots(self, at_most: int) -> QSize:
        count = min(at_most, len(self._week.sessions) if self._week else 0)
        return QSize(ceil(1 + DOT + (DOT + APART) * max(0, count - 1)), 0)

    def show_week(self, week: Summary) -> None:
        """Show a week's sessions."""
        number, of = words.sessions(self._voice, week)
        total = len(week.sessions)
        self.show_total(number, of, week, self._voice(words.SESSIONS_DONE, done=number, total=total))

    def paint_picture(self, painter: QPainter, week: Summary) -> None:
        """Full for done, half for partly, a ring for planned, a bar for skipped."""
        theme = self._themes.current
        count = len(week.sessions)
        step = min(14.0, (self.width() - 1 - DOT) / max(1, count - 1))
        size = min(DOT, step - 2.2)  # never into each other
        for place, standing in enumerate(week.sessions):
            dot = QRectF(0.5 + place * step, BAR_TOP + (DOT - size) / 2, size, size)
            painter.setPen(
                QPen(theme["accent" if standing in (Progress.DONE, Progress.PARTLY) else "control"], 1.2)
            )
            painter.setBrush(theme["accent"] if standing is Progress.DONE else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            if standing is Progress.PARTLY:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme["accent"])
                painter.drawPie(dot, 90 * 16, 180 * 16)
            elif standing is Progress.SKIPPED:
                painter.drawLine(
                    QPointF(dot.left() + 2, dot.center().y()), QPointF(dot.right() - 2, dot.center().y())
                )


def _rounded(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, 2, 2)
