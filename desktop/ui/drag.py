"""What travels in a drag: a list of ids alone, so that it can outlive an undo in mid-drag."""

import json

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag

from desktop.model.plan import RunKind
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    NewEntry,
    NewEntryKind,
    NewExercise,
    NewRoutine,
    Thing,
    Things,
)

_held: list[QDrag] = []


def carry(carrier: QDrag, possible: Qt.DropAction, usual: Qt.DropAction) -> Qt.DropAction:
    """Have Qt carry out a drag; returns when it is over."""
    _held.append(carrier)
    try:
        return carrier.exec(possible, usual)
    finally:
        _held.remove(carrier)


def under_way() -> QDrag | None:
    """What Qt carries at present, be it over the board or elsewhere."""
    return _held[-1] if _held else None


MIME_TYPE = "application/x-footwork-drag"
MAX_THINGS = 500
_MAX_BYTES = 60 * MAX_THINGS  # whatever is longer is not ours


def to_mime(things: Things) -> QMimeData:
    """Drag data for things of the library or of the plan."""
    mime = QMimeData()
    mime.setData(MIME_TYPE, json.dumps([_written(thing) for thing in things]).encode())
    return mime


def from_mime(mime: QMimeData) -> Things:
    """What is dragged; nothing for whatever is not ours, other programs' drags among them."""
    data = bytes(mime.data(MIME_TYPE).data())
    if not 0 < len(data) <= _MAX_BYTES:
        return ()
    try:
        return tuple(_read(key, value) for named in json.loads(data) for key, value in named.items())
    except (ValueError, TypeError, AttributeError):
        return ()


def _written(thing: Thing) -> dict[str, str]:
    match thing:
        case NewEntry(kind):
            return {"new": kind.value}
        case NewExercise(exercise):
            return {"exercise": exercise}
        case NewRoutine(routine, behind):
            return {"behind" if behind else "routine": routine}
        case EntryRef(entry):
            return {"entry": entry}
        case ExerciseRef(item):
            return {"item": item}


def _read(key: str, value: object) -> Thing:
    """One thing. Raises ValueError when it is none."""
    if not isinstance(value, str):
        raise ValueError(f"{key} is named by a text")
    match key:
        case "new":
            run_kinds = {kind.value for kind in RunKind}
            return NewEntry(RunKind(value) if value in run_kinds else NewEntryKind(value))
        case "exercise":
            return NewExercise(value)
        case "routine" | "behind":
            return NewRoutine(value, key == "behind")
        case "entry":
            return EntryRef(value)
        case "item":
            return ExerciseRef(value)
        case _:
            raise ValueError(f"{key} is no kind of thing")
