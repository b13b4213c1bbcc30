"""Paints a pictogram into a square of pixels; what a part of it keeps free around itself stays clear."""

from itertools import starmap

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPolygonF

from resources.figures.palette import COLOUR
from resources.figures.pictograms import SIDE
from resources.figures.shapes import Drawing

_CLEAR = QPainter.CompositionMode.CompositionMode_DestinationOut
_PAINT = QPainter.CompositionMode.CompositionMode_SourceOver


def pictogram_pixmap(drawing: Drawing, side: int) -> QPixmap:
    """A pictogram so many pixels wide and high, on a clear ground."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / SIDE, side / SIDE)
    for shape in drawing.keys[0].shapes:
        path = QPainterPath()
        for _, points in shape.path:
            path.addPolygon(QPolygonF(list(starmap(QPointF, points))))
        role = shape.fill or ""
        painter.setCompositionMode(_CLEAR if role.startswith("pictogram-edge") else _PAINT)
        painter.fillPath(path, QColor(COLOUR.colours[role]))
    painter.end()
    return pixmap
