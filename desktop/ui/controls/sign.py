"""A sign that stands beside words; it says nothing that they do not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes


class Sign(QWidget):
    """An icon in a colour of the theme, ``size`` pixels wide and high."""

    def __init__(
        self, name: str, themes: Themes, parent: QWidget | None = None, *, size: int = 16, ink: str = "ink"
    ) -> None:
        super().__init__(parent)
        self._name, self._themes, self._size, self._ink = name, themes, size, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, as sharp as the screen."""
        painter = QPainter(self)
        self.paint_sign(painter, 0)
        painter.end()

    def paint_sign(self, painter: QPainter, inset: int) -> None:
        """Paint it so far from the left and from above."""
        ink = self._themes.current[self._ink]
        drawn = icon_pixmap(self._name, ink, self._size, self.devicePixelRatioF())
        painter.drawPixmap(inset, inset, drawn)
