"""Lucide signs in any colour and size, sharp on every screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.theme import Theme, Themes
from resources import icons


def icon_pixmap(
    name: str, colour: QColor, size: int = 16, device_pixel_ratio: float = 1.0, *, stroke: float = 2
) -> QPixmap:
    """An icon of ``size`` device-independent pixels, drawn in one colour.

    ``stroke`` is the width of its lines in 24ths of its size; small icons carry a wider one.
    Raises resources.icons.UnknownIconError for a name that does not ship.
    """
    return _drawn(name, colour.name(QColor.NameFormat.HexArgb), size, device_pixel_ratio, stroke)


def icon(name: str, theme: Theme, size: int = 20) -> QIcon:
    """An icon for a button or a menu, with its greyed state, as dense as the densest screen."""
    made, ratio = QIcon(), _densest()
    for mode, meaning in ((QIcon.Mode.Normal, "ink"), (QIcon.Mode.Disabled, "button-edge")):
        made.addPixmap(icon_pixmap(name, theme[meaning], size, ratio), mode)
    return made


def _densest() -> float:
    """Device pixels to a pixel on the densest screen there is; where a window will move is not known."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


class ThemedIcon(QObject):
    """Gives a button an icon that follows the theme; a child of the button, so it lives as long."""

    def __init__(self, button: QAbstractButton, name: str, themes: Themes, size: int = 20) -> None:
        super().__init__(button)
        self._button, self._name, self._themes, self._size = button, name, themes, size
        button.setIconSize(QSize(size, size))
        themes.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._button.setIcon(icon(self._name, self._themes.current, self._size))


@lru_cache(maxsize=256)
def _drawn(name: str, argb: str, size: int, ratio: float, stroke: float) -> QPixmap:
    colour = QColor(argb)
    source = icons.svg(name).replace(b"currentColor", colour.name().encode())
    source = source.replace(b'stroke-width="2"', f'stroke-width="{stroke:g}"'.encode())
    renderer = QSvgRenderer(QByteArray(source))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
