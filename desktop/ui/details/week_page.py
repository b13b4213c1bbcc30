"""What the details show while nothing is selected: the week, day by day, and what it adds up to."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.model.kept import Change
from desktop.model.plan import Day
from desktop.model.refs import EntryRef
from desktop.model.summary import summary
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.text import Rule, SumRow, Text
from desktop.ui.details.page import Page
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
        self._days.setSpacing(8)
        self._shown: list[_Block] = []
        self._made_days: list[QWidget] = []
        self.distance = SumRow(voice(weekbar.DISTANCE), tools.themes)
        self.time = SumRow(voice(weekbar.TIME), tools.themes)
        self.sessions = SumRow(voice(weekbar.SESSIONS), tools.themes)
        self.about_you = Link(voice(words.ABOUT_YOU), tools.themes)
        self.about_you.clicked.connect(tools.commands.about_you)
        self.column.addLayout(self._days)
        self.column.addWidget(Rule(tools.themes))
        for row in (self.distance, self.time, self.sessions):
            self.column.addWidget(row)
        self.below_sums = Rule(tools.themes)
        self.column.addWidget(self.below_sums)
        self.column.addWidget(self.about_you, 0, Qt.AlignmentFlag.AlignLeft)
        self.regions_head = Text(
            voice(weekbar.REGIONS), tools.themes, size=12, weight=600, ink="ink3", inset=2
        )
        self.worked = Text("", tools.themes, size=12, ink="ink2", inset=2)
        self.left_out = Text("", tools.themes, size=12, ink="ink3", inset=2)
        for text in (self.regions_head, self.worked, self.left_out):
            self.column.addWidget(text)
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the week in view as it is now."""
        voice, state, document = self.voice, self.tools.state, self.tools.document
        week, unit = state.week, document.settings.unit
        self.title, self.where = dates.week_name(voice, week), dates.span(voice, week)
        blocks = [
            _Block(dates.long_day(voice, when), document.plan.bound(when), unit, today=when == state.today)
            for when in week.dates
        ]
        blocks.append(_Block(voice(dates.SOME_DAY), document.plan.some_day(week), unit, today=False))
        self._show_blocks([block for block in blocks if block.day])
        total = summary(document.plan, week.dates, document.library)
        sums = (
            (self.distance, weekbar.distance(voice, total, unit)),
            (self.time, weekbar.time(voice, total)),
            (self.sessions, weekbar.sessions(voice, total)),
        )
        for row, said in sums:
            row.show_sum(" ".join(filter(None, said)) if total.sessions else "")
        said_of_body = weekbar.regions_worked(voice, total)
        for text, sentence in zip((self.worked, self.left_out), said_of_body, strict=True):
            text.setText(sentence)
            text.setVisible(bool(sentence))
        self.regions_head.setVisible(any(said_of_body))
        self.below_sums.setVisible(bool(total.sessions))  # without sums one line parts enough

    def concerns(self, change: Change) -> bool:
        """Whether a day of the week has changed, or how distances are written."""
        return not change.dates.isdisjoint(self.tools.state.week.dates) or bool(change.settings & {"unit"})

    def _show_blocks(self, blocks: list["_Block"]) -> None:
        """Days below each other. Those at the top and at the end that are as they were stay: a tick in a full
        week makes few rows anew."""
        before = self._shown
        top = _alike(before, blocks)
        end = _alike(before[top:][::-1], blocks[top:][::-1])
        for _ in range(len(self._made_days) - top - end):
            self._take_out(top)
        for place, block in enumerate(blocks[top : len(blocks) - end], top):
            self._put(place, self._made(block))
        if not blocks:
            self._put(0, Text(self.voice(words.NOTHING_YET), self.themes, ink="ink3", inset=2))
        self._shown = blocks
        self._order_tabs()

    def _order_tabs(self) -> None:
        """The Tab key goes down the rows, whichever of them was made last."""
        rows: list[QWidget] = [row for made in self._made_days for row in made.findChildren(ThingRow)]
        for above, below in pairwise([*rows, self.about_you]):
            QWidget.setTabOrder(above, below)

    def _made(self, block: "_Block") -> QWidget:
        """A day with a row for each of its entries."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        shown = self.voice(words.TODAY, day=block.head) if block.today else block.head
        ink = "accent-text" if block.today else "ink3"
        column.addWidget(Text(shown, self.themes, size=12, weight=600, ink=ink, inset=2))
        for entry in block.day:
            said = names.entry_title(self.voice, entry), entry_line(self.voice, entry, block.unit)
            column.addWidget(ThingRow(EntryRef(entry.id), said, self.tools))
        return made

    def _put(self, place: int, widget: QWidget) -> None:
        """Shown now: Qt would show it with the next event, after the page is painted."""
        self._days.insertWidget(place, widget)
        self._made_days.insert(place, widget)
        widget.show()

    def _take_out(self, place: int) -> None:
        """At once out of sight and soon out of being."""
        widget = self._made_days.pop(place)
        self._days.removeWidget(widget)
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()


class _Block(NamedTuple):
    """A day as it is shown; ``unit`` is that of its distances."""

    head: str
    day: Day
    unit: str
    today: bool


def _alike(before: list[_Block], after: list[_Block]) -> int:
    """How many are alike before the first that is not."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(before), len(after)))
