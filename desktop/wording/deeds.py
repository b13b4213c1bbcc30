"""What an edit did, as the menu says it behind "Undo": ``Undo copy week``."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from desktop.model.diary import Diary
from desktop.wording.phrase import Phrase, Plural, Said
from desktop.wording.voice import Voice

ADD = Phrase("add", "undo")
MOVE = Phrase("move", "undo")
COPY = Phrase("copy", "undo")
DELETE = Phrase("delete", "undo")
TICK = Phrase("tick", "undo")
SKIP = Phrase("skip", "undo")
CHANGE = Phrase("change", "undo")
CHANGE_DOSE = Phrase("change dose", "undo")
CHANGE_DEFAULT_DOSE = Phrase("change default dose", "undo")
SAME_DOSE = Phrase("same dose everywhere", "undo")
COPY_WEEK = Phrase("copy week", "undo")
USE_TEMPLATE = Phrase("use “{name}”", "undo")
RESTORE = Phrase("restore", "undo")
RESTORE_DAYS = Plural("restore {count} day", "restore {count} days", "undo")
TAKE_IN = Phrase("take in what was not saved", "undo")
TAKE_DAYS = Phrase("take days of another version", "undo")
TAKE_VERSION = Phrase("take another version", "undo")
UNDO_DEED = Phrase("Undo {deed}")
REDO_DEED = Phrase("Redo {deed}")
UNDONE = Phrase("Undone: {deed}")
REDONE = Phrase("Redone: {deed}")
UNDONE_IN_WEEK = Phrase("Undone in {week}: {deed}", "Undone in Week 49: copy week")
REDONE_IN_WEEK = Phrase("Redone in {week}: {deed}", "Redone in Week 49: copy week")

Deed = Phrase | Said
"""What an edit is called; it waits for the language of whoever reads the menu."""

MOST_STEPS = 50
"""How many edits can be undone, after a restart too."""


class Step(NamedTuple):
    """One edit as undo knows it: what it is called, and the diary before and after it."""

    deed: Deed
    before: Diary
    after: Diary


Steps = Mapping[int, Step | None]
"""Steps to undo by their number, the latest has the highest; None for one that is gone."""


def deed(voice: Voice, done: Deed) -> str:
    """``copy week``."""
    return voice.say(done) if isinstance(done, Said) else voice(done)


@cache
def known() -> frozenset[Phrase | Plural]:
    """What an edit can be called, wherever that is declared; no other is taken from a file."""
    from desktop.wording import about_you, advice, came_of_it, details, own, routines

    rooms = (globals(), *map(vars, (about_you, advice, came_of_it, details, own, routines)))
    declared = (phrase for room in rooms for phrase in _phrases(list(room.values())))
    return frozenset(phrase for phrase in declared if phrase.context == ADD.context)


def _phrases(values: Iterable[Any]) -> Iterator[Phrase | Plural]:
    for value in values:
        if isinstance(value, Phrase | Plural):
            yield value
        elif isinstance(value, Mapping):
            yield from _phrases(value.values())
