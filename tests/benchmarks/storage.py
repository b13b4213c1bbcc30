"""An acknowledged edit costs little more than the disk itself, in the first year and in the thirtieth.

Opening thirty years costs little more than reading their bytes as JSON, and nobody reads that quicker.
A backup of thirty years, made in a quiet moment, takes a few times as long as writing its bytes.
"""

import os
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

import orjson

from desktop.model.week import week_of
from desktop.storage.plans import PlanStore
from tests.benchmarks.benchmark import Benchmark, rounds, seconds
from tests.storage.years import FIRST_DAY, Runner

ROUNDS: Final = 300
OPENINGS: Final = 15
YEARS: Final = 30


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

        for _ in range(rounds(ROUNDS)):  # turn about, so that both meet the same disk
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
        for _ in range(rounds(ROUNDS)):
            for runner, times in ((first, early), (thirtieth, late)):
                runner.plan_an_edit()
                times.append(seconds(runner.save, perf_counter))
    return undisturbed(late) / undisturbed(early)


def opening_thirty_years() -> float:
    """What opening thirty years and looking at a week takes beyond an empty start, against orjson.

    All three in turn, the quickest of each: what is above it is other work on the same machine.
    """
    today = FIRST_DAY + timedelta(days=YEARS * 52 * 7 - 10)
    with TemporaryDirectory() as folder:
        empty, full = Path(folder, "empty"), Path(folder, "full")
        Runner(full, YEARS).close()
        PlanStore.open(empty).close()
        stored = Path(full, "plan.json").read_bytes()

        def start(plans: Path) -> None:
            with PlanStore.open(plans) as store:
                plan = store.read().diary.plan
                assert all(map(plan.day, week_of(today))) or plans == empty

        work = (lambda: start(full), lambda: start(empty), lambda: orjson.loads(stored))
        took = [[seconds(each, perf_counter) for each in work] for _ in range(rounds(OPENINGS))]
    ours, without, theirs = (min(each[place] for each in took) for place in range(3))
    return (ours - without) / theirs


def backup_of_thirty_years() -> float:
    """A backup against a plain write of as many bytes, both synced; the quickest of each, in turn."""
    with TemporaryDirectory() as folder:
        plans, raw_file = Path(folder, "plans"), Path(folder, "raw")
        with closing(Runner(plans, YEARS)) as runner:
            runner.store.tidy()
            held, backups = runner.store._database.journal.held, runner.store.backups
            stored = Path(plans, "plan.json").read_bytes()

            def back_up() -> None:
                assert backups.make_if_due(held, datetime(2056, 1, 1))

            def write_raw() -> None:
                with raw_file.open("wb") as raw:
                    raw.write(stored)
                    os.fsync(raw.fileno())

            ours, theirs = [], []
            for _ in range(rounds(OPENINGS)):
                ours.append(seconds(back_up, perf_counter))
                theirs.append(seconds(write_raw, perf_counter))
                for backup in backups.all():
                    backup.path.unlink()
    return min(ours) / min(theirs)


BENCHMARKS: Final = (
    Benchmark("edit: kept in the first year", "a write to the disk", 4, lambda: edit_against_the_disk(1)),
    Benchmark(
        "edit: kept in the thirtieth year", "a write to the disk", 4, lambda: edit_against_the_disk(30)
    ),
    Benchmark("edit: in the thirtieth year", "the first year", 1.3, thirtieth_year),
    Benchmark("opening: thirty years, beyond none", "reading their JSON", 2, opening_thirty_years),
    Benchmark("backup: thirty years", "a write of as many bytes", 12, backup_of_thirty_years),
)
