"""One piece of advice with at most two actions; the arrows go through the others."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.exercise import Exercise
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice
from desktop.wording.weekbar import ADVICE_PLACE, ADVICE_PLACE_SPOKEN

if TYPE_CHECKING:
    from desktop.model.advice import Advice


class AdviceBox(QWidget):
    """Shows the most urgent advice; ``chosen`` carries the action that was pressed."""

    chosen = Signal(object)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._library: Mapping[str, Exercise] = {}
        self._advice: tuple[Advice, ...] = ()
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._actions = [self._link(), self._link()]
        self._actions[0].clicked.connect(lambda: self._press(0))
        self._actions[1].clicked.connect(lambda: self._press(1))
        self._count = self._link()
        self._count.setObjectName("quiet")
        self._count.clicked.connect(self._next)
        row = QHBoxLayout()
        row.setSpacing(20)
        for button in self._actions:
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 9, 14, 6)
        column.setSpacing(0)
        column.addWidget(self._text, 1)
        column.addLayout(row)
        themes.changed.connect(self._show)

    def sizeHint(self) -> QSize:
        """Takes what the other parts of the week bar leave."""
        return QSize(420, 88)

    def minimumSizeHint(self) -> QSize:
        """Enough for a line and a half."""
        return QSize(220, 60)

    def show_advice(self, advice: "tuple[Advice, ...]", library: Mapping[str, Exercise]) -> None:
        """Show another week's advice, the first of it; the library has the exercises' names.

        Where the same is said again the runner stays at the piece that they were at.
        """
        self._library = library
        if [one.fact for one in advice] != [one.fact for one in self._advice]:
            self._place = 0
        self._advice = advice
        self._show()

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
        from desktop.wording import advice as words  # when there is any: a start need not wait for it

        advice = self._advice[self._place]
        text = words.advice(self._voice, advice.fact, self._library)
        self._text.setText(text)
        self._text.setToolTip(text)
        for button, action in zip(self._actions, (*advice.actions, None, None), strict=False):
            button.setVisible(action is not None)
            if action is not None:
                button.setText(words.action(self._voice, action, self._library))
        total = len(self._advice)
        self._count.setVisible(total > 1)
        self._count.setText(self._voice(ADVICE_PLACE, place=self._place + 1, total=total))
        self._count.setAccessibleName(self._voice(ADVICE_PLACE_SPOKEN, place=self._place + 1, total=total))
        self.update()

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
