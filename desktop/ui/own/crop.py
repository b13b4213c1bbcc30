"""The part of a picture that is kept: a frame over it, moved and sized by mouse and keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Themes

ROOM = QSize(460, 340)  # pixels for the picture
LEAST = 0.15  # of a side, for a frame
STEP = 0.02  # of a side, by a key
NEAR = 18  # pixels from a corner that take hold of it
_SHADE = QColor(0, 0, 0, 120)
_ARROWS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}


class CropView(QWidget):
    """``cut`` is the part that is kept, in shares of the picture's sides.

    The mouse moves the frame, or sizes it by a corner; arrows move it, with Shift they size it.
    """

    def __init__(self, image: QImage, name: str, about: str, themes: Themes) -> None:
        super().__init__()
        self._image, self._themes = image, themes
        self.cut = QRectF(0, 0, 1, 1)
        self._held: tuple[bool, bool, bool, bool] | None = None  # left, top, right, bottom
        self._last = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setToolTip(about)

    def sizeHint(self) -> QSize:
        """As large as the picture is in its room."""
        return self._image.size().scaled(ROOM, Qt.AspectRatioMode.KeepAspectRatio)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a corner, or of the whole frame."""
        here, frame = event.position(), self._frame()
        left, right = abs(here.x() - frame.left()) < NEAR, abs(here.x() - frame.right()) < NEAR
        top, bottom = abs(here.y() - frame.top()) < NEAR, abs(here.y() - frame.bottom()) < NEAR
        corner = (left or right) and (top or bottom)
        self._held = (left, top, right, bottom) if corner else (True, True, True, True)
        self._last = here

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The frame follows."""
        if self._held is None:
            return
        moved = event.position() - self._last
        self._last = event.position()
        self._change(moved.x() / self.width(), moved.y() / self.height(), *self._held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the frame; with Shift they move its right and lower edge."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._change(*arrow, False, False, True, True)
        else:
            self._change(*arrow, True, True, True, True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, darker where it is cut away."""
        painter, frame = QPainter(self), self._frame()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        for shade in (
            QRectF(0, 0, self.width(), frame.top()),
            QRectF(0, frame.bottom(), self.width(), self.height() - frame.bottom()),
            QRectF(0, frame.top(), frame.left(), frame.height()),
            QRectF(frame.right(), frame.top(), self.width() - frame.right(), frame.height()),
        ):
            painter.fillRect(shade, _SHADE)
        theme = self._themes.current
        painter.setPen(QPen(QColor("#FFFFFF"), 3))
        painter.drawRect(frame.adjusted(1, 1, -2, -2))
        painter.setPen(QPen(theme["focus" if self.hasFocus() else "accent"], 1))
        painter.drawRect(frame.adjusted(1, 1, -2, -2))
        painter.end()

    # ---- how it is done --------------------------------------------------------------------

    def _frame(self) -> QRectF:
        cut = self.cut
        wide, high = self.width(), self.height()
        return QRectF(cut.x() * wide, cut.y() * high, cut.width() * wide, cut.height() * high)

    def _change(self, across: float, down: float, left: bool, top: bool, right: bool, bottom: bool) -> None:
        """Move some edges; the frame stays within the picture and is never smaller than can be seen."""
        first, above = self.cut.left(), self.cut.top()
        last, below = self.cut.right(), self.cut.bottom()
        if left and right:
            across = min(max(across, -first), 1 - last)
        if top and bottom:
            down = min(max(down, -above), 1 - below)
        if left:
            first = first + across if right else min(max(first + across, 0.0), last - LEAST)
        if right:
            last = last + across if left else max(min(last + across, 1.0), first + LEAST)
        if top:
            above = above + down if bottom else min(max(above + down, 0.0), below - LEAST)
        if bottom:
            below = below + down if top else max(min(below + down, 1.0), above + LEAST)
        self.cut = QRectF(QPointF(first, above), QPointF(last, below))
        self.update()
