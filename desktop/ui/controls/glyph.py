"""The four movements as four diamonds: up, down, in (right) and out (left)."""

from collections.abc import Collection
from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.exercise import Movement
from desktop.ui.theme import Theme, Themes

POINTS = {  # an arrow, and the direction on a compass in degrees, clockwise from up
    Movement.DORSIFLEXION: ("arrow-up", 0),
    Movement.PLANTAR_FLEXION: ("arrow-down", 180),
    # As the pictures show the right foot, from the front: its sole turns in to the right. Pictures are not
    # mirrored where one reads from right to left, and neither is this.
    Movement.INVERSION: ("arrow-right", 90),
    Movement.EVERSION: ("arrow-left", 270),
}


def paint_glyph(painter: QPainter, rect: QRectF, movements: Collection[Movement], theme: Theme) -> None:
    """Paint the diamonds: filled for a movement that is worked, outlined for the others."""
    side = min(rect.width(), rect.height())
    reach, half = side * 0.27, side * 0.21
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for movement, (_, degrees) in POINTS.items():
        turn = radians(degrees)
        middle = rect.center() + QPointF(sin(turn) * reach, -cos(turn) * reach)
        if movement in movements:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent"])
            painter.drawPath(_diamond(middle, half, side * 0.05))
        else:
            width = max(1.0, side * 0.045)
            painter.setPen(QPen(theme["control"], width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_diamond(middle, half - width / 2, side * 0.05))
    painter.restore()


def _diamond(middle: QPointF, half: float, rounding: float) -> QPainterPath:
    """A square on its corner with rounded corners."""
    corners = [middle + QPointF(x * half, y * half) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))]
    path = QPainterPath()
    share = min(0.45, rounding / half)
    for place, corner in enumerate(corners):
        before, after = corners[place - 1], corners[(place + 1) % 4]
        entry = corner + (before - corner) * share
        if place == 0:
            path.moveTo(entry)
        else:
            path.lineTo(entry)
        path.quadTo(corner, corner + (after - corner) * share)
    path.closeSubpath()
    return path


class Glyph(QWidget):
    """The four movements, large, beside their words."""

    def __init__(self, themes: Themes, size: int = 46, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._size = themes, size
        self._movements: tuple[Movement, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def show_movements(self, movements: tuple[Movement, ...]) -> None:
        """Show what another exercise works."""
        self._movements = movements
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The diamonds."""
        painter = QPainter(self)
        paint_glyph(painter, QRectF(self.rect()), self._movements, self._themes.current)
        painter.end()
