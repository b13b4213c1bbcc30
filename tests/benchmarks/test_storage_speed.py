"""An acknowledged edit costs little more than the disk itself, in the first year and in the thirtieth."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, cycle
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import pytest

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.storage.plans import PlanStore

FIRST_DAY = date(2026, 1, 5)
ROUNDS = 300
EXERCISES = ("calf-raise", "heel-walk", "toe-walk", "ankle-alphabet")


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
        changed = replace(run, distance=next(self._distances))
        self.after = self.before.with_days({when: (changed, *rest)})

    def save(self) -> None:
        self.store.save(Kept(Diary(self.before)), Kept(Diary(self.after)))
        self.before = self.after


@pytest.fixture
def runner(tmp_path):
    runners = []

    def start(years: int) -> Runner:
        runners.append(Runner(tmp_path / f"{years} years", years))
        return runners[-1]

    yield start
    for runner in runners:
        runner.store.close()


def undisturbed(times: list[float]) -> float:
    """The first quartile: whatever else the machine does only adds to a time."""
    return quantiles(times, n=4)[0]


def seconds(action) -> float:
    begin = perf_counter()
    action()
    return perf_counter() - begin


@pytest.mark.parametrize("years", [1, 30])
def test_a_saved_edit_costs_at_most_four_raw_writes(benchmark, runner, tmp_path, years):
    runner = runner(years)
    journal = runner.store.folder / "plan.journal"
    runner.plan_an_edit()
    length = journal.stat().st_size
    runner.save()
    line = journal.read_bytes()[length:]
    raw_file = os.open(tmp_path / "raw", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    raw = []

    def write_raw() -> None:
        os.write(raw_file, line)
        os.fsync(raw_file)

    def between() -> None:
        runner.plan_an_edit()
        raw.append(seconds(write_raw))  # turn about, so that both meet the same disk

    benchmark.pedantic(runner.save, setup=between, rounds=ROUNDS)
    os.close(raw_file)
    benchmark.extra_info["times a raw write"] = ratio = benchmark.stats.stats.q1 / undisturbed(raw)
    assert ratio <= 4


def test_a_saved_edit_costs_the_same_after_thirty_years(benchmark, runner):
    first, thirtieth = runner(1), runner(30)
    early = []

    def between() -> None:
        first.plan_an_edit()
        early.append(seconds(first.save))
        thirtieth.plan_an_edit()

    benchmark.pedantic(thirtieth.save, setup=between, rounds=ROUNDS)
    benchmark.extra_info["times the first year"] = ratio = benchmark.stats.stats.q1 / undisturbed(early)
    assert ratio <= 1.5
