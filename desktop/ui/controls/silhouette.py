"""The pace of a run as a shape: colour never carries the kind of run alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from desktop.model.plan import RunKind
from desktop.ui.theme import Theme

TALLEST = 22.0  # pixels: what a whole card needs; a small tile gets its share
_SHARE = 0.4
_OPACITY = 0.42

# Outlines from bottom left to bottom right: x in widths, y in heights of the silhouette, upwards.
_OUTLINES: dict[RunKind, tuple[tuple[float, float], ...]] = {
    RunKind.RECOVERY: ((0, 0.16), (1, 0.16)),
    RunKind.EASY: ((0, 0.38), (1, 0.38)),
    RunKind.LONG: ((0, 0.28), (1, 0.78)),
    RunKind.HILLS: (
        (0, 0.18),
        (0.08, 0.18),
        (0.22, 0.74),
        (0.36, 0.18),
        (0.41, 0.18),
        (0.56, 0.88),
        (0.71, 0.18),
        (0.75, 0.18),
        (0.88, 0.74),
        (1, 0.18),
    ),
    RunKind.TEMPO: ((0, 0.24), (0.18, 0.24), (0.29, 1), (0.71, 1), (0.82, 0.24), (1, 0.24)),
    RunKind.INTERVALS: (
        (0, 0.24),
        (0.1, 0.24),
        *(
            corner
            for left in (0.1, 0.32, 0.54, 0.76)
            for corner in ((left, 0.24), (left, 0.95), (left + 0.12, 0.95), (left + 0.12, 0.24))
        ),
        (1, 0.24),
    ),
    RunKind.RACE: ((0, 0.36), (1, 0.36)),
}
_FLAG_COLUMNS = 10
_FLAG_BOTTOM, _FLAG_ROW = 0.36, 0.3


def silhouette_path(rect: QRectF, kind: RunKind) -> QPainterPath:
    """The pace of a kind of run as a shape along the bottom of ``rect``."""
    height = min(TALLEST, rect.height() * _SHARE)

    def at(x: float, y: float) -> QPointF:
        return QPointF(rect.left() + x * rect.width(), rect.bottom() - y * height)

    path = QPainterPath()
    outline = [at(x, y) for x, y in _OUTLINES[kind]]
    path.addPolygon(QPolygonF([rect.bottomLeft(), *outline, rect.bottomRight()]))
    path.closeSubpath()
    if kind is RunKind.RACE:
        for column in range(_FLAG_COLUMNS):
            low = _FLAG_BOTTOM + (_FLAG_ROW if column % 2 == 0 else 0.0)
            corner = at(column / _FLAG_COLUMNS, low + _FLAG_ROW)
            path.addRect(QRectF(corner, at((column + 1) / _FLAG_COLUMNS, low)))
    return path


def paint_silhouette(painter: QPainter, rect: QRectF, kind: RunKind, theme: Theme) -> None:
    """Paint the pace of a kind of run along the bottom of ``rect``, over the kind's own colour.

    The caller fills the ground (``theme[kind.value]``) and clips to rounded corners.
    """
    shade = QColor(theme[f"on-{kind.value}"])
    shade.setAlphaF(_OPACITY)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(silhouette_path(rect, kind), shade)
    painter.restore()
