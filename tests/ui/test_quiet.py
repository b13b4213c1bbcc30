"""In a quiet moment the readable snapshot is written and the day backed up; never while somebody works."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.model.edits import add_entry
from desktop.model.plan import Note, Plan
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.quiet import Quiet, tidy
from desktop.wording.deeds import ADD

WEDNESDAY = date(2026, 11, 25)
AT_ONCE = 0


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PlanStore]:
    with PlanStore.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def footwork(qapp: QApplication, qtbot: QtBot, store: PlanStore) -> Footwork:
    made = Footwork(store, WEDNESDAY)
    qtbot.addWidget(made.window)
    made.window.show()
    return made


def note(footwork: Footwork, text: str) -> None:
    footwork.document.edit(add_entry(footwork.document.plan, WEDNESDAY, Note(text, text)), ADD)


def test_a_quiet_moment_writes_the_snapshot_and_the_days_backup(
    footwork: Footwork, store: PlanStore, qtbot: QtBot
) -> None:
    snapshot = store.folder / "plan.json"
    quiet = Quiet(footwork.window, footwork.document, lambda: tidy(footwork.document, store), AT_ONCE)
    qtbot.waitUntil(lambda: not quiet.waiting)
    assert store.backups.count() == 0, "there is nothing yet"
    for text in ("first", "second"):
        note(footwork, text)
        assert quiet.waiting
        assert text.encode() not in snapshot.read_bytes()
        qtbot.waitUntil(lambda: not quiet.waiting)
        assert text.encode() in snapshot.read_bytes()
        assert store.backups.count() == 1


def test_it_waits_while_a_dialog_is_open(footwork: Footwork, qtbot: QtBot) -> None:
    dialog = QDialog(footwork.window)
    dialog.open()
    done: list[bool] = []
    looks: list[int] = []
    quiet = Quiet(footwork.window, footwork.document, lambda: done.append(True), AT_ONCE)
    quiet._timer.timeout.connect(lambda: looks.append(1))
    qtbot.waitUntil(lambda: len(looks) > 2)
    assert not done
    dialog.close()
    qtbot.waitUntil(lambda: bool(done))


def test_it_waits_while_the_mouse_is_moved(footwork: Footwork, qtbot: QtBot) -> None:
    done: list[bool] = []
    looks: list[int] = []
    QCursor.setPos(10, 10)
    quiet = Quiet(footwork.window, footwork.document, lambda: done.append(True), AT_ONCE)

    def look() -> None:
        looks.append(1)
        if len(looks) < 4:
            QCursor.setPos(10 + len(looks), 10)

    quiet._timer.timeout.connect(look)
    QCursor.setPos(10, 20)
    qtbot.waitUntil(lambda: bool(done))
    assert len(looks) == 5


def test_a_disk_that_is_full_says_nothing(footwork: Footwork, store: PlanStore, qtbot: QtBot) -> None:
    (store.folder / "backups").write_text("in the way")
    quiet = Quiet(footwork.window, footwork.document, lambda: tidy(footwork.document, store), AT_ONCE)
    note(footwork, "first")
    qtbot.waitUntil(lambda: not quiet.waiting)
    assert footwork.document.unsaved is None
    assert footwork.document.plan != Plan()
