"""A runner's own picture painted on a page, where the PDF has it."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from printouts.render.photo import placed


def paint_photo(painter: QPainter, box: QRectF, content: bytes, *, fill: bool) -> None:
    """All of it in the box, or cut to ``fill`` it; nothing of what is no picture."""
    image = _image(content)
    if image.isNull():
        return
    across, down, wide, high = placed(box.width(), box.height(), image.width() / image.height(), fill=fill)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.drawImage(QRectF(box.left() + across, box.top() + down, wide, high), image)


@lru_cache(maxsize=6)
def _image(content: bytes) -> QImage:
    """Kept for a few: one is painted at each zoom and for each page, and has 6 MB of pixels."""
    return QImage.fromData(content)
