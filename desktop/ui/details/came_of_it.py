"""What came of a run, a session or a training: done otherwise, how hard it was, or missed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.model.catching_up import is_missed, next_free_day
from desktop.model.plan import AS_PLANNED, CrossTraining, Run, Status, StrengthSession
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.field import AmountField, Field, side_by_side
from desktop.ui.controls.ring import RING
from desktop.ui.controls.switch import Switch
from desktop.ui.controls.text import Text
from desktop.ui.controls.textfield import TextField, Wrong
from desktop.ui.details.typed import distance_typed, duration_typed, line_typed
from desktop.ui.supplies import Supplies
from desktop.wording import came_of_it as words
from desktop.wording import dates, quantities
from desktop.wording.phrase import Phrase

Trained = Run | StrengthSession | CrossTraining


class CameOfIt(QWidget):
    """``changed`` carries what is now known, and the gesture that one go of typing shares.

    ``late`` is a part by itself, for the head of the page: it says that the day has gone, and ``caught_up``
    asks for the next free one. Nothing of it is seen while the day is still to come and nothing is known.
    """

    changed = Signal(object, str)
    caught_up = Signal()

    def __init__(self, tools: Supplies, kind: type[Trained]) -> None:
        super().__init__()
        self._tools, voice, themes = tools, tools.voice, tools.themes
        self._counted = kind is not StrengthSession  # has a distance and a duration of its own
        self._actual = AS_PLANNED
        self._free: date | None = None  # the day that is offered
        self.late = QWidget()
        self.missed = Text("", themes)
        self.later = Link("", themes)
        self.later.clicked.connect(self.caught_up)
        self.first = Text("", themes, size=12, ink="ink3")
        self.title = Text(voice(_TITLES[kind]), themes, weight=600)
        far = words.DISTANCE_RUN if kind is Run else words.DISTANCE_DONE
        self.distance = self._amount("distance", voice(far), self._read_distance)
        self.duration = self._amount("duration", voice(words.TIME_TAKEN), self._read_duration)
        self.of_distance = Text("", themes, size=12, ink="ink3")
        self.of_duration = Text("", themes, size=12, ink="ink3")
        self.pace = Text("", themes, size=12, ink="ink3")
        self.effort = self._amount("effort", voice(words.EFFORT), self._read_effort)
        self.word = Field(voice(words.WORD), self._read_word, themes, saves_itself=True)
        self.word.changed.connect(lambda word, gesture: self._take(gesture, word=word))
        self.cut_short = Switch(voice(words.CUT_SHORT), themes)
        self.cut_short.clicked.connect(lambda on: self._take("", partly=on))
        amounts = {"actual_distance": self.distance, "actual_duration": self.duration}
        self.fields: dict[str, TextField] = {
            **(amounts if self._counted else {}),
            "effort": self.effort,
            "word": self.word,
        }
        self._lay_out()

    def show_entry(self, entry: Trained, when: date, *, anew: bool) -> None:
        """Show what is known of an entry that stands on a day."""
        today, actual = self._tools.state.today, entry.actual
        self._actual = actual
        begun = when <= today or actual != AS_PLANNED or entry.status is not Status.PLANNED
        self.setVisible(begun)
        self._show_missed(entry, when)
        self._show_amounts(entry, anew=anew)
        self.effort.show_text("" if actual.effort is None else str(actual.effort), anew=anew)
        self.effort.describe(words.effort(self._tools.voice, actual.effort) if actual.effort else "")
        self.word.show_text(actual.word, anew=anew)
        self.cut_short.setChecked(actual.partly)

    @property
    def offers_what_is_taken(self) -> bool:
        """Whether another day is the next free one by now."""
        return self._free is not None and self._free != self._next_free_day()

    def _show_missed(self, entry: Trained, when: date) -> None:
        voice, state = self._tools.voice, self._tools.state
        late = is_missed(entry, when, state.today)
        self._free = free = self._next_free_day() if late else None
        self.missed.setText(words.missed(voice, when, some_day=entry.some_day))
        self.missed.setVisible(late)
        self.later.setVisible(free is not None)
        self.later.setEnabled(self._tools.document.looking is None)
        if free is not None:
            self.later.setText(voice(words.MOVE_TO, day=dates.day_label(voice, free)))
        self.late.setVisible(late or entry.first_day is not None)
        self.first.setVisible(entry.first_day is not None)
        if entry.first_day is not None:
            self.first.setText(voice(words.FIRST_PLANNED, day=dates.long_day(voice, entry.first_day)))

    def _next_free_day(self) -> date | None:
        return next_free_day(self._tools.document.plan, self._tools.state.today)

    def _show_amounts(self, entry: Trained, *, anew: bool) -> None:
        voice, unit, actual = self._tools.voice, self._unit, entry.actual
        if isinstance(entry, StrengthSession):
            return
        metres, seconds = actual.distance, actual.duration
        self.distance.show_text("" if metres is None else quantities.distance(voice, metres, unit), anew=anew)
        self.duration.show_text("" if seconds is None else quantities.duration(voice, seconds), anew=anew)
        self.of_distance.setText(words.distance_line(voice, entry.distance, metres, unit))
        self.of_duration.setText(words.time_line(voice, entry.duration, seconds))
        pace = words.pace_line(voice, entry, unit)
        self.pace.setText(pace)
        self.pace.setVisible(bool(pace))

    # ---- what is typed -------------------------------------------------------------------------

    def _amount(self, name: str, label: str, read: Callable[[str], object]) -> AmountField:
        field = AmountField(label, read, self._tools.themes)
        field.changed.connect(lambda value, gesture: self._take(gesture, **{name: value}))
        return field

    def _take(self, gesture: str, **changes: object) -> None:
        self.changed.emit(replace(self._actual, **changes), gesture)  # type: ignore[arg-type]

    def _read_distance(self, text: str) -> object:
        return distance_typed(self._tools.voice, text, self._unit, self._actual.distance)

    def _read_duration(self, text: str) -> object:
        return duration_typed(self._tools.voice, text, self._actual.distance)

    def _read_effort(self, text: str) -> object:
        if not text.strip():
            return None
        effort = words.read_effort(text.strip())
        if effort is None:
            raise Wrong(self._tools.voice(words.WRONG_EFFORT))
        return effort

    def _read_word(self, text: str) -> object:
        return line_typed(self._tools.voice, text, words.WORD)

    # ---- how it is done ------------------------------------------------------------------------

    @property
    def _unit(self) -> str:
        return self._tools.document.settings.unit

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.missed, 1)
        row.addWidget(self.later)
        late = QVBoxLayout(self.late)
        late.setContentsMargins(RING, 0, RING, 0)
        late.setSpacing(4)
        late.addLayout(row)
        late.addWidget(self.first)
        known = QVBoxLayout(self)
        known.setContentsMargins(RING, 0, RING, 0)
        known.setSpacing(4)
        known.addWidget(self.title)
        if self._counted:
            known.addLayout(side_by_side(self.distance, self.duration))
            known.addLayout(side_by_side(self.of_distance, self.of_duration))
            known.addWidget(self.pace)
            known.addSpacing(4)
        known.addLayout(side_by_side(self.effort, self.word))
        if self._counted:
            known.addWidget(self.cut_short)


_TITLES: dict[type[Trained], Phrase] = {
    Run: words.PLANNED_AND_RUN,
    CrossTraining: words.PLANNED_AND_DONE,
    StrengthSession: words.HOW_IT_WAS,
}
