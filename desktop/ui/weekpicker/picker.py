"""The week picker: a calendar of weeks, and a line that understands "14 dec" or "in 3 weeks"."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.model.jump import Ground, Words, jump, next_race, without_entries
from desktop.model.plan import CrossTraining, Day, Run, StrengthSession
from desktop.model.summary import Progress, entry_progress, summary
from desktop.model.week import Week
from desktop.ui import drag
from desktop.ui.board.handling.overdays import OverDays
from desktop.ui.board.painting.ghost import PlaceLine
from desktop.ui.controls.buttons import Action, IconButton
from desktop.ui.controls.floating import Floating
from desktop.ui.controls.text import Rule, Text
from desktop.ui.supplies import Supplies
from desktop.ui.weekpicker.date_line import DateLine
from desktop.ui.weekpicker.legend import Legend
from desktop.ui.weekpicker.mid_drag import MidDrag
from desktop.ui.weekpicker.month_view import MonthView
from desktop.ui.window.overlay import announce
from desktop.wording import dates
from desktop.wording import jump as words

WIDTH, MARGIN = 392, 14


class WeekPicker(Floating):
    """``chosen`` carries the date whose week is wanted; ``opened`` says that it is open now, or no longer."""

    chosen = Signal(object)
    opened = Signal(bool)
    fills = 600

    def __init__(self, supplies: Supplies, host: QWidget) -> None:
        super().__init__(host, supplies.themes, WIDTH)
        self._document, self._state, self._voice = supplies.document, supplies.state, supplies.voice
        self._themes = supplies.themes
        self._supplies = supplies
        self._drag: MidDrag | None = None
        self._words: Words = words.words(supplies.voice)
        self._ground = Ground(self._state.today)
        voice, themes = self._voice, self._themes
        self.setAccessibleName(voice(words.GO_TO_DATE))
        self.weeks = MonthView(themes, voice)
        self.weeks.moved.connect(self._name_month)
        self.weeks.pointed.connect(self._sum_up)
        self.weeks.chosen.connect(self._choose)
        self.weeks.typed.connect(self._begin_typing)
        self.month = Text("", themes, size=15, weight=600)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sums = Text("", themes, size=12, weight=600)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.line = DateLine(themes)
        self.line.setPlaceholderText(voice(words.EXAMPLES))
        self.line.setAccessibleName(voice(words.GO_TO_DATE))
        self.line.textChanged.connect(self._read)
        self.line.returnPressed.connect(self._go)
        self.go = Action(voice(words.GO), "", themes, primary=True)
        self.go.clicked.connect(self._go)
        self.shortcuts = QWidget()
        self._shortcut_row = QHBoxLayout(self.shortcuts)
        self._shortcut_row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.line, self.weeks, self.go):
            widget.installEventFilter(self)
        self._lay_out()

    def open_below(self, title: QRect) -> None:
        """Open below the week's title, on the week in view; ``title`` in pixels of the screen."""
        self._prepare(dragging=False)
        self.open_beside(_below(title), self.weeks)

    def showEvent(self, event: QShowEvent) -> None:
        """It is open."""
        super().showEvent(event)
        self.opened.emit(not self.isHidden())

    def hideEvent(self, event: QHideEvent) -> None:
        """It is closed, unless its window alone has gone from sight."""
        super().hideEvent(event)
        self.opened.emit(not self.isHidden())

    def _prepare(self, *, dragging: bool) -> None:
        document, state = self._document, self._state
        self.setAcceptDrops(dragging)
        self.line.setAcceptDrops(not dragging)  # what is dragged is no date
        self._ground = Ground(state.today, next_race(document.plan, state.today))
        self.line.clear()
        starts_on = document.settings.week_starts_on
        self.weeks.show_weeks(state.week, state.today, starts_on, self._marks, self._loose_marks)
        self._offer_shortcuts()
        self._read()

    # ---- a drag above ----------------------------------------------------------------------

    def open_for_drag(self, title: QRect, line: PlaceLine) -> None:
        """Open for a drag that rests on the title; the keys stay where they are. ``line`` names its days."""
        if self._drag is None:
            state, commands = self._state, self._supplies.commands
            days = OverDays(self, self._document, state, commands, line, self._voice, self._land_on)
            self._drag = MidDrag(self, self.weeks, days, self._turn, self.leave)
        if self.isHidden():
            self._prepare(dragging=True)
            self.open_beside(_below(title), None)
        self._drag.stay()

    def drag_is_away(self) -> None:
        """It has gone from the title."""
        if self._drag is not None and self.isVisible():
            self._drag.leave()

    def _land_on(self, when: date) -> None:
        self._state.show_day(when)
        self.left.emit()

    def _turn(self, week: Week) -> None:
        self._state.show_week(week)
        self.weeks.mark(week)

    @property
    def _follow(self) -> MidDrag:
        assert self._drag is not None, "it takes drags once one has opened it"
        return self._drag

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """What is planned or of the library may go to a day, or rest on a week."""
        event.setAccepted(bool(drag.from_mime(event.mimeData())))
        self._follow.stay()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Name the day under it."""
        self._follow.over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It has gone, or was called off."""
        self._follow.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """It lands on the day under it."""
        self._follow.drop(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape goes back, wherever the keys are in it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    # ---- what is chosen --------------------------------------------------------------------

    def _choose(self, when: date) -> None:
        self.leave()
        self.chosen.emit(when)

    def _go(self) -> None:
        when = self._typed()
        if when is not None:
            self._choose(when)

    def _begin_typing(self, letter: str) -> None:
        """A letter typed on the weeks is the first of a date."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(letter)

    def _typed(self) -> date | None:
        return jump(self.line.text(), self._words, self._ground)

    def _read(self) -> None:
        """Say which week is meant, at each key; nothing for an empty line."""
        when, typed = self._typed(), bool(self.line.text().strip())
        said: tuple[str, ...] = ()
        if when is not None:
            said = dates.week_titles(self._voice, self._state.week_of(when))
        elif typed:
            said = (self._voice(words.NOT_A_DATE),)
        self.line.say(said, "warning" if typed and when is None else "ink2")
        self.line.setAccessibleDescription(said[0] if said else "")
        self.go.setEnabled(when is not None)

    # ---- what is shown ---------------------------------------------------------------------

    def _marks(self, when: date) -> tuple[Progress, ...]:
        return _standing(self._document.plan.bound(when))

    def _loose_marks(self, week: Week) -> tuple[Progress, ...]:
        return _standing(self._document.plan.some_day(week.dates))

    def _name_month(self, when: date) -> None:
        self.month.setText(dates.month_and_year(self._voice, when))
        if self.weeks.hasFocus():
            announce(self.weeks, dates.full_date(self._voice, when))

    def _sum_up(self, week: Week) -> None:
        document = self._document
        found = summary(document.plan, week.dates, document.library)
        self.sums.setText(words.sums(self._voice, week, found, document.settings.unit))
        self.weeks.setAccessibleDescription(self.sums.text())

    def _offer_shortcuts(self) -> None:
        row, (today, race) = self._shortcut_row, self._ground
        while (item := row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        free = without_entries(self._document.plan, self._state.week_of(today))
        offered = [(self._voice(words.TODAY), today), (self._voice(words.NEXT_FREE), free.first)]
        if race is not None:
            said = dates.short_date(self._voice, race, today)
            offered.append((self._voice(words.RACE_ON, date=said), race))
        for text, when in offered:
            button = _Shortcut(text, "", self._themes)
            button.clicked.connect(partial(self._choose, when))
            button.installEventFilter(self)
            row.addWidget(button)
        row.addStretch(1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for icon, phrase, months in (
            ("chevrons-left", words.YEAR_BEFORE, -12),
            ("chevron-left", words.MONTH_BEFORE, -1),
            ("", None, 0),
            ("chevron-right", words.MONTH_AFTER, 1),
            ("chevrons-right", words.YEAR_AFTER, 12),
        ):
            if phrase is None:
                head.addWidget(self.month, 1)
                continue
            button = IconButton(icon, self._voice(phrase), self._themes, size=28)
            button.setProperty("months", months)
            button.clicked.connect(partial(self.weeks.step_months, months))
            button.installEventFilter(self)
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(Legend(self._themes, self._voice))
        foot.addWidget(self.sums, 1)
        field = QHBoxLayout()
        field.setSpacing(6)
        field.addWidget(self.line, 1)
        field.addWidget(self.go)
        self.column.addLayout(head)
        self.column.addWidget(self.weeks)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.addLayout(foot)
        self.column.addWidget(Rule(self._themes))
        self.column.addWidget(Text(self._voice(words.GO_TO_DATE), self._themes, size=12, ink="ink2"))
        self.column.addLayout(field)
        self.column.addWidget(self.shortcuts)


class _Shortcut(Action):
    """A button for one date, as round as those that choose among dates."""

    HEIGHT, RADIUS = 26, 13


def _standing(day: Day) -> tuple[Progress, ...]:
    """How each session stands; rest and notes are none."""
    return tuple(entry_progress(one) for one in day if isinstance(one, Run | StrengthSession | CrossTraining))


def _below(title: QRect) -> QRect:
    return QRect(title.left(), title.bottom() + 4, title.width(), 1)
