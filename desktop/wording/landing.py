"""What a drag says: what is dragged, where it would land, and what speaks against that.

Loaded with the first drag, and with the first menu of places.
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from desktop.model.exercise import Complaint, Exercise, Part
from desktop.model.finding import find_entry, find_exercise
from desktop.model.places import are_exercises
from desktop.model.placing import Verdict, held_by
from desktop.model.plan import Entry, Plan, routines
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewEntry,
    NewExercise,
    NewRoutine,
    OnDay,
    Place,
    Thing,
    Things,
    ids_of,
)
from desktop.wording import dates, names, refusals
from desktop.wording.board import clipped, entry_line, short_name, with_unusual
from desktop.wording.doses import dose
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.model.together import Spread

MAX_NAME_IN_PLACE = 30  # characters of a session's name

DAY_NEW_SESSION = Phrase("{day}, new session")
PLACE_OF = Phrase("{where}, place {place} of {places}", context="Thu cool-down, place 2 of 3")
PART_OF_DAY = Phrase("{day} {part}", context="Thu cool-down, Wed Ankle strength")
COPIED = Plural("Copy: {place}", "Copy {count}: {place}", context="where a drag with Ctrl lands")
DAYS_LATER = Plural("{count} day later: {days}", "{count} days later: {days}", context="where several land")
DAYS_EARLIER = Plural(
    "{count} day earlier: {days}", "{count} days earlier: {days}", context="where several land"
)
AND_NEXT_WEEK = Phrase("{days}; next week {others}", context="Sat 28 and Sun 29; next week Mon 30")
AND_WEEK_BEFORE = Phrase("{days}; the week before {others}", context="Mon 23; the week before Sun 22")
AND_ON = Phrase("{place}; and on {days}", context="Thu cool-down, place 2 of 3; and on Fri 27")
YOU_TICKED = Phrase("You ticked {complaints}")
AND_MORE = Plural("and {count} more", "and {count} more", context="of several things that are dragged")
TAKEN_UP = Phrase("Taken up. Arrows choose a place, Enter drops, Escape cancels.")
LANDED = Phrase("{thing}: {place}", context="Calf raise: Thu cool-down, place 2 of 3; said once it is there")
JUST_TURNED = Phrase("The week had only just turned: nothing was moved. Try again.")
NO_PLACE = Phrase("No place in this week takes it.")


def aim(
    voice: Voice,
    plan: Plan,
    place: Place,
    verdict: Verdict,
    things: Things,
    *,
    copy: bool,
    spread: "Spread | None" = None,
    view: tuple[date, ...] = (),
) -> str:
    """``Thu cool-down, place 2 of 3, unusual here``, or why it is not taken: what the ghost says.

    ``spread`` is where several things land that keep the days between them; ``view`` are the days in view.
    """
    if not verdict.allowed:
        return refusals.verdict(voice, verdict)
    several = spread is not None and len(spread.days) > 1
    if spread is not None and several and isinstance(place, OnDay):
        text = with_unusual(voice, _days_apart(voice, spread.days, view, spread.along), verdict)
    else:
        here = spread.here if spread is not None else len(things)
        text = with_unusual(voice, _exact_place(voice, plan, place, things, here, copy=copy), verdict)
    if spread is not None and several and isinstance(place, InRoutine):
        own = find_entry(plan, place.routine.entry).when
        others = tuple(when for when in spread.days if when != own)
        text = voice(AND_ON, place=text, days=_inside_and_beyond(voice, others, view))
    return voice(COPIED, place=text, count=len(things)) if copy and ids_of(things) else text


def _days_apart(voice: Voice, days: tuple[date, ...], view: tuple[date, ...], along: int) -> str:
    """``3 days later: Sun 29; next week Mon 30 and Tue 1``."""
    text = _inside_and_beyond(voice, days, view)
    if not along:
        return text
    return voice(DAYS_LATER if along > 0 else DAYS_EARLIER, count=abs(along), days=text)


def _inside_and_beyond(voice: Voice, days: tuple[date, ...], view: tuple[date, ...]) -> str:
    """``Sun 29; next week Mon 30 and Tue 1``: what falls beyond the days in view is said apart."""
    inside = [when for when in days if when in view] if view else list(days)
    outside = [when for when in days if when not in inside]
    if not outside or not inside:
        return _listed(voice, inside or outside)
    beyond = AND_NEXT_WEEK if outside[-1] > view[-1] else AND_WEEK_BEFORE
    return voice(beyond, days=_listed(voice, inside), others=_listed(voice, outside))


def _listed(voice: Voice, days: list[date]) -> str:
    return voice.listed(dates.day_label(voice, when) for when in days)


def ticked(voice: Voice, flags: tuple[Complaint, ...]) -> str:
    """``You ticked ankle weakness``."""
    return voice(YOU_TICKED, complaints=names.complaints(voice, flags))


def dragged(
    voice: Voice, plan: Plan, library: Mapping[str, Exercise], things: Things, unit: str
) -> tuple[str, str]:
    """Name and second line (dose, distance) of what is dragged, the first of several. Raises Gone."""
    name, line = _dragged(voice, plan, library, things[0], unit)
    return (name, voice(AND_MORE, count=len(things) - 1)) if len(things) > 1 else (name, line)


def _dragged(
    voice: Voice, plan: Plan, library: Mapping[str, Exercise], thing: Thing, unit: str
) -> tuple[str, str]:
    match thing:
        case NewEntry(kind):
            return names.new_entry(voice, kind), ""
        case NewExercise(exercise):
            return library[exercise].name, dose(voice, library[exercise].dose)
        case NewRoutine():
            from desktop.wording import routines as saved_routines  # with the first that is dragged

            saved = held_by(thing)
            return saved.name, saved_routines.about(voice, saved)
        case ExerciseRef(item):
            planned = find_exercise(plan, item).exercise
            return short_name(planned.exercise, library), dose(voice, planned.dose)
        case EntryRef(entry_id):
            entry = find_entry(plan, entry_id).entry
            return names.entry_title(voice, entry), entry_line(voice, entry, unit)


def _exact_place(voice: Voice, plan: Plan, place: Place, things: Things, here: int, *, copy: bool) -> str:
    """``here``: how many of the things land there."""
    moved = frozenset() if copy else ids_of(things)
    if len(things) == 1 and isinstance(things[0], NewRoutine):
        return _place_of_routine(voice, plan, place, things[0], every=copy)
    if isinstance(place, OnDay):
        day = dates.place_label(voice, place.when, some_day=place.some_day)
        if are_exercises(things):
            return voice(DAY_NEW_SESSION, day=day)
        held = plan.some_day((place.when,)) if place.some_day else plan.bound(place.when)
        entries = [entry.id for entry in held]
        return _place_of(voice, day, entries, place.place, moved, here)
    when, _, entry = find_entry(plan, place.routine.entry)
    where = _part_of_day(voice, when, entry, place.routine.part)
    routine = [item.id for item in routines(entry)[place.routine.part]]
    return _place_of(voice, where, routine, place.place, moved, here)


def _place_of_routine(voice: Voice, plan: Plan, place: Place, thing: NewRoutine, *, every: bool) -> str:
    """``Sat warm-up, all 6``, and how many exercises go for it; ``every``: it comes on every run."""
    from desktop.model.routines import beside_a_run, laid  # with the first that is dragged
    from desktop.wording import routines as saved_routines

    saved = held_by(thing)
    if every:
        return voice(saved_routines.ON_EVERY_RUN[beside_a_run(saved, place)])
    if isinstance(place, OnDay):
        return voice(DAY_NEW_SESSION, day=dates.place_label(voice, place.when, some_day=place.some_day))
    when, _, entry = find_entry(plan, place.routine.entry)
    where = _part_of_day(voice, when, entry, place.routine.part)
    strip = routines(entry)[place.routine.part]
    after = {item.id for item in laid(strip, saved, behind=thing.behind)}
    gone = sum(item.id not in after for item in strip)
    if gone:
        return voice(saved_routines.REPLACES, where=where, coming=len(saved.exercises), gone=gone)
    phrase = saved_routines.BEHIND if strip and thing.behind else saved_routines.ALL_OF_IT
    return voice(phrase, where=where, count=len(after) - len(strip) if strip else len(after))


def _place_of(
    voice: Voice, where: str, ids: list[str], place: int | None, moved: frozenset[str], things: int
) -> str:
    """Place of the first thing and count, as they are after the drop, from 1."""
    at = len(ids) if place is None else min(place, len(ids))
    passed = sum(one not in moved for one in ids[:at])
    count = sum(one not in moved for one in ids) + things
    return voice(PLACE_OF, where=where, place=passed + 1, places=count)


def _part_of_day(voice: Voice, when: date, entry: Entry, part: Part) -> str:
    """``Thu cool-down``, or ``Wed Ankle strength``."""
    if part is Part.STRENGTH:
        name = clipped(names.entry_title(voice, entry), MAX_NAME_IN_PLACE)
    else:
        name = names.within_a_sentence(voice, names.part(voice, part))
    day = voice(dates.SOME_DAY_SHORT) if entry.some_day else dates.weekday(voice, when)
    return voice(PART_OF_DAY, day=day, part=name)
