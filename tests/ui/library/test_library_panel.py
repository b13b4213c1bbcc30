"""The library as it is used: select, fold, drag, add by keys, find nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.exercise import ANKLE, MINE, Complaint, Library, Movement, Region, section_of
from desktop.model.plan import MAX_ENTRIES_A_DAY, Plan, Rest, Run, RunKind
from desktop.model.refs import NewEntry, NewEntryKind, NewExercise, OnDay
from desktop.model.runner import Runner
from desktop.model.settings import Theme
from desktop.ui.controls.buttons import Chip
from desktop.ui.drag import from_mime
from desktop.ui.library.add_menu import add_menu
from desktop.ui.library.filter import Filter
from desktop.ui.library.filter_bar import FilterBar
from desktop.ui.library.filter_menus import THINGS
from desktop.ui.library.panel import LibraryPanel, Page
from desktop.ui.library.shelf import Heading
from desktop.ui.library.shelf_view import MANY, ShelfView
from desktop.ui.theme import load_fonts
from desktop.wording import deeds
from desktop.wording import library as words
from desktop.wording.voice import Voice
from tests.counting import calls_of
from tests.ui.controls.panels import SUN, TUE, WED, Room, room_with
from tests.ui.library.thousands import EXERCISES, large_library

ENGLISH = Voice.of()


@pytest.fixture
def panel(room: Room) -> LibraryPanel:
    return room.library_panel()


def texts(menu: QMenu) -> list[str]:
    """Every line of a menu that can be chosen, with the submenu's title before it."""
    found = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += [f"{action.text()} / {text}" for text in texts(below)]
        elif action.isEnabled() and not action.isSeparator():
            found.append(action.text())
    return found


def opened(chip: Chip) -> QMenu:
    """The menu of a chip, filled as when it is opened."""
    menu = chip.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def choose(menu: QMenu, *path: str) -> None:
    action = next(action for action in menu.actions() if action.text() == path[0])
    if len(path) > 1:
        below = action.menu()
        assert isinstance(below, QMenu)
        choose(below, *path[1:])
    else:
        action.trigger()


def click(room: Room, view: ShelfView, thing: NewExercise | NewEntry, *, right: int = 0) -> None:
    rect = view.visualRect(view.shelf.find(thing))
    place = QPoint(rect.right() - right, rect.center().y()) if right else rect.center()
    room.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_selects_for_the_details(room: Room, panel: LibraryPanel) -> None:
    click(room, panel.exercises, NewExercise("calf-raise"))
    assert room.state.the_one == NewExercise("calf-raise")


def test_the_chevron_folds_without_selecting(room: Room, panel: LibraryPanel) -> None:
    weighted = NewExercise("calf-raise-weighted")
    assert panel.exercises.shelf.find(weighted).isValid()
    click(room, panel.exercises, NewExercise("calf-raise"), right=12)
    assert not panel.exercises.shelf.find(weighted).isValid()
    assert room.state.the_one is None


def test_left_and_right_fold_and_unfold(room: Room, panel: LibraryPanel) -> None:
    click(room, panel.exercises, NewExercise("single-leg-balance"))
    sweep = NewExercise("single-leg-balance-leg-sweep")
    room.qtbot.keyClick(panel.exercises, Qt.Key.Key_Right)
    assert panel.exercises.shelf.find(sweep).isValid()
    room.qtbot.keyClick(panel.exercises, Qt.Key.Key_Left)
    assert not panel.exercises.shelf.find(sweep).isValid()
    assert room.state.the_one == NewExercise("single-leg-balance")


def test_every_row_drags_its_own_id(room: Room, panel: LibraryPanel) -> None:
    panel.show_runs()
    for view in (panel.exercises, panel.runs):
        shelf = view.shelf
        for place in range(shelf.rowCount()):
            index = shelf.index(place)
            dragged = shelf.row(index).dragged
            assert from_mime(shelf.mimeData([index])) == (() if isinstance(dragged, Heading) else (dragged,))
            drags = bool(shelf.flags(index) & Qt.ItemFlag.ItemIsDragEnabled)
            assert drags is not isinstance(dragged, Heading)


def test_what_this_page_has_not_is_looked_for_everywhere_with_enter(panel: LibraryPanel) -> None:
    """A run is found from among the exercises without going to the other page first."""
    sought: list[str] = []
    panel.sought_everywhere.connect(lambda text, _: sought.append(text))
    for typed, key in (
        ("calf", Qt.Key.Key_Return),
        ("tempo", Qt.Key.Key_Return),
        ("intervals", Qt.Key.Key_Down),
    ):
        panel.filters.search.setText(typed)
        QTest.keyClick(panel.filters.search, key)
    assert sought == ["tempo", "intervals"]


def test_typing_narrows_and_nothing_found_offers_the_way_back(room: Room, panel: LibraryPanel) -> None:
    all_rows = panel.exercises.shelf.rowCount()
    panel.focus_search()
    room.qtbot.keyClicks(panel.filters.search, "heel walk")
    assert panel.exercises.shelf.rowCount() == 1
    panel.filters.movements[Movement.INVERSION].click()
    room.qtbot.keyClicks(panel.filters.search, " zzz")
    assert panel.nothing.isVisible()
    panel.nothing.clear.click()
    assert panel.exercises.isVisible()
    assert panel.exercises.shelf.rowCount() == all_rows
    assert panel.filters.search.text() == ""


def test_down_from_the_search_field_reaches_the_first_hit(room: Room, panel: LibraryPanel) -> None:
    panel.activateWindow()
    panel.focus_search()
    room.qtbot.keyClicks(panel.filters.search, "alphabet")
    room.qtbot.keyClick(panel.filters.search, Qt.Key.Key_Down)
    assert panel.exercises.currentIndex().row() == 0


def test_the_keys_begin_at_the_first_exercise_and_not_at_the_head_of_its_section(
    room: Room, panel: LibraryPanel
) -> None:
    panel.activateWindow()
    panel.focus_search()
    room.qtbot.keyClick(panel.filters.search, Qt.Key.Key_Down)
    assert panel.exercises.shelf.row(panel.exercises.currentIndex()).dragged == NewExercise("ankle-alphabet")
    room.qtbot.keyClick(panel.exercises, Qt.Key.Key_Up)
    assert panel.exercises.shelf.row(panel.exercises.currentIndex()).dragged == Heading(ANKLE)


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no real menus
def test_enter_offers_the_places_and_choosing_one_plans_it(room: Room, panel: LibraryPanel) -> None:
    offered: list[object] = []
    panel.exercises.add.connect(lambda thing, place: offered.append(thing))
    click(room, panel.exercises, NewExercise("calf-raise-step"))
    room.qtbot.keyClick(panel.exercises, Qt.Key.Key_Return)
    assert offered == [NewExercise("calf-raise-step")]
    menu = panel.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    assert "Wednesday 25 / Ankle strength" in texts(menu)
    choose(menu, "Wednesday 25", "Ankle strength")
    entry = room.plan.day(WED)[0]
    assert [item.exercise for item in entry.exercises][-1] == "calf-raise-step"  # type: ignore[union-attr]
    menu.close()


def test_the_menu_offers_only_what_the_validator_allows(room: Room, panel: LibraryPanel) -> None:
    walk = add_menu(room.state, room.commands, room.themes, ENGLISH, NewExercise("heel-to-toe-walk"), panel)
    offered = texts(walk)
    assert not any("Cool-down of easy" in text for text in offered), "already in Tuesday's cool-down"
    assert "Tuesday 24 / Warm-up of easy run" in offered
    unusual = [text for text in offered if text.endswith(", unusual here")]
    assert unusual == [text for text in offered if "warm-up" not in text.lower()], "it fits no session"


def test_a_run_can_go_on_every_day(room: Room, panel: LibraryPanel) -> None:
    menu = add_menu(room.state, room.commands, room.themes, ENGLISH, NewEntry(RunKind.LONG), panel)
    assert len(texts(menu)) == 8
    assert texts(menu)[-1] == "Some day this week"
    choose(menu, "Sunday 29")
    (run,) = room.plan.day(SUN)
    assert isinstance(run, Run)
    assert run.kind is RunKind.LONG


def test_a_flagged_exercise_says_why_in_the_menu_and_asks(room: Room, panel: LibraryPanel) -> None:
    room.document.edit(Runner(complaints=frozenset({Complaint.WEAK_ANKLE})), deeds.CHANGE)
    menu = add_menu(room.state, room.commands, room.themes, ENGLISH, NewExercise("lateral-hops"), panel)
    first = texts(menu)[0]
    path = first.split(" / ")
    assert "you ticked ankle weakness" in first
    choose(menu, *path)
    assert room.asked == ["lateral-hops"]


def test_nowhere_to_go_is_said_in_words(room: Room, panel: LibraryPanel) -> None:
    full = tuple(Rest(f"rest{number}") for number in range(MAX_ENTRIES_A_DAY))
    unbound = tuple(Rest(f"some{number}", some_day=True) for number in range(MAX_ENTRIES_A_DAY))
    week = room.state.week
    room.document.edit(Plan(dict.fromkeys(week, full) | {week.thursday: full + unbound}), deeds.CHANGE)
    menu = add_menu(room.state, room.commands, room.themes, ENGLISH, NewExercise("heel-to-toe-walk"), panel)
    assert texts(menu) == []
    assert "This day is full" in menu.actions()[-1].text()


def test_selecting_a_folded_variation_elsewhere_unfolds_and_shows_it(room: Room, panel: LibraryPanel) -> None:
    panel.show_page(Page.RUNS)
    room.state.select(NewExercise("duck-walk-sideways"))
    assert panel.page is Page.EXERCISES
    index = panel.exercises.shelf.find(NewExercise("duck-walk-sideways"))
    assert panel.exercises.selectionModel().isSelected(index)


def test_a_planned_thing_selected_elsewhere_leaves_no_row_marked(room: Room, panel: LibraryPanel) -> None:
    click(room, panel.exercises, NewExercise("calf-raise"))
    room.state.select()
    assert not panel.exercises.selectionModel().hasSelection()


def test_rows_and_controls_have_names_for_a_screen_reader(room: Room, panel: LibraryPanel) -> None:
    panel.show_runs()
    for view, first in ((panel.exercises, "Ankle, 18 exercises, open"), (panel.runs, "Easy")):
        rows = QAccessible.queryAccessibleInterface(view)
        spoken = [rows.child(place).text(QAccessible.Text.Name) for place in range(rows.childCount())]
        assert spoken[0].startswith(first)
        assert all(spoken)
    unnamed = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))
    ]
    assert unnamed == []


def test_another_theme_repaints_the_panel(room: Room, panel: LibraryPanel) -> None:
    before = picture(panel)
    room.themes.choose(Theme.DARK)
    after = picture(panel)
    assert before.toImage().pixelColor(2, 400) == room.themes.current.__class__("light")["panel"]
    assert after.toImage().pixelColor(2, 400) == room.themes.current["panel"]


def test_an_empty_profile_with_suits_me_leads_to_about_you(room: Room, panel: LibraryPanel) -> None:
    said: list[str] = []
    room.commands.said.connect(said.append)
    click(room, panel.exercises, NewExercise("calf-raise"))
    with room.qtbot.waitSignal(room.commands.about_you):
        panel.filters.suits_me.click()
    assert "About you" in said[0]


def test_new_entries_are_all_in_the_runs(panel: LibraryPanel) -> None:
    panel.show_runs()
    for kind in (*RunKind, *NewEntryKind):
        assert panel.runs.shelf.find(NewEntry(kind)).isValid()


def test_a_narrowed_list_is_found_again_after_the_plan_changes(room: Room, panel: LibraryPanel) -> None:
    room.qtbot.keyClicks(panel.filters.search, "band")
    rows = panel.exercises.shelf.rowCount()
    room.commands.drop((NewEntry(RunKind.EASY),), OnDay(TUE))
    assert panel.exercises.shelf.rowCount() == rows


def picture(panel: LibraryPanel) -> QPixmap:
    return panel.grab()


def test_suits_me_follows_the_runner(qtbot: QtBot, qapp: QApplication) -> None:
    room = room_with(qtbot, runner=Runner(complaints=frozenset({Complaint.KNEE_INJURY})))
    panel = room.library_panel()
    hops = NewExercise("lateral-hops")
    assert panel.exercises.shelf.find(hops).isValid()
    panel.filters.suits_me.click()
    assert not panel.exercises.shelf.find(hops).isValid()
    room.document.edit(Runner(), deeds.CHANGE)
    assert panel.exercises.shelf.find(hops).isValid()


# ---- how much work it is -------------------------------------------------------------------


def rows_made(work: Callable[[], object]) -> int:
    return calls_of(work).of("library.shelf:Shelf.rows")


def test_the_plan_is_none_of_the_shelfs_business(room: Room, panel: LibraryPanel) -> None:
    assert rows_made(lambda: room.commands.drop((NewEntry(RunKind.EASY),), OnDay(TUE))) == 0
    assert rows_made(room.document.undo_stack.undo) == 0


def test_rows_are_worked_out_once_for_what_is_ticked_and_not_for_settings(
    room: Room, panel: LibraryPanel
) -> None:
    ticked = Runner(complaints=frozenset({Complaint.KNEE_INJURY}))
    assert rows_made(lambda: room.document.edit(ticked, deeds.TICK)) == 1
    miles = replace(room.document.settings, unit="mi")
    assert rows_made(lambda: room.document.set_settings(miles)) == 0


def test_equipment_is_chosen_by_what_it_is_not_by_what_it_is_called(room: Room) -> None:
    filters = FilterBar(room.themes, Voice.of("qps"))
    room.qtbot.addWidget(filters)
    told: list[Filter] = []
    filters.changed.connect(told.append)
    needs = [None, *THINGS]
    for number in range(len(needs)):  # behind the one that lets go of all, and a line
        opened(filters.equipment).actions()[2 + number].trigger()
        assert opened(filters.equipment).actions()[2 + number].isChecked()
    assert [found.equipment for found in told] == [
        frozenset(needs[: number + 1]) for number in range(len(needs))
    ]
    filters.clear()
    assert told[-1] == Filter()


def test_parts_of_the_body_and_uses_are_chosen_together(room: Room, panel: LibraryPanel) -> None:
    filters, shelf = panel.filters, panel.exercises.shelf

    def choose_in(chip: Chip, *wanted: str) -> None:
        for text in wanted:
            next(action for action in opened(chip).actions() if action.text() == text).trigger()

    def shown() -> set[str]:
        rows = (shelf.row(shelf.index(place)).dragged for place in range(shelf.rowCount()))
        return {row.exercise for row in rows if isinstance(row, NewExercise)}

    library = room.document.library
    choose_in(filters.region, "Hip", "Foot")
    assert shown() == {key for key, one in library.items() if {Region.HIP, Region.FOOT} & set(one.regions)}
    assert (filters.region.text(), filters.region.isChecked()) == ("Foot +1", True)
    choose_in(filters.use, "Cool-down")
    assert shown() == {
        *("single-leg-balance", "single-leg-balance-knee-forward", "heel-to-toe-walk"),
        *("short-foot", "hip-flexor-stretch", "figure-four-stretch", "childs-pose"),
    }
    assert filters.use.accessibleName() == "Use: Cool-down"
    choose_in(filters.region, "Any part of the body")
    assert (filters.region.text(), filters.region.isChecked()) == ("Part of body", False)
    assert "ankle-alphabet" in shown()
    things = [action.text() for action in opened(filters.equipment).actions() if not action.isSeparator()]
    assert {"Band", "Mat"} <= {*things}
    assert "Towel" not in things, "no exercise of the library needs one"


def sixty_six(room: Room) -> LibraryPanel:
    """The panel with the eighteen for ankles, and forty-eight more in seven sections of their own."""
    listed, families = room.document.library, [one for one in words.SECTIONS if one not in (MINE, ANKLE)]
    known = {key: one for key, one in listed.items() if section_of(one.family) == ANKLE}
    more = {}
    for number in range(48):
        one = list(known.values())[number % 18]
        more[f"more-{number}"] = one._replace(
            id=f"more-{number}", name=f"{one.name} {number}", base=None, family=families[number % 7]
        )
    room.document.read_in(Library({**known, **more}), tuple)
    panel = room.library_panel()
    panel.refresh()
    return panel


def test_sections_fold_by_a_click_and_by_keys_and_carry_nothing(room: Room) -> None:
    panel = sixty_six(room)
    view, shelf = panel.exercises, panel.exercises.shelf

    def place(section: str) -> QModelIndex:
        heads = (shelf.index(at) for at in range(shelf.rowCount()))
        return next(at for at in heads if shelf.row(at).dragged == Heading(section))

    def click_on(section: str) -> None:
        view.scrollTo(place(section))
        room.qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(place(section)).center()
        )

    assert [shelf.row(shelf.index(0)).name, shelf.row(shelf.index(0)).line] == ["Ankle", "18"]
    assert shelf.row(place("hip")).spoken == "Hip, 7 exercises, closed"
    click_on("ankle")
    assert shelf.rowCount() == 8, "eight headings"
    click_on("hip")
    assert shelf.rowCount() == 8 + 7
    assert room.state.the_one is None, "a heading is nothing to look at"
    assert not shelf.flags(place("hip")) & (Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsSelectable)
    view.setCurrentIndex(place("hip"))
    for key, rows in (
        (Qt.Key.Key_Left, 8),
        (Qt.Key.Key_Right, 15),
        (Qt.Key.Key_Return, 8),
        (Qt.Key.Key_Space, 15),
    ):
        room.qtbot.keyClick(view, key)
        assert shelf.rowCount() == rows
        assert view.currentIndex() == place("hip"), "the keys stay where they were"
    room.qtbot.keyClick(view, Qt.Key.Key_Down)
    assert room.state.the_one == NewExercise("more-1")


def test_what_is_selected_elsewhere_opens_its_section_and_a_search_needs_none(room: Room) -> None:
    panel = sixty_six(room)
    shelf = panel.exercises.shelf
    assert not shelf.find(NewExercise("more-6")).isValid()
    room.state.select(NewExercise("more-6"))
    assert shelf.find(NewExercise("more-6")).isValid()
    assert not shelf.find(NewExercise("more-5")).isValid(), "the others stay closed"
    panel.filters.search.setText("alphabet")
    assert {shelf.row(shelf.index(at)).name.split()[0] for at in range(shelf.rowCount())} == {"Ankle"}
    assert shelf.rowCount() == 4


def test_among_thousands_a_key_works_out_no_more_rows_than_are_seen(qtbot: QtBot) -> None:
    load_fonts()
    with large_library() as panel:
        first = calls_of(lambda: panel.filters.search.setText("c"))
        assert panel.view.shelf.rowCount() > EXERCISES / 2
        again = calls_of(lambda: panel.filters.search.setText(""))
        assert first.of("library.row_delegate:_face") <= 4 * MANY
        assert again.of("wording.library:exercise_words") == 0
        assert again.of("library.shelf:_exercise_row") == 0


def test_what_is_selected_comes_into_sight_in_a_long_list_too(qtbot: QtBot) -> None:
    load_fonts()
    count = 4 * MANY
    with large_library(count) as panel:
        for number in (0, MANY - 1, MANY, count - 1):
            panel.filters.search.setText("zzz")
            panel.filters.search.setText("")
            panel._state.select(NewExercise(f"e{number}"))
            view = panel.view
            shown = view.visualRect(view.shelf.index(number))
            assert view.viewport().rect().contains(shown), shown
        panel.filters.search.setText("a")
        QTest.keyClick(view, Qt.Key.Key_End)
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
        assert view.currentIndex().row() == view.shelf.rowCount() - 1 > MANY


def test_where_one_reads_from_right_to_left_rows_are_the_mirror_of_themselves(
    room: Room, panel: LibraryPanel
) -> None:
    view = panel.exercises
    row = next(
        number for number in range(view.shelf.rowCount()) if view.shelf.row(view.shelf.index(number)).fold
    )
    index = view.shelf.index(row)
    plain = view.picture_of(index)
    image = view.viewport().grab(view.visualRect(index)).toImage()
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    index = view.shelf.index(row)
    turned, width = view.picture_of(index), view.viewport().width()
    assert turned.left() == width - plain.left() - plain.width()
    assert view.viewport().grab(view.visualRect(index)).toImage().size() == image.size()
    folds: list[object] = []
    view.fold.connect(folds.append)
    middle = view.visualRect(index).center().y()
    room.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, middle))
    assert len(folds) == 1, "the arrow is at the left"
    margins = panel.filters.search.textMargins()
    assert margins.right() > margins.left() == 0, "the glass is at the right"
    at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    assert panel.filters.search.alignment() & at_right == at_right, (
        "and words begin beside it, not over the keys"
    )
