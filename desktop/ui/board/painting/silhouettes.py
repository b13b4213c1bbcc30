"""The pace of each kind of run, as a silhouette at the foot of its card."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from desktop.model.plan import RunKind
from resources.pace import SILHOUETTES

TALLEST = 21.0  # pixels, in a card 109 high
OPACITY = 0.37  # of the text's colour, laid over the card's


def tallest(card: float) -> float:
    """How high it may be in a card so many pixels high: below whatever is written there."""
    return min(TALLEST, card * TALLEST / 109)


def silhouette(kind: RunKind, rect: QRectF, tallest: float = TALLEST) -> QPainterPath:
    """The outline of a kind's pace, standing on the lower edge of ``rect``, so many pixels high at most."""
    path = QPainterPath()
    for shape in SILHOUETTES[kind.value]:
        points = [QPointF(rect.left() + x * rect.width(), rect.bottom() - y * tallest) for x, y in shape]
        path.addPolygon(QPolygonF(points))
        path.closeSubpath()
    return path
