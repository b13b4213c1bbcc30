"""What stands in the library's lists: rows of values, without Qt."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.model.exercise import Exercise, Movement
from desktop.model.matching import found
from desktop.model.plan import RunKind
from desktop.model.refs import KINDS_OF_ENTRY, NewEntry, NewEntryKind, NewExercise
from desktop.model.runner import Runner, complaints_against, suits
from desktop.ui.library.filter import Filter
from desktop.wording import library as words
from desktop.wording import names
from desktop.wording.voice import Voice


class ShelfRow(NamedTuple):
    """One row. ``fold`` is None for a row without variations below it, else whether it is open.

    ``spoken`` is the whole row for a screen reader; it starts with the full name. ``warning`` names
    the ticked complaints that speak against it, ``tip`` says why.
    """

    dragged: NewExercise | NewEntry
    name: str
    line: str
    spoken: str
    movements: tuple[Movement, ...] = ()
    variation: bool = False
    fold: bool | None = None
    warning: str = ""
    tip: str = ""


def exercise_rows(
    voice: Voice, library: Mapping[str, Exercise], runner: Runner, wanted: Filter, unfolded: frozenset[str]
) -> tuple[ShelfRow, ...]:
    """The exercises that a filter leaves, variations below their base when that is shown and open."""
    exercises = list(library.values())
    hits = found(wanted.text, (words.exercise_words(voice, exercise) for exercise in exercises))
    kept = [
        exercise
        for exercise, hit in zip(exercises, hits, strict=True)
        if hit and _passes(exercise, runner, wanted)
    ]
    ids = {exercise.id for exercise in kept}
    bases = {exercise.base for exercise in kept}
    rows = []
    for exercise in kept:
        under = exercise.base in ids
        if under and not wanted.narrows and exercise.base not in unfolded:
            continue
        foldable = exercise.id in bases and not wanted.narrows
        base = library[exercise.base] if under and exercise.base else None
        fold = exercise.id in unfolded if foldable else None
        rows.append(_exercise_row(voice, exercise, base, fold, runner))
    return tuple(rows)


def run_rows(voice: Voice, wanted: Filter) -> tuple[ShelfRow, ...]:
    """The kinds of run and the other entries that the text leaves."""
    hits = found(wanted.text, (words.entry_words(voice, kind) for kind in KINDS_OF_ENTRY))
    return tuple(_entry_row(voice, kind) for kind, hit in zip(KINDS_OF_ENTRY, hits, strict=True) if hit)


def _passes(exercise: Exercise, runner: Runner, wanted: Filter) -> bool:
    if wanted.movements and not wanted.movements.intersection(exercise.movements):
        return False
    if wanted.equipment and wanted.equipment not in exercise.equipment:
        return False
    if wanted.no_equipment and exercise.equipment:
        return False
    return not wanted.suits_me or suits(exercise, runner)


def _entry_row(voice: Voice, kind: RunKind | NewEntryKind) -> ShelfRow:
    name, line = words.entry_name(voice, kind), words.entry_line(voice, kind)
    return ShelfRow(NewEntry(kind), name, line, voice(words.ENTRY_SPOKEN, name=name, line=line))


def _exercise_row(
    voice: Voice, exercise: Exercise, base: Exercise | None, fold: bool | None, runner: Runner
) -> ShelfRow:
    against, reason = complaints_against(exercise, runner), exercise.contraindication.reason
    tip = (
        voice(names.YOU_TICKED, complaints=names.complaints(voice, against), reason=reason) if against else ""
    )
    return ShelfRow(
        dragged=NewExercise(exercise.id),
        name=exercise.variation if base else exercise.name,
        line=names.equipment(voice, exercise.equipment),
        spoken=words.exercise_spoken(voice, exercise, against, fold),
        movements=exercise.movements,
        variation=base is not None,
        fold=fold,
        warning=words.warning(voice, against),
        tip=tip,
    )
