"""Days and weeks that are dragged, cards that are chosen places for, and notes that ask for their words."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.model.edits import add_entry
from desktop.model.plan import Note, Run, RunKind
from desktop.model.refs import EntryRef, NewEntry, NewEntryKind, OnDay, Things
from desktop.ui.board.handling import carrying
from desktop.ui.footwork import Footwork
from desktop.ui.weekpicker.picker import WeekPicker
from desktop.wording import deeds

TUESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
RUN, NOTE = EntryRef("run"), EntryRef("note")


@pytest.fixture
def planned(footwork: Footwork) -> Footwork:
    plan = add_entry(footwork.document.plan, TUESDAY, Run("run", RunKind.EASY, 8000))
    footwork.document.edit(add_entry(plan, THURSDAY, Note("note", "Physio")), deeds.ADD)
    return footwork


@pytest.fixture
def drags(monkeypatch: pytest.MonkeyPatch) -> list[Things]:
    """What a drag has begun with; the system's own drag would wait for a mouse."""
    begun: list[Things] = []
    monkeypatch.setattr(carrying, "start_drag", lambda _, things, *__: begun.append(things))
    return begun


def pull(widget: QWidget, start: QPoint) -> None:
    QTest.mousePress(widget, LEFT, NONE, start)
    for step in (4, 12, 30):
        QTest.mouseMove(widget, start + QPoint(step, step))
    QTest.mouseRelease(widget, LEFT, NONE, start + QPoint(30, 30))


def test_a_day_is_dragged_by_its_name(planned: Footwork, drags: list[Things]) -> None:
    board = planned.window.board
    left, width = board.week.lanes[1]
    pull(board.head.viewport(), QPoint(left + width // 2, 20) - board.contents(QPoint(0, 0)))
    assert drags == [(RUN,)]
    left, width = board.week.lanes[6]
    pull(board.head.viewport(), QPoint(left + 5, 20) - board.contents(QPoint(0, 0)))
    assert len(drags) == 1, "a free day has nothing to drag"


def test_the_week_is_dragged_by_its_title(planned: Footwork, drags: list[Things]) -> None:
    title = planned.window.toolbar._title
    pull(title, QPoint(20, 10))
    assert drags == [(RUN, NOTE)]
    assert planned.window.rooms.findChild(WeekPicker) is None, "that was no click"


def test_after_a_note_is_added_the_caret_is_in_it(footwork: Footwork, qtbot: QtBot) -> None:
    window = footwork.window
    window.activateWindow()
    footwork.commands.drop((NewEntry(NewEntryKind.NOTE),), OnDay(THURSDAY))
    (note,) = footwork.document.plan.day(THURSDAY)
    qtbot.waitUntil(lambda: window.rooms.findChild(QWidget, "inplace-words") is not None)
    field = window.rooms.findChild(QWidget, "inplace-words")
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Physio 17:00")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert footwork.document.plan.day(THURSDAY) == (Note(note.id, "Physio 17:00"),)


def test_a_place_is_chosen_for_what_is_selected(planned: Footwork, qtbot: QtBot) -> None:
    planned.state.select(RUN)
    planned.window.commands["move-to"].trigger()
    field = planned.window.rooms.findChild(QWidget, "chooser-line")
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "sunday")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert planned.document.plan.day(TUESDAY) == ()
    assert planned.document.plan.day(date(2026, 11, 29))
