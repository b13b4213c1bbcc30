"""The runner's saved routines: kept, named, and laid on what is planned.

What is planned remembers which routine it was laid from, and is its own all the same (``everywhere``).
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from desktop.model import edits
from desktop.model.diary import Diary, SavedRoutine, as_saved, planned
from desktop.model.exercise import Part
from desktop.model.finding import find_entry, find_routine
from desktop.model.plan import (
    MAX_NAME,
    Entry,
    Plan,
    Routine,
    Run,
    Status,
    StrengthSession,
    laid_from,
    new_id,
    routines,
    with_laid_from,
    with_routine,
)
from desktop.model.refs import InRoutine, NewRoutine, Place, RoutineRef, Things
from desktop.model.refusal import Gone, NotTaken, Refusal, TooMuch
from desktop.model.typed import plain
from desktop.model.week import Week

# ---- the shelf -----------------------------------------------------------------------------


def on_shelf(routines: Mapping[str, SavedRoutine]) -> list[SavedRoutine]:
    """The saved routines as they are shown: warm-ups, cool-downs, sessions, each by name."""
    order = {part: place for place, part in enumerate(Part)}
    return sorted(routines.values(), key=lambda one: (order[one.part], _folded(one.name), one.id))


def named(routines: Mapping[str, SavedRoutine], name: str) -> list[SavedRoutine]:
    """Those of a name, however its letters are cased: one, unless two plans were brought together."""
    return [one for one in on_shelf(routines) if _folded(one.name) == _folded(name)]


def find(routines: Mapping[str, SavedRoutine], routine: str) -> SavedRoutine:
    """The saved routine with an id. Raises Gone."""
    if routine not in routines:
        raise Gone(Refusal.NOT_SAVED_ANY_MORE)
    return routines[routine]


def looked_up(routines: Mapping[str, SavedRoutine], things: Things, *, behind: bool = False) -> Things:
    """The same things, and of each saved routine what it holds; ``behind``: it comes behind what is there."""
    return tuple(
        NewRoutine(thing.routine, behind or thing.behind, routines.get(thing.routine))
        if isinstance(thing, NewRoutine)
        else thing
        for thing in things
    )


def save(diary: Diary, ref: RoutineRef, name: str) -> tuple[Diary, SavedRoutine]:
    """Save a planned routine by name; from then on it counts as laid from that. Raises Gone, NotTaken."""
    strip = find_routine(diary.plan, ref)
    if not strip:
        raise NotTaken(Refusal.NOTHING_TO_SAVE)
    saved = SavedRoutine(new_id(), _free_name(diary, name), ref.part, as_saved(strip))
    entry = find_entry(diary.plan, ref.entry).entry
    plan = edits.replace_entry(diary.plan, with_laid_from(entry, ref.part, saved.id))
    return diary.with_plan(plan).with_routine(saved), saved


def rename(diary: Diary, routine: str, name: str) -> Diary:
    """Give a saved routine another name. Raises Gone, NotTaken."""
    held = find(diary.routines, routine)
    return diary.with_routine(replace(held, name=_free_name(diary, name, routine)))


def remove(diary: Diary, routine: str) -> Diary:
    """Let a saved routine go; what was planned with it stays. Raises Gone."""
    return diary.without_routine(find(diary.routines, routine).id)


def _free_name(diary: Diary, name: str, routine: str = "") -> str:
    """A typed name in one line. Raises NotTaken."""
    typed = " ".join(name.split())
    if not plain(typed):
        raise NotTaken(Refusal.NAME_EMPTY)
    if len(typed) > MAX_NAME:
        raise TooMuch(Refusal.NAME_TOO_LONG, MAX_NAME)
    if any(one.id != routine for one in named(diary.routines, typed)):
        raise NotTaken(Refusal.NAME_TAKEN)
    return typed


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", plain(name)).casefold()


# ---- laying --------------------------------------------------------------------------------


def laid(strip: Routine, saved: SavedRoutine, *, behind: bool = False) -> Routine:
    """A planned routine once a saved one has landed on it: in its place, or behind it what is not there yet.

    What was ticked stays.
    """
    if behind:
        there = {item.exercise for item in strip}
        return strip + planned(tuple(one for one in saved.exercises if one.exercise not in there))
    ticked = {item.exercise: item for item in strip if item.status is not Status.PLANNED}
    coming = [ticked.pop(new.exercise, new) for new in planned(saved.exercises)]
    return (*ticked.values(), *coming)


def with_saved(entry: Entry, part: Part, saved: SavedRoutine, *, behind: bool = False) -> Entry:
    """An entry with a saved routine in that part, which it remembers unless it only comes behind another."""
    strip = routines(entry).get(part)
    if strip is None:
        raise Gone(Refusal.ROUTINE_GONE)
    entry = with_routine(entry, part, laid(strip, saved, behind=behind))
    return entry if behind and strip else with_laid_from(entry, part, saved.id)


def session_of(saved: SavedRoutine, *, some_day: bool = False) -> StrengthSession:
    """A session made of a saved routine, called as it is."""
    return StrengthSession(
        new_id(), saved.name, planned(saved.exercises), some_day=some_day, exercises_from=saved.id
    )


def as_some_day(saved: Iterable[SavedRoutine], week: Week) -> Plan:
    """A plan with each of the saved routines as a session for some day of a week: to be printed by name."""
    return Plan({week.thursday: tuple(session_of(one, some_day=True) for one in saved)})


def beside_a_run(saved: SavedRoutine, place: Place) -> Part:
    """Whether it comes before runs or after them: as at the place that is meant, else as it was saved."""
    part = place.routine.part if isinstance(place, InRoutine) else saved.part
    return Part.COOL_DOWN if part is Part.COOL_DOWN else Part.WARM_UP


def beside_runs(things: Things) -> Part | None:
    """The same of a saved routine for which no place is meant yet; None for all else."""
    match things:
        case (NewRoutine(saved=SavedRoutine(part=part)),):
            return Part.COOL_DOWN if part is Part.COOL_DOWN else Part.WARM_UP
    return None


def on_every_run(
    plan: Plan, dates: Iterable[date], part: Part, saved: SavedRoutine, *, behind: bool = False
) -> Plan:
    """The plan with a saved routine before (or after) every run of some days that is not over."""

    def laid_on(entry: Entry) -> Entry:
        if not isinstance(entry, Run) or entry.status is not Status.PLANNED:
            return entry
        after = with_saved(entry, part, saved, behind=behind)
        before, now = routines(entry)[part], routines(after)[part]
        return entry if as_saved(before) == as_saved(now) and laid_from(entry, part) == saved.id else after

    return plan.with_days({when: tuple(map(laid_on, plan.day(when))) for when in dates})
