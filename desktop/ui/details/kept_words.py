"""Text that no field could take, as bytes: for a file that outlives the program."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, Thing
from desktop.ui.details.drafts import Drafts

_KINDS: Mapping[str, Callable[[str], Thing]] = {
    "entry": EntryRef,
    "exercise": ExerciseRef,
    "library": NewExercise,
}


def written(drafts: Drafts) -> bytes:
    """All of it; nothing where there is none."""
    kept = [
        (*named, field, text)
        for thing in drafts.things
        if (named := _named(thing))
        for field, text in drafts.of(thing).items()
    ]
    return json.dumps(kept, indent=1).encode() if kept else b""


def read(content: bytes) -> Iterator[tuple[Thing, str, str]]:
    """The thing, the field and the text of each, as far as it can be read."""
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        for kind, name, field, text in json.loads(content or b"[]"):
            yield _KINDS[kind](str(name)), str(field), str(text)


def _named(thing: object) -> tuple[str, str] | None:
    match thing:
        case EntryRef(name):
            return "entry", name
        case ExerciseRef(name):
            return "exercise", name
        case NewExercise(name):
            return "library", name
        case _:
            return None
