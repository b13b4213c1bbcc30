"""Taking single days out of another version: each day that differs, as it is and as it is there."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.model.merging import Difference, beside_days
from desktop.ui.controls.buttons import Action, Link
from desktop.ui.controls.switch import CheckBox
from desktop.ui.controls.text import Rule, Text
from desktop.ui.recovery.choice import Days
from desktop.ui.recovery.facts import Card, Teller
from desktop.ui.recovery.page import Ground, Panel
from desktop.ui.theme import Themes
from desktop.wording import dates
from desktop.wording import versions as words

MOST = 120  # days that have a line of their own; all others are taken or left together
WIDTH = 900
NARROW = 620


class DaysPage(QWidget):
    """``taken`` carries the Days that were chosen; ``back`` leads to the page before."""

    taken = Signal(object)
    back = Signal()

    def __init__(self, card: Card, teller: Teller, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert card.compared is not None
        self._card, self._teller, self._themes, self._voice = card, teller, themes, teller.voice
        self._unit = teller.first.within.kept.settings.unit
        differing = sorted(card.compared.dates, reverse=True)
        near = sorted(differing, key=lambda when: abs(when - teller.today))[:MOST]
        self._rest = frozenset(differing) - frozenset(near)
        self.boxes: dict[date, CheckBox] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self._voice(words.DAYS_TITLE, version=card.title))
        self._lay_out(sorted(near))
        self._count()

    def focus_first(self) -> None:
        """Put the keyboard on the first day."""
        next(iter(self.boxes.values()), self.take).setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the two sides of a day stand below its name."""
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < NARROW)

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self, days: list[date]) -> None:
        voice, themes = self._voice, self._themes
        ground = Ground(themes)
        panel = Panel(themes, ground)
        panel.setMaximumWidth(WIDTH)
        around = QHBoxLayout(ground)
        around.setContentsMargins(12, 12, 12, 12)
        around.addStretch(1)
        around.addWidget(panel, 100, Qt.AlignmentFlag.AlignTop)
        around.addStretch(1)
        column = QVBoxLayout(panel)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(Text(voice(words.DAYS_TITLE, version=self._card.title), themes, size=18, weight=600))
        first = self._teller.name(self._teller.first.version)
        column.addWidget(Text(voice(words.DAYS_INTRO, first=first), themes, ink="ink2"))
        column.addLayout(self._all_or_none())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._lines = [self._line(when) for when in days]
        self._heads = [
            Text(voice(head), themes, size=12, weight=500, ink="ink2")
            for head in (words.DAY, words.AS_IN_FIRST, words.AS_THERE)
        ]
        column.addLayout(self._grid)
        self.rest = CheckBox(voice(words.ALL_OTHER_DAYS, count=len(self._rest)), themes)
        self.rest.setVisible(bool(self._rest))
        self.beside = CheckBox(voice(words.BESIDE_THE_DAYS), themes)
        assert self._card.compared is not None
        self.beside.setVisible(self._card.compared.beside)
        for box in (self.rest, self.beside):
            box.toggled.connect(self._count)
            column.addWidget(box)
        self._scroll.setWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(Rule(themes))
        whole.addLayout(self._foot())
        self._arrange(narrow=False)

    def _all_or_none(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, checked in ((words.ALL, True), (words.NONE, False)):
            link = Link(self._voice(text), self._themes)
            link.clicked.connect(lambda _=False, checked=checked: self._tick_all(checked))
            row.addWidget(link)
        row.addStretch(1)
        return row

    def _line(self, when: date) -> tuple[CheckBox, Text, Text]:
        voice, themes = self._voice, self._themes
        box = CheckBox(dates.day_and_date(voice, when, self._teller.today), themes)
        box.toggled.connect(self._count)
        self.boxes[when] = box
        here, there = (
            words.day_text(voice, inside.within.kept.diary.plan.day(when), self._unit)
            for inside in (self._teller.first, self._card.inside)
        )
        box.setAccessibleDescription(f"{voice(words.AS_IN_FIRST)}: {here}. {voice(words.AS_THERE)}: {there}")
        sides = Text(here, themes, ink="ink2"), Text(there, themes)
        for side in sides:
            side.setAlignment(Qt.AlignmentFlag.AlignVCenter)  # beside the box, not above it
        return box, *sides

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 10)
        row.setSpacing(4)
        back = Action(self._voice(words.BACK), "arrow-left", self._themes)
        back.clicked.connect(self.back)
        self.take = Action("", "", self._themes, primary=True)
        self.take.clicked.connect(self._take)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.take)
        return row

    def _arrange(self, *, narrow: bool) -> None:
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        for head in self._heads:
            head.setVisible(not narrow)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
        for number, (box, here, there) in enumerate(self._lines):
            if narrow:
                grid.addWidget(box, 2 * number + 1, 0, 1, 3)
                grid.addWidget(here, 2 * number + 2, 0, 1, 1, top)
                grid.addWidget(there, 2 * number + 2, 1, 1, 2, top)
            else:
                for column, widget in enumerate((box, here, there)):
                    grid.addWidget(widget, number + 1, column)
        for column, share in enumerate((1, 1, 0) if narrow else (0, 1, 1)):
            grid.setColumnStretch(column, share)

    def _tick_all(self, checked: bool) -> None:
        for box in (*self.boxes.values(), self.rest):
            box.setChecked(checked)

    def _chosen(self) -> Difference:
        dates_ = frozenset(when for when, box in self.boxes.items() if box.isChecked())
        if self.rest.isChecked():
            dates_ |= self._rest
        if not self.beside.isChecked():
            return Difference(dates_)
        here, there = self._teller.first.within.kept, self._card.inside.within.kept
        whole = beside_days(here, there)
        return replace(whole, dates=dates_)

    def _count(self) -> None:
        chosen = self._chosen()
        phrase = words.TAKE_N_DAYS if self._teller.open_now else words.OPEN_WITH_DAYS
        self.take.setText(self._voice(phrase, count=len(chosen.dates)))
        self.take.setEnabled(bool(chosen))
        self.take.updateGeometry()

    def _take(self) -> None:
        self.taken.emit(Days(self._card.version, self._chosen()))
