"""The board's words: what the cards say, and what a screen reader says of them."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.model.exercise import Complaint, Exercise, Part
from desktop.model.finding import find_entry, find_exercise
from desktop.model.places import are_exercises
from desktop.model.placing import Verdict
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    Plan,
    Rest,
    Routine,
    Run,
    RunKind,
    Status,
    StrengthSession,
    routine_seconds,
    routines,
)
from desktop.model.quantity import distance_number, duration_text
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewEntry,
    NewEntryKind,
    NewExercise,
    OnDay,
    Place,
    Thing,
    Things,
    ids_of,
)
from desktop.model.summary import Progress, entry_progress, progress
from desktop.wording import names, refusals
from desktop.wording.voice import Voice

VOICE = Voice.of()
_RUNS_BY_NAME = (RunKind.HILLS, RunKind.INTERVALS, RunKind.RACE)  # nobody says “hills run”
MAX_SPOKEN = 200  # characters of a name or a note that a screen reader is given


def tr(text: str) -> str:
    """The text in the runner's language."""
    return QCoreApplication.translate("board", text)


# ---- pieces ----------------------------------------------------------------------------


def day_label(when: date) -> str:
    """``Mon 23``."""
    name = QLocale().dayName(when.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{name} {when.day}"


def long_day(when: date) -> str:
    """``Thursday 26``."""
    return f"{QLocale().dayName(when.isoweekday(), QLocale.FormatType.LongFormat)} {when.day}"


def distance(metres: int, unit: str) -> tuple[str, str]:
    """Number and unit, apart because the card sets them in two sizes; metres below a kilometre."""
    if unit == "km" and metres < 1000:
        return QLocale().toString(metres), "m"
    plain = distance_number(metres, unit)
    decimals = len(plain.partition(".")[2])
    return QLocale().toString(float(plain), "f", decimals), unit


def run_name(kind: RunKind) -> str:
    """``Easy``."""
    return tr(kind.value.capitalize())


def part_name(part: Part) -> str:
    """``Warm-up``; a session's list has the session's name instead."""
    return tr(part.value.capitalize())


def new_name(kind: RunKind | NewEntryKind) -> str:
    """What menus, details and the ghost call something new: ``Easy run``, ``Hills``, ``Rest``."""
    if isinstance(kind, RunKind):
        return run_name(kind) if kind in _RUNS_BY_NAME else tr(f"{kind.value.capitalize()} run")
    named = {
        NewEntryKind.STRENGTH: tr("Strength session"),
        NewEntryKind.CROSS_TRAINING: tr("Cross-training"),
        NewEntryKind.REST: tr("Rest"),
        NewEntryKind.NOTE: tr("Note"),
    }
    return named[kind]


def entry_name(entry: Entry) -> str:
    """The title of a card. Line breaks and the like become spaces."""
    match entry:
        case Run():
            return run_name(entry.kind)
        case StrengthSession() | CrossTraining():
            return names.entry_title(VOICE, entry)
        case Rest():
            return tr("Rest")
        case Note():
            return flat(entry.text) or tr("Note")


def flat(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def short_name(exercise: str, library: Mapping[str, Exercise]) -> str:
    """An exercise's name on the board; its id when the library has lost it."""
    return library[exercise].short_name if exercise in library else exercise


def session_line(session: StrengthSession) -> str:
    """``16 min · 2 of 5``: how long, and how many are done once some are."""
    if not session.exercises:
        return tr("No exercises yet")
    line = duration_text(routine_seconds(session.exercises))
    if progress(item.status for item in session.exercises) is Progress.PARTLY:
        line += f" · {_done_of(session.exercises)}"
    return line


def cross_line(training: CrossTraining, unit: str) -> str:
    """``40 min · 15 km``."""
    parts = [duration_text(training.duration)] if training.duration else []
    if training.distance:
        parts.append(" ".join(distance(training.distance, unit)))
    return " · ".join(parts)


def complaint_line(flags: tuple[Complaint, ...]) -> str:
    """``You ticked weak ankle``."""
    return tr("You ticked {}").format(", ".join(flag.value for flag in flags))


# ---- where a drop lands ----------------------------------------------------------------


def place_text(plan: Plan, target: Place, things: Things, *, copy: bool) -> str:
    """``Thu cool-down, place 2 of 3``; what the ghost and the menus call a target."""
    moved = frozenset() if copy else ids_of(things)
    if isinstance(target, OnDay):
        if are_exercises(things):
            return tr("{}, new session").format(day_label(target.when))
        entries = [entry.id for entry in plan.day(target.when)]
        place, count = _place(entries, target.place, moved, len(things))
        return tr("{}, place {} of {}").format(day_label(target.when), place, count)
    when, _, entry = find_entry(plan, target.routine.entry)
    routine = [item.id for item in routines(entry)[target.routine.part]]
    place, count = _place(routine, target.place, moved, len(things))
    return tr("{}, place {} of {}").format(block_text(when, entry, target), place, count)


def with_unusual(place: str, verdict: Verdict) -> str:
    """``Thu cool-down, place 2 of 3, unusual here``."""
    return f"{place}, {VOICE(refusals.UNUSUAL_HERE)}" if verdict.unusual else place


def refusal_text(verdict: Verdict) -> str:
    """Why it is not taken."""
    return refusals.verdict(VOICE, verdict)


def block_text(when: date, entry: Entry, target: InRoutine) -> str:
    """``Thu cool-down``, or ``Wed Ankle strength``."""
    name = QLocale().dayName(when.isoweekday(), QLocale.FormatType.ShortFormat)
    part = target.routine.part
    inner = clipped(entry_name(entry), 30) if part is Part.STRENGTH else part_name(part).lower()
    return f"{name} {inner}"


def _place(ids: list[str], place: int | None, moved: frozenset[str], things: int) -> tuple[int, int]:
    """Place of the first thing and count, as they are after the drop, from 1."""
    at = len(ids) if place is None else min(place, len(ids))
    passed = sum(one not in moved for one in ids[:at])
    return passed + 1, sum(one not in moved for one in ids) + things


def dragged_name(plan: Plan, library: Mapping[str, Exercise], things: Things, unit: str) -> tuple[str, str]:
    """Name and second line (dose, distance) of what is dragged, the first of several. Raises Gone."""
    name, line = _dragged_name(plan, library, things[0], unit)
    return (name, tr("and {} more").format(len(things) - 1)) if len(things) > 1 else (name, line)


def _dragged_name(plan: Plan, library: Mapping[str, Exercise], thing: Thing, unit: str) -> tuple[str, str]:
    match thing:
        case NewEntry(kind):
            return new_name(kind), ""
        case NewExercise(exercise):
            return library[exercise].name, library[exercise].dose.text
        case ExerciseRef(item_id):
            item = find_exercise(plan, item_id).exercise
            return short_name(item.exercise, library), item.dose.text
        case EntryRef(entry_id):
            entry = find_entry(plan, entry_id).entry
            return entry_name(entry), entry_line(entry, unit)


def entry_line(entry: Entry, unit: str) -> str:
    """The measure of an entry in one line."""
    match entry:
        case Run():
            parts = [" ".join(distance(entry.distance, unit))] if entry.distance else []
            return " · ".join(parts + ([duration_text(entry.duration)] if entry.duration else []))
        case StrengthSession():
            return session_line(entry)
        case CrossTraining():
            return cross_line(entry, unit)
        case _:
            return ""


def clipped(text: str, longest: int) -> str:
    """A text with at most so many characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _done_of(routine: Routine) -> str:
    done = sum(item.status is Status.DONE for item in routine)
    return tr("{} of {}").format(done, len(routine))


def progress_word(standing: Progress) -> str:
    """``not done``, ``partly done``, ``done`` or ``skipped``."""
    words = {
        Progress.PLANNED: tr("not done"),
        Progress.PARTLY: tr("partly done"),
        Progress.DONE: tr("done"),
        Progress.SKIPPED: tr("skipped"),
    }
    return words[standing]


def entry_standing(entry: Entry) -> str:
    """The word for an entry's tick; empty for a rest or a note, which have none."""
    return "" if isinstance(entry, Rest | Note) else progress_word(entry_progress(entry))
