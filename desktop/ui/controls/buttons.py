"""Small buttons that paint themselves: chip, icon button, link."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui.controls.ring import FADED, RING, body_of, paint_body, paint_ring
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font

BOLD = 2.8  # width of lines in a small icon, beside text of weight 500 and more
MIN_TARGET = 24  # pixels, both ways


def text_width(text: str, size: int, weight: int) -> int:
    """Pixels that a button's text needs."""
    return round(QFontMetricsF(font(size, weight)).horizontalAdvance(text) + 0.5)


class PaintedButton(QPushButton):
    """A button in the theme's colours. A click leaves the focus where it was; Tab brings it here."""

    def __init__(self, text: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.themes = themes
        self.letter: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        themes.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """A button's words are never cut."""
        return self.sizeHint()

    def paint_letter(self, painter: QPainter, room: QRectF, lines: Sequence[str], weight: int) -> None:
        """Underline the letter that presses it, if it has one, in its words of 13 px."""
        if self.letter is not None:
            from desktop.ui.controls.letters import (
                paint_letter,  # dialogs have letters, the first paint has none
            )

            paint_letter(painter, room, lines, self.letter, 13, weight)

    def begin(self) -> QPainter:
        """A painter, faded when the button is off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else FADED)
        return painter

    def set_letter(self, at: int | None, key: QKeySequence) -> None:
        """Be pressed by a key, whose letter stands at a place of the text. Other words take it away."""
        self.letter = at
        self.setShortcut(key)
        self.update()

    def text_width(self, size: int, weight: int) -> int:
        """Pixels that the button's text needs."""
        return text_width(self.text(), size, weight)


class Chip(PaintedButton):
    """A filter that is on or off; with a menu, a chevron stands behind its text."""

    HEIGHT, PAD, ICON, GAP = 26, 8, 14, 3

    def __init__(self, text: str, icon: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(text, themes, parent)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Text, icon and padding."""
        icons = self._icon_left() + bool(self.menu())
        return QSize(self._width(self.text(), icons), self.HEIGHT + 2 * RING)

    def widest(self) -> int:
        """Pixels that it takes at most, whether it is on or off."""
        return self._width(self.text(), bool(self._icon) + bool(self.menu()))

    def show_text(self, text: str, room: int) -> None:
        """Show another text, cut short with its whole in the tip where it needs more pixels than ``room``."""
        left = room - self._width("", bool(self._icon) + bool(self.menu()))
        shown = QFontMetricsF(font(12, 500)).elidedText(text, Qt.TextElideMode.ElideRight, left)
        self.setText(shown)
        self.setToolTip("" if shown == text else text)

    def _width(self, text: str, icons: int) -> int:
        return text_width(text, 12, 500) + icons * (self.ICON + self.GAP) + 2 * self.PAD + 2 * RING

    def _icon_left(self) -> bool:
        return bool(self._icon) and (self._icon != "check" or self.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outlined when off; tinted with an accent edge when on."""
        theme, painter = self.themes.current, self.begin()
        body = body_of(QRectF(self.rect()))
        on = self.isChecked()
        ground = theme["tint"] if on else theme["hover" if self.underMouse() else "card"]
        edge = theme["accent"] if on else theme["control" if self.underMouse() else "button-edge"]
        paint_body(painter, body, body.height() / 2, ground, edge)
        ink = theme["accent-text" if on else "ink"]
        ratio = self.devicePixelRatioF()
        left = body.left() + (self.width() - self.sizeHint().width()) / 2 + self.PAD
        top = body.center().y() - self.ICON / 2
        if self._icon_left():
            painter.drawPixmap(
                QPointF(left, top), icon_pixmap(self._icon, ink, self.ICON, ratio, stroke=BOLD)
            )
            left += self.ICON + self.GAP
        painter.setFont(font(12, 500))
        painter.setPen(ink)
        width = self.text_width(12, 500)
        painter.drawText(
            QRectF(left, body.top(), width + 2, body.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.menu():
            end = QPointF(left + width + self.GAP, top)
            painter.drawPixmap(end, icon_pixmap("chevron-down", ink, self.ICON, ratio, stroke=BOLD))
        if self.hasFocus():
            paint_ring(painter, body, body.height() / 2, theme)
        painter.end()


class IconButton(PaintedButton):
    """A button that shows an icon alone; its name is for screen readers and the tooltip."""

    def __init__(
        self, icon: str, name: str, themes: Themes, parent: QWidget | None = None, *, size: int = 28
    ) -> None:
        super().__init__("", themes, parent)
        self._icon, self._size = icon, size
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square, never under the least target."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon; a ground under the pointer."""
        theme, painter = self.themes.current, self.begin()
        body = body_of(QRectF(self.rect()))
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            ground = theme["line" if self.isDown() else "hover"]
            paint_body(painter, body, 6, ground, theme["line"])
        drawn = 18 if self._size >= 28 else 14
        corner = QPointF((self.width() - drawn) / 2, (self.height() - drawn) / 2)
        stroke = 2 if drawn >= 18 else BOLD
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(corner, icon_pixmap(self._icon, theme["ink"], drawn, ratio, stroke=stroke))
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()


class Link(PaintedButton):
    """A quiet action in the accent colour, underlined under the pointer."""

    def sizeHint(self) -> QSize:
        """The words and the room for the ring; 24 px high at least."""
        return QSize(self.text_width(13, 500) + 2 * RING, MIN_TARGET + 2)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """A hand over a link, as everywhere."""
        if event.type() == QEvent.Type.Enter:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words alone."""
        theme, painter = self.themes.current, self.begin()
        body = body_of(QRectF(self.rect()))
        type_face = QFont(font(13, 500))
        type_face.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(type_face)
        painter.setPen(theme["accent-text"])
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, body, 4, theme)
        painter.end()


class Action(PaintedButton):
    """An outlined button with an optional icon, as wide as its layout makes it."""

    HEIGHT, PAD, ICON, GAP, RADIUS = 32, 10, 16, 6, 6

    def __init__(
        self, text: str, icon: str, themes: Themes, parent: QWidget | None = None, *, primary: bool = False
    ) -> None:
        super().__init__(text, themes, parent)
        self._icon, self._primary = icon, primary
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Icon, text and padding."""
        icon = self.ICON + self.GAP if self._icon else 0
        width = self.text_width(13, 500) + icon + 2 * self.PAD
        return QSize(width + 2 * RING, self.HEIGHT + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outlined; filled with the accent when it is the one thing to do next."""
        theme, painter = self.themes.current, self.begin()
        body = body_of(QRectF(self.rect()))
        ground = theme["line" if self.isDown() else "hover" if self.underMouse() else "card"]
        ink, edge = theme["ink"], theme["control" if self.underMouse() else "button-edge"]
        if self._primary:
            ink = theme["on-accent"]
            ground = edge = theme["accent-text" if self.underMouse() else "accent"]
        paint_body(painter, body, self.RADIUS, ground, edge)
        width = self.text_width(13, 500) + (self.ICON + self.GAP if self._icon else 0)
        left = body.center().x() - width / 2
        text = self.text_width(13, 500) + 1
        if self._icon:
            drawn = icon_pixmap(self._icon, ink, self.ICON, self.devicePixelRatioF())
            at = left + text + self.GAP if self.isRightToLeft() else left
            painter.drawPixmap(QPointF(at, body.center().y() - self.ICON / 2), drawn)
            left += 0 if self.isRightToLeft() else self.ICON + self.GAP
        painter.setFont(font(13, 500))
        painter.setPen(ink)
        room = QRectF(left, body.top(), text, body.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        self.paint_letter(painter, room, (self.text(),), 500)
        if self.hasFocus():
            paint_ring(painter, body, self.RADIUS, theme)
        painter.end()
