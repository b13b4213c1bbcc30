"""A day's column, and the rule by which it always fits.

What stands above and below the main block is first laid out in full. When it is too tall, these go, in this
order, until it fits: the figures; then exercises, from the longest list, folded to "+ 2 more"; then the
lines of notes; then later entries shrink to a line each; and last, entries fold to "+ 2 more" as well.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.model.exercise import Part
from desktop.model.plan import CrossTraining, Day, Entry, Note, Rest, Routine, Run, StrengthSession
from desktop.wording import names, paper
from printouts.fridge import rows
from printouts.fridge.blocks import entry_line, small_block
from printouts.pieces import Piece, height
from printouts.press import Press


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of a day is shown; see the module's rule."""

    note_lines: int
    figures: bool = True
    exercises: int = 1000
    blocks: bool = True
    entries: int = 1000


@dataclass(frozen=True)
class DayColumn:
    """Lays out one day. ``room`` is its width in points."""

    day: Day
    room: float
    press: Press

    @property
    def main(self) -> Entry | None:
        """The entry on the line that goes through the week: the first that is not a note."""
        return next((entry for entry in self.day if not isinstance(entry, Note)), next(iter(self.day), None))

    def above(self, tallest: float) -> list[Piece]:
        """What comes before the main entry: notes and its warm-up, at most so tall."""
        return _fitting(self._above, list(self._details()), tallest)

    def below(self, tallest: float) -> list[Piece]:
        """What comes after the main entry's block: its exercises and notes, and the later entries."""
        return _fitting(self._below, list(self._details()), tallest)

    def _details(self) -> Iterator[Detail]:
        lines = self.press.sheet.rows.max_note_lines
        yield Detail(lines)
        yield Detail(lines, figures=False)
        longest = max((len(items) for items in map(_after, self.day)), default=0)
        warm_up = max((len(entry.warm_up) for entry in self.day if isinstance(entry, Run)), default=0)
        for shown in range(max(longest, warm_up) - 1, -1, -1):
            yield Detail(lines, figures=False, exercises=shown)
        for fewer in (3, 1):
            yield Detail(fewer, figures=False, exercises=0)
        yield Detail(1, figures=False, exercises=0, blocks=False)
        for shown in range(len(self.day) - 1, -1, -1):
            yield Detail(1, figures=False, exercises=0, blocks=False, entries=shown)

    def _above(self, detail: Detail) -> list[Piece]:
        main = self.main
        if main is None or isinstance(main, Note):
            return []
        notes = [entry for entry in self.day[: self.day.index(main)] if isinstance(entry, Note)]
        pieces = []
        for note in notes[: detail.entries]:
            pieces += rows.words(note.text, self.room, detail.note_lines, self.press)
        pieces += self._folded(len(notes) - detail.entries)
        warm_up = main.warm_up if isinstance(main, Run) else ()
        return pieces + self._exercises(self._part(Part.WARM_UP), warm_up, detail)

    def _below(self, detail: Detail) -> list[Piece]:
        main = self.main
        if main is None:
            return []
        pieces = self._inside(main, detail)
        later = self.day[self.day.index(main) + 1 :]
        for entry in later[: detail.entries]:
            pieces += self._later(entry, detail)
        return pieces + self._folded(len(later) - detail.entries)

    def _later(self, entry: Entry, detail: Detail) -> list[Piece]:
        if isinstance(entry, Note):
            return rows.words(entry.text, self.room, detail.note_lines, self.press)
        if not detail.blocks:
            return [entry_line(entry, self.room, self.press)]
        warm_up = entry.warm_up if isinstance(entry, Run) else ()
        return [
            *self._exercises(self._part(Part.WARM_UP), warm_up, detail),
            small_block(entry, self.room, self.press),
            *self._inside(entry, detail),
        ]

    def _inside(self, entry: Entry, detail: Detail) -> list[Piece]:
        """What belongs to an entry and stands under its block: exercises, then the runner's notes."""
        # A small block names its session and its minutes: no heading says them again.
        title = ""
        if isinstance(entry, Run):
            title = self._part(Part.COOL_DOWN)
        elif entry is self.main:
            title = self.press.voice(paper.EXERCISES)
        pieces = self._exercises(title, _after(entry), detail)
        if isinstance(entry, Run | StrengthSession | CrossTraining | Rest):
            pieces += rows.words(entry.notes, self.room, detail.note_lines, self.press)
        return pieces

    def _exercises(self, title: str, items: Routine, detail: Detail) -> list[Piece]:
        return rows.exercises(
            title, items, self.room, self.press, figures=detail.figures, max_shown=detail.exercises
        )

    def _part(self, part: Part) -> str:
        return names.part(self.press.voice, part)

    def _folded(self, number: int) -> list[Piece]:
        return [rows.more(number, self.press)] if number > 0 else []


def _after(entry: Entry) -> Routine:
    match entry:
        case Run():
            return entry.cool_down
        case StrengthSession():
            return entry.exercises
        case _:
            return ()


def _fitting(build: Callable[[Detail], list[Piece]], details: list[Detail], tallest: float) -> list[Piece]:
    """The fullest of the layouts that is not too tall.

    Each is no taller than the one before it, so that half of those in question can be left out at every try.
    """
    first = bisect_left(details, True, key=lambda detail: height(build(detail)) <= tallest)
    return build(details[min(first, len(details) - 1)])
