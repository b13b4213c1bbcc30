"""The dialog that copies a week into several others: tick them, see them, copy."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.model.copying import copied_into, following
from desktop.model.exercise import Exercise
from desktop.model.plan import Note, Plan
from desktop.model.summary import summary
from desktop.model.week import Week
from desktop.model.whole_weeks import Fill, held
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.switch import CheckBox
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes
from desktop.ui.window.week_picture import WeekPicture
from desktop.wording import copying as words
from desktop.wording import dates, quantities, week_taken
from desktop.wording.voice import Voice

PICTURE = QSize(168, 48)
SIZE = QSize(600, 640)


class CopyWeeks(QDialog):
    """``decided`` carries the Copies that were chosen; nothing follows when it is called off."""

    decided = Signal(object)

    def __init__(
        self,
        plan: Plan,
        source: Week,
        library: Mapping[str, Exercise],
        unit: str,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan, self._source, self._library, self._unit = plan, source, library, unit
        self._themes, self._voice = themes, voice
        self.copies = copied_into(plan, source, (), Fill.FREE_DAYS)
        self.setWindowTitle(voice(words.TITLE, number=source.number))
        self.rows = {week: self._row(week) for week in following(source)}
        self.how: Segmented[Fill] = Segmented(
            {how: voice(title) for how, title in words.CHOICES.items()}, voice(words.HOW), themes
        )
        self.how.choose(Fill.FREE_DAYS)
        self.how.chosen.connect(self._count)
        self.notes = CheckBox(voice(week_taken.COPY_NOTES), themes)
        self.notes.setVisible(any(isinstance(entry, Note) for entry in held(plan, source)))
        self.notes.clicked.connect(self._count)
        self.told = Text("", themes, ink="ink2")
        self.do = QPushButton(self)
        self.do.setDefault(True)
        self.do.clicked.connect(self._decide)
        self._lay_out()
        self._count()
        room = (parent or self).screen().availableSize()
        self.resize(SIZE.boundedTo(QSize(room.width() - 40, room.height() - 80)))
        next(iter(self.rows.values())).box.setFocus()

    # ---- how it is done --------------------------------------------------------------------

    def _row(self, week: Week) -> "_WeekRow":
        row = _WeekRow(dates.week_title(self._voice, week), self._themes)
        row.box.clicked.connect(self._count)
        return row

    def _lay_out(self) -> None:
        voice, themes = self._voice, self._themes
        list_ = QWidget()
        rows = QVBoxLayout(list_)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(2)
        for row in self.rows.values():
            rows.addWidget(row)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(list_)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cancel = QPushButton(voice(week_taken.CANCEL), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        column.addWidget(Text(self.windowTitle(), themes, size=18, weight=600))
        column.addWidget(Text(voice(words.ABOUT), themes, ink="ink2"))
        column.addWidget(scroll, 1)
        column.addWidget(Text(voice(words.HOW), themes, size=12, ink="ink3"))
        column.addWidget(self.how)
        column.addWidget(self.notes)
        column.addLayout(foot)

    @property
    def ticked(self) -> tuple[Week, ...]:
        """The weeks that the runner ticked."""
        return tuple(week for week, row in self.rows.items() if row.box.isChecked())

    def _count(self) -> None:
        """Show what would become of every week with these answers."""
        voice, how = self._voice, self.how.choice or Fill.FREE_DAYS
        self.copies = copied_into(self._plan, self._source, self.ticked, how, notes=self.notes.isChecked())
        changes = {
            target.week: week_taken.sums(voice, target.meeting)
            for target in self.copies.targets
            if target.full is None
        }
        for week, row in self.rows.items():
            row.show_week(self._plan, self.copies.after, week, self._holds(week, changes.get(week, "")))
        count = len(self.ticked)
        self.do.setText(voice(words.COPY, count=count) if count else voice(words.CHOOSE))
        self.do.setEnabled(self.copies.comes > 0 and all(one.full is None for one in self.copies.targets))
        self.told.setText(words.summary(voice, self.copies))

    def _holds(self, week: Week, change: str) -> str:
        """``21 km, 5 entries, +8``, or ``free``."""
        voice, there = self._voice, held(self._plan, week)
        if not there:
            holds = voice(words.FREE)
        else:
            metres = summary(self._plan, week.dates, self._library).distance
            distance = quantities.total(voice, metres, self._unit)
            holds = voice(week_taken.HOLDS, count=len(there), distance=distance)
        return voice(words.CHANGE, holds=holds, change=change) if change else holds

    def _decide(self) -> None:
        self.accept()
        self.decided.emit(self.copies)


class _WeekRow(QWidget):
    """A week to tick, what it holds, and its picture with what would come framed."""

    def __init__(self, title: str, themes: Themes) -> None:
        super().__init__()
        self._title, self._themes = title, themes
        self.box = CheckBox(title, themes, under=" ")
        self._picture = WeekPicture(themes, ground="board")
        self._picture.setFixedSize(PICTURE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.addWidget(self.box, 1)
        row.addWidget(self._picture)

    def show_week(self, before: Plan, after: Plan, week: Week, holds: str) -> None:
        """Show the week as it would be."""
        self.box.show_under(holds)
        there = {entry.id for entry in held(before, week)}
        self._picture.show_days(
            tuple(after.day(when) for when in week),
            frozenset(entry.id for entry in held(after, week) if entry.id not in there),
        )
