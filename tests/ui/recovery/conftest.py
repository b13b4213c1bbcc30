"""A plan with a damaged journal, a backup, and the copy that another machine's sync has brought."""

import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.plan import CrossTraining, Day, Rest, Run, RunKind, Status, StrengthSession
from desktop.storage import codec
from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from desktop.storage.survey import survey
from desktop.ui.recovery.window import VersionsWindow
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice

MONDAY = date(2026, 11, 23)
WEDNESDAY = MONDAY + timedelta(2)
THURSDAY, FRIDAY, SATURDAY, SUNDAY = (MONDAY + timedelta(days) for days in (3, 4, 5, 6))
WEEKS_BEFORE, WEEKS_AFTER = 3, 2


def week(monday: date, *, done: bool) -> dict[date, Day]:
    """The week of the mock-up; ids tell its day and its week."""
    state, name = (Status.DONE if done else Status.PLANNED), monday.isoformat()
    return {
        monday: (Rest(f"{name}rest"),),
        monday + timedelta(1): (Run(f"{name}easy", RunKind.EASY, 8000, status=state),),
        monday + timedelta(2): (StrengthSession(f"{name}ankles", "Ankles", status=state),),
        monday + timedelta(3): (Run(f"{name}tempo", RunKind.TEMPO, 10_000, status=state),),
        monday + timedelta(4): (CrossTraining(f"{name}bike", status=state),),
        monday + timedelta(5): (
            StrengthSession(f"{name}core", "Hip and core", status=state),
            Run(f"{name}slow", RunKind.RECOVERY, 5000, status=state),
        ),
        monday + timedelta(6): (Run(f"{name}long", RunKind.LONG, 18_000, status=state),),
    }


def commit(folder: Path, when: str, *edits: Mapping[date, Day], snapshot: bool = True) -> None:
    """Save edits as a program did then."""
    then = time.mktime(time.strptime(when, "%Y-%m-%d %H:%M"))
    with closing(JournalStorage(folder, now=lambda: then)) as storage:
        for edit in edits:
            storage.commit(
                {
                    "days": {
                        str(day.toordinal()): codec.day_document(held) if held else None
                        for day, held in edit.items()
                    }
                }
            )
        if snapshot:
            storage.write_snapshot()


class Found(NamedTuple):
    """The folder, and the days of the plan as it should be."""

    layout: Layout
    days: dict[date, Day]

    @property
    def folder(self) -> Path:
        return self.layout.folder


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """What the mock-up shows: this computer up to the break, yesterday's backup, the copy of the MacBook."""
    folder, days = tmp_path / "data", dict[date, Day]()
    for number in range(-WEEKS_BEFORE, WEEKS_AFTER):
        days |= week(MONDAY + timedelta(7 * number), done=number < 0)
    commit(folder, "2026-11-22 18:00", days)
    there = Path(shutil.copytree(folder, tmp_path / "MacBook"))
    longer = days[SUNDAY][0]
    assert isinstance(longer, Run)
    tuesday = MONDAY - timedelta(6)
    (easy,) = days[tuesday]
    assert isinstance(easy, Run)
    more = week(MONDAY + timedelta(7 * WEEKS_AFTER), done=False)
    commit(
        there,
        "2026-11-22 18:05",
        {
            **more,
            SUNDAY: (replace(longer, distance=20_000),),
            tuesday: (replace(easy, status=Status.PLANNED),),
        },
    )
    shutil.copy(there / "plan.json", folder / "plan (MacBook).json")
    commit(folder, "2026-11-24 21:40", {FRIDAY: (), SATURDAY: days[SATURDAY][1:]})
    layout = Layout(folder)
    shutil.rmtree(layout.backups, ignore_errors=True)
    layout.backups.mkdir()
    shutil.copy(layout.snapshot, layout.backups / "plan-2026-11-24-2140.json")
    last = {SUNDAY: (replace(longer, notes="along the river"),)}
    commit(
        folder,
        "2026-11-25 07:11",
        {FRIDAY: days[FRIDAY], SATURDAY: days[SATURDAY]},
        last,
        snapshot=False,
    )
    layout.journal.write_bytes(layout.journal.read_bytes()[:-20])
    return Found(layout, days)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, whoever wrote it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


Shown = Callable[..., VersionsWindow]


@pytest.fixture
def shown(found: Found, qapp: QApplication, qtbot: QtBot) -> Shown:
    """Shows the window of versions."""
    windows: list[VersionsWindow] = []

    def show(
        language: str = "en", *, open_now: bool = False, size: tuple[int, int] = (1440, 900)
    ) -> VersionsWindow:
        window = VersionsWindow(
            survey(found.folder), Themes(), Voice.of(language), WEDNESDAY, open_now=open_now
        )
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(*size)
        window.show()
        for _ in range(3):  # a layout asks the next one
            qapp.processEvents()
        return window

    return show
