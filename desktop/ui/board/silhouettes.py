"""The pace of each kind of run, as a silhouette at the foot of its card.

Colour never carries the kind alone: the name and this shape say the same.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from desktop.model.plan import RunKind

BASE = 6.0  # pixels of ground under the shapes, in a card 109 high
OPACITY = 0.37  # of the text's colour, laid over the card's


def silhouette(kind: RunKind, rect: QRectF) -> QPainterPath:
    """The outline of a kind's pace, standing on the lower edge of ``rect``; about 20 px high."""
    shape = _Shape(rect)
    match kind:
        case RunKind.RECOVERY:
            shape.box(0, 1, 2.5)
        case RunKind.EASY:
            shape.box(0, 1, 7)
        case RunKind.LONG:
            shape.polygon((0, 0), (0, 5), (1, 15), (1, 0))
        case RunKind.HILLS:
            shape.polygon(
                (0, 0), (0, BASE), (0.09, BASE), (0.22, 18), (0.35, BASE), (0.42, BASE), (0.56, 16),
                (0.69, BASE), (0.73, BASE), (0.86, 18), (1, BASE), (1, 0),
            )  # fmt: skip
        case RunKind.TEMPO:
            shape.box(0, 1, BASE)
            shape.polygon((0.2, BASE), (0.28, 20), (0.77, 20), (0.85, BASE))
        case RunKind.INTERVALS:
            shape.box(0, 1, BASE)
            for number in range(4):
                left = 0.13 + number * 0.21
                shape.box(left, left + 0.12, 14, foot=BASE)
        case RunKind.RACE:
            for row in range(3):
                for column in range(row % 2, 10, 2):
                    shape.box(column / 10, (column + 1) / 10, 7, foot=row * 7.0)
    return shape.path


class _Shape:
    """Collects pieces given in shares of the width and pixels above the foot."""

    def __init__(self, rect: QRectF) -> None:
        self.path = QPainterPath()
        self._rect = rect

    def box(self, left: float, right: float, height: float, *, foot: float = 0) -> None:
        """A rectangle between two shares of the width, ``height`` pixels above ``foot``."""
        self.polygon((left, foot), (left, foot + height), (right, foot + height), (right, foot))

    def polygon(self, *corners: tuple[float, float]) -> None:
        """A closed line through corners: share of the width, pixels above the lower edge."""
        rect = self._rect
        points = [QPointF(rect.left() + x * rect.width(), rect.bottom() - y) for x, y in corners]
        self.path.addPolygon(QPolygonF(points))
        self.path.closeSubpath()
