"""The window as a whole: its actions, its menus, the first start, the theme."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.exercise import Complaint
from desktop.model.finding import find_entry
from desktop.model.look import Build, Hair, Look, Skin
from desktop.model.plan import Rest, Run, RunKind, Status, StrengthSession
from desktop.model.refs import EntryRef, NewEntry, NewExercise, OnDay
from desktop.model.settings import Theme
from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.library.panel import Page
from desktop.ui.welcome.first_week import FirstWeek
from desktop.ui.welcome.health_note import HealthNote
from desktop.ui.window.main_window import first_size
from desktop.ui.window.printing import PrintDialog
from desktop.wording import deeds
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from printouts import Sheet
from resources.figures.looks import SKINS
from tests.printouts.sample import DRAWINGS

TUESDAY = date(2026, 11, 24)


def add_run(footwork: Footwork, when: date = TUESDAY) -> Run:
    assert footwork.commands.drop((NewEntry(RunKind.EASY),), OnDay(when))
    (run,) = footwork.document.plan.day(when)
    assert isinstance(run, Run)
    return run


def do(footwork: Footwork, name: str) -> None:
    action = footwork.window.commands[name]
    assert action.isEnabled(), name
    action.trigger()


def button(parent: object, text: str) -> QPushButton:
    assert isinstance(parent, QDialog | FirstWeek)
    return next(found for found in parent.findChildren(QPushButton) if text in found.text())


def test_the_first_start_shows_the_health_note_once(
    footwork: Footwork, store: PlanStore, qtbot: QtBot
) -> None:
    footwork.desk.open()
    note = footwork.window.findChild(HealthNote)
    assert note is not None
    assert note.accessibleDescription() == Voice.of()(HEALTH_NOTE)
    qtbot.mouseClick(button(note, "I understand"), Qt.MouseButton.LeftButton)
    assert store.read().settings.health_note_seen
    again = Footwork(store, TUESDAY)
    qtbot.addWidget(again.window)
    again.desk.open()
    assert again.window.findChild(HealthNote) is None


def test_the_offer_of_a_first_week_stays_within_the_board(footwork: Footwork) -> None:
    offer = footwork.window.findChild(FirstWeek)
    assert offer is not None
    for size in ((1440, 900), (900, 560)):
        footwork.window.resize(*size)
        QApplication.processEvents()
        assert footwork.window.board.geometry().contains(offer.geometry())


def test_the_menu_that_adds_uses_the_words_of_the_details(footwork: Footwork) -> None:
    menu = footwork.window.menus["add"]
    menu.aboutToShow.emit()
    hills = next(action for action in menu.actions() if action.text().startswith("Hills"))
    hills.trigger()
    footwork.window.show_details()
    assert footwork.window.details.title.text() == hills.text()


def test_tab_goes_from_the_filters_to_the_list_below(footwork: Footwork, qtbot: QtBot) -> None:
    library = footwork.window.library
    for page in Page:
        library.show_page(page)
        last = library.filters.suits_me if page is Page.EXERCISES else library.filters.search
        last.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(last, Qt.Key.Key_Tab)
        assert footwork.window.focusWidget() is library.view


def test_a_first_week_can_be_used_and_taken_back(footwork: Footwork, store: PlanStore, qtbot: QtBot) -> None:
    offer = footwork.window.findChild(FirstWeek)
    assert offer is not None
    qtbot.mouseClick(button(offer, "Use “Three easy runs”"), Qt.MouseButton.LeftButton)
    runs = [entry for _, entry in store.read().diary.plan.entries() if isinstance(entry, Run)]
    assert len(runs) == 3
    assert all(run.warm_up and run.cool_down for run in runs)
    do(footwork, "undo")
    assert not store.read().diary.plan.days


def test_an_empty_week_can_be_chosen_and_is_not_offered_again(
    footwork: Footwork, store: PlanStore, qtbot: QtBot
) -> None:
    offer = footwork.window.findChild(FirstWeek)
    assert offer is not None
    qtbot.mouseClick(button(offer, "Start with an empty week"), Qt.MouseButton.LeftButton)
    again = Footwork(store, TUESDAY)
    qtbot.addWidget(again.window)
    assert again.window.findChild(FirstWeek) is None


def test_undo_and_redo_say_what_they_do(footwork: Footwork) -> None:
    actions = footwork.window.commands
    assert not actions["undo"].isEnabled()
    add_run(footwork)
    assert "add" in actions["undo"].text()
    do(footwork, "undo")
    assert not footwork.document.plan.days
    do(footwork, "redo")
    assert footwork.document.plan.day(TUESDAY)


def test_undo_of_something_in_another_week_goes_there_and_says_so(footwork: Footwork) -> None:
    add_run(footwork)
    do(footwork, "next")
    do(footwork, "undo")
    assert footwork.state.week.name == "2026-W48"
    assert footwork.window.toast.text() == "Undone in Week 48: add"
    do(footwork, "today")
    do(footwork, "redo")
    assert not footwork.window.toast.text().startswith("Redone")


def test_undo_of_what_no_week_shows_is_said(footwork: Footwork) -> None:
    runner = replace(footwork.document.runner, complaints=frozenset(Complaint))
    footwork.document.edit(runner, deeds.CHANGE)
    do(footwork, "undo")
    assert footwork.window.toast.text() == "Undone: change"


def test_delete_duplicate_tick_and_moves_reach_the_disk(footwork: Footwork, store: PlanStore) -> None:
    run = add_run(footwork)
    do(footwork, "tick")
    assert find_entry(store.read().diary.plan, run.id)[2] == replace(run, status=Status.DONE)
    do(footwork, "duplicate")
    copied = store.read().diary.plan.day(TUESDAY)[1]
    assert isinstance(copied, Run)
    assert copied.status is Status.PLANNED
    assert footwork.state.the_one == EntryRef(copied.id)
    do(footwork, "earlier")
    assert [entry.id for entry in store.read().diary.plan.day(TUESDAY)] == [copied.id, run.id]
    do(footwork, "day-after")
    assert [entry.id for entry in store.read().diary.plan.day(date(2026, 11, 25))] == [copied.id]
    do(footwork, "delete")
    assert not store.read().diary.plan.day(date(2026, 11, 25))


def test_moving_over_the_edge_of_the_week_turns_it(footwork: Footwork) -> None:
    run = add_run(footwork, date(2026, 11, 29))
    do(footwork, "day-after")
    assert footwork.state.week.name == "2026-W49"
    assert footwork.state.the_one == EntryRef(run.id)


def test_weeks_turn_and_today_comes_back(footwork: Footwork) -> None:
    do(footwork, "next")
    do(footwork, "next")
    assert footwork.state.week.name == "2026-W50"
    do(footwork, "today")
    do(footwork, "previous")
    assert footwork.state.week.name == "2026-W47"


def test_a_week_is_copied_with_new_ids_and_nothing_ticked(footwork: Footwork) -> None:
    run = add_run(footwork)
    do(footwork, "tick")
    do(footwork, "copy-week")
    (copied,) = footwork.document.plan.day(date(2026, 12, 1))
    assert isinstance(copied, Run)
    assert copied.id != run.id
    assert copied.status is Status.PLANNED
    assert footwork.state.week.name == "2026-W49"


def test_the_theme_is_chosen_kept_and_worn(footwork: Footwork, store: PlanStore) -> None:
    dark = next(action for action in footwork.window.commands.theme.actions() if action.data() == Theme.DARK)
    dark.trigger()
    assert store.read().settings.theme is Theme.DARK
    palette = QApplication.palette()
    assert palette.window().color().lightness() < 60 < palette.windowText().color().lightness()
    footwork.document.set_settings(replace(store.read().settings, theme=Theme.LIGHT))
    assert QApplication.palette().window().color().lightness() > 200


def test_another_look_is_worn_by_every_figure_at_once(footwork: Footwork, qtbot: QtBot) -> None:
    footwork.figures.catch_up(at_once=True)
    before = footwork.figures.pixmap("calf-raise", 56).toImage()
    with qtbot.waitSignal(footwork.figures.repainted):
        look = Look(Skin.DARK, Hair.TIED, build=Build.CURVED)
        footwork.document.edit(replace(footwork.document.runner, look=look), deeds.CHANGE)
    assert footwork.figures.pixmap("calf-raise", 56).toImage() != before
    assert footwork.figures.palette.colours["skin"] == SKINS["dark"][0]
    assert (footwork.figures.palette.hair, footwork.figures.palette.build) == ("tied", "curved")
    footwork.document.edit(replace(footwork.document.runner, look=Look()), deeds.CHANGE)
    assert footwork.figures.pixmap("calf-raise", 56).toImage() == before


def print_dialog(
    footwork: Footwork,
    sheet: Sheet,
    voice: Voice | None = None,
    outputs: Outputs = Outputs(),  # noqa: B008 - a value
    chosen: Path | None = None,
) -> PrintDialog:
    """The dialog; ``chosen`` is what the runner answers where the file goes."""

    def ask(*_: object) -> str:
        return str(chosen or "")

    week, spoken = footwork.state.week, voice or Voice.of()
    return PrintDialog(footwork.document, DRAWINGS, week, sheet, spoken, outputs, footwork.window, ask)


def saved_as(
    footwork: Footwork,
    qtbot: QtBot,
    chosen: Path,
    outputs: Outputs = Outputs(),  # noqa: B008 - a value
) -> PrintDialog:
    """The dialog after Save, and after a file was chosen."""
    dialog = print_dialog(footwork, Sheet.FRIDGE, outputs=outputs, chosen=chosen)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(button(dialog, "Save as PDF"), Qt.MouseButton.LeftButton)
    return dialog


@pytest.mark.parametrize("sheet", list(Sheet))
def test_each_sheet_is_a_pdf(footwork: Footwork, sheet: Sheet) -> None:
    add_run(footwork)
    assert footwork.commands.drop((NewExercise("calf-raise"),), OnDay(TUESDAY))
    run, session = footwork.document.plan.day(TUESDAY)
    assert isinstance(session, StrengthSession)
    item = session.exercises[0]
    assert isinstance(run, Run)
    footwork.document.edit(
        edits.replace_entry(footwork.document.plan, replace(run, warm_up=(replace(item, id="w"),))),
        deeds.CHANGE,
    )
    dialog = print_dialog(footwork, sheet)
    assert dialog.pdf().startswith(b"%PDF-")


def test_a_sheet_is_printed_in_another_language_than_the_windows(footwork: Footwork) -> None:
    dialog = print_dialog(footwork, Sheet.FRIDGE)
    assert dialog.job().options.language == "en"
    languages = dialog.findChild(QComboBox)
    assert languages is not None
    languages.setCurrentIndex(languages.findText("Deutsch"))
    job = dialog.job()
    assert job.options.language == "de"
    assert job.library["calf-raise"].name == "Wadenheben"


@pytest.mark.parametrize("code", [*offered(), PSEUDO])
def test_the_dialog_is_as_wide_as_its_texts_in_every_language(
    footwork: Footwork, qtbot: QtBot, code: str
) -> None:
    dialog = print_dialog(footwork, Sheet.CARDS, Voice.of(code))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    for choice in dialog.findChildren(QAbstractButton):
        assert choice.width() >= choice.sizeHint().width(), choice.text()


def test_what_cannot_be_written_is_said_and_what_can_closes_the_dialog(
    footwork: Footwork, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = saved_as(footwork, qtbot, tmp_path / "missing" / "week.pdf")
    assert dialog.wrote is None
    assert "week.pdf could not be written: the folder is gone; choose another place." in dialog.problem
    dialog = saved_as(footwork, qtbot, tmp_path / "week")
    assert dialog.wrote == tmp_path / "week.pdf"
    assert dialog.wrote.read_bytes().startswith(b"%PDF")
    assert not dialog.isVisible()


def test_a_file_that_the_systems_dialog_did_not_ask_about_is_asked_about(
    footwork: Footwork, qtbot: QtBot, tmp_path: Path
) -> None:
    thesis = tmp_path / "thesis.pdf"
    thesis.write_bytes(b"%PDF-1.4 somebody else's")
    dialog = saved_as(footwork, qtbot, tmp_path / "thesis")
    assert (dialog.wrote, thesis.read_bytes()) == (None, b"%PDF-1.4 somebody else's")
    qtbot.mouseClick(button(dialog, "Replace it"), Qt.MouseButton.LeftButton)
    assert dialog.wrote == thesis
    assert saved_as(footwork, qtbot, tmp_path / "thesis").wrote == thesis  # now it is ours


def test_a_file_that_the_systems_dialog_asked_about_is_replaced(
    footwork: Footwork, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "thesis.PDF").write_bytes(b"somebody else's")
    assert saved_as(footwork, qtbot, tmp_path / "thesis.PDF").wrote == tmp_path / "thesis.PDF"


def test_no_page_is_saved_among_the_plans(footwork: Footwork, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    (folder / "backups").mkdir(parents=True)
    for path in (folder / "backups" / "old.pdf", folder / "plan.seen"):
        dialog = saved_as(footwork, qtbot, path, Outputs(folder))
        assert dialog.wrote is None
        assert "could not be written: Footwork keeps the plans there; choose another place." in dialog.problem
    assert list(folder.rglob("*")) == [folder / "backups"]


def test_nothing_to_print_is_said_in_the_dialog(footwork: Footwork, qtbot: QtBot) -> None:
    footwork.document.edit(edits.add_entry(footwork.document.plan, TUESDAY, Rest("rest")), deeds.ADD)
    dialog = print_dialog(footwork, Sheet.ROUTINES)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(button(dialog, "Save as PDF"), Qt.MouseButton.LeftButton)
    assert dialog.wrote is None
    assert dialog.problem


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_keys_of_the_board_are_shown_in_menus_and_are_the_menus_own_while_one_is_open(
    footwork: Footwork, qtbot: QtBot
) -> None:
    run = add_run(footwork)
    window = footwork.window
    menu, tick, skip = window.menus["session"], window.commands["tick"], window.commands["skip"]
    assert tick.shortcut().toString() == "Space"
    assert "\t" not in tick.text()
    window.menuBar().setFocus()
    menu.popup(window.mapToGlobal(window.rect().center()))
    menu.setActiveAction(skip)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert find_entry(footwork.document.plan, run.id)[2] == run
    menu.setActiveAction(skip)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert find_entry(footwork.document.plan, run.id)[2] == replace(run, status=Status.SKIPPED)


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        ((2560, 1440), (1440, 900)),
        ((1366, 768), (1358, 728)),
        ((900, 700), (900, 660)),
        ((640, 480), (900, 560)),
    ],
)
def test_the_first_window_fits_its_screen(screen: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*screen)) == QSize(*size)
