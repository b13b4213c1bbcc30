"""The line of quick add: what is typed, chosen, taken and kept."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.exercise import Complaint
from desktop.model.plan import CrossTraining, Note, Run, RunKind, StrengthSession
from desktop.model.refs import KINDS_OF_ENTRY
from desktop.ui.quickadd.panel import QuickAdd
from desktop.wording import deeds
from desktop.wording.language import PSEUDO, offered
from tests.ui.controls.hosts import WIDE, Host
from tests.ui.controls.panels import FRI, MON, SAT, TUE, WED, Room

UP, DOWN, ENTER, ESCAPE = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape
SOMEWHERE = QPoint(200, 100)


class Desk:
    """A window with another field and quick add over it."""

    def __init__(self, room: Room, code: str = "en", size: QSize = WIDE) -> None:
        self.room, self.host = room, Host(room, code, size)
        self.panel = QuickAdd(self.host.supplies, self.host)
        self.landed: list[object] = []
        self.left = 0
        self.panel.landed.connect(self.landed.append)
        self.panel.left.connect(self._leave)

    def _leave(self) -> None:
        self.left += 1

    def open(self, when: date = FRI, at: QPoint = SOMEWHERE, typed: str = "") -> None:
        self.panel.open_for(when, QRect(self.host.mapToGlobal(at), QSize(130, 24)), typed)
        self.room.qtbot.waitUntil(self.panel.line.hasFocus)

    def type(self, text: str) -> None:
        self.panel.line.selectAll()
        QTest.keyClicks(self.panel.line, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.panel.line, key)

    @property
    def rows(self) -> list[str]:
        return [self.panel.list.item(row).text() for row in range(self.panel.list.count())]


@pytest.fixture
def desk(room: Room) -> Desk:
    return Desk(room)


def test_a_line_is_shown_as_it_is_understood_and_enter_takes_it(desk: Desk) -> None:
    desk.open()
    desk.type("8k easy hilly 48min")
    assert desk.panel.chips.accessibleName() == "8 km, Easy, hilly?, 48 min"
    assert desk.panel.where.text() == "On Friday 27 · Pace 6:00 /km"
    assert desk.rows[0] == desk.panel.line.accessibleDescription()
    desk.press(ENTER)
    entry = desk.room.plan.day(FRI)[-1]
    assert isinstance(entry, Run)
    assert (entry.kind, entry.distance, entry.duration) == (RunKind.EASY, 8000, 2880)
    assert entry.notes == "hilly"
    assert desk.room.undo_steps == 1
    assert desk.panel.isHidden()
    assert len(desk.landed) == 1
    desk.room.document.undo_stack.undo()
    assert len(desk.room.plan.day(FRI)) == 1


def test_the_arrows_choose_another_reading_and_the_ends_hold(desk: Desk) -> None:
    desk.open()
    desk.type("8k easy")
    desk.press(UP)
    assert desk.panel.list.currentRow() == 0
    desk.press(DOWN)
    desk.press(DOWN)
    assert desk.panel.list.currentRow() == len(desk.rows) - 1
    desk.press(ENTER)
    entry = desk.room.plan.day(FRI)[-1]
    assert isinstance(entry, Note)
    assert entry.text == "8k easy"


def test_before_anything_is_typed_a_click_adds_any_kind_of_entry(desk: Desk) -> None:
    desk.open(WED)
    assert len(desk.rows) == len(KINDS_OF_ENTRY)
    shown = desk.panel.list
    row = shown.visualItemRect(shown.item(KINDS_OF_ENTRY.index(RunKind.TEMPO)))
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, none, row.center())
    entry = desk.room.plan.day(WED)[-1]
    assert isinstance(entry, Run)
    assert entry.kind is RunKind.TEMPO


def test_an_exercise_goes_into_the_warm_up_that_was_asked_for(desk: Desk) -> None:
    desk.open(TUE)
    desk.type("duck walk 3x9 to warm-up")
    desk.press(ENTER)
    run = desk.room.plan.day(TUE)[0]
    assert isinstance(run, Run)
    assert (run.warm_up[-1].exercise, run.warm_up[-1].dose.sets) == ("duck-walk", 3)


def test_an_exercise_on_a_day_without_a_routine_opens_a_session(desk: Desk) -> None:
    desk.open(MON)
    desk.type("calf raise")
    desk.press(ENTER)
    session = desk.room.plan.day(MON)[-1]
    assert isinstance(session, StrengthSession)
    assert [one.exercise for one in session.exercises] == ["calf-raise"]


def test_escape_closes_and_what_was_typed_is_there_again(desk: Desk) -> None:
    desk.open()
    desk.type("bike 40")
    desk.press(ESCAPE)
    assert desk.panel.isHidden()
    assert desk.left == 1
    desk.open(SAT)
    assert desk.panel.line.text() == "", "the line is Friday's"
    desk.press(ESCAPE)
    desk.open()
    assert desk.panel.line.text() == "bike 40"
    desk.press(ENTER)
    assert isinstance(desk.room.plan.day(FRI)[-1], CrossTraining)
    desk.open()
    assert desk.panel.line.text() == "", "it was taken"


def test_the_letter_that_opened_it_is_its_first(desk: Desk) -> None:
    desk.open(typed="8")
    QTest.keyClicks(desk.panel.line, "k easy")
    assert desk.panel.line.text() == "8k easy"


def test_it_closes_when_the_keys_or_the_week_are_elsewhere(desk: Desk) -> None:
    desk.open()
    desk.host.other.setFocus()
    desk.room.qtbot.waitUntil(desk.panel.isHidden)
    desk.open()
    desk.room.state.turn(1)
    assert desk.panel.isHidden()


def test_what_is_offered_follows_the_plan(desk: Desk) -> None:
    desk.open(TUE)
    desk.type("calf raise")
    before = desk.rows
    desk.room.document.edit(desk.room.plan.with_days({TUE: ()}), deeds.DELETE)
    assert len(desk.rows) < len(before)


def test_a_flagged_exercise_is_asked_about_first(desk: Desk) -> None:
    document = desk.room.document
    injured = replace(document.runner, complaints=frozenset({Complaint.KNEE_INJURY}))
    document.edit(injured, deeds.MOVE)
    desk.open(MON)
    desk.type("lateral hops")
    desk.press(ENTER)
    assert desk.room.asked == ["lateral-hops"]


def test_what_is_too_long_is_said_and_stays_to_be_shortened(desk: Desk) -> None:
    desk.open()
    pasted = "word " * 200_000
    desk.panel.line.setText(pasted)
    assert "characters too many; 10,000 fit" in desk.panel.hint.text()
    assert desk.rows == []
    desk.press(ENTER)
    assert desk.panel.line.text() == pasted
    assert desk.landed == []
    desk.panel.line.setText("word " * 2000)
    desk.press(ENTER)
    assert len(desk.landed) == 1


@pytest.mark.parametrize("code", [*offered(), PSEUDO])
@pytest.mark.parametrize("size", [WIDE, QSize(320, 300)], ids=str)
@pytest.mark.parametrize("at", [QPoint(0, 0), QPoint(990, 690)], ids=str)
@pytest.mark.parametrize("text", ["", "8k easy " + "unheard " * 30, "note: " + "x" * 3000], ids=len)
def test_it_is_whole_within_its_window(room: Room, code: str, size: QSize, at: QPoint, text: str) -> None:
    desk = Desk(room, code, size)
    desk.open(at=at)
    desk.panel.line.setText(text)
    QApplication.processEvents()
    assert desk.host.rect().contains(desk.panel.geometry())
    for widget in (desk.panel.line, desk.panel.list, desk.panel.hint):
        if widget.isVisible():
            assert desk.panel.rect().contains(widget.geometry()), widget
