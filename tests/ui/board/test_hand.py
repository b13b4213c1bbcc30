"""Mouse and keys on the board."""

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Library, Part
from desktop.model.finding import find_exercise
from desktop.model.plan import Run, RunKind, Status, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, RoutineRef
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, ItemSlot, StripSlot, planned, things_of
from desktop.ui.chooser.choices import Exercises, Places
from desktop.wording.deeds import MOVE
from tests.ui.board.bench import FRI, MON, SAT, SUN, THU, TUE, WED, Bench, routine

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def click(bench: Bench, point: QPoint) -> None:
    QTest.mouseClick(bench.board.viewport(), LEFT, NONE, point)


def press(bench: Bench, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(bench.board, key, modifier)


def focus(bench: Bench, kind: str, name: str) -> None:
    index = bench.index(kind, name)
    bench.board.setCurrentIndex(index)
    bench.state.select(*things_of(bench.board.slot_at(index)))


# ---- mouse -----------------------------------------------------------------------------


def test_a_click_selects(bench: Bench) -> None:
    click(bench, bench.rect_centre("item", "h1-calf-raise"))
    assert bench.state.the_one == ExerciseRef("h1-calf-raise")
    click(bench, bench.rect_centre("entry", "bike"))
    assert bench.state.the_one == EntryRef("bike")
    click(bench, QPoint(bench.board.week.lanes[6][0] + 40, 400))
    assert bench.state.the_one is None, "a click beside everything selects nothing"


def test_ticking_a_run_an_exercise_a_strip_and_a_session(bench: Bench) -> None:
    click(bench, bench.tick_centre("entry", "tempo"))
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert tempo.status is Status.DONE
    assert {item.status for item in tempo.warm_up} == {Status.PLANNED}, "exercises have their own ticks"

    click(bench, bench.tick_centre("item", "h1-calf-raise"))
    assert find_exercise(bench.document.plan, "h1-calf-raise")[2].status is Status.DONE

    click(bench, bench.tick_centre("warm-up", "tempo"))
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert {item.status for item in tempo.warm_up} == {Status.DONE}

    click(bench, bench.tick_centre("entry", "ankles"))
    (session,) = bench.document.plan.day(WED)
    assert isinstance(session, StrengthSession)
    assert {item.status for item in session.exercises} == {Status.DONE}


def test_a_tick_comes_off_again(bench: Bench) -> None:
    point = bench.tick_centre("entry", "easy")
    click(bench, point)
    (easy,) = bench.document.plan.day(TUE)
    assert isinstance(easy, Run)
    assert easy.status is Status.PLANNED


def test_a_press_that_leaves_the_tick_does_not_tick(bench: Bench) -> None:
    before = bench.document.plan
    viewport = bench.board.viewport()
    QTest.mousePress(viewport, LEFT, NONE, bench.tick_centre("entry", "tempo"))
    QTest.mouseRelease(viewport, LEFT, NONE, bench.rect_centre("entry", "bike"))
    assert bench.document.plan is before


def test_a_double_click_edits_a_card_and_shows_the_details_of_a_strip(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.board.edit_requested) as asked:
        QTest.mouseDClick(bench.board.viewport(), LEFT, NONE, bench.rect_centre("entry", "tempo"))
    assert asked.args is not None
    assert asked.args[0] == EntryRef("tempo")
    card = bench.board.visualRect(bench.index("entry", "tempo"))
    assert asked.args[1] == QRect(bench.board.viewport().mapToGlobal(card.topLeft()), card.size())
    with qtbot.waitSignal(bench.board.activated):
        QTest.mouseDClick(bench.board.viewport(), LEFT, NONE, bench.rect_centre("warm-up", "tempo"))


def test_f2_edits_what_is_in_focus(bench: Bench, qtbot: QtBot) -> None:
    focus(bench, "item", "h1-calf-raise")
    with qtbot.waitSignal(bench.board.edit_requested) as asked:
        press(bench, Qt.Key.Key_F2)
    assert asked.args is not None
    assert asked.args[0] == ExerciseRef("h1-calf-raise")


def test_the_button_below_a_day_asks_for_something_new_there(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.board.add_requested) as asked:
        click(bench, bench.rect_centre("add", SUN.isoformat()))
    assert asked.args is not None
    when, lane, typed = asked.args
    assert (when, typed) == (SUN, "")
    button = bench.board.visualRect(bench.index("add", SUN.isoformat()))
    here = QRect(bench.board.viewport().mapFromGlobal(lane.topLeft()), lane.size())
    assert here.contains(button)
    assert here.top() == button.top()


@pytest.mark.parametrize("letter", ["8", "e", "ü", "R"])
def test_a_letter_asks_for_something_new_on_the_day_in_focus(bench: Bench, qtbot: QtBot, letter: str) -> None:
    click(bench, bench.rect_centre("entry", "tempo"))
    with qtbot.waitSignal(bench.board.add_requested) as asked:
        # QTest knows no letters beyond ASCII.
        QApplication.sendEvent(bench.board, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))
    assert asked.args is not None
    assert asked.args[0] == THU
    assert asked.args[2] == letter


def test_keys_of_the_board_are_no_letters_to_add(bench: Bench, qtbot: QtBot) -> None:
    click(bench, bench.rect_centre("entry", "tempo"))
    with qtbot.assertNotEmitted(bench.board.add_requested):
        QTest.keyClick(bench.board, Qt.Key.Key_Space)
        QTest.keyClick(bench.board, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(bench.board, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(bench.board, "e")  # while something is carried


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def menu_of(bench: Bench, kind: str, name: str) -> QMenu:
    slot = bench.board.slot_at(bench.index(kind, name))
    assert isinstance(slot, EntrySlot | StripSlot | ItemSlot)
    return bench.board.later.menus.menu_for(slot)


def test_a_card_offers_all_that_can_be_done_with_it(bench: Bench, qtbot: QtBot) -> None:
    menu = menu_of(bench, "entry", "tempo")
    assert texts(menu) == [
        *("Details", "Edit here", "Select several by clicks", "Follow along", "Tick as done", "Skip"),
        *("Move to…", "Copy to…"),
        *("Some day this week", "Add to warm-up…", "Add to cool-down…", "Duplicate"),
        *("Move to the day before", "Move to the day after", "Earlier", "Later", "Delete"),
    ]
    with qtbot.waitSignal(bench.board.wished) as asked:
        choose(menu, "Copy to…")
    assert asked.args is not None
    assert asked.args[0] == Places((EntryRef("tempo"),), copy=True)


def test_the_menu_of_one_of_several_is_for_all_of_them(bench: Bench) -> None:
    bench.state.select(EntryRef("tempo"), EntryRef("bike"))
    menu = menu_of(bench, "entry", "bike")
    assert "Edit here" not in texts(menu)
    choose(menu, "Delete")
    assert bench.document.plan.day(THU) == ()
    assert [entry.id for entry in bench.document.plan.day(FRI)] == ["note"]
    assert bench.document.undo_stack.count() == 1


def test_a_strip_is_ticked_filled_copied_and_emptied(bench: Bench, qtbot: QtBot) -> None:
    menu = menu_of(bench, "warm-up", "tempo")
    assert texts(menu) == [
        "Follow along",
        "Tick all or none",
        "Add exercise…",
        "Copy all to…",
        "Save as routine…",
        "Take all out",
    ]
    with qtbot.waitSignal(bench.board.wished) as asked:
        choose(menu, "Add exercise…")
    assert asked.args is not None
    assert asked.args[0] == Exercises(RoutineRef("tempo", Part.WARM_UP))
    choose(menu_of(bench, "warm-up", "tempo"), "Take all out")
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert tempo.warm_up == ()


def test_a_day_has_a_menu_empty_or_not(bench: Bench, qtbot: QtBot) -> None:
    free = bench.board.later.menus._day_menu(6)
    assert texts(free) == ["Add by typing…", "Add"]
    into = free.actions()[1].menu()
    assert isinstance(into, QMenu)
    into.actions()[0].trigger()
    assert len(bench.document.plan.day(SUN)) == 1
    full = bench.board.later.menus._day_menu(4)
    assert texts(full)[2:] == [
        *("Select the day", "Tick the day", "Move the day to…", "Copy the day to…", "Take all out")
    ]
    choose(full, "Select the day")
    assert bench.state.selection == (EntryRef("bike"), EntryRef("note"))
    with qtbot.waitSignal(bench.board.wished) as asked:
        choose(bench.board.later.menus._day_menu(4), "Copy the day to…")
    assert asked.args is not None
    assert asked.args[0] == Places((EntryRef("bike"), EntryRef("note")), copy=True)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_right_click_on_the_head_or_beside_the_cards_opens_the_menu_of_the_day(bench: Bench) -> None:
    left, width = bench.board.week.lanes[3]
    for target, point in (
        (bench.board.head.viewport(), QPoint(left + width // 2, 20)),
        (bench.board.viewport(), QPoint(left + width // 2, 700)),
    ):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, target.mapToGlobal(point))
        QApplication.sendEvent(target, event)
        menu = bench.board.later.menus._open
        assert menu is not None
        assert menu.title() == "Thursday 26"
        assert menu.isVisible()
        menu.close()


# ---- keys ------------------------------------------------------------------------------


def test_arrows_visit_every_row_of_a_day_and_the_days(bench: Bench) -> None:
    focus(bench, "warm-up", "tempo")
    seen = []
    for _ in range(5):
        press(bench, Qt.Key.Key_Down)
        seen.append(planned(bench.board.slot_at(bench.board.currentIndex())))
    assert seen == [
        ExerciseRef("h1-ankle-alphabet"),
        ExerciseRef("h1-calf-raise"),
        ExerciseRef("h1-heel-to-toe-walk"),
        EntryRef("tempo"),
        None,  # the button below
    ]
    press(bench, Qt.Key.Key_Home)
    press(bench, Qt.Key.Key_Right)
    assert bench.state.the_one == EntryRef("bike"), "selection follows the focus"
    press(bench, Qt.Key.Key_Left)
    press(bench, Qt.Key.Key_Left)
    assert bench.board.currentIndex().column() == 2


def test_keys_change_what_is_in_focus(bench: Bench) -> None:
    focus(bench, "entry", "bike")
    press(bench, Qt.Key.Key_Space)
    assert bench.document.plan.day(FRI)[0].status is Status.DONE  # type: ignore[union-attr]
    press(bench, Qt.Key.Key_Down, ALT)
    assert [entry.id for entry in bench.document.plan.day(FRI)] == ["note", "bike"]
    press(bench, Qt.Key.Key_Right, ALT)
    assert [entry.id for entry in bench.document.plan.day(SAT)] == ["recovery", "bike"]
    assert planned(bench.board.slot_at(bench.board.currentIndex())) == EntryRef("bike"), "focus follows"
    press(bench, Qt.Key.Key_D, CONTROL)
    assert len(bench.document.plan.day(SAT)) == 3
    press(bench, Qt.Key.Key_Delete)
    assert [entry.id for entry in bench.document.plan.day(SAT)] == ["recovery", "bike"]


def test_after_deleting_the_focus_stays_near(bench: Bench) -> None:
    focus(bench, "item", "h1-calf-raise")
    press(bench, Qt.Key.Key_Delete)
    assert bench.board.currentIndex().isValid()
    assert bench.board.currentIndex().column() == 3
    press(bench, Qt.Key.Key_Delete)
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert [item.exercise for item in tempo.warm_up] == ["ankle-alphabet"], "deletes what came up"


@pytest.mark.parametrize("place", range(3))
def test_after_deleting_an_entry_the_focus_is_on_the_one_in_its_place(
    bench: Bench, library: Library, place: int
) -> None:
    dressed = tuple(
        Run(name, RunKind.TEMPO, warm_up=routine(library, name, "ankle-alphabet", "calf-raise"))
        for name in ("one", "two", "three")
    )
    bench.document.edit(bench.document.plan.with_days({THU: dressed}), MOVE)
    focus(bench, "entry", dressed[place].id)
    press(bench, Qt.Key.Key_Delete)
    left = bench.document.plan.day(THU)
    follows = left[min(place, len(left) - 1)]
    assert planned(bench.board.slot_at(bench.board.currentIndex())) == EntryRef(follows.id)
    assert bench.state.selection == (EntryRef(follows.id),)


def test_space_on_a_strips_head_ticks_all_in_it(bench: Bench) -> None:
    focus(bench, "warm-up", "tempo")
    press(bench, Qt.Key.Key_Space)
    (tempo,) = bench.document.plan.day(THU)
    assert isinstance(tempo, Run)
    assert {item.status for item in tempo.warm_up} == {Status.DONE}
    press(bench, Qt.Key.Key_Delete)
    assert bench.document.plan.day(THU), "Delete on a strip's head deletes nothing"


def test_pages_turn_weeks_and_control_home_comes_back(bench: Bench) -> None:
    focus(bench, "entry", "tempo")
    press(bench, Qt.Key.Key_PageDown)
    press(bench, Qt.Key.Key_PageDown)
    assert bench.state.week.name == "2026-W50"
    assert isinstance(bench.board.slot_at(bench.board.currentIndex()), AddSlot)
    press(bench, Qt.Key.Key_Home, CONTROL)
    assert MON in bench.state.week
    assert bench.board.currentIndex().column() == 2, "today is Wednesday"


def test_a_keyboard_drag_visits_valid_places_only(bench: Bench) -> None:
    said: list[str] = []
    bench.commands.said.connect(said.append)
    focus(bench, "item", "w2-band-eversion")
    press(bench, Qt.Key.Key_X, CONTROL)
    places = []
    for _ in range(20):
        press(bench, Qt.Key.Key_Down)
        aim = bench.board.dragging.aim
        assert aim is not None
        assert aim.verdict.allowed
        places.append(aim.place)
    assert "Sun 29, new session" in places
    unusual = [place for place in places if "warm-up" in place or "cool-down" in place]
    assert unusual
    assert all(place.endswith("unusual here") for place in unusual), "each says so in a word"
    assert places[0] in said, "each place is spoken"
    while bench.board.dragging.aim and bench.board.dragging.aim.place != "Sun 29, new session":
        press(bench, Qt.Key.Key_Down)
    press(bench, Qt.Key.Key_V, CONTROL)
    (session,) = bench.document.plan.day(SUN)
    assert isinstance(session, StrengthSession)
    assert bench.board.dragging.carried is None


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the key codes below are the kernel's")
@pytest.mark.parametrize(
    ("take", "drop", "double"),
    [(0x0427, 0x041C, 0x0412), (0x03A7, 0x03A9, 0x0394)],
    ids=["Cyrillic", "Greek"],
)
def test_the_keys_work_where_the_keyboard_has_no_latin_letters(
    bench: Bench, take: int, drop: int, double: int
) -> None:
    def press_there(key: int, code: int) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(bench.board, QKeyEvent(kind, key, CONTROL, code + 8, key, 0, ""))

    focus(bench, "entry", "bike")
    press_there(double, 32)
    assert len(bench.document.plan.day(FRI)) == 3
    bench.document.undo_stack.undo()
    focus(bench, "entry", "bike")
    press_there(take, 45)
    assert bench.board.dragging.by_keys
    press(bench, Qt.Key.Key_Right)
    press_there(drop, 47)
    assert bench.board.dragging.carried is None
    assert "bike" in [entry.id for entry in bench.document.plan.day(SAT)]


def test_escape_ends_a_keyboard_drag(bench: Bench) -> None:
    before = bench.document.plan
    focus(bench, "entry", "tempo")
    press(bench, Qt.Key.Key_C, CONTROL)
    press(bench, Qt.Key.Key_Right)
    press(bench, Qt.Key.Key_Escape)
    assert bench.board.dragging.carried is None
    assert bench.document.plan is before


def test_a_focus_that_does_not_show_changes_nothing(bench: Bench) -> None:
    """The window gives the board the focus at its start; Delete must not find a victim by itself."""
    before = bench.document.plan
    bench.board.setFocus(Qt.FocusReason.OtherFocusReason)
    press(bench, Qt.Key.Key_Delete)
    assert bench.document.plan is before
    click(bench, bench.rect_centre("entry", "bike"))
    bench.state.select()
    press(bench, Qt.Key.Key_Delete)
    assert bench.document.plan is before, "the first key shows the focus"
    press(bench, Qt.Key.Key_Delete)
    assert [entry.id for entry in bench.document.plan.day(FRI)] == ["note"]


def test_coming_with_a_key_begins_at_today(bench: Bench) -> None:
    bench.board.clearFocus()
    bench.board.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert bench.board.currentIndex().column() == 2
    bench.board.clearFocus()
    bench.state.turn(3)
    bench.board.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert bench.state.week.name == "2026-W51", "the week in view stays"
