"""The wide shelf as it is used: chips in rows, families as tabs, ways in trays, one exercise large."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.exercise import Complaint, Equipment, Exercise, Library, Part, Region, section_of
from desktop.model.plan import items
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise
from desktop.model.runner import Runner
from desktop.ui.library.panel import LibraryPanel, Page
from desktop.ui.library.shelf import Heading
from desktop.ui.library.wide.cells_view import CellsView
from desktop.ui.theme import load_fonts
from desktop.wording import deeds
from tests.ui.controls.panels import WED, Room


@pytest.fixture
def panel(room: Room) -> LibraryPanel:
    load_fonts()
    panel = room.library_panel()
    panel.resize(534, 800)
    panel.show_wide(True)
    QApplication.processEvents()
    return panel


@pytest.fixture
def view(panel: LibraryPanel) -> CellsView:
    return panel.face.view


def shown(view: CellsView) -> set[str]:
    return {cell.dragged.exercise for cell in view.cells.cells if isinstance(cell.dragged, NewExercise)}


def go_to(view: CellsView, exercise: str) -> None:
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    view.setCurrentIndex(view.cells.find(NewExercise(exercise)))


def at(view: CellsView) -> object:
    return view.cells.dragged(view.currentIndex())


def test_cells_stand_beside_each_other_and_none_reaches_out_of_the_view(view: CellsView) -> None:
    cells = view.cells
    assert view.columns == 3
    for place in range(cells.rowCount()):
        rect, cell = view.visualRect(cells.index(place)), cells.cells[place]
        before = view.visualRect(cells.index(place - 1)) if place else rect
        assert rect.right() <= view.viewport().width()
        assert (cell.column == 0) is (rect.left() == 0)
        assert cell.column == 0 or rect.top() == before.top()


def test_within_a_row_any_chip_will_do_and_one_of_each_row_is_asked_for(
    panel: LibraryPanel, view: CellsView
) -> None:
    library, rows = panel._document.library, panel.filters.rows
    rows.regions[Region.CALF].click()
    rows.regions[Region.HIP].click()
    wanted = {key for key, one in library.items() if {Region.CALF, Region.HIP} & {*one.regions}}
    assert shown(view) == wanted
    rows.uses[Part.COOL_DOWN].click()
    wanted = {key for key in wanted if Part.COOL_DOWN in library[key].fits}
    assert shown(view) == wanted
    rows.equipment[None].click()
    rows.equipment[Equipment.WALL].click()
    needs = {key for key in wanted if not library[key].equipment or Equipment.WALL in library[key].equipment}
    assert shown(view) == needs
    panel.filters.clear()
    assert not any(chip.isChecked() for chip in rows.regions.values())
    assert not rows.equipment[None].isChecked()


def test_what_is_chosen_stays_when_the_shelf_becomes_narrow(panel: LibraryPanel) -> None:
    panel.filters.rows.equipment[Equipment.BAND].click()
    panel.show_wide(False)
    assert panel.filters.equipment.text() == "Band"
    listed = panel.exercises.shelf
    rows = [listed.row(listed.index(place)).dragged for place in range(listed.rowCount())]
    library = panel._document.library
    assert rows == [NewExercise(key) for key in library if Equipment.BAND in library[key].equipment]


def test_the_numbers_in_the_tabs_follow_what_is_looked_for(panel: LibraryPanel) -> None:
    tabs = panel.face.tabs.tabs
    library = panel._document.library
    assert [int(tab.count) for tab in tabs.values()] == [
        len(list(library.in_section(section))) for section in tabs
    ]
    panel.filters.search.setText("calf band")
    found = {section: int(tab.count) for section, tab in tabs.items()}
    assert found["ankle"] >= 1
    assert sum(found.values()) == len(shown(panel.face.view))
    empty = next(section for section, count in found.items() if not count)
    assert not tabs[empty].isEnabled(), "nothing to jump to"


def test_a_tab_jumps_to_its_family_and_the_family_in_sight_is_marked(
    room: Room, panel: LibraryPanel, view: CellsView
) -> None:
    panel.resize(534, 420)
    QApplication.processEvents()
    tabs = panel.face.tabs.tabs
    assert tabs["ankle"].isChecked()
    room.qtbot.mouseClick(tabs["hip"], Qt.MouseButton.LeftButton)
    assert view.family_at_top() == "hip"
    assert tabs["hip"].isChecked()
    view.verticalScrollBar().setValue(0)
    assert tabs["ankle"].isChecked()
    last = list(tabs)[-1]
    room.qtbot.mouseClick(tabs[last], Qt.MouseButton.LeftButton)
    assert tabs[last].isChecked(), "also where the end of the list stands higher"
    view.fold.emit(Heading("hip"))
    room.qtbot.mouseClick(tabs["hip"], Qt.MouseButton.LeftButton)
    assert "hip" not in panel.face.folded


def test_a_number_opens_the_ways_and_escape_folds_them(room: Room, view: CellsView) -> None:
    ways = ["calf-raise", "calf-raise-weighted", "calf-raise-step"]

    def tray() -> list[str]:
        return [
            cell.dragged.exercise
            for cell in view.cells.cells
            if cell.tray and isinstance(cell.dragged, NewExercise)
        ]

    go_to(view, "calf-raise")
    room.qtbot.keyClick(view, Qt.Key.Key_Return)
    assert tray() == ways
    assert room.state.the_one == NewExercise("calf-raise")
    room.qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert tray() == []
    assert at(view) == NewExercise("calf-raise")
    room.qtbot.keyClick(view, Qt.Key.Key_Right)
    assert tray() == ways
    room.qtbot.keyClick(view, Qt.Key.Key_Down)
    assert at(view) == NewExercise("calf-raise-step"), "the keys go on into the tray"
    room.qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert at(view) == NewExercise("calf-raise"), "the keys are on what is left of the tray"


def test_a_click_opens_the_ways_and_one_on_the_number_closes_them(room: Room, view: CellsView) -> None:
    index = view.cells.find(NewExercise("calf-raise"))
    place = view.visualRect(index)
    left = Qt.MouseButton.LeftButton
    room.qtbot.mouseClick(view.viewport(), left, pos=place.topLeft() + QPoint(100, 28))
    assert any(cell.tray for cell in view.cells.cells)
    room.qtbot.mouseClick(view.viewport(), left, pos=place.topLeft() + QPoint(100, 28))
    assert any(cell.tray for cell in view.cells.cells), "a second click, or a double one, closes nothing"
    room.qtbot.mouseClick(view.viewport(), left, pos=view._delegate.badge(index, place).center())  # type: ignore[attr-defined]
    assert not any(cell.tray for cell in view.cells.cells)


def test_behind_the_last_of_a_line_there_is_nothing_to_hit_and_a_click_for_a_hand_hits_the_cell(
    view: CellsView,
) -> None:
    cells = enumerate(view.cells.cells)
    last = next(at for at, cell in cells if cell.span > 1 and isinstance(cell.dragged, NewExercise))
    index = view.cells.index(last)
    said = QAccessible.queryAccessibleInterface(view).child(last).rect()
    middle = view.viewport().mapFromGlobal(said.center())
    assert view.indexAt(middle) == index, "where assistive technology clicks"
    rect = view.visualRect(index)
    assert not view.indexAt(QPoint(rect.right() + 20, rect.center().y())).isValid()


def test_keys_go_from_cell_to_cell(room: Room, view: CellsView) -> None:
    go_to(view, "ankle-alphabet")
    for key, then in (
        (Qt.Key.Key_Right, NewExercise("single-leg-balance")),
        (Qt.Key.Key_Left, NewExercise("ankle-alphabet")),
        (Qt.Key.Key_Left, Heading("ankle")),
        (Qt.Key.Key_Space, Heading("ankle")),
        (Qt.Key.Key_Right, Heading("ankle")),
        (Qt.Key.Key_Right, NewExercise("ankle-alphabet")),
        (Qt.Key.Key_Down, NewExercise("band-plantar-flexion")),
    ):
        room.qtbot.keyClick(view, key)
        assert at(view) == then, key


def test_ctrl_enter_puts_it_into_what_was_selected_and_the_next_one_behind_it(
    room: Room, panel: LibraryPanel, view: CellsView
) -> None:
    session = room.plan.day(WED)[0]
    before = [item.exercise for item in items(session)]
    said: list[str] = []
    room.commands.said.connect(said.append)
    room.state.select(EntryRef(session.id))
    for exercise in ("band-inversion", "heel-to-toe-walk"):
        go_to(view, exercise)
        room.qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    after = [item.exercise for item in items(room.plan.day(WED)[0])]
    assert after == [*before, "band-inversion", "heel-to-toe-walk"]
    assert isinstance(room.state.the_one, ExerciseRef)
    assert said[0].startswith("Band inversion: Wed Ankle strength, place 4")
    assert len(said) == 2, "each is said once"


def test_space_shows_one_large_which_follows_the_keys_and_escape_closes_it(
    room: Room, panel: LibraryPanel, view: CellsView
) -> None:
    panel.activateWindow()
    go_to(view, "ankle-alphabet")
    room.qtbot.keyClick(view, Qt.Key.Key_Space)
    closer = panel.face.closer
    assert closer.isVisible()
    assert closer.name.text() == "Ankle alphabet"
    room.qtbot.keyClick(view, Qt.Key.Key_Down)
    assert closer.name.text() == "Band plantar flexion"
    room.qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not closer.isVisible()
    room.qtbot.keyClick(view, Qt.Key.Key_Space)
    room.qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not closer.isVisible()


def test_a_pointer_that_rests_shows_one_large_and_a_press_takes_it_away(
    room: Room, panel: LibraryPanel, view: CellsView
) -> None:
    index = view.cells.find(NewExercise("duck-walk"))
    view.scrollTo(index)
    closer = panel.face.closer
    closer.point_at(index)
    assert not closer.isVisible(), "passing by shows nothing"
    closer._resting.timeout.emit()
    assert closer.isVisible()
    assert closer.name.text() == "Duck walk"
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert not closer.isVisible()


def test_where_the_shelf_is_a_page_it_stands_away_from_its_cell(panel: LibraryPanel, view: CellsView) -> None:
    panel.resize(534, 1000)
    QApplication.processEvents()
    for exercise in ("ankle-alphabet", "single-leg-balance", "calf-raise", "heel-to-toe-walk"):
        go_to(view, exercise)
        index = view.currentIndex()
        closer = panel.face.closer
        closer.turn(index)
        rect = view.visualRect(index)
        cell = QRect(view.viewport().mapTo(panel, rect.topLeft()), rect.size())
        assert not closer.geometry().intersects(cell)
        assert panel.rect().contains(closer.geometry())
        closer.leave()


def test_large_it_says_what_speaks_against_it(room: Room, panel: LibraryPanel, view: CellsView) -> None:
    room.document.edit(Runner(complaints=frozenset({Complaint.PREGNANCY})), deeds.TICK)
    go_to(view, "glute-bridge")
    row = view.cells.row(view.cells.find(NewExercise("glute-bridge")))
    assert row.warning == "Pregnancy"
    panel.face.closer.turn(view.currentIndex())
    assert panel.face.closer.against.text().startswith("You ticked pregnancy. You lie on your back")


def test_without_a_hit_it_says_what_to_let_go_and_a_click_does(
    room: Room, panel: LibraryPanel, view: CellsView
) -> None:
    panel.filters.rows.equipment[Equipment.STEP].click()
    panel.filters.search.setText("ankle alphabet")
    assert panel.nothing.isVisible()
    texts = [link.text() for link in panel.nothing.ways_out]
    assert "Without Step: 1 exercise" in texts
    panel.nothing.ways_out[texts.index("Without Step: 1 exercise")].click()
    assert shown(view) == {"ankle-alphabet"}
    assert panel.face.isVisible()
    panel.filters.search.setText("xylophone")
    assert panel.nothing.ways_out == [], "one thing alone is let go by showing all again"
    assert panel.nothing.clear.isVisible()


def test_what_is_selected_elsewhere_opens_its_family_and_its_tray(
    room: Room, panel: LibraryPanel, view: CellsView
) -> None:
    view.fold.emit(Heading("ankle"))
    assert "duck-walk" not in shown(view)
    room.state.select(NewExercise("duck-walk-sideways"))
    assert view.selectionModel().isSelected(view.cells.find(NewExercise("duck-walk-sideways")))


def test_in_a_low_panel_what_is_found_has_the_room_of_the_chips(panel: LibraryPanel) -> None:
    panel.resize(534, 400)
    QApplication.processEvents()
    assert not panel.filters.rows.isVisible()
    assert panel.face.view.height() > 100
    panel.resize(534, 800)
    QApplication.processEvents()
    assert panel.filters.rows.isVisible()


def test_tab_goes_through_the_shelf_as_one_reads_it_wide_and_narrow(panel: LibraryPanel) -> None:
    for wide, page in ((True, Page.EXERCISES), (False, Page.EXERCISES), (False, Page.ROUTINES)):
        panel.show_wide(wide)
        panel.show_page(page)
        QApplication.processEvents()
        first = panel.pages.segment(page)
        stops: list[QWidget] = [first]
        widget = first.nextInFocusChain()
        while widget is not None and widget is not first:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                stops.append(widget)
            widget = widget.nextInFocusChain()
        places = [stop.mapTo(panel, QPoint(0, 0)) for stop in stops if panel.isAncestorOf(stop)]
        lines = [(place.y() // 24, place.x()) for place in places]
        assert lines == sorted(lines), (wide, page)


def test_cells_tabs_and_chips_have_names_for_a_screen_reader(panel: LibraryPanel, view: CellsView) -> None:
    rows = QAccessible.queryAccessibleInterface(view)
    said = [rows.child(place).text(QAccessible.Text.Name) for place in range(rows.childCount())]
    assert said[0].startswith("Ankle, ")
    assert all(said)
    assert next(one for one in said if one.startswith("Calf raise")).endswith("3 ways, folded")
    assert panel.face.tabs.tabs["ankle"].accessibleName().startswith("Ankle, ")
    unnamed = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert unnamed == []


def test_only_what_is_seen_is_read_and_a_jump_reads_on(room: Room) -> None:
    whole, read = room.document.library, list[str]()

    def reading(key: str) -> Exercise:
        read.append(key)
        return whole[key]

    room.document.read_in(Library.as_needed(whole.listed, reading), tuple)
    panel = room.library_panel()
    panel.resize(534, 400)
    read.clear()
    panel.show_wide(True)
    QApplication.processEvents()
    last = list(panel.face.tabs.tabs)[-1]
    assert not any(section_of(whole[key].family) == last for key in read)
    panel.face.jump(last)
    QApplication.processEvents()
    panel.face.view.viewport().repaint()
    assert any(section_of(whole[key].family) == last for key in read)
