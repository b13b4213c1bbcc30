"""The window while the disk takes nothing: what it says, that it goes on trying, and the ways out of it."""

import errno
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.plan import Note, Plan, Rest
from desktop.model.settings import Theme
from desktop.storage.bundle import read
from desktop.storage.disk import Disk
from desktop.storage.plans import PlanStore
from desktop.ui.controls.box import Box
from desktop.ui.footwork import Footwork
from desktop.ui.quiet import tidy
from desktop.ui.start import dress
from desktop.ui.window.rescuing import Rescuing
from desktop.ui.window.saving import FIRST_WAIT, LONGEST_WAIT
from desktop.ui.window.unsaved_banner import Way
from desktop.wording import deeds

TUESDAY = date(2026, 11, 24)


class FillingDisk(Disk):
    """A disk on which ``full`` can be written no more; other folders may be elsewhere."""

    full: Path | None = None
    error = errno.ENOSPC

    def __init__(self) -> None:
        self._paths: dict[int, Path] = {}

    def open_log(self, path: Path) -> int:
        log = super().open_log(path)
        self._paths[log] = path
        return log

    def append(self, log: int, data: bytes) -> None:
        if self.full is not None and self._paths.get(log, self.full).is_relative_to(self.full):
            raise OSError(self.error, "made to be full")
        super().append(log, data)

    def put_in_place(self, path: Path, data: bytes, new: Path, mode: int) -> None:
        if self.full is not None and path.is_relative_to(self.full):
            raise OSError(self.error, "made to be full")
        full, self.full = self.full, None
        try:
            super().put_in_place(path, data, new, mode)
        finally:
            self.full = full


@pytest.fixture
def disk() -> FillingDisk:
    return FillingDisk()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def footwork(qapp: QApplication, qtbot: QtBot, data: Path, disk: FillingDisk) -> Iterator[Footwork]:
    dress(qapp)
    with PlanStore.open(data, disk=disk) as store:
        made = Footwork(store, TUESDAY)
        qtbot.addWidget(made.window)
        made.window.show()
        made.begin(at_once=True)
        yield made
        disk.full = None


@pytest.fixture
def full(footwork: Footwork, data: Path, disk: FillingDisk) -> Footwork:
    """With one change that is not saved."""
    disk.full = data
    add(footwork, "rest")
    return footwork


def add(footwork: Footwork, name: str) -> None:
    plan = footwork.document.plan
    day = (*plan.day(TUESDAY), Note(name, name))
    footwork.document.edit(plan.with_days({TUESDAY: day}), deeds.ADD)


def names(plan: Plan) -> list[str]:
    return [entry.id for entry in plan.day(TUESDAY)]


def plan_in(folder: Path) -> Plan:
    with PlanStore.open(folder, read_only=True) as store:
        return store.read().diary.plan


def question(footwork: Footwork) -> Box:
    (shown,) = (one for one in footwork.window.findChildren(Box) if one.isVisible())
    return shown


def press(footwork: Footwork, text: str) -> None:
    next(one for one in question(footwork).findChildren(QPushButton) if one.text() == text).click()


def rescuing(footwork: Footwork) -> Rescuing:
    return footwork.desk._saving._rescuing


def choose_folder(footwork: Footwork, folder: Path) -> None:
    def chosen(parent: QWidget, title: str, proposed: str) -> str:
        return str(folder)

    rescuing(footwork).ask_folder = chosen


def choose_file(footwork: Footwork, path: Path) -> None:
    def chosen(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
        return str(path)

    rescuing(footwork).ask_file = chosen


# ---- the banner ------------------------------------------------------------------------------------


def test_the_banner_counts_what_is_not_saved_until_it_is(full: Footwork, disk: FillingDisk) -> None:
    window = full.window
    assert window.banner.text == "1 change is not saved: the disk is full."
    assert window.isWindowModified()
    add(full, "second")
    assert window.banner.text == "2 changes are not saved: the disk is full."
    full.document.undo_stack.undo()
    assert window.banner.text == "1 change is not saved: the disk is full."
    disk.full = None
    window.banner.ways[Way.AGAIN].click()
    assert window.banner.text == ""
    assert not window.isWindowModified()


def test_it_is_tried_again_by_itself_each_time_later(full: Footwork, disk: FillingDisk, data: Path) -> None:
    timer = full.desk._saving.timer
    waits = []
    for _ in range(8):
        waits.append(timer.interval())
        timer.stop()
        timer.timeout.emit()
    assert waits == [FIRST_WAIT, *(2 * wait for wait in waits[:4]), *[LONGEST_WAIT] * 3]
    disk.full = None
    timer.stop()
    timer.timeout.emit()
    assert not full.window.banner.text
    assert not timer.isActive()
    assert names(plan_in(data)) == ["rest"]
    disk.full = data
    add(full, "later")
    assert timer.interval() == FIRST_WAIT


def test_everything_unsaved_is_one_line_when_there_is_room(
    full: Footwork, disk: FillingDisk, data: Path
) -> None:
    for name in "abc":
        add(full, name)
    full.document.set_settings(replace(full.document.settings, theme=Theme.DARK))
    lines = (data / "plan.journal").read_bytes().count(b"\n")
    disk.full = None
    full.document.save_again()
    assert (data / "plan.journal").read_bytes().count(b"\n") == lines + 1
    assert names(plan_in(data)) == ["rest", "a", "b", "c"]


def test_the_banner_stays_in_another_language(full: Footwork) -> None:
    full.document.set_settings(replace(full.document.settings, language="de"))
    assert full.window.banner.text.startswith("2 Änderungen sind nicht gespeichert: ")
    assert full.desk._saving.timer.isActive()


def test_the_keyboard_reaches_the_banner_and_comes_back(
    full: Footwork, disk: FillingDisk, qtbot: QtBot
) -> None:
    window = full.window
    window.rooms.focus(type(window.rooms.room_in_focus()).TOOLBAR)
    window.commands["next-room"].trigger()
    assert window.focusWidget() is window.banner.ways[Way.AGAIN]
    disk.full = None
    qtbot.keyClick(window.banner.ways[Way.AGAIN], Qt.Key.Key_Space)
    assert not window.banner.isVisible()
    assert window.focusWidget() is window.board


@pytest.mark.parametrize("width", [900, 1440])
def test_the_banner_is_whole_at_every_width(full: Footwork, qtbot: QtBot, width: int) -> None:
    full.window.resize(width, 700)
    banner = full.window.banner
    qtbot.waitUntil(lambda: banner.width() >= width - 20)
    for button in banner.ways.values():
        if button.isVisible():
            assert banner.rect().contains(QRect(button.mapTo(banner, QPoint()), button.size()))
            assert button.width() >= button.sizeHint().width()


# ---- another folder --------------------------------------------------------------------------------


def test_everything_is_saved_into_another_folder_and_goes_on_there(
    full: Footwork, tmp_path: Path, data: Path
) -> None:
    there = tmp_path / "there"
    choose_folder(full, there)
    full.window.banner.ways[Way.ELSEWHERE].click()
    assert not full.window.banner.text
    assert str(there) in full.window.rooms.news.text
    add(full, "later")
    assert names(plan_in(there)) == ["rest", "later"]
    assert names(plan_in(data)) == []
    full.document.undo_stack.undo()
    full.document.undo_stack.undo()
    assert names(plan_in(there)) == []


def test_in_a_folder_with_other_files_the_plan_gets_one_of_its_own(full: Footwork, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "photo.jpg").write_bytes(b"mine")
    choose_folder(full, tmp_path / "there")
    full.window.banner.ways[Way.ELSEWHERE].click()
    assert names(plan_in(tmp_path / "there" / "Footwork")) == ["rest"]
    assert len(list((tmp_path / "there").iterdir())) == 2


def test_a_folder_with_a_plan_is_refused_and_another_may_be_chosen(full: Footwork, tmp_path: Path) -> None:
    taken, free = tmp_path / "taken" / "Footwork", tmp_path / "free"
    with PlanStore.open(taken) as store:
        kept = store.read()
        store.save(kept, kept.with_plan(Plan({TUESDAY: (Rest("theirs"),)})))
    choose_folder(full, taken.parent)
    full.window.banner.ways[Way.ELSEWHERE].click()
    assert full.document.unsaved
    choose_folder(full, free)
    press(full, "Choose another folder")
    assert not full.document.unsaved
    assert names(plan_in(taken)) == ["theirs"]
    assert names(plan_in(free)) == ["rest"]


# ---- a copy ----------------------------------------------------------------------------------------


def test_a_copy_holds_what_is_not_saved(full: Footwork, tmp_path: Path) -> None:
    choose_file(full, tmp_path / "copy")
    full.window.banner.ways[Way.COPY].click()
    copy = tmp_path / "copy.footwork"
    state = read(copy).state
    assert b'"rest"' in state.tables["days"][str(TUESDAY.toordinal())]
    assert full.window.banner.text, "it is still not saved where it belongs"


def test_a_copy_is_never_written_over_the_plan(full: Footwork, data: Path, tmp_path: Path) -> None:
    before = (data / "plan.json").read_bytes()
    choose_file(full, data / "plan.json")
    full.window.banner.ways[Way.COPY].click()
    assert (data / "plan.json").read_bytes() == before
    choose_file(full, tmp_path / "copy.footwork")
    press(full, "Choose another name")
    assert (tmp_path / "copy.footwork").exists()


# ---- another program has written -------------------------------------------------------------------


def test_what_another_program_wrote_is_kept_beside_mine_when_i_say_so(footwork: Footwork, data: Path) -> None:
    add(footwork, "mine")
    journal = data / "plan.journal"
    theirs = journal.read_bytes().replace(b"mine", b"theirs")
    journal.write_bytes(theirs)
    add(footwork, "later")
    banner = footwork.window.banner
    assert banner.text == "1 change is not saved: another program changed plan.journal."
    assert not banner.ways[Way.AGAIN].isVisible()
    banner.ways[Way.BOTH].click()
    press(footwork, "Cancel")
    assert journal.read_bytes() == theirs
    banner.ways[Way.BOTH].click()
    press(footwork, "Keep both")
    assert not banner.text
    assert names(plan_in(data)) == ["mine", "later"]
    assert theirs in [path.read_bytes() for path in data.glob("plan.journal.replaced-*")]
    assert "plan.journal.replaced-" in footwork.window.rooms.news.text


# ---- leaving ---------------------------------------------------------------------------------------


def test_a_vanished_folder_is_written_anew_when_the_window_closes(footwork: Footwork, data: Path) -> None:
    add(footwork, "rest")
    shutil.rmtree(data)
    footwork.window.close()
    assert not footwork.window.isVisible()
    assert names(plan_in(data)) == ["rest"]


def test_a_quiet_moment_notices_that_a_folder_vanished(
    footwork: Footwork, data: Path, disk: FillingDisk
) -> None:
    add(footwork, "rest")
    shutil.rmtree(data)
    disk.full, disk.error = data, errno.EACCES
    tidy(footwork.document, footwork.desk._store)
    assert footwork.window.banner.text.startswith("The plan on the disk is not as you see it here: ")
    disk.full = None
    tidy(footwork.document, footwork.desk._store)
    assert not footwork.window.banner.text
    assert names(plan_in(data)) == ["rest"]


def test_a_vanished_folder_that_cannot_be_made_again_holds_the_window(
    footwork: Footwork, data: Path, disk: FillingDisk
) -> None:
    add(footwork, "rest")
    shutil.rmtree(data)
    disk.full, disk.error = data, errno.EACCES
    footwork.window.close()
    assert footwork.window.isVisible()
    assert footwork.window.banner.text.startswith("The plan on the disk is not as you see it here: ")
    assert question(footwork).windowTitle() == "The plan is not saved as you see it"
    press(footwork, "Stay")
    disk.full = None
    footwork.window.close()
    assert names(plan_in(data)) == ["rest"]


def test_leaving_may_save_elsewhere_first(full: Footwork, tmp_path: Path) -> None:
    full.window.close()
    assert question(full).windowTitle() == "1 change is not saved"
    choose_folder(full, tmp_path / "there")
    press(full, "Save into another folder…")
    assert not full.window.isVisible()
    assert names(plan_in(tmp_path / "there")) == ["rest"]


def test_leaving_may_save_a_copy_first_and_stays_where_that_was_not_chosen(
    full: Footwork, tmp_path: Path
) -> None:
    full.window.close()
    choose_file(full, Path())
    rescuing(full).ask_file = lambda *asked: ""
    press(full, "Save a copy…")
    assert full.window.isVisible()
    full.window.close()
    choose_file(full, tmp_path / "copy.footwork")
    press(full, "Save a copy…")
    assert not full.window.isVisible()
    assert (tmp_path / "copy.footwork").exists()
