"""The strip of weeks: what it says, where it goes, what is dropped on it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.finding import find_entry
from desktop.model.refs import EntryRef, NewExercise, Thing
from desktop.ui import drag
from desktop.ui.details.drafts import Drafts
from desktop.ui.supplies import Supplies
from desktop.ui.weekstrip.strip import WeekStrip
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from tests.counting import calls_of
from tests.ui.controls.panels import FRI, TUE, Room, figures

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def shown(room: Room, width: int = 1100, code: str = "en") -> WeekStrip:
    ground = QWidget()
    voice = Voice.of(code)
    supplies = Supplies(
        room.document, room.state, room.commands, room.themes, figures(), voice, Drafts(ground)
    )
    made = WeekStrip(supplies)
    made.setParent(ground)
    ground.resize(width, 60)
    made.resize(width, 50)
    room.shown.append(ground)
    room.qtbot.addWidget(ground)
    ground.show()
    room.qtbot.waitExposed(ground)
    return made


@pytest.fixture
def strip(room: Room) -> WeekStrip:
    return shown(room)


def middle(strip: WeekStrip, number: int) -> QPointF:
    return QPointF(strip.tabRect(number).center())


def hover(strip: WeekStrip, number: int, *things: Thing) -> QDragMoveEvent:
    mime = drag.to_mime(things)  # held: the event has none of its own
    event = QDragMoveEvent(
        middle(strip, number).toPoint(),
        COPY | MOVE,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    strip.dragMoveEvent(event)
    return event


def drop(strip: WeekStrip, number: int, mime: QMimeData, action: Qt.DropAction = MOVE) -> bool:
    event = QDropEvent(
        middle(strip, number), COPY | MOVE, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.setDropAction(action)
    strip.dropEvent(event)
    return event.isAccepted()


def when(room: Room, entry: str) -> date:
    return find_entry(room.plan, entry).when


def test_each_week_says_what_it_holds_and_what_is_done(room: Room, strip: WeekStrip) -> None:
    here = strip.weeks.index(room.state.week)
    assert strip.said(here) == "Week 48, 23–29 November 2026, 8 km, 3 sessions, 0 done"
    assert strip.said(here + 1).endswith("nothing planned")
    room.commands.tick((EntryRef("easy"),))
    assert strip.said(here).endswith("3 sessions, 1 done")


def test_a_click_and_the_arrow_keys_go_to_a_week_and_the_row_stays(room: Room, strip: WeekStrip) -> None:
    row, here = strip.weeks, strip.weeks.index(room.state.week)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle(strip, here + 3).toPoint())
    assert room.state.week == row[here + 3]
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert room.state.week == row[here + 2]
    assert strip.weeks == row
    room.state.turn(40)
    assert room.state.week in strip.weeks
    assert strip.currentIndex() == strip.weeks.index(room.state.week)


def test_entries_that_are_dropped_keep_their_days(room: Room, strip: WeekStrip) -> None:
    here = strip.weeks.index(room.state.week)
    mime = drag.to_mime((EntryRef("easy"), EntryRef("bike")))
    assert drop(strip, here + 2, mime)
    assert when(room, "easy") == TUE + timedelta(weeks=2)
    assert when(room, "bike") == FRI + timedelta(weeks=2)
    assert room.state.week == strip.weeks[here + 2]
    assert room.undo_steps == 1
    assert set(room.state.selection) == {EntryRef("easy"), EntryRef("bike")}


def test_with_the_key_for_copies_they_stay_where_they_are_too(room: Room, strip: WeekStrip) -> None:
    here = strip.weeks.index(room.state.week)
    assert drop(strip, here + 1, drag.to_mime((EntryRef("easy"),)), COPY)
    assert when(room, "easy") == TUE
    assert len(room.plan.day(TUE + timedelta(weeks=1))) == 1


def test_what_is_no_entry_is_not_taken_and_neither_is_what_is_not_ours(room: Room, strip: WeekStrip) -> None:
    here = strip.weeks.index(room.state.week)
    alien = QMimeData()
    alien.setText("8 km")
    for mime in (drag.to_mime((NewExercise("calf-raise"),)), alien, drag.to_mime((EntryRef("gone"),))):
        assert not drop(strip, here + 1, mime)
    assert room.undo_steps == 0


def test_a_drag_that_stays_over_a_week_has_it_shown(room: Room, strip: WeekStrip) -> None:
    here = strip.weeks.index(room.state.week)
    event = hover(strip, here + 1, NewExercise("calf-raise"))
    assert not event.isAccepted(), "it lands on the board"
    room.qtbot.waitUntil(lambda: room.state.week == strip.weeks[here + 1])


def test_only_a_week_that_has_changed_is_added_up(room: Room, strip: WeekStrip) -> None:
    one = calls_of(lambda: room.commands.tick((EntryRef("easy"),)))
    assert one.of("weekstrip.strip:WeekStrip._sum") == 1


@pytest.mark.parametrize("width", [320, 600, 900, 1440, 2560])
@pytest.mark.parametrize("code", [*offered(), PSEUDO])
def test_the_weeks_share_any_width(room: Room, width: int, code: str) -> None:
    strip = shown(room, width, code)
    QApplication.processEvents()
    assert strip.tabRect(0).left() == 0
    assert strip.tabRect(strip.count() - 1).right() == width - 1
    assert room.state.week in strip.weeks
