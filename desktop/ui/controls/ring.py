"""The focus ring, and the grounds of the controls that paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.theme import Theme

RING = 2  # pixels kept free around a control's body, so that the ring never moves the layout
FADED = 0.45  # opacity of what cannot be used


def body_of(rect: QRectF) -> QRectF:
    """The part of a control inside the room for its ring."""
    return rect.adjusted(RING, RING, -RING, -RING)


def paint_body(painter: QPainter, body: QRectF, radius: float, ground: QColor, edge: QColor) -> None:
    """A rounded ground with a sharp one-pixel edge."""
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_ring(painter: QPainter, body: QRectF, radius: float, theme: Theme) -> None:
    """The focus ring, just outside a body, so that a selection's edge stays to be seen."""
    painter.setPen(QPen(theme["focus"], RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = RING / 2
    painter.drawRoundedRect(body.adjusted(-around, -around, around, around), radius + around, radius + around)
