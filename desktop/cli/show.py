"""The command that shows a week."""

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, time
from typing import Any

from desktop.cli.lists import dose_document
from desktop.cli.machine import name_for_scripts
from desktop.cli.setting import Setting
from desktop.model.exercise import Library
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    Status,
    StrengthSession,
    routine_seconds,
    routines,
)
from desktop.model.summary import Progress, Summary, entry_progress, summary
from desktop.model.week import Week, parse_week, week_of
from desktop.wording import command_line as words
from desktop.wording import dates, doses, names, steps
from desktop.wording.board import run_about
from desktop.wording.came_of_it import what_was_done
from desktop.wording.felt import with_felt
from desktop.wording.quantities import distance, duration
from desktop.wording.voice import Voice

_TYPES = {
    Run: "run",
    StrengthSession: "strength",
    CrossTraining: "cross-training",
    Rest: "rest",
    Note: "note",
}


def show(setting: Setting, asked: Namespace) -> str:
    """The entries of a week and what they add up to."""
    with setting.open_plans(read_only=True) as plans:
        kept = setting.read(plans)
        plan, library = kept.diary.plan, setting.library_of(kept)
    week = asked_week(setting, asked.week, kept.settings.week_starts_on)
    if asked.json:
        document = week_document(setting.voice, plan, week, library)
        return json.dumps(document, indent=2, ensure_ascii=not setting.unicode_output)
    return "\n".join(week_lines(setting.voice, plan, week, library, kept.settings.unit))


def asked_week(setting: Setting, text: str | None, starts_on: int) -> Week:
    """The week that was typed, or the one that holds today. Raises NoSuchWeek."""
    return week_of(setting.today, starts_on) if text is None else parse_week(text, starts_on)


# ---- as JSON -------------------------------------------------------------------------------


def week_document(voice: Voice, plan: Plan, week: Week, library: Library) -> dict[str, Any]:
    """All that a week holds; distances in metres, durations in seconds, loads in kilograms."""
    total = summary(plan, week, library)
    return {
        "week": week.name,
        "days": [
            {
                "date": when.isoformat(),
                "entries": [entry_document(voice, entry) for entry in plan.bound(when)],
            }
            for when in week
        ],
        "some_day": [entry_document(voice, entry) for entry in plan.some_day(week)],
        "totals": {
            "distance": total.distance,
            "distance_done": total.distance_done,
            "duration": total.seconds,
            "duration_done": total.seconds_done,
            "sessions": len(total.sessions),
            "sessions_done": total.sessions_done,
            "sets": {name_for_scripts(movement): sets for movement, sets in total.sets.items()},
        },
    }


def entry_document(voice: Voice, entry: Entry) -> dict[str, Any]:
    """An entry with its type and all its fields."""
    fields = {name: _said(value) for name, value in asdict(entry).items()}
    document = {"type": _TYPES[type(entry)], **fields}
    for name in ("warm_up", "cool_down", "exercises"):
        if name in document:
            document[name] = [_exercise_document(voice, item) for item in getattr(entry, name)]
    return document


def _said(value: Any) -> Any:
    """A field as JSON has it: a date or a time of day as text."""
    return value.isoformat() if isinstance(value, date | time) else value


def _exercise_document(voice: Voice, item: PlannedExercise) -> dict[str, Any]:
    return {**asdict(item), "dose": dose_document(voice, item.dose)}


# ---- as text -------------------------------------------------------------------------------


def week_lines(voice: Voice, plan: Plan, week: Week, library: Library, unit: str) -> Iterator[str]:
    """A line for each day, entry and exercise, and one for what they add up to."""
    days = [(dates.day_label(voice, when), plan.bound(when)) for when in week]
    if some_day := plan.some_day(week):
        days.append((voice(words.SOME_DAY), some_day))
    wide = max(len(label) for label, _ in days)
    yield voice(words.WEEK_TITLE, week=week_and_dates(voice, week))
    for label, day in days:
        lines = [line for entry in day for line in _entry_lines(voice, entry, library, unit)]
        for number, line in enumerate(lines or ["–"]):
            yield f"{'' if number else label:<{wide}}  {line}"
    yield _together(voice, summary(plan, week, library), unit)


def week_and_dates(voice: Voice, week: Week) -> str:
    """``2026-W48 (2026-11-23 to 2026-11-29)``."""
    return voice(words.WEEK_AND_DATES, week=week.name, first=str(week.dates[0]), last=str(week.dates[-1]))


def entry_text(voice: Voice, entry: Entry, unit: str) -> str:
    """``Easy run, 8 km, 48 min, done``: what stands there, and how it stands unless it is still to do."""
    if isinstance(entry, Note):
        return voice(words.A_NOTE, text=names.flat(entry.text))
    if isinstance(entry, Run):
        about = run_about(voice, entry)
        said = [names.one_run(voice, entry), *([about] if about else [])]
        said += [steps.written(voice, entry.steps, unit)] if entry.steps else []
    else:
        said = [names.entry_title(voice, entry)]
    if isinstance(entry, Run | CrossTraining):
        said += [distance(voice, entry.distance, unit)] if entry.distance else []
        said += [duration(voice, entry.duration)] if entry.duration else []
    stands = entry_progress(entry)
    if stands is not Progress.PLANNED:
        said.append(names.state(voice, stands))
        said += [voice(words.QUOTED, text=names.flat(reason))] if (reason := _reason(entry)) else []
        said += what_was_done(voice, entry, unit)
    if entry.notes:
        said.append(voice(words.QUOTED, text=names.flat(entry.notes)))
    return ", ".join(said)


def _reason(entry: Entry) -> str:
    """Why it was skipped, where that was said."""
    skipped = isinstance(entry, Run | StrengthSession | CrossTraining) and entry.status is Status.SKIPPED
    return entry.reason if skipped and not isinstance(entry, Rest | Note) else ""


def _entry_lines(voice: Voice, entry: Entry, library: Library, unit: str) -> Iterator[str]:
    yield entry_text(voice, entry, unit)
    for part, routine in routines(entry).items():
        if routine:
            time = duration(voice, routine_seconds(routine))
            yield "  " + voice(words.ROUTINE, part=names.part(voice, part), time=time)
        for item in routine:
            yield f"    {exercise_text(voice, item, library)}"


def exercise_text(voice: Voice, item: PlannedExercise, library: Library) -> str:
    """``Calf raise, 2 × 12 reps, done``: what stands in a routine, and how it stands."""
    name = library[item.exercise].name if item.exercise in library else item.exercise
    dose = doses.dose(voice, item.dose)
    if item.status is Status.PLANNED:
        return voice(words.EXERCISE, exercise=name, dose=dose)
    line = voice(words.EXERCISE_IN_STATE, exercise=name, dose=dose, state=names.state(voice, item.status))
    return line if item.felt is None else with_felt(voice, line, item.felt)


def _together(voice: Voice, total: Summary, unit: str) -> str:
    far = distance(voice, total.distance, unit) if total.distance else voice(words.NO_DISTANCE)
    return voice(
        words.TOGETHER,
        distance=far,
        time=duration(voice, total.seconds),
        sessions=voice(words.SESSIONS, count=len(total.sessions)),
        done=total.sessions_done,
    )
