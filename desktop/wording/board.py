"""What the board says: its cards, its menus, and what the keys of a drag do. Where one lands: ``landing``."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from desktop.model.exercise import Exercise, Part
from desktop.model.placing import Verdict
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Routine,
    Run,
    Status,
    StrengthSession,
    routine_seconds,
)
from desktop.model.summary import Progress, as_it_was, progress
from desktop.wording import dates, names, quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.quantities import beside
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    pass

# ---- cards ---------------------------------------------------------------------------------

WEEK = Phrase("Week", context="the name of the board")
DAYS = Phrase("Days", context="the head of the board")
ADD = Phrase("Add", context="the button below a day")
ADD_TO_WEEKDAY = Phrase("Add to {day}", context="the button below a day: Add to Wednesday")
NO_EXERCISES = Phrase("No exercises yet")
DONE_OF = Phrase("{time} · {done} of {all}", context="16 min · 2 of 5 exercises done")
OF_PLANNED = Phrase("{done} of {planned}", context="how long a run was: 54 min of 56 min")
UNUSUAL_PLACE = Phrase("{place}, unusual here", context="a place where an exercise is not usual")
DROP_TO_ADD = Phrase("Drop to add one")
ALREADY_HERE = Phrase("Already here")
NEW_SESSION = Phrase("New session")
SKIPPED = Phrase("Skipped", context="a run or a session, on its card")
SKIPPED_BECAUSE = Phrase("Skipped: {reason}")
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
    return beside(voice, time, distance)


def run_distance(voice: Voice, run: Run, unit: str) -> str:
    """``8 km``, as it was once it is done; nothing for a run by time."""
    metres, _ = as_it_was(run)
    return quantities.distance(voice, metres, unit) if metres else ""


def run_line(voice: Voice, run: Run, unit: str) -> str:
    """``8 km · 48 min``, as it was once it is done."""
    _, seconds = as_it_was(run)
    time = quantities.duration(voice, seconds) if seconds else ""
    return beside(voice, run_distance(voice, run, unit), time)


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
    return beside(voice, kind, time)


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


def with_unusual(voice: Voice, place: str, verdict: Verdict) -> str:
    """``Calf raise, unusual here``: a place or a thing, and the word when it is not usual."""
    return voice(UNUSUAL_PLACE, place=place) if verdict.unusual else place


def clipped(text: str, max_: int) -> str:
    """A text with at most so many characters."""
    return text if len(text) <= max_ else text[: max_ - 1] + "…"


def _done(routine: Routine) -> int:
    return sum(item.status is Status.DONE for item in routine)


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
