"""Whole weeks: copying one to the next, ready-made ones, and the offer of a first week."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.model.template import Template, apply_template
from desktop.model.whole_weeks import DayFull, copied_days, fill_days
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.overlay import Centred
from desktop.wording import window as words
from desktop.wording.ready_weeks import name_and_contents
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.welcome.first_week import FirstWeek


class Weeks(QObject):
    """What a window does with whole weeks; each is one edit."""

    def __init__(
        self, window: MainWindow, document: Document, state: ViewState, themes: Themes, voice: Voice
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._state = window, document, state
        self._themes, self._voice = themes, voice
        self._first: FirstWeek | None = None

    def copy(self) -> None:
        """Copy the week in view to the next one, and show that."""
        week, plan = self._state.week, self._document.plan
        try:
            after = fill_days(plan, copied_days(plan, week))
        except DayFull as full:
            self._window.toast.say(str(full))
            return
        self._document.edit(after, "Copy week")
        self._state.turn(1)
        self._window.toast.say(self._voice(words.COPIED_TO_WEEK, number=self._state.week.number))

    def choose_template(self) -> None:
        """Offer the ready-made weeks below their button."""
        menu = passing_menu(self._window)
        for template in self._document.templates:
            action = menu.addAction(name_and_contents(self._voice, template))
            action.triggered.connect(lambda checked=False, template=template: self._use(template))
        toolbar = self._window.toolbar
        menu.popup(toolbar.mapToGlobal(QPoint(self._window.width() - 420, toolbar.height() - 6)))

    def offer_first(self) -> None:
        """Offer a first week while the plan is empty and the runner has not said no."""
        wanted = not self._document.plan.days and not self._document.settings.first_week_seen
        if wanted and self._first is None:
            from desktop.ui.welcome.first_week import FirstWeek

            offer = FirstWeek(self._document.templates, self._themes, self._voice, self._window.board)
            offer.used.connect(self._use)
            offer.more.connect(self.choose_template)
            offer.dismissed.connect(self._dismissed)
            self._first = offer
            self._window.library.show_runs()
            Centred(offer, self._window.board)
        elif not wanted and self._first is not None:
            self._first.deleteLater()
            self._first = None

    def _use(self, template: Template) -> None:
        document = self._document
        week, library, runner = self._state.week, document.library, document.runner
        try:
            after = apply_template(document.plan, template, week, library, runner)
        except DayFull as full:
            self._window.toast.say(str(full))
            return
        document.edit(after, f"Use “{template.name}”")

    def _dismissed(self) -> None:
        self._document.set_settings(replace(self._document.settings, first_week_seen=True))
        self._window.board.setFocus()


def passing_menu(parent: QWidget) -> QMenu:
    """A menu that is gone when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
