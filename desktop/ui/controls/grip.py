"""The edge of a panel, by which it is made wider or narrower: dragged, moved with the arrow keys, or
by a menu."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.theme import Themes, fill
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

THICK = 8  # pixels of one that lies; beside a panel there are fewer
STEP, CLICK = 16, 64  # pixels for an arrow key, and for a choice in the menu


class Grip(QWidget):
    """``moved`` carries by how many pixels, to the right or down; ``reset`` asks for the size as drawn.

    It stands between panel and board. From below (``lying``) it shows a handle, beside them a line that
    lights under the pointer.
    """

    moved = Signal(int)
    reset = Signal()

    def __init__(
        self, name: Phrase, themes: Themes, voice: Voice, parent: QWidget, *, lying: bool = False
    ) -> None:
        super().__init__(parent)
        self._themes, self._voice, self._lying = themes, voice, lying
        self._from: QPoint | None = None
        self.setAccessibleName(voice(name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.SplitVCursor if lying else Qt.CursorShape.SplitHCursor)
        themes.changed.connect(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The panel follows the pointer."""
        if self._from is not None:
            now = event.globalPosition().toPoint()
            way, self._from = now - self._from, now
            self.moved.emit(way.y() if self._lying else way.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the size as drawn."""
        self.reset.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the edge, Home gives the panel the size as drawn."""
        less, more = (Qt.Key.Key_Up, Qt.Key.Key_Down) if self._lying else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in (less, more):
            self.moved.emit(STEP if event.key() == more else -STEP)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_Space):
            self.reset.emit()
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """The same by clicks alone."""
        from desktop.wording import ways as words  # with the first of these menus

        menu = QMenu(self)
        less, more = (
            (words.UPWARDS, words.DOWNWARDS) if self._lying else (words.TO_THE_LEFT, words.TO_THE_RIGHT)
        )
        for title, by in ((less, -CLICK), (more, CLICK)):
            menu.addAction(self._voice(title)).triggered.connect(lambda _=False, by=by: self.moved.emit(by))
        menu.addAction(self._voice(words.AS_DRAWN)).triggered.connect(lambda: self.reset.emit())
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to move the edge without dragging it."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line; wide and in the colour of focus while it can be moved with keys."""
        theme, painter = self._themes.current, QPainter(self)
        lit = self.hasFocus()
        colour = theme["focus" if lit else "control" if self.underMouse() else "line"]
        thick = 3 if lit else 1
        if self._lying:
            fill(painter, self.rect(), theme["panel"])
            fill(painter, QRect(0, 0, self.width(), thick), colour)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["focus" if lit else "control"])
            painter.drawRoundedRect(QRectF(self.width() / 2 - 18, THICK - 4, 36, 4), 2, 2)
        else:
            fill(painter, self.rect(), theme["panel"])
            left = self.width() - thick if self._line_right else 0
            fill(painter, QRect(left, 0, thick, self.height()), colour)
        painter.end()

    _line_right = False

    def stand(self, rect: QRect, *, line_right: bool) -> None:
        """Take a place; the line is at the side of the board."""
        self._line_right = line_right
        self.setGeometry(rect)
        self.update()
