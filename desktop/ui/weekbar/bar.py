"""The bar below the board."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.model.kept import Change
from desktop.model.summary import summary
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes, fill
from desktop.ui.weekbar.advice_box import AdviceBox
from desktop.ui.weekbar.compass import Compass
from desktop.ui.weekbar.totals import Distance, Sessions, Time
from desktop.wording import weekbar as words
from desktop.wording.voice import Voice

HEIGHT = 104
SIDE, GAP = 16, 16
ADVICE_NEEDS = 340  # pixels; with less the compass makes room
ADVICE_DEPENDS_ON = ("complaints", "equipment")  # of what is known about the runner


class WeekBar(QWidget):
    """Totals, compass and advice of the week in view. ``advice_chosen`` carries an AdviceAction."""

    advice_chosen = Signal(object)

    def __init__(
        self,
        document: Document,
        state: ViewState,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._themes = document, state, themes
        self._begun = False
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(voice(words.BAR))
        self._distance = Distance(themes, voice, 184)
        self._time = Time(themes, voice, 116)
        self._sessions = Sessions(themes, voice, 98)
        self._compass = Compass(themes, voice)
        self._advice = AdviceBox(themes, voice)
        self._advice.chosen.connect(self.advice_chosen)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 8, SIDE, 8)
        row.setSpacing(GAP)
        for widget in (self._distance, self._time, self._sessions, self._compass):
            row.addWidget(widget, 0)
            row.addWidget(self._line())
        row.addWidget(self._advice, 1)
        document.changed.connect(self._follow)
        state.week_changed.connect(self.refresh)
        themes.changed.connect(self.update)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room the compass is its rose alone and all give way, so that advice can be read."""
        super().resizeEvent(event)
        totals = (self._distance, self._time, self._sessions)
        parts = sum(total.sizeHint().width() for total in totals) + self._compass.full_width().width()
        gaps = 2 * SIDE + 4 * (2 * GAP + 1)
        narrow = self.width() < parts + gaps + ADVICE_NEEDS
        self._compass.set_compact(narrow)
        # What stretches is asked for its least size only; in a narrow bar advice has a claim like the others.
        self._row.setStretchFactor(self._advice, 0 if narrow else 1)

    def begin(self) -> None:
        """Begin to give advice; at the start of the program that waits until the window is painted."""
        self._begun = True
        self._advise()

    def refresh(self) -> None:
        """Show the week in view as it stands now."""
        self._add_up()
        self._advise()

    def _follow(self, change: Change) -> None:
        """Do again what a change asks for: nothing at all for one in another week."""
        here = not change.dates.isdisjoint(self._state.week.dates)
        if here or "unit" in change.settings:
            self._add_up()
        if here or change.doses or not change.runner.isdisjoint(ADVICE_DEPENDS_ON):
            self._advise()

    def _add_up(self) -> None:
        document = self._document
        week = summary(document.plan, self._state.week.dates, document.library)
        self._distance.show_week(week, document.settings.unit)
        self._time.show_week(week)
        self._sessions.show_week(week)
        self._compass.show_week(week)

    def _advise(self) -> None:
        if self._begun:
            from desktop.model.advice import advise

            document, state = self._document, self._state
            advice = advise(document.plan, state.week.dates, document.library, document.runner, state.today)
            self._advice.show_advice(advice, document.library)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground and the line above it."""
        theme = self._themes.current
        painter = QPainter(self)
        fill(painter, self.rect(), theme["panel"])
        fill(painter, QRect(0, 0, self.width(), 1), theme["line"])
        painter.end()

    def _line(self) -> QWidget:
        line = QFrame(self)
        line.setObjectName("separator")
        line.setFixedWidth(1)
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return line
