"""What is read from three metres: large words, the number with its ring, the circles of the sets."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.controls.ring import paint_body
from desktop.ui.controls.wrap import text_width, wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font

LEADING, TIGHT = 1.25, 1.14  # from line to line, in sizes of type; of bold words


class LargeText(QLabel):
    """Words of any size that wrap, and become smaller where their room is too low. Plain text."""

    def __init__(
        self, themes: Themes, parent: QWidget, *, weight: int = 400, ink: str = "ink", centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._themes, self._weight, self._ink, self._centred = themes, weight, ink, centred
        self._size, self._leading = 20, TIGHT if weight >= 600 else LEADING
        self.setTextFormat(Qt.TextFormat.PlainText)
        themes.changed.connect(self.update)

    def fit(self, size: int, width: int, max_lines: int) -> int:
        """Be at most so large; gives the height that it takes then, nothing without words."""
        self._size = size
        while self._size > 14 and not self._fits(width, max_lines):
            self._size -= 1
        self.update()
        return round(len(self._lines(width)) * self._size * self._leading) if self.text() else 0

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.width(), round(self._size * self._leading))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line by line."""
        painter = QPainter(self)
        painter.setFont(font(self._size, self._weight))
        painter.setPen(self._themes.current[self._ink])
        step = self._size * self._leading
        side = Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeading
        for number, line in enumerate(self._lines(self.width())):
            room = QRectF(0, number * step, self.width(), step)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()

    def _lines(self, width: int) -> tuple[str, ...]:
        return wrapped(self.text(), self._size, self._weight, max(24, width)) if self.text() else ()

    def _fits(self, width: int, max_lines: int) -> bool:
        longest = max(self.text().split(), key=len, default="")
        whole = text_width(longest, self._size, self._weight) <= width
        return whole and len(self._lines(width)) <= max_lines


class PhaseChip(QLabel):
    """What is on now, as a word, a sign and a ground."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._sign, self._ink = themes, "play", "accent-text"
        self.setTextFormat(Qt.TextFormat.PlainText)
        themes.changed.connect(self.update)

    def show_phase(self, text: str, sign: str, ink: str) -> None:
        """Say another one."""
        self._sign, self._ink = sign, ink
        self.setText(text)
        self.update()

    def fitted(self, size: int) -> QSize:
        """Pixels that it takes at a size of type."""
        self._size = size
        return QSize(round(text_width(self.text(), size, 600)) + 3 * size + 8, round(size * 1.9))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill."""
        theme, painter, size = self._themes.current, QPainter(self), self._size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body, ink = QRectF(self.rect()), theme[self._ink]
        ground = theme["tint" if self._ink == "accent-text" else "card"]
        paint_body(painter, body, body.height() / 2, ground, ink if self._ink != "accent-text" else ground)
        mirrored = self.isRightToLeft()
        sign = icon_pixmap(self._sign, ink, size, self.devicePixelRatioF())
        at = body.right() - 1.7 * size if mirrored else body.left() + 0.7 * size
        painter.drawPixmap(QPointF(at, body.center().y() - size / 2), sign)
        painter.setFont(font(size, 600))
        painter.setPen(ink)
        words = body.adjusted(
            0.7 * size if mirrored else 2.1 * size, 0, -(2.1 if mirrored else 0.7) * size, 0
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Number(QLabel):
    """The number, as large as its room; around a countdown the ring that runs down."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._share, self._ink = themes, -1.0, "accent"
        self.setTextFormat(Qt.TextFormat.PlainText)
        themes.changed.connect(self.update)

    def show_number(self, text: str, share: float, ink: str) -> None:
        """``share`` of the ring is left; below 0 there is no ring."""
        if (text, share, ink) != (self.text(), self._share, self._ink):
            self._share, self._ink = share, ink
            self.setText(text)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring, then number."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        room = float(self.width())
        if self._share >= 0:
            width = max(6.0, side / 22)
            ring = QRectF(0, 0, side - width - 2, side - width - 2)
            ring.moveCenter(QRectF(self.rect()).center())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme["line"], width))
            painter.drawEllipse(ring)
            painter.setPen(QPen(theme[self._ink], width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            if self._share > 0:
                painter.drawArc(ring, 90 * 16, -round(self._share * 360 * 16))
            room = ring.width() * 0.7
        tall = min(self.height() * (0.42 if self._share >= 0 else 1.0), side * 1.0)
        size = max(12, round(min(tall, 100 * room / max(1.0, text_width(self.text(), 100, 700)))))
        painter.setFont(font(size, 700))
        painter.setPen(theme["ink"])
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class SetDots(QWidget):
    """A circle for each set: done, on, to come. The words below say the same."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._states: tuple[str, ...] = ()
        themes.changed.connect(self.update)

    def show_states(self, states: tuple[str, ...]) -> None:
        """``done``, ``on`` or nothing for each set."""
        if states != self._states:
            self._states = states
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In a row, as large as there is room."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = max(1, len(self._states))
        side = min(float(self.height()), self.width() / (1.4 * count))
        left = (self.width() - side * (1.4 * count - 0.4)) / 2
        states = self._states[::-1] if self.isRightToLeft() else self._states
        for place, state in enumerate(states):
            circle = QRectF(left + place * 1.4 * side, (self.height() - side) / 2, side, side)
            inner = circle.adjusted(2, 2, -2, -2)
            edge = theme["accent" if state else "control"]
            painter.setPen(QPen(edge, 3))
            painter.setBrush(edge if state == "done" else theme["card"])
            painter.drawEllipse(inner)
            if state == "done":
                sign = icon_pixmap("check", theme["on-accent"], round(side * 0.55), self.devicePixelRatioF())
                half = round(side * 0.55) / 2
                painter.drawPixmap(circle.center() - QPointF(half, half), sign)
            elif state == "on":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(edge)
                painter.drawEllipse(circle.center(), side * 0.24, side * 0.24)
        painter.end()
