"""What is wrong with a field, beside it: it lies over the form and moves nothing of it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from desktop.ui.controls.text import LEADING, Text
from desktop.ui.controls.wrap import text_width
from desktop.ui.theme import Themes

SIZE, BESIDE, ABOVE = 12, 8, 5  # of the type, and pixels round the words
NEAR = 3  # pixels between it and the editor
LIKES = 250  # pixels wide, where the words need so much


KINDS = QEvent.Type
FOLLOWED = (KINDS.Move, KINDS.Resize, KINDS.Show, KINDS.Hide, KINDS.LayoutRequest)


class Complaint(Text):
    """A sentence below an editor, or above it where it would hide what has the focus or has no room.

    It belongs to no layout. Clicks go through it. It comes and goes with its editor.
    """

    def __init__(self, editor: QWidget, themes: Themes) -> None:
        super().__init__("", themes, editor, size=SIZE, ink="refused")
        self._editor, self._colours = editor, themes
        self._host: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(BESIDE, ABOVE, BESIDE, ABOVE)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.hide()
        editor.installEventFilter(self)
        editor.destroyed.connect(self._end)

    def say(self, sentence: str) -> None:
        """Show another sentence; none lets it go."""
        if sentence == self.text() and sentence:
            self._stand()
            return
        self.setText(sentence)
        if sentence and self._host is None:
            self._host = _form_of(self._editor)
            self.setParent(self._host)
            self._host.installEventFilter(self)
            _application().focusChanged.connect(self._stand)
        elif not sentence and self._host is not None:
            self._let_go()
            self.setParent(self._editor)
        self._stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the editor wherever it goes."""
        if event.type() in FOLLOWED and self._host is not None:
            self._stand()
            QTimer.singleShot(0, self, self._stand)  # once the layouts have done their part
        return False

    def heightForWidth(self, width: int) -> int:
        """The words and the edge round them."""
        return len(self._lines(width)) * LEADING[SIZE] + 2 * ABOVE

    # ---- how it is done --------------------------------------------------------------------

    def _let_go(self) -> None:
        if self._host is not None:
            _application().focusChanged.disconnect(self._stand)
            if isValid(self._host):  # a form that goes takes its fields with it, one after another
                self._host.removeEventFilter(self)
            self._host = None

    def _end(self) -> None:
        """The editor has gone; what it belonged to may stay."""
        self._let_go()
        if isValid(self):
            self.hide()
            self.deleteLater()

    def _stand(self, *_: object) -> None:
        host = self._host
        shown = host is not None and bool(self.text()) and self._editor.isVisibleTo(host)
        self.setVisible(shown)
        if host is None or not shown:
            return
        beside = QRect(self._editor.mapTo(host, QPoint(0, 0)), self._editor.size())
        self.setGeometry(self._place(beside, host.rect(), self._focus(host)))
        self.raise_()

    def _place(self, beside: QRect, room: QRect, focus: QRect) -> QRect:
        """Below the editor; where the focus is in the way or no room, above it or below the focus."""
        words = round(text_width(self.text(), SIZE)) + 2 * BESIDE + 2
        width = min(room.width(), max(beside.width(), min(LIKES, words)))
        size = QSize(width, self.heightForWidth(width))
        left = beside.left() if not self.isRightToLeft() else beside.right() + 1 - width
        left = max(room.left(), min(left, room.right() + 1 - width))
        below = QRect(QPoint(left, beside.bottom() + 1 + NEAR), size)
        above = QRect(QPoint(left, beside.top() - NEAR - size.height()), size)
        further = QRect(QPoint(left, focus.bottom() + 1 + NEAR), size)
        free = (one for one in (below, above, further) if room.contains(one) and not one.intersects(focus))
        return next(free, below)

    def _focus(self, host: QWidget) -> QRect:
        """Where the focus is, if that is in the same form and not in the editor itself."""
        focus = QApplication.focusWidget()
        if focus is None or focus is self._editor or not host.isAncestorOf(focus):
            return QRect()
        return QRect(focus.mapTo(host, QPoint(0, 0)), focus.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its ground and edge, and the words."""
        theme, painter = self._colours.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["refused-edge"], 1))
        painter.setBrush(theme["refused-ground"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
        super().paintEvent(event)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _form_of(editor: QWidget) -> QWidget:
    """What scrolls with the editor, else its window."""
    inner = editor
    while (outer := inner.parentWidget()) is not None and not inner.isWindow():
        area = outer.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is outer:
            return inner
        inner = outer
    return inner
