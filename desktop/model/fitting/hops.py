"""Hops and what stands beside them in a week that is done again and again: Monday comes after Sunday."""

from collections.abc import Iterator, Mapping

from desktop.model.exercise import Exercise
from desktop.model.fitting.facts import is_long
from desktop.model.plan import Day, PlannedExercise, items
from desktop.model.runner import HOPS


def clashes(days: Mapping[int, Day], library: Mapping[str, Exercise]) -> Iterator[PlannedExercise]:
    """Planned hops of weekdays (0 is Monday) the day before a long run or a race, or before more hops."""
    for day, entries in days.items():
        after = days.get((day + 1) % 7, ())
        if any(map(is_long, after)) or any(_hops(after, library)):
            yield from _hops(entries, library)


def _hops(entries: Day, library: Mapping[str, Exercise]) -> Iterator[PlannedExercise]:
    for entry in entries:
        yield from (item for item in items(entry) if library[item.exercise].family == HOPS)
