"""What goes with the pointer while a row of the library is dragged."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from desktop.model.drop import NewExercise
from desktop.ui.controls.tile import paint_entry_tile, paint_exercise_tile
from desktop.ui.figures.store import FigureStore
from desktop.ui.library.shelf import ShelfRow
from desktop.ui.theme import Theme, font

PICTURE, PAD, SHADOW = 40, 8, 3
WIDEST = 220


def ghost_pixmap(row: ShelfRow, figures: FigureStore, theme: Theme, ratio: float) -> QPixmap:
    """Picture and name on a card with the accent's edge and a flat shadow, sharp at ``ratio``."""
    metrics = QFontMetricsF(font(13, 600))
    name = row.spoken.split(",", 1)[0] if isinstance(row.dragged, NewExercise) else row.name
    room = WIDEST - PICTURE - 3 * PAD
    name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
    width = PICTURE + 3 * PAD + metrics.horizontalAdvance(name) + 4
    height = PICTURE + 2 * PAD
    pixmap = QPixmap(round((width + SHADOW) * ratio), round((height + SHADOW) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card = QRectF(1, 1, width - 2, height - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme["shadow"])
    painter.drawRoundedRect(card.translated(0, SHADOW), 8, 8)
    painter.setPen(QPen(theme["accent"], 2))
    painter.setBrush(theme["card"])
    painter.drawRoundedRect(card, 8, 8)
    picture = QRectF(PAD, PAD, PICTURE, PICTURE)
    if isinstance(row.dragged, NewExercise):
        paint_exercise_tile(painter, picture, row.dragged.exercise, figures, theme)
    else:
        paint_entry_tile(painter, picture, row.dragged.kind, theme)
    painter.setFont(font(13, 600))
    painter.setPen(theme["ink"])
    text = QRectF(PICTURE + 2 * PAD, 0, width, height)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)
    painter.end()
    return pixmap
