"""A run that is dropped, chosen or typed begins with the warm-up and the cool-down of the runner's choice."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.model.plan import Plan, Run, RunKind, new_id
from desktop.model.refs import NewEntry, OnDay
from desktop.model.settings import NewRun, Settings
from tests.ui.controls.panels import FRI, Room, room_with


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return room_with(qtbot, Plan(), settings=Settings(new_run=NewRun.USUAL))


def landed(room: Room, thing: NewEntry) -> Run:
    assert room.commands.drop((thing,), OnDay(FRI))
    run = room.plan.day(FRI)[-1]
    assert isinstance(run, Run)
    return run


def test_a_run_of_the_library_brings_them(room: Room) -> None:
    run = landed(room, NewEntry(RunKind.EASY))
    assert run.warm_up
    assert run.cool_down
    room.document.undo_stack.undo()
    assert room.plan == Plan(), "all of it is one step"


def test_a_run_that_was_typed_brings_them_too(room: Room) -> None:
    run = landed(room, NewEntry(RunKind.TEMPO, Run(new_id(), RunKind.TEMPO, 10_000)))
    assert (run.distance, bool(run.warm_up)) == (10_000, True)


def test_the_answer_is_given_in_about_you_and_holds_from_then_on(room: Room) -> None:
    page = room.about_you()
    page.new_run.segment(NewRun.NONE).click()
    assert room.document.settings.new_run is NewRun.NONE
    assert landed(room, NewEntry(RunKind.EASY)).warm_up == ()
