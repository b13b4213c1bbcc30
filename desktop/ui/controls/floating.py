"""A panel over the other rooms of a window: whole within it, gone when the keys are elsewhere."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop.ui.state import ViewState
from desktop.ui.theme import Themes

MARGIN = 10
APART = 8  # pixels between the panel and the edge of the window


class Floating(QFrame):
    """``column`` holds what stands in it. ``left`` says that the keys are free, when they were here.

    It is no window of its own, so that a drag can come onto it and no system places it.
    """

    left = Signal()

    fills = 0  # pixels of a window's width, up to which it takes all of that
    within: QWidget | None = None
    """The room that it stays over, so that it covers none beside it; the whole window without one."""

    def __init__(self, host: QWidget, themes: Themes, width: int) -> None:
        super().__init__(host)
        self._host, self._frame_themes, self._wanted = host, themes, width
        self._beside = QRect()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(8)
        self.setObjectName("floating")
        self.setVisible(False)
        themes.changed.connect(self._dress_frame)
        self._dress_frame()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        host.installEventFilter(self)

    def open_beside(self, beside: QRect, focus: QWidget | None) -> None:
        """Show it at a rectangle in pixels of the screen, with the keys on ``focus``; without one, as under a
        drag, they stay where they are."""
        self._beside = beside
        if self.within is not None:
            self.within.installEventFilter(self)  # once, however often it is asked for
        self.show()
        self.raise_()
        self.place()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_with_week(self, state: ViewState) -> None:
        """Close when another week comes into view. At midnight today alone is another, and nothing closes."""
        self._state_followed, self._week_seen = state, state.week
        state.week_changed.connect(self._follow_week)

    def _follow_week(self) -> None:
        if self._state_followed.week != self._week_seen:
            self._week_seen = self._state_followed.week
            self.leave()

    def leave(self) -> None:
        """Close it."""
        if self.isHidden():
            return
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had_keys:
            self.left.emit()

    def place(self) -> None:
        """At its rectangle, moved as far as it must to be whole within its room."""
        room = self._room.adjusted(APART, APART, -APART, -APART)
        narrow = self._host.width() <= self.fills
        width = room.width() if narrow else min(self._wanted, room.width())
        self.fit(width, room.height())
        height = self.column.totalHeightForWidth(width)
        self.resize(width, min(height if height > 0 else self.sizeHint().height(), room.height()))
        corner = self._host.mapFromGlobal(self._beside.topLeft())
        left = corner.x() if not self.isRightToLeft() else corner.x() + self._beside.width() - width
        left = max(room.left(), min(left, room.right() + 1 - width))
        top = max(room.top(), min(corner.y(), room.bottom() + 1 - self.height()))
        self.move(left, top)

    def fit(self, width: int, height: int) -> None:
        """So many pixels are there at most: leave out what has no place in them."""

    def leave_out(self, width: int, height: int, first: QWidget, last: QWidget) -> None:
        """Leave out ``first`` where not all has a place, and ``last`` where not even the least of all has."""
        first.show()
        last.show()
        if self.column.totalHeightForWidth(width) > height:
            first.hide()
        if self.column.minimumHeightForWidth(width) > height:
            last.hide()

    @property
    def _room(self) -> QRect:
        over = self.within
        if over is None or not over.isVisible():
            return self._host.rect()
        return QRect(over.mapTo(self._host, QPoint(0, 0)), over.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays in its room when the window, or that, changes its size."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moved and watched in (self._host, self.within) and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Leave when the keys are elsewhere in this window; another window may come and go."""
        here = now is not None and now.window() is self.window()
        if self.isVisible() and here and now is not None and not self.isAncestorOf(now):
            self.leave()

    def _dress_frame(self) -> None:
        theme = self._frame_themes.current
        self.setStyleSheet(
            f"QFrame#floating {{ background: {theme.hex('card')}; border: 1px solid {theme.hex('control')};"
            f" border-radius: 8px; }}"
        )
