"""All that can be found by its name: what is planned, the nearest first, then runs and exercises."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from desktop.model.plan import Note, PlannedExercise, Rest, items
from desktop.model.refs import (
    KINDS_OF_ENTRY,
    EntryRef,
    ExerciseRef,
    NewEntry,
    NewExercise,
    NewRoutine,
    Planned,
    Thing,
    kind_of,
)
from desktop.model.routines import on_shelf
from desktop.ui.chooser.choices import Choice
from desktop.ui.supplies import Supplies
from desktop.wording import board, chooser, dates, landing, names, routines

DAYS = 366  # before and after today
EXERCISE_DAYS = 60  # the same for single exercises, of which there are many more


def everything(supplies: Supplies) -> Iterator[Choice]:
    """One row each."""
    document, voice = supplies.document, supplies.voice
    yield from _planned(supplies)
    there = voice(chooser.IN_LIBRARY)
    for kind in KINDS_OF_ENTRY:
        entry = NewEntry(kind)
        name = names.new_entry(voice, kind)
        yield Choice(name, there, entry, (name,), _show(entry, supplies))
    for saved in on_shelf(document.diary.routines):
        routine, line = NewRoutine(saved.id), routines.line(voice, saved)
        shown = board.clipped(names.flat(saved.name), landing.MAX_NAME_IN_PLACE * 2)
        yield Choice(shown, line, None, (saved.name, line), _show(routine, supplies))
    for exercise in document.library.values():
        thing = NewExercise(exercise.id)
        sought = (exercise.name, exercise.short_name)
        yield Choice(exercise.name, there, thing, sought, _show(thing, supplies))


def _planned(supplies: Supplies) -> Iterator[Choice]:
    """What comes next stands first, then what has been, from the latest back."""
    plan, today, library = supplies.document.plan, supplies.state.today, supplies.document.library
    voice, unit = supplies.voice, supplies.document.settings.unit
    for when in _nearest(today):
        for entry in plan.day(when):
            day = dates.day_and_date(voice, when, today)
            if entry.some_day:
                day = dates.some_day_of(voice, supplies.state.week_of(when))
            title, line = names.entry_title(voice, entry), board.entry_line(voice, entry, unit)
            notes = entry.text if isinstance(entry, Note) else entry.notes
            reason = chooser.spoken(voice, day, line)
            picture, take = NewEntry(kind_of(entry)), _go(when, EntryRef(entry.id), supplies)
            shown = board.clipped(title, landing.MAX_NAME_IN_PLACE * 2)
            yield Choice(shown, reason, picture, (title, line, day, notes), take)
            if isinstance(entry, Rest) or abs((when - today).days) > EXERCISE_DAYS:
                continue
            for item in items(entry):
                yield _exercise(item, when, day, board.short_name(item.exercise, library), supplies)


def _exercise(item: PlannedExercise, when: date, day: str, name: str, supplies: Supplies) -> Choice:
    library = supplies.document.library
    whole = library[item.exercise].name if item.exercise in library else name
    picture = NewExercise(item.exercise) if item.exercise in library else None
    return Choice(name, day, picture, (name, whole, day), _go(when, ExerciseRef(item.id), supplies))


def _nearest(today: date) -> Iterator[date]:
    yield from (today + timedelta(days=days) for days in range(DAYS))
    yield from (today - timedelta(days=days) for days in range(1, DAYS))


def _go(when: date, thing: Planned, supplies: Supplies) -> Callable[[], object]:
    def go() -> None:
        supplies.state.show_day(when)
        supplies.state.select(thing)

    return go


def _show(thing: Thing, supplies: Supplies) -> Callable[[], object]:
    return lambda: supplies.state.select(thing)
