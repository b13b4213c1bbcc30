"""Saving: names, what is there already, what cannot be written, and what is said afterwards."""

import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.plan import Rest
from desktop.model.printed import Printed
from desktop.storage.output import Outputs, numbered
from desktop.storage.printed import printed_weeks
from desktop.ui.controls.box import Box
from desktop.ui.printing import foot, noting
from desktop.ui.printing.dialog import PrintDialog
from desktop.wording.deeds import CHANGE
from printouts import PrintJob, Sheet, pdf
from printouts.strip.kept import as_printed
from tests.storage.conftest import FailingDisk
from tests.ui.printing.conftest import WEDNESDAY, Desk


def saved_as(desk: Desk, chosen: Path, outputs: Outputs | None = None) -> PrintDialog:
    """The dialog after Save, and after a file was chosen."""
    dialog = desk.open(outputs=outputs, chosen=chosen)
    desk.press(dialog, dialog.foot.pdf)
    return dialog


def answer(dialog: PrintDialog, text: str) -> None:
    """Press the button of the question that is open."""
    (question,) = (one for one in dialog.findChildren(Box) if one.isVisible())
    next(one for one in question.findChildren(QPushButton) if text in one.text()).click()


@pytest.mark.parametrize("sheet", sorted(set(Sheet) - {Sheet.STRIP}))
def test_what_is_saved_is_what_is_shown(desk: Desk, tmp_path: Path, sheet: Sheet) -> None:
    dialog = desk.open(sheet, chosen=tmp_path / "week.pdf")
    desk.press(dialog, dialog.foot.pdf)
    assert dialog.making.pages is not None
    assert (tmp_path / "week.pdf").read_bytes() == pdf(dialog.making.pages)
    assert desk.asked[0].endswith(".pdf")


def test_what_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    dialog = saved_as(desk, tmp_path / "missing" / "week.pdf")
    assert dialog.wrote == ()
    assert "week.pdf could not be written: the folder is gone; choose another place." in dialog.problem
    assert dialog.isVisible()


def test_what_was_saved_can_be_opened_and_shown(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_file(path: Path) -> bool:
        opened.append(path)
        return len(opened) < 3

    monkeypatch.setattr(foot, "open_file", open_file)
    dialog = saved_as(desk, tmp_path / "week")
    assert dialog.wrote == (tmp_path / "week.pdf",)
    assert dialog.wrote[0].read_bytes().startswith(b"%PDF")
    assert dialog.foot.news.text.text() == f"Saved week.pdf in {tmp_path}."
    dialog.foot.open.click()
    dialog.foot.folder.click()
    assert opened == [tmp_path / "week.pdf", tmp_path]
    assert dialog.problem == ""
    for link, sentence in (
        (dialog.foot.open, f"No program on this computer opened week.pdf; it is in {tmp_path}."),
        (dialog.foot.folder, f"No program on this computer opened the folder {tmp_path}; week.pdf is in it."),
    ):
        link.click()
        assert dialog.problem == sentence
    assert dialog.foot.cancel.text() == "Close"
    desk.change(dialog, "ink_saving", True)
    assert not dialog.foot.news.isVisible()


def test_a_file_that_the_systems_dialog_did_not_ask_about_is_asked_about(desk: Desk, tmp_path: Path) -> None:
    thesis = tmp_path / "thesis.pdf"
    thesis.write_bytes(b"%PDF-1.4 somebody else's")
    dialog = saved_as(desk, tmp_path / "thesis")
    assert (dialog.wrote, thesis.read_bytes()) == ((), b"%PDF-1.4 somebody else's")
    answer(dialog, "Replace it")
    desk.settle(dialog)
    assert dialog.wrote == (thesis,)
    assert saved_as(desk, tmp_path / "thesis").wrote == (thesis,)  # now it is ours


def test_a_file_that_the_systems_dialog_asked_about_is_replaced(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "thesis.PDF").write_bytes(b"somebody else's")
    assert saved_as(desk, tmp_path / "thesis.PDF").wrote == (tmp_path / "thesis.PDF",)


def test_no_page_is_saved_among_the_plans(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    (folder / "backups").mkdir(parents=True)
    for path in (folder / "backups" / "old.pdf", folder / "plan.seen"):
        dialog = saved_as(desk, path, Outputs(folder))
        assert dialog.wrote == ()
        assert "could not be written: Footwork keeps the plans there; choose another place." in dialog.problem
    assert list(folder.rglob("*")) == [folder / "backups"]


def test_each_page_becomes_a_picture_with_a_number(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(Sheet.ROUTINES, chosen=tmp_path / "cards.png")
    desk.press(dialog, dialog.foot.png)
    names = [f"cards-{at}.png" for at in range(1, 7)]
    assert (
        [path.name for path in dialog.wrote] == names == sorted(path.name for path in tmp_path.glob("*.png"))
    )
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in dialog.wrote)
    assert dialog.foot.news.text.text() == f"Saved 6 pictures in {tmp_path}."


def test_a_single_page_is_a_picture_without_a_number(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(chosen=tmp_path / "week")
    desk.press(dialog, dialog.foot.png)
    assert dialog.wrote == (tmp_path / "week.png",)


def test_pictures_that_are_not_ours_are_asked_about_together(desk: Desk, tmp_path: Path) -> None:
    for at in (2, 5):
        (tmp_path / f"cards-{at}.png").write_bytes(b"a holiday")
    dialog = desk.open(Sheet.ROUTINES, chosen=tmp_path / "cards.png")
    desk.press(dialog, dialog.foot.png)
    assert dialog.wrote == ()
    (question,) = dialog.findChildren(Box)
    assert question.windowTitle() == "Replace 2 files?"
    assert (tmp_path / "cards-2.png").read_bytes() == b"a holiday"
    answer(dialog, "Replace them")
    desk.settle(dialog)
    assert len(dialog.wrote) == 6


def test_of_pictures_that_a_full_disk_does_not_hold_none_is_left(desk: Desk, tmp_path: Path) -> None:
    class FullSoon(FailingDisk):
        def write_new(self, new: Path, data: bytes, mode: int) -> None:
            self.broken = {"append"} if len(list(tmp_path.glob(".*.part"))) == 3 else set()
            super().write_new(new, data, mode)

    dialog = desk.open(Sheet.ROUTINES, outputs=Outputs(disk=FullSoon()), chosen=tmp_path / "cards.png")
    desk.press(dialog, dialog.foot.png)
    assert dialog.problem.endswith(
        "cards-4.png could not be written: the disk is full; choose another place."
    )
    assert dialog.wrote == ()
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_numbers_sort_as_they_count() -> None:
    names = [path.name for path in numbered(Path("week.png"), 120)]
    assert names == sorted(names)
    assert names[0] == "week-001.png"


def test_a_save_can_be_stopped_and_writes_nothing(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = desk.open(Sheet.ROUTINES, chosen=tmp_path / "cards.png")
    with qtbot.waitSignal(dialog.making.counted):
        dialog.foot.png.click()
    assert dialog.foot.progress.isVisible()
    assert not dialog.foot.pdf.isEnabled()
    dialog.foot.cancel.click()
    assert dialog.isVisible()
    assert dialog.problem == "Nothing was saved."
    assert dialog.foot.pdf.isEnabled()
    desk.press(dialog, dialog.foot.pdf)  # work that comes later is done after what was stopped
    assert dialog.foot.cancel.text() == "Close"
    with qtbot.waitSignal(dialog.making.counted):
        dialog.foot.png.click()
    assert dialog.foot.cancel.text() == "Cancel"  # it stops what is being made, here too
    dialog.foot.cancel.click()
    assert dialog.isVisible()
    assert dialog.foot.cancel.text() == "Close"
    assert [path.name for path in dialog.wrote] == ["cards.png.pdf"]
    assert list(tmp_path.glob("*.png")) == []


def test_a_second_file_is_proposed_beside_the_first(desk: Desk, tmp_path: Path) -> None:
    dialog = saved_as(desk, tmp_path / "here" / "week.pdf")
    assert dialog.problem  # no such folder
    assert dialog.proposed().parent != tmp_path
    dialog = saved_as(desk, tmp_path / "week.pdf")
    assert dialog.proposed() == tmp_path / "2026-W48 fridge sheet"


def test_calling_off_the_question_for_a_name_saves_nothing(desk: Desk) -> None:
    dialog = desk.open()
    desk.press(dialog, dialog.foot.pdf)
    assert dialog.wrote == ()
    assert dialog.problem == ""


def test_a_saved_week_hangs_on_the_fridge_and_a_strip_says_what_has_changed_since(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "noted"
    folder.mkdir()
    dialog = desk.open(folder=folder, chosen=tmp_path / "week.pdf")
    assert printed_weeks(folder).weeks == ()
    threads = set()

    def note(job: PrintJob, today: date) -> tuple[Printed, ...]:
        threads.add(threading.current_thread())
        return as_printed(job, today)

    monkeypatch.setattr(noting, "as_printed", note)
    desk.press(dialog, dialog.foot.pdf)
    assert threading.main_thread() not in threads  # a window of many weeks would stand still
    assert len(threads) == 1
    (noted,) = printed_weeks(folder).weeks
    assert (noted.week, noted.on) == (dialog.chosen.first, WEDNESDAY)
    unchanged = desk.open(Sheet.STRIP, folder=folder)
    assert unchanged.preview.view.message
    document = desk.footwork.document
    document.edit(edits.add_entry(document.plan, date(2026, 11, 28), Rest("new")), CHANGE)
    changed = desk.open(Sheet.STRIP, folder=folder, chosen=tmp_path / "strip.pdf")
    assert changed.preview.view.message == ""
    desk.press(changed, changed.foot.pdf)
    (mended,) = printed_weeks(folder).weeks
    assert mended.days[date(2026, 11, 28)] == document.plan.day(date(2026, 11, 28))
