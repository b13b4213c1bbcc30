"""The dialog "Week taken": something comes into a week that holds entries; add, replace, fill or cancel."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model.exercise import Exercise
from desktop.model.plan import Day, Plan, Run
from desktop.model.summary import summary
from desktop.model.whole_weeks import Fill, held
from desktop.ui.controls.standing import room_over, scrolled
from desktop.ui.controls.switch import CheckBox
from desktop.ui.style import show_as
from desktop.ui.theme import Themes, font
from desktop.ui.window.week_choice import WeekChoice
from desktop.ui.window.week_picture import BothWeeks, FrameMeans, TitledWeek
from desktop.ui.window.week_question import Outcome, WeekQuestion, proposed
from desktop.wording import dates, quantities
from desktop.wording import week_taken as words
from desktop.wording.voice import Voice

SIDE = 24  # pixels within it
ABOVE = 14  # pixels between the weeks and the answers
STACKED = 520  # pixels wide, where the answers stand below each other


class WeekTaken(QDialog):
    """``decided`` carries the plan that the runner chose; nothing follows when it is called off."""

    decided = Signal(object)

    def __init__(
        self,
        question: WeekQuestion,
        library: Mapping[str, Exercise],
        unit: str,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._question, self._library, self._unit = question, library, unit
        self._themes, self._voice = themes, voice
        self._outcomes: dict[Fill, Outcome] = {}
        self._ids_before = {entry.id for entry in held(question.plan, question.target)}
        self.setWindowTitle(voice(words.TITLE))
        self.notes = CheckBox(voice(words.COPY_NOTES), themes)
        self.notes.setVisible(question.with_notes is not None)
        self.notes.toggled.connect(self._count)
        days = [dates.weekday(voice, when) for when in question.target]
        number = question.target.number
        self.coming = TitledWeek(self._what_comes(), themes, days, self._number)
        self.there = TitledWeek(voice(words.AS_IT_IS, number=number), themes, days, self._number)
        self.there.show_week(*self._week(question.plan))
        self.choices = {
            how: WeekChoice(voice(title), themes, days, self._number) for how, title in words.CHOICES.items()
        }
        self._group = QButtonGroup(self)
        for choice in self.choices.values():
            self._group.addButton(choice)
            choice.toggled.connect(self._name_deed)
        self.do = QPushButton(self)
        self.do.setDefault(True)
        self.do.clicked.connect(self._decide)
        self._lay_out()
        self._count()
        self.choices[proposed(tuple(self._outcomes.values()))].setChecked(True)
        self._checked().setFocus()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """The answer that is chosen is in view."""
        super().showEvent(event)
        self._scroll.ensureWidgetVisible(self._checked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letter of an answer chooses it; Enter and Escape are the dialog's own."""
        for choice in self.choices.values():
            if event.text().casefold() == choice.key and choice.isEnabled() and not choice.isHidden():
                choice.setChecked(True)
                choice.setFocus()
                self._scroll.ensureWidgetVisible(choice)
                return
        super().keyPressEvent(event)

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self) -> None:
        voice, question = self._voice, self._question
        there = held(question.plan, question.target)
        number = question.target.number
        title = QLabel(voice(words.ALREADY_HOLDS, number=number, count=len(there)), self)
        title.setFont(font(18, 600))
        title.setWordWrap(True)
        about = QLabel(self._about(), self)
        about.setWordWrap(True)
        self._weeks = BothWeeks(self.coming, self.there, SIDE, self._themes)
        inner = QWidget(self)
        below = QVBoxLayout(inner)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(ABOVE)
        below.addWidget(self._weeks)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        self._row.setSpacing(12)
        below.addLayout(self._row, 1)
        for choice in self.choices.values():
            self._row.addWidget(choice, 1)
        self._scroll = scrolled(inner, self)
        cancel = QPushButton(voice(words.CANCEL), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(8)
        self._beside.addWidget(self.notes)
        self._beside.addWidget(FrameMeans(voice(words.COMES_IN), self._themes))
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 0, SIDE, 0)
        foot.addLayout(self._beside)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 18)
        column.setSpacing(8)
        for text in (title, about):
            text.setContentsMargins(SIDE, 0, SIDE, 0)
            column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(self._scroll, 1)
        column.addSpacing(8)
        column.addLayout(foot)

    def _fit(self) -> None:
        """The answers beside each other, or below each other where the window is too narrow for that."""
        room = room_over(self)
        shown = [choice for choice in self.choices.values() if not choice.isHidden()]
        gaps = self._row.spacing() * (len(shown) - 1)
        beside = sum(choice.sizeHint().width() for choice in shown) + gaps
        stacked = beside + 2 * SIDE > room.width()
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self._beside.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        width = min(room.width(), STACKED if stacked else beside + 2 * SIDE)
        heights = [choice.sizeHint().height() for choice in shown]
        inner = self._weeks.fit(width) + ABOVE + (sum(heights) + gaps if stacked else max(heights))
        layout = self.layout()
        around = layout.totalHeightForWidth(width) - self._scroll.sizeHint().height() if layout else 0
        self.resize(width, min(room.height(), around + inner))

    def _about(self) -> str:
        voice, question = self._voice, self._question
        number, days = question.target.number, dates.span(voice, question.target)
        if question.source is None:
            return voice(words.USING, name=question.name, number=number, days=days)
        source, source_days = question.source.number, dates.span(voice, question.source)
        return voice(words.COPYING, source=source, source_days=source_days, number=number, days=days)

    def _count(self) -> None:
        """Say anew what each answer would do; notes have been asked for, or no longer."""
        outcomes = self._question.outcomes(notes=self.notes.isChecked())
        self._outcomes = {outcome.how: outcome for outcome in outcomes}
        comes = self._question.coming(notes=self.notes.isChecked())
        self.coming.show_week(*self._week(Plan(dict(comes))))
        for how, choice in self.choices.items():
            outcome = self._outcomes.get(how)
            choice.setVisible(outcome is not None)
            if outcome is not None:
                choice.setEnabled(outcome.possible)
                self._show(choice, outcome)
        self._name_deed()

    def _show(self, choice: WeekChoice, outcome: Outcome) -> None:
        voice, week = self._voice, self._question.target
        after: Plan = outcome.after or self._question.plan
        coming = frozenset(entry.id for entry in held(after, week)) - self._ids_before
        days, holds = self._week(after)
        sums = words.sums(voice, outcome.meeting)
        choice.show_outcome(self._explained(outcome), days, coming, holds, sums)

    def _week(self, plan: Plan) -> tuple[tuple[Day, ...], str]:
        """The days of the week as a plan has them, and what they add up to: ``41 km, 8 entries``."""
        voice, week = self._voice, self._question.target
        total = summary(plan, week.dates, self._library)
        distance = quantities.total(voice, total.distance, self._unit)
        holds = voice(words.HOLDS, count=len(held(plan, week)), distance=distance)
        return tuple(plan.day(when) for when in week), holds

    def _what_comes(self) -> str:
        question, voice = self._question, self._voice
        if question.source is None:
            return voice(words.TO_BE_USED, name=question.name)
        return voice(words.TO_BE_COPIED, number=question.source.number)

    def _number(self, run: Run) -> str:
        return quantities.distance_number(self._voice, run.distance, self._unit) if run.distance else ""

    def _explained(self, outcome: Outcome) -> str:
        voice, number = self._voice, self._question.target.number
        if outcome.full is not None:
            return words.day_full(voice, outcome.full)
        match outcome.how:
            case Fill.REPLACE if not outcome.meeting.goes:
                return voice(words.ALL_IS_DONE, number=number)
            case Fill.REPLACE:
                goes = voice(words.THESE_GO, count=outcome.meeting.goes, number=number)
                stays = outcome.meeting.stays
                return f"{goes} {voice(words.STAY, count=stays)}" if stays else goes
            case Fill.ADD:
                return voice(words.ALL_STAYS)
            case Fill.FREE_DAYS:
                return voice(words.ONLY_FREE, days=dates.days_listed(voice, outcome.free))

    def _checked(self) -> WeekChoice:
        return next(choice for choice in self.choices.values() if choice.isChecked())

    def _chosen(self) -> Outcome | None:
        return next((self._outcomes.get(how) for how, one in self.choices.items() if one.isChecked()), None)

    def _name_deed(self) -> None:
        chosen = self._chosen()
        self.do.setEnabled(chosen is not None and chosen.possible)
        if chosen is None:
            return
        counted = {
            Fill.REPLACE: chosen.meeting.goes,
            Fill.ADD: chosen.meeting.comes,
            Fill.FREE_DAYS: len(chosen.free),
        }
        self.do.setText(self._voice(words.DEEDS[chosen.how], count=counted[chosen.how]))
        # What takes something away looks so.
        replaces = chosen.how is Fill.REPLACE
        show_as(self.do, primary=not replaces, refused=replaces)

    def _decide(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.after is not None:
            self.decided.emit(chosen.after)
            self.accept()
