"""On a low screen parts of a page fold to one line each: a line says what is in it, and opens it.

Loaded with the first page that is low.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import PaintedButton
from desktop.ui.controls.ring import RING, body_of, paint_body, paint_ring
from desktop.ui.controls.textfield import TextField
from desktop.ui.details.page import LOW
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.wording import details as words
from desktop.wording.voice import Voice

LINE, ARROW, GAP = 28, 14, 6


def how_many_fold(needed: int, room: int, saves: Sequence[int]) -> int:
    """How many parts fold, the first ones first, of a page that needs so many pixels with all of them open.

    As few as it must to fit into ``room``, or all of them. ``saves`` are the pixels that each gives.
    """
    if room >= LOW:
        return 0
    for number, saved in enumerate(saves):
        if needed <= room:
            return number
        needed -= saved
    return len(saves)


class Folds:
    """The parts of one page that fold, in the order in which they do."""

    def __init__(self, themes: Themes, voice: Voice) -> None:
        self._themes, self._voice = themes, voice
        self._parts: dict[QWidget, Fold] = {}

    def wrap(self, title: str, part: QWidget, layout: QBoxLayout) -> None:
        """Have a part fold that stands in a layout; nothing if it does already."""
        if part in self._parts:
            return
        focus, place = part.window().focusWidget(), layout.indexOf(part)
        fold = self._parts[part] = Fold(title, part, self._themes, self._voice)
        layout.insertWidget(place, fold)
        fold.show()
        if focus is not None and part.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)  # what is put elsewhere loses the keys

    def say(self, part: QWidget, contents: str) -> None:
        """What is in a part, for its line."""
        if part in self._parts:
            self._parts[part].line.say(contents)

    def of(self, part: QWidget) -> "Fold":
        """The fold of a part that was wrapped."""
        return self._parts[part]

    def begin(self) -> None:
        """Another thing is shown: what was opened for the one before counts no more."""
        for fold in self._parts.values():
            fold.begin()

    def fit(self, column: QBoxLayout, room: int, width: int) -> None:
        """Fold as many parts as must for a column to fit into its room."""
        folds = list(self._parts.values())
        saves = [fold.saves for fold in folds]
        now = max(column.totalHeightForWidth(width), column.minimumSize().height())
        needed = now + sum(saved for fold, saved in zip(folds, saves, strict=True) if fold.folded)
        folded = how_many_fold(needed, room, saves)
        for number, fold in enumerate(folds):
            fold.fold(number < folded)


class Fold(QWidget):
    """A part of a page, or the one line that stands for it."""

    def __init__(self, title: str, part: QWidget, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self.part, self._opened = part, False
        self.line = FoldLine(title, themes, voice)
        self.line.clicked.connect(self.open)
        self.line.hide()
        self._body = QWidget()
        inner, column = QVBoxLayout(self._body), QVBoxLayout(self)
        for layout in (inner, column):
            layout.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(part)
        column.addWidget(self.line)
        column.addWidget(self._body)

    @property
    def folded(self) -> bool:
        """Whether it is one line now."""
        return not self.line.isHidden()

    @property
    def saves(self) -> int:
        """How many pixels lower the page is once it is folded; 0 for what is not shown, or is being used."""
        width = self.width()
        height = self.part.heightForWidth(width) if self.part.hasHeightForWidth() else 0
        tall = max(height, self.part.sizeHint().height())
        used = self._opened or self.part.isHidden() or self._is_used()
        return 0 if used else max(0, tall - LINE - 2 * RING)

    def begin(self) -> None:
        """Another thing is shown: what was opened for the one before counts no more."""
        self._opened = False

    def fold(self, folded: bool) -> None:
        """Be one line, or not; never one that gives no room, or is used."""
        folded = folded and self.saves > 0
        self._body.setVisible(not folded)
        self.line.setVisible(folded)

    def open(self) -> None:
        """Show all of it, with the keys on its first field."""
        self._opened = True
        self.fold(False)
        fields = [one for one in self.part.findChildren(QWidget) if one.focusPolicy() & _TAB]
        first = next((one for one in fields if not one.isHidden() and one.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _is_used(self) -> bool:
        """Whether the keys are in it, or text that could not be kept."""
        focus, window = None, self.window()
        if window is not None:
            focus = window.focusWidget()
        inside = focus is not None and self._body.isAncestorOf(focus)
        fields = [*self.part.findChildren(TextField), self.part]
        return inside or any(one.unkept is not None for one in fields if isinstance(one, TextField))


_TAB = Qt.FocusPolicy.TabFocus


class FoldLine(PaintedButton):
    """An arrow, the name of a part, and as much of what is in it as there is room for."""

    def __init__(self, title: str, themes: Themes, voice: Voice) -> None:
        super().__init__(title, themes)
        self._voice, self._contents = voice, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say("")

    def say(self, contents: str) -> None:
        """What is in the part."""
        self._contents = contents
        self.setAccessibleName(words.folded(self._voice, self.text(), contents))
        self.update()

    def sizeHint(self) -> QSize:
        """The name at least."""
        return QSize(self.text_width(13, 600) + ARROW + 3 * GAP + 2 * RING, LINE + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        theme, painter = self.themes.current, self.begin()
        body = body_of(QRectF(self.rect()))
        if self.underMouse():
            paint_body(painter, body, 6, theme["hover"], theme["hover"])
        mirrored = self.isRightToLeft()
        arrow = "chevron-left" if mirrored else "chevron-right"
        left = body.right() - ARROW if mirrored else body.left()
        pixmap = icon_pixmap(arrow, theme["ink2"], ARROW, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round(body.center().y() - ARROW / 2), pixmap)
        before = ARROW + GAP
        room = body.adjusted(0, 0, -before, 0) if mirrored else body.adjusted(before, 0, 0, 0)
        painter.setFont(font(13, 600))
        painter.setPen(theme["ink"])
        self._write(painter, room, self.text())
        taken = self.text_width(13, 600) + 2 * GAP
        room = room.adjusted(0, 0, -taken, 0) if mirrored else room.adjusted(taken, 0, 0, 0)
        painter.setFont(font(12))
        painter.setPen(theme["ink3"])
        elide = Qt.TextElideMode.ElideRight
        self._write(painter, room, painter.fontMetrics().elidedText(self._contents, elide, int(room.width())))
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()

    def _write(self, painter: QPainter, room: QRectF, text: str) -> None:
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
