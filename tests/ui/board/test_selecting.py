"""Several things selected: by clicks, by a frame, by keys; what is said of it, and what is done with it."""

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.plan import Run, Status
from desktop.model.refs import EntryRef, ExerciseRef
from desktop.ui.board.geometry.slots import things_of
from desktop.ui.board.view import WeekBoard
from tests.ui.board.bench import FRI, MON, SAT, SUN, THU, TUE, WED, Bench

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BIKE, NOTE, TEMPO, RECOVERY = map(EntryRef, ("bike", "note", "tempo", "recovery"))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    told: list[str] = []
    monkeypatch.setattr(WeekBoard, "announce", lambda _, text: told.append(text))
    return told


def click(bench: Bench, name: str, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(bench.board.viewport(), LEFT, keys, bench.rect_centre("entry", name))


def press(bench: Bench, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(bench.board, key, keys)


def selected_in_qt(bench: Bench) -> set[object]:
    indexes = bench.board.selectionModel().selectedIndexes()
    return {thing for index in indexes for thing in things_of(bench.board.slot_at(index))}


def test_control_adds_and_shift_reaches(bench: Bench, said: list[str]) -> None:
    click(bench, "tempo")
    assert said == [], "one thing says its own name"
    click(bench, "recovery", CONTROL)
    assert bench.state.selection == (TEMPO, RECOVERY)
    assert said == ["2 selected"]
    click(bench, "tempo", CONTROL)
    assert bench.state.selection == (RECOVERY,)
    click(bench, "bike", SHIFT)
    assert bench.state.selection == (TEMPO, BIKE), "from where Ctrl was last used"


def test_a_plain_click_on_one_of_several_selects_it_once_it_is_let_go(bench: Bench) -> None:
    click(bench, "tempo")
    click(bench, "bike", CONTROL)
    centre = bench.rect_centre("entry", "bike")
    QTest.mousePress(bench.board.viewport(), LEFT, NONE, centre)
    assert bench.state.selection == (TEMPO, BIKE), "they may be dragged together"
    QTest.mouseRelease(bench.board.viewport(), LEFT, NONE, centre)
    assert bench.state.selection == (BIKE,)


def test_a_frame_selects_the_cards_that_it_touches(bench: Bench, said: list[str]) -> None:
    viewport, week = bench.board.viewport(), bench.board.week
    start = QPoint(week.lanes[6][0] + 40, 400)
    end = bench.rect_centre("entry", "bike")
    QTest.mousePress(viewport, LEFT, NONE, start)
    for step in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * step / 5)
    assert not bench.board.frame_drawn.isEmpty(), "it is shown"
    assert said == []
    QTest.mouseRelease(viewport, LEFT, NONE, end)
    assert bench.state.selection == (BIKE, NOTE, RECOVERY)
    assert said == ["3 selected"], "said once"
    assert bench.board.frame_drawn.isEmpty()


def test_shift_and_arrows_reach_over_days(bench: Bench, said: list[str]) -> None:
    click(bench, "tempo")
    press(bench, Qt.Key.Key_Home)
    press(bench, Qt.Key.Key_Down)
    press(bench, Qt.Key.Key_Down, SHIFT)
    press(bench, Qt.Key.Key_Down, SHIFT)
    assert bench.state.selection == tuple(
        ExerciseRef(f"h1-{name}") for name in ("ankle-alphabet", "calf-raise", "heel-to-toe-walk")
    )
    press(bench, Qt.Key.Key_Up, SHIFT)
    assert len(bench.state.selection) == 2
    assert said == ["2 selected", "3 selected", "2 selected"]
    press(bench, Qt.Key.Key_Down)
    assert len(bench.state.selection) == 1, "an arrow alone selects one"


def test_control_goes_past_the_others_and_adds_one(bench: Bench) -> None:
    click(bench, "bike")
    press(bench, Qt.Key.Key_Right, CONTROL)
    assert bench.state.selection == (BIKE,)
    press(bench, Qt.Key.Key_Space, CONTROL)
    assert bench.state.selection == (BIKE, RECOVERY)
    press(bench, Qt.Key.Key_Escape)
    assert bench.state.selection == (RECOVERY,), "Escape lets the others go"


def test_escape_is_for_whoever_the_board_stands_in_while_there_is_nothing_to_let_go(bench: Bench) -> None:
    click(bench, "bike")
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(bench.board, event)
    assert not event.isAccepted()
    assert bench.state.selection == (BIKE,)


def test_control_a_selects_the_day_then_the_week(bench: Bench, said: list[str]) -> None:
    click(bench, "note")
    press(bench, Qt.Key.Key_A, CONTROL)
    assert bench.state.selection == (BIKE, NOTE)
    press(bench, Qt.Key.Key_A, CONTROL)
    assert len(bench.state.selection) == 7
    assert said == ["2 selected", "7 selected"]


def test_the_only_entry_of_a_day_is_its_day_before_it_is_the_week(bench: Bench) -> None:
    click(bench, "tempo")
    press(bench, Qt.Key.Key_A, CONTROL)
    press(bench, Qt.Key.Key_Delete)
    assert bench.document.plan.day(THU) == ()
    assert bench.document.plan.day(TUE), "a second Ctrl+A would have taken the week"


def test_what_is_done_is_done_with_all_of_them_in_one_step(bench: Bench) -> None:
    click(bench, "tempo")
    click(bench, "recovery", CONTROL)
    press(bench, Qt.Key.Key_Space)
    runs = [entry for when in (THU, SAT) for entry in bench.document.plan.day(when)]
    assert all(isinstance(run, Run) and run.status is Status.DONE for run in runs)
    press(bench, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [entry.id for entry in bench.document.plan.day(FRI)] == ["bike", "note", "tempo"]
    assert [entry.id for entry in bench.document.plan.day(SUN)] == ["recovery"]
    press(bench, Qt.Key.Key_Delete)
    assert [entry.id for entry in bench.document.plan.day(FRI)] == ["bike", "note"]
    assert bench.document.plan.day(SUN) == ()
    assert bench.document.undo_stack.count() == 3
    bench.document.undo_stack.undo()
    bench.document.undo_stack.undo()
    assert [entry.id for entry in bench.document.plan.day(THU)] == ["tempo"]


def test_what_an_undo_takes_away_is_selected_no_more(bench: Bench) -> None:
    click(bench, "tempo")
    press(bench, Qt.Key.Key_D, CONTROL)
    (copied,) = bench.state.selection
    click(bench, "bike", CONTROL)
    assert copied in bench.state.selection
    bench.document.undo_stack.undo()
    assert bench.state.selection == (BIKE,)


def test_a_screen_reader_sees_what_is_selected_and_selects(bench: Bench) -> None:
    click(bench, "tempo")
    click(bench, "bike", CONTROL)
    assert selected_in_qt(bench) == {TEMPO, BIKE}
    press(bench, Qt.Key.Key_Delete)
    assert selected_in_qt(bench) == {NOTE}, "what comes after"
    add = QItemSelectionModel.SelectionFlag.Select
    for name in ("note", "recovery"):
        bench.board.selectionModel().select(bench.index("entry", name), add)
    assert bench.state.selection == (NOTE, RECOVERY)


def test_another_week_has_nothing_of_it_selected(bench: Bench) -> None:
    click(bench, "tempo")
    click(bench, "bike", CONTROL)
    bench.state.turn(1)
    assert bench.state.selection == ()
    assert selected_in_qt(bench) == set()
    assert {MON, TUE, WED}.isdisjoint(bench.state.week.dates)
