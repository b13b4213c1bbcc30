"""Dragging over the day tabs of a narrow board: a day is named, shown, and takes what is let go on it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint, Library
from desktop.model.plan import Run, RunKind, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise, Thing
from desktop.model.runner import Runner
from desktop.ui import drag
from desktop.ui.board.daytabs import DayTabs
from desktop.wording.voice import Voice
from tests.ui.board.bench import FRI, MON, SAT, SUN, THU, TUE, WED, Bench, sample_plan
from tests.ui.board.conftest import BenchOf

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
DAYS = (MON, TUE, WED, THU, FRI, SAT, SUN)


class Tabs:
    """Day tabs above a board that shows three days, and drags over them."""

    def __init__(self, bench: Bench, qtbot: QtBot) -> None:
        self.bench = bench
        bench.board.show_days(3, 2)
        self.tabs = DayTabs(
            bench.board, bench.document, bench.state, bench.commands, bench.themes, Voice.of()
        )
        qtbot.addWidget(self.tabs)
        self.tabs.resize(700, 50)
        self.tabs.show()
        qtbot.waitExposed(self.tabs)

    def point(self, day: object) -> QPoint:
        return self.tabs.tabRect(DAYS.index(day)).center()

    def over(self, mime: QMimeData, day: object, keys: Qt.KeyboardModifier = NONE) -> QDragMoveEvent:
        point = self.point(day)
        QApplication.sendEvent(self.tabs, QDragEnterEvent(point, BOTH, mime, LEFT, keys))
        move = QDragMoveEvent(point, BOTH, mime, LEFT, keys)
        QApplication.sendEvent(self.tabs, move)
        return move

    def drop(self, mime: QMimeData, day: object, keys: Qt.KeyboardModifier = NONE) -> QDropEvent:
        event = QDropEvent(QPointF(self.point(day)), BOTH, mime, LEFT, keys)
        QApplication.sendEvent(self.tabs, event)
        return event

    @property
    def said(self) -> str:
        line = self.bench.board.dragging.line
        return line.text if line.isVisible() else ""


@pytest.fixture
def tabs(bench: Bench, qtbot: QtBot) -> Tabs:
    return Tabs(bench, qtbot)


def mime_of(*things: Thing) -> QMimeData:
    return drag.to_mime(things)


def text(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(words)
    return mime


def test_a_drop_on_a_tab_lands_at_the_end_of_its_day(tabs: Tabs) -> None:
    mime = mime_of(EntryRef("bike"))
    assert tabs.over(mime, THU).isAccepted()
    assert tabs.said == "Thu 26, place 2 of 2"
    assert tabs.drop(mime, THU).isAccepted()
    plan = tabs.bench.document.plan
    assert [entry.id for entry in plan.day(THU)] == ["tempo", "bike"]
    assert tabs.bench.state.the_one == EntryRef("bike")
    assert 3 in tabs.bench.board.shown, "the day is in sight"
    assert tabs.said == ""
    assert tabs.tabs.over == -1


def test_a_drag_that_stays_shows_the_day(tabs: Tabs, qtbot: QtBot) -> None:
    assert 6 not in tabs.bench.board.shown
    tabs.over(mime_of(NewEntry(RunKind.EASY)), SUN)
    qtbot.waitUntil(lambda: 6 in tabs.bench.board.shown)
    assert tabs.bench.document.plan.day(SUN) == (), "nothing has landed"


def test_an_exercise_goes_into_the_days_session_or_opens_one(tabs: Tabs) -> None:
    mime = mime_of(NewExercise("calf-raise"))
    tabs.over(mime, WED)
    assert tabs.said == "Wed Ankle strength, place 5 of 5"
    tabs.drop(mime, WED)
    (session,) = tabs.bench.document.plan.day(WED)
    assert isinstance(session, StrengthSession)
    assert session.exercises[-1].exercise == "calf-raise"
    tabs.over(mime, SAT)
    assert tabs.said == "Sat 28, new session"
    tabs.drop(mime, SAT)
    assert isinstance(tabs.bench.document.plan.day(SAT)[1], StrengthSession)


def test_several_keep_their_days_and_shift_puts_all_on_the_one(tabs: Tabs) -> None:
    mime = mime_of(EntryRef("tempo"), EntryRef("bike"))
    tabs.over(mime, SUN)
    assert tabs.said == "3 days later: Sun 29; next week Mon 30"
    tabs.over(mime, SUN, SHIFT)
    assert tabs.said == "Sun 29, place 1 of 2"
    tabs.drop(mime, SUN, SHIFT)
    assert [entry.id for entry in tabs.bench.document.plan.day(SUN)] == ["tempo", "bike"]


def test_ctrl_copies(tabs: Tabs) -> None:
    mime = mime_of(EntryRef("tempo"))
    tabs.over(mime, SUN, CONTROL)
    assert tabs.said.startswith("Copy: Sun 29")
    tabs.drop(mime, SUN, CONTROL)
    plan = tabs.bench.document.plan
    (copied,) = plan.day(SUN)
    assert isinstance(copied, Run)
    assert plan.day(THU)[0].id == "tempo"


def test_what_is_flagged_asks_first(bench_of: BenchOf, library: Library, qtbot: QtBot) -> None:
    bench = bench_of(sample_plan(library), Runner(complaints=frozenset({Complaint.WEAK_ANKLE})))
    tabs = Tabs(bench, qtbot)
    mime = mime_of(ExerciseRef("w2-lateral-hops"))
    tabs.over(mime, SUN)
    assert "You ticked" in tabs.said
    tabs.drop(mime, SUN)
    qtbot.waitUntil(lambda: bench.asked == ["lateral-hops"])


def test_where_the_week_turns_under_the_drag_nothing_is_moved(tabs: Tabs) -> None:
    said: list[str] = []
    tabs.bench.commands.said.connect(said.append)
    mime, before = mime_of(EntryRef("bike")), tabs.bench.document.plan
    tabs.over(mime, THU)
    tabs.bench.state.turn(1)
    assert not tabs.drop(mime, THU).isAccepted()
    assert tabs.bench.document.plan is before
    assert said == ["The week had only just turned: nothing was moved. Try again."]


def test_midnight_moves_today_and_not_the_drag(tabs: Tabs) -> None:
    mime = mime_of(EntryRef("bike"))
    tabs.over(mime, SUN)
    tabs.bench.state.new_day(THU)
    tabs.drop(mime, SUN)
    assert [entry.id for entry in tabs.bench.document.plan.day(SUN)] == ["bike"]


def test_what_leaves_changes_nothing(tabs: Tabs) -> None:
    before = tabs.bench.document.plan
    tabs.over(mime_of(EntryRef("bike")), THU)
    QApplication.sendEvent(tabs.tabs, QDragLeaveEvent())
    assert (tabs.said, tabs.tabs.over) == ("", -1)
    assert tabs.bench.document.plan is before


def test_what_is_gone_is_refused_in_a_sentence(tabs: Tabs) -> None:
    mime = mime_of(EntryRef("gone"))
    assert not tabs.over(mime, THU).isAccepted()
    assert tabs.said == "That entry is no longer in the plan."


def test_a_text_of_another_program_becomes_the_line_of_its_day(tabs: Tabs, qtbot: QtBot) -> None:
    mime = text("8k easy 48min")
    assert tabs.over(mime, SUN).isAccepted()
    assert tabs.said == "Sun 29: add this text"
    with qtbot.waitSignal(tabs.bench.board.add_requested) as asked:
        tabs.drop(mime, SUN)
    assert asked.args is not None
    assert (asked.args[0], asked.args[2]) == (SUN, "8k easy 48min")
    assert 6 in tabs.bench.board.shown


def test_two_hundred_files_are_refused_in_a_sentence(tabs: Tabs) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/tmp/{number}.footwork") for number in range(200)])
    assert not tabs.over(mime, SUN).isAccepted()
    assert tabs.said == "Drop one file at a time; these are 200."
    assert not tabs.drop(mime, SUN).isAccepted()
    assert tabs.said == ""
