"""The page of versions: what has happened, what was found, a card for each version, and the way out."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.buttons import Action
from desktop.ui.controls.sign import Sign
from desktop.ui.controls.text import Rule, Text
from desktop.ui.recovery.card import VersionCard
from desktop.ui.recovery.facts import Teller
from desktop.ui.recovery.problems import Problems
from desktop.ui.theme import Themes, fill
from desktop.wording import versions as words

WIDTH = 1100  # pixels of the panel at most
CARD_NEEDS = 300  # pixels; with fewer there are fewer beside each other
FIRST = 6  # cards that are shown unasked
MARGIN = 28
NARROW = 760


class VersionsPage(QScrollArea):
    """``opened`` and ``looked_into`` carry a Card. ``left``: the runner wants out, with nothing changed."""

    opened = Signal(object)
    looked_into = Signal(object)
    files_wanted = Signal()
    both_wanted = Signal()
    all_wanted = Signal()
    left = Signal()

    def __init__(self, teller: Teller, unit: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teller, self._unit, self._themes = teller, unit, themes
        self._voice = teller.voice
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to its buttons, which brings them into view
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(teller.title)
        self.cards: list[VersionCard] = []
        self._left_at: QWidget | None = None
        self._columns = 0
        self._lay_out()
        self._show_cards(FIRST)
        themes.changed.connect(self.viewport().update)

    def focus_first(self) -> None:
        """Put the keyboard on what most runners want: the suggested version."""
        first = self.cards[0]
        button = first.look_button if first.open_button.isHidden() else first.open_button
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_again(self) -> None:
        """Put the keyboard where it was when the page was left."""
        if self._left_at is not None:
            self._left_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember where the keyboard is."""
        self._left_at = self.focusWidget()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self) -> None:
        teller, themes = self._teller, self._themes
        ground = Ground(themes)
        panel = Panel(themes, ground)
        panel.setMaximumWidth(WIDTH)
        around = QVBoxLayout(ground)
        around.setContentsMargins(12, 12, 12, 12)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(panel, 100)
        middle.addStretch(1)
        around.addStretch(1)
        around.addLayout(middle)
        around.addStretch(2)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = QVBoxLayout()
        self._inner = inner
        inner.setContentsMargins(MARGIN, 22, MARGIN, 20)
        inner.setSpacing(14)
        inner.addLayout(self._head())
        inner.addWidget(Problems(list(teller.problems()), themes, self._voice))
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        inner.addLayout(self._grid)
        self.more = Action("", "chevron-down", themes)
        self.more.clicked.connect(self._show_more)
        inner.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(inner)
        column.addWidget(Rule(themes))
        column.addWidget(self._foot())
        self.setWidget(ground)

    def _head(self) -> QHBoxLayout:
        teller, themes = self._teller, self._themes
        words_ = QVBoxLayout()
        words_.setSpacing(4)
        words_.addWidget(Text(teller.title, themes, size=24, weight=600))
        words_.addWidget(Text(teller.intro, themes, size=15, ink="ink2"))
        row = QHBoxLayout()
        row.setSpacing(16)
        if teller.survey.problems:
            row.addWidget(Tile("triangle-alert", themes), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words_, 1)
        return row

    def _foot(self) -> QWidget:
        voice, themes = self._voice, self._themes
        foot = QWidget()
        self.files = Action(voice(words.SHOW_FILES), "folder-open", themes)
        self.both = Action(voice(words.KEEP_BOTH), "copy", themes)
        open_now = self._teller.open_now
        self.leave = Action(voice(words.CLOSE if open_now else words.QUIT_UNCHANGED), "", themes)
        self.files.clicked.connect(self.files_wanted)
        self.both.clicked.connect(self.both_wanted)
        self.leave.clicked.connect(self.left)
        self.both.setVisible(len(self._teller) > 1)
        hint = Text(voice(words.KEEPS_ANOTHER if open_now else words.KEEPS_BOTH), themes, ink="ink2")
        hint.setVisible(len(self._teller) > 1)
        row = self._foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, foot)
        row.setContentsMargins(MARGIN - 2, 14, MARGIN - 2, 16)
        row.setSpacing(6)
        row.addWidget(self.files)
        row.addWidget(self.both)
        row.addSpacing(4)
        row.addWidget(hint, 1)
        row.addWidget(self.leave)
        return foot

    def _show_more(self) -> None:
        if self._teller.survey.unread:
            self.all_wanted.emit()
        else:
            self.show_all()

    def show_all(self) -> None:
        """Show a card for every version; the keyboard goes to the first that was not there before."""
        before = len(self.cards)
        self._show_cards(len(self._teller))
        self.cards[min(before, len(self.cards) - 1)].look_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_cards(self, most: int) -> None:
        known = len(self.cards)
        for number, facts in enumerate(self._teller.cards(most)):
            if number >= known:
                card = VersionCard(
                    facts, self._unit, self._themes, self._voice, open_now=self._teller.open_now
                )
                card.opened.connect(self.opened)
                card.looked_into.connect(self.looked_into)
                self.cards.append(card)
        rest = len(self._teller) - len(self.cards) + self._teller.survey.unread
        self.more.setText(self._voice(words.SHOW_MORE, count=rest))
        self.more.setVisible(rest > 0)
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        width = min(WIDTH, self.viewport().width() - 24)
        margin = MARGIN if width >= NARROW else 16
        self._inner.setContentsMargins(margin, 22, margin, 20)
        # In Qt's words "left to right" also where one reads the other way.
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot_row.setDirection(beside if width >= NARROW else below)
        columns = max(1, min(3, len(self.cards), (width - 2 * margin + 16) // (CARD_NEEDS + 16)))
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class Ground(QWidget):
    """The board's ground, on which the panel lies."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One colour."""
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), self._themes.current["board"])
        painter.end()


class Panel(QWidget):
    """A rounded sheet with an edge."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow, sheet and edge."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -3.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["shadow"])
        painter.drawRoundedRect(box.translated(0, 3), 12, 12)
        painter.setPen(QPen(theme["button-edge"], 1))
        painter.setBrush(theme["panel"])
        painter.drawRoundedRect(box, 12, 12)
        painter.end()


class Tile(Sign):
    """A warning sign on an amber tile."""

    SIDE = 44

    def __init__(self, name: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(name, themes, parent, size=24, ink="warning")
        self.setFixedSize(self.SIDE, self.SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tile, and the sign in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._themes.current["warning-ground"])
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        self.paint_sign(painter, (self.SIDE - 24) // 2)
        painter.end()
