"""A backup shows what it would bring back; what is ticked comes, as one step to undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.merging import Difference, merged
from desktop.ui.backups.dialog import BackupsDialog
from desktop.wording.deeds import CHANGE, deed
from desktop.wording.voice import Voice
from tests.ui.backups.conftest import LAST, NEXT_WEEK, NOW, OLD, SATURDAY, TUESDAY, Bench

ENGLISH = Voice.of()


def opened(bench: Bench, qtbot: QtBot) -> BackupsDialog:
    dialog = bench.restoring.open_backups()
    qtbot.waitUntil(lambda: not dialog.looking and not dialog._model.counting)
    return dialog


def spoken(dialog: BackupsDialog) -> list[str]:
    model = dialog.differences.model
    return [model.row(place).spoken for place in range(model.rowCount())]


def test_the_menu_counts_the_backups(bench: Bench) -> None:
    window = bench.footwork.window
    window.menus["file"].aboutToShow.emit()
    assert window.commands["backups"].text() == "Backups (2)…"
    for backup in bench.store.backups.all():
        backup.path.unlink()
    window.menus["file"].aboutToShow.emit()
    assert window.commands["backups"].text() == "Backups…"


def test_the_newest_is_looked_into_at_once(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    rows = [dialog._model.row(place).spoken for place in range(2)]
    assert [row.rpartition(" · ")[0] for row in rows] == [
        "Tue, 24 November 2026, 21:10. 2 weeks · 3 entries",
        "Mon, 23 November 2026, 07:10. 2 weeks · 2 entries",
    ]
    assert "2 backups, the last of 24 November 2026, 21:10." in [
        label.text().partition(" Choose")[0] for label in dialog.findChildren(QLabel)
    ]
    assert dialog.differences.head.text() == "5 differences from now. What is ticked becomes as it was then."
    assert spoken(dialog) == [
        "Tuesday, 24 November 2026. Easy run · 9 km · 48 min becomes Easy run · 8 km · 48 min",
        "Saturday, 28 November 2026. Long run · 18 km comes",
        "Thursday, 3 December 2026. Note “new shoes” comes",
        "Your own doses. Calf raise: 3 × 15 reps becomes the usual dose",
        "About you. Complaints: ankle weakness becomes none",
    ]
    assert dialog.restore.text() == "Restore 3 days and more"


def test_all_of_it_is_one_step_to_undo(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    dialog.restore.click()
    assert bench.kept == LAST
    assert bench.store.read() == LAST
    document = bench.footwork.document
    done = document.next_undo()
    assert done is not None
    assert deed(ENGLISH, done) == "restore 3 days"
    assert bench.toast == "Restored 3 days. Undo takes it back."
    assert bench.footwork.window.commands["undo"].text() == "Undo restore 3 days"
    document.undo_stack.undo()
    assert bench.kept == NOW


def test_a_backup_is_made_before_it_so_that_nothing_is_lost_whatever_follows(
    bench: Bench, qtbot: QtBot
) -> None:
    opened(bench, qtbot).restore.click()
    newest = bench.store.backups.all()[0]
    assert bench.store.beside(bench.store.backups.read(newest), LAST).kept == NOW


def test_single_days_are_ticked_by_keys(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    QTest.keyClick(dialog.backups, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter goes on to the differences"
    dialog.differences.all.click()
    assert not dialog.restore.isEnabled()
    view = dialog.differences.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert dialog.restore.text() == "Restore 1 day"
    assert not dialog.differences.all.isChecked()
    dialog.restore.click()
    assert bench.kept.diary == merged(NOW, LAST, Difference(frozenset({SATURDAY})))


def test_a_click_on_a_row_ticks_it(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    view = dialog.differences.view
    place = view.visualRect(dialog.differences.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [piece.difference.dates for piece in dialog.chosen[:2]] == [{TUESDAY}, {NEXT_WEEK}]


def test_another_backup_shows_its_own_differences(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    QTest.keyClick(dialog.backups, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not dialog.looking)
    assert len(dialog.chosen) == 4
    dialog.restore.click()
    assert bench.kept == OLD


def test_what_is_brought_back_in_another_week_is_shown(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    for place in (0, 1, 3, 4):
        dialog.differences.model.tick(place)
    dialog.restore.click()
    assert NEXT_WEEK in bench.footwork.state.week


def test_closing_changes_nothing(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert bench.kept == NOW
    assert bench.footwork.document.next_undo() is None


def test_nothing_differs_from_a_backup_of_now(bench: Bench, qtbot: QtBot) -> None:
    assert bench.store.back_up(again=True)
    dialog = opened(bench, qtbot)
    assert dialog.differences.head.text() == (
        "All of your plan is as it is there; there is nothing to bring back."
    )
    assert dialog.differences.view.isHidden()
    assert not dialog.restore.isEnabled()


def test_without_backups_it_says_how_they_come_about(bench: Bench, qtbot: QtBot) -> None:
    for backup in bench.store.backups.all():
        backup.path.unlink()
    dialog = opened(bench, qtbot)
    assert dialog.differences.head.text().startswith("There is no backup yet.")
    assert dialog.backups.isHidden()


def test_a_backup_that_was_damaged_or_went_away_says_so(bench: Bench, qtbot: QtBot) -> None:
    newest = bench.store.backups.all()[0].path
    held = newest.read_bytes()
    newest.write_bytes(held.replace(b"easy", b"hard", 1))
    dialog = opened(bench, qtbot)
    assert dialog.differences.head.text() == (
        f"Nothing can be restored from {newest}: its checksum is wrong."
    )
    assert not dialog.restore.isEnabled()
    older = bench.store.backups.all()[1].path
    older.unlink()
    QTest.keyClick(dialog.backups, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not dialog.looking)
    assert "it is missing" in dialog.differences.head.text()


def test_what_is_not_on_the_disk_yet_counts_as_now(bench: Bench, qtbot: QtBot) -> None:
    bench.disk.broken = {"append"}
    bench.footwork.document.edit(LAST.diary.plan, CHANGE)
    assert bench.footwork.document.unsaved is not None
    dialog = opened(bench, qtbot)
    assert [piece.difference.doses for piece in dialog.chosen] == [{"calf-raise"}, frozenset()]
    dialog.restore.click()
    assert bench.kept == LAST
    bench.disk.broken = set()
    bench.footwork.document.save_again()
    assert bench.store.read() == LAST


def test_a_screen_reader_hears_names_rows_and_ticks(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    backups = QAccessible.queryAccessibleInterface(dialog.backups)
    differences = QAccessible.queryAccessibleInterface(dialog.differences.view)
    assert backups.text(QAccessible.Text.Name) == "Backups, the newest first"
    assert differences.text(QAccessible.Text.Name) == "Differences from now"
    row = differences.child(1)
    assert row.text(QAccessible.Text.Name) == "Saturday, 28 November 2026. Long run · 18 km comes"
    assert row.state().checkable
    assert row.state().checked
    model = dialog.differences.model
    assert model.setData(model.index(1), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not differences.child(1).state().checked


@pytest.mark.parametrize("language", ["de", "qps"])
def test_it_fits_a_small_window_in_every_language(bench: Bench, qtbot: QtBot, language: str) -> None:
    bench.footwork.speak(Voice.of(language))
    window = bench.footwork.window
    window.resize(900, 560)
    dialog = bench.footwork.desk._restoring.open_backups()
    qtbot.waitUntil(lambda: not dialog.looking)
    assert dialog.width() <= 900
    assert dialog.height() <= 560
    assert dialog.minimumSizeHint().width() <= dialog.width()
    for button in dialog.findChildren(QPushButton):
        assert button.width() >= button.minimumSizeHint().width()
