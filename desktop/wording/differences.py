"""What bringing back another state of the plan would do, line by line."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import NamedTuple

from desktop.model.diary import Diary, SavedRoutine
from desktop.model.exercise import Equipment, Exercise
from desktop.model.merging import day_difference
from desktop.model.plan import AS_PLANNED, Day, Entry, Note, Rest, Run
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.model.summary import Progress, entry_progress
from desktop.wording import about_you, names, routines
from desktop.wording.board import clipped, entry_line, run_about, run_steps
from desktop.wording.dates import FOR_SOME_DAY
from desktop.wording.doses import dose
from desktop.wording.follow import SOUND
from desktop.wording.phrase import Phrase
from desktop.wording.quantities import beside
from desktop.wording.voice import Voice
from desktop.wording.window import LANGUAGE_MENU

MAX_ENTRY = 120  # characters of an entry in a line

A_NOTE = Phrase("Note “{text}”")
COMES = Phrase("{entry} comes", context="an entry that would be brought back")
GOES = Phrase("{entry} goes", context="an entry that would be taken away")
BECOMES = Phrase("{before} becomes {after}", context="an entry, a dose")
WITH_OTHER = Phrase("{entry}: {what}", context="an entry, and what of it would be another")
ANOTHER_ORDER = Phrase("The same entries in another order")
USUAL_DOSE = Phrase("the usual dose")
OF_EXERCISE = Phrase("{exercise}: {change}", context="an exercise, and what its dose would become")
NONE = Phrase("none", context="complaints, equipment")
OTHER_EXERCISES = Phrase("other exercises")
OTHER_WORDS = Phrase("other words, another dose or another picture", context="an own exercise")
LAID_FROM = Phrase("laid from another saved routine", context="a warm-up, a cool-down, a session")
NOW_OTHER: Mapping[str, Phrase] = {
    "notes": Phrase("other notes"),
    "status": Phrase("another tick"),
    "reason": Phrase("another reason"),
    "actual": Phrase("something else was done"),
    "first_day": Phrase("another first day"),
    "some_day": Phrase("bound to a day or not", context="what of an entry would be another"),
    "warm_up": Phrase("another warm-up"),
    "cool_down": Phrase("another cool-down"),
    "exercises": OTHER_EXERCISES,
    "steps": Phrase("other steps", context="of a run"),
    "warm_up_from": LAID_FROM,
    "cool_down_from": LAID_FROM,
    "exercises_from": LAID_FROM,
}
"""By the field of an entry."""
LOOK = Phrase("Another figure")
FIRST_YEAR: Mapping[bool, Phrase] = {
    True: Phrase("“Running for less than a year” is ticked"),
    False: Phrase("“Running for less than a year” is not ticked"),
}
COMPLAINTS = Phrase("Complaints: {change}", context="what they would become")
EQUIPMENT = Phrase("Equipment: {change}", context="what it would become")
SETTINGS: Mapping[str, Phrase] = {
    "unit": about_you.DISTANCES,
    "week_starts_on": about_you.WEEK_STARTS,
    "new_run": about_you.NEW_RUN,
    "laid_on": about_you.LAID_ON,
    "hushed": about_you.HINTS,
    "theme": about_you.COLOURS,
    "motion": about_you.MOVEMENT,
    "tones": SOUND,
    "language": LANGUAGE_MENU,
}


class Line(NamedTuple):
    """One difference: ``sign`` is + for what comes, − for what goes, empty for what changes."""

    text: str
    sign: str = ""


def day_lines(voice: Voice, now: Day, then: Day, unit: str) -> Iterator[Line]:
    """What a day would lose, gain and change."""
    found = day_difference(now, then)
    for entry in found.comes:
        yield Line(voice(COMES, entry=entry_text(voice, entry, unit)), "+")
    for entry in found.goes:
        yield Line(voice(GOES, entry=entry_text(voice, entry, unit)), "\N{MINUS SIGN}")
    for before, after in found.changes:
        yield Line(_changed(voice, before, after, unit))
    if not any(found):
        yield Line(voice(ANOTHER_ORDER))


def dose_lines(
    voice: Voice, now: Diary, then: Diary, doses: frozenset[str], library: Mapping[str, Exercise]
) -> Iterator[Line]:
    """What the runner's own doses would become."""
    for name in sorted(doses):
        before, after = (
            dose(voice, one.doses[name]) if name in one.doses else voice(USUAL_DOSE) for one in (now, then)
        )
        exercise = library[name].name if name in library else name
        yield Line(voice(OF_EXERCISE, exercise=exercise, change=_becomes(voice, before, after)))


def routine_lines(voice: Voice, now: Diary, then: Diary, changed: frozenset[str]) -> Iterator[Line]:
    """Which saved routines would come, go, be called otherwise or hold something else."""
    for name in sorted(changed):
        before, after = (one.routines.get(name) for one in (now, then))
        one, other = (_routine_text(voice, routine) if routine else "" for routine in (before, after))
        if not one:
            yield Line(voice(COMES, entry=other), "+")
        elif not other:
            yield Line(voice(GOES, entry=one), "\N{MINUS SIGN}")
        elif one != other:
            yield Line(_becomes(voice, one, other))
        else:
            yield Line(voice(WITH_OTHER, entry=one, what=(OTHER_EXERCISES,)))


def own_lines(voice: Voice, now: Diary, then: Diary, changed: frozenset[str]) -> Iterator[Line]:
    """Which own exercises would come, go or be others."""
    for name in sorted(changed):
        before, after = (_own_name(one, name) for one in (now, then))
        if not before:
            yield Line(voice(COMES, entry=after), "+")
        elif not after:
            yield Line(voice(GOES, entry=before), "\N{MINUS SIGN}")
        elif before != after:
            yield Line(_becomes(voice, before, after))
        else:
            yield Line(voice(WITH_OTHER, entry=before, what=(OTHER_WORDS,)))


def _own_name(diary: Diary, name: str) -> str:
    own = diary.own.get(name)
    return "" if own is None or own.removed else clipped(names.flat(own.name), MAX_ENTRY)


def _routine_text(voice: Voice, routine: SavedRoutine) -> str:
    """``Hard-day starter · Warm-up · 6 exercises · 10 min``."""
    name = clipped(names.flat(routine.name), MAX_ENTRY)
    return beside(voice, name, routines.line(voice, routine))


def runner_lines(voice: Voice, now: Runner, then: Runner, changed: frozenset[str]) -> Iterator[Line]:
    """What the answers of "About you" would become."""
    if "complaints" in changed:
        before, after = (names.complaints(voice, sorted(one.complaints)) for one in (now, then))
        yield Line(voice(COMPLAINTS, change=_becomes(voice, before, after)))
    if "equipment" in changed:
        before, after = (_things(voice, one.equipment) for one in (now, then))
        yield Line(voice(EQUIPMENT, change=_becomes(voice, before, after)))
    if "first_year" in changed:
        yield Line(voice(FIRST_YEAR[then.first_year]))
    if "look" in changed:
        yield Line(voice(LOOK))


def settings_lines(voice: Voice, now: Settings, then: Settings) -> Iterator[Line]:
    """Which settings would be others."""
    for name, phrase in SETTINGS.items():
        if getattr(now, name) != getattr(then, name):
            yield Line(voice(phrase))


def entry_text(voice: Voice, entry: Entry, unit: str) -> str:
    """``Easy run · 8 km · 48 min · done``."""
    # What was planned: what was done has a line of its own where it is another.
    planned = replace(entry, actual=AS_PLANNED) if isinstance(entry, Run) else entry
    pieces = [_title(voice, entry, unit), entry_line(voice, planned, unit)]
    if entry.some_day:
        pieces.append(voice(FOR_SOME_DAY))
    if not isinstance(entry, Rest | Note) and entry_progress(entry) is not Progress.PLANNED:
        pieces.append(names.state(voice, entry_progress(entry)))
    return beside(voice, *pieces)


def _title(voice: Voice, entry: Entry, unit: str) -> str:
    match entry:
        case Run():
            named = clipped(names.one_run(voice, entry), MAX_ENTRY)
            return beside(voice, named, run_about(voice, entry), run_steps(voice, entry, unit))
        case Note():
            return voice(A_NOTE, text=clipped(names.flat(entry.text), MAX_ENTRY))
        case _:
            return clipped(names.entry_title(voice, entry), MAX_ENTRY)


def _changed(voice: Voice, before: Entry, after: Entry, unit: str) -> str:
    one, other = (entry_text(voice, entry, unit) for entry in (before, after))
    if one != other:
        return _becomes(voice, one, other)
    what = [NOW_OTHER[name] for name in _other_fields(before, after) if name in NOW_OTHER]
    return voice(WITH_OTHER, entry=one, what=tuple(dict.fromkeys(what)))


def _other_fields(before: Entry, after: Entry) -> list[str]:
    return [
        part.name for part in fields(after) if getattr(before, part.name, None) != getattr(after, part.name)
    ]


def _becomes(voice: Voice, before: str, after: str) -> str:
    return voice(BECOMES, before=before or voice(NONE), after=after or voice(NONE))


def _things(voice: Voice, owned: frozenset[Equipment]) -> str:
    return voice.listed(voice(names.EQUIPMENT[thing]) for thing in sorted(owned))
