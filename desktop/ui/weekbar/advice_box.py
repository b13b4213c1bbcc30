"""One piece of advice with at most two actions; the arrows go through the others."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.exercise import Exercise
from desktop.ui.controls.buttons import MIN_TARGET, IconButton
from desktop.ui.controls.wrap import tip, wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Theme, Themes, font
from desktop.wording.voice import Voice
from desktop.wording.weekbar import ADVICE_PLACE, ADVICE_PLACE_SPOKEN, LATER, NEVER, NOT_NOW

if TYPE_CHECKING:
    from desktop.model.advice import Advice


LEFT, RIGHT, ACTION_GAP = 40, 14, 20
WANTS = 520  # pixels: the longest advice in three lines
SIZES, MAX_LINES = (13, 12), 3


def shares(wants: Sequence[int], room: int) -> list[int]:
    """What each gets of a room: all that it wants, or an even share of what those that want less leave."""
    given = dict.fromkeys(range(len(wants)), 0)
    for waiting, place in zip(
        range(len(wants), 0, -1), sorted(given, key=lambda one: wants[one]), strict=True
    ):
        given[place] = min(wants[place], max(0, room) // waiting)
        room -= given[place]
    return list(given.values())


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
    hint that is to be switched off for good.
    """

    chosen = Signal(object)
    hushed = Signal(object)

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
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._actions = [self._link(), self._link()]
        self._actions[0].clicked.connect(lambda: self._press(0))
        self._actions[1].clicked.connect(lambda: self._press(1))
        self._count = self._link()
        self._count.setObjectName("quiet")
        self._count.clicked.connect(self._next)
        self._more = IconButton("ellipsis", self._voice(LATER), themes, size=MIN_TARGET)
        self._more.clicked.connect(self._offer)
        row = QHBoxLayout()
        row.setSpacing(ACTION_GAP)
        for button in self._actions:
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._count)
        row.addSpacing(4 - ACTION_GAP)
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 9, RIGHT, 6)
        column.setSpacing(0)
        column.addWidget(self._text, 1)
        column.addLayout(row)
        themes.changed.connect(self._show)

    def sizeHint(self) -> QSize:
        """Takes what the other parts of the week bar leave."""
        return QSize(WANTS, 88)

    def minimumSizeHint(self) -> QSize:
        """Enough for a few words a line."""
        return QSize(220, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
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
        self._show()

    @property
    def advice(self) -> "tuple[Advice, ...]":
        """All that there is to say."""
        return self._advice

    @property
    def said(self) -> str:
        """The piece that is shown, in full."""
        return self._text.accessibleName() if self._advice else ""

    def _link(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("link")
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _next(self) -> None:
        self._place = (self._place + 1) % max(1, len(self._advice))
        self._show()

    def menu(self) -> QMenu:
        """What can be done with the piece that is shown, other than to follow it."""
        from desktop.model.advice import hint_of

        fact, menu = self._advice[self._place].fact, QMenu(self)
        menu.addAction(self._voice(NOT_NOW)).triggered.connect(lambda: self._wait(fact))
        hint = hint_of(fact)
        if hint is not None:
            menu.addAction(self._voice(NEVER[hint])).triggered.connect(lambda: self.hushed.emit(hint))
        return menu

    def _offer(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _wait(self, fact: object) -> None:
        self._put_off.add(fact)
        self.show_advice(self._advice, self._library)

    def _press(self, number: int) -> None:
        self.chosen.emit(self._advice[self._place].actions[number])

    def _show(self) -> None:
        self.setVisible(bool(self._advice))
        if not self._advice:
            return
        total = len(self._advice)
        self._count.setVisible(total > 1)
        self._count.setText(self._voice(ADVICE_PLACE, place=self._place + 1, total=total))
        self._count.setAccessibleName(self._voice(ADVICE_PLACE_SPOKEN, place=self._place + 1, total=total))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Put the text and the actions into the room there is: in smaller letters, then cut short."""
        if not self._advice:
            return
        from desktop.wording import advice as words  # when there is any: a start need not wait for it

        advice = self._advice[self._place]
        text = words.advice(self._voice, advice.fact, self._library)
        room = self.width() - LEFT - RIGHT
        size = next((size for size in SIZES if len(wrapped(text, size, 400, room)) <= MAX_LINES), SIZES[-1])
        self._text.setFont(font(size))
        self._text.setText("\n".join(wrapped(text, size, 400, room, MAX_LINES)))
        self._text.setAccessibleName(text)
        self._text.setToolTip(tip(text))
        room -= MIN_TARGET + 4
        labels = [words.action(self._voice, action, self._library) for action in advice.actions]
        if self._count.isVisibleTo(self):
            room -= self._count.sizeHint().width() + ACTION_GAP
        self._label(labels, room - ACTION_GAP * (len(labels) - 1))

    def _label(self, labels: list[str], room: int) -> None:
        """Name the buttons; where they do not fit beside each other, the long one is cut short."""
        metrics = QFontMetrics(font(13, 600))
        wants = [metrics.horizontalAdvance(label) + 4 for label in labels]
        for button, label, width in zip_longest(self._actions, labels, shares(wants, room)):
            button.setVisible(label is not None)
            if label is not None:
                shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, width)
                button.setText(shown.replace("&", "&&"))
                button.setAccessibleName(label)
                button.setToolTip("" if shown == label else label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the sign: amber for a caution, quiet for a hint."""
        theme = self._themes.current
        caution = bool(self._advice) and is_caution(self._advice[self._place])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme["warning-ground" if caution else "hover"]
        painter.setPen(QPen(ground, 0))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.drawPixmap(12, 11, advice_sign(theme, 18, self.devicePixelRatioF(), caution=caution))
        painter.end()
