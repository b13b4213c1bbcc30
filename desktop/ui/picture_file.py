"""A painted picture as a file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop.storage.output import write_file


def write_picture(path: Path, image: QImage) -> None:
    """Write it as PNG, whole or not at all. Raises NotWritten."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    write_file(path, bytes(buffer.data().data()))
