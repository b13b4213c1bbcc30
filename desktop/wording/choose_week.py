"""What the dialog says in which a ready-made week is chosen and fitted."""

from collections.abc import Iterator

from desktop.model.fitting import Fitted
from desktop.model.plan import Day, Entry, Note, Run, StrengthSession
from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import board, dates, names, quantities, totals
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

TITLE = Phrase("Templates")
FROM_FOOTWORK = Phrase("From Footwork", context="above the ready-made weeks")
DAYS = Phrase("Days on which you have time")
FITTED = Phrase("Fitted to you", context="above what was changed of a ready-made week")
SUITS = Phrase("All of it suits you as it is.", context="a ready-made week")
ABOUT_YOU = Phrase("About you…")
PUT_INTO = Phrase("Put it into", context="above the choice of a week")
FREE = Phrase("That week is free.")
TAKEN = Plural(
    "That week holds {count} entry; you are asked about it.",
    "That week holds {count} entries; you are asked about them.",
)
A_COPY = Phrase("A template is a copy: later changes to it leave your weeks as they are.")
CANCEL = Phrase("Cancel")
USE = Phrase("Use “{name}” in week {number}")
USED = Phrase("“{name}” stands in week {number}. Undo takes it back.")
USED_FITTED = Plural(
    "“{name}” stands in week {number}, with {count} change to suit you. Undo takes it back.",
    "“{name}” stands in week {number}, with {count} changes to suit you. Undo takes it back.",
)
NO_DAYS = Phrase("Choose at least one day.")
AMOUNT = Phrase("{number} {words}", context="a part of what a week adds up to: 4 runs")
MEASURED = Phrase("{name}, {measure}", context="an entry of a ready-made week: Tempo, 7 km")


def used(voice: Voice, fitted: Fitted, week: Week) -> str:
    """That a week is laid down, and how much of it is otherwise than it ships."""
    name, changes = fitted.template.name, len(fitted.changes)
    if not changes:
        return voice(USED, name=name, number=week.number)
    return voice(USED_FITTED, count=changes, name=name, number=week.number)


def holds(voice: Voice, week: Summary, unit: str) -> str:
    """``28 km · 4 runs · 2 strength sessions · 4:50 h``."""
    parts = totals.in_parts(voice, week, unit)
    return quantities.beside(voice, *(voice(AMOUNT, number=number, words=said) for number, said in parts))


def day(voice: Voice, entries: Day, unit: str) -> str:
    """``Recovery, 4 km · Hip and core, 11 min``; notes stand alone."""
    return quantities.beside(voice, *_parts(voice, entries, unit))


def notes(voice: Voice, entries: Day) -> tuple[str, ...]:
    """The notes of a day, whole."""
    return tuple(names.entry_title(voice, entry) for entry in entries if isinstance(entry, Note))


def into_week(voice: Voice, week: Week) -> str:
    """``Week 50, 7–13 December``."""
    return voice(dates.WEEK_AND_SPAN, number=week.number, span=dates.short_spans(voice, week)[0])


def _parts(voice: Voice, entries: Day, unit: str) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Note):
            continue
        name, measure = names.entry_title(voice, entry), _measure(voice, entry, unit)
        yield voice(MEASURED, name=name, measure=measure) if measure else name


def _measure(voice: Voice, entry: Entry, unit: str) -> str:
    """How far a run is, how long anything else takes."""
    match entry:
        case Run():
            return board.run_distance(voice, entry, unit)
        case StrengthSession():
            return board.session_time(voice, entry)
        case _:
            return board.entry_line(voice, entry, unit)
