"""In a week bar of one line: the advice if it is short, else how many pieces there are. It opens them."""

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.controls.buttons import BOLD, PaintedButton
from desktop.ui.controls.reading import beginning, left_of, placed
from desktop.ui.controls.ring import body_of, paint_ring
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.ui.weekbar.advice_box import advice_sign, is_caution
from desktop.wording.voice import Voice
from desktop.wording.weekbar import HINTS, NO_HINTS

if TYPE_CHECKING:
    from desktop.model.advice import Advice

SIGN, GAP, CHEVRON = 18, 8, 18


class Hints(PaintedButton):
    """``opened`` says whether the advice is to be seen above the line."""

    opened = Signal(bool)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget) -> None:
        super().__init__("", themes, parent)
        self._voice = voice
        self._lines: tuple[str, ...] = ()
        self._caution = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.toggled.connect(self.opened)

    def say(self, advice: "Sequence[Advice]", lines: tuple[str, ...]) -> None:
        """Say that there is advice; ``lines`` are the first piece's forms. One caution gives all its sign."""
        count = len(advice)
        self._caution = any(map(is_caution, advice))
        self.setText(self._voice(HINTS, count=count) if count else self._voice(NO_HINTS))
        self._lines = lines
        first = lines[0] if lines else ""
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(first)
        self.setToolTip(first)
        self.setEnabled(bool(count))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Sign, count and chevron."""
        words = ceil(QFontMetricsF(font(13, 600)).horizontalAdvance(self.text())) + 2
        return QSize((SIGN + CHEVRON + 2 * GAP + 8 if self.isEnabled() else 4) + words, 32)

    def sizeHint(self) -> QSize:
        """The least; it takes what the totals leave."""
        return self.minimumSizeHint()

    @property
    def said(self) -> str:
        """The longest form of the first piece that has room, else how many there are; they say it themselves
        once they are open."""
        room = body_of(QRectF(self.rect())).width() - SIGN - GAP - CHEVRON - 6
        lines = () if self.isChecked() else self._lines
        width = QFontMetricsF(font(13, 600)).horizontalAdvance
        return next((line for line in lines if width(line) <= room), self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, the advice or how much there is, and a chevron at the end."""
        theme, painter = self.themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body, ratio = body_of(QRectF(self.rect())), self.devicePixelRatioF()
        aligned = Qt.AlignmentFlag.AlignVCenter | beginning(self)
        if not self.isEnabled():
            painter.setFont(font(13))
            painter.setPen(theme["ink3"])
            painter.drawText(body, aligned, self.text())
            painter.end()
            return
        middle = body.center().y()
        sign = advice_sign(theme, SIGN, ratio, caution=self._caution)
        painter.drawPixmap(QPointF(left_of(self, body.left() + 2, SIGN), middle - SIGN / 2), sign)
        begin, end = body.left() + SIGN + GAP + 2, body.right() - CHEVRON - 4
        painter.setFont(font(13, 600))
        painter.setPen(theme["ink"])
        room = QRectF(begin, body.top(), end - begin, body.height())
        painter.drawText(placed(self, room), aligned, self.said)
        name = "chevron-down" if self.isChecked() else "chevron-up"
        chevron = icon_pixmap(name, theme["ink"], CHEVRON, ratio, stroke=BOLD)
        painter.drawPixmap(QPointF(left_of(self, end + 2, CHEVRON), middle - CHEVRON / 2), chevron)
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()
