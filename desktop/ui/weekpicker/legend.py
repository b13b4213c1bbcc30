"""What the dots below a day mean."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.model.summary import Progress
from desktop.ui.controls.wrap import text_width
from desktop.ui.theme import Themes, font
from desktop.ui.weekpicker.month_painting import paint_dot
from desktop.wording import jump as words
from desktop.wording.voice import Voice

BEFORE, BEHIND = 14, 10  # pixels of a word's place for its dot, and to the next


class Legend(QWidget):
    """What the dots mean."""

    MARKS = (
        (Progress.PLANNED, words.PLANNED),
        (Progress.PARTLY, words.PARTLY),
        (Progress.DONE, words.DONE),
    )

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._themes = themes
        self._texts = [(mark, voice(phrase)) for mark, phrase in self.MARKS]
        self._widths = [self._width(text) for _, text in self._texts]

    def sizeHint(self) -> QSize:
        """All in one line."""
        return QSize(sum(self._widths), 20)

    def minimumSizeHint(self) -> QSize:
        """Its words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dot and word, one after the other, from the side where reading begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for (mark, text), width in zip(self._texts, self._widths, strict=True):
            box = QRect(left, 0, width, self.height())
            if self.isRightToLeft():
                box.moveLeft(self.width() - left - width)
            near = box.right() - 6 if self.isRightToLeft() else box.left() + 6
            paint_dot(painter, QPointF(near, box.center().y() + 0.5), mark, self._themes)
            painter.setFont(font(12))
            painter.setPen(self._themes.current["ink2"])
            inner = box.adjusted(0, 0, -BEFORE, 0) if self.isRightToLeft() else box.adjusted(BEFORE, 0, 0, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
            left += width
        painter.end()

    def _width(self, text: str) -> int:
        return round(text_width(text, 12) + 0.5) + BEFORE + BEHIND
