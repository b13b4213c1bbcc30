"""The real window from 2560 down to 600 pixels, whatever is open: nothing covered, cut or out of reach."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.kept import Kept
from desktop.model.plan import Run, RunKind, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise
from desktop.storage.plans import PlanStore
from desktop.ui.board.geometry.slots import ItemSlot
from desktop.ui.chooser.choices import Places as ChosenPlaces
from desktop.ui.chooser.panel import Chooser
from desktop.ui.controls.buttons import Chip
from desktop.ui.controls.floating import Floating
from desktop.ui.controls.text import Text
from desktop.ui.footwork import Footwork
from desktop.ui.inplace.editor import Editor
from desktop.ui.library.panel import Page
from desktop.ui.quickadd.panel import QuickAdd
from desktop.ui.welcome.first_week import FirstWeek, TemplateCard
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import SUN, sample_plan
from tests.ui.window.conftest import WEDNESDAY

WIDTHS = (2560, 1920, 1440, 1366, 1335, 1280, 1180, 1100, 1024, 900, 768, 760, 700, 655, 640, 600)


@pytest.fixture
def planned(qapp: QApplication, qtbot: QtBot, store: PlanStore) -> Footwork:
    store.save(Kept(), Kept().with_plan(sample_plan(LIBRARY)))
    made = Footwork(store, WEDNESDAY)
    qtbot.addWidget(made.window)
    made.window.show()
    made.begin(at_once=True)
    return made


def at(footwork: Footwork, width: int, height: int = 760) -> None:
    footwork.window.resize(width, height)
    QApplication.processEvents()


def rooms(footwork: Footwork) -> dict[str, QWidget]:
    """The rooms that are to be seen, by name."""
    all_rooms, middle = footwork.window.rooms, footwork.window.rooms.middle
    names = {"toolbar": all_rooms.toolbar, "weekbar": all_rooms.weekbar, "board": all_rooms.board}
    names |= {"library": all_rooms.library, "details": all_rooms.details}
    parts = middle.narrow.__dict__
    names |= {name: parts[name] for name in ("rail", "tabs") if name in parts}
    return {name: room for name, room in names.items() if room.isVisible()}


def place(footwork: Footwork, room: QWidget) -> QRect:
    return QRect(room.mapTo(footwork.window, QPoint(0, 0)), room.size())


def assert_whole(footwork: Footwork) -> None:
    """Nothing lies over anything else, nothing is beyond the window, no row of the board is narrow."""
    shown = {name: place(footwork, room) for name, room in rooms(footwork).items()}
    for (one, first), (other, second) in combinations(shown.items(), 2):
        assert not first.intersects(second), f"{one} and {other} at {footwork.window.width()}"
    for name, rect in shown.items():
        assert footwork.window.rect().contains(rect), f"{name} at {footwork.window.width()}"
    board = footwork.window.board
    if board.isVisible():
        whole = board.week
        assert all(whole.lanes[column][1] >= 112 for column in whole.shown)
        texts = [
            line.text for column in whole.shown for cell in whole.days[column].cells for line in cell.lines
        ]
        assert texts or not any(whole.days[column].cards for column in whole.shown)
        assert not [text for text in texts if "…" in text], "no name and no dose is cut"


@pytest.mark.parametrize("height", [760, 420, 344])
def test_nothing_is_covered_at_any_width(planned: Footwork, height: int) -> None:
    middle, state = planned.window.rooms.middle, planned.state
    run = next(entry for _, entry in planned.document.plan.entries() if isinstance(entry, Run))
    for width in WIDTHS:
        at(planned, width, height)
        assert_whole(planned)
        state.select(EntryRef(run.id))
        middle.show_details()
        QApplication.processEvents()
        assert planned.window.details.isVisible()
        assert_whole(planned)
        title = planned.window.details.title
        assert title.height() >= title.heightForWidth(title.width()), f"the head at {width} x {height}"
        middle.show_library()
        QApplication.processEvents()
        assert planned.window.library.isVisible()
        assert_whole(planned)
        middle.show_library(shown=width >= 1100)
        middle.show_details(shown=width >= 1335)
        state.select()


def test_what_is_selected_stays_in_sight_when_details_open(planned: Footwork) -> None:
    firsts = [(n, planned.document.plan.day(when)[:1]) for n, when in enumerate(planned.state.week.dates)]
    for column, entry in ((column, day[0]) for column, day in firsts if day):
        at(planned, 1200)
        planned.window.rooms.middle.show_details(shown=False)
        planned.state.select(EntryRef(entry.id))
        planned.window.show_details()
        QApplication.processEvents()
        board = planned.window.board
        assert column in board.shown
        row = board.visualRect(board.currentIndex())
        assert board.viewport().rect().intersects(row)


def test_details_wait_until_the_mouse_is_let_go(planned: Footwork, qtbot: QtBot) -> None:
    """Under a press nothing moves: it may be the beginning of a drag."""
    at(planned, 1000)
    board, details = planned.window.board, planned.window.details
    assert not details.isVisible()
    point = board.visualRect(board.model().index(0, 2)).center()
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(details.isVisible)


def test_a_day_is_shown_from_its_tab_by_click_and_by_keys(planned: Footwork) -> None:
    at(planned, 900)
    middle, board = planned.window.rooms.middle, planned.window.board
    middle.show_details()
    tabs = middle.narrow.tabs
    assert tabs.isVisible()
    QTest.mouseClick(middle.narrow.tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(6).center())
    assert list(board.shown) == [4, 5, 6]
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert 5 in board.shown
    for _ in range(5):
        QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert list(board.shown) == [0, 1, 2]
    assert tabs.accessibleTabName(6) == "Sunday 29"


def test_in_a_wide_lane_each_exercise_is_ticked_at_its_end(planned: Footwork) -> None:
    at(planned, 600)
    board = planned.window.board
    (column,) = board.shown
    rows = [cell for cell in board.week.days[column].cells if isinstance(cell.slot, ItemSlot)]
    assert rows
    for cell in rows:
        assert cell.tick is not None
        assert cell.picture is not None
        assert cell.tick.left() > cell.picture.right()
    slot = rows[-1].slot
    row = board.week.days[column].cells.index(rows[-1])
    target = rows[-1].target
    assert target is not None
    point = target.center() + board.week.origin(column) - board.contents(QPoint(0, 0))
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=point)
    after = board.week.days[column].cells[row].slot
    assert isinstance(slot, ItemSlot)
    assert isinstance(after, ItemSlot)
    assert after.item.status is not slot.item.status


def test_details_from_below_are_read_whole(planned: Footwork) -> None:
    at(planned, 600, 900)
    board = planned.window.board
    (column,) = board.shown
    slot = next(cell.slot for cell in board.week.days[column].cells if isinstance(cell.slot, ItemSlot))
    planned.state.select(ExerciseRef(slot.item.id))
    QApplication.processEvents()
    page = planned.window.details.page
    words = [widget for widget in page.findChildren(Text) if widget.isVisible()]
    assert len(words) > 5
    for text in words:
        assert text.width() >= text.minimumSizeHint().width()
        assert text.height() >= text.heightForWidth(text.width())


def test_space_on_the_edge_gives_the_details_a_third_two_thirds_and_none(planned: Footwork) -> None:
    at(planned, 600, 900)
    details, board = planned.window.details, planned.window.board
    first, second = list(planned.document.plan.entries())[:2]
    planned.state.select(EntryRef(first[1].id))
    QApplication.processEvents()
    grip = planned.window.rooms.middle.narrow.grip
    grip.setFocus(Qt.FocusReason.TabFocusReason)
    before = details.height()
    QTest.keyClick(grip, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert details.height() > before
    QTest.keyClick(grip, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert not details.isVisible()
    assert planned.window.focusWidget() is board
    planned.state.select(EntryRef(second[1].id))
    QApplication.processEvents()
    assert details.isVisible()
    assert details.height() < before


def test_on_a_very_low_screen_details_are_a_page_that_comes_when_it_is_asked_for(planned: Footwork) -> None:
    """Half of 1366 x 768, where everything is drawn twice as large."""
    at(planned, 683, 344)
    board, details = planned.window.board, planned.window.details
    board.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(board, Qt.Key.Key_Down)
    assert board.isVisible()
    assert not details.isVisible(), "arrows go on through the week"
    QTest.keyClick(board, Qt.Key.Key_Return)
    assert details.isVisible()
    assert not board.isVisible()
    focus = planned.window.focusWidget()
    assert focus is not None
    assert details.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert board.isVisible()
    assert planned.window.focusWidget() is board


@pytest.mark.parametrize("size", [(600, 344), (700, 344), (900, 420), (900, 760), (1440, 420)])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_library_is_whole_and_leaves_room_for_what_it_finds(
    qapp: QApplication, qtbot: QtBot, store: PlanStore, language: str, size: tuple[int, int]
) -> None:
    made = Footwork(store, WEDNESDAY, language=language)
    qtbot.addWidget(made.window)
    made.window.show()
    made.begin(at_once=True)
    made.window.library.show_page(Page.EXERCISES)
    at(made, *size)
    made.window.rooms.middle.show_library()
    QApplication.processEvents()
    library = made.window.library
    assert library.view.height() >= 60
    for chip in library.findChildren(Chip):
        if chip.isVisible():
            assert chip.height() >= 24, chip.text()
            assert chip.width() >= chip.minimumSizeHint().width() - 16, chip.text()


def test_today_comes_back_into_sight_in_its_own_week(planned: Footwork) -> None:
    at(planned, 700)
    board = planned.window.board
    board.show_day(6)
    assert 2 not in board.shown
    planned.window.commands["today"].trigger()
    assert 2 in board.shown


@pytest.mark.parametrize("size", [(1440, 900), (900, 560), (700, 420), (640, 480), (600, 700)])
def test_the_offer_of_a_first_week_is_whole(footwork: Footwork, size: tuple[int, int]) -> None:
    at(footwork, *size)
    offer = footwork.window.findChild(FirstWeek)
    assert offer is not None
    assert footwork.window.board.geometry().contains(offer.geometry())
    for button in offer.findChildren(QAbstractButton):
        assert offer.rect().contains(button.geometry())
        assert button.height() >= 24
        if isinstance(button, QPushButton):
            assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("size", [(550, 378), (550, 350), (560, 400)])
def test_a_card_of_the_offer_writes_nothing_over_its_edge(footwork: Footwork, size: tuple[int, int]) -> None:
    at(footwork, *size)
    cards = footwork.window.findChildren(TemplateCard)
    assert len(cards) == 3
    for card in cards:
        image = card.grab().toImage()
        ground = image.pixel(card.width() // 2, card.height() - 5)
        foot = {
            image.pixel(x, y) for x in range(8, card.width() - 8) for y in (card.height() - 9,)
        }  # its margin
        assert foot == {ground}, "what has no room is left out, and not cut"


def test_arrow_keys_go_on_to_days_that_are_not_shown(planned: Footwork) -> None:
    at(planned, 700)
    planned.window.rooms.middle.show_details(shown=False)
    board = planned.window.board
    board.setFocus(Qt.FocusReason.TabFocusReason)
    seen = set()
    for _ in range(8):
        QTest.keyClick(board, Qt.Key.Key_Right)
        column = board.currentIndex().column()
        assert column in board.shown
        seen.add(column)
    assert planned.state.week.dates[max(seen)] == SUN


def test_actions_say_what_is_shown_and_escape_closes_it(planned: Footwork) -> None:
    at(planned, 900)
    window, commands = planned.window, planned.window.commands
    assert not commands["library"].isChecked()
    commands["library"].trigger()
    assert commands["library"].isChecked()
    assert window.library.isVisible()
    assert not commands["details"].isChecked()
    commands["details"].trigger()
    assert not window.library.isVisible(), "one of them"
    assert not commands["library"].isChecked()
    window.details.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(window.details.close_button, Qt.Key.Key_Escape)
    assert not window.details.isVisible()
    assert not commands["details"].isChecked()
    assert window.focusWidget() is window.board, "the keyboard is not left to chance"


def test_the_rail_opens_a_page_and_closes_it(planned: Footwork) -> None:
    at(planned, 900)
    rail, library = planned.window.rooms.middle.narrow.rail, planned.window.library
    for page, button in rail.pages.items():
        button.setChecked(True)
        assert library.isVisible()
        assert library.page is page
        assert [other for other in rail.pages if rail.pages[other].isChecked()] == [page]
    button.setChecked(False)
    assert not library.isVisible()
    planned.window.commands["find"].trigger()
    assert planned.window.focusWidget() is library.filters.search


@pytest.mark.parametrize("width", [600, 900, 1440])
def test_find_goes_to_the_search_and_from_there_everywhere(
    planned: Footwork, qtbot: QtBot, width: int
) -> None:
    at(planned, width)
    library, sought = planned.window.library, list[str]()
    library.sought_everywhere.connect(lambda text, _: sought.append(text))
    planned.window.activateWindow()
    planned.window.commands["find"].trigger()
    qtbot.waitUntil(library.filters.search.hasFocus)
    assert not sought
    planned.window.commands["find"].trigger()
    assert sought == [""]


def test_panels_are_made_wider_by_their_edges(planned: Footwork) -> None:
    at(planned, 1600)
    middle, library = planned.window.rooms.middle, planned.window.library
    before = library.width()
    edge = middle._library_grip
    QTest.keyClick(edge, Qt.Key.Key_Right)
    assert library.width() == before + 16
    QTest.mousePress(edge, Qt.MouseButton.LeftButton, pos=QPoint(2, 50))
    QTest.mouseMove(edge, QPoint(42, 50))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=QPoint(2, 50))
    assert library.width() > before + 16
    QTest.keyClick(edge, Qt.Key.Key_Home)
    assert library.width() == before
    assert_whole(planned)


def test_a_drag_from_the_shelf_closes_it_over_the_board(planned: Footwork) -> None:
    at(planned, 900)
    planned.window.rooms.middle.show_library()
    planned.window.board.dragging.enter((NewEntry(RunKind.EASY),), copy=False)
    assert not planned.window.library.isVisible()
    planned.window.board.dragging.end()


def test_a_library_that_is_a_page_adds_to_the_day_in_view_and_goes_back(
    planned: Footwork,
) -> None:
    at(planned, 600, 800)
    window, middle = planned.window, planned.window.rooms.middle
    window.board.show_day(6)
    window.library.show_page(Page.EXERCISES)
    middle.show_library()
    QApplication.processEvents()
    button = middle.narrow.add_here.button
    assert button.text() == "Add to Sun 29"
    assert not button.isEnabled(), "nothing is selected"
    planned.state.select(NewExercise("calf-raise"))
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert_added(planned, "calf-raise")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_button_says_before_the_click_that_a_session_is_no_usual_place(
    planned: Footwork, language: str
) -> None:
    planned.document.set_settings(replace(planned.document.settings, language=language))
    at(planned, 360, 800)
    window, middle = planned.window, planned.window.rooms.middle
    window.board.show_day(6)
    window.library.show_page(Page.EXERCISES)
    middle.show_library()
    button = middle.narrow.add_here.button
    planned.state.select(NewExercise("calf-raise"))
    usual = button.text()
    planned.state.select(NewExercise("heel-to-toe-walk"))
    QApplication.processEvents()
    assert button.text() == usual + {"en": ", unusual here", "de": ", hier unüblich"}[language]
    assert button.isEnabled()
    assert button.sizeHint().width() <= button.width(), "nothing of it is cut"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert_added(planned, "heel-to-toe-walk")


def test_enter_in_such_a_library_does_the_same_and_beside_a_board_it_offers_the_places(
    planned: Footwork,
) -> None:
    at(planned, 600, 800)
    window, middle = planned.window, planned.window.rooms.middle
    window.board.show_day(6)
    window.library.show_page(Page.EXERCISES)
    middle.show_library()
    planned.state.select(NewExercise("calf-raise"))
    QApplication.processEvents()
    QTest.keyClick(window.library.view, Qt.Key.Key_Return)
    assert_added(planned, "calf-raise")
    middle.show_library()
    planned.state.select(NewExercise("calf-raise"))
    QTest.keyClick(window.library.view, Qt.Key.Key_Return)
    assert planned.document.undo_stack.count() == 1, "it stands there already"
    assert window.board.isVisible(), "and is shown"
    at(planned, 900, 800)
    middle.show_library()
    assert not middle.narrow.add_here.isVisible()


def assert_added(footwork: Footwork, exercise: str) -> None:
    """It is the last of Sunday's session, has the keys, and the page has gone."""
    QApplication.processEvents()
    board = footwork.window.board
    (session,) = (one for one in footwork.document.plan.day(SUN) if isinstance(one, StrengthSession))
    assert session.exercises[-1].exercise == exercise
    assert board.isVisible()
    assert footwork.window.focusWidget() is board
    spot = board.focus.spot
    slot = board.slot(spot)
    assert isinstance(slot, ItemSlot)
    assert slot.item.id == session.exercises[-1].id
    assert footwork.state.the_one == ExerciseRef(session.exercises[-1].id)


@pytest.mark.parametrize("height", [760, 420, 344])
def test_what_opens_over_the_board_covers_nothing_else_at_any_width(planned: Footwork, height: int) -> None:
    """Quick add, the field on a card, and what a place or an exercise is chosen in, with all panels open."""
    window, board, middle = planned.window, planned.window.board, planned.window.rooms.middle
    entry = next(entry for _, entry in planned.document.plan.entries() if isinstance(entry, Run))
    for width in WIDTHS:
        at(planned, width, height)
        for shelf in (False, True):
            middle.show_library(shown=shelf)
            middle.show_details(shown=not shelf or width >= 1100)
            QApplication.processEvents()
            if not board.isVisible():  # a panel is a page of its own
                continue
            last = planned.state.week.dates[board.shown[-1]]
            board.add(last)
            assert_over_the_board(planned, QuickAdd)
            QTest.keyClicks(window.focusWidget(), "duck walk 3x9")
            assert_over_the_board(planned, QuickAdd)
            spot = board.rows.spot_of(EntryRef(entry.id))
            assert spot is not None
            board.wish(ChosenPlaces((EntryRef(entry.id),)), spot)
            assert_over_the_board(planned, Chooser)
            board.edit_here(spot)
            assert_over_the_board(planned, Editor)
            board.setFocus()


def test_midnight_closes_nothing_that_is_being_typed_into(planned: Footwork) -> None:
    board, state = planned.window.board, planned.state
    column = state.week.dates.index(WEDNESDAY)
    entry = planned.document.plan.day(WEDNESDAY)[0]
    spot = board.rows.spot_of(EntryRef(entry.id))
    assert spot is not None
    openers = {
        QuickAdd: lambda: board.add(WEDNESDAY),
        Chooser: lambda: board.wish(ChosenPlaces((EntryRef(entry.id),)), spot),
        Editor: lambda: board.edit_here(spot),
    }
    for night, (kind, opens) in enumerate(openers.items(), column + 1):
        opens()
        state.new_day(state.week.dates[night])
        (panel,) = planned.window.findChildren(kind)
        assert panel.isVisible(), f"{kind.__name__} stays"
        state.turn(1)
        assert panel.isHidden(), f"{kind.__name__} goes with its week"
        state.turn(-1)


def assert_over_the_board(footwork: Footwork, kind: type[Floating]) -> None:
    QApplication.processEvents()
    (panel,) = [one for one in footwork.window.findChildren(Floating) if one.isVisible()]
    told = f"{kind.__name__} at {footwork.window.width()} x {footwork.window.height()}"
    assert isinstance(panel, kind), told
    assert place(footwork, footwork.window.board).contains(place(footwork, panel)), told
    parts = [one for one in panel.findChildren(QWidget) if one.parentWidget() is panel and one.isVisible()]
    for part in parts:
        assert panel.rect().contains(part.geometry()), f"{told}: {part}"
        assert part.height() >= part.minimumSizeHint().height(), f"{told}: {part}"
    for one, other in combinations(parts, 2):
        assert not one.geometry().intersects(other.geometry()), f"{told}: {one} and {other}"
    assert any(isinstance(part, QLineEdit) for part in parts), told
