"""An acknowledged edit costs little more than the disk itself, in the first year and in the thirtieth."""

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, cycle
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.storage.plans import PlanStore
from tests.benchmarks.benchmark import Benchmark, seconds

FIRST_DAY: Final = date(2026, 1, 5)
ROUNDS: Final = 300
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
    """Changes the distance of one run after the other and saves each change."""

    def __init__(self, folder: Path, years: int) -> None:
        self.store = PlanStore.open(folder)
        self.before = Plan()
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
        self.store.save(Kept(Diary(self.before)), Kept(Diary(self.after)))
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


def undisturbed(times: list[float]) -> float:
    """The first quartile: whatever else the machine does only adds to a time."""
    return quantiles(times, n=4)[0]


def edit_against_the_disk(years: int) -> float:
    """A saved edit against a plain write of as many bytes, both synced to the medium."""
    edits, raw = [], []
    with TemporaryDirectory() as folder, closing(Runner(Path(folder, "plans"), years)) as runner:
        line = runner.written_by_an_edit()
        raw_file = os.open(Path(folder, "raw"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def write_raw() -> None:
            os.write(raw_file, line)
            os.fsync(raw_file)

        for _ in range(ROUNDS):  # turn about, so that both meet the same disk
            runner.plan_an_edit()
            raw.append(seconds(write_raw, perf_counter))
            edits.append(seconds(runner.save, perf_counter))
        os.close(raw_file)
    return undisturbed(edits) / undisturbed(raw)


def thirtieth_year() -> float:
    """A saved edit in a plan of thirty years against one in a plan of a single year."""
    early: list[float] = []
    late: list[float] = []
    with (
        TemporaryDirectory() as folder,
        closing(Runner(Path(folder, "1 year"), 1)) as first,
        closing(Runner(Path(folder, "30 years"), 30)) as thirtieth,
    ):
        for _ in range(ROUNDS):
            for runner, times in ((first, early), (thirtieth, late)):
                runner.plan_an_edit()
                times.append(seconds(runner.save, perf_counter))
    return undisturbed(late) / undisturbed(early)


BENCHMARKS: Final = (
    Benchmark("edit: kept in the first year", "a write to the disk", 4, lambda: edit_against_the_disk(1)),
    Benchmark(
        "edit: kept in the thirtieth year", "a write to the disk", 4, lambda: edit_against_the_disk(30)
    ),
    Benchmark("edit: in the thirtieth year", "the first year", 1.5, thirtieth_year),
)
