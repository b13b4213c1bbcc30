"""What stands in the library's lists: rows of values, without Qt."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.model.exercise import Equipment, Exercise, Movement
from desktop.model.plan import RunKind
from desktop.model.refs import NewEntry, NewEntryKind, NewExercise
from desktop.model.runner import Runner, complaints_against, suits
from desktop.ui.controls.words import complaint_line, equipment_line
from desktop.ui.library.matching import Haystack, exercise_haystack, found


class ShelfRow(NamedTuple):
    """One row. ``fold`` is None for a row without variations below it, else whether it is open.

    ``spoken`` is the whole row for a screen reader; it starts with the full name. ``warning`` names
    the ticked complaints that speak against it, ``reason`` says why.
    """

    dragged: NewExercise | NewEntry
    name: str
    line: str
    spoken: str
    movements: tuple[Movement, ...] = ()
    variation: bool = False
    fold: bool | None = None
    warning: str = ""
    reason: str = ""


class Filter(NamedTuple):
    """What the runner looks for. Movements are alternatives; ``equipment`` is the one thing used.

    ``no_equipment`` asks for exercises that need nothing; ``suits_me`` hides what a ticked
    complaint speaks against and what needs equipment that is not there.
    """

    text: str = ""
    movements: frozenset[Movement] = frozenset()
    equipment: Equipment | None = None
    no_equipment: bool = False
    suits_me: bool = False

    @property
    def narrows(self) -> bool:
        """Whether single exercises are looked for, so that families do not fold."""
        return bool(self.text.strip() or self.movements or self.equipment or self.no_equipment)


RUN_TEXTS: Mapping[RunKind | NewEntryKind, tuple[str, str]] = {
    RunKind.EASY: ("Easy", "You can talk in full sentences"),
    RunKind.LONG: ("Long", "Easy pace, longest of the week"),
    RunKind.RECOVERY: ("Recovery", "Short and very gentle"),
    RunKind.TEMPO: ("Tempo", "Steady and firm, 20–40 min"),
    RunKind.INTERVALS: ("Intervals", "Fast repeats with rests"),
    RunKind.HILLS: ("Hills", "Repeats uphill"),
    RunKind.RACE: ("Race", "Race day"),
    NewEntryKind.STRENGTH: ("Strength session", "A list of exercises"),
    NewEntryKind.CROSS_TRAINING: ("Cross-training", "Cycling, swimming …"),
    NewEntryKind.REST: ("Rest", "A day kept free on purpose"),
    NewEntryKind.NOTE: ("Note", "Your own words on a day"),
}


def exercise_rows(
    library: Mapping[str, Exercise], runner: Runner, wanted: Filter, unfolded: frozenset[str]
) -> tuple[ShelfRow, ...]:
    """The exercises that a filter leaves, variations below their base when that is shown and open."""
    exercises = list(library.values())
    hits = found(wanted.text, [exercise_haystack(exercise) for exercise in exercises])
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
        rows.append(_exercise_row(exercise, base, fold, runner))
    return tuple(rows)


def run_rows(wanted: Filter) -> tuple[ShelfRow, ...]:
    """The kinds of run and the other entries that the text leaves."""
    hits = found(wanted.text, [Haystack(kind.value, *texts, "run") for kind, texts in RUN_TEXTS.items()])
    return tuple(
        ShelfRow(NewEntry(kind), name, line, f"{name}, {line}")
        for (kind, (name, line)), hit in zip(RUN_TEXTS.items(), hits, strict=True)
        if hit
    )


def _passes(exercise: Exercise, runner: Runner, wanted: Filter) -> bool:
    if wanted.movements and not wanted.movements.intersection(exercise.movements):
        return False
    if wanted.equipment and wanted.equipment not in exercise.equipment:
        return False
    if wanted.no_equipment and exercise.equipment:
        return False
    return not wanted.suits_me or suits(exercise, runner)


def _exercise_row(exercise: Exercise, base: Exercise | None, fold: bool | None, runner: Runner) -> ShelfRow:
    warning = complaint_line(complaints_against(exercise, runner))
    needs = "needs " + ", ".join(exercise.equipment) if exercise.equipment else "no equipment"
    spoken = [exercise.name, exercise.family_name, *exercise.movements, needs]
    if warning:
        spoken.append(f"you ticked {warning[:1].lower()}{warning[1:]}: {exercise.contraindication.reason}")
    if fold is not None:
        spoken.append("variations shown" if fold else "variations folded")
    return ShelfRow(
        dragged=NewExercise(exercise.id),
        name=exercise.variation if base else exercise.name,
        line=equipment_line(exercise),
        spoken=", ".join(spoken),
        movements=exercise.movements,
        variation=base is not None,
        fold=fold,
        warning=warning,
        reason=exercise.contraindication.reason if warning else "",
    )
