"""Short messages over the board; where an edit can be taken back, with "Undo"."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QUndoStack
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QHBoxLayout, QPushButton

from desktop.ui.actions.declared import ACTIONS
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import FAMILY, Themes
from desktop.ui.window.overlay import announce
from desktop.wording import window as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.controls.text import Text

SHOWN_FOR = 5000  # milliseconds: long enough to read two lines
SHOWN_WITH_UNDO = 8000  # longer: there is something to decide
BESIDE, FOOT = 16, 14  # pixels of the board that stay free beside and below
SIGN = 16  # pixels of the cross that closes it


class Toast(QFrame):
    """A sentence at the foot of another widget that goes away by itself; also told to screen readers.

    One at a time, always at the same place: a newer one takes the place of the one before. What stands below
    the contents, such as the tray for some day, is not covered. It stays while the pointer or the keyboard is
    on it; and where it has "Undo", as long as a screen reader is on: who listens takes longer to get to a
    button than a clock would give. "Undo" goes once anything else was done, for it would undo that. It is a
    sibling of what it stands over: a screen reader finds nothing but cells in a table. ``undo_wanted`` asks
    to take back what it tells of.
    """

    undo_wanted = Signal()

    def __init__(
        self, over: QAbstractScrollArea, themes: Themes, voice: Voice, undo_stack: QUndoStack
    ) -> None:
        super().__init__(over.parentWidget())
        self._over, self._themes, self._voice, self._undo_stack = over, themes, voice, undo_stack
        self._step = -1
        self._act: Callable[[], object] = lambda: None
        self.setVisible(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        for below in (over, over.viewport()):
            below.installEventFilter(self)

    def text(self) -> str:
        """The sentence that was said last."""
        return self._label.text() if "_label" in self.__dict__ else ""

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Show a sentence; ``undo`` offers to take back the edit that it tells of, the last one."""
        self._say(sentence, undo=undo, further="")

    def offer(self, sentence: str, further: str, act: Callable[[], object]) -> None:
        """Tell of an edit that can be taken back, and can be carried on by what ``further`` says."""
        self._act = act
        self._say(sentence, undo=True, further=further)

    def _say(self, sentence: str, *, undo: bool, further: str) -> None:
        again = self.isVisible() and sentence == self.text()
        self._label.setText(sentence)
        self.further.setText(further.replace("&", "&&"))
        self.further.setVisible(bool(further))
        self._step = self._undo_stack.index() if undo else -1
        self.undo.setVisible(undo)
        self._dress()
        self._place()
        self.show()
        self.raise_()
        self._go_after(SHOWN_WITH_UNDO if undo else SHOWN_FOR)
        if not (again and further):  # a number that is stepped up tells of it once
            announce(self, f"{sentence} {further}".rstrip())

    # ---- what Qt tells ---------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the widget below changes its size, or its contents do."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moved and self.isVisible():
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """It does not go from under the pointer."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """It goes a while after the pointer has left."""
        super().leaveEvent(event)
        if self.isVisible():
            self._go_after(SHOWN_FOR)

    # ---- how it is done --------------------------------------------------------------------

    @cached_property
    def _label(self) -> "Text":
        """The sentence, and with it the row and its buttons; made when something is first said."""
        from desktop.ui.controls.text import Text

        made = Text("", self._themes, self, weight=500, ink="card")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(made, 1)
        row.addWidget(self.further)
        row.addWidget(self.undo)
        row.addWidget(self.close_it)
        self._undo_stack.indexChanged.connect(self._follow)
        return made

    @cached_property
    def undo(self) -> QPushButton:
        """Takes back what the sentence tells of."""
        from desktop.wording import keys

        pressed = keys.key(self._voice, ACTIONS["undo"].keys[0])
        made = QPushButton(self._voice(words.TOAST_UNDO, keys=pressed), self)
        made.setObjectName("undo")
        made.clicked.connect(self._undo)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    @cached_property
    def further(self) -> QPushButton:
        """Carries on what the sentence tells of."""
        made = QPushButton("", self)
        made.setObjectName("further")
        made.clicked.connect(self._go_further)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    @cached_property
    def close_it(self) -> QPushButton:
        """Lets the message go."""
        made = QPushButton(self)
        made.setIconSize(QSize(SIGN, SIGN))
        made.setAccessibleName(self._voice(words.TOAST_CLOSE))
        made.setToolTip(self._voice(words.TOAST_CLOSE))
        made.clicked.connect(self._close)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _go_further(self) -> None:
        step, act = self._step, self._act
        self._close()
        if self._undo_stack.index() == step:
            act()

    def _undo(self) -> None:
        if self._undo_stack.index() == self._step:
            self.undo_wanted.emit()
        self._close()

    def _follow(self, index: int) -> None:
        if self.isVisible() and self._step >= 0 and index != self._step:
            self._close()

    def _go_after(self, milliseconds: int) -> None:
        if self._step >= 0 and QAccessible.isActive():
            self._timer.stop()
        else:
            self._timer.start(milliseconds)

    def _go(self) -> None:
        """Go, unless the keyboard is on it."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._timer.start(SHOWN_FOR)
        else:
            self.hide()

    def _close(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _dress(self) -> None:
        theme = self._themes.current
        self.close_it.setIcon(icon_pixmap("x", theme["card"], SIGN, self.devicePixelRatioF()))
        ground, ink = theme.hex("ink"), theme.hex("card")
        self.setStyleSheet(
            f"Toast {{ background: {ground}; border-radius: 8px; }}"
            f"QPushButton {{ background: transparent; color: {ink}; border: 1px solid transparent;"
            f" border-radius: 6px; padding: 3px 8px; min-height: 18px; min-width: 8px;"
            f" font-family: {FAMILY}; font-size: 13px; font-weight: 600; }}"
            f"QPushButton#undo, QPushButton#further {{ border-color: {theme.hex('control')}; }}"
            f"QPushButton:hover {{ border-color: {ink}; }}"
            f"QPushButton:focus {{ border: 2px solid {theme.hex('focus')}; padding: 2px 7px; }}"
        )

    def _place(self) -> None:
        """In the middle of the foot, in one line where there is room for it."""
        width = min(self.sizeHint().width(), max(0, self._over.width() - 2 * BESIDE))
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.resize(width, height)
        below = self._over.geometry()
        foot = below.top() + self._over.viewport().geometry().bottom() + 1
        self.move(below.left() + (below.width() - width) // 2, foot - height - FOOT)
