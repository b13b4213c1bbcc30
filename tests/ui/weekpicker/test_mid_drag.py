"""The week picker under a drag: rows turn to their week, days take what is let go, it closes."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.model.finding import find_entry
from desktop.model.refs import EntryRef, NewExercise, Thing
from desktop.model.week import week_of
from desktop.ui import drag
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.painting.ghost import PlaceLine
from desktop.ui.weekpicker.picker import WeekPicker
from tests.ui.controls.hosts import Host
from tests.ui.controls.panels import FRI, TUE, Room

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
THERE = date(2026, 12, 3)


class Carried:
    """A drag over a picker that it has opened."""

    def __init__(self, room: Room, *things: Thing, width: int = 1000) -> None:
        self.room, self.host = room, Host(room, size=QSize(width, 700))
        self.picker = WeekPicker(self.host.supplies, self.host)
        self.line = PlaceLine(room.themes, FontTypesetter())
        self.line.setParent(self.host)
        self.mime = drag.to_mime(things)
        self.open()

    def open(self) -> None:
        title = QRect(self.host.mapToGlobal(QPoint(40, 0)), QSize(300, 40))
        self.picker.open_for_drag(title, self.line)

    def point(self, when: date) -> QPoint:
        weeks = self.picker.weeks
        row = next(number for number, week in enumerate(weeks.weeks) if when in week)
        box = weeks.day_box(row, weeks.weeks[row].dates.index(when))
        return weeks.mapTo(self.picker, box.center())

    def over(self, point: QPoint) -> QDragMoveEvent:
        QApplication.sendEvent(self.picker, QDragEnterEvent(point, BOTH, self.mime, LEFT, NONE))
        move = QDragMoveEvent(point, BOTH, self.mime, LEFT, NONE)
        QApplication.sendEvent(self.picker, move)
        return move

    def drop(self, point: QPoint) -> QDropEvent:
        event = QDropEvent(QPointF(point), BOTH, self.mime, LEFT, NONE)
        QApplication.sendEvent(self.picker, event)
        return event

    @property
    def said(self) -> str:
        return self.line.text if self.line.isVisible() else ""


@pytest.fixture
def carried(room: Room) -> Carried:
    return Carried(room, EntryRef("bike"))


def test_it_opens_without_taking_the_keys(room: Room) -> None:
    made = Carried(room, EntryRef("bike"))
    assert made.picker.isVisible()
    focus = QApplication.focusWidget()
    assert focus is None or not made.picker.isAncestorOf(focus)


def test_a_day_of_it_takes_what_is_let_go_and_comes_into_view(carried: Carried) -> None:
    assert carried.over(carried.point(THERE)).isAccepted()
    assert carried.said == "Thu 3, place 1 of 1"
    assert carried.drop(carried.point(THERE)).isAccepted()
    assert find_entry(carried.room.plan, "bike").when == THERE
    assert THERE in carried.room.state.week
    assert carried.room.state.the_one == EntryRef("bike")
    assert carried.room.undo_steps == 1
    assert carried.picker.isHidden()
    assert carried.said == ""


def test_a_row_that_is_rested_on_turns_to_its_week_and_stays_where_it_is(carried: Carried) -> None:
    before = carried.picker.weeks.weeks
    carried.over(carried.point(THERE))
    carried.room.qtbot.waitUntil(lambda: carried.room.state.week == week_of(THERE))
    assert carried.picker.weeks.weeks == before
    assert carried.picker.isVisible()
    assert carried.room.undo_steps == 0


def test_a_button_that_is_rested_on_shows_another_month(carried: Carried) -> None:
    month = carried.picker.weeks.cursor_date.month
    assert carried.picker._drag is not None
    buttons = [one for one in carried.picker.children() if one.property("months") == 1]
    assert len(buttons) == 1
    button = buttons[0]
    carried.over(button.geometry().center())  # type: ignore[attr-defined]
    carried.picker._drag._resting.timeout.emit()
    assert carried.picker.weeks.cursor_date.month == month % 12 + 1


def test_called_off_or_carried_away_it_closes_and_nothing_has_changed(carried: Carried) -> None:
    carried.over(carried.point(FRI))
    QApplication.sendEvent(carried.picker, QDragLeaveEvent())
    assert carried.said == ""
    carried.room.qtbot.waitUntil(carried.picker.isHidden)
    assert carried.room.undo_steps == 0
    assert find_entry(carried.room.plan, "bike").when == FRI


def test_on_the_way_from_the_title_it_stays_open(carried: Carried) -> None:
    carried.picker.drag_is_away()
    carried.over(carried.point(THERE))
    assert carried.picker._drag is not None
    assert not carried.picker._drag._closing.isActive()


def test_where_the_months_turn_between_the_name_and_the_drop_nothing_is_moved(carried: Carried) -> None:
    point = carried.point(THERE)
    carried.over(point)
    carried.picker.weeks.step_months(1)
    assert not carried.drop(point).isAccepted()
    assert carried.room.undo_steps == 0


def test_beside_the_days_nothing_is_taken(carried: Carried) -> None:
    assert not carried.over(QPoint(4, 4)).isAccepted()
    assert not carried.drop(QPoint(4, 4)).isAccepted()
    assert carried.room.undo_steps == 0


def test_an_exercise_opens_a_session_on_a_free_day(room: Room) -> None:
    made = Carried(room, NewExercise("calf-raise"))
    made.over(made.point(THERE))
    assert made.said == "Thu 3, new session"
    made.drop(made.point(THERE))
    assert len(room.plan.day(THERE)) == 1


def test_several_keep_their_days(room: Room) -> None:
    made = Carried(room, EntryRef("easy"), EntryRef("bike"))
    made.over(made.point(TUE + timedelta(days=7)))
    assert made.said == "7 days later: Tue 1 and Fri 4"


def test_opened_by_hand_it_takes_no_drag(room: Room) -> None:
    made = Carried(room, EntryRef("bike"))
    made.picker.leave()
    made.picker.open_below(QRect(made.host.mapToGlobal(QPoint(40, 0)), QSize(300, 40)))
    assert not made.picker.acceptDrops()
    alien = QMimeData()
    alien.setText("14 dec")
    assert made.picker.line.acceptDrops(), "a date may be dropped into its line"


def test_in_a_narrow_window_it_fills_the_width(room: Room) -> None:
    made = Carried(room, EntryRef("bike"), width=600)
    assert made.picker.width() == 600 - 2 * 8
