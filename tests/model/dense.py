"""Plans of many full weeks, and a count of the entries that somebody looks at in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.model.exercise import Part
from desktop.model.plan import Entry, Plan, PlannedExercise, Rest, Run, RunKind, StrengthSession
from tests.model.strategies import LIBRARY, MONDAY

USUAL = {part: [one.id for one in LIBRARY.values() if part in one.fits] for part in Part}


@dataclass
class Counted:
    """How many entries were looked at."""

    visited: int = 0


class _CountedDay(tuple[Entry, ...]):
    """A day that counts whoever goes through it."""

    counted: Counted

    def __iter__(self) -> Iterator[Entry]:
        for entry in super().__iter__():
            self.counted.visited += 1
            yield entry


def dense_plan(weeks: int, counted: Counted | None = None) -> Plan:
    """So many weeks that end with MONDAY's: four entries and twelve exercises every day."""
    first = MONDAY - timedelta(weeks=weeks - 1)
    days: dict[date, tuple[Entry, ...]] = {}
    for number in range(7 * weeks):
        when = first + timedelta(days=number)
        day: tuple[Entry, ...] = _day(when)
        if counted is not None:
            day = _CountedDay(day)
            day.counted = counted
        days[when] = day
    return Plan(days)


def _day(when: date) -> tuple[Entry, ...]:
    tag = when.isoformat()

    def routine(part: Part, name: str, count: int) -> tuple[PlannedExercise, ...]:
        return tuple(
            PlannedExercise(f"{tag}-{name}-{one}", one, LIBRARY[one].dose) for one in USUAL[part][:count]
        )

    return (
        Run(f"{tag}-a", RunKind.EASY, 8000, 2880, warm_up=routine(Part.WARM_UP, "a1", 4)),
        StrengthSession(f"{tag}-b", exercises=routine(Part.STRENGTH, "b1", 5)),
        Run(f"{tag}-c", RunKind.TEMPO, 9000, 2700, cool_down=routine(Part.COOL_DOWN, "c1", 3)),
        Rest(f"{tag}-d"),
    )
