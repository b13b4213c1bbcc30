"""The bar below the board."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QWidget

from desktop.model.kept import Change
from desktop.model.settings import Hint
from desktop.model.summary import summary
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes, fill
from desktop.ui.weekbar.advice_box import AdviceBox
from desktop.ui.weekbar.compass import Body, Compass
from desktop.ui.weekbar.totals import Distance, Sessions, Time
from desktop.wording import weekbar as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.weekbar.hints import Hints

HEIGHT, LINE = 104, 40
SIDE, GAP = 16, 16
ADVICE = 100  # pixels above the line, where the advice opens
GAPS_NEED = 560  # pixels of bar; in a narrower one what stands in it is nearer to each other
ADVICE_NEEDS = 340  # pixels; with less the compass makes room
BODY_LEAVES = 64  # pixels more for advice beside the body, whose links then stand beside each other
ADVICE_DEPENDS_ON = ("complaints", "equipment", "first_year")  # of what is known about the runner


class WeekBar(QWidget):
    """Totals, compass and advice of the week in view. ``advice_chosen`` carries an AdviceAction,
    ``left`` says that no advice is left for the keys that were there.

    Where there is little room it is one line, which says how many pieces of advice there are; those open
    above it.
    """

    advice_chosen = Signal(object)
    left = Signal()

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
        self._begun = self._line = self._open = False
        self._voice = voice
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(voice(words.BAR))
        self._distance = Distance(themes, voice, 184)
        self._time = Time(themes, voice, 116)
        self._sessions = Sessions(themes, voice, 98)
        self._compass = Compass(themes, voice)
        self._body = Body(themes, voice)
        self._advice = AdviceBox(themes, voice)
        self._advice.chosen.connect(self.advice_chosen)
        self._advice.hushed.connect(self._hush)
        self._advice.left.connect(self.left)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 8, SIDE, 8)
        row.setSpacing(GAP)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # else the body holds the bar wide
        self._rules: list[QWidget] = []
        for widget in (self._distance, self._time, self._sessions, self._compass):
            self._rules.append(self._rule())
            row.addWidget(widget, 0)
            row.addWidget(self._rules[-1])
        row.insertWidget(row.count() - 1, self._body)  # before the line behind the compass
        row.addWidget(self._advice, 1)
        document.changed.connect(self._follow)
        state.week_changed.connect(self.refresh)
        themes.changed.connect(self.update)
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        """Without the body, which goes where there is no room for it."""
        hint = super().minimumSizeHint()
        body = self._body.sizeHint().width() + GAP if self._body.isVisibleTo(self) else 0
        return QSize(hint.width() - body, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room the compass has no bars, then the body goes, then the compass is its rose alone."""
        super().resizeEvent(event)
        if self._line:
            self._fit_line()
            return
        compass, totals = self._compass, (self._distance, self._time, self._sessions)
        for total in totals:
            total.take_least(False)
        wanted = sum(total.sizeHint().width() for total in totals)
        least = sum(total.minimumSizeHint().width() for total in totals)
        room = self.width() - 2 * SIDE - 4 * (2 * GAP + 1) - ADVICE_NEEDS
        beside_body = room - self._body.sizeHint().width() - GAP - BODY_LEAVES
        full, barless = compass.full_width().width(), compass.barless_width().width()
        loose = beside_body >= wanted + full
        tight = not loose and beside_body >= least + barless
        compact = not tight and room < wanted + full
        for total in totals:
            total.take_least(tight and beside_body < wanted + barless)
        self._body.setVisible(loose or tight)
        compass.set_alone(not loose and not tight)
        compass.set_barless(tight)
        compass.set_compact(compact)
        # What stretches is asked for its least size only; in a narrow bar advice has a claim like the others.
        self._row.setStretchFactor(self._advice, 0 if compact else 1)
        self._row.activate()  # at once: else a frame is painted in which each part has the room of before

    def show_line(self, line: bool) -> None:
        """Be one line, or the whole bar."""
        if line == self._line:
            return
        self._line, self._open = line, False
        for part in (self._distance, self._time, self._sessions, self._compass):
            part.show_line(line)
        gone, come = (self._advice, self.hints) if line else (self.hints, self._advice)
        self._row.removeWidget(gone)
        self._row.addWidget(come, 1)
        self.hints.setChecked(False)
        self.hints.setVisible(line)
        self._body.setVisible(False)
        self._compass.show()
        self._rules[-1].show()
        self._row.setSpacing(GAP)
        self._take_height()

    @cached_property
    def hints(self) -> "Hints":
        """How many pieces of advice there are, and whether they are open; made with the first line."""
        from desktop.ui.weekbar.hints import Hints

        made = Hints(self._themes, self._voice, self)
        made.opened.connect(self._open_advice)
        return made

    def _open_advice(self, open_: bool) -> None:
        self._open = open_
        self._take_height()

    def _take_height(self) -> None:
        """One line, with the advice above it where that is open; or the whole bar."""
        advised = bool(self._advice.advice)
        above = ADVICE if self._line and self._open and advised else 0
        self.setFixedHeight(LINE + above if self._line else HEIGHT)
        edge = 0 if self._line else 8
        self._row.setContentsMargins(SIDE, above + edge, SIDE, edge)
        self._advice.setVisible(advised and (bool(above) or not self._line))
        self._fit_line()

    def _fit_line(self) -> None:
        """Keep the totals and the hints; the rose goes where there is no room for it."""
        if not self._line:
            return
        self._compass.set_alone(True)
        self._advice.setGeometry(SIDE, 8, max(0, self.width() - 2 * SIDE), ADVICE - 12)
        self.hints.say(self._advice.advice, self._advice.lines)
        gap = GAP if self.width() >= GAPS_NEED else GAP // 2
        self._row.setSpacing(gap)
        parts = (self._distance, self._time, self._sessions, self.hints)
        taken = sum(part.minimumSizeHint().width() for part in parts) + 2 * SIDE + 3 * (2 * gap + 1)
        with_rose = taken + self._compass.minimumSizeHint().width() + 2 * gap + 1 <= self.width()
        self._compass.setVisible(with_rose)
        self._rules[-1].setVisible(with_rose)

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
        asked = not change.runner.isdisjoint(ADVICE_DEPENDS_ON) or "hushed" in change.settings
        if here or change.exercises or asked:
            self._advise()

    def _add_up(self) -> None:
        document = self._document
        week = summary(document.plan, self._state.week.dates, document.library)
        self._distance.show_week(week, document.settings.unit)
        self._time.show_week(week)
        self._sessions.show_week(week)
        self._compass.show_week(week)
        self._body.show_week(week)

    def _advise(self) -> None:
        if self._begun:
            from desktop.model.advice import advise

            document, state = self._document, self._state
            hushed = document.settings.hushed
            advice = advise(
                document.plan, state.week.dates, document.library, document.runner, state.today, hushed
            )
            self._advice.show_advice(advice, document.library)
            if self._line:
                self._take_height()

    def _hush(self, hint: Hint) -> None:
        settings = self._document.settings
        self._document.set_settings(replace(settings, hushed=settings.hushed | {hint}))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground and the line above it."""
        theme = self._themes.current
        painter = QPainter(self)
        fill(painter, self.rect(), theme["panel"])
        fill(painter, QRect(0, 0, self.width(), 1), theme["line"])
        painter.end()

    def _rule(self) -> QWidget:
        line = QFrame(self)
        line.setObjectName("separator")
        line.setFixedWidth(1)
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return line
