"""The signs on buttons: painted from lines, they look as their drawings say."""

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.ui.icons import app_icon, icon_pixmap
from resources import icons

SIGNS = sorted(file.stem for file in icons.BAKED.parent.glob("*.svg") if file.stem != icons.COLOURED)
ELSEWHERE = 0.05  # of the ink: where two lines meet, Qt's own reader smooths the edge of each by itself


def as_svg(name: str, colour: str, side: int, stroke: float) -> QImage:
    """What Qt itself makes of the drawing."""
    source = icons.svg(name).replace(b"currentColor", colour.encode())
    source = source.replace(b'stroke-width="2"', f'stroke-width="{stroke:g}"'.encode())
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    return image


def ink(image: QImage) -> list[int]:
    """How much of each pixel is covered, 0 to 255."""
    return [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())]


@pytest.mark.parametrize(("size", "ratio", "stroke"), [(14, 1.0, 2.8), (18, 1.0, 2), (16, 2.0, 2)])
@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_looks_as_it_was_drawn(
    qapp: QApplication, name: str, size: int, ratio: float, stroke: float
) -> None:
    painted = ink(icon_pixmap(name, QColor("#15201c"), size, ratio, stroke=stroke).toImage())
    drawn = ink(as_svg(name, "#15201c", round(size * ratio), stroke))
    apart = sum(abs(ours - theirs) for ours, theirs in zip(painted, drawn, strict=True))
    assert apart <= ELSEWHERE * sum(drawn)


def test_a_pale_colour_paints_a_pale_sign(qapp: QApplication) -> None:
    image = icon_pixmap("minus", QColor(255, 0, 0, 128), 24).toImage()
    assert image.pixelColor(12, 12) == QColor(255, 0, 0, 128)


def test_the_programs_own_icon_has_its_colours(qapp: QApplication) -> None:
    image = app_icon().pixmap(256, 256).toImage()
    assert image.pixelColor(128, 14) == QColor("#0B6653")
