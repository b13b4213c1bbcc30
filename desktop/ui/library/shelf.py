"""What stands in the library's lists: rows of values, without Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from desktop.model.exercise import ANKLE, MINE, Exercise, Library, Listed, Movement, is_own, section_of
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


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a section of the library, by the section's id: nothing to plan with."""

    section: str


OPEN_AT_FIRST: frozenset[str | Heading] = frozenset({Heading(MINE), Heading(ANKLE), "calf-raise"})
"""The runner's own, one open section, and in it one open family, show that the others open too."""


class ShelfRow(NamedTuple):
    """One row. ``fold`` is None for a row without variations below it, else whether it is open.

    ``spoken`` is the whole row for a screen reader; it starts with the full name. ``warning`` names
    the ticked complaints that speak against it, ``tip`` says why. ``pictures`` are the exercises of a saved
    routine, ``kind`` what it is, in an ``ink`` of its own. A heading counts its exercises in ``line``, a
    cell of a wide shelf its ways in ``kind``; where its name is too long stands ``short``.
    """

    dragged: Shelved | Heading
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
    short: str = ""


class Shelf:
    """The exercises as rows, in one language; ``unfolded`` are the sections and the exercises with variations
    that are open.

    What was worked out for an exercise is kept while exercise and runner stay the same: a key of a search
    among thousands looks only at what is known of them already.
    """

    def __init__(self, voice: Voice, unfolded: frozenset[str | Heading] = OPEN_AT_FIRST) -> None:
        self._voice, self.unfolded = voice, unfolded
        self._library = Library({})
        self._texts: dict[str, tuple[Exercise, Haystack]] = {}
        self._haystacks = Haystacks(())
        self._runner = Runner()
        self._rows: dict[tuple[str, bool, bool | None], tuple[Exercise, ShelfRow]] = {}
        self._cells: dict[tuple[str, bool, bool | None, int], tuple[Exercise, ShelfRow]] = {}

    def fold(self, dragged: NewExercise | Heading) -> None:
        """Open or close a section, or the variations of an exercise."""
        self.unfolded ^= {dragged.exercise if isinstance(dragged, NewExercise) else dragged}

    def unfold(self, exercise: Exercise) -> bool:
        """Open what the row of an exercise is folded into; False where that is open."""
        places: set[str | Heading] = {Heading(exercise.section)}
        if exercise.base:
            places.add(exercise.base)
        hidden = places - self.unfolded
        self.unfolded |= hidden
        return bool(hidden)

    def rows(self, library: Library, runner: Runner, wanted: Filter) -> tuple[ShelfRow, ...]:
        """The exercises that a filter leaves: in sections, those that are open, variations below their base
        when that is open; or, where single ones are looked for, all that are found.

        An exercise of a closed section is not even read.
        """
        if wanted.narrows:
            return tuple(self._found(library, runner, wanted))
        listed = self.left(library, runner, wanted)
        sections = in_sections(listed)
        rows: list[ShelfRow] = []
        for section, members in sections.items():
            heading = Heading(section)
            open_ = heading in self.unfolded or len(sections) == 1
            if len(sections) > 1:
                rows.append(_heading_row(self._voice, heading, len(members), open_))
            if open_:
                rows += self._section(library, members)
        return tuple(rows)

    def left(self, library: Library, runner: Runner, wanted: Filter) -> Sequence[Listed]:
        """What a filter leaves, as it is listed; where nothing is looked for no exercise is read."""
        self._know(runner)
        if wanted.narrows:
            return [_listed(one) for one in self._kept(library, runner, wanted)]
        return [
            one for one in library.listed if not wanted.suits_me or _passes(library[one.id], runner, wanted)
        ]

    def _section(self, library: Library, members: Sequence[Listed]) -> Iterable[ShelfRow]:
        ids, bases = {one.id for one in members}, {one.base for one in members}
        for one in members:
            under = one.base in ids
            if not under or one.base in self.unfolded:
                fold = one.id in self.unfolded if one.id in bases else None
                yield self._row(library[one.id], under, fold)

    def _found(self, library: Library, runner: Runner, wanted: Filter) -> Iterable[ShelfRow]:
        self._know(runner)
        kept = self._kept(library, runner, wanted)
        ids = {exercise.id for exercise in kept}
        return [self._row(exercise, exercise.base in ids, None) for exercise in kept]

    def _kept(self, library: Library, runner: Runner, wanted: Filter) -> Sequence[Exercise]:
        exercises = list(library.values())
        text, seconds = wanted.text.strip(), None
        if text:
            from desktop.wording.library_search import without_minutes

            text, seconds = without_minutes(self._voice, text)
        if text:
            self.look_through(library)
            exercises = [exercises[place] for place in self._haystacks.found(text)]
        return [one for one in exercises if _passes(one, runner, wanted) and _takes(one, seconds)]

    def head(self, heading: Heading, count: int, *, open_: bool) -> ShelfRow:
        """The head of a family."""
        return _heading_row(self._voice, heading, count, open_)

    def cell(self, exercise: Exercise, ways: int, open_: bool | None, *, way: bool) -> ShelfRow:
        """A cell of a wide shelf; ``way``: it stands among the ways of its base, and is named as one."""
        place = exercise.id, way, open_, ways
        known = self._cells.get(place)
        if known is None or known[0] is not exercise:
            known = exercise, _cell_row(self._voice, exercise, self._runner, ways, open_, way=way)
            self._cells[place] = known
        return known[1]

    def look_through(self, library: Library) -> None:
        """Know what is found by which words, before it is looked for."""
        if library is self._library:
            return
        from desktop.wording.library_search import exercise_words

        texts = {}
        for name, exercise in library.items():
            known = self._texts.get(name)
            if known is None or known[0] is not exercise:
                known = exercise, Haystack(*exercise_words(self._voice, exercise))
            texts[name] = known
        self._library, self._texts = library, texts
        self._haystacks = Haystacks(haystack for _, haystack in texts.values())

    def _know(self, runner: Runner) -> None:
        if runner != self._runner:
            self._runner = runner
            self._rows.clear()
            self._cells.clear()

    def _row(self, exercise: Exercise, under: bool, fold: bool | None) -> ShelfRow:
        place = exercise.id, under, fold
        known = self._rows.get(place)
        if known is None or known[0] is not exercise:
            known = exercise, _exercise_row(self._voice, exercise, under, fold, self._runner)
            self._rows[place] = known
        return known[1]


def in_sections(listed: Iterable[Listed]) -> dict[str, list[Listed]]:
    """The exercises of each section as the library has them; the sections in their own order, others last."""
    known = {section: place for place, section in enumerate(words.SECTIONS)}
    found: dict[str, list[Listed]] = {}
    for one in listed:
        found.setdefault(section_of(one.family), []).append(one)
    return dict(sorted(found.items(), key=lambda item: known.get(item[0], len(known))))


def _listed(exercise: Exercise) -> Listed:
    return Listed(exercise.id, MINE if is_own(exercise.id) else exercise.family, exercise.base)


def run_rows(voice: Voice, wanted: Filter) -> tuple[ShelfRow, ...]:
    """The kinds of run and the other entries that the text leaves."""
    known = Haystacks(Haystack(*words.entry_words(voice, kind)) for kind in KINDS_OF_ENTRY)
    return tuple(_entry_row(voice, KINDS_OF_ENTRY[place]) for place in known.found(wanted.text))


def _passes(exercise: Exercise, runner: Runner, wanted: Filter) -> bool:
    if wanted.movements and not wanted.movements.intersection(exercise.movements):
        return False
    if wanted.regions and wanted.regions.isdisjoint(exercise.regions):
        return False
    if wanted.uses and wanted.uses.isdisjoint(exercise.fits):
        return False
    if wanted.equipment and wanted.equipment.isdisjoint(exercise.equipment or (None,)):
        return False
    return not wanted.suits_me or suits(exercise, runner)


def _takes(exercise: Exercise, seconds: int | None) -> bool:
    """Whether it is done within so many seconds, where that is asked for."""
    return seconds is None or exercise.dose.seconds <= seconds


def _heading_row(voice: Voice, heading: Heading, count: int, open_: bool) -> ShelfRow:
    name = words.section(voice, heading.section)
    spoken = words.section_spoken(voice, name, count, open_=open_)
    return ShelfRow(heading, name, voice.number(count), spoken, fold=open_)


def _entry_row(voice: Voice, kind: RunKind | NewEntryKind) -> ShelfRow:
    name, line = words.entry_name(voice, kind), words.entry_line(voice, kind)
    return ShelfRow(NewEntry(kind), name, line, voice(words.ENTRY_SPOKEN, name=name, line=line))


def _cell_row(
    voice: Voice, exercise: Exercise, runner: Runner, ways: int, open_: bool | None, *, way: bool
) -> ShelfRow:
    from desktop.wording import wide_library  # with the first wide shelf

    row = _exercise_row(voice, exercise, way, None, runner)
    against = complaints_against(exercise, runner)
    return row._replace(
        line=wide_library.line(voice, exercise, ways),
        spoken=wide_library.spoken(voice, exercise, against, ways, open_),
        kind=voice.number(ways) if ways > 1 else "",
        short="" if way else exercise.short_name,
    )


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
        line=words.exercise_line(voice, exercise),
        spoken=words.exercise_spoken(voice, exercise, against, fold),
        movements=exercise.movements,
        variation=under,
        fold=fold,
        warning=words.warning(voice, against),
        tip=tip,
    )
