"""The warm-ups and cool-downs of a week: each distinct one once, with the runs that it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import Plan, Routine, Run, routine_seconds
from desktop.model.week import Week
from desktop.wording import names, paper
from desktop.wording.voice import Voice


@dataclass(frozen=True, slots=True)
class PrintedRoutine:
    """The exercises of a warm-up or a cool-down, and the runs around which they are done."""

    part: Part
    items: Routine
    runs: tuple[tuple[date, Run], ...]

    @property
    def seconds(self) -> int:
        """About how long it takes."""
        return routine_seconds(self.items)

    def days(self, voice: Voice) -> str:
        """``Tue 24 and Sun 29``."""
        return paper.days(voice, (when for when, _ in self.runs))

    def when(self, voice: Voice, unit: str) -> str:
        """``Tue 24, before Easy 8 km``, ``Before the runs on Tue 24 and Sun 29``."""
        return paper.when_done(voice, self.part, self.runs, unit)


@dataclass(frozen=True, slots=True)
class Hand:
    """The part of a routine that is on one card: number ``at`` of ``of``."""

    routine: PrintedRoutine
    items: Routine
    at: int = 1
    of: int = 1

    def title(self, voice: Voice) -> str:
        """``Warm-up``, on several cards ``Warm-up 1 of 2``."""
        name = names.part(voice, self.routine.part)
        return name if self.of == 1 else voice(paper.ROUTINE_AT_OF, routine=name, at=self.at, of=self.of)


def printed_routines(plan: Plan, week: Week) -> list[PrintedRoutine]:
    """Every distinct routine, in the order in which the week comes to it.

    Two are the same when they hold the same exercises and doses in the same order, around any run.
    """
    found: dict[tuple[Part, tuple[tuple[str, Dose], ...]], PrintedRoutine] = {}
    for when, run, part, items in _blocks(plan, week):
        same = (part, tuple((item.exercise, item.dose) for item in items))
        runs = found[same].runs if same in found else ()
        found[same] = PrintedRoutine(part, items, (*runs, (when, run)))
    return list(found.values())


def _blocks(plan: Plan, week: Week) -> Iterator[tuple[date, Run, Part, Routine]]:
    for when in week:
        for entry in plan.day(when):
            if isinstance(entry, Run):
                if entry.warm_up:
                    yield when, entry, Part.WARM_UP, entry.warm_up
                if entry.cool_down:
                    yield when, entry, Part.COOL_DOWN, entry.cool_down


def dealt(items: Routine, cards: int) -> list[Routine]:
    """The exercises on so many cards, as evenly as they go, the fuller ones first."""
    each, left_over = divmod(len(items), cards)
    sizes = [each + (at < left_over) for at in range(cards)]
    starts = [sum(sizes[:at]) for at in range(cards)]
    return [items[start : start + size] for start, size in zip(starts, sizes, strict=True)]
