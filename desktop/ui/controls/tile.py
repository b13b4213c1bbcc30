"""The small square picture of an exercise, a kind of run or another entry."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.model.plan import RunKind
from desktop.model.refs import NewEntryKind
from desktop.ui.board.painting.silhouettes import OPACITY, silhouette
from desktop.ui.figures.store import FigureStore
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Theme, fill

RADIUS = 6
BAR = 4  # on top of what is no run
ENTRY_ICONS = {
    NewEntryKind.STRENGTH: "dumbbell",
    NewEntryKind.CROSS_TRAINING: "bike",
    NewEntryKind.REST: "moon",
    NewEntryKind.NOTE: "sticky-note",
}


def paint_exercise_tile(
    painter: QPainter, rect: QRectF, exercise: str, figures: FigureStore, theme: Theme
) -> None:
    """The pictogram of an exercise on the figures' ground."""
    painter.save()
    painter.setClipPath(_rounded(rect), Qt.ClipOperation.IntersectClip)
    fill(painter, rect, theme["tile"])
    ratio = painter.device().devicePixelRatioF()
    figure = figures.pixmap(exercise, round(rect.width()), ratio)
    if not figure.isNull():  # a store that is still catching up gives nothing yet
        painter.drawPixmap(rect.topLeft(), figure)
    painter.restore()


def paint_entry_tile(painter: QPainter, rect: QRectF, kind: RunKind | NewEntryKind, theme: Theme) -> None:
    """A run's colour and silhouette; a bar and an icon for training; dashes for what is none."""
    painter.save()
    if isinstance(kind, RunKind):
        painter.setClipPath(_rounded(rect), Qt.ClipOperation.IntersectClip)
        fill(painter, rect, theme[kind.value])
        shade = QColor(theme[f"on-{kind.value}"])
        shade.setAlphaF(OPACITY)
        painter.fillPath(silhouette(kind, rect), shade)
        if kind is RunKind.RECOVERY or (kind is RunKind.RACE and theme.dark):
            # Nearly the colour of the panel: an edge keeps the tile a tile.
            painter.setPen(QPen(theme["button-edge"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_rounded(rect))
    else:
        _paint_plain(painter, rect, kind, theme)
    painter.restore()


def _paint_plain(painter: QPainter, rect: QRectF, kind: NewEntryKind, theme: Theme) -> None:
    ground = theme["card" if theme.dark else "tile"]
    if kind in (NewEntryKind.STRENGTH, NewEntryKind.CROSS_TRAINING):
        painter.setClipPath(_rounded(rect), Qt.ClipOperation.IntersectClip)
        fill(painter, rect, ground)
        fill(painter, QRectF(rect.left(), rect.top(), rect.width(), BAR), theme["session-bar"])
        painter.setClipping(False)
    else:
        line = Qt.PenStyle.DashLine if kind is NewEntryKind.REST else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme["control"], 1, line))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    size = 20 if rect.width() >= 48 else 16
    ratio = painter.device().devicePixelRatioF()
    corner = rect.center() - QPointF(size / 2, size / 2 - 1)
    painter.drawPixmap(corner, icon_pixmap(ENTRY_ICONS[kind], theme["ink"], size, ratio))


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, RADIUS, RADIUS)
    return path
