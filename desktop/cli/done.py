"""The command that keeps what was done: ``footwork done``."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.cli.refused import Refused, shown
from desktop.cli.saving import change
from desktop.cli.setting import Setting
from desktop.cli.show import entry_text, exercise_text
from desktop.model import edits
from desktop.model.exercise import Library
from desktop.model.finding import find_entry, find_exercise
from desktop.model.kept import Kept
from desktop.model.plan import (
    AS_PLANNED,
    MAX_NAME,
    Actual,
    CrossTraining,
    Entry,
    Plan,
    PlannedExercise,
    Run,
    Status,
    StrengthSession,
    items,
)
from desktop.model.summary import Progress, entry_progress
from desktop.model.week import parse_date
from desktop.wording import came_of_it, deeds
from desktop.wording import done as words
from desktop.wording.deeds import Deed
from desktop.wording.quantities import read_distance, read_duration
from desktop.wording.voice import Voice

LEAST = 4
"""So many letters of an id are enough where no other begins with them."""

TOLD = ("distance", "duration", "effort", "word", "partly")
"""What can be told of what was done."""

Trained = Run | StrengthSession | CrossTraining


def done(setting: Setting, asked: Namespace) -> str:
    """Tick what was done and keep how it was, skip it with a reason, or take all of that back."""
    _check(asked)

    def work(kept: Kept) -> tuple[Kept, Deed, str]:
        plan, voice, unit = kept.diary.plan, setting.voice, kept.settings.unit
        when, thing = _meant(voice, plan, asked, setting.library_of(kept), unit)
        if isinstance(thing, PlannedExercise):
            _check_exercise(asked)
            after = edits.tick_exercise(plan, thing.id, _status(asked))
            text = exercise_text(voice, find_exercise(after, thing.id).exercise, setting.library_of(kept))
        else:
            ticked = edits.tick_entry(plan, thing.id, _status(asked), _reason(asked))
            after = _told(voice, ticked, asked, thing, unit)
            text = entry_text(voice, find_entry(after, thing.id).entry, unit)
        deed = came_of_it.CHANGE if _said(asked) else deeds.SKIP if asked.skipped is not None else deeds.TICK
        return kept.with_plan(after), deed, voice(words.NOW, date=str(when), entry=text)

    return change(setting, work)


# ---- what was typed ------------------------------------------------------------------------


def _said(asked: Namespace) -> list[str]:
    """The options that tell something of what was done."""
    return [f"--{name}" for name in TOLD if getattr(asked, name) not in (None, False)]


def _check(asked: Namespace) -> None:
    """Refuse to do a thing and to skip it, or either and to take it back."""
    given = _said(asked)[:1]
    given += ["--skipped"] if asked.skipped is not None else []
    given += ["--undo"] if asked.undo else []
    if len(given) > 1:
        raise Refused(words.EXCLUDE, first=given[0], second=given[1])
    if asked.effort is not None and came_of_it.read_effort(asked.effort) is None:
        raise Refused(came_of_it.WRONG_EFFORT)
    for option in ("word", "skipped"):
        if len(getattr(asked, option) or "") > MAX_NAME:
            raise Refused(words.TOO_LONG, option=f"--{option}", limit=MAX_NAME)


def _status(asked: Namespace) -> Status:
    if asked.undo:
        return Status.PLANNED
    return Status.DONE if asked.skipped is None else Status.SKIPPED


def _reason(asked: Namespace) -> str:
    return " ".join((asked.skipped or "").split())


def _told(voice: Voice, plan: Plan, asked: Namespace, thing: Trained, unit: str) -> Plan:
    """The plan with what was told of a thing beside what was known; with ``--undo`` nothing is known.

    Raises QuantityError.
    """
    entry = find_entry(plan, thing.id).entry
    assert isinstance(entry, Trained)
    if isinstance(entry, StrengthSession):
        for option in ("distance", "duration", "partly"):
            if f"--{option}" in _said(asked):
                raise Refused(words.NOT_FOR_SESSIONS, option=f"--{option}")
    if asked.undo or asked.skipped is not None:
        return edits.replace_entry(plan, replace(entry, actual=AS_PLANNED))
    return edits.replace_entry(plan, replace(entry, actual=_actual(voice, entry.actual, asked, unit)))


def _actual(voice: Voice, known: Actual, asked: Namespace, unit: str) -> Actual:
    distance, duration = known.distance, known.duration
    if asked.distance is not None:
        distance = read_distance(voice, asked.distance, unit)
    if asked.duration is not None:
        duration = read_duration(voice, asked.duration, distance)
    effort = known.effort if asked.effort is None else came_of_it.read_effort(asked.effort)
    word = known.word if asked.word is None else " ".join(asked.word.split())
    return Actual(distance, duration, effort, word, asked.partly)


def _check_exercise(asked: Namespace) -> None:
    if _said(asked):
        raise Refused(words.NOT_FOR_EXERCISES, option=_said(asked)[0])


# ---- what is meant -------------------------------------------------------------------------


def _meant(
    voice: Voice, plan: Plan, asked: Namespace, library: Library, unit: str
) -> tuple[date, Trained | PlannedExercise]:
    """The day and the thing that a date or an id means. Raises Refused."""
    if asked.what[:1].isdigit() and "-" in asked.what:
        when = parse_date(asked.what)
        return when, _of_day(voice, plan, when, asked, unit)
    wanted = asked.what.lower()
    found: list[tuple[date, Trained | PlannedExercise]] = []
    for when, entry in plan.entries():
        if isinstance(entry, Trained) and _called(entry.id, wanted):
            found.append((when, entry))
        found += [(when, item) for item in items(entry) if _called(item.id, wanted)]
    exact = [one for one in found if one[1].id.lower() == wanted]
    if len(exact or found) != 1:
        raise Refused(words.NO_SUCH_ID, typed=shown(asked.what))
    return (exact or found)[0]


def _called(name: str, wanted: str) -> bool:
    return name.lower() == wanted or (len(wanted) >= LEAST and name.lower().startswith(wanted))


def _of_day(voice: Voice, plan: Plan, when: date, asked: Namespace, unit: str) -> Trained:
    """The one thing of a day that can be done, or the one that is still to be. Raises Refused."""
    every = [entry for entry in plan.day(when) if isinstance(entry, Trained) and not entry.some_day]
    if not every:
        raise Refused(words.NOTHING_ON, date=str(when))
    left = [entry for entry in every if (entry_progress(entry) is Progress.PLANNED) is not asked.undo]
    for some in (every, left):
        if len(some) == 1:
            return some[0]
    raise Refused(words.WHICH, date=str(when), entries=_with_ids(voice, left or every, unit))


def _with_ids(voice: Voice, entries: Sequence[Entry], unit: str) -> str:
    """Entries with as much of their ids as tells them apart."""
    ids = [entry.id for entry in entries]
    wide = next((wide for wide in range(LEAST, 16) if len({one[:wide] for one in ids}) == len(ids)), 16)
    return voice.listed(
        voice(words.WITH_ID, id=entry.id[:wide], entry=entry_text(voice, entry, unit)) for entry in entries
    )
