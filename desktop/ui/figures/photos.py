"""The runner's own photos as pictures: small ones are made once, apart from the window's thread."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QImageReader, QPixmap

from desktop.model.picture import Picture, photo_files, shown_by
from desktop.ui.background import Background

ReadPhoto = Callable[[str], bytes | None]
"""Gives a picture by the name of its file; None where there is none."""

MANY = 24
"""Pictures that are made in one go, so that those in sight come first."""

_JPEG = b"\xff\xd8\xff"
"""How every picture begins that was taken in."""


class Wanted(NamedTuple):
    """A photo at so many logical pixels, each of them so many pixels of the screen."""

    file: str
    size_px: int
    device_pixel_ratio: float

    @property
    def side(self) -> int:
        """Pixels of the screen."""
        return max(1, round(self.size_px * self.device_pixel_ratio))


class PhotoThumbnails(QObject):
    """``keep`` is given each picture once it is made, ``made`` is called after some of them.

    What is no picture, or gone, is asked for once and never comes.
    """

    def __init__(
        self,
        read: ReadPhoto,
        keep: Callable[[Wanted, QPixmap], object],
        made: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._read, self._keep, self._made = read, keep, made
        self._asked: set[Wanted] = set()
        self._gone: set[Wanted] = set()
        self._waiting: list[Wanted] = []
        self._works = False

    def want(self, wanted: Wanted) -> None:
        """Have a picture made, soon."""
        if wanted in self._asked:
            return
        self._asked.add(wanted)
        self._waiting.append(wanted)
        if not self._works:
            self._works = True
            QTimer.singleShot(0, self, self._begin)

    def is_gone(self, wanted: Wanted) -> bool:
        """Whether it was asked for, and there is no such picture."""
        return wanted in self._gone

    def _begin(self) -> None:
        batch, self._waiting = self._waiting[:MANY], self._waiting[MANY:]
        read = self._read

        def work() -> list[tuple[Wanted, QImage]]:
            return [(one, square(read(one.file) or b"", one.side)) for one in batch]

        Background(work, self._take, self)

    def _take(self, made: "Future[list[tuple[Wanted, QImage]]]") -> None:
        for wanted, image in made.result():
            if image.isNull():
                self._gone.add(wanted)
            else:
                pixmap = QPixmap.fromImage(image)
                pixmap.setDevicePixelRatio(wanted.device_pixel_ratio)
                self._keep(wanted, pixmap)
        self._works = bool(self._waiting)
        if self._works:
            self._begin()
        self._made()


def images(read: ReadPhoto, picture: Picture | None) -> tuple[QImage, ...]:
    """The photos of an exercise as large as they are kept, those that are there; none of what is drawn."""
    files = photo_files(shown_by(picture) or "")
    found = (QImage.fromData(content) for content in map(read, files) if content)
    return tuple(image for image in found if not image.isNull())


def square(content: bytes, side: int) -> QImage:
    """The middle of a picture as a square, read no larger than it is wanted; null for what is none."""
    if not content.startswith(_JPEG):  # Qt would complain of it
        return QImage()
    held = QByteArray(content)
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(b"jpeg"))
    size = reader.size()
    if size.isEmpty():
        return QImage()
    reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return image
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    return image.copy(QRect(left, top, side, side)).convertToFormat(QImage.Format.Format_RGB32)
