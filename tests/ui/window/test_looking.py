"""A plan that cannot be changed now: the window shows it, says why, and changes nothing."""

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, PlannedExercise, Run, RunKind
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise, OnDay, Thing
from desktop.model.settings import Theme
from desktop.storage.errors import FolderUnusable
from desktop.storage.glance import open_to_look
from desktop.storage.plans import PlanStore
from desktop.ui.actions.declared import EDITS
from desktop.ui.drag import to_mime
from desktop.ui.footwork import Footwork
from desktop.ui.serving import Serving
from desktop.ui.start import dress
from desktop.wording import looking as words
from desktop.wording.voice import Voice

TUESDAY = date(2026, 11, 24)
WARM_UP = (PlannedExercise("b", "calf-raise", Dose(2, reps=12)),)
PLAN = edits.add_entry(Plan(), TUESDAY, Run("a", RunKind.EASY, 8000, 2880, "by the river", WARM_UP))


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[PlanStore]:
    """Another program that has the plan open."""
    with PlanStore.open(tmp_path / "data") as store:
        store.save(Kept(), Kept(Diary(PLAN)))
        yield store


@pytest.fixture
def looking(qapp: QApplication, qtbot: QtBot, writer: PlanStore) -> Iterator[Footwork]:
    dress(qapp)
    store = open_to_look(writer.folder, words.IN_USE)
    made = Footwork(store, TUESDAY)
    qtbot.addWidget(made.window)
    made.window.show()
    made.begin(at_once=True)
    Serving(made)
    yield made
    made.store.close()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def banner(footwork: Footwork) -> list[QPushButton]:
    assert footwork.window.looking is not None
    return footwork.window.looking.findChildren(QPushButton)


def let_go() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_title_and_banner_say_why(looking: Footwork) -> None:
    assert looking.window.windowTitle() == "Footwork (read only: another Footwork has it open)[*]"
    assert looking.window.looking is not None
    assert looking.window.looking.isVisible()
    assert "another Footwork has it open" in looking.window.looking.accessibleName()
    looking.speak(Voice.of("de"))
    assert (
        looking.window.windowTitle()
        == "Footwork (nur zum Ansehen: der Plan ist in einem anderen Footwork offen)[*]"
    )
    looking.speak(Voice.of("en"))
    let_go()


def test_a_folder_that_cannot_be_written_is_named_in_the_title() -> None:
    voice = Voice.of()
    why = FolderUnusable(Path("x"), OSError(errno.EROFS, "")).why
    assert words.title(voice, why) == "Footwork (read only: the disk can only be read)"
    assert words.title(voice, None) == "Footwork"


def test_nothing_that_can_be_done_changes_the_plan(looking: Footwork, writer: PlanStore) -> None:
    """Every enabled action, every command, every key of the board."""
    before = files(writer.folder)
    for selected in (EntryRef("a"), ExerciseRef("b"), NewExercise("calf-raise")):
        looking.state.select(selected)
        for name in EDITS:
            action = looking.window.commands[name]
            assert not action.isEnabled(), name
    assert not looking.window.menus["add"].isEnabled()
    commands, things = looking.commands, (EntryRef("a"),)
    assert not commands.drop((NewEntry(RunKind.LONG),), OnDay(TUESDAY))
    for deed in (commands.tick, commands.skip, commands.delete, commands.duplicate):
        assert not deed(things)
    assert not commands.other_day(things, 1)
    assert not commands.reorder(things, 1)
    looking.keep()
    assert looking.document.plan == PLAN
    assert files(writer.folder) == before


def test_an_attempt_is_answered(looking: Footwork, qtbot: QtBot) -> None:
    board = looking.window.board
    board.setFocus()
    looking.state.select(EntryRef("a"))
    qtbot.keyClick(board, Qt.Key.Key_Delete)
    qtbot.keyClick(board, Qt.Key.Key_Right)
    qtbot.keyClick(board, Qt.Key.Key_Space)
    assert looking.document.plan == PLAN
    assert looking.window.toast.text() == "Nothing was changed: this plan is open to look at only."
    qtbot.keyClick(board, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert board.dragging.carried is None


def test_no_drag_begins_and_none_is_taken(looking: Footwork) -> None:
    board = looking.window.board
    assert not board.dragging.possible
    slot = board.rows.slot(0, TUESDAY.weekday())
    assert slot is not None
    board.drag(slot)  # would wait for the pointer to be let go
    assert to_mime((EntryRef("a"),)).formats()
    assert looking.document.plan == PLAN


@pytest.mark.parametrize("thing", [EntryRef("a"), ExerciseRef("b"), NewExercise("calf-raise"), None])
def test_details_can_be_read_and_not_changed(looking: Footwork, thing: Thing | None) -> None:
    looking.state.select(*([thing] if thing else []))
    page = looking.window.details.page
    for line in page.findChildren(QLineEdit):
        assert line.isReadOnly() or not line.isEnabled()
    for notes in page.findChildren(QPlainTextEdit):
        assert notes.isReadOnly()
    for button in page.findChildren(QAbstractButton):
        if button.isEnabled() and button.isVisible() and button.isCheckable():
            button.click()
    assert (looking.document.plan, looking.document.runner) == (PLAN, Kept().diary.runner)


def test_settings_hold_until_the_end_and_are_not_kept(looking: Footwork, writer: PlanStore) -> None:
    before = files(writer.folder)
    theme = next(action for action in looking.window.commands.theme.actions() if action.data() == "dark")
    theme.trigger()
    assert looking.themes.current.name == "dark"
    assert looking.document.settings.theme is Theme.DARK
    assert files(writer.folder) == before


def test_printing_and_going_through_the_weeks_work(looking: Footwork) -> None:
    assert looking.window.commands["print-fridge"].isEnabled()
    looking.window.commands["next"].trigger()
    assert TUESDAY not in looking.state.week


def test_read_again_shows_what_the_other_one_has_saved(looking: Footwork, writer: PlanStore) -> None:
    later = edits.add_entry(PLAN, TUESDAY, Note("c", "sleep"))
    writer.save(Kept(Diary(PLAN)), Kept(Diary(later)))
    again, _ = banner(looking)
    again.click()
    let_go()
    assert looking.document.plan == later
    assert looking.window.looking is not None
    assert looking.window.toast.text() == "This is the plan as it is saved now."


def test_the_plan_is_opened_for_changes_once_that_can_be_done(looking: Footwork, writer: PlanStore) -> None:
    _, change = banner(looking)
    change.click()
    assert "It still cannot be changed. The plans in" in looking.window.toast.text()
    assert looking.window.looking is not None
    writer.close()
    change.click()
    let_go()
    assert looking.window.windowTitle() == "Footwork[*]"
    assert looking.window.looking is None
    assert looking.window.toast.text() == "The plan can be changed now."
    assert looking.commands.drop((NewEntry(RunKind.LONG),), OnDay(TUESDAY))
    looking.store.close()
    with PlanStore.open(writer.folder, read_only=True) as kept:
        assert len(kept.read().diary.plan.day(TUESDAY)) == 2
