"""What the board says: its cards, the places of a drag, its menus, and what the keys of a drag do."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from desktop.model.exercise import Complaint, Exercise, Part
from desktop.model.finding import find_entry, find_exercise
from desktop.model.places import JudgedPlace, are_exercises
from desktop.model.placing import Verdict, held_by
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Plan,
    Routine,
    Run,
    Status,
    StrengthSession,
    routine_seconds,
    routines,
)
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
from desktop.model.summary import Progress, as_it_was, progress
from desktop.wording import dates, names, quantities, refusals
from desktop.wording.doses import dose
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.quantities import BESIDE
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.model.together import Spread

MAX_NAME_IN_PLACE = 30  # characters of a session's name

# ---- cards ---------------------------------------------------------------------------------

WEEK = Phrase("Week", context="the name of the board")
DAYS = Phrase("Days", context="the head of the board")
ADD = Phrase("Add", context="the button below a day")
ADD_TO_WEEKDAY = Phrase("Add to {day}", context="the button below a day: Add to Wednesday")
NO_EXERCISES = Phrase("No exercises yet")
DONE_OF = Phrase("{time} · {done} of {all}", context="16 min · 2 of 5 exercises done")
OF_PLANNED = Phrase("{done} of {planned}", context="how long a run was: 54 min of 56 min")
DROP_TO_ADD = Phrase("Drop to add one")
ALREADY_HERE = Phrase("Already here")
NEW_SESSION = Phrase("New session")
FOLDED_STRIP = Phrase("{part} {number}", context="a folded warm-up: Warm-up 3, which has three exercises")
EMPTY_WEEK = Phrase("Or drag a run from the library on to any day.")
DRAG_TO_A_DAY = Phrase("Drag a run from the library on to any day.")


def add_to(voice: Voice, when: date) -> str:
    """``Add to Wednesday``: the button below a day that is shown alone."""
    return voice(ADD_TO_WEEKDAY, day=dates.long_weekday(voice, when))


def short_name(exercise: str, library: Mapping[str, Exercise]) -> str:
    """An exercise's name on the board; its id when the library has lost it."""
    return library[exercise].short_name if exercise in library else exercise


def syllables(exercise: str, library: Mapping[str, Exercise]) -> str:
    """The same, with a soft hyphen wherever a narrow lane may break it."""
    found = library.get(exercise)
    return (found.syllables or found.short_name) if found else exercise


def strip_head(voice: Voice, part: Part, count: int, *, folded: bool) -> str:
    """``Warm-up``, and ``Warm-up 3`` where it stands for all that is in it."""
    name = names.part(voice, part)
    return voice(FOLDED_STRIP, part=name, number=voice.number(count)) if folded else name


def session_line(voice: Voice, session: StrengthSession) -> str:
    """``16 min · 2 of 5``: how long, and how many are done once some are."""
    time = session_time(voice, session)
    if progress(item.status for item in session.exercises) is not Progress.PARTLY:
        return time
    return voice(DONE_OF, time=time, done=_done(session.exercises), all=len(session.exercises))


def session_time(voice: Voice, session: StrengthSession) -> str:
    """``16 min``, or that there is nothing in it yet."""
    if not session.exercises:
        return voice(NO_EXERCISES)
    return quantities.duration(voice, routine_seconds(session.exercises))


def skipped(voice: Voice, entry: Entry) -> str:
    """``Skipped: a cold``, or ``Skipped`` where nobody said why."""
    reason = names.flat(getattr(entry, "reason", ""))
    return voice(SKIPPED_BECAUSE, reason=reason) if reason else voice(SKIPPED)


def cross_line(voice: Voice, training: CrossTraining, unit: str) -> str:
    """``40 min · 15 km``."""
    time = quantities.duration(voice, training.duration) if training.duration else ""
    distance = quantities.distance(voice, training.distance, unit) if training.distance else ""
    return _beside(voice, time, distance)


def run_distance(voice: Voice, run: Run, unit: str) -> str:
    """``8 km``, as it was once it is done; nothing for a run by time."""
    metres, _ = as_it_was(run)
    return quantities.distance(voice, metres, unit) if metres else ""


def run_line(voice: Voice, run: Run, unit: str) -> str:
    """``8 km · 48 min``, as it was once it is done."""
    _, seconds = as_it_was(run)
    time = quantities.duration(voice, seconds) if seconds else ""
    return _beside(voice, run_distance(voice, run, unit), time)


def run_times(voice: Voice, run: Run) -> tuple[str, ...]:
    """``54:10 min of 54:36 min``, then the same in fewer words; nothing for a run without a duration."""
    planned, (_, shown) = run.duration, as_it_was(run)
    if not shown:
        return ()
    time = quantities.duration(voice, shown)
    if not planned or planned == shown:
        return (time,)
    return voice(OF_PLANNED, done=time, planned=quantities.duration(voice, planned)), time


def run_about(voice: Voice, run: Run) -> str:
    """``Race · 09:30``: the kind of a run that has a name of its own, and its time of day; often nothing."""
    kind = names.run_kind(voice, run.kind) if names.flat(run.name) else ""
    time = quantities.time_of_day(voice, run.starts) if run.starts is not None else ""
    return _beside(voice, kind, time)


def run_steps(voice: Voice, run: Run, unit: str) -> str:
    """``6 × 800 m, 2 min jog``: what the run is about, in short; nothing without steps."""
    if not run.steps:
        return ""
    from desktop.wording import steps  # few runs have any

    return steps.short(voice, run.steps, unit)


def entry_line(voice: Voice, entry: Entry, unit: str) -> str:
    """The measure of an entry in one line; empty for what has none."""
    match entry:
        case Run():
            return run_line(voice, entry, unit)
        case StrengthSession():
            return session_line(voice, entry)
        case CrossTraining():
            return cross_line(voice, entry, unit)
        case _:
            return ""


def clipped(text: str, max_: int) -> str:
    """A text with at most so many characters."""
    return text if len(text) <= max_ else text[: max_ - 1] + "…"


def _beside(voice: Voice, first: str, second: str) -> str:
    return voice(BESIDE, first=first, second=second) if first and second else first or second


def _done(routine: Routine) -> int:
    return sum(item.status is Status.DONE for item in routine)


# ---- where a drop lands --------------------------------------------------------------------

DAY_NEW_SESSION = Phrase("{day}, new session")
PLACE_OF = Phrase("{where}, place {place} of {places}", context="Thu cool-down, place 2 of 3")
PART_OF_DAY = Phrase("{day} {part}", context="Thu cool-down, Wed Ankle strength")
PART_OF_RUN = Phrase("{part} ({run})", context="Thu cool-down (Tempo)")
COPIED = Plural("Copy: {place}", "Copy {count}: {place}", context="where a drag with Ctrl lands")
DAYS_LATER = Plural("{count} day later: {days}", "{count} days later: {days}", context="where several land")
DAYS_EARLIER = Plural(
    "{count} day earlier: {days}", "{count} days earlier: {days}", context="where several land"
)
AND_NEXT_WEEK = Phrase("{days}; next week {others}", context="Sat 28 and Sun 29; next week Mon 30")
AND_WEEK_BEFORE = Phrase("{days}; the week before {others}", context="Mon 23; the week before Sun 22")
AND_ON = Phrase("{place}; and on {days}", context="Thu cool-down, place 2 of 3; and on Fri 27")
UNUSUAL_PLACE = Phrase("{place}, unusual here", context="a place where an exercise is not usual")
SKIPPED = Phrase("Skipped", context="a run or a session, on its card")
SKIPPED_BECAUSE = Phrase("Skipped: {reason}")
YOU_TICKED = Phrase("You ticked {complaints}")
AND_MORE = Plural("and {count} more", "and {count} more", context="of several things that are dragged")
TAKEN_UP = Phrase("Taken up. Arrows choose a place, Enter drops, Escape cancels.")
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
        text = _days_apart(voice, spread.days, view, spread.along)
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


def with_unusual(voice: Voice, place: str, verdict: Verdict) -> str:
    """``Calf raise, unusual here``: a place or a thing, and the word when it is not usual."""
    return voice(UNUSUAL_PLACE, place=place) if verdict.unusual else place


def menu_place(voice: Voice, found: JudgedPlace, things: Things) -> str:
    """A line of "Move to": ``Sunday 29, new session``, ``Thu cool-down (Tempo)``."""
    if found.entry is None or isinstance(found.place, OnDay):
        day = dates.long_place(voice, found.when, some_day=found.some_day)
        text = voice(DAY_NEW_SESSION, day=day) if are_exercises(things) else day
    else:
        text = _part_of_day(voice, found.when, found.entry, found.place.routine.part)
        if isinstance(found.entry, Run):
            text = voice(PART_OF_RUN, part=text, run=names.entry_title(voice, found.entry))
    return with_unusual(voice, text, found.verdict)


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


# ---- menus and keys ------------------------------------------------------------------------

COMMANDS = Phrase("Commands", context="the menu of a card")
ADD_EXERCISE = Phrase("Add exercise…")
ADD_TO_WARM_UP = Phrase("Add to warm-up…")
ADD_TO_COOL_DOWN = Phrase("Add to cool-down…")
COPY_ALL_TO = Phrase("Copy all to…", context="all exercises of a warm-up")
TAKE_ALL_OUT = Phrase("Take all out", context="all of a warm-up or of a day")
ADD_BY_TYPING = Phrase("Add by typing…")
TICK_ALL = Phrase("Tick all", context="all that is for some day of the week")
SELECT_ALL = Phrase("Select all", context="all that is for some day of the week")
MOVE_ALL_TO = Phrase("Move all to…", context="all that is for some day of the week")
COPY_ALL_ENTRIES_TO = Phrase("Copy all to…", context="all that is for some day of the week")
DROP_FOR_SOME_DAY = Phrase("Drop here for some day this week", context="while something is dragged")
NO_DAY_YET = Phrase("It is for some day of the week: move it to a day first.")
DONE_TODAY = Phrase("Done today, {day}", context="of what was for some day: Done today, Thu 26")
TICK_DAY = Phrase("Tick the day")
MOVE_DAY_TO = Phrase("Move the day to…")
COPY_DAY_TO = Phrase("Copy the day to…")
ADD_TO: Mapping[Part, Phrase] = {
    Part.WARM_UP: ADD_TO_WARM_UP,
    Part.COOL_DOWN: ADD_TO_COOL_DOWN,
    Part.STRENGTH: ADD_EXERCISE,
}
SELECT_SEVERAL = Phrase("Select several by clicks")
CLICKS_SELECT = Phrase("Each click selects one more; a click on a free place ends it.")
SELECTED = Plural("{count} selected", "{count} selected", context="things on the board")
ENTER = Phrase("Enter", context="key")
ESCAPE = Phrase("Esc", context="key")
CONTROL = Phrase("Ctrl", context="key")
SHIFT = Phrase("Shift", context="key")
GATHER = Phrase("All on one day", context="what a key of a drag does")
DROP = Phrase("Drop", context="what a key of a drag does")
CANCEL = Phrase("Cancel", context="what a key of a drag does")
COPY = Phrase("Copy", context="what a key of a drag does")
