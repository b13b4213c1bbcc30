"""Closing the window while the last change is not on the disk, or something typed can be kept nowhere."""

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.finding import find_entry
from desktop.model.placing import named
from desktop.model.plan import Plan, Rest, Run, RunKind
from desktop.model.refs import EntryRef
from desktop.storage.disk import Disk
from desktop.storage.plans import PlanStore
from desktop.ui.controls.box import Box
from desktop.ui.footwork import Footwork
from desktop.ui.start import dress
from desktop.wording import deeds

TUESDAY = date(2026, 11, 24)


class FillingDisk(Disk):
    """A disk that is full while ``full`` is set."""

    full = False

    def append(self, log: int, data: bytes) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, "no space left")
        super().append(log, data)


@pytest.fixture
def disk() -> FillingDisk:
    return FillingDisk()


@pytest.fixture
def full(qapp: QApplication, qtbot: QtBot, tmp_path: Path, disk: FillingDisk) -> Iterator[Footwork]:
    """A window whose last change did not reach the disk."""
    dress(qapp)
    with PlanStore.open(tmp_path / "data", disk=disk) as store:
        made = Footwork(store, TUESDAY)
        made.window.show()
        made.begin(at_once=True)
        disk.full = True
        made.document.edit(Plan({TUESDAY: (Rest("rest"),)}), deeds.ADD)
        assert made.document.unsaved
        yield made
        disk.full = False


def press(footwork: Footwork, text: str) -> None:
    (question,) = (one for one in footwork.window.findChildren(Box) if one.isVisible())
    next(one for one in question.findChildren(QPushButton) if one.text() == text).click()


def test_the_window_stays_until_the_runner_says_so(full: Footwork) -> None:
    full.window.close()
    assert full.window.isVisible()
    press(full, "Stay")
    assert full.window.isVisible()
    full.window.close()
    press(full, "Quit without saving")
    assert not full.window.isVisible()


def test_room_on_the_disk_lets_it_close_with_everything_kept(full: Footwork, disk: FillingDisk) -> None:
    full.window.close()
    disk.full = False
    press(full, "Try again")
    assert not full.window.isVisible()
    assert not full.document.unsaved
    assert named(full.document.plan, "rest")


@pytest.fixture
def typed(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Footwork]:
    """A window in which a distance is typed that is none."""
    dress(qapp)
    with PlanStore.open(tmp_path / "data") as store:
        made = Footwork(store, TUESDAY)
        made.window.show()
        made.begin(at_once=True)
        made.document.edit(Plan({TUESDAY: (Run("run", RunKind.EASY), Rest("rest"))}), deeds.ADD)
        made.state.select(EntryRef("run"))
        made.window.details.page.fields["distance"].write("5 parsecs")
        yield made


def test_typed_text_that_cannot_be_kept_holds_the_window(typed: Footwork) -> None:
    typed.state.select(EntryRef("rest"))
    typed.window.close()
    assert typed.window.isVisible()
    press(typed, "Show it")
    assert typed.state.the_one == EntryRef("run")
    distance = typed.window.details.page.fields["distance"]
    assert distance.text() == "5 parsecs"
    distance.write("5 miles")
    typed.window.close()
    assert not typed.window.isVisible()
    run = find_entry(typed.document.plan, "run")[2]
    assert isinstance(run, Run)
    assert run.distance == 8047


def test_it_can_be_given_up(typed: Footwork) -> None:
    typed.window.close()
    press(typed, "Quit without it")
    assert not typed.window.isVisible()
