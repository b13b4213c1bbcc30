"""The window as a whole: its actions, its menus, the first start, the theme."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Part
from desktop.model.finding import find_entry
from desktop.model.look import Build, Hair, Look, Skin
from desktop.model.plan import Plan, PlannedExercise, Run, RunKind, Status
from desktop.model.refs import EntryRef, NewEntry, OnDay, RoutineRef
from desktop.model.routines import save
from desktop.model.settings import Theme
from desktop.storage.plans import PlanStore
from desktop.ui.controls.box import Box
from desktop.ui.footwork import Footwork
from desktop.ui.library.panel import Page
from desktop.ui.welcome.first_week import FirstWeek
from desktop.ui.window.main_window import first_size
from desktop.wording import deeds
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.voice import Voice
from resources.figures.looks import SKINS

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
    note = footwork.window.findChild(Box)
    assert note is not None
    assert note.accessibleDescription() == Voice.of()(HEALTH_NOTE)
    qtbot.mouseClick(button(note, "I understand"), Qt.MouseButton.LeftButton)
    assert store.read().settings.health_note_seen
    again = Footwork(store, TUESDAY)
    qtbot.addWidget(again.window)
    again.desk.open()
    assert again.window.findChild(Box) is None


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
    library, document = footwork.window.library, footwork.document
    raises = (PlannedExercise("raise", "calf-raise", Dose(sets=2, reps=12)),)
    document.edit(Plan({footwork.state.today: (Run("run", RunKind.EASY, warm_up=raises),)}), deeds.ADD)
    document.edit(save(document.diary, RoutineRef("run", Part.WARM_UP), "Loosen")[0], deeds.ADD)
    for page in Page:
        library.show_page(page)
        last = library.filters.widen if page is Page.EXERCISES else library.filters.search
        last.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(last, Qt.Key.Key_Tab)
        assert footwork.window.focusWidget() is library.view


def test_where_there_is_no_list_tab_goes_to_what_stands_in_its_place(
    footwork: Footwork, qtbot: QtBot
) -> None:
    library = footwork.window.library
    library.show_page(Page.ROUTINES)
    library.filters.search.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(library.filters.search, Qt.Key.Key_Tab)
    focus = footwork.window.focusWidget()
    assert focus is not None
    assert library.isAncestorOf(focus)
    assert focus is not library.filters.search
    assert focus.isVisible()


def test_a_first_week_can_be_used_and_taken_back(footwork: Footwork, store: PlanStore, qtbot: QtBot) -> None:
    offer = footwork.window.findChild(FirstWeek)
    assert offer is not None
    qtbot.mouseClick(button(offer, "Use “First year”"), Qt.MouseButton.LeftButton)
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


def test_another_look_is_worn_by_every_drawn_figure_at_once_and_by_no_pictogram(
    footwork: Footwork, qtbot: QtBot
) -> None:
    footwork.figures.catch_up(at_once=True)
    before, drawn = footwork.figures.pixmap("calf-raise", 56), footwork.figures.painter("calf-raise")
    with qtbot.waitSignal(footwork.figures.repainted):
        look = Look(Skin.DARK, Hair.TIED, build=Build.CURVED)
        footwork.document.edit(replace(footwork.document.runner, look=look), deeds.CHANGE)
    assert footwork.figures.painter("calf-raise") is not drawn
    assert footwork.figures.palette.colours["skin"] == SKINS["dark"][0]
    assert (footwork.figures.palette.hair, footwork.figures.palette.build) == ("tied", "curved")
    footwork.document.edit(replace(footwork.document.runner, look=Look()), deeds.CHANGE)
    assert footwork.figures.pixmap("calf-raise", 56).cacheKey() == before.cacheKey()


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
        ((900, 700), (892, 660)),
        ((960, 540), (952, 500)),
        ((683, 384), (675, 344)),
        ((320, 240), (480, 320)),
    ],
)
def test_the_first_window_fits_its_screen(screen: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*screen)) == QSize(*size)


@pytest.mark.parametrize("room", ["board", "library", "details", "toolbar"])
def test_page_up_and_down_turn_the_week_wherever_the_keyboard_is(
    footwork: Footwork, qtbot: QtBot, room: str
) -> None:
    window, week = footwork.window, footwork.state.week
    target = {
        "board": window.board,
        "library": window.library.view,
        "details": window.details,
        "toolbar": window.toolbar,
    }[room]
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, Qt.Key.Key_PageDown)
    assert footwork.state.week == week.shifted(1)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageUp)
    assert footwork.state.week == week


def test_in_a_text_page_down_turns_no_week(footwork: Footwork, qtbot: QtBot) -> None:
    week = footwork.state.week
    footwork.window.commands["find"].trigger()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    QTest.keyClick(focus, Qt.Key.Key_PageDown)
    assert footwork.state.week == week
