"""A runner who has planned for years and goes on: what one more edit costs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, cycle
from pathlib import Path
from typing import Final

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.storage.disk import Disk
from desktop.storage.plans import PlanStore
from desktop.wording.deeds import CHANGE, MOST_STEPS, Step

FIRST_DAY: Final = date(2026, 1, 5)
EXERCISES: Final = ("calf-raise", "heel-walk", "toe-walk", "ankle-alphabet")


def years_of_weeks(years: int) -> Plan:
    """Three entries and eight doses a day, as in the measurements the design rests on."""
    numbers = map(str, count())
    dose = Dose(2, reps=12, rest=30)

    def routine() -> tuple[PlannedExercise, ...]:
        return tuple(PlannedExercise(next(numbers), exercise, dose) for exercise in EXERCISES)

    return Plan(
        {
            FIRST_DAY + timedelta(day): (
                Run(next(numbers), RunKind.EASY, 8000, 2880, "through the park", routine()),
                StrengthSession(next(numbers), exercises=routine()),
                Note(next(numbers), "sleep early"),
            )
            for day in range(years * 52 * 7)
        }
    )


class Runner:
    """Changes the distance of one run after the other and saves each change, as a step that can be undone."""

    def __init__(self, folder: Path, years: int, disk: Disk | None = None) -> None:
        self.store = PlanStore.open(folder, disk=disk)
        self.before = Plan()
        self._steps = count(1)
        self.after = years_of_weeks(years)
        self.save()
        self._days: Iterator[date] = cycle(FIRST_DAY + timedelta(day) for day in range(360))
        self._distances = count(5000)

    def plan_an_edit(self) -> None:
        """The change itself, which is no matter of the store."""
        when = next(self._days)
        run, *rest = self.before.day(when)
        assert isinstance(run, Run)
        changed = replace(run, distance=next(self._distances))
        self.after = self.before.with_days({when: (changed, *rest)})

    def save(self) -> None:
        """Keep the change; it is on the disk on return."""
        before, after = Kept(Diary(self.before)), Kept(Diary(self.after))
        number = next(self._steps)
        step = Step(CHANGE, before.diary, after.diary)
        self.store.save(before, after, {number: step, number - MOST_STEPS: None})
        self.before = self.after

    def written_by_an_edit(self) -> bytes:
        """What one edit adds to the journal."""
        journal = self.store.folder / "plan.journal"
        self.plan_an_edit()
        length = journal.stat().st_size
        self.save()
        return journal.read_bytes()[length:]

    def close(self) -> None:
        """Give the folder free."""
        self.store.close()
