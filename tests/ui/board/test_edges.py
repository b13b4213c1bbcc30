"""Where a drag rests: at the board's edges, on the buttons for weeks, on the library."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.refs import EntryRef, NewEntry, NewEntryKind, Things
from desktop.ui import drag
from desktop.ui.board.handling.edges import INSIDE, WAIT, Edges, Zone, zone_at
from desktop.ui.window.drag_turns import FIRST_AFTER, DragTurns
from tests.ui.board.bench import FRI, THU, Bench
from tests.ui.controls.panels import Room
from tests.ui.controls.panels import room as room

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = QSize(900, 700)
MIDDLE, LEFT, FOOT = QPoint(450, 300), QPoint(3, 300), QPoint(450, 695)
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def test_which_edges_a_point_is_at() -> None:
    assert zone_at(SIZE, MIDDLE) == INSIDE
    assert zone_at(SIZE, LEFT) == Zone(-1, 0)
    assert zone_at(SIZE, QPoint(899, 300)) == Zone(1, 0)
    assert zone_at(SIZE, FOOT) == Zone(0, 1)


def waits(edges: Edges) -> bool:
    return edges._timer.isActive()


def test_it_must_rest_there_and_be_elsewhere_first() -> None:
    edges = Edges()
    edges.begin(away=False)
    edges.hover(SIZE, LEFT)
    assert not waits(edges), "a card taken near the edge does not mean to go anywhere"
    edges.hover(SIZE, MIDDLE)
    edges.hover(SIZE, LEFT)
    assert waits(edges)
    assert edges._timer.interval() == WAIT == 1000
    left = edges._timer.remainingTime()
    edges.hover(SIZE, LEFT + QPoint(1, 4))
    assert 0 < edges._timer.remainingTime() <= left, "a trembling hand does not begin anew"
    edges.hover(SIZE, MIDDLE)
    assert not waits(edges)


def test_what_comes_from_elsewhere_may_rest_at_once() -> None:
    edges = Edges()
    edges.begin(away=True)
    edges.hover(SIZE, LEFT)
    assert waits(edges)
    edges.rest()
    assert not waits(edges)


def test_at_the_side_weeks_turn_one_by_one_and_at_the_foot_it_scrolls_on(qtbot: QtBot) -> None:
    edges, turned, scrolled = Edges(), list[int](), list[int]()
    edges.turned.connect(turned.append)
    edges.scrolled.connect(scrolled.append)
    edges.begin(away=True)
    edges.hover(SIZE, LEFT)
    edges._timer.timeout.emit()
    assert turned == [-1]
    assert edges._timer.interval() == WAIT, "a week at a time"
    edges.hover(SIZE, FOOT)
    edges._timer.timeout.emit()
    assert scrolled
    assert edges._timer.interval() < 100, "scrolling goes on smoothly"


def test_the_week_turns_under_a_drag_and_takes_the_drop(bench: Bench) -> None:
    bench.hover(EntryRef("tempo"), QPoint(bench.board.viewport().width() - 2, 300))
    bench.board.dragging.edges._timer.timeout.emit()
    assert bench.state.week.name == "2026-W49"
    bench.drag_to(EntryRef("tempo"), QPoint(60, 300))
    assert bench.document.plan.day(THU) == ()
    (moved,) = bench.document.plan.day(bench.state.week.first)
    assert moved.id == "tempo"
    assert bench.document.undo_stack.count() == 1


def test_a_button_turns_and_the_title_opens_as_long_as_a_drag_rests_on_it(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    button, title, action = QToolButton(parent), QToolButton(parent), QAction(parent)
    button.setGeometry(0, 0, 40, 40)
    title.setGeometry(50, 0, 40, 40)
    turns = DragTurns(parent, {button: action}, title)
    seen: list[str] = []
    action.triggered.connect(lambda: seen.append("turn"))
    turns.title_rested.connect(lambda: seen.append("open"))
    turns.title_left.connect(lambda: seen.append("left"))
    turns.follow(QPoint(20, 20))
    assert turns._timer.interval() == FIRST_AFTER == 500
    turns._timer.timeout.emit()
    turns._timer.timeout.emit()
    assert seen == ["turn", "turn"]
    turns.follow(QPoint(70, 20))
    turns._timer.timeout.emit()
    assert not turns._timer.isActive(), "it opens once"
    turns.leave()
    assert seen == ["turn", "turn", "open", "left"]
    assert not turns._timer.isActive()


# ---- back on to the library ------------------------------------------------------------


def enter(target: QWidget, mime: QMimeData, actions: Qt.DropAction = BOTH) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(60, 200), actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    QApplication.sendEvent(target, event)
    return event


def let_go(target: QWidget, mime: QMimeData) -> QDropEvent:
    none = Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(QPoint(60, 200), BOTH, mime, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(target, move)
    assert move.isAccepted()
    drop = QDropEvent(QPointF(60, 200), BOTH, mime, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(target, drop)
    return drop


def test_dragged_back_on_to_the_library_it_is_taken_out(room: Room) -> None:
    library, told = room.library_panel(), list[str]()
    room.commands.removed.connect(told.append)
    mime = drag.to_mime((EntryRef("easy"), EntryRef("bike")))
    assert enter(library, mime).isAccepted()
    assert library.take_out.isVisible()
    let_go(library, mime)
    assert not library.take_out.isVisible()
    assert room.document.plan.day(FRI) == ()
    assert room.undo_steps == 1
    assert len(told) == 1, "said once, with a way back"


@pytest.mark.parametrize("things", [(NewEntry(NewEntryKind.REST),), ()], ids=["new", "not ours"])
def test_the_library_takes_nothing_else(room: Room, things: Things) -> None:
    library = room.library_panel()
    mime = drag.to_mime(things) if things else QMimeData()
    assert not enter(library, mime).isAccepted()
    assert not library.take_out.isVisible()


def test_what_may_only_be_copied_is_not_taken_out(room: Room) -> None:
    mime = drag.to_mime((EntryRef("easy"),))
    assert not enter(room.library_panel(), mime, Qt.DropAction.CopyAction).isAccepted()
