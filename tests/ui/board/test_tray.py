"""What is for some day of the week: a tray below the lanes, by hand, by menus, and by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Library
from desktop.model.plan import Plan, Rest, Run, RunKind, Status, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, OnDay, Things
from desktop.model.week import week_of
from desktop.ui import drag
from desktop.ui.board.geometry.slots import EntrySlot
from desktop.wording.dates import SOME_DAY
from tests.ui.board.bench import ACTIONS, ENGLISH, FRI, MON, THU, TUE, WED, Bench

BenchOf = Callable[..., Bench]
LOOSE = Run("trot", RunKind.EASY, 6000, 2160, some_day=True)
OTHER = StrengthSession("feet", "Feet", some_day=True)
PLAN = Plan({MON: (Rest("rest"),), THU: (Run("tempo", RunKind.TEMPO, 8000, 2500), LOOSE, OTHER)})


@pytest.fixture
def bench(bench_of: BenchOf) -> Bench:
    made = bench_of(PLAN)
    made.board.resize(908, 900)  # so high that the cards are whole
    return made


def some_day(bench: Bench) -> list[str]:
    return [entry.id for entry in bench.document.plan.some_day(bench.state.week.dates)]


def carry(bench: Bench, things: Things, point: QPoint) -> None:
    """Carry things on to the board, then over the tray, and let them go there."""
    mime, left = drag.to_mime(things), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    bench.hover_all(things, QPoint(300, 40))
    bench.board.dragging.end()  # what Qt does as the pointer leaves the lanes
    target = bench.board.tray.viewport()
    QApplication.sendEvent(target, QDragEnterEvent(point, ACTIONS, mime, left, none))
    QApplication.sendEvent(target, QDragMoveEvent(point, ACTIONS, mime, left, none))
    assert bench.board.dragging.aim is not None
    assert bench.board.dragging.aim.place.startswith("Some day this week")
    QApplication.sendEvent(target, QDropEvent(QPointF(point), ACTIONS, mime, left, none))


def test_it_stands_below_the_lanes_and_in_none_of_them(bench: Bench) -> None:
    board = bench.board
    assert board.tray.isVisible()
    assert board.tray.geometry().top() > board.viewport().geometry().bottom()
    assert board.tray.geometry().bottom() <= board.rect().bottom()
    assert board.rows.spot_of(EntryRef("trot")) is None
    assert board.tray.rows.spot_of(EntryRef("trot")) == (0, 0)
    assert board.tray.rows.spot_of(EntryRef("feet")) == (0, 1)
    assert board.tray.accessibleName() == ENGLISH(SOME_DAY)


def test_without_anything_in_it_it_comes_with_a_drag_and_the_lanes_stay_where_they_are(
    bench_of: BenchOf,
) -> None:
    bench = bench_of(Plan({MON: (Rest("rest"),)}))
    before = bench.board.visualRect(bench.index("entry", "rest"))
    assert "tray" not in bench.board.__dict__, "nobody needs it yet"
    bench.hover(EntryRef("rest"), QPoint(300, 40))
    assert bench.board.tray.isVisible()
    assert bench.board.visualRect(bench.index("entry", "rest")) == before
    bench.board.dragging.end()
    assert not bench.board.tray.isVisible()


def test_a_card_is_dragged_there_before_another_and_back_to_a_day(bench: Bench) -> None:
    before = bench.document.plan
    carry(bench, (EntryRef("tempo"),), QPoint(4, 30))
    assert some_day(bench) == ["tempo", "trot", "feet"]
    assert bench.state.selection == (EntryRef("tempo"),)
    bench.drag_to(EntryRef("tempo"), QPoint(bench.board.week.lanes[3][0] + 20, 20))
    assert bench.document.plan == before


def test_several_and_new_things_go_there(bench: Bench) -> None:
    carry(bench, (EntryRef("rest"), EntryRef("tempo")), QPoint(600, 30))
    carry(bench, (NewEntry(RunKind.LONG),), QPoint(600, 30))
    assert some_day(bench)[:4] == ["trot", "feet", "rest", "tempo"]
    assert len(some_day(bench)) == 5


def test_an_exercise_goes_into_the_session_it_is_dropped_on(bench_of: BenchOf, library: Library) -> None:
    from tests.ui.board.bench import routine

    session = StrengthSession("bound", "Bound", routine(library, "b", "calf-raise"))
    bench = bench_of(PLAN.with_days({TUE: (session,)}))
    card = bench.board.tray.visualRect(bench.board.tray.model().index(0, 1))
    mime, none = drag.to_mime((ExerciseRef("b-calf-raise"),)), Qt.KeyboardModifier.NoModifier
    bench.hover(ExerciseRef("b-calf-raise"), QPoint(300, 40))
    target, point = bench.board.tray.viewport(), card.center()
    for event in (
        QDragEnterEvent(point, ACTIONS, mime, Qt.MouseButton.LeftButton, none),
        QDragMoveEvent(point, ACTIONS, mime, Qt.MouseButton.LeftButton, none),
        QDropEvent(QPointF(point), ACTIONS, mime, Qt.MouseButton.LeftButton, none),
    ):
        QApplication.sendEvent(target, event)
    (feet,) = [entry for entry in bench.document.plan.day(THU) if entry.id == "feet"]
    assert isinstance(feet, StrengthSession)
    assert [item.id for item in feet.exercises] == ["b-calf-raise"]


def test_a_menu_puts_a_card_there(bench: Bench) -> None:
    slot = bench.board.rows.slot(0, 3)
    assert isinstance(slot, EntrySlot)
    menu = bench.board.later.menus.menu_for(slot)
    next(one for one in menu.actions() if one.text() == ENGLISH(SOME_DAY)).trigger()
    assert some_day(bench) == ["trot", "feet", "tempo"]
    places = bench.commands.places((EntryRef("trot"),), bench.state.week)
    assert places[-1].place == OnDay(week_of(THU).thursday, some_day=True)


def test_keys_go_down_into_it_along_its_cards_and_up_again(bench: Bench, qtbot: QtBot) -> None:
    board, tray = bench.board, bench.board.tray
    board.setFocus()
    board.show_focus((0, 0))
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or board, Qt.Key.Key_Down)
    assert tray.hasFocus()
    assert bench.state.selection == (EntryRef("trot"),)
    QTest.keyClick(tray, Qt.Key.Key_Right)
    assert bench.state.selection == (EntryRef("feet"),)
    QTest.keyClick(tray, Qt.Key.Key_Up)
    assert board.hasFocus()
    assert board.focus.spot is not None
    assert board.focus.spot[1] == 1


def test_keys_carry_it_to_a_day_and_a_card_to_it(bench: Bench) -> None:
    board, tray = bench.board, bench.board.tray
    tray.take_focus(0)
    QTest.keyClick(tray, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert board.dragging.by_keys
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Return)
    assert "trot" not in some_day(bench)
    QTest.keyClick(board, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    for _ in range(9):
        QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Return)
    assert some_day(bench) == ["feet", "trot"]


def test_what_is_done_was_done_today_and_another_day_is_no_place_of_it(bench: Bench) -> None:
    tray, heard = bench.board.tray, list[str]()
    bench.commands.said.connect(heard.append)
    tray.take_focus(0)
    QTest.keyClick(tray, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert len(heard) == 1
    assert some_day(bench) == ["trot", "feet"]
    QTest.keyClick(tray, Qt.Key.Key_Space)
    done = bench.document.plan.bound(WED)
    assert [(one.id, one.status) for one in done if isinstance(one, Run)] == [("trot", Status.DONE)]
    assert heard[1:] == ["Done today, Wed 25"]
    bench.document.undo_stack.undo()
    assert some_day(bench) == ["trot", "feet"]


def test_the_last_thing_that_goes_takes_it_along_and_the_keys_go_back(bench: Bench) -> None:
    bench.board.tray.take_focus(0)
    bench.commands.drop((EntryRef("trot"), EntryRef("feet")), OnDay(FRI), gather=True)
    assert not bench.board.tray.isVisible()
    assert bench.board.hasFocus()


@pytest.mark.parametrize("days", [3, 1])
def test_few_days_leave_it_as_many_lanes(bench: Bench, days: int) -> None:
    board, tray = bench.board, bench.board.tray
    board.resize(430, 900)
    board.show_days(days, 0)
    assert len(tray.week.days) == min(days, 3)
    rects = [
        tray.visualRect(tray.model().index(*spot))
        for spot in map(tray.rows.spot_of, map(EntryRef, ("trot", "feet")))
        if spot
    ]
    assert len(rects) == 2
    assert not rects[0].intersects(rects[1])
    assert all(rect.right() <= tray.viewport().width() for rect in rects)


def test_a_new_thing_is_asked_for_there(bench: Bench, qtbot: QtBot) -> None:
    tray = bench.board.tray
    row, column = tray.rows.place_of(("add-some-day", THU.isoformat())) or (0, 0)
    with qtbot.waitSignal(bench.board.some_day_requested) as asked:
        qtbot.mouseClick(
            tray.viewport(),
            Qt.MouseButton.LeftButton,
            pos=tray.visualRect(tray.model().index(row, column)).center(),
        )
    assert asked.args is not None
    assert asked.args[0] == THU
