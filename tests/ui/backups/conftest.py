"""The whole window on a plan that was backed up on two days before today."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, Run, RunKind
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage.plans import PlanStore
from desktop.ui.backups.restoring import Restoring
from desktop.ui.footwork import Footwork
from desktop.ui.start import dress
from tests.storage.conftest import FailingDisk

WEDNESDAY = date(2026, 11, 25)
TUESDAY, SATURDAY, NEXT_WEEK = date(2026, 11, 24), date(2026, 11, 28), date(2026, 12, 3)
EASY, LONG = Run("easy", RunKind.EASY, 8000, 2880), Run("long", RunKind.LONG, 18_000)
READ = Settings(health_note_seen=True, first_week_seen=True)
OLD = Kept(Diary(Plan({TUESDAY: (EASY,), NEXT_WEEK: (Note("n", "new shoes"),)})), READ)
LAST = OLD.with_plan(Plan({TUESDAY: (EASY,), SATURDAY: (LONG,), NEXT_WEEK: (Note("n", "new shoes"),)}))
NOW = Kept(
    Diary(
        Plan({TUESDAY: (replace(EASY, distance=9000),)}),
        {"calf-raise": Dose(3, reps=15)},
        Runner(complaints=frozenset({Complaint.WEAK_ANKLE})),
    ),
    READ,
)
"""Since the last backup Tuesday is longer, Saturday and the next week are gone, and more was told."""


@dataclass
class Bench:
    """A window, its store and disk, and what brings back."""

    footwork: Footwork
    store: PlanStore
    restoring: Restoring
    disk: FailingDisk

    @property
    def kept(self) -> Kept:
        """What the window shows."""
        return self.footwork.document.now

    @property
    def toast(self) -> str:
        """The last that was said."""
        return self.footwork.window.toast.text()


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 7, 10)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    clock = Clock()
    with PlanStore.open(tmp_path / "data", now=clock) as store:
        before = Kept()
        for kept in (OLD, LAST):
            store.save(before, kept)
            assert store.back_up()
            clock.time += timedelta(days=1, hours=14)
            before = kept
        clock.time -= timedelta(days=1, hours=14)
        store.save(before, NOW)
    return tmp_path / "data"


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Bench]:
    qapp.setStyle("Fusion")
    dress(qapp)
    disk = FailingDisk()
    with PlanStore.open(folder, now=lambda: datetime(2026, 11, 25, 8, 0), disk=disk) as store:
        footwork = Footwork(store, WEDNESDAY)
        qtbot.addWidget(footwork.window)
        footwork.window.show()
        qtbot.waitExposed(footwork.window)
        footwork.begin(at_once=True)
        yield Bench(footwork, store, footwork.desk._restoring, disk)
        disk.broken = set()
