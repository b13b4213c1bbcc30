"""Lucide signs in any colour and size, sharp on every screen."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.theme import Theme, Themes
from resources import icons


def icon_pixmap(
    name: str, colour: QColor, size: int = 16, device_pixel_ratio: float = 1.0, *, stroke: float = 2
) -> QPixmap:
    """An icon of ``size`` device-independent pixels, drawn in one colour.

    ``stroke`` is the width of its lines in 24ths of its size; small icons carry a wider one.
    Raises resources.icons.UnknownIconError for a name that is none of the signs made of lines.
    """
    return _drawn(name, colour.name(QColor.NameFormat.HexArgb), size, device_pixel_ratio, stroke)


def icon(name: str, theme: Theme, size: int = 20) -> QIcon:
    """An icon for a button or a menu, with its greyed state, as dense as the densest screen."""
    made, ratio = QIcon(), _densest()
    for mode, meaning in ((QIcon.Mode.Normal, "ink"), (QIcon.Mode.Disabled, "button-edge")):
        made.addPixmap(icon_pixmap(name, theme[meaning], size, ratio), mode)
    return made


def app_icon(size: int = 256) -> QIcon:
    """The program's own, in its own colours."""
    from PySide6.QtSvg import QSvgRenderer  # for this one alone: a start need not wait for it

    pixmap = _clear(size, 1.0)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(icons.svg(icons.COLOURED))).render(painter)
    painter.end()
    return QIcon(pixmap)


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

    def show(self, name: str) -> None:
        """Another sign from now on."""
        self._name = name
        self._draw()

    def _draw(self) -> None:
        self._button.setIcon(icon(self._name, self._themes.current, self._size))


@lru_cache(maxsize=256)
def _drawn(name: str, argb: str, size: int, ratio: float, stroke: float) -> QPixmap:
    pixmap = _clear(size, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / icons.SIDE, size / icons.SIDE)
    solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.strokePath(_path(name), QPen(QColor(argb), stroke, solid, cap, join))
    painter.end()
    return pixmap


def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    steps: dict[str, Callable[..., None]]
    steps = {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo, "Z": path.closeSubpath}
    for letter, *numbers in icons.lines(name):
        steps[letter](*numbers)
    return path


def _clear(size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
