"""A choice of many, in a list that opens."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.ui.controls.buttons import BOLD
from desktop.ui.controls.ring import FADED, RING, body_of, paint_body, paint_ring
from desktop.ui.controls.wrap import text_width
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font

Choice = TypeVar("Choice")

HEIGHT, PAD, ICON, GAP = 32, 10, 16, 6


class Picker(QComboBox, Generic[Choice]):
    """One of many choices; the others stand in a list that Space, Alt+Down or a click opens.

    ``chosen`` carries the value when the runner takes another one. Its label needs it as its buddy.
    """

    chosen = Signal(object)

    def __init__(
        self, choices: Mapping[Choice, str], name: str, themes: Themes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._values: list[Choice] = []
        self.setAccessibleName(name)
        self.setFont(font(13, 500))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(14)
        self.offer(choices)
        self.activated.connect(lambda at: self.chosen.emit(self._values[at]))
        themes.changed.connect(self.update)

    def offer(self, choices: Mapping[Choice, str]) -> None:
        """Offer other choices, without telling anybody; what is chosen stays so where it is among them."""
        before = self.choice if self._values else None
        self.clear()
        self._values = list(choices)
        self.addItems(list(choices.values()))
        if before in self._values:
            self.setCurrentIndex(self._values.index(before))
        self.updateGeometry()

    def choose(self, value: Choice) -> None:
        """Show a choice as taken, without telling anybody."""
        self.setCurrentIndex(self._values.index(value))

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return self._values[self.currentIndex()]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is offered."""
        return tuple(self._values)

    def sizeHint(self) -> QSize:
        """Room for the longest choice."""
        texts = (self.itemText(at) for at in range(self.count()))
        longest = max((text_width(text, 13, 500) for text in texts), default=0)
        return QSize(round(longest) + 2 * PAD + GAP + ICON + 2 * RING + 1, HEIGHT + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """No choice is cut."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls what the picker stands in; it never changes a choice by the way."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is chosen, and a chevron."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else FADED)
        body = body_of(QRectF(self.rect()))
        paint_body(painter, body, 6, theme["hover" if self.underMouse() else "card"], theme["control"])
        inner = body.adjusted(PAD, 0, -PAD, 0)
        mirrored = self.isRightToLeft()
        icon = QPointF(inner.left() if mirrored else inner.right() - ICON, inner.center().y() - ICON / 2)
        drawn = icon_pixmap("chevron-down", theme["ink"], ICON, self.devicePixelRatioF(), stroke=BOLD)
        painter.drawPixmap(icon, drawn)
        room = inner.adjusted(ICON + GAP, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -ICON - GAP, 0)
        painter.setFont(font(13, 500))
        painter.setPen(theme["ink"])
        shown = QFontMetricsF(font(13, 500)).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()
