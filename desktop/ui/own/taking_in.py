"""A runner's picture, from whatever file it came: upright, small enough, a plain JPEG and nothing else in it.

Files may come from anybody. The size is read before the pixels, only kinds that we know are opened, and what
comes out is painted anew: no place where it was taken, no thumbnail, no colour profile goes along.
"""

from math import sqrt
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from desktop.model.jpeg import MAX_PICTURE_PIXELS
from desktop.storage.pictures import MAX_PICTURE
from desktop.ui.own.svg_check import is_harmless
from desktop.wording.own import NoPicture

MAX_FILE = 60_000_000  # bytes
MAX_PIXELS = 64_000_000  # a fine phone's; read as 4 bytes each they stay below what Qt gives an image
MAX_SIDE = 20_000
LONG_SIDE = 1600  # pixels of a picture that is kept
_QUALITIES = (88, 80, 72, 62, 50, 38)
_SHRINK = 0.8
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


class PictureError(Exception):
    """A file gives no picture; ``why`` says why not."""

    def __init__(self, why: NoPicture) -> None:
        super().__init__(why.value)
        self.why = why


def read_file(path: Path) -> bytes:
    """The bytes of a file that may be a picture. Raises PictureError."""
    try:
        if not path.is_file():
            raise PictureError(NoPicture.UNREADABLE)
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except (OSError, ValueError) as error:
        raise PictureError(NoPicture.UNREADABLE) from error
    if len(content) > MAX_FILE:
        raise PictureError(NoPicture.TOO_LARGE_FILE)
    return content


def opened(content: bytes) -> QImage:
    """The picture in some bytes, upright and at most as large as one that is kept. Raises PictureError."""
    kind = _kind(content)
    image = _drawn(content) if kind == b"svg" else _read(content, kind)
    if image.isNull() or not image.width() or not image.height():
        raise PictureError(NoPicture.BROKEN)
    return _plain(_fitting(image))


def written(image: QImage, cut: QRectF | None = None) -> bytes:
    """The picture as it is kept; ``cut`` is the part of it that is, in shares of its sides.

    Raises PictureError.
    """
    if cut is not None:
        wide, high = image.width(), image.height()
        part = QRectF(cut.x() * wide, cut.y() * high, cut.width() * wide, cut.height() * high).toRect()
        part = part.intersected(image.rect())
        image = QImage() if part.isEmpty() else image.copy(part)
    if image.isNull():
        raise PictureError(NoPicture.EMPTY)
    while True:
        for quality in _QUALITIES:
            content = _jpeg(image, quality)
            if len(content) <= MAX_PICTURE:
                return content
        image = image.scaled(image.size() * _SHRINK, mode=Qt.TransformationMode.SmoothTransformation)


def taken_in(content: bytes, cut: QRectF | None = None) -> bytes:
    """Some bytes from a file as a picture to keep. Raises PictureError."""
    return written(opened(content), cut)


def _kind(content: bytes) -> bytes:
    """By how it begins, whatever the file is called. Raises PictureError."""
    if content.startswith(b"\xff\xd8\xff"):
        return b"jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return b"webp"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        return b"heic"
    if b"<svg" in content[:4096]:
        return b"svg"
    raise PictureError(NoPicture.NO_KIND if content else NoPicture.EMPTY)


def _read(content: bytes, kind: bytes) -> QImage:
    known = {bytes(one.data()) for one in QImageReader.supportedImageFormats()}
    if kind not in known:
        raise PictureError(NoPicture.HEIC if kind == b"heic" else NoPicture.NO_KIND)
    held = QByteArray(content)
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(kind))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > MAX_SIDE or size.height() > MAX_SIDE or size.width() * size.height() > MAX_PIXELS:
        raise PictureError(NoPicture.TOO_MANY_PIXELS)
    if size.isEmpty():
        raise PictureError(NoPicture.BROKEN)
    if kind == b"jpeg":  # shrunk while it is unpacked; others are read whole, which their pixels allow
        reader.setScaledSize(_smaller(size))
    image = reader.read()
    if image.isNull() or _is_cut_short(content, kind):
        raise PictureError(NoPicture.BROKEN)
    return image


def _is_cut_short(content: bytes, kind: bytes) -> bool:
    """Whether the end of a file is missing, which readers pass over with half a picture."""
    if kind == b"jpeg":
        return b"\xff\xd9" not in content[-65_536:]
    return kind == b"png" and b"IEND" not in content[-65_536:]


def _drawn(content: bytes) -> QImage:
    if not is_harmless(content):
        raise PictureError(NoPicture.SVG_REFUSED)
    from PySide6.QtSvg import QSvgRenderer  # 4 MB, for drawings alone

    renderer = QSvgRenderer(QByteArray(content))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.isEmpty():
        raise PictureError(NoPicture.BROKEN)
    ratio = min(max(box.width() / box.height(), 0.2), 5.0)
    wide = LONG_SIDE if ratio >= 1 else LONG_SIDE * ratio
    image = QImage(QSize(round(wide), round(wide / ratio)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _smaller(size: QSize) -> QSize:
    """The size of what is kept of a picture of that size."""
    longest = max(size.width(), size.height())
    share = min(1.0, LONG_SIDE / longest, sqrt(MAX_PICTURE_PIXELS / (size.width() * size.height())))
    return QSize(max(1, int(size.width() * share)), max(1, int(size.height() * share)))


def _fitting(image: QImage) -> QImage:
    size = _smaller(image.size())
    if size == image.size():
        return image
    return image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)


def _plain(image: QImage) -> QImage:
    """The same on white, in the colours of every screen, with nothing but pixels."""
    if image.colorSpace().isValid() and image.colorSpace() != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        converted = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image = image if converted.isNull() else converted
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))
    painter.end()
    return plain


def _jpeg(image: QImage, quality: int) -> bytes:
    held = QByteArray()
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(device, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    if not writer.write(image):
        raise PictureError(NoPicture.BROKEN)
    device.close()
    return bytes(held.data())
