"""The week picker: by keys, by pointer, by typing."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.plan import Plan, Rest, Run, RunKind, Status
from desktop.model.summary import Progress
from desktop.ui.weekpicker.picker import WeekPicker
from desktop.wording import deeds
from desktop.wording.language import PSEUDO, offered
from tests.ui.controls.hosts import WIDE, Host
from tests.ui.controls.panels import MON, TUE, WED, Room

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    """A window with another field and the week picker over it."""

    def __init__(self, room: Room, code: str = "en", size: QSize = WIDE) -> None:
        self.room, self.host = room, Host(room, code, size)
        self.picker = WeekPicker(self.host.supplies, self.host)
        self.chosen: list[date] = []
        self.picker.chosen.connect(self.chosen.append)

    def open(self, x: int = 0) -> None:
        self.picker.open_below(QRect(self.host.mapToGlobal(QPoint(x, 0)), QSize(300, 40)))
        self.room.qtbot.waitUntil(self.picker.weeks.hasFocus)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.picker.weeks, key, modifier)

    @property
    def cursor(self) -> date:
        return self.picker.weeks.cursor_date


@pytest.fixture
def desk(room: Room) -> Desk:
    made = Desk(room)
    made.open()
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "when"),
    [
        (Qt.Key.Key_Left, NONE, date(2026, 11, 24)),
        (Qt.Key.Key_Right, NONE, date(2026, 11, 26)),
        (Qt.Key.Key_Up, NONE, date(2026, 11, 18)),
        (Qt.Key.Key_Down, NONE, date(2026, 12, 2)),
        (Qt.Key.Key_PageUp, NONE, date(2026, 10, 25)),
        (Qt.Key.Key_PageDown, NONE, date(2026, 12, 25)),
        (Qt.Key.Key_PageUp, SHIFT, date(2025, 11, 25)),
        (Qt.Key.Key_PageDown, SHIFT, date(2027, 11, 25)),
    ],
)
def test_keys_move_and_enter_goes(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier, when: date) -> None:
    assert desk.cursor == WED
    desk.press(key, modifier)
    assert desk.cursor == when
    desk.press(Qt.Key.Key_Return)
    assert desk.chosen == [when]
    assert desk.picker.isHidden()


def test_home_is_today_and_escape_goes_nowhere(desk: Desk) -> None:
    desk.press(Qt.Key.Key_PageDown)
    desk.press(Qt.Key.Key_Home)
    assert desk.cursor == WED
    desk.press(Qt.Key.Key_Escape)
    assert desk.picker.isHidden()
    assert desk.chosen == []


def test_a_click_goes_to_the_day_under_it(desk: Desk) -> None:
    weeks = desk.picker.weeks
    box = weeks.day_box(5, 1)
    QTest.mouseClick(weeks, Qt.MouseButton.LeftButton, NONE, box.center())
    assert desk.chosen == [weeks.weeks[5].dates[1]]


def test_a_letter_begins_a_date_and_what_it_means_is_said(desk: Desk) -> None:
    QTest.keyClicks(desk.picker.weeks, "i")
    desk.room.qtbot.waitUntil(desk.picker.line.hasFocus)
    QTest.keyClicks(desk.picker.line, "n 3 weeks")
    assert desk.picker.line.meant.text() == "Week 51, 14–20 December"
    assert desk.picker.line.accessibleDescription() == "Week 51, 14–20 December 2026"
    QTest.keyClick(desk.picker.line, Qt.Key.Key_Return)
    assert desk.chosen == [date(2026, 12, 16)]


def test_what_is_no_date_is_said_and_goes_nowhere(desk: Desk) -> None:
    desk.picker.line.setText("some day")
    assert desk.picker.line.meant.text() == "Not a date"
    assert not desk.picker.go.isEnabled()
    QTest.keyClick(desk.picker.line, Qt.Key.Key_Return)
    assert desk.chosen == []
    assert desk.picker.isVisible()


def test_what_is_understood_stands_beside_what_is_typed_and_nothing_moves_for_it(desk: Desk) -> None:
    before, line = desk.picker.geometry(), desk.picker.line
    for typed in ("in 3 weeks", "no date at all, however many words are written here", "14 dec", ""):
        line.setText(typed)
        QApplication.processEvents()
        assert desk.picker.geometry() == before
        assert line.meant.isVisible() is bool(typed)
        if typed:
            end = line.cursorRect().right() - 4  # the caret has a few pixels of its own
            assert end < line.meant.geometry().left(), typed


def test_it_says_when_it_is_open_and_when_no_longer(desk: Desk) -> None:
    said: list[bool] = []
    desk.picker.opened.connect(said.append)
    desk.picker.leave()
    desk.open()
    assert said == [False, True]


def test_it_opens_empty_on_the_week_in_view(desk: Desk) -> None:
    desk.picker.line.setText("in 3 weeks")
    desk.picker.leave()
    desk.room.state.turn(2)
    desk.open()
    assert desk.picker.line.text() == ""
    assert desk.cursor == desk.room.state.week.first


def test_sessions_have_dots_and_rest_has_none(desk: Desk) -> None:
    done = Run("done", RunKind.EASY, status=Status.DONE)
    plan = Plan({MON: (Rest("rest"),), TUE: (done, Run("open", RunKind.EASY))})
    desk.room.document.edit(plan, deeds.MOVE)
    assert desk.picker._marks(MON) == ()
    assert desk.picker._marks(TUE) == (Progress.DONE, Progress.PLANNED)


def test_the_sums_are_those_of_the_week_that_is_pointed_at(desk: Desk) -> None:
    assert desk.picker.sums.text().startswith("48: 8 km")
    desk.press(Qt.Key.Key_Down)
    assert desk.picker.sums.text() == "49: nothing planned"


def test_it_closes_when_the_keys_are_elsewhere(desk: Desk) -> None:
    desk.host.other.setFocus()
    desk.room.qtbot.waitUntil(desk.picker.isHidden)


@pytest.mark.parametrize("code", [*offered(), PSEUDO])
@pytest.mark.parametrize("size", [WIDE, QSize(600, 520)], ids=str)
@pytest.mark.parametrize("text", ["", "in 3 weeks", "no date at all"])
def test_nothing_is_cut_and_it_is_whole_within_its_window(
    room: Room, code: str, size: QSize, text: str
) -> None:
    desk = Desk(room, code, size)
    desk.open(590)
    desk.picker.line.setText(text)
    QApplication.processEvents()
    assert desk.host.rect().contains(desk.picker.geometry())
    for widget in desk.picker.findChildren(QWidget):
        parent = widget.parentWidget()
        if widget.isVisible() and parent is not None:
            told = f"{type(widget).__name__} {widget.accessibleName()!r} {widget.geometry()}"
            assert parent.rect().contains(widget.geometry()), told
            assert widget.width() >= widget.minimumSizeHint().width(), told


def test_a_paste_of_a_megabyte_is_no_date_and_is_said_to_be_none(desk: Desk) -> None:
    for pasted in ("9" * 1_000_000, "14 dec " * 150_000, "in " * 300_000):
        desk.picker.line.setText(pasted)
        assert desk.picker.line.meant.text() == "Not a date"
        QTest.keyClick(desk.picker.line, Qt.Key.Key_Return)
        assert desk.chosen == []


def test_what_has_no_day_has_its_dots_below_the_number_of_its_week(desk: Desk) -> None:
    plain = desk.picker.weeks.grab(desk.picker.weeks.number_box(0)).toImage()
    first = desk.picker.weeks.weeks[0]
    loose = Run("loose", RunKind.EASY, some_day=True), Rest("rest", some_day=True)
    desk.room.document.edit(Plan({first.thursday: loose}), deeds.MOVE)
    assert desk.picker._loose_marks(first) == (Progress.PLANNED,)
    assert desk.picker._loose_marks(first.shifted(1)) == ()
    assert desk.picker._marks(first.thursday) == ()
    assert desk.picker.weeks.grab(desk.picker.weeks.number_box(0)).toImage() != plain
