"""The buttons of the full screen, each with the key that does the same."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.controls.buttons import PaintedButton, text_width
from desktop.ui.controls.ring import RING, body_of, paint_body, paint_ring
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Theme, Themes, font

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
CAP_PAD, CAP_HEIGHT = 6, 20  # of the key that is shown on a button


def cap_width(keys: str) -> int:
    """Pixels of a key's cap."""
    return max(CAP_HEIGHT, text_width(keys, 12, 500) + 2 * CAP_PAD) if keys else 0


def paint_cap(painter: QPainter, left: float, middle: float, keys: str, theme: Theme) -> None:
    """The key that does the same as a button, where one does."""
    if not keys:
        return
    cap = QRectF(left, middle - CAP_HEIGHT / 2, cap_width(keys), CAP_HEIGHT)
    paint_body(painter, cap, 4, theme["card"], theme["button-edge"])
    painter.setFont(font(12, 500))
    painter.setPen(theme["ink2"])
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)


class FollowButton(PaintedButton):
    """A button that goes out of sight while nobody stirs. Arrow keys are the window's, not for going from
    button to button."""

    def __init__(self, text: str, icon: str, keys: str, themes: Themes, parent: QWidget) -> None:
        super().__init__(text, themes, parent)
        self.icon_name, self.keys = icon, keys
        self.faded = False
        self.setAccessibleDescription(keys)

    def show_as(self, text: str, icon: str = "") -> None:
        """Another word, and perhaps another sign, from now on."""
        if (text, icon or self.icon_name) != (self.text(), self.icon_name):
            self.icon_name = icon or self.icon_name
            self.setText(text)
            self.updateGeometry()

    def fade(self, faded: bool) -> None:
        """Go out of sight, or come back; it can be pressed all the same."""
        if faded != self.faded:
            self.faded = faded
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses it."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class RoundButton(FollowButton):
    """A circle with a sign, below it the word and the key."""

    SIDE, ICON, GAP = 60, 26, 6

    def __init__(
        self, text: str, icon: str, keys: str, themes: Themes, parent: QWidget, *, primary: bool = False
    ) -> None:
        super().__init__(text, icon, keys, themes, parent)
        self._primary = primary

    def sizeHint(self) -> QSize:
        """The wider of circle and words."""
        words = text_width(self.text(), 15, 500) + self.GAP + cap_width(self.keys)
        return QSize(max(self.SIDE, words) + 2 * RING, self.SIDE + self.GAP + 24 + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing while it is faded."""
        if self.faded:
            return
        theme, painter, body = self.themes.current, self.begin(), body_of(QRectF(self.rect()))
        circle = QRectF(body.center().x() - self.SIDE / 2, body.top(), self.SIDE, self.SIDE)
        ground, edge, ink = theme["card"], theme["control"], theme["ink"]
        if self._primary:
            ground = edge = theme["accent-text" if self.underMouse() else "accent"]
            ink = theme["on-accent"]
        elif self.underMouse() or self.isDown():
            ground = theme["line" if self.isDown() else "hover"]
        paint_body(painter, circle, self.SIDE / 2, ground, edge)
        sign = icon_pixmap(self.icon_name, ink, self.ICON, self.devicePixelRatioF())
        half = QPointF(self.ICON / 2, self.ICON / 2)
        painter.drawPixmap(circle.center() - half, sign)
        self._paint_words(painter, body, circle.bottom() + self.GAP)
        if self.hasFocus():
            paint_ring(painter, circle, self.SIDE / 2, theme)
        painter.end()

    def _paint_words(self, painter: QPainter, body: QRectF, top: float) -> None:
        theme, words, cap = self.themes.current, text_width(self.text(), 15, 500), cap_width(self.keys)
        left = body.center().x() - (words + self.GAP + cap) / 2
        right_to_left = self.isRightToLeft()
        painter.setFont(font(15, 500))
        painter.setPen(theme["ink"])
        room = QRectF(left + (cap + self.GAP if right_to_left else 0), top, words + 1, 24)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
        paint_cap(painter, left if right_to_left else left + words + self.GAP, top + 12, self.keys, theme)


class KeyButton(FollowButton):
    """An outlined button with a sign, a word and its key."""

    HEIGHT, PAD, ICON, GAP = 34, 12, 16, 8

    def __init__(
        self,
        text: str,
        icon: str,
        keys: str,
        themes: Themes,
        parent: QWidget,
        *,
        size: int = 13,
        primary: bool = False,
    ) -> None:
        super().__init__(text, icon, keys, themes, parent)
        self._size, self._primary, self._text_ink = size, primary, themes.current["ink"]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Sign, word and key in a row."""
        sign = self.ICON + self.GAP if self.icon_name else 0
        words = text_width(self.text(), self._size, 500)
        width = sign + words + self.GAP + cap_width(self.keys) + 2 * self.PAD
        return QSize(width + 2 * RING, self.HEIGHT + (self._size - 13) * 2 + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing while it is faded."""
        if self.faded:
            return
        theme, painter, body = self.themes.current, self.begin(), body_of(QRectF(self.rect()))
        ground = theme["line" if self.isDown() else "hover" if self.underMouse() else "card"]
        edge, self._text_ink = theme["button-edge"], theme["ink"]
        if self._primary:
            ground = edge = theme["accent-text" if self.underMouse() else "accent"]
            self._text_ink = theme["on-accent"]
        paint_body(painter, body, 6, ground, edge)
        at, words, cap = (
            body.left() + self.PAD,
            text_width(self.text(), self._size, 500),
            cap_width(self.keys),
        )
        if self.isRightToLeft():
            paint_cap(painter, at, body.center().y(), self.keys, theme)
            at += cap + self.GAP
        elif self.icon_name:
            at = self._paint_sign(painter, at, body, theme)
        painter.setFont(font(self._size, 500))
        painter.setPen(self._text_ink)
        room = QRectF(at, body.top(), words + 1, body.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        at += words + self.GAP
        if self.isRightToLeft():
            if self.icon_name:
                self._paint_sign(painter, at, body, theme)
        else:
            paint_cap(painter, at, body.center().y(), self.keys, theme)
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()

    def _paint_sign(self, painter: QPainter, at: float, body: QRectF, theme: Theme) -> float:
        sign = icon_pixmap(self.icon_name, self._text_ink, self.ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(at, body.center().y() - self.ICON / 2), sign)
        return at + self.ICON + self.GAP
