"""What stands in the library's lists: rows of values, without Qt."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.model.exercise import Exercise, Movement
from desktop.model.matching import Haystack, Haystacks
from desktop.model.plan import RunKind
from desktop.model.refs import KINDS_OF_ENTRY, NewEntry, NewEntryKind, NewExercise, NewRoutine
from desktop.model.runner import Runner, complaints_against, suits
from desktop.ui.library.filter import Filter
from desktop.wording import library as words
from desktop.wording import names
from desktop.wording.voice import Voice

Shelved = NewExercise | NewEntry | NewRoutine
"""What stands in the library."""


class ShelfRow(NamedTuple):
    """One row. ``fold`` is None for a row without variations below it, else whether it is open.

    ``spoken`` is the whole row for a screen reader; it starts with the full name. ``warning`` names
    the ticked complaints that speak against it, ``tip`` says why. ``pictures`` are the exercises of a saved
    routine, ``kind`` what it is, in an ``ink`` of its own.
    """

    dragged: Shelved
    name: str
    line: str
    spoken: str
    movements: tuple[Movement, ...] = ()
    variation: bool = False
    fold: bool | None = None
    warning: str = ""
    tip: str = ""
    pictures: tuple[str, ...] = ()
    kind: str = ""
    ink: str = ""


class Shelf:
    """The exercises as rows, in one language.

    What was worked out for an exercise is kept while exercise and runner stay the same: a key of a search
    among thousands looks only at what is known of them already.
    """

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._library: Mapping[str, Exercise] = {}
        self._texts: dict[str, tuple[Exercise, Haystack]] = {}
        self._haystacks = Haystacks(())
        self._runner = Runner()
        self._rows: dict[tuple[str, bool, bool | None], tuple[Exercise, ShelfRow]] = {}

    def rows(
        self, library: Mapping[str, Exercise], runner: Runner, wanted: Filter, unfolded: frozenset[str]
    ) -> tuple[ShelfRow, ...]:
        """The exercises that a filter leaves, variations below their base when that is shown and open."""
        exercises = list(library.values())
        if wanted.text.strip():
            self.look_through(library)
            exercises = [exercises[place] for place in self._haystacks.found(wanted.text)]
        kept = [exercise for exercise in exercises if _passes(exercise, runner, wanted)]
        ids = {exercise.id for exercise in kept}
        bases = {exercise.base for exercise in kept}
        self._know(runner)
        rows = []
        for exercise in kept:
            under = exercise.base in ids
            if under and not wanted.narrows and exercise.base not in unfolded:
                continue
            foldable = exercise.id in bases and not wanted.narrows
            rows.append(self._row(exercise, under, exercise.id in unfolded if foldable else None))
        return tuple(rows)

    def look_through(self, library: Mapping[str, Exercise]) -> None:
        """Know what is found by which words, before it is looked for."""
        if library is self._library:
            return
        texts = {}
        for name, exercise in library.items():
            known = self._texts.get(name)
            if known is None or known[0] is not exercise:
                known = exercise, Haystack(*words.exercise_words(self._voice, exercise))
            texts[name] = known
        self._library, self._texts = library, texts
        self._haystacks = Haystacks(haystack for _, haystack in texts.values())

    def _know(self, runner: Runner) -> None:
        if runner != self._runner:
            self._runner = runner
            self._rows.clear()

    def _row(self, exercise: Exercise, under: bool, fold: bool | None) -> ShelfRow:
        place = exercise.id, under, fold
        known = self._rows.get(place)
        if known is None or known[0] is not exercise:
            known = exercise, _exercise_row(self._voice, exercise, under, fold, self._runner)
            self._rows[place] = known
        return known[1]


def run_rows(voice: Voice, wanted: Filter) -> tuple[ShelfRow, ...]:
    """The kinds of run and the other entries that the text leaves."""
    known = Haystacks(Haystack(*words.entry_words(voice, kind)) for kind in KINDS_OF_ENTRY)
    return tuple(_entry_row(voice, KINDS_OF_ENTRY[place]) for place in known.found(wanted.text))


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
    voice: Voice, exercise: Exercise, under: bool, fold: bool | None, runner: Runner
) -> ShelfRow:
    against, reason = complaints_against(exercise, runner), exercise.contraindication.reason
    tip = (
        voice(names.YOU_TICKED, complaints=names.complaints(voice, against), reason=reason) if against else ""
    )
    return ShelfRow(
        dragged=NewExercise(exercise.id),
        name=exercise.variation if under else exercise.name,
        line=names.equipment(voice, exercise.equipment),
        spoken=words.exercise_spoken(voice, exercise, against, fold),
        movements=exercise.movements,
        variation=under,
        fold=fold,
        warning=words.warning(voice, against),
        tip=tip,
    )
