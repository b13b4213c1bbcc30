"""The week that the rules look at, and the runner."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from desktop.model.advice.facts import AdviceAction, Deed
from desktop.model.exercise import Library
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Plan,
    PlannedExercise,
    Run,
    Status,
    StrengthSession,
    items,
)
from desktop.model.runner import Runner
from desktop.model.summary import Progress, entry_progress

When = date | None
"""A date; None is some day of the week."""


class Situation(NamedTuple):
    """All that a rule looks at: the days of a week in a plan, the runner, and what day it is."""

    plan: Plan
    dates: tuple[date, ...]
    library: Library
    runner: Runner
    today: date

    @property
    def days_to_come(self) -> tuple[date, ...]:
        """Today and the days after it: nothing is ever proposed for a day that has passed."""
        return tuple(when for when in self.dates if when >= self.today)

    def entries(self) -> Iterator[tuple[When, Entry]]:
        """The entries of the days, each with its date; then what is for some day."""
        for when in self.dates:
            for entry in self.plan.bound(when):
                yield when, entry
        for entry in self.plan.some_day(self.dates):
            yield None, entry

    def entries_to_come(self) -> Iterator[tuple[When, Entry]]:
        """The entries of today and later; some day is to come as long as there is one."""
        days = self.days_to_come
        return (
            (when, entry) for when, entry in self.entries() if (bool(days) if when is None else when in days)
        )

    def open_exercises(self) -> Iterator[tuple[When, PlannedExercise]]:
        """The exercises that are still to be done."""
        for when, entry in self.entries_to_come():
            if entry_progress(entry) is not Progress.SKIPPED:
                yield from ((when, item) for item in items(entry) if item.status is Status.PLANNED)

    def open_sessions(self) -> Iterator[tuple[When, StrengthSession]]:
        """The strength sessions, empty ones too, that may still be changed."""
        for when, entry in self.entries_to_come():
            if isinstance(entry, StrengthSession) and entry_progress(entry) in (
                Progress.PLANNED,
                Progress.PARTLY,
            ):
                yield when, entry

    def session_days(self) -> list[When]:
        """The days of strength sessions; an empty one is none, and neither is a skipped one."""
        return [
            when
            for when, entry in self.entries()
            if isinstance(entry, StrengthSession)
            and entry.exercises
            and entry_progress(entry) is not Progress.SKIPPED
        ]

    def trains(self) -> bool:
        """Whether the runner means to do anything in these days; a session counts that is still empty."""
        return any(isinstance(entry, Run | StrengthSession | CrossTraining) for _, entry in self.entries())

    def change(self, deed: Deed, plan: Plan, ids: tuple[str, ...] = ()) -> AdviceAction:
        """The action that leads from the plan to another one."""
        days = ((when, plan.day(when)) for when in sorted(self.plan.changed_dates(plan)))
        return AdviceAction(deed, ids, tuple(days))
