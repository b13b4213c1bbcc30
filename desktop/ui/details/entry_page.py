"""What the pages of entries share: finding the entry, and taking one change of it."""

from dataclasses import replace
from typing import Any, TypeVar

from desktop.model.finding import find_entry
from desktop.model.plan import MAX_NAME, MAX_TEXT, CrossTraining, Entry, Run, Status, StrengthSession
from desktop.model.quantity import (
    distance_text,
    duration_text,
    parse_distance,
    parse_duration,
)
from desktop.model.refs import EntryRef, Thing
from desktop.model.refusal import Gone, Refusal
from desktop.ui.controls.field import Field, Notes, side_by_side
from desktop.ui.controls.ring import RING
from desktop.ui.details.page import Page, Tools
from desktop.ui.details.where import where_entry

Kind = TypeVar("Kind")


class EntryPage(Page):
    """A page for one entry of the plan. Every change is one step to undo."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._fields: list[Field | Notes] = []

    @property
    def planned(self) -> Thing | None:
        """The entry itself."""
        return self.selected if isinstance(self.selected, EntryRef) else None

    def finish(self) -> None:
        """Take what was typed and not yet finished."""
        for field in self._fields:
            field.finish()

    def entry(self, kind: type[Kind]) -> Kind:
        """The entry as it is now. Raises Gone."""
        if isinstance(self.selected, EntryRef):
            plan = self.tools.document.plan
            entry = find_entry(plan, self.selected.entry)[2]
            if isinstance(entry, kind):
                self.where = where_entry(plan, self.selected.entry)
                return entry
        raise Gone(Refusal.ENTRY_GONE)

    def metres(self) -> int | None:
        """How far the entry goes, where that is said."""
        return None

    def take(self, label: str, **changes: Any) -> None:
        """Give the entry other values."""
        if not isinstance(self.selected, EntryRef):
            return
        try:
            entry: Entry = find_entry(self.tools.document.plan, self.selected.entry)[2]
        except Gone:
            return  # it went while the text was typed; the panel shows something else by now
        self.tools.commands.replace_entry(replace(entry, **changes), label)
        self.refresh()

    # ---- fields ------------------------------------------------------------------------

    def add_quantities(self, *, duration_first: bool = False) -> tuple[Field, Field]:
        """Distance and duration side by side."""
        distance = Field("Distance", self._read_distance, self.themes)
        duration = Field("Duration", self._read_duration, self.themes)
        distance.changed.connect(lambda metres: self.take("Change distance", distance=metres))
        duration.changed.connect(lambda seconds: self.take("Change duration", duration=seconds))
        self._fields += [distance, duration]
        pair = (duration, distance) if duration_first else (distance, duration)
        row = side_by_side(*pair)
        row.setContentsMargins(RING, 0, RING, 0)
        self.column.addLayout(row)
        return distance, duration

    def show_quantities(
        self, fields: tuple[Field, Field], distance: int | None, duration: int | None, *, anew: bool
    ) -> None:
        """Show both as the runner writes them; empty when nothing is said."""
        unit = self.tools.document.settings.unit
        fields[0].show_text(distance_text(distance, unit) if distance else "", anew=anew)
        fields[1].show_text(duration_text(duration) if duration else "", anew=anew)

    def add_notes(self, label: str = "Notes", field: str = "notes") -> Notes:
        """The runner's own words."""
        notes = Notes(label, MAX_TEXT, self.themes)
        notes.changed.connect(lambda text: self.take(f"Change {label.lower()}", **{field: text}))
        notes.setContentsMargins(RING, 0, RING, 0)
        self._fields.append(notes)
        self.column.addWidget(notes)
        return notes

    def add_name(self, label: str, field: str, longest: int) -> Field:
        """A name of one line. A longer one than fits is refused with a sentence."""

        def read(text: str) -> str:
            name = " ".join(text.split())
            if not name:
                raise ValueError(f"{label} is empty; give at least one letter.")
            if len(name) > longest:
                raise ValueError(f"{label} has {len(name)} characters; {longest} are the most.")
            return name

        line = Field(label, read, self.themes, longest=20 * longest)
        line.setContentsMargins(RING, 0, RING, 0)
        line.changed.connect(lambda name: self.take(f"Change {label.lower()}", **{field: name}))
        self._fields.append(line)
        self.column.addWidget(line)
        return line

    def add_reason(self) -> Field:
        """Why it was skipped; shown only when it was."""
        reason = Field("Skipped because (optional)", _read_reason, self.themes, longest=4 * MAX_NAME)
        reason.setContentsMargins(RING, 0, RING, 0)
        reason.changed.connect(lambda text: self.take("Change reason", reason=text))
        self._fields.append(reason)
        self.column.addWidget(reason)
        return reason

    def show_reason(self, field: Field, entry: Run | StrengthSession | CrossTraining, *, anew: bool) -> None:
        """Show the reason of what was skipped."""
        field.show_text(entry.reason, anew=anew)
        field.setVisible(entry.status is Status.SKIPPED)

    def _read_distance(self, text: str) -> int | None:
        return parse_distance(text, self.tools.document.settings.unit) if text.strip() else None

    def _read_duration(self, text: str) -> int | None:
        """How far it goes tells what ``7:30`` means."""
        return parse_duration(text, self.metres()) if text.strip() else None


def _read_reason(text: str) -> str:
    reason = " ".join(text.split())
    if len(reason) > MAX_NAME:
        raise ValueError(f"The reason has {len(reason)} characters; {MAX_NAME} are the most.")
    return reason
