"""Editing a card where it stands: what its field says, keeps, refuses and leaves."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest

from desktop.model.plan import MAX_NAME, CrossTraining, Note, Run, RunKind, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, Planned
from desktop.ui.inplace.editor import Editor
from tests.ui.controls.hosts import Host
from tests.ui.controls.panels import Room

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """A window with the field over it."""

    def __init__(self, room: Room) -> None:
        self.room, self.host = room, Host(room)
        self.editor = Editor(self.host.supplies, self.host)

    def open(self, thing: Planned) -> None:
        self.editor.open_for(thing, QRect(self.host.mapToGlobal(QPoint(200, 60)), QSize(120, 60)))
        self.room.qtbot.waitUntil(self.editor._field.hasFocus)

    def type(self, text: str, *, enter: bool = True) -> None:
        self.editor._field.selectAll()
        QTest.keyClicks(self.editor._field, text)
        if enter:
            QTest.keyClick(self.editor._field, ENTER)


@pytest.fixture
def desk(room: Room) -> Desk:
    return Desk(room)


def test_a_run_takes_another_distance_and_kind_in_one_step(desk: Desk) -> None:
    desk.open(EntryRef("easy"))
    assert desk.editor.line.text() == "8 km 48 min"
    assert desk.editor.line.accessibleName() == "Edit Easy"
    desk.type("tempo 10 km 50 min")
    run = desk.room.entry("easy", Run)
    assert (run.kind, run.distance, run.duration) == (RunKind.TEMPO, 10_000, 3000)
    assert run.warm_up, "its exercises stay"
    assert desk.room.undo_steps == 1
    assert not desk.editor.isVisible()


def test_what_is_not_understood_is_said_and_stays(desk: Desk) -> None:
    desk.open(EntryRef("easy"))
    before = QRect(desk.editor.line.mapToGlobal(QPoint(0, 0)), desk.editor.line.size())
    desk.type("10 km far")
    assert QRect(desk.editor.line.mapToGlobal(QPoint(0, 0)), desk.editor.line.size()) == before, "it stays"
    assert desk.editor.isVisible()
    assert desk.editor.complaint.text() == "“far” is not understood here."
    assert desk.editor.line.accessibleDescription() == desk.editor.complaint.text()
    assert desk.room.undo_steps == 0
    desk.type("10 km")
    assert desk.room.entry("easy", Run).distance == 10_000


def test_a_dose_a_name_and_an_activity(desk: Desk) -> None:
    desk.open(ExerciseRef("calf"))
    desk.type("3x15")
    assert (desk.room.item("calf").dose.sets, desk.room.item("calf").dose.reps) == (3, 15)
    desk.open(EntryRef("ankles"))
    desk.type("Hip and core")
    assert desk.room.entry("ankles", StrengthSession).name == "Hip and core"
    desk.open(EntryRef("bike"))
    assert desk.editor.line.text() == "Cycling 40 min"
    desk.type("rowing 30 min")
    assert desk.room.entry("bike", CrossTraining).activity == "Rowing"


def test_a_note_has_lines(desk: Desk) -> None:
    desk.open(EntryRef("note"))
    assert desk.editor.text.isVisible()
    desk.type("Physio", enter=False)
    QTest.keyClick(desk.editor.text, ENTER, SHIFT)
    QTest.keyClicks(desk.editor.text, "at six")
    QTest.keyClick(desk.editor.text, ENTER)
    assert desk.room.entry("note", Note).text == "Physio\nat six"


def test_escape_leaves_it_and_going_elsewhere_keeps_it(desk: Desk) -> None:
    desk.open(EntryRef("note"))
    desk.type("something", enter=False)
    QTest.keyClick(desk.editor.text, ESCAPE)
    assert desk.room.entry("note", Note).text == "Physio at five"
    desk.open(EntryRef("note"))
    desk.type("something else", enter=False)
    desk.editor.leave()
    assert desk.room.entry("note", Note).text == "something else"
    assert desk.room.undo_steps == 1


def test_a_name_that_is_too_long_is_refused_where_it_is_typed(desk: Desk) -> None:
    desk.open(EntryRef("ankles"))
    desk.editor.line.setMaxLength(MAX_NAME * 2)
    desk.editor.line.setText("x" * (MAX_NAME + 3))
    QTest.keyClick(desk.editor.line, ENTER)
    assert desk.editor.complaint.text() == f"3 characters too many; {MAX_NAME} fit."
    assert desk.room.undo_steps == 0


def test_it_closes_when_its_thing_is_gone_and_when_nothing_changed_no_step_is_made(desk: Desk) -> None:
    desk.open(EntryRef("easy"))
    QTest.keyClick(desk.editor.line, ENTER)
    assert desk.room.undo_steps == 0
    desk.open(EntryRef("easy"))
    desk.room.commands.delete((EntryRef("easy"),))
    assert not desk.editor.isVisible()
