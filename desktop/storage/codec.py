"""Model values to documents and back, with every field checked on the way in.

A day: ``{"entries": [{"type": "run", "id": "…", "kind": "easy", "distance": 8000, "warm_up": […]}]}``.
Distances are metres, durations seconds, loads kilograms, as in the model.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from desktop.model.dose import (
    MAX_CARRY,
    MAX_HOLD,
    MAX_LOAD,
    MAX_REPS,
    MAX_REST,
    MAX_SETS,
    Dose,
)
from desktop.model.exercise import Complaint, Equipment
from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from desktop.model.plan import (
    CrossTraining,
    Day,
    Entry,
    Note,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
)
from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION
from desktop.model.runner import Runner
from desktop.model.settings import Motion, Settings, Theme
from desktop.storage import shape
from desktop.storage.shape import BadField, Field, Named, Shape
from desktop.wording import storage as words
from desktop.wording.phrase import said

_DOSE = Shape(
    Dose,
    {
        "sets": shape.whole(1, MAX_SETS),
        "reps": shape.whole(1, MAX_REPS),
        "hold": shape.whole(1, MAX_HOLD),
        "distance": shape.whole(1, MAX_CARRY),
        "count": shape.text(),
        "rest": shape.whole(0, MAX_REST),
        "load": shape.number(0, MAX_LOAD),
        "each_side": shape.flag(),
    },
)

_ITEM = Shape(
    PlannedExercise,
    {
        "id": shape.name(),
        "exercise": shape.name(),
        "dose": shape.shared(_DOSE),
        "status": shape.choice(Status),
    },
)

_WORK: dict[str, Field] = {
    "notes": shape.text(),
    "status": shape.choice(Status),
    "reason": shape.text(),
}
_AMOUNT: dict[str, Field] = {
    "distance": shape.whole(0, MAX_DISTANCE),
    "duration": shape.whole(0, MAX_DURATION),
}

_RUN = Shape(
    Run,
    {
        "id": shape.name(),
        "kind": shape.choice(RunKind),
        **_AMOUNT,
        "warm_up": shape.row(_ITEM),
        "cool_down": shape.row(_ITEM),
        **_WORK,
    },
)
_STRENGTH = Shape(
    StrengthSession,
    {"id": shape.name(), "name": shape.text(), "exercises": shape.row(_ITEM), **_WORK},
)
_CROSS_TRAINING = Shape(
    CrossTraining,
    {"id": shape.name(), "activity": shape.text(), **_AMOUNT, **_WORK},
)
_REST = Shape(Rest, {"id": shape.name(), "notes": shape.text()})
_NOTE = Shape(Note, {"id": shape.name(), "text": shape.text()})

_ENTRIES: dict[str, tuple[type, Shape[Any]]] = {
    "run": (Run, _RUN),
    "strength": (StrengthSession, _STRENGTH),
    "cross-training": (CrossTraining, _CROSS_TRAINING),
    "rest": (Rest, _REST),
    "note": (Note, _NOTE),
}
_TYPES = {made: (name, entry_shape) for name, (made, entry_shape) in _ENTRIES.items()}

_LOOK = Shape(
    Look,
    {
        "skin": shape.choice(Skin),
        "hair": shape.choice(Hair),
        "hair_colour": shape.choice(HairColour),
        "build": shape.choice(Build),
        "shirt": shape.choice(Shirt),
        "shorts": shape.choice(Shorts),
    },
)
RUNNER = Shape(
    Runner,
    {
        "complaints": shape.choices(Complaint),
        "equipment": shape.choices(Equipment),
        "look": shape.shared(_LOOK),
    },
)
SETTINGS = Shape(
    Settings,
    {
        "unit": shape.text(),
        "week_starts_on": shape.whole(0, 6),
        "theme": shape.choice(Theme),
        "motion": shape.choice(Motion),
        "language": shape.text(),
        "health_note_seen": shape.flag(),
        "first_week_seen": shape.flag(),
    },
)


class _Entries:
    """Knows the fields of an entry by its type."""

    def fields_of(self, document: Mapping[str, Any]) -> Mapping[str, Field] | None:
        name = document.get("type")
        if not isinstance(name, str) or name not in _ENTRIES:
            return None
        return {"type": shape.text(), **_ENTRIES[name][1].fields_of(document)}


class _Frame(NamedTuple):
    """An object with one field, which ``within`` knows more about."""

    name: str
    within: Named

    def fields_of(self, document: Mapping[str, Any]) -> Mapping[str, Field]:
        return {self.name: Field(shape.json_list, within=self.within)}


DAY = _Frame("entries", _Entries())
OWN_DOSE = _Frame("dose", _DOSE)


def day_document(day: Day) -> dict[str, Any]:
    """The document of a day. Raises BadField for a day that could not be read again."""
    document = unchecked_day_document(day)
    read_day(document)
    return document


def unchecked_day_document(day: Day) -> dict[str, Any]:
    """The same of a day that was checked before, or is never read without being checked."""
    return {"entries": [_entry_document(entry) for entry in day]}


def read_day(document: Mapping[str, Any]) -> Day:
    """The day that a document holds. Raises BadField."""
    entries = shape.json_list(_only(document, "entries"))
    return tuple(_numbered_entry(place, entry) for place, entry in enumerate(entries, 1))


def read_date(ordinal: str) -> date:
    """The date that names a day's document: the days since the year 1. Raises BadField."""
    try:
        return date.fromordinal(int(ordinal))
    except (ValueError, OverflowError):
        raise BadField(said(words.NO_DATE, value=shape.shown(ordinal))) from None


def dose_document(dose: Dose) -> dict[str, Any]:
    """The document of an exercise for which the runner has an own default dose."""
    return {"dose": _DOSE.write(dose)}


def read_dose(document: Mapping[str, Any]) -> Dose:
    """The runner's own default dose. Raises BadField."""
    try:
        return _DOSE.read(_only(document, "dose"))
    except BadField as bad:
        raise bad.within("dose") from None


def _entry_document(entry: Entry) -> dict[str, Any]:
    name, entry_shape = _TYPES[type(entry)]
    return {"type": name, **entry_shape.write(entry)}


def _read_entry(value: object) -> Entry:
    given = dict(shape.json_object(value))
    name = given.pop("type", None)
    if not isinstance(name, str) or name not in _ENTRIES:
        raise shape.no_choice(_ENTRIES, name).within("type")
    entry: Entry = _ENTRIES[name][1].read(given)
    return entry


def _numbered_entry(place: int, value: object) -> Entry:
    try:
        return _read_entry(value)
    except BadField as bad:
        raise bad.within(said(words.ENTRY, place=place)) from None


def _only(document: Mapping[str, Any], name: str) -> object:
    """The one field that a document has. Raises BadField."""
    for given in document:
        if given != name:
            raise BadField(words.UNKNOWN_FIELD).within(shape.shown(given))
    if name not in document:
        raise BadField(words.MISSING).within(name)
    return document[name]
