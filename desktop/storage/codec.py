"""Model values to documents and back, with every field checked on the way in.

A day: ``{"entries": [{"type": "run", "id": "…", "kind": "easy", "distance": 8000, "warm_up": […]}]}``.
Distances are metres, durations seconds, times of day minutes, loads kilograms, as in the model.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from desktop.model.diary import (
    MAX_OWN_SENTENCE,
    MAX_OWN_STEPS,
    OwnExercise,
    SavedExercise,
    SavedRoutine,
)
from desktop.model.dose import (
    MAX_CARRY,
    MAX_COUNT,
    MAX_HOLD,
    MAX_LOAD,
    MAX_REPS,
    MAX_REST,
    MAX_SETS,
    Dose,
)
from desktop.model.exercise import Complaint, Equipment, Movement, Part, Region, is_own
from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from desktop.model.plan import (
    MAX_EFFORT,
    MAX_ENTRIES_A_DAY,
    MAX_EXERCISES_A_ROUTINE,
    MAX_NAME,
    MAX_STARTS,
    MAX_TEXT,
    Actual,
    CrossTraining,
    Day,
    Entry,
    Felt,
    Note,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    items,
)
from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION
from desktop.model.runner import Runner
from desktop.model.settings import Hint, LaidOn, Motion, NewRun, Settings, Theme
from desktop.model.steps import MAX_BLOCKS, MAX_REPEAT, MAX_STEPS, MIN_METRES, Block, Manner, Step
from desktop.model.steps import MAX_SECONDS as MAX_PACE
from desktop.storage import shape
from desktop.storage.given import BadField, json_list, json_object, shown
from desktop.storage.layout import PICTURE_NAME
from desktop.storage.shape import Field, Named, Shape
from desktop.wording import storage as words
from desktop.wording.phrase import said

AMPLE = 10
"""So many times what may be planned today is read, in case an older or a newer Footwork takes more."""

_ID = shape.name(AMPLE * 20)
_NAME = shape.text(AMPLE * MAX_NAME)
_FROM = shape.text(AMPLE * 20)
"""The id of a saved routine, empty where there is none."""
_TEXT = shape.text(AMPLE * MAX_TEXT)

_DOSE = Shape(
    Dose,
    {
        "sets": shape.whole(1, MAX_SETS),
        "reps": shape.whole(1, MAX_REPS),
        "hold": shape.whole(1, MAX_HOLD),
        "distance": shape.whole(1, MAX_CARRY),
        "count": shape.text(MAX_COUNT),
        "rest": shape.whole(0, MAX_REST),
        "load": shape.number(0, MAX_LOAD),
        "each_side": shape.flag(),
    },
)

_ITEM = Shape(
    PlannedExercise,
    {
        "id": _ID,
        "exercise": _ID,
        "dose": shape.shared(_DOSE),
        "status": shape.choice(Status),
        "felt": shape.choice(Felt),
    },
)

_AMOUNT: dict[str, Field] = {
    "distance": shape.whole(0, MAX_DISTANCE),
    "duration": shape.whole(0, MAX_DURATION),
}
_ACTUAL = Shape(
    Actual,
    {**_AMOUNT, "effort": shape.whole(1, MAX_EFFORT), "word": _NAME, "partly": shape.flag()},
)
_WORK: dict[str, Field] = {
    "notes": _TEXT,
    "status": shape.choice(Status),
    "reason": _NAME,
    "actual": shape.shared(_ACTUAL),
    "first_day": shape.day(),
    "some_day": shape.flag(),
}

_STEP = Shape(
    Step,
    {
        "distance": shape.whole(MIN_METRES, MAX_DISTANCE),
        "duration": shape.whole(1, MAX_DURATION),
        "manner": shape.choice(Manner),
        "pace": shape.whole(1, AMPLE * MAX_PACE),
        "per": shape.text(AMPLE),
    },
)
_BLOCK = Shape(
    Block,
    {
        "repeat": shape.whole(1, MAX_REPEAT),
        "steps": shape.row(_STEP, MAX_STEPS),
        "between": shape.flag(),
    },
)

_RUN = Shape(
    Run,
    {
        "id": _ID,
        "kind": shape.choice(RunKind),
        **_AMOUNT,
        "warm_up": shape.row(_ITEM, AMPLE * MAX_EXERCISES_A_ROUTINE),
        "cool_down": shape.row(_ITEM, AMPLE * MAX_EXERCISES_A_ROUTINE),
        **_WORK,
        "name": _NAME,
        "starts": shape.whole(0, MAX_STARTS),
        "steps": shape.row(_BLOCK, MAX_BLOCKS),
        "warm_up_from": _FROM,
        "cool_down_from": _FROM,
    },
)
_STRENGTH = Shape(
    StrengthSession,
    {
        "id": _ID,
        "name": _NAME,
        "exercises": shape.row(_ITEM, AMPLE * MAX_EXERCISES_A_ROUTINE),
        **_WORK,
        "exercises_from": _FROM,
    },
)
_CROSS_TRAINING = Shape(
    CrossTraining,
    {"id": _ID, "activity": _NAME, **_AMOUNT, **_WORK},
)
_REST = Shape(Rest, {"id": _ID, "notes": _TEXT, "some_day": shape.flag()})
_NOTE = Shape(Note, {"id": _ID, "text": _TEXT, "some_day": shape.flag()})

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
        "first_year": shape.flag(),
    },
)
ROUTINE = Shape(
    SavedRoutine,
    {
        "id": _ID,
        "name": _NAME,
        "part": shape.choice(Part),
        "exercises": shape.row(
            Shape(SavedExercise, {"exercise": _ID, "dose": shape.shared(_DOSE)}),
            AMPLE * MAX_EXERCISES_A_ROUTINE,
        ),
    },
)
_WORDS = shape.text(AMPLE * MAX_OWN_SENTENCE)
_PHOTO = shape.matching(PICTURE_NAME, AMPLE * 20)
OWN_EXERCISE = Shape(
    OwnExercise,
    {
        "id": _ID,
        "name": _NAME,
        "dose": shape.shared(_DOSE),
        "short_name": _NAME,
        "steps": shape.texts(AMPLE * MAX_OWN_STEPS, AMPLE * MAX_OWN_SENTENCE),
        "feel": _WORDS,
        "mistake": _WORDS,
        "caution": _WORDS,
        "easier": _WORDS,
        "harder": _WORDS,
        "equipment": shape.choices(Equipment),
        "fits": shape.choices(Part),
        "regions": shape.choices(Region),
        "movements": shape.choices(Movement),
        "made_from": _FROM,
        "figure": _FROM,
        "photo": _PHOTO,
        "photo_end": _PHOTO,
        "removed": shape.flag(),
    },
)
_LAID_ON = Shape(LaidOn, {"kind": shape.choice(RunKind), "warm_up": _FROM, "cool_down": _FROM})
SETTINGS = Shape(
    Settings,
    {
        "unit": _NAME,
        "week_starts_on": shape.whole(0, 6),
        "theme": shape.choice(Theme),
        "motion": shape.choice(Motion),
        "language": _NAME,
        "health_note_seen": shape.flag(),
        "first_week_seen": shape.flag(),
        "hushed": shape.choices(Hint),
        "new_run": shape.choice(NewRun),
        "laid_on": shape.row(_LAID_ON, len(RunKind)),
        "tones": shape.flag(),
    },
)


def _entries(value: object) -> list[Any]:
    return json_list(value, AMPLE * MAX_ENTRIES_A_DAY)


class _Entries:
    """Knows the fields of an entry by its type."""

    def fields_of(self, document: Mapping[str, Any]) -> Mapping[str, Field] | None:
        name = document.get("type")
        if not isinstance(name, str) or name not in _ENTRIES:
            return None
        return {"type": _NAME, **_ENTRIES[name][1].fields_of(document)}


class _Frame(NamedTuple):
    """An object with one field, which ``within`` knows more about."""

    name: str
    within: Named

    def fields_of(self, document: Mapping[str, Any]) -> Mapping[str, Field]:
        return {self.name: Field(_entries, within=self.within)}


DAY = _Frame("entries", _Entries())
OWN_DOSE = _Frame("dose", _DOSE)


def day_document(day: Day) -> dict[str, Any]:
    """The document of a day. Raises BadField for a day that could not be read again."""
    document = unchecked_day_document(day)
    read_day(document)
    return document


def unchecked_day_document(day: Day) -> dict[str, Any]:
    """The same of a day that was checked before, or whose document is checked when it is used."""
    return {"entries": [_entry_document(entry) for entry in day]}


def read_day(document: object) -> Day:
    """The day that a document holds. Raises BadField."""
    given = _only(document, "entries")
    try:
        entries = _entries(given)
    except BadField as bad:
        raise bad.within("entries") from None
    day = tuple(_numbered_entry(place, entry) for place, entry in enumerate(entries, 1))
    _refuse_twins(day)
    return day


def _refuse_twins(day: Day) -> None:
    """Whatever has an id has one of its own: a change of the one would else be made to the other."""
    known: set[str] = set()
    for place, entry in enumerate(day, 1):
        for one in (entry, *items(entry)):
            if one.id in known:
                problem = BadField(said(words.TWICE, id=shown(one.id)))
                raise problem.within(said(words.ENTRY, place=place))
            known.add(one.id)


def read_date(ordinal: str) -> date:
    """The date that names a day's document: the days since the year 1. Raises BadField."""
    try:
        number = int(ordinal)
        if str(number) == ordinal:  # "+739577" and "739_577" would be the same date a second time
            return date.fromordinal(number)
    except (ValueError, OverflowError):
        pass
    raise BadField(said(words.NO_DATE, value=shown(ordinal)))


def dose_document(dose: Dose) -> dict[str, Any]:
    """The document of an exercise for which the runner has an own default dose."""
    return {"dose": _DOSE.write(dose)}


def read_dose(document: object) -> Dose:
    """The runner's own default dose. Raises BadField."""
    dose = _only(document, "dose")
    try:
        return _DOSE.read(dose)
    except BadField as bad:
        raise bad.within("dose") from None


def routine_document(routine: SavedRoutine) -> dict[str, Any]:
    """The document of a saved routine. Raises BadField for one that could not be read again."""
    document = ROUTINE.write(routine)
    read_routine(document, routine.id)
    return document


def read_routine(document: object, name: str) -> SavedRoutine:
    """The saved routine in the document of that name, which is its id. Raises BadField."""
    routine = ROUTINE.read(document)
    if routine.id != name:
        raise BadField(said(words.NOT_ONE_OF, choices=name, value=shown(routine.id))).within("id")
    return routine


def own_document(own: OwnExercise) -> dict[str, Any]:
    """The document of an own exercise. Raises BadField for one that could not be read again."""
    document = OWN_EXERCISE.write(own)
    read_own(document, own.id)
    return document


def read_own(document: object, name: str) -> OwnExercise:
    """The own exercise in the document of that name, which is its id. Raises BadField."""
    own = OWN_EXERCISE.read(document)
    if own.id != name or not is_own(name):
        raise BadField(said(words.NOT_ONE_OF, choices=name, value=shown(own.id))).within("id")
    return own


def _entry_document(entry: Entry) -> dict[str, Any]:
    name, entry_shape = _TYPES[type(entry)]
    return {"type": name, **entry_shape.write(entry)}


def _read_entry(value: object) -> Entry:
    given = dict(json_object(value))
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


def _only(document: object, name: str) -> object:
    """The one field that a document has. Raises BadField."""
    fields = json_object(document)
    for given in fields:
        if given != name:
            raise BadField(words.UNKNOWN_FIELD).within(shown(given))
    if name not in fields:
        raise BadField(words.MISSING).within(name)
    return fields[name]
