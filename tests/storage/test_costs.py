"""What an edit costs the disk and the program, counted: the same in the first year and in the tenth."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan
from desktop.storage.disk import Disk
from desktop.storage.journal import JournalStorage
from desktop.storage.plans import PlanStore
from tests.counting import calls_of
from tests.storage.years import Runner

YEARS = (1, 10)


class CountingDisk(Disk):
    """Notes what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.bytes = 0

    def open_log(self, path: Path) -> int:
        self.asked.append("open_log")
        return super().open_log(path)

    def sync_folder(self, folder: Path) -> None:
        self.asked.append("sync_folder")
        super().sync_folder(folder)

    def append(self, log: int, data: bytes) -> None:
        self.asked.append("append")
        self.bytes += len(data)
        super().append(log, data)

    def sync(self, file: int) -> None:
        self.asked.append("sync")
        super().sync(file)

    def write_whole(self, path: Path, data: bytes, unfinished: Path | None = None, mode: int = 0o600) -> None:
        self.asked.append("write_whole")
        super().write_whole(path, data)

    def read(self, path: Path) -> bytes | None:
        self.asked.append("read")
        return super().read(path)


@pytest.fixture
def runner_of(tmp_path: Path) -> Iterator[Callable[[int, Disk], Runner]]:
    runners: list[Runner] = []

    def start(years: int, disk: Disk) -> Runner:
        runners.append(Runner(tmp_path / f"{years} years", years, disk))
        return runners[-1]

    yield start
    for runner in runners:
        runner.close()


@pytest.mark.parametrize("years", YEARS)
def test_an_edit_is_one_write_of_one_day(runner_of: Callable[[int, Disk], Runner], years: int) -> None:
    disk = CountingDisk()
    runner = runner_of(years, disk)
    disk.asked.clear()
    disk.bytes = 0
    runner.plan_an_edit()
    runner.save()
    assert disk.asked == ["append", "sync"]
    assert disk.bytes <= 2000


def test_an_edit_takes_as_many_steps_after_ten_years(runner_of: Callable[[int, Disk], Runner]) -> None:
    steps = []
    for years in YEARS:
        runner = runner_of(years, Disk())
        runner.plan_an_edit()
        steps.append(calls_of(runner.save).total())
    first, tenth = steps
    assert tenth <= 1.1 * first


def test_what_a_killed_program_wrote_is_synced_before_it_is_shown(tmp_path: Path) -> None:
    class Hasty(Disk):
        def sync(self, file: int) -> None:
            """Killed before it had the time."""

    JournalStorage(tmp_path / "killed", disk=Hasty()).commit({"days": {"1": {"run": "easy"}}})
    shutil.copytree(tmp_path / "killed", tmp_path / "next")
    disk = CountingDisk()
    with PlanStore.open(tmp_path / "next", disk=disk):
        asked = disk.asked[disk.asked.index("open_log") :]
        assert asked[:3] == ["open_log", "sync", "sync_folder"]


def test_a_start_after_an_orderly_end_waits_for_no_file(tmp_path: Path) -> None:
    with PlanStore.open(tmp_path / "data") as store:
        store.save(Kept(), Kept().with_plan(Plan({date(2026, 11, 24): (Note("n", "n"),)})))
    disk = CountingDisk()
    with PlanStore.open(tmp_path / "data", disk=disk) as store:
        store.read()
        assert disk.asked[disk.asked.index("open_log") :] == ["open_log", "sync_folder", "sync"]
