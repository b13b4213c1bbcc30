"""One piece of advice with at most two actions; the arrows go through the others."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.exercise import Exercise
from desktop.ui.controls.tips import tip
from desktop.ui.controls.wrap import wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.wording.voice import Voice
from desktop.wording.weekbar import ADVICE_PLACE, ADVICE_PLACE_SPOKEN

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


class AdviceBox(QWidget):
    """Shows the most urgent advice; ``chosen`` carries the action that was pressed."""

    chosen = Signal(object)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._library: Mapping[str, Exercise] = {}
        self._advice: tuple[Advice, ...] = ()
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
        row = QHBoxLayout()
        row.setSpacing(ACTION_GAP)
        for button in self._actions:
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._count)
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
        """The amber ground and the sign."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["warning-ground"], 0))
        painter.setBrush(theme["warning-ground"])
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.drawPixmap(
            12, 11, icon_pixmap("triangle-alert", theme["warning"], 18, self.devicePixelRatioF())
        )
        painter.end()
