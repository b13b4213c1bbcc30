"""Whole weeks: copying one to the next, ready-made ones, and the offer of a first week."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.model.plan import Plan
from desktop.model.template import Template
from desktop.model.week import Week
from desktop.ui.supplies import Supplies
from desktop.ui.window.main_window import MainWindow
from desktop.wording import deeds
from desktop.wording import window as words
from desktop.wording.phrase import said

if TYPE_CHECKING:
    from desktop.model.copying import Copies
    from desktop.model.fitting import Fitted
    from desktop.ui.readyweeks.dialog import Chosen
    from desktop.ui.welcome.first_week import FirstWeek
    from desktop.ui.window.week_question import WeekQuestion


class Weeks(QObject):
    """What a window does with whole weeks; each is one edit."""

    def __init__(self, window: MainWindow, supplies: Supplies) -> None:
        super().__init__(window)
        self._window, self._document, self._state = window, supplies.document, supplies.state
        self._supplies, self._themes, self._voice = supplies, supplies.themes, supplies.voice
        self._free = frozenset(range(7))  # weekdays
        self._first: FirstWeek | None = None

    def copy(self) -> None:
        """Copy the week in view to the next one, and show that; its notes stay unless asked for."""
        from desktop.model.whole_weeks import copied_days
        from desktop.ui.window.week_question import WeekQuestion

        week, plan = self._state.week, self._document.plan
        bare, full = copied_days(plan, week), copied_days(plan, week, notes=True)
        if not any(bare.values()):
            self._window.toast.say(self._voice(words.ONLY_NOTES, number=week.number))
            return
        notes = sum(map(len, full.values())) - sum(map(len, bare.values()))
        question = WeekQuestion(plan, week.shifted(1), bare, source=week, with_notes=full if notes else None)
        self._put(question, deeds.COPY_WEEK, lambda: self._copied(0 if question.needed else notes))

    def copy_to_several(self) -> None:
        """Copy the week in view to weeks that are chosen, as one edit; it stays in view."""
        from desktop.ui.window.copy_weeks import CopyWeeks

        document = self._document
        asked = CopyWeeks(
            document.plan,
            self._state.week,
            document.library,
            document.settings.unit,
            self._themes,
            self._voice,
            self._window,
        )
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.decided.connect(self._copied_to_several)
        asked.open()

    def _copied_to_several(self, copies: "Copies") -> None:
        from desktop.wording.copying import copied

        self._document.edit(copies.after, deeds.COPY_WEEK)
        self._window.toast.say(copied(self._voice, copies), undo=True)

    def _copied(self, left_out: int) -> None:
        self._state.turn(1)
        number = self._state.week.number
        sentence = (
            self._voice(words.COPIED_WITHOUT_NOTES, number=number, count=left_out)
            if left_out
            else self._voice(words.COPIED_TO_WEEK, number=number)
        )
        self._window.toast.say(sentence, undo=True)

    def choose_template(self) -> None:
        """Offer the ready-made weeks, each as it suits the runner."""
        from desktop.ui.readyweeks.dialog import ReadyWeeks

        asked = ReadyWeeks(self._supplies, self._window, free=self._free)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.decided.connect(self._use_chosen)
        asked.finished.connect(lambda: self._remember_days(asked.preview.free))
        asked.about_you.connect(self._supplies.commands.about_you)
        asked.open()

    def offer_first(self) -> None:
        """Offer a first week while the plan is empty and the runner has not said no."""
        document = self._document
        wanted = not (document.plan.days or document.settings.first_week_seen or document.looking)
        if wanted and self._first is None:
            from desktop.ui.welcome.first_week import FirstWeek
            from desktop.ui.window.overlay import Centred

            offer = FirstWeek(self._document.templates, self._themes, self._voice, self._window.board)
            offer.used.connect(self.use)
            offer.more.connect(self.choose_template)
            offer.dismissed.connect(self._dismissed)
            self._first = offer
            self._window.library.show_runs()
            Centred(offer, self._window.board)
        elif not wanted and self._first is not None:
            self._first.deleteLater()
            self._first = None

    def use(self, template: Template) -> None:
        """Put a ready-made week, as it suits the runner, into the week in view."""
        from desktop.model.fitting import fitted

        self._use(fitted(template, self._document.library, self._document.runner), self._state.week)

    def _use_chosen(self, chosen: "Chosen") -> None:
        self._use(chosen.fitted, chosen.week)

    def _use(self, fitted: "Fitted", week: Week) -> None:
        from desktop.model.fitting import days_in
        from desktop.ui.window.week_question import WeekQuestion
        from desktop.wording.choose_week import used

        name = fitted.template.name
        question = WeekQuestion(self._document.plan, week, days_in(fitted.template, week), name=name)

        def shown() -> None:
            self._state.show_week(week)
            self._window.toast.say(used(self._voice, fitted, week), undo=True)

        self._put(question, said(deeds.USE_TEMPLATE, name=name), shown)

    def _remember_days(self, free: frozenset[int]) -> None:
        """Ask with these days the next time, as long as the window is open."""
        self._free = free or self._free

    def _put(
        self, question: "WeekQuestion", deed: deeds.Deed, then: Callable[[], None] = lambda: None
    ) -> None:
        """Put something into a week, after asking how when the week holds entries."""
        from desktop.model.whole_weeks import fill_days

        document, voice = self._document, self._voice

        def take(plan: Plan) -> None:
            document.edit(plan, deed)
            then()

        if not question.needed:
            # A free week takes seven full days.
            take(fill_days(question.plan, question.incoming))
            return
        from desktop.ui.window.week_taken import WeekTaken

        asked = WeekTaken(
            question, document.library, document.settings.unit, self._themes, voice, self._window
        )
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.decided.connect(take)
        asked.open()

    def _dismissed(self) -> None:
        self._document.set_settings(replace(self._document.settings, first_week_seen=True))
        self._window.board.setFocus()
