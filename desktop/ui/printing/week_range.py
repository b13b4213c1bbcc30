"""From which week to which a print goes: two pickers, of which the second follows the first."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.model.week import Week
from desktop.ui.controls.picker import Picker
from desktop.ui.printing.chosen import MOST_WEEKS, weeks_from
from desktop.ui.printing.fields import Labelled, in_pairs
from desktop.ui.theme import Themes
from desktop.wording import dates
from desktop.wording import printing as words
from desktop.wording.voice import Voice

BEFORE, AFTER = 26, 52
"""Weeks before and after the shown one with which a print may begin."""


class WeekRange(QWidget):
    """``changed`` carries the first week and the last when the runner takes another of them."""

    changed = Signal(object, object)

    def __init__(self, first: Week, last: Week, today: date, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._today, self._voice = today, voice
        self._chosen = first, last
        begin = first.shifted(-BEFORE)
        weeks = (begin.shifted(at) for at in range(BEFORE + AFTER + 1))
        self.first: Picker[Week] = Picker(self._named(weeks), voice(words.FROM_WEEK), themes)
        self.last: Picker[Week] = Picker(self._named(_following(first)), voice(words.TO_WEEK), themes)
        self.first.choose(first)
        self.last.choose(last)
        self.first.chosen.connect(self._take_first)
        self.last.chosen.connect(lambda week: self._take(self._chosen[0], week))
        pair = (
            Labelled(voice(words.FROM_WEEK), self.first, themes),
            Labelled(voice(words.TO_WEEK), self.last, themes),
        )
        self.lettered = tuple(one.head for one in pair)
        row = in_pairs(*pair)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)

    # ---- how it is done --------------------------------------------------------------------

    def _take_first(self, first: Week) -> None:
        """Print from another week on, as many weeks as before."""
        last = first.shifted(len(weeks_from(*self._chosen)) - 1)
        self.last.offer(self._named(_following(first)))
        self.last.choose(last)
        self._take(first, last)

    def _take(self, first: Week, last: Week) -> None:
        self._chosen = first, last
        self.changed.emit(first, last)

    def _named(self, weeks: Iterable[Week]) -> dict[Week, str]:
        return {week: self._name(week) for week in weeks}

    def _name(self, week: Week) -> str:
        """``Week 48, 23 Nov``, and of another year ``Week 2, 2027``."""
        voice, name = self._voice, dates.week_name(self._voice, week)
        year = week.name[:4]
        if year != str(self._today.year):
            return voice(words.WEEK_AND_YEAR, week=name, year=year)
        return voice(words.WEEK_AND_DAY, week=name, day=dates.short_date(voice, week.first, self._today))


def _following(first: Week) -> Iterable[Week]:
    """The weeks with which a print may end."""
    return (first.shifted(at) for at in range(MOST_WEEKS))
