"""What came of a planned thing: what was done beside what was planned, and what was missed."""

from collections.abc import Mapping
from datetime import date

from desktop.model.pace import Amounts, pace_of
from desktop.model.plan import MAX_EFFORT, CrossTraining, Entry, Run, StrengthSession
from desktop.wording import dates, names, quantities
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

PLANNED_AND_RUN = Phrase("Planned and run")
PLANNED_AND_DONE = Phrase("Planned and done")
HOW_IT_WAS = Phrase("How it was")
DISTANCE_RUN = Phrase("Distance run")
DISTANCE_DONE = Phrase("Distance done")
TIME_TAKEN = Phrase("Time taken")
EFFORT = Phrase("Effort, 1–10")
WORD = Phrase("In a word", context="how it was, in the runner's own words")
CUT_SHORT = Phrase("Cut short")
WRONG_EFFORT = Phrase("An effort is a whole number from 1 to 10.")
OF_PLANNED = Phrase("of {planned}", context="under what was run: of 10 km")
OF_PLANNED_WITH = Phrase("of {planned}, {difference}", context="under what was run: of 10 km, +0.3")
PACE_RUN = Phrase("Pace {pace}", context="what was run: Pace 5:16 /km")
PACE_WITH = Phrase("Pace {pace}, planned {planned}", context="Pace 5:16 /km, planned 5:23 /km")
REALLY = Phrase("really {amount}", context="how far and how long it was: really 10.3 km and 54 min")
FROM_DAY = Phrase("first planned for {day}")
QUOTED = Phrase("“{text}”", context="the runner's own word for it")
EFFORT_OF = Phrase("effort {effort}", context="from 1 to 10")
CHANGE = Phrase("change what was done", "undo")

MISSED = Phrase("Not done on {day}.", context="a session whose day has gone")
MISSED_WEEK = Phrase("Not done in its week.", context="a session that was for some day of a week")
MOVE_TO = Phrase("Move to {day}", context="the next free day of a missed session")
FIRST_PLANNED = Phrase("First planned for {day}.")
NO_FREE_DAY = Phrase("No day of the next two weeks is free.")

_EFFORTS: Mapping[int, Phrase] = {
    1: Phrase("very easy", context="an effort"),
    2: Phrase("easy", context="an effort"),
    3: Phrase("moderate", context="an effort"),
    4: Phrase("somewhat hard", context="an effort"),
    5: Phrase("hard", context="an effort"),
    7: Phrase("very hard", context="an effort"),
    10: Phrase("as hard as can be", context="an effort"),
}
"""The words that stand beside the CR-10 scale of session effort (Foster 2001); 6 is as 5, 8 and 9 as 7."""


def effort(voice: Voice, effort: int) -> str:
    """``very hard``: what a number of the scale stands for."""
    return voice(_EFFORTS[max(known for known in _EFFORTS if known <= effort)])


def read_effort(text: str) -> int | None:
    """The number that was typed; None for one that is no effort."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= 2 else 0
    return number if 1 <= number <= MAX_EFFORT else None


def distance_line(voice: Voice, planned: int | None, actual: int | None, unit: str) -> str:
    """``of 10.15 km, +0.15``; empty where nothing was planned."""
    if not planned:
        return ""
    whole = quantities.distance(voice, planned, unit)
    if actual is None or actual == planned:
        return voice(OF_PLANNED, planned=whole)
    more = quantities.distance_number(voice, abs(actual - planned), unit)
    return voice(OF_PLANNED_WITH, planned=whole, difference=_signed(more, actual - planned))


def time_line(voice: Voice, planned: int | None, actual: int | None) -> str:
    """``of 54:36 min, −26 s``; empty where nothing was planned."""
    if not planned:
        return ""
    whole = quantities.duration(voice, planned)
    if actual is None or actual == planned:
        return voice(OF_PLANNED, planned=whole)
    more = quantities.duration(voice, abs(actual - planned))
    return voice(OF_PLANNED_WITH, planned=whole, difference=_signed(more, actual - planned))


def pace_line(voice: Voice, entry: Run | CrossTraining, unit: str) -> str:
    """``Pace 5:16 /km, planned 5:23 /km``; empty until both amounts are said."""
    ran = pace_of(Amounts(entry.actual.distance, entry.actual.duration), unit)
    if ran is None:
        return ""
    planned = pace_of(Amounts(entry.distance, entry.duration), unit)
    said = quantities.pace(voice, ran)
    if planned is None or planned == ran:
        return voice(PACE_RUN, pace=said)
    return voice(PACE_WITH, pace=said, planned=quantities.pace(voice, planned))


def missed(voice: Voice, when: date, *, some_day: bool = False) -> str:
    """``Not done on Tue 24.``"""
    return voice(MISSED_WEEK) if some_day else voice(MISSED, day=dates.day_label(voice, when))


def what_came(voice: Voice, entry: Entry, unit: str) -> tuple[str, ...]:
    """``a cold``, ``10.3 km``, ``54:10 min``, ``effort 7``, ``windy``, ``first planned for Tue 24``."""
    reason = names.flat(getattr(entry, "reason", ""))
    return (*([reason] if reason else []), *what_was_done(voice, entry, unit))


def what_was_done(voice: Voice, entry: Entry, unit: str) -> tuple[str, ...]:
    """All of that but why it was skipped."""
    if not isinstance(entry, Run | StrengthSession | CrossTraining):
        return ()
    actual = entry.actual
    said = [
        quantities.distance(voice, actual.distance, unit) if actual.distance is not None else "",
        quantities.duration(voice, actual.duration) if actual.duration is not None else "",
    ]
    done = [voice(REALLY, amount=voice.listed(filter(None, said)))] if any(said) else []
    if actual.effort is not None:
        done.append(voice(EFFORT_OF, effort=actual.effort))
    if actual.word:
        done.append(voice(QUOTED, text=names.flat(actual.word)))
    if entry.first_day is not None:
        done.append(voice(FROM_DAY, day=dates.day_label(voice, entry.first_day)))
    return tuple(done)


def _signed(amount: str, more: int) -> str:
    return f"+{amount}" if more > 0 else f"\N{MINUS SIGN}{amount}"
