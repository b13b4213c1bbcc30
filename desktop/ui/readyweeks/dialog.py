"""The dialog "Templates": a ready-made week is chosen, fitted to the runner, and put into a week."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model.fitting import ALL_DAYS, Fitted, fitted
from desktop.model.template import Template
from desktop.model.week import LAST_YEAR, Week
from desktop.model.whole_weeks import held
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.picker import Picker
from desktop.ui.controls.standing import room_over, scrolled
from desktop.ui.controls.text import Rule, Text
from desktop.ui.readyweeks.preview import Preview
from desktop.ui.supplies import Supplies
from desktop.ui.welcome.first_week import TemplateCard
from desktop.wording import choose_week as words

SIZE = QSize(1176, 800)
SIDE = 24
PREVIEW = 356  # pixels of the right part
NARROW = 760  # pixels of dialog below which the right part goes below
CARD = 154  # pixels high
CARDS = 0.36  # of the height, where the week stands below the cards
AHEAD = 12  # weeks that are offered


class Chosen(NamedTuple):
    """A week as it suits the runner, and the week that it is for."""

    fitted: Fitted
    week: Week


class ReadyWeeks(QDialog):
    """``decided`` carries a Chosen; nothing follows when it is called off. ``about_you`` asks for that page.

    ``free`` are the weekdays that the runner had time on when it was last asked.
    """

    decided = Signal(object)
    about_you = Signal()

    def __init__(
        self, supplies: Supplies, parent: QWidget | None = None, *, free: frozenset[int] = ALL_DAYS
    ) -> None:
        super().__init__(parent)
        self._supplies, voice, themes = supplies, supplies.voice, supplies.themes
        document, week = supplies.document, supplies.state.week
        self.setWindowTitle(voice(words.TITLE))
        self.cards = [self._card(template) for template in document.templates]
        self._group = QButtonGroup(self)
        for card in self.cards:
            self._group.addButton(card)
            card.toggled.connect(self._fit_chosen)
        self.preview = Preview(supplies, week, free)
        self.preview.fits.connect(self._fit_chosen)
        self.preview.about_you.connect(self._leave_for_about_you)
        weeks = [week.shifted(number) for number in range(AHEAD)]
        self.into: Picker[Week] = Picker(
            {one: words.into_week(voice, one) for one in weeks if one.dates[-1].year <= LAST_YEAR},
            voice(words.PUT_INTO),
            themes,
        )
        self.into.chosen.connect(self._name_deed)
        self.state = Text("", themes, size=12, ink="ink2")
        self.about = Text("", themes, ink="ink2")
        self.do = QPushButton(self)
        self.do.setProperty("primary", True)
        self.do.setDefault(True)
        self.do.clicked.connect(self._decide)
        self._lay_out()
        self._fit_window()
        self.cards[0].setChecked(True)
        self.cards[0].setFocus()

    @property
    def chosen(self) -> Template:
        """The week that is chosen."""
        return next(card.template for card in self.cards if card.isChecked())

    # ---- how it is done --------------------------------------------------------------------

    def _card(self, template: Template) -> TemplateCard:
        card = TemplateCard(template, self._supplies.themes, self._supplies.voice)
        card.setFixedHeight(CARD)
        return card

    def _lay_out(self) -> None:
        voice, themes = self._supplies.voice, self._supplies.themes
        grid = QWidget()
        cards = FoldingLayout(grid, max_columns=3)
        cards.setContentsMargins(0, 0, 0, 4)
        cards.setSpacing(10)
        for card in self.cards:
            cards.addWidget(card)
        left = QWidget()
        below = QVBoxLayout(left)
        below.setContentsMargins(SIDE, 12, SIDE - 8, 12)
        below.setSpacing(8)
        below.addWidget(Text(voice(words.FROM_FOOTWORK), themes, size=12, weight=600))
        below.addWidget(grid)
        below.addStretch(1)
        self._chosen_from = QWidget()
        choice = QVBoxLayout(self._chosen_from)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(0)
        self._scroll = scrolled(left)
        choice.addWidget(self._scroll, 1)
        choice.addWidget(Rule(themes))
        self._rests_on = QVBoxLayout()
        self._rests_on.setContentsMargins(SIDE, 10, SIDE, 10)
        self._rests_on.addWidget(self.about)
        choice.addLayout(self._rests_on)
        self._detail = QWidget()
        beside = QVBoxLayout(self._detail)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(scrolled(self.preview), 1)
        self._beneath, self._target = Rule(themes), self._target_week()
        beside.addWidget(self._beneath)
        beside.addWidget(self._target)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(0)
        self._parts.addWidget(self._chosen_from, 1)
        self._between = Rule(themes, upright=True)
        self._parts.addWidget(self._between)
        self._parts.addWidget(self._detail)
        cancel = QPushButton(voice(words.CANCEL), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 12, 20, 14)
        foot.setSpacing(8)
        self._a_copy = Text(voice(words.A_COPY), themes, size=12, ink="ink2")
        foot.addWidget(self._a_copy, 100)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._parts, 1)
        column.addWidget(Rule(themes))
        column.addLayout(foot)

    def _target_week(self) -> QWidget:
        target = QWidget()
        into = QVBoxLayout(target)
        into.setContentsMargins(16, 8, 16, 10)
        into.setSpacing(2)
        voice, themes = self._supplies.voice, self._supplies.themes
        label = Text(voice(words.PUT_INTO), themes, size=12, ink="ink2")
        label.setBuddy(self.into)
        for widget in (label, self.into, self.state):
            into.addWidget(widget)
        return target

    def _fit_window(self) -> None:
        """Both parts beside each other, or one below the other where the window is too narrow for that."""
        size = SIZE.boundedTo(room_over(self))
        if size.width() < NARROW:
            self._stack(size.height())
        else:
            self._detail.setFixedWidth(PREVIEW)
        self.resize(size)

    def _stack(self, height: int) -> None:
        """The week below the cards; all that belongs to it is scrolled with it, so that both have room."""
        self._parts.setDirection(QBoxLayout.Direction.TopToBottom)
        self._parts.setStretch(2, 1)
        self._chosen_from.setFixedHeight(round(height * CARDS))
        for beside in (self._between, self._beneath, self._a_copy):
            beside.hide()
        self._rests_on.setContentsMargins(0, 0, 0, 0)
        self.preview.take_in(self.about, self._target)

    def _fitted(self) -> Fitted:
        document, free = self._supplies.document, self.preview.free
        return fitted(self.chosen, document.library, document.runner, free or ALL_DAYS)

    def _fit_chosen(self) -> None:
        """Show the chosen week as it suits; while one card gives way to another none is chosen."""
        if any(card.isChecked() for card in self.cards):
            card = next(card for card in self.cards if card.isChecked())
            self._scroll.ensureWidgetVisible(card)
            self.about.setText(card.template.about)
            self.about.setVisible(bool(card.template.about))
            self.preview.show_fitted(self._fitted())
            self._name_deed()

    def _name_deed(self) -> None:
        voice, week = self._supplies.voice, self.into.choice
        there = len(held(self._supplies.document.plan, week))
        self.state.setText(voice(words.TAKEN, count=there) if there else voice(words.FREE))
        self.do.setText(voice(words.USE, name=self.chosen.name, number=week.number))
        self.do.setEnabled(bool(self.preview.free))

    def _decide(self) -> None:
        chosen = Chosen(self._fitted(), self.into.choice)
        self.accept()
        self.decided.emit(chosen)

    def _leave_for_about_you(self) -> None:
        self.reject()
        self.about_you.emit()
