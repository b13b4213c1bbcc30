"""What was changed of a ready-made week, on an amber ground; one line where nothing had to be."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.sign import Sign
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes, paint_caution


class Changes(QWidget):
    """A sign and a sentence for each change."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self.said: tuple[str, ...] = ()
        self._sign = Sign("triangle-alert", themes, ink="warning")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 10, 9)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._lines, 1)
        themes.changed.connect(self.update)

    def say(self, sentences: Iterable[str]) -> None:
        """Show these; nothing of it is there without any."""
        self.said = tuple(sentences)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for sentence in self.said:
            self._lines.addWidget(Text(sentence, self._themes))
        self.setVisible(bool(self.said))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a caution, rounded."""
        painter = QPainter(self)
        paint_caution(painter, QRectF(self.rect()), self._themes.current, 6, mirrored=self.isRightToLeft())
        painter.end()
