"""What a screen reader says of each row of the board, and what a row has no room for."""

from collections.abc import Mapping
from datetime import date

from desktop.model.exercise import Exercise, Part
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    StrengthSession,
    as_planned,
    routine_seconds,
    routines,
)
from desktop.model.runner import Runner, complaints_against
from desktop.model.summary import entry_progress, progress
from desktop.wording import dates, names, quantities
from desktop.wording.board import clipped, run_steps
from desktop.wording.doses import dose
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.quantities import beside, time_of_day
from desktop.wording.voice import Voice

MAX_SPOKEN = 200  # characters of a name or a note
MAX_OWNER = 60  # characters of the name of an exercise's session
SHORT_NAME = 14  # characters that a card shows in any case
MAX_HINT = 1000

A_SESSION = Phrase("strength session", context="spoken behind a session's name")
COLLAPSED = Phrase("collapsed", context="a warm-up of which one line is shown")
EXPANDED = Phrase("expanded", context="a warm-up of which all is shown that could be one line")
PART_OF = Phrase("{part} of {run}", context="warm-up of Tempo")
WITH_EXERCISES = Phrase("{part} {exercises}", context="warm-up 3 exercises")
EXERCISES = Plural("{count} exercise", "{count} exercises")
WITH_NOTES = Phrase("with notes", context="spoken of an entry")
AT = Phrase("at {time}", context="spoken of a run that has a time of day: at 18:30")
FLAGGED = Phrase("flagged: {complaints}")
ADD_TO = Phrase("Add to {day}")
ADD_FOR_SOME_DAY = Phrase("Add for some day this week", context="the name of a field and of a button")
KILOMETRES = Plural("{number} kilometre", "{number} kilometres", context="spoken; {count} is close to it")
MILES = Plural("{number} mile", "{number} miles", context="spoken; {count} is close to it")
METRES = Plural("{number} metre", "{number} metres", context="spoken")
HOURS = Plural("{count} hour", "{count} hours", context="spoken")
MINUTES = Plural("{count} minute", "{count} minutes", context="spoken")
SECONDS = Plural("{count} second", "{count} seconds", context="spoken")
WHY_FLAGGED = Phrase("{exercise}. {reason}")


def entry(voice: Voice, when: date, entry: Entry, unit: str) -> str:
    """``Tempo, 10 kilometres, 52 minutes, Thursday 26, not done, warm-up 3 exercises``."""
    standing = "" if isinstance(entry, Rest | Note) else names.state(voice, entry_progress(entry))
    notes = voice(WITH_NOTES) if not isinstance(entry, Note) and entry.notes else ""
    measures, came = _entry(voice, entry, unit), _what_came(voice, entry, unit)
    day = _day(voice, when, entry)
    return _joined(*measures, day, standing, *came, *_around(voice, entry), notes)


def strip(voice: Voice, when: date, run: Run, part: Part, folded: bool | None = None) -> str:
    """``Warm-up of Tempo, 3 exercises, 7 minutes, Thursday 26, not done``, and ``collapsed`` where it is."""
    routine = routines(run)[part]
    head = voice(PART_OF, part=names.part(voice, part), run=clipped(names.entry_title(voice, run), MAX_OWNER))
    time = spoken_time(voice, routine_seconds(routine))
    standing = names.state(voice, progress(item.status for item in routine))
    fold = "" if folded is None else voice(COLLAPSED if folded else EXPANDED)
    return _joined(head, _exercises(voice, routine), time, _day(voice, when, run), standing, fold)


def exercise(
    voice: Voice,
    when: date,
    owner: Entry,
    part: Part,
    planned: PlannedExercise,
    library: Mapping[str, Exercise],
    runner: Runner,
) -> str:
    """``Calf raise, 2 × 12 reps, warm-up of Tempo, Thursday 26, not done``."""
    known = library.get(planned.exercise)
    flags = complaints_against(known, runner) if known else ()
    of = clipped(names.entry_title(voice, owner), MAX_OWNER)
    if part is not Part.STRENGTH:
        of = voice(PART_OF, part=names.within_a_sentence(voice, names.part(voice, part)), run=of)
    return _joined(
        known.name if known else planned.exercise,
        dose(voice, planned.dose),
        of,
        _day(voice, when, owner),
        names.state(voice, planned.status),
        voice(FLAGGED, complaints=names.complaints(voice, flags)) if flags else "",
    )


def button(voice: Voice, when: date, *, some_day: bool = False) -> str:
    """``Add to Sunday 29``."""
    return voice(ADD_FOR_SOME_DAY) if some_day else voice(ADD_TO, day=dates.long_day(voice, when))


def entry_hint(voice: Voice, entry: Entry, unit: str) -> str:
    """What the card may have no room for: a long name, all steps of a run, and notes."""
    name = names.entry_title(voice, entry)
    own = name if isinstance(entry, Note) or len(name) > SHORT_NAME else ""
    notes = "" if isinstance(entry, Note) else names.flat(entry.notes)
    return clipped(beside(voice, own, _all_steps(voice, entry, unit), notes), MAX_HINT)


def _all_steps(voice: Voice, entry: Entry, unit: str) -> str:
    if not isinstance(entry, Run) or not entry.steps:
        return ""
    from desktop.wording import steps

    return steps.written(voice, entry.steps, unit)


def exercise_hint(
    voice: Voice, planned: PlannedExercise, library: Mapping[str, Exercise], runner: Runner
) -> str:
    """An exercise's whole name, and why it is flagged."""
    known = library.get(planned.exercise)
    if known is None:
        return ""
    if not complaints_against(known, runner):
        return known.name
    return voice(WHY_FLAGGED, exercise=known.name, reason=known.contraindication.reason)


def spoken_distance(voice: Voice, metres: int | None, unit: str) -> str:
    """``10 kilometres``, with the word for the unit; metres below a kilometre."""
    if not metres:
        return ""
    number, _ = quantities.distance_parts(voice, metres, unit)
    if unit == "km" and metres < 1000:
        return voice(METRES, count=metres, number=number)
    one = number == voice.number(1)
    near = 1 if one else max(2, metres // 1000)
    return voice(MILES if unit == "mi" else KILOMETRES, count=near, number=number)


def spoken_time(voice: Voice, seconds: int | None) -> str:
    """``1 hour 50 minutes``; nothing is rounded away."""
    minutes, rest = divmod(seconds or 0, 60)
    hours, minutes = divmod(minutes, 60)
    pieces = ((HOURS, hours), (MINUTES, minutes), (SECONDS, rest))
    return " ".join(voice(phrase, count=count) for phrase, count in pieces if count)


# ---- pieces --------------------------------------------------------------------------------


def _day(voice: Voice, when: date, entry: Entry) -> str:
    return voice(dates.FOR_SOME_DAY) if entry.some_day else dates.long_day(voice, when)


def _entry(voice: Voice, entry: Entry, unit: str) -> list[str]:
    name = clipped(names.entry_title(voice, entry), MAX_SPOKEN)
    match entry:
        case Run():
            kind = names.run_kind(voice, entry.kind) if names.flat(entry.name) else ""
            starts = voice(AT, time=time_of_day(voice, entry.starts)) if entry.starts is not None else ""
            distance = spoken_distance(voice, entry.distance, unit)
            return [
                name,
                kind,
                distance,
                spoken_time(voice, entry.duration),
                starts,
                run_steps(voice, entry, unit),
            ]
        case CrossTraining():
            distance = spoken_distance(voice, entry.distance, unit)
            return [name, distance, spoken_time(voice, entry.duration)]
        case StrengthSession(exercises=routine):
            time = spoken_time(voice, routine_seconds(routine))
            return [name, voice(A_SESSION), time, _exercises(voice, routine)]
        case _:
            return [name]


def _what_came(voice: Voice, entry: Entry, unit: str) -> tuple[str, ...]:
    if entry == as_planned(entry):
        return ()
    from desktop.wording.came_of_it import what_came  # with the first entry of which something is known

    return what_came(voice, entry, unit)


def _around(voice: Voice, entry: Entry) -> list[str]:
    if not isinstance(entry, Run):
        return []
    return [
        voice(
            WITH_EXERCISES,
            part=names.within_a_sentence(voice, names.part(voice, part)),
            exercises=_exercises(voice, routine),
        )
        for part, routine in routines(entry).items()
        if routine
    ]


def _exercises(voice: Voice, routine: Routine) -> str:
    return voice(EXERCISES, count=len(routine))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
