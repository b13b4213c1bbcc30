"""Labels in the theme's type and colours."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.theme import FAMILY, Themes


class Text(QLabel):
    """A label set in Inter that wraps; ``ink`` names a colour of the theme. Plain text only."""

    def __init__(
        self,
        text: str,
        themes: Themes,
        parent: QWidget | None = None,
        *,
        size: int = 13,
        weight: int = 400,
        ink: str = "ink",
    ) -> None:
        super().__init__(text, parent)
        self._themes, self._size, self._weight, self._ink = themes, size, weight, ink
        # A runner's own words may hold anything; none of it is markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._dress)
        self._dress()

    def recolour(self, ink: str) -> None:
        """Use another colour of the theme."""
        if ink != self._ink:
            self._ink = ink
            self._dress()

    def _dress(self) -> None:
        # The window's own sheet sets a font for every widget and would win over setFont.
        colour = self._themes.current.hex(self._ink)
        self.setStyleSheet(
            f"font-family: {FAMILY}; font-size: {self._size}px; font-weight: {self._weight}; color: {colour};"
        )


class Rule(QWidget):
    """A thin line between two parts."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setFixedHeight(1)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One pixel high."""
        return QSize(10, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._themes.current["line"])
        painter.end()
