"""The right part of the dialog: the chosen week as it suits the runner, and the days that are free."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.model.fitting import Fitted
from desktop.model.plan import Plan, Run
from desktop.model.summary import summary
from desktop.model.week import Week
from desktop.ui.controls.buttons import Chip, Link
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.text import Rule, Text
from desktop.ui.readyweeks.changes import Changes
from desktop.ui.supplies import Supplies
from desktop.ui.window.week_picture import WeekPicture
from desktop.wording import choose_week as words
from desktop.wording import dates, fitting, quantities

PICTURE = 118  # pixels high, with the names of its days
DAY = 40  # pixels for the name of a day


class Preview(QWidget):
    """``fits`` says that other days are free; ``about_you`` asks for the page of that name."""

    fits = Signal()
    about_you = Signal()

    def __init__(self, supplies: Supplies, week: Week, free: frozenset[int]) -> None:
        super().__init__()
        self._supplies, self._week = supplies, week
        voice, themes = supplies.voice, supplies.themes
        self._order = [when.weekday() for when in week]
        self.name = Text("", themes, size=18, weight=600)
        self.holds = Text("", themes, size=12, ink="ink2")
        self._picture = WeekPicture(
            themes,
            ground="hover",
            names=[dates.weekday_name(voice, day) for day in self._order],
            numbers=self._number,
        )
        self._picture.setFixedHeight(PICTURE)
        self.rows = {day: _DayRow(dates.weekday_name(voice, day), supplies) for day in self._order}
        self.days = {day: self._day_chip(day, on=day in free) for day in self._order}
        self.suits = Text("", themes, ink="ink2")
        self.changes = Changes(themes)
        self._lay_out()

    @property
    def free(self) -> frozenset[int]:
        """The weekdays that the runner has time on, 0 for Monday."""
        return frozenset(day for day, chip in self.days.items() if chip.isChecked())

    def show_fitted(self, fitted: Fitted) -> None:
        """Show the week as it would be laid down, and what was changed for that."""
        voice, document, template = self._supplies.voice, self._supplies.document, fitted.template
        unit, library = document.settings.unit, document.library
        dated = {when: template.days[when.weekday()] for when in self._week}
        self.name.setText(template.name)
        self.holds.setText(words.holds(voice, summary(Plan(dated), self._week.dates, library), unit))
        self._picture.show_days(tuple(dated.values()))
        for day, row in self.rows.items():
            entries = template.days[day]
            row.say(words.day(voice, entries, unit), words.notes(voice, entries))
        told = fitting.told(voice, fitted.changes, library)
        self.changes.say(told if self.free else ())
        self.suits.setText(voice(words.SUITS if self.free else words.NO_DAYS))
        self.suits.setVisible(not told or not self.free)

    def take_in(self, about: QWidget, target: QWidget) -> None:
        """Show also what the week rests on, below what it holds, and last the week that it is put into."""
        self._column.insertWidget(2, about)
        self._column.insertWidget(self._column.count() - 1, target)

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self) -> None:
        voice, themes = self._supplies.voice, self._supplies.themes
        chips = QWidget()
        chips.setAccessibleName(voice(words.DAYS))
        row = FoldingLayout(chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for chip in self.days.values():
            row.addWidget(chip)
        link = Link(voice(words.ABOUT_YOU), themes)
        link.clicked.connect(self.about_you)
        head = QHBoxLayout()
        head.addWidget(Text(voice(words.FITTED), themes, size=12, weight=600), 1)
        head.addWidget(link)
        column = QVBoxLayout(self)
        self._column = column
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        for text in (self.name, self.holds):
            column.addWidget(text)
        column.addSpacing(4)
        column.addWidget(self._picture)
        column.addSpacing(4)
        for line in self.rows.values():
            column.addWidget(line)
        column.addSpacing(4)
        column.addWidget(Rule(themes))
        column.addSpacing(2)
        column.addWidget(Text(voice(words.DAYS), themes, size=12, weight=600))
        column.addWidget(chips)
        column.addLayout(head)
        column.addWidget(self.suits)
        column.addWidget(self.changes)
        column.addStretch(1)

    def _day_chip(self, day: int, *, on: bool) -> Chip:
        voice = self._supplies.voice
        chip = Chip(dates.weekday_name(voice, day), "", self._supplies.themes)
        chip.setAccessibleName(dates.weekday_name(voice, day, long=True))
        chip.setAccessibleDescription(voice(words.DAYS))
        chip.setChecked(on)
        chip.clicked.connect(self.fits)
        return chip

    def _number(self, run: Run) -> str:
        unit = self._supplies.document.settings.unit
        return quantities.distance_number(self._supplies.voice, run.distance, unit) if run.distance else ""


class _DayRow(QWidget):
    """``Tue``, what stands on it, and its notes below that."""

    def __init__(self, name: str, supplies: Supplies) -> None:
        super().__init__()
        themes = supplies.themes
        title = Text(name, themes, ink="ink2")
        title.setFixedWidth(DAY)
        self.text = Text("", themes)
        self.note = Text("", themes, size=12, ink="ink2")
        what = QVBoxLayout()
        what.setSpacing(0)
        what.addWidget(self.text)
        what.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(what, 1)

    def say(self, text: str, notes: Sequence[str]) -> None:
        """Show what the day holds."""
        self.text.setText(text)
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))
