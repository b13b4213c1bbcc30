"""Switch, tick and check box: on or off, each with a look of its own."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.controls.buttons import PaintedButton
from desktop.ui.controls.ring import RING, paint_body, paint_ring
from desktop.ui.controls.wrap import text_width, wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Theme, Themes, font

GAP = 8
LINE = 18  # pixels from one line of text to the next
UNDER_LINE = 16  # the same, of what is said under the text


class PaintedCheck(PaintedButton):
    """A mark that is on or off, with a text beside it that wraps, and what is said ``under`` it.

    A checkable push button is a check box to a screen reader, with all of its size (Qt gives a
    QCheckBox that of its own drawing).
    """

    MARK = QSize(18, 18)

    def __init__(self, text: str, themes: Themes, parent: QWidget | None = None, *, under: str = "") -> None:
        super().__init__(text, themes, parent)
        self._under = under
        self.setAccessibleDescription(under)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_under(self, under: str) -> None:
        """Say something else under the text."""
        if under != self._under:
            self._under = under
            self.setAccessibleDescription(under)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Mark and text in one line; 28 px high, so that it is easily hit."""
        text = max(text_width(self.text(), 13, self._weight), text_width(self._under, 12))
        return QSize(round(self._text_left() + text + RING + 1), self._height(10_000))

    def minimumSizeHint(self) -> QSize:
        """The text may wrap."""
        return QSize(min(120, self.sizeHint().width()), 28)

    def hasHeightForWidth(self) -> bool:
        """Whether the text needs a second line depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels for all lines."""
        return self._height(width)

    def paint_mark(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """The mark, on or off."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark and text."""
        theme, painter = self.themes.current, self.begin()
        lines, under = self._lines(self.width()), self._under_lines(self.width())
        top = (self.height() - len(lines) * LINE - len(under) * UNDER_LINE) / 2
        left = self.width() - RING - self.MARK.width() if self.isRightToLeft() else RING
        mark = QRectF(left, top + (LINE - self.MARK.height()) / 2, self.MARK.width(), self.MARK.height())
        self.paint_mark(painter, mark, theme)
        painter.setFont(font(13, self._weight))
        painter.setPen(theme["ink"])
        self.paint_letter(painter, self._room(top, LINE), lines, self._weight)
        for line in lines:
            painter.drawText(self._room(top, LINE), self._side, line)
            top += LINE
        painter.setFont(font(12))
        painter.setPen(theme["ink3"])
        for line in under:
            painter.drawText(self._room(top, UNDER_LINE), self._side, line)
            top += UNDER_LINE
        painter.end()

    @property
    def _weight(self) -> int:
        return 500 if self._under else 400

    def _room(self, top: float, height: int) -> QRectF:
        """Where a line begins, which is its right end where one reads from right to left."""
        before = self._text_left()
        if self.isRightToLeft():
            return QRectF(0, top, self.width() - before, height)
        return QRectF(before, top, self.width(), height)

    @property
    def _side(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute

    def _text_left(self) -> int:
        return 2 * RING + self.MARK.width() + (GAP if self.text() else 0)

    def _lines(self, width: int) -> tuple[str, ...]:
        return wrapped(self.text(), 13, self._weight, max(20, width - self._text_left()))

    def _under_lines(self, width: int) -> tuple[str, ...]:
        return wrapped(self._under, 12, 400, max(20, width - self._text_left())) if self._under else ()

    def _height(self, width: int) -> int:
        under = len(self._under_lines(width)) * UNDER_LINE
        return max(28, len(self._lines(width)) * LINE + under + 8)


class Switch(PaintedCheck):
    """On or off, takes effect at once."""

    MARK = QSize(32, 18)

    def paint_mark(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """A track with a knob: at its end and accent when on."""
        on = self.isChecked()
        track = theme["accent" if on else "control"]
        paint_body(painter, rect, rect.height() / 2, track, track)
        knob = QRectF(0, 0, 14, 14)
        at_right = on != self.isRightToLeft()
        knob.moveCenter(QPointF(rect.right() - 9 if at_right else rect.left() + 9, rect.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["on-accent" if on else "card"])
        painter.drawEllipse(knob)
        if self.hasFocus():
            paint_ring(painter, rect, rect.height() / 2, theme)


class Tick(PaintedCheck):
    """Done or not: a ring, a full circle with a check mark, or half full when parts are done."""

    MARK = QSize(20, 20)

    def __init__(self, text: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(text, themes, parent)
        self.partly = False

    def show_standing(self, done: bool, partly: bool) -> None:
        """Show done, partly done or neither, without telling anybody."""
        self.partly = partly
        self.setChecked(done)
        self.update()

    def paint_mark(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """The same three circles as on the board."""
        done = self.isChecked() and not self.partly
        painter.setPen(QPen(theme["accent" if done or self.partly else "control"], 1.4))
        painter.setBrush(theme["accent" if done else "card"])
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
        if done:
            corner = QPointF(rect.center().x() - 6, rect.center().y() - 6)
            painter.drawPixmap(corner, _check(theme, 12, self.devicePixelRatioF()))
        elif self.partly:
            painter.setPen(QPen(theme["accent"], 2))
            middle = rect.center()
            painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
        if self.hasFocus():
            paint_ring(painter, rect, rect.height() / 2, theme)


class CheckBox(PaintedCheck):
    """A square to tick."""

    def paint_mark(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Outlined, or filled with a check mark."""
        on = self.isChecked()
        paint_body(painter, rect, 4, theme["accent" if on else "card"], theme["accent" if on else "control"])
        if on:
            corner = QPointF(rect.center().x() - 7, rect.center().y() - 7)
            painter.drawPixmap(corner, _check(theme, 14, self.devicePixelRatioF()))
        if self.hasFocus():
            paint_ring(painter, rect, 4, theme)


def _check(theme: Theme, size: int, ratio: float) -> QPixmap:
    return icon_pixmap("check", theme["on-accent"], size, ratio, stroke=3)
