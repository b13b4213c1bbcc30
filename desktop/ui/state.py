"""What the window shows: the week, and what is selected; and which day it is meanwhile."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.model.refs import Thing, Things
from desktop.model.week import Week, week_of


class Several(NamedTuple):
    """More than one thing, which a page shows together."""

    things: Things


Selected = Thing | Several | None
"""What a page or a list shows as selected, if there is anything."""


class ViewState(QObject):
    """The week in view and the selection. Views read and set it here, never each other.

    ``passing``: keys go from thing to thing and may go on at once; what is dear to show can wait for them.
    """

    week_changed = Signal()
    selection_changed = Signal()

    def __init__(self, today: date, starts_on: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._starts_on = starts_on
        self.week = week_of(today, starts_on)
        self.selection: Things = ()
        self.passing = False

    @property
    def the_one(self) -> Thing | None:
        """The selected thing; None when nothing is selected, or several things are."""
        return self.selection[0] if len(self.selection) == 1 else None

    @property
    def shown(self) -> Selected:
        """What the details show: the one thing, or all of several."""
        return Several(self.selection) if len(self.selection) > 1 else self.the_one

    def show_week(self, week: Week) -> None:
        """Show another week; the selection goes, as it stands in the week before."""
        if week != self.week:
            self.week = week
            self.select()
            self.week_changed.emit()

    def turn(self, weeks: int) -> None:
        """Show a later or an earlier week."""
        self.show_week(self.week.shifted(weeks))

    def show_today(self) -> None:
        """Show the week that today is in."""
        self.show_day(self.today)

    def week_of(self, when: date) -> Week:
        """The week that a day is in."""
        return week_of(when, self._starts_on)

    def show_day(self, when: date) -> None:
        """Show the week that a day is in."""
        self.show_week(self.week_of(when))

    def start_weeks_on(self, weekday: int) -> None:
        """Let weeks start on another day; keeps the middle of the week in view."""
        if weekday != self._starts_on:
            self._starts_on = weekday
            self.show_week(week_of(self.week.dates[3], weekday))

    def new_day(self, today: date) -> None:
        """Midnight has passed."""
        if today != self.today:
            self.today = today
            self.week_changed.emit()

    def select(self, *things: Thing) -> None:
        """Select these things instead of what is selected; none of them: nothing."""
        if things != self.selection:
            self.selection = things
            self.selection_changed.emit()

    @contextmanager
    def in_passing(self) -> Iterator[None]:
        """Whatever is selected within is passed on the way; the details follow when the hand rests."""
        self.passing = True
        try:
            yield
        finally:
            self.passing = False


class DayWatch(QTimer):
    """Tells a state each minute which day it is: midnight passes, a laptop wakes up in another time zone."""

    EVERY = 60_000  # milliseconds: a minute late at midnight is early enough

    def __init__(self, state: ViewState, parent: QObject) -> None:
        super().__init__(parent, interval=self.EVERY)
        self.timeout.connect(lambda: state.new_day(date_here()))
        self.start()


def date_here() -> date:
    """The date where the computer is now. The C library reads the time zone once, unless it is asked to."""
    if hasattr(time, "tzset"):  # not on Windows, which follows by itself
        time.tzset()
    return datetime.now().date()
