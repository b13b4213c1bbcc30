"""The command that shows a week."""

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from desktop.cli.lists import dose_document
from desktop.cli.setting import Setting, library_of
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
from desktop.model.quantity import clock_text, distance_text, duration_text
from desktop.model.summary import Progress, entry_progress, summary
from desktop.model.week import Week, parse_week, week_of

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
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
        kept = plans.read()
        plan, library = kept.diary.plan, library_of(kept)
    week = asked_week(setting, asked.week, kept.settings.week_starts_on)
    if asked.json:
        return json.dumps(
            week_document(plan, week, library), indent=2, ensure_ascii=not setting.unicode_output
        )
    return "\n".join(_lines(plan, week, library, kept.settings.unit))


def asked_week(setting: Setting, text: str | None, starts_on: int) -> Week:
    """The week that was typed, or the one that holds today. Raises NoSuchWeek."""
    return week_of(setting.today, starts_on) if text is None else parse_week(text, starts_on)


def week_text(week: Week) -> str:
    """``2026-W48 (2026-11-23 to 2026-11-29)``."""
    return f"{week.name} ({week.dates[0]} to {week.dates[-1]})"


# ---- as JSON -------------------------------------------------------------------------------


def week_document(plan: Plan, week: Week, library: Library) -> dict[str, Any]:
    """All that a week holds; distances in metres, durations in seconds, loads in kilograms."""
    total = summary(plan, week, library)
    return {
        "week": week.name,
        "days": [
            {"date": when.isoformat(), "entries": [entry_document(entry) for entry in plan.day(when)]}
            for when in week
        ],
        "totals": {
            "distance": total.distance,
            "distance_done": total.distance_done,
            "duration": total.seconds,
            "duration_done": total.seconds_done,
            "sessions": len(total.sessions),
            "sessions_done": total.sessions_done,
            "sets": {movement.value: sets for movement, sets in total.sets.items()},
        },
    }


def entry_document(entry: Entry) -> dict[str, Any]:
    """An entry with its type and all its fields."""
    document = {"type": _TYPES[type(entry)], **asdict(entry)}
    for name in ("warm_up", "cool_down", "exercises"):
        if name in document:
            document[name] = [_item_document(item) for item in getattr(entry, name)]
    return document


def _item_document(item: PlannedExercise) -> dict[str, Any]:
    return {**asdict(item), "dose": dose_document(item.dose)}


# ---- as text -------------------------------------------------------------------------------


def _lines(plan: Plan, week: Week, library: Library, unit: str) -> Iterator[str]:
    yield f"Week {week_text(week)}"
    for when in week:
        label = f"{_DAYS[when.weekday()]} {when.day:>2}"
        day = plan.day(when)
        if not day:
            yield f"{label}  –"
        for entry in day:
            yield f"{label}  {entry_text(entry, unit)}"
            label = " " * len(label)
            for part, routine in routines(entry).items():
                if routine:
                    yield f"{label}    {part.capitalize()}, {duration_text(routine_seconds(routine))}:"
                for item in routine:
                    yield f"{label}      {_item_text(item, library)}"
    total = summary(plan, week, library)
    yield (
        f"Together: {distance_text(total.distance, unit) if total.distance else 'no distance'}, "
        f"{clock_text(total.seconds)} h, {_sessions(len(total.sessions))}, {total.sessions_done} done"
    )


def entry_text(entry: Entry, unit: str) -> str:
    """``Easy run, 8 km, 48 min, done``: what stands there, and how it stands unless it is still to do."""
    match entry:
        case Run():
            words = [f"{entry.kind.capitalize()} run", *_amounts(entry, unit)]
        case StrengthSession():
            words = [entry.name]
        case CrossTraining():
            words = [entry.activity, *_amounts(entry, unit)]
        case Rest():
            words = ["Rest"]
        case Note():
            return f"Note: {_flat(entry.text)}"
    stands = entry_progress(entry)
    if stands is not Progress.PLANNED:
        words.append(stands.value)
    if entry.notes:
        words.append(f"“{_flat(entry.notes)}”")
    return ", ".join(words)


def _amounts(entry: Run | CrossTraining, unit: str) -> Iterator[str]:
    if entry.distance:
        yield distance_text(entry.distance, unit)
    if entry.duration:
        yield duration_text(entry.duration)


def _item_text(item: PlannedExercise, library: Library) -> str:
    name = library[item.exercise].name if item.exercise in library else item.exercise
    ticked = "" if item.status is Status.PLANNED else f", {item.status.value}"
    return f"{name}, {item.dose.text}{ticked}"


def _sessions(number: int) -> str:
    return "1 session" if number == 1 else f"{number} sessions"


def _flat(text: str) -> str:
    """The runner's own words on one line."""
    return " ".join(text.split())
