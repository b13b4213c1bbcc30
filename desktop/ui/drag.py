"""What travels in a drag: ids alone, so that it can outlive an undo in mid-drag."""

import json

from PySide6.QtCore import QMimeData

from desktop.model.plan import RunKind
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewEntryKind, NewExercise, Thing

MIME_TYPE = "application/x-footwork-drag"
_LONGEST = 500  # bytes; whatever is longer is not ours


def to_mime(dragged: Thing) -> QMimeData:
    """Drag data for a thing of the library or of the plan."""
    match dragged:
        case NewEntry(kind):
            content = {"new": kind.value}
        case NewExercise(exercise):
            content = {"exercise": exercise}
        case EntryRef(entry):
            content = {"entry": entry}
        case ExerciseRef(item):
            content = {"item": item}
    mime = QMimeData()
    mime.setData(MIME_TYPE, json.dumps(content).encode())
    return mime


def from_mime(mime: QMimeData) -> Thing | None:
    """What is dragged; None for anything that is not ours, other programs' drags among them."""
    data = bytes(mime.data(MIME_TYPE).data())
    if not 0 < len(data) <= _LONGEST:
        return None
    try:
        content = json.loads(data)
        ((key, value),) = content.items()
        if not isinstance(value, str):
            return None
        return _dragged(key, value)
    except (ValueError, AttributeError):
        return None


def _dragged(key: str, value: str) -> Thing | None:
    match key:
        case "new":
            run_kinds = {kind.value for kind in RunKind}
            return NewEntry(RunKind(value) if value in run_kinds else NewEntryKind(value))
        case "exercise":
            return NewExercise(value)
        case "entry":
            return EntryRef(value)
        case "item":
            return ExerciseRef(value)
        case _:
            return None
