"""The field in which a date is typed: at its end stands what is understood."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.controls.sheets import field_sheet
from desktop.ui.controls.text import Text
from desktop.ui.controls.wrap import text_width
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes

SIGN, BEFORE = 16, 10  # pixels across the calendar, and before it
APART = 8  # pixels between the calendar, what is typed, and what it means
HEIGHT, PADDING = 32, 10  # of the field; what the style keeps free before a text
MEASURED = 200  # characters of what is typed that are measured; more fill any field


class DateLine(QLineEdit):
    """``say`` tells what the text means within the field, so that nothing moves while one types."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes, self._meanings = themes, tuple[str, ...]()
        self.meant = Text("", themes, self, size=12, ink="ink2")
        self.meant.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(HEIGHT)
        themes.changed.connect(self._dress)
        self._dress()

    def say(self, meanings: Sequence[str], ink: str) -> None:
        """Say what is meant in as many words as there is room for; the first of ``meanings`` has the most."""
        self._meanings = tuple(meanings)
        self.meant.set_ink(ink)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for more words, or for less."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A calendar before the text."""
        super().paintEvent(event)
        painter = QPainter(self)
        left = self.width() - BEFORE - SIGN if self.isRightToLeft() else BEFORE
        calendar = icon_pixmap("calendar", self._themes.current["ink2"], SIGN, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left, (self.height() - SIGN) // 2), calendar)
        painter.end()

    def _fit(self) -> None:
        begins = BEFORE + SIGN + APART
        typed = self.fontMetrics().horizontalAdvance(self.text()[:MEASURED])
        room = self.width() - begins - typed - 2 * APART - BEFORE
        fitting = (one for one in self._meanings if text_width(one, 12) < room)
        said = next(fitting, self._meanings[-1] if self._meanings else "")
        self.meant.setText(said)
        width = round(text_width(said, 12) + 1) if said else 0
        place = QRect(self.width() - BEFORE - width, 0, width, self.height())
        before, behind = begins - PADDING, width + (BEFORE if said else 0)
        if self.isRightToLeft():
            place.moveLeft(BEFORE)
            before, behind = behind, before
        self.meant.setGeometry(place)
        self.meant.setVisible(bool(said))
        self.setTextMargins(before, 0, behind, 0)

    def _dress(self) -> None:
        self.setStyleSheet(field_sheet("QLineEdit", self._themes.current))
