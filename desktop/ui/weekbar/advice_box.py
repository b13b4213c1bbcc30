"""One piece of advice in one line, with at most two actions; why, not now, never this; and the others."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.exercise import Exercise
from desktop.ui.controls.buttons import MIN_TARGET, IconButton
from desktop.ui.controls.reading import left_of
from desktop.ui.controls.wrap import fitting
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Theme, Themes, font
from desktop.wording import weekbar as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.model.advice import Advice
    from desktop.model.settings import Hint


LEFT, RIGHT, GAP = 38, 14, 14
INSET = 2  # pixels of a link beside its words, which the line keeps too
WANTS = 520  # pixels: the longest line and the longest actions


def is_caution(advice: "Advice") -> bool:
    """Whether it warns of something; all else only hints."""
    from desktop.model.advice import hint_of  # when there is any: a start need not wait for it

    return hint_of(advice.fact) is None


def advice_sign(theme: Theme, size: int, ratio: float, *, caution: bool) -> QPixmap:
    """The sign beside a piece of advice: that of a caution, or the quiet one of a hint."""
    name, ink = ("triangle-alert", theme["warning"]) if caution else ("info", theme["ink3"])
    return icon_pixmap(name, ink, size, ratio)


class AdviceBox(QWidget):
    """Shows the most urgent advice; ``chosen`` carries the action that was pressed.

    What is put off is said no more until the next start, or until it is another fact. ``hushed`` carries the
    hint that is to be switched off for good. Nothing is ever cut: where there is less room, shorter forms say
    it, and what can be done with it is in a menu. ``left`` says that nothing is left for the keys that were
    here.
    """

    chosen = Signal(object)
    hushed = Signal(object)
    left = Signal()

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._library: Mapping[str, Exercise] = {}
        self._advice: tuple[Advice, ...] = ()
        self._put_off: set[object] = set()
        self._place = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setRetainSizeWhenHidden(True)  # the totals stay where they are when there is nothing to say
        self.setSizePolicy(policy)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # a session's name is the runner's own
        self._text.setFont(font(13))
        self._text.setContentsMargins(INSET, 0, 0, 0)
        self._actions = [self._link("link"), self._link("link")]
        self._actions[0].clicked.connect(lambda: self._press(0))
        self._actions[1].clicked.connect(lambda: self._press(1))
        self._why = self._link("quiet", voice(words.WHY))
        self._why.clicked.connect(self.explain)
        self._not_now = self._link("quiet", voice(words.NOT_NOW))
        self._not_now.clicked.connect(self._wait)
        self._never = self._link("quiet", voice(words.NEVER_THIS))
        self._never.clicked.connect(self._hush)
        self._more = IconButton("ellipsis", self._voice(words.LATER), themes, size=MIN_TARGET)
        self._more.clicked.connect(self._offer)
        self._count = self._link("quiet")
        self._count.clicked.connect(self._next)
        beside_sign = QHBoxLayout(self)
        beside_sign.setContentsMargins(RIGHT, 6, RIGHT, 4)
        beside_sign.setSpacing(0)
        beside_sign.addSpacing(LEFT - RIGHT)
        column = QVBoxLayout()
        column.setSpacing(0)
        beside_sign.addLayout(column)
        column.addWidget(self._text)
        column.addLayout(self._row(*self._actions, None))
        column.addLayout(self._row(self._why, self._not_now, self._never, self._more, None, self._count))
        column.addStretch(1)
        for before, after in ((self._never, self._more), (self._more, self._count)):
            self.setTabOrder(before, after)
        themes.changed.connect(self.update)
        self.hide()  # until there is something to say

    def sizeHint(self) -> QSize:
        """Takes what the other parts of the week bar leave."""
        return QSize(WANTS, 88)

    def minimumSizeHint(self) -> QSize:
        """Enough for a few words a line."""
        return QSize(220, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other forms may have room."""
        super().resizeEvent(event)
        self._fit()

    def show_advice(self, advice: "tuple[Advice, ...]", library: Mapping[str, Exercise]) -> None:
        """Show another week's advice, the first of it; the library has the exercises' names.

        Where the same is said again the runner stays at the piece that they were at.
        """
        self._library = library
        advice = tuple(one for one in advice if one.fact not in self._put_off)
        if [one.fact for one in advice] != [one.fact for one in self._advice]:
            self._place = 0
        self._advice = advice
        focus = self.window().focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        self._show()
        if had_keys and not advice:
            self.left.emit()
        elif had_keys and focus is not None and not focus.isVisible():
            self._why.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def advice(self) -> "tuple[Advice, ...]":
        """All that there is to say."""
        return self._advice

    @property
    def lines(self) -> tuple[str, ...]:
        """The piece that is shown, in its forms from the longest to the shortest."""
        if not self._advice:
            return ()
        from desktop.wording import advice_lines  # when there is any: a start need not wait for it

        return advice_lines.lines(self._voice, self._advice[self._place].fact, self._library)

    @property
    def why(self) -> str:
        """What speaks for the piece that is shown, in a sentence or two."""
        if not self._advice:
            return ""
        from desktop.wording.advice import advice

        return advice(self._voice, self._advice[self._place].fact, self._library)

    def menu(self) -> QMenu:
        """What can be done with the piece that is shown, other than to follow it."""
        hint, menu = self._hint(), QMenu(self)
        menu.addAction(self._voice(words.NOT_NOW)).triggered.connect(self._wait)
        if hint is not None:
            menu.addAction(self._voice(words.NEVER[hint])).triggered.connect(self._hush)
        return menu

    def explain(self) -> None:
        """Say why in a box, which offers the same actions."""
        from desktop.ui.controls.box import Box
        from desktop.wording.asking import why

        question = why(self._voice, self._advice[self._place], self._library, self.chosen.emit)
        Box(question, self._themes, self.window()).open()

    # ---- what is done with it --------------------------------------------------------------

    def _next(self) -> None:
        self._place = (self._place + 1) % max(1, len(self._advice))
        self._show()

    def _hint(self) -> "Hint | None":
        from desktop.model.advice import hint_of

        return hint_of(self._advice[self._place].fact)

    def _offer(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _wait(self) -> None:
        self._put_off.add(self._advice[self._place].fact)
        self.show_advice(self._advice, self._library)

    def _hush(self) -> None:
        self.hushed.emit(self._hint())

    def _press(self, number: int) -> None:
        self.chosen.emit(self._advice[self._place].actions[number])

    # ---- how it is shown -------------------------------------------------------------------

    def _link(self, name: str, text: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _row(self, *parts: QWidget | None) -> QHBoxLayout:
        """Parts beside each other; None is the room between those that stand at either end."""
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for part in parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
        return row

    def _show(self) -> None:
        self.setVisible(bool(self._advice))
        if not self._advice:
            return
        total, voice = len(self._advice), self._voice
        self._count.setVisible(total > 1)
        self._count.setText(voice(words.ADVICE_PLACE, place=self._place + 1, total=total))
        self._count.setAccessibleName(voice(words.ADVICE_PLACE_SPOKEN, place=self._place + 1, total=total))
        self._text.setAccessibleName(self.lines[0])
        self._text.setAccessibleDescription(self.why)
        self._text.setToolTip("" if self.why == self.lines[0] else self.why)
        self._why.setAccessibleName(voice(words.WHY_SPOKEN, advice=self.lines[0]))
        hint = self._hint()
        if hint is not None:
            self._never.setAccessibleName(voice(words.NEVER[hint]))
            self._never.setToolTip(voice(words.NEVER[hint]))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Say it in the forms that have room."""
        if not self._advice:
            return
        from desktop.wording import advice_lines

        advice, room = self._advice[self._place], self.width() - LEFT - RIGHT
        metrics, lines = QFontMetrics(font(13)), self.lines
        (place,) = fitting([[metrics.horizontalAdvance(line) + 1 for line in lines]], room - INSET)
        self._text.setText(lines[place])
        offered = [advice_lines.actions(self._voice, action, self._library) for action in advice.actions]
        both = list(zip(self._actions, offered, strict=False))
        wants = [[_width(button, form) for form in forms] for button, forms in both]
        shown = fitting(wants, room - GAP * (len(both) - 1))
        for (button, forms), place in zip(both, shown, strict=True):
            _width(button, forms[place])
            button.setAccessibleName(forms[0])
            button.setToolTip(forms[0] if place else "")
        for number, button in enumerate(self._actions):
            button.setVisible(number < len(both))
        self._fit_foot(room)

    def _fit_foot(self, room: int) -> None:
        """Put it off and switch it off by buttons where those have room, else from a menu."""
        row = [self._why, self._not_now]
        if self._hint() is not None:
            row.append(self._never)
        if self._count.isVisibleTo(self):
            row.append(self._count)
        whole = sum(button.sizeHint().width() + GAP for button in row) <= room
        self._not_now.setVisible(whole)
        self._never.setVisible(whole and self._never in row)
        self._more.setVisible(not whole)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign; a caution has its amber ground, a hint that of the panel."""
        theme = self._themes.current
        caution = bool(self._advice) and is_caution(self._advice[self._place])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if caution:
            painter.setPen(QPen(theme["warning-ground"], 0))
            painter.setBrush(theme["warning-ground"])
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        sign = advice_sign(theme, 18, self.devicePixelRatioF(), caution=caution)
        painter.drawPixmap(round(left_of(self, 12, 18)), self._text.geometry().center().y() - 8, sign)
        painter.end()


def _width(button: QPushButton, text: str) -> int:
    """Pixels that a button takes with a text, which it has from now on."""
    button.setText(text.replace("&", "&&"))
    return button.sizeHint().width()
