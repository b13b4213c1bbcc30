"""A version of the plan as a card: what it holds and lacks, this week in it, and what to do with it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import Action
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.sign import Sign
from desktop.ui.controls.text import Text
from desktop.ui.recovery.facts import Card
from desktop.ui.recovery.small_week import SmallWeek
from desktop.ui.theme import Themes
from desktop.wording import versions as words
from desktop.wording.voice import Voice


class VersionCard(QFrame):
    """``opened`` and ``looked_into`` carry the card's facts."""

    opened = Signal(object)
    looked_into = Signal(object)

    def __init__(
        self,
        card: Card,
        unit: str,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
        *,
        open_now: bool = False,
    ) -> None:
        super().__init__(parent)
        self.card, self._themes, self._voice = card, themes, voice
        self.first = card.compared is None
        self.setAccessibleName(f"{card.age}: {card.title}")
        self.setAccessibleDescription(card.sentence)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        open_words = words.TAKE_THIS if open_now else words.OPEN_THIS
        self.open_button = Action(voice(open_words), "", themes, primary=self.first)
        self.look_button = Action(voice(words.LOOK_INSIDE), "eye", themes)
        for button in (self.open_button, self.look_button):
            button.setAccessibleName(voice(words.OF_A_VERSION, deed=button.text(), version=card.title))
        self.open_button.clicked.connect(lambda: self.opened.emit(card))
        self.look_button.clicked.connect(lambda: self.looked_into.emit(card))
        # What is open already need not be taken.
        self.open_button.setParent(self)
        self.open_button.setVisible(not (open_now and self.first))
        self._lay_out(unit)
        themes.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The suggested one has a frame in the accent."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, ground = ("accent", "faint-tint") if self.first else ("button-edge", "card")
        painter.setPen(QPen(theme[edge], 2 if self.first else 1))
        painter.setBrush(theme[ground])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self, unit: str) -> None:
        card, themes = self.card, self._themes
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(0)
        age_ink = "accent-text" if self.first else "ink2"
        column.addWidget(Text(card.age, themes, size=12, weight=500, ink=age_ink))
        column.addSpacing(3)
        column.addWidget(Text(card.title, themes, size=15, weight=600))
        column.addSpacing(8)
        column.addLayout(self._numbers())
        column.addSpacing(10)
        column.addLayout(self._above_the_week())
        column.addSpacing(4)
        column.addWidget(SmallWeek(card, unit, themes, self._voice))
        column.addSpacing(8)
        column.addLayout(self._sentence())
        column.addSpacing(12)
        column.addStretch(1)
        buttons = FoldingLayout()
        buttons.setSpacing(4)
        for button in (self.open_button, self.look_button):
            if not self.open_button.isHidden() or button is self.look_button:
                buttons.addWidget(button)
        column.addLayout(buttons)

    def _numbers(self) -> QGridLayout:
        card, voice = self.card, self._voice
        rows = ((words.WEEKS, card.weeks), (words.LAST_CHANGE, card.change), (words.ENTRIES, card.entries))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for row, (label, value) in enumerate(rows):
            name = Text(voice(label), self._themes, ink="ink2")
            held = Text(value, self._themes, weight=500)
            held.setAccessibleName(f"{voice(label)}: {value}")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(held, row, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return grid

    def _above_the_week(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Text(self._voice(words.THIS_WEEK), self._themes, size=12, ink="ink2"), 1)
        if self.card.differs:
            row.addWidget(Text(self._voice(words.DIFFERS), self._themes, size=12, ink="ink2"))
        return row

    def _sentence(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign("info", self._themes, size=16, ink="ink2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(self.card.sentence, self._themes), 1)
        return row
