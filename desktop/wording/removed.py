"""What a message says of things that were taken out of the plan."""

from collections.abc import Mapping

from desktop.model.exercise import Exercise
from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import Plan
from desktop.model.refs import EntryRef, ExerciseRef, Things
from desktop.model.refusal import Gone
from desktop.wording import dates, names
from desktop.wording.board import clipped, short_name
from desktop.wording.details import MAX_NAME_SHOWN
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

ONE = Phrase("{thing} removed from {day}", context="Easy removed from Sat 28")
SEVERAL = Plural("{count} thing removed", "{count} things removed")


def removed(voice: Voice, plan: Plan, library: Mapping[str, Exercise], things: Things) -> str:
    """``Calf raise removed from Sat 28``, ``… from some day this week``, or how many were.

    ``plan`` is the one that still had them.
    """
    there = [thing for thing in things if isinstance(thing, EntryRef | ExerciseRef)]
    if len(there) != 1:
        return voice(SEVERAL, count=len(there))
    try:
        match there[0]:
            case EntryRef(entry_id):
                when, _, entry = find_entry(plan, entry_id)
                name = names.entry_title(voice, entry)
            case ExerciseRef(item):
                routine, _, planned = find_exercise(plan, item)
                when, _, entry = find_entry(plan, routine.entry)
                name = short_name(planned.exercise, library)
    except Gone:
        return voice(SEVERAL, count=1)
    day = voice(dates.FOR_SOME_DAY) if entry.some_day else dates.day_label(voice, when)
    return voice(ONE, thing=clipped(name, MAX_NAME_SHOWN), day=day)
