"""What was found, as an amber strip: an icon and a sentence for each thing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.ui.controls.sign import Sign
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes, paint_caution
from desktop.wording import versions as words
from desktop.wording.voice import Voice

MOST = 6
TWO_NEED = 860  # pixels for two sentences beside each other


class Problems(QWidget):
    """``told`` are icons and sentences; of many only the first are shown, and how many more there are."""

    def __init__(
        self, told: list[tuple[str, str]], themes: Themes, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAccessibleName(voice(words.PROBLEMS))
        shown, rest = told[:MOST], len(told) - MOST
        if rest > 0:
            shown.append(("info", voice(words.MORE_PROBLEMS, count=rest)))
        self._lines = [self._line(icon, sentence) for icon, sentence in shown]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(18, 9, 14, 9)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._columns = 0
        self._arrange(1)
        self.setVisible(bool(shown))
        themes.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= TWO_NEED and len(self._lines) > 1 else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An amber ground with a dark edge where reading begins."""
        painter = QPainter(self)
        paint_caution(painter, QRectF(self.rect()), self._themes.current, 6, mirrored=self.isRightToLeft())
        painter.end()

    def _line(self, icon: str, sentence: str) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Sign(icon, self._themes, ink="warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, self._themes, ink="ink"), 1)
        return line

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, line in enumerate(self._lines):
            self._grid.addWidget(line, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
