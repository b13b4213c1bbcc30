"""The player's own controls: the round play button, the time line with its key frames, the speed."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop.ui.controls.buttons import PaintedButton
from desktop.ui.controls.ring import RING, paint_ring
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.wording import figures as words
from desktop.wording.voice import Voice

_ELSEWHERE = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
"""Keys that step through the figure wherever the focus is in the player; a plain button would take them."""


class _TransportButton(PaintedButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that move through the figure to the player."""
        if event.key() in _ELSEWHERE:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PlayButton(_TransportButton):
    """Round and green: a triangle starts, two bars stop."""

    SIZE, ICON = 28, 16

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__("", themes, parent)
        self._voice = voice
        self.show_playing(False)

    def sizeHint(self) -> QSize:
        """The round ground and the room for the ring."""
        return QSize(self.SIZE + 2 * RING, self.SIZE + 2 * RING)

    def show_playing(self, playing: bool) -> None:
        """What a click would do now."""
        self._icon = "pause" if playing else "play"
        self.setAccessibleName(self._voice(words.PAUSE if playing else words.PLAY))
        self.setToolTip(self._voice(words.PAUSE_TIP if playing else words.PLAY_TIP))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Accent, darker under the pointer."""
        theme, painter = self.themes.current, self.begin()
        middle, radius = QRectF(self.rect()).center(), self.SIZE / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["accent-text" if self.underMouse() or self.isDown() else "accent"])
        painter.drawEllipse(middle, radius, radius)
        nudge = 1.0 if self._icon == "play" else 0.0  # a triangle's weight lies left of its middle
        corner = QPointF(middle.x() - self.ICON / 2 + nudge, middle.y() - self.ICON / 2)
        pixmap = icon_pixmap(self._icon, theme["on-accent"], self.ICON, self.devicePixelRatioF())
        painter.drawPixmap(corner, pixmap)
        if self.hasFocus():
            body = QRectF(0, 0, self.SIZE, self.SIZE)
            body.moveCenter(middle)
            paint_ring(painter, body, radius, theme)
        painter.end()


class SpeedButton(_TransportButton):
    """The speed; each click is the next one."""

    chosen = Signal(float)

    def __init__(
        self, speeds: Sequence[float], themes: Themes, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__("", themes, parent)
        self._speeds, self._voice = tuple(speeds), voice
        self.setToolTip(voice(words.SPEED_TIP))
        self.show_speed(1.0)
        self.clicked.connect(self._next)

    def sizeHint(self) -> QSize:
        """Room for the longest speed, 24 px high at least."""
        return QSize(36, 28)

    def show_speed(self, speed: float) -> None:
        """Show a speed."""
        self._speed = speed
        self.setText(self._voice(words.SPEED, speed=speed))
        self.setAccessibleName(self._voice(words.SPEED_SAID, speed=speed))
        self.update()

    def _next(self) -> None:
        at = self._speeds.index(self._speed) if self._speed in self._speeds else -1
        self.chosen.emit(self._speeds[(at + 1) % len(self._speeds)])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number, right-aligned; a ground under the pointer."""
        theme, painter = self.themes.current, self.begin()
        body = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["line" if self.isDown() else "hover"])
            painter.drawRoundedRect(body, 6, 6)
        painter.setFont(font(12, 500))
        painter.setPen(theme["ink2"])
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()


class TimeLine(QSlider):
    """One round of the exercise; the gaps in it are its key frames.

    `sought` carries a share of the round (0 to 1) while a hand moves it; `taken` and `left` say when.
    """

    sought = Signal(float)
    taken = Signal()
    left = Signal()

    STEPS = 10_000
    TRACK, HANDLE, GAP = 4, 14, 3

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._themes = themes
        self._marks: tuple[float, ...] = ()
        self.setRange(0, self.STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(voice(words.TIME_LINE))
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As high as the play button."""
        return QSize(120, PlayButton.SIZE + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Short, but never without its handle."""
        return QSize(60, PlayButton.SIZE + 2 * RING)

    def show_marks(self, shares: Sequence[float]) -> None:
        """Where the key frames are, as shares of the round."""
        if tuple(shares) != self._marks:
            self._marks = tuple(shares)
            self.update()

    def show_share(self, share: float) -> None:
        """Where we are; it repaints only where that is another pixel."""
        before, pixels = self._x(self.value() / self.STEPS), self._x(share)
        if round(before) != round(pixels):
            self.setValue(round(share * self.STEPS))

    def _x(self, share: float) -> float:
        edge = self.HANDLE / 2 + RING
        return edge + share * (self.width() - 2 * edge)

    def _seek(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self._x(0)) / max(1.0, self._x(1) - self._x(0))
        self.sought.emit(min(1.0, max(0.0, share)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the pointer is, and along with it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.taken.emit()
            self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Along with the pointer."""
        if self.isSliderDown():
            self._seek(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self.isSliderDown():
            self.setSliderDown(False)
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys are the player's."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the exercise."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is over in the accent, what is to come in grey, gaps at the key frames, a white handle."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, now = self.height() / 2, self._x(self.value() / self.STEPS)
        inner = [self._x(share) for share in self._marks if 0.004 < share < 0.996]
        edges = [self._x(0) - self.HANDLE / 2, *inner, self._x(1) + self.HANDLE / 2]
        for at, (start, stop) in enumerate(pairwise(edges)):
            start += self.GAP / 2 if at else 0
            stop -= self.GAP / 2 if at < len(edges) - 2 else 0
            for low, high, meaning in (
                (start, min(stop, now), "accent"),
                (max(start, now), stop, "button-edge"),
            ):
                if high > low:
                    painter.setBrush(theme[meaning])
                    painter.drawRoundedRect(QRectF(low, middle - 2, high - low, self.TRACK), 1.5, 1.5)
        handle = QRectF(0, 0, self.HANDLE, self.HANDLE)
        handle.moveCenter(QPointF(now, middle))
        painter.setPen(QPen(theme["accent"], 2))
        painter.setBrush(theme["tint" if self.underMouse() or self.isSliderDown() else "card"])
        painter.drawRoundedRect(handle.adjusted(1, 1, -1, -1), 4, 4)
        if self.hasFocus():
            paint_ring(painter, handle, 5, theme)
        painter.end()
