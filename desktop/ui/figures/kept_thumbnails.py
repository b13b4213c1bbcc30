"""Thumbnails that an earlier run painted, kept in one file so that the next start only has to show them.

The file may be lost, old or broken at any time: then the pictures are painted anew, which takes a moment.
It names what it was painted from; a picture of pictograms that have changed since is none.
"""

import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage, QPixmap

from desktop.storage.disk import Disk

FILE_NAME = "thumbnails.cache"
MAX_BYTES = 32_000_000  # of a file that is read; some hundred pictures on a screen of the finest grain
MAX_SIDE = 2_000  # pixels of one picture
_HEAD = b"footwork thumbnails 2 %08x\n"
_HEAD_LENGTH = len(_HEAD % 0)
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_PIXEL_BYTES = 4


class Thumbnail(NamedTuple):
    """Which picture: a figure at so many logical pixels, each of them so many pixels of the screen."""

    figure: str
    size_px: int
    device_pixel_ratio: float


class KeptThumbnails:
    """The file in a folder; ``drawn_from`` says in which state the pictograms are."""

    def __init__(self, folder: Path, drawn_from: str, disk: Disk | None = None) -> None:
        self._path = folder / FILE_NAME
        self._drawn_from = drawn_from
        self._disk = disk or Disk()

    def read(self) -> dict[Thumbnail, QPixmap]:
        """The pictures; none where the file is of other pictograms, or is not whole."""
        try:
            if self._path.stat().st_size > MAX_BYTES:
                return {}
            kept = self._path.read_bytes()
            body = kept[_HEAD_LENGTH:]
            if kept[:_HEAD_LENGTH] != _HEAD % zlib.crc32(body):
                return {}
            heading, _, pixels = body.partition(b"\n")
            described = json.loads(heading)
            if described["painted"] != self._drawn_from:
                return {}
            return _pictures(described["pictures"], zlib.decompress(pixels))
        except (OSError, ValueError, KeyError, TypeError, zlib.error):
            return {}

    def write(self, pictures: Mapping[Thumbnail, QPixmap]) -> None:
        """Keep these pictures in place of those before; a disk that does not take them is no trouble."""
        images = [pixmap.toImage().convertToFormat(_FORMAT) for pixmap in pictures.values()]
        pixels = b"".join(bytes(image.constBits()) for image in images)
        described = {"painted": self._drawn_from, "pictures": [list(picture) for picture in pictures]}
        body = json.dumps(described).encode("utf-8") + b"\n" + zlib.compress(pixels, 1)
        with suppress(OSError):
            self._disk.write_whole(self._path, _HEAD % zlib.crc32(body) + body)


def _pictures(described: list[list[object]], pixels: bytes) -> dict[Thumbnail, QPixmap]:
    """The pictures whose pixels stand one behind the other. Raises ValueError when they do not."""
    pictures: dict[Thumbnail, QPixmap] = {}
    at = 0
    for figure, size_px, ratio in described:
        wanted = Thumbnail(str(figure), int(str(size_px)), float(str(ratio)))
        side = side_of(wanted.size_px, wanted.device_pixel_ratio)
        length = side * side * _PIXEL_BYTES
        if not 0 < side <= MAX_SIDE or at + length > len(pixels):
            raise ValueError("there are fewer pixels than pictures")
        image = QImage(pixels[at : at + length], side, side, side * _PIXEL_BYTES, _FORMAT)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(wanted.device_pixel_ratio)
        pictures[wanted] = pixmap
        at += length
    return pictures


def side_of(size_px: int, device_pixel_ratio: float) -> int:
    """How many pixels of the screen a picture is wide and high."""
    return max(1, round(size_px * device_pixel_ratio))
