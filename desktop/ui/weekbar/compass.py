"""The ankle compass: how many sets of the week work each of the four movements."""

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.exercise import Movement
from desktop.model.summary import Summary
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font

WORDS = {  # what a runner says, an arrow, and the direction on the rose in degrees, clockwise from up
    Movement.DORSIFLEXION: ("Toes up", "arrow-up", 0),
    Movement.PLANTAR_FLEXION: ("Toes down", "arrow-down", 180),
    Movement.INVERSION: ("Sole in", "arrow-left", 270),
    Movement.EVERSION: ("Sole out", "arrow-right", 90),
}
ROSE = 68  # pixels across
ROW, FIRST_ROW = 16, 20


class Compass(QWidget):
    """A rose of four petals and a bar for each movement, with the number of sets."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._sets: dict[Movement, int] = dict.fromkeys(Movement, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide enough for the words and a bar that can be read."""
        return QSize(378, 88)

    def minimumSizeHint(self) -> QSize:
        """The bars may shrink, the words may not."""
        return QSize(270, 88)

    def show_week(self, week: Summary) -> None:
        """Show a week's sets."""
        self._sets = dict(week.sets)
        said = ", ".join(f"{WORDS[movement][0]} {count}" for movement, count in self._sets.items())
        self.setAccessibleName(f"Ankle balance, sets this week: {said}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rose on the left, the bars on the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - ROSE) / 2
        self._paint_rose(painter, QRectF(0, top, ROSE, ROSE))
        self._paint_bars(painter, ROSE + 18)
        painter.end()

    def _paint_rose(self, painter: QPainter, box: QRectF) -> None:
        theme = self._themes.current
        painter.setPen(QPen(theme["control"], 0.8))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.drawEllipse(box.center(), ROSE / 4, ROSE / 4)
        most = max(self._sets.values())
        for movement, (_, _, direction) in WORDS.items():
            share = self._sets[movement] / most if most else 0.0
            if share:
                painter.setPen(QPen(theme["panel"], 1.0))
                painter.setBrush(theme["accent"])
            else:
                painter.setPen(QPen(theme["control"], 0.8))
                painter.setBrush(theme["panel"])
            length = ROSE / 2 * (0.3 + 0.62 * share if most else 0.62)
            painter.drawPath(petal(box.center(), length, direction))

    def _paint_bars(self, painter: QPainter, left: float) -> None:
        theme = self._themes.current
        painter.setFont(font(12))
        painter.setPen(theme["ink3"])
        painter.drawText(QPointF(left, 13), "Ankle balance, sets this week")
        most = max(self._sets.values())
        if not most:
            painter.setPen(theme["ink2"])
            box = QRectF(left, 20, self.width() - left - 8, 40)
            painter.drawText(box, 0, "Shows which of the four ankle\nmovements the week works.")
            return
        words = max(QFontMetricsF(font(12)).horizontalAdvance(word) for word, _, _ in WORDS.values())
        bar_left, bar_right = left + 17 + words + 12, self.width() - 34.0
        for row, (movement, (word, arrow, _)) in enumerate(WORDS.items()):
            y = FIRST_ROW + row * ROW
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(QPointF(left, y + 2), icon_pixmap(arrow, theme["ink2"], 12, ratio))
            painter.setFont(font(12))
            painter.setPen(theme["ink2"])
            painter.drawText(QPointF(left + 17, y + 12.5), word)
            track = QRectF(bar_left, y + 6, max(0.0, bar_right - bar_left), 5)
            painter.setPen(QPen(theme["line"], 0))
            painter.setBrush(theme["line"])
            painter.drawRoundedRect(track, 2.5, 2.5)
            count = self._sets[movement]
            if count:
                track.setWidth(max(5.0, track.width() * count / most))
                painter.setPen(QPen(theme["accent"], 0))
                painter.setBrush(theme["accent"])
                painter.drawRoundedRect(track, 2.5, 2.5)
            painter.setFont(font(13, 600))
            painter.setPen(theme["ink"])
            width = painter.fontMetrics().horizontalAdvance(str(count))
            painter.drawText(QPointF(self.width() - 4 - width, y + 13), str(count))


def petal(centre: QPointF, length: float, direction: float) -> QPainterPath:
    """A petal from the centre outwards; ``direction`` in degrees, clockwise from up."""

    def at(distance: float, side: float) -> QPointF:
        turn = radians(direction)
        along, across = distance * length, side * length
        return centre + QPointF(
            along * sin(turn) + across * cos(turn), -along * cos(turn) + across * sin(turn)
        )

    path = QPainterPath(at(0.06, 0))
    path.cubicTo(at(0.3, -0.16), at(0.5, -0.42), at(0.78, -0.36))
    path.cubicTo(at(0.95, -0.3), at(1.0, -0.14), at(1.0, 0))
    path.cubicTo(at(1.0, 0.14), at(0.95, 0.3), at(0.78, 0.36))
    path.cubicTo(at(0.5, 0.42), at(0.3, 0.16), at(0.06, 0))
    path.closeSubpath()
    return path
