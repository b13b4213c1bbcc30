"""Where text waits that could not be kept."""

from datetime import date
from typing import NamedTuple

from desktop.model.finding import find_entry, find_exercise
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, Thing
from desktop.model.refusal import Gone
from desktop.ui.details.drafts import Drafts
from desktop.ui.document import Document
from desktop.ui.state import Several
from desktop.wording import dates, names
from desktop.wording import details as words
from desktop.wording.voice import Voice


class Waiting(NamedTuple):
    """A thing with such text, the day it stands on (None in the library), and a sentence that says so."""

    thing: Thing
    when: date | None
    sentence: str


def waiting(drafts: Drafts, document: Document, voice: Voice) -> list[Waiting]:
    """All that are there to be shown; what is deleted waits unseen, as an undo may bring it back."""
    found = (
        _waiting(thing, document, voice) for thing in drafts.things if not isinstance(thing, Several | None)
    )
    return [each for each in found if each is not None]


def _waiting(thing: Thing, document: Document, voice: Voice) -> Waiting | None:
    try:
        match thing:
            case EntryRef(entry_id):
                when, _, entry = find_entry(document.plan, entry_id)
                title = names.entry_title(voice, entry)
            case ExerciseRef(item_id):
                routine, _, planned = find_exercise(document.plan, item_id)
                when = find_entry(document.plan, routine.entry)[0]
                title = document.library[planned.exercise].name
            case NewExercise(exercise):
                name = document.library[exercise].name
                return Waiting(thing, None, voice(words.UNKEPT, title=name))
            case _:
                return None
    except (Gone, KeyError):
        return None
    title = words.clipped(title, words.MAX_NAME_SHOWN)
    return Waiting(thing, when, voice(words.UNKEPT_ON, title=title, day=dates.day_label(voice, when)))
