"""Fixed work to measure against. Each takes one millisecond where the limits were set.

So "16 times the yardstick" is one frame at 60 Hz there, and as much more or less elsewhere as that machine
is slower or quicker.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

ROWS: Final = 4300
STROKES: Final = 23


def python_work(rows: int = ROWS) -> int:
    """What our own code mostly does: small tuples, kept under them, looked up, sorted."""
    kept = {(number % 97, f"row {number}"): number for number in range(rows)}
    found = sum(kept[number % 97, f"row {number}"] for number in range(0, rows, 3))
    return found + len(sorted(kept, key=lambda row: row[1]))


def paint_work(strokes: int = STROKES) -> None:
    """What Qt mostly does for us: fill and stroke smooth outlines."""
    painter = QPainter(_canvas())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path, pen, ground = _outline(), QPen(QColor("black"), 1.2), QColor("tan")
    for number in range(strokes):
        painter.fillPath(path, ground)
        painter.strokePath(path, pen)
        painter.drawRoundedRect(QRectF(number, number, 120, 40), 6, 6)
    painter.end()


def window_work() -> None:
    """Half of either, for what does both."""
    python_work(ROWS // 2)
    paint_work(STROKES // 2)


@cache
def _canvas() -> QImage:
    image = QImage(240, 180, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


@cache
def _outline() -> QPainterPath:
    path = QPainterPath(QPointF(20, 90))
    path.cubicTo(20, 10, 120, 10, 120, 90)
    path.cubicTo(120, 170, 220, 170, 220, 90)
    path.closeSubpath()
    return path
