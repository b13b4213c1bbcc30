"""The program's icon in the sizes of macOS: ``python -m installer.packages.mac.icon FOLDER.iconset``."""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources import icons

SIDES: Final = (16, 32, 128, 256, 512)
"""Points; each also twice as fine."""
MARGIN: Final = 0.1
"""Of a side, free around the icon as around the others in the Dock."""


def draw(folder: Path) -> None:
    """Write one PNG for each size, as ``iconutil`` wants them to be called."""
    folder.mkdir(parents=True, exist_ok=True)
    drawing = QSvgRenderer(QByteArray(icons.svg(icons.COLOURED)))
    for side in SIDES:
        for scale, name in ((1, f"icon_{side}x{side}.png"), (2, f"icon_{side}x{side}@2x.png")):
            image = QImage(side * scale, side * scale, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            free = side * scale * MARGIN
            painter = QPainter(image)
            drawing.render(painter, QRectF(image.rect()).adjusted(free, free, -free, -free))
            painter.end()
            image.save(str(folder / name))


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
