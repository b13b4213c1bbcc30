"""Weeks as full as any runner's: twenty-five cards a day."""

from datetime import date, timedelta
from typing import Final

from desktop.model.exercise import Library
from desktop.model.plan import Day, Plan, PlannedExercise, Rest, Run, RunKind, StrengthSession
from tests.model.strategies import MONDAY

CARDS: Final = 175
"""Of one such week, its strips counted too."""


def dense_plan(library: Library, days: int, first: date = MONDAY) -> Plan:
    """So many dense days in a row."""
    dates = (first + timedelta(days=number) for number in range(days))
    return Plan({when: dense_day(library, when) for when in dates})


def dense_day(library: Library, when: date) -> Day:
    """Twenty-five cards: two runs with their exercises, a session, a rest."""
    names, tag = list(library), when.isoformat()

    def routine(part: str, count: int) -> tuple[PlannedExercise, ...]:
        shift = when.toordinal()
        chosen = [names[(shift + 5 * number) % len(names)] for number in range(count)]
        return tuple(PlannedExercise(f"{tag}{part}{name}", name, library[name].dose) for name in chosen)

    return (
        Run(f"{tag}a", RunKind.EASY, 8000, 2880, warm_up=routine("1", 4), cool_down=routine("2", 3)),
        Run(f"{tag}b", RunKind.TEMPO, 9000, 2880, warm_up=routine("3", 4), cool_down=routine("4", 3)),
        StrengthSession(f"{tag}c", "Ankle strength", routine("5", 3)),
        Rest(f"{tag}d"),
    )
