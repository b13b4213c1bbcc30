"""What the details show while nothing is selected: the week, day by day, and what it adds up to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.model.kept import Change
from desktop.model.plan import Day
from desktop.model.refs import EntryRef
from desktop.model.summary import summary
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.text import Rule, SumRow, Text
from desktop.ui.details.page import Page, clear_layout
from desktop.ui.details.thing_row import ThingRow
from desktop.ui.supplies import Supplies
from desktop.wording import dates, names, weekbar
from desktop.wording import week_page as words
from desktop.wording.board import entry_line


class WeekPage(Page):
    """A click on a row selects that entry; the link leads to what the runner told about themselves."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        voice = self.voice
        self._days = QVBoxLayout()
        self._days.setSpacing(0)
        self.distance = SumRow(voice(weekbar.DISTANCE), tools.themes)
        self.time = SumRow(voice(weekbar.TIME), tools.themes)
        self.sessions = SumRow(voice(weekbar.SESSIONS), tools.themes)
        self.about_you = Link(voice(words.ABOUT_YOU), tools.themes)
        self.about_you.clicked.connect(tools.commands.about_you)
        self.column.addLayout(self._days)
        self.column.addWidget(Rule(tools.themes))
        for row in (self.distance, self.time, self.sessions):
            self.column.addWidget(row)
        self.column.addWidget(Rule(tools.themes))
        self.column.addWidget(self.about_you, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the week in view as it is now."""
        voice, state, document = self.voice, self.tools.state, self.tools.document
        week, unit = state.week, document.settings.unit
        self.title, self.where = dates.week_name(voice, week), dates.span(voice, week)
        clear_layout(self._days)
        for when in week.dates:
            self._show(dates.long_day(voice, when), document.plan.bound(when), today=when == state.today)
        self._show(voice(dates.SOME_DAY), document.plan.some_day(week), today=False)
        if not self._days.count():
            self._put(Text(voice(words.NOTHING_YET), self.themes, ink="ink3", inset=2))
        total = summary(document.plan, week.dates, document.library)
        sums = (
            (self.distance, weekbar.distance(voice, total, unit)),
            (self.time, weekbar.time(voice, total)),
            (self.sessions, weekbar.sessions(voice, total)),
        )
        for row, said in sums:
            row.show_sum(" ".join(filter(None, said)) if total.sessions else "")

    def concerns(self, change: Change) -> bool:
        """Whether a day of the week has changed, or how distances are written."""
        return not change.dates.isdisjoint(self.tools.state.week.dates) or bool(change.settings & {"unit"})

    def _show(self, head: str, day: Day, *, today: bool) -> None:
        """A day with a row for each of its entries; nothing for one without."""
        if day:
            self._head(head, today=today)
        for entry in day:
            line = entry_line(self.voice, entry, self.tools.document.settings.unit)
            shown = names.entry_title(self.voice, entry), line
            self._put(ThingRow(EntryRef(entry.id), shown, self.tools))

    def _head(self, text: str, *, today: bool) -> None:
        if self._days.count():
            self._days.addSpacing(8)
        shown = self.voice(words.TODAY, day=text) if today else text
        ink = "accent-text" if today else "ink3"
        self._put(Text(shown, self.themes, size=12, weight=600, ink=ink, inset=2))

    def _put(self, widget: QWidget) -> None:
        """At the end, and shown now: Qt would show it with the next event, after the page is painted."""
        self._days.addWidget(widget)
        widget.show()
