"""What the details say of several selected things."""

from collections.abc import Iterable, Mapping
from datetime import date

from desktop.model.exercise import Exercise
from desktop.model.finding import FoundEntry, find_entry, find_exercise
from desktop.model.plan import Entry, Plan, items
from desktop.model.refs import EntryRef, ExerciseRef, Thing
from desktop.model.refusal import Gone, Refusal
from desktop.wording import board, dates, names
from desktop.wording.doses import dose
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

SELECTED = board.SELECTED
TICK = Phrase("Tick", "a button for several things")
COPY = Phrase("Copy", "a button for several things")
MOVE_TO = Phrase("Move to…", "a button for several things")
REMOVE = Phrase("Remove", "a button for several things")
DISTANCE = Phrase("Distance")
TIME = Phrase("Time")
WITH_MEASURE = Phrase("{day}, {measure}", "one of several things: Thu, 10 km")
WITH_EXERCISES = Plural(
    "{line}, {count} exercise", "{line}, {count} exercises", "one of several things: Thu, 10 km, 5 exercises"
)


def line(
    voice: Voice, plan: Plan, library: Mapping[str, Exercise], thing: Thing, unit: str
) -> tuple[str, str]:
    """``Tempo`` and ``Thu, 10 km · 52 min, 5 exercises``. Raises Gone."""
    match thing:
        case EntryRef(entry_id):
            when, _, entry = find_entry(plan, entry_id)
            return names.entry_title(voice, entry), _entry(voice, when, entry, unit)
        case ExerciseRef(item):
            routine, _, planned = find_exercise(plan, item)
            when, _, owner = find_entry(plan, routine.entry)
            day = _short_day(voice, when, owner)
            name = board.short_name(planned.exercise, library)
            return name, voice(WITH_MEASURE, day=day, measure=dose(voice, planned.dose))
        case _:
            raise Gone(Refusal.NOTHING_MEANT)


def _entry(voice: Voice, when: date, entry: Entry, unit: str) -> str:
    day, measure = _short_day(voice, when, entry), board.entry_line(voice, entry, unit)
    text = voice(WITH_MEASURE, day=day, measure=measure) if measure else day
    count = len(items(entry))
    return voice(WITH_EXERCISES, line=text, count=count) if count else text


def days(voice: Voice, plan: Plan, things: Iterable[Thing]) -> str:
    """``Thu 26, Fri 27 and Sat 28``. Raises Gone."""
    found = (_found(plan, thing) for thing in things)
    return voice.listed(
        dict.fromkeys(
            voice(dates.FOR_SOME_DAY) if one.entry.some_day else dates.day_label(voice, one.when)
            for one in found
        )
    )


def _short_day(voice: Voice, when: date, entry: Entry) -> str:
    return voice(dates.SOME_DAY) if entry.some_day else dates.weekday(voice, when)


def _found(plan: Plan, thing: Thing) -> FoundEntry:
    match thing:
        case EntryRef(entry_id):
            return find_entry(plan, entry_id)
        case ExerciseRef(item):
            return find_entry(plan, find_exercise(plan, item).routine.entry)
        case _:
            raise Gone(Refusal.NOTHING_MEANT)
