"""What a screen reader says of each row of the board."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from desktop.model.exercise import Exercise, Part
from desktop.model.plan import CrossTraining, Entry, Note, Run, StrengthSession, routine_seconds, routines
from desktop.model.runner import Runner, complaints_against
from desktop.model.summary import progress
from desktop.ui.board import wording
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, ItemSlot, Slot, StripSlot
from desktop.ui.board.wording import tr

SHORT_NAME = 14  # characters that a card shows in any case
MAX_HINT = 1000


def spoken(slot: Slot, library: Mapping[str, Exercise], runner: Runner, unit: str) -> str:
    """``Tempo, 10 kilometres, 52 minutes, Thursday 26, not done, warm-up 3 exercises``."""
    match slot:
        case EntrySlot(when, entry):
            parts = [*_entry(entry, unit), wording.long_day(when), wording.entry_standing(entry)]
            return _joined(*parts, *_around(entry))
        case StripSlot(when, run, part):
            head = tr("{} of {}").format(wording.part_name(part), wording.run_name(run.kind))
            standing = wording.progress_word(progress(item.status for item in slot.routine))
            count = _exercises(len(slot.routine))
            return _joined(
                head, count, spoken_time(routine_seconds(slot.routine)), wording.long_day(when), standing
            )
        case ItemSlot():
            return _joined(*_item(slot, library, runner))
        case AddSlot(when):
            return tr("Add to {}").format(wording.long_day(when))


def hint(slot: Slot, library: Mapping[str, Exercise], runner: Runner) -> str:
    """What the card may have no room for: a long name, notes, why an exercise is flagged."""
    match slot:
        case EntrySlot(_, entry):
            name = wording.entry_name(entry)
            own = [name] if isinstance(entry, Note) or len(name) > SHORT_NAME else []
            notes = "" if isinstance(entry, Note) else wording.flat(entry.notes)
            return wording.clipped(" · ".join([*own, *([notes] if notes else [])]), MAX_HINT)
        case ItemSlot() if slot.item.exercise in library:
            exercise = library[slot.item.exercise]
            flagged = complaints_against(exercise, runner)
            return f"{exercise.name}. {exercise.contraindication.reason}" if flagged else exercise.name
        case _:
            return ""


def _entry(entry: Entry, unit: str) -> list[str]:
    name = wording.clipped(wording.entry_name(entry), wording.MAX_SPOKEN)
    match entry:
        case Run():
            return [name, spoken_distance(entry.distance, unit), spoken_time(entry.duration)]
        case StrengthSession():
            return [
                name,
                tr("strength session"),
                spoken_time(routine_seconds(entry.exercises)),
                _exercises(len(entry.exercises)),
            ]
        case CrossTraining():
            return [name, spoken_distance(entry.distance, unit), spoken_time(entry.duration)]
        case _:
            return [name]


def _around(entry: Entry) -> list[str]:
    if not isinstance(entry, Run):
        return []
    return [
        f"{wording.part_name(part).lower()} {_exercises(len(routine))}"
        for part, routine in routines(entry).items()
        if routine
    ]


def _item(slot: ItemSlot, library: Mapping[str, Exercise], runner: Runner) -> list[str]:
    owner = wording.clipped(wording.entry_name(slot.entry), 60)
    if slot.part is not Part.STRENGTH:
        owner = tr("{} of {}").format(wording.part_name(slot.part).lower(), owner)
    exercise = library.get(slot.item.exercise)
    flags = complaints_against(exercise, runner) if exercise else ()
    return [
        exercise.name if exercise else slot.item.exercise,
        slot.item.dose.text,
        owner,
        wording.long_day(slot.when),
        wording.progress_word(progress([slot.item.status])),
        tr("flagged: {}").format(", ".join(flag.value for flag in flags)) if flags else "",
    ]


def spoken_distance(metres: int | None, unit: str) -> str:
    """``10 kilometres``, with the word for the unit."""
    if not metres:
        return ""
    number, short = wording.distance(metres, unit)
    one = number == QLocale().toString(1)
    words = {
        "km": tr("kilometre") if one else tr("kilometres"),
        "mi": tr("mile") if one else tr("miles"),
        "m": tr("metre") if one else tr("metres"),
    }
    return f"{number} {words[short]}"


def spoken_time(seconds: int | None) -> str:
    """``1 hour 50 minutes``."""
    if not seconds:
        return ""
    if seconds < 60:
        return tr("{} seconds").format(seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    hour_words = tr("1 hour") if hours == 1 else tr("{} hours").format(hours)
    minute_words = tr("1 minute") if minutes == 1 else tr("{} minutes").format(minutes)
    return " ".join(([hour_words] if hours else []) + ([minute_words] if minutes else []))


def _exercises(count: int) -> str:
    return tr("1 exercise") if count == 1 else tr("{} exercises").format(count)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
