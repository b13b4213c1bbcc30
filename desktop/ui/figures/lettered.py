"""What stands for an exercise that no figure shows: the letters that its name begins with."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from desktop.ui.theme import font
from resources.figures.palette import COLOUR

SHARE = 0.42
"""How large letters are in a square."""


def initials(name: str) -> str:
    """Of the first two words of a name the first letter or number each; a sign, where it begins with none."""
    letters = [next((sign for sign in word if sign.isalnum()), "") for word in name.split()]
    found = [letter.upper() if len(letter.upper()) == 1 else letter for letter in letters if letter]
    return "".join(found[:2]) or name.strip()[:1]


def lettered_pixmap(name: str, size_px: int, device_pixel_ratio: float) -> QPixmap:
    """The initials in the middle of a clear square, in a pictogram's own ink."""
    side = max(1, round(size_px * device_pixel_ratio))
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    letters = QFont(font(13, 600))  # a copy: the one that is handed out is everybody's
    letters.setPixelSize(max(1, round(size_px * SHARE)))
    painter.setFont(letters)
    painter.setPen(QColor(COLOUR.colours["pictogram-body"]))
    painter.drawText(QRectF(0, 0, size_px, size_px), Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.end()
    return pixmap
