"""A run that is dropped, chosen or typed begins with the warm-up and the cool-down of the runner's choice."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Part
from desktop.model.plan import Plan, Run, RunKind, new_id
from desktop.model.refs import NewEntry, OnDay, RoutineRef
from desktop.model.routines import remove, save
from desktop.model.settings import LaidOn, NewRun, Settings
from desktop.wording import deeds
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


def test_a_saved_warm_up_is_laid_on_new_runs_of_a_kind_until_it_is_gone(room: Room) -> None:
    first = landed(room, NewEntry(RunKind.EASY))
    diary, starter = save(room.document.diary, RoutineRef(first.id, Part.WARM_UP), "Hard-day starter")
    page = room.about_you()
    assert not page.laid_on.isVisibleTo(page), "nothing is saved yet"
    room.document.edit(diary, deeds.ADD)
    page.refresh()
    assert page.laid_on.isVisibleTo(page)

    page.laid_on.kinds.choose(RunKind.TEMPO)
    page.laid_on.kinds.chosen.emit(RunKind.TEMPO)
    page.laid_on.parts[Part.WARM_UP].chosen.emit(starter.id)
    assert room.document.settings.laid_on == (LaidOn(RunKind.TEMPO, starter.id),)
    assert page.laid_on.about.text() == "Tempo: Hard-day starter"
    tempo, easy = (landed(room, NewEntry(kind)) for kind in (RunKind.TEMPO, RunKind.EASY))
    assert (tempo.warm_up_from, bool(tempo.cool_down), easy.warm_up_from) == (starter.id, True, "")

    said: list[str] = []
    room.commands.said.connect(said.append)
    room.document.edit(remove(room.document.diary, starter.id), deeds.DELETE)
    again = landed(room, NewEntry(RunKind.TEMPO))
    assert (bool(again.warm_up), again.warm_up_from) == (True, ""), "the usual one, and no error"
    page.refresh()
    expected = "Tempo: the chosen warm-up is not saved any more. Choose another in About you."
    assert said == [page.laid_on.about.text()] == [expected]


def test_every_run_is_one_choice_and_a_kind_may_differ(room: Room) -> None:
    first = landed(room, NewEntry(RunKind.EASY))
    diary, saved = save(room.document.diary, RoutineRef(first.id, Part.COOL_DOWN), "Legs up")
    room.document.edit(diary, deeds.ADD)
    editor = room.about_you().laid_on
    editor.parts[Part.COOL_DOWN].chosen.emit(saved.id)
    assert {one.kind for one in room.document.settings.laid_on} == set(RunKind)
    assert editor.about.text() == "Every run: Legs up"
    editor.kinds.choose(RunKind.RACE)
    editor.kinds.chosen.emit(RunKind.RACE)
    editor.parts[Part.COOL_DOWN].chosen.emit("")
    assert RunKind.RACE not in {one.kind for one in room.document.settings.laid_on}
    editor.kinds.choose(None)
    editor.kinds.chosen.emit(None)
    assert editor.parts[Part.COOL_DOWN].currentText() == "By kind of run"
