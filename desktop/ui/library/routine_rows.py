"""The saved routines as rows of the library, without Qt; loaded when they are first looked at."""

from collections.abc import Mapping

from desktop.model.diary import SavedRoutine
from desktop.model.exercise import Exercise, Part
from desktop.model.matching import Haystack, Haystacks
from desktop.model.refs import NewRoutine
from desktop.model.routines import on_shelf
from desktop.ui.library.filter import Filter
from desktop.ui.library.shelf import ShelfRow
from desktop.wording import names
from desktop.wording import routines as routine_words
from desktop.wording.voice import Voice

_INKS = {Part.WARM_UP: "warm-up", Part.COOL_DOWN: "cool-down", Part.STRENGTH: "ink"}


def routine_rows(
    voice: Voice, routines: Mapping[str, SavedRoutine], library: Mapping[str, Exercise], wanted: Filter
) -> tuple[ShelfRow, ...]:
    """The saved routines that the text leaves: by name, by what they are, and by what is in them."""
    shelf = on_shelf(routines)
    known = Haystacks(Haystack(*routine_words.sought(voice, one, library)) for one in shelf)
    return tuple(
        ShelfRow(
            NewRoutine(one.id),
            names.flat(one.name),
            routine_words.about(voice, one),
            routine_words.spoken(voice, one, library),
            pictures=tuple(item.exercise for item in one.exercises if item.exercise in library),
            kind=voice(routine_words.PARTS[one.part]),
            ink=_INKS[one.part],
        )
        for one in (shelf[place] for place in known.found(wanted.text))
    )
