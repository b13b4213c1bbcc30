"""What the pages of entries share: finding the entry, its fields, and taking one change of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.model.finding import find_entry
from desktop.model.kept import Change
from desktop.model.plan import (
    AS_PLANNED,
    MAX_TEXT,
    Actual,
    CrossTraining,
    Entry,
    Run,
    Status,
    StrengthSession,
    as_planned,
)
from desktop.model.refs import EntryRef, OnDay, Thing
from desktop.model.refusal import Gone, Refusal
from desktop.ui.controls.field import Field, Notes, side_by_side
from desktop.ui.controls.ring import RING
from desktop.ui.controls.switch import Switch
from desktop.ui.controls.textfield import TextField, Wrong
from desktop.ui.details.page import LOW, Page
from desktop.ui.details.typed import amount_typed, distance_typed, duration_typed, line_typed
from desktop.ui.state import Selected
from desktop.wording import dates, names, quantities
from desktop.wording import details as words
from desktop.wording.phrase import Phrase

if TYPE_CHECKING:
    from desktop.ui.details.came_of_it import CameOfIt, Trained
    from desktop.ui.details.folds import Folds

Kind = TypeVar("Kind")


class EntryPage(Page):
    """A page for one entry of the plan. Every change is one step to undo."""

    _when: date | None = None  # the day it stood on when it was last looked up
    _section: "CameOfIt | None" = None
    _notes: Notes | None = None
    _folds: "Folds | None" = None

    @property
    def planned(self) -> Thing | None:
        """The entry itself."""
        return self.selected if isinstance(self.selected, EntryRef) else None

    def entry(self, kind: type[Kind]) -> Kind:
        """The entry as it is now. Raises Gone."""
        if isinstance(self.selected, EntryRef):
            when, _, entry = find_entry(self.tools.document.plan, self.selected.entry)
            if isinstance(entry, kind):
                self._when = when
                self._show_some_day(chosen=entry.some_day)
                self.where = words.where_entry(self.voice, when, some_day=entry.some_day)
                return entry
        raise Gone(Refusal.ENTRY_GONE)

    def concerns(self, change: Change) -> bool:
        """Whether the entry's day has changed, or how quantities are written, or which day is free."""
        stale = self._section is not None and self._section.offers_what_is_taken
        return stale or self._when in change.dates or bool(change.settings & {"unit"})

    def metres(self) -> int | None:
        """How far the entry goes, where that is said."""
        return None

    def take(self, label: Phrase, gesture: str = "", **changes: Any) -> None:
        """Give the entry other values."""
        if not isinstance(self.selected, EntryRef):
            return
        try:
            entry: Entry = find_entry(self.tools.document.plan, self.selected.entry)[2]
        except Gone:
            return  # it went while the text was typed; the panel shows something else by now
        self.tools.commands.replace_entry(replace(entry, **changes), label, gesture)

    # ---- fields ------------------------------------------------------------------------

    def add_quantities(self) -> tuple[Field, Field]:
        """Distance and duration; side by side, the duration first."""
        distance = Field(self.voice(words.DISTANCE), self._read_distance, self.themes)
        duration = Field(self.voice(words.DURATION), self._read_duration, self.themes)
        self._edits("distance", distance, words.CHANGE_DISTANCE)
        self._edits("duration", duration, words.CHANGE_DURATION)
        row = side_by_side(duration, distance)
        row.setContentsMargins(RING, 0, RING, 0)
        self.column.addLayout(row)
        return distance, duration

    def show_quantities(
        self, fields: tuple[Field, Field], distance: int | None, duration: int | None, *, anew: bool
    ) -> None:
        """Show both as the runner writes them; empty when nothing is said."""
        unit, voice = self.tools.document.settings.unit, self.voice
        fields[0].show_text(quantities.distance(voice, distance, unit) if distance else "", anew=anew)
        fields[1].show_text(quantities.duration(voice, duration) if duration else "", anew=anew)

    def add_notes(
        self,
        name: str = "notes",
        label: Phrase = words.NOTES,
        change: Phrase = words.CHANGE_NOTES,
        *,
        folds: bool = True,
    ) -> Notes:
        """The runner's own words; they fold on a low screen, unless they are all there is."""

        def read(text: str) -> str:
            over = len(text) - MAX_TEXT
            if over > 0:
                raise Wrong(self.voice(words.TEXT_TOO_LONG, over=over, limit=MAX_TEXT))
            return text

        def too_long(letters: int) -> str:
            return self.voice(words.TOO_LONG_TO_PUT_IN, letters=letters, limit=MAX_TEXT)

        notes = Notes(self.voice(label), read, self.themes, too_long)
        notes.setContentsMargins(RING, 0, RING, 0)
        self._edits(name, notes, change)
        if folds:
            self._notes = notes
        self.column.addWidget(notes)
        self._add_some_day()
        return notes

    def _add_some_day(self) -> None:
        """Whether it is for some day of the week; under all that is said of it."""
        self.some_day = Switch(self.voice(dates.SOME_DAY), self.themes)
        self.some_day.toggled.connect(self._take_some_day)
        self.add_control(self.some_day)
        self.column.addWidget(self.some_day)

    def show_notes(self, notes: Notes, text: str, *, anew: bool) -> None:
        """Show the runner's own words."""
        notes.show_text(text, anew=anew)
        self._say_contents()

    def add_name(self, name: str, label: Phrase, change: Phrase, unnamed: Phrase) -> Field:
        """A name of one line; ``unnamed`` stands there in grey while the runner has given none.

        A longer one than fits is refused with a sentence.
        """

        def read(text: str) -> str:
            return line_typed(self.voice, text, label)

        field = self._add_line(name, label, read, change)
        field.line.setPlaceholderText(self.voice(unnamed))
        return field

    def add_time_of_day(self) -> Field:
        """When it starts; empty where that is open."""
        field = Field(self.voice(words.STARTS), self._read_time_of_day, self.themes)
        field.line.setPlaceholderText(self.voice(words.STARTS_EXAMPLE))
        self._add("starts", field, words.CHANGE_STARTS)
        return field

    def add_reason(self) -> Field:
        """Why it was skipped; shown only when it was."""

        def read(text: str) -> str:
            return line_typed(self.voice, text, words.REASON, words.REASON_TOO_LONG)

        return self._add_line("reason", words.REASON, read, words.CHANGE_REASON)

    def show_reason(self, field: Field, entry: Run | StrengthSession | CrossTraining, *, anew: bool) -> None:
        """Show the reason of what was skipped."""
        field.show_text(entry.reason, anew=anew)
        field.setVisible(entry.status is Status.SKIPPED)

    def add_what_came(self, kind: "type[Trained]") -> None:
        """Leave room for what came of it, and at the head: made when there is something to say or to ask."""
        self._kind, self._late, self._came = kind, QVBoxLayout(), QVBoxLayout()
        self.column.insertLayout(0, self._late)
        self.column.addLayout(self._came)

    def show_what_came(self, entry: "Trained", *, anew: bool) -> None:
        """Show what came of it; nothing while its day is still to come."""
        if self._when is None:
            return
        if self._section is None:
            week = self.tools.state.week_of(self._when)
            begins = week.first if entry.some_day else self._when
            if entry == as_planned(entry) and begins > self.tools.state.today:
                return
            self._section = self._what_came()
        self._section.show_entry(entry, self._when, anew=anew)
        self._say_contents()

    # ---- low screens -----------------------------------------------------------------------

    def show_thing(self, selected: Selected) -> None:
        """Show another entry, on a low screen with the last parts folded."""
        super().show_thing(selected)
        if self._folds is not None:
            self._folds.begin()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room parts fold to one line each, the notes first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().height()
        if self._folds is None and (room >= LOW or (self._notes or self._section) is None):
            return
        if self._folds is None:
            from desktop.ui.details.folds import Folds

            self._folds = Folds(self.themes, self.voice)
        if self._notes is not None:
            self._folds.wrap(self.voice(words.NOTES), self._notes, self.column)
        if self._section is not None:
            self._folds.wrap(self._section.title.text(), self._section, self._came)
        self._say_contents()
        self._folds.fit(self.column, room, self.viewport().width())

    def _say_contents(self) -> None:
        """What is in the parts that fold."""
        if self._folds is None or not isinstance(self.selected, EntryRef):
            return
        if self._notes is not None:
            self._folds.say(self._notes, names.flat(self._notes.text()))
        if self._section is not None:
            from desktop.wording.came_of_it import what_came

            entry = find_entry(self.tools.document.plan, self.selected.entry).entry
            known = what_came(self.voice, entry, self.tools.document.settings.unit)
            self._folds.say(self._section, ", ".join(known))

    # ---- how it is done ------------------------------------------------------------------

    def _show_some_day(self, *, chosen: bool) -> None:
        blocked = self.some_day.blockSignals(True)
        self.some_day.setChecked(chosen)
        self.some_day.blockSignals(blocked)

    def _take_some_day(self, chosen: bool) -> None:
        """Without a day, or on the first day of its week that suits."""
        from desktop.model.catching_up import day_within  # with the first entry that is given a day so

        if not isinstance(self.selected, EntryRef) or self._when is None:
            return
        state, plan = self.tools.state, self.tools.document.plan
        week = state.week_of(self._when)
        where = OnDay(week.thursday, some_day=True) if chosen else OnDay(day_within(plan, week, state.today))
        self.tools.commands.drop((self.selected,), where)

    def _what_came(self) -> "CameOfIt":
        from desktop.ui.details.came_of_it import CameOfIt  # with the first day that has gone

        made = CameOfIt(self.tools, self._kind)
        for name, field in made.fields.items():
            self.add_field(name, field)
        self.add_control(made.cut_short)
        made.changed.connect(self._take_what_came)
        made.caught_up.connect(self._catch_up)
        self._late.addWidget(made.late)
        self._came.addWidget(made)
        return made

    def _catch_up(self) -> None:
        if isinstance(self.selected, EntryRef):
            self.tools.commands.catch_up((self.selected,))

    def _take_what_came(self, actual: Actual, gesture: str) -> None:
        """Who says how far or how long it was has done it; a session is done when its exercises are."""
        from desktop.wording.came_of_it import CHANGE

        done = {"status": Status.DONE, "reason": ""}
        counts = actual != AS_PLANNED and self._kind is not StrengthSession
        self.take(CHANGE, gesture, actual=actual, **(done if counts else {}))

    def _add_line(self, name: str, label: Phrase, read: Callable[[str], str], change: Phrase) -> Field:
        line = Field(self.voice(label), read, self.themes, saves_itself=True)
        self._add(name, line, change)
        return line

    def _add(self, name: str, field: TextField, change: Phrase) -> None:
        field.setContentsMargins(RING, 0, RING, 0)
        self._edits(name, field, change)
        self.column.addWidget(field)

    def _edits(self, name: str, field: TextField, change: Phrase) -> None:
        """Let a field change the entry's value of that name."""
        field.changed.connect(lambda value, gesture: self.take(change, gesture, **{name: value}))
        self.add_field(name, field)

    def _read_distance(self, text: str) -> object:
        return distance_typed(self.voice, text, self.tools.document.settings.unit, self.metres())

    def _read_duration(self, text: str) -> object:
        return duration_typed(self.voice, text, self.metres())

    def _read_time_of_day(self, text: str) -> object:
        return amount_typed(self.voice, text, lambda: quantities.read_time_of_day(self.voice, text))
