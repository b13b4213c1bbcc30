"""A painted picture as a file."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop.storage.made_here import SOFTWARE
from desktop.wording.names import APP


def png(image: QImage) -> bytes:
    """What a PNG file of it holds; it says who made it, so that a newer one may take its place."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setText(SOFTWARE.decode(), APP)
    writer.write(image)
    return bytes(buffer.data().data())
