"""Saved routines in the panels: saved by name, on the shelf, laid, changed here or everywhere."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.model.diary import SavedExercise, SavedRoutine, as_saved
from desktop.model.exercise import Complaint, Part
from desktop.model.plan import MAX_NAME, Run, RunKind, StrengthSession, new_id
from desktop.model.refs import EntryRef, InRoutine, NewRoutine, OnDay, RoutineRef
from desktop.model.routines import save
from desktop.model.runner import Runner
from desktop.model.settings import LaidOn
from desktop.ui.details.routine_page import RoutinePage
from desktop.ui.drag import from_mime, to_mime
from desktop.ui.library.add_menu import add_menu
from desktop.ui.library.panel import LibraryPanel, Page
from desktop.ui.routines.commands import Naming
from desktop.ui.routines.naming import NamingBox
from desktop.wording import deeds
from desktop.wording.voice import Voice
from tests.ui.controls.panels import FRI, SUN, TUE, WED, Room

WARM_UP = RoutineRef("easy", Part.WARM_UP)
WHERE = InRoutine(WARM_UP)


@pytest.fixture
def starter(room: Room) -> SavedRoutine:
    """Two exercises on the shelf."""
    held = tuple(
        SavedExercise(one, room.document.library[one].dose) for one in ("ankle-alphabet", "duck-walk")
    )
    routine = SavedRoutine("starter", "Hard-day starter", Part.WARM_UP, held)
    room.document.edit(room.document.diary.with_routine(routine), deeds.ADD)
    return routine


def asked(room: Room, act: Callable[[], object]) -> Naming:
    """What is asked when a name is wanted."""
    found: list[Naming] = []
    room.commands.naming.connect(found.append)
    act()
    (naming,) = found
    return naming


def undo(room: Room) -> None:
    room.document.undo_stack.undo()


# ---- saving --------------------------------------------------------------------------------


def test_a_warm_up_is_saved_by_name_as_one_step(room: Room, qtbot: QtBot) -> None:
    before = room.plan
    naming = asked(room, lambda: room.commands.routines.save(WARM_UP))
    panel = room.library_panel()
    box = NamingBox(naming, room.themes, Voice.of(), panel)
    qtbot.addWidget(box)
    box.open()
    qtbot.waitUntil(box.line.hasFocus)
    for wrong, why in (
        ("  ", "A routine needs a name."),
        ("x" * (MAX_NAME + 1), "This name is too long: 500 characters are the most."),
    ):
        box.line.setText(wrong)
        box.accept()
        assert box.isVisible()
        assert box.complaint == box.line.accessibleDescription() == why
        assert room.document.diary.routines == {}
    box.line.setText("قبل الجري السهل")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert not box.isVisible()
    (saved,) = room.document.diary.routines.values()
    assert (saved.name, saved.part) == ("قبل الجري السهل", Part.WARM_UP)
    assert room.entry("easy", Run).warm_up_from == saved.id
    undo(room)
    assert (room.plan, dict(room.document.diary.routines)) == (before, {})


def test_two_of_one_name_are_refused_in_a_sentence_and_nothing_is_saved(
    room: Room, starter: SavedRoutine
) -> None:
    naming = asked(room, lambda: room.commands.routines.save(WARM_UP))
    assert naming.take("hard-day STARTER") == "Another routine has this name already."
    assert list(room.document.diary.routines) == ["starter"]


def test_a_session_proposes_its_own_name(room: Room) -> None:
    ref = RoutineRef("ankles", Part.STRENGTH)
    naming = asked(room, lambda: room.commands.routines.save(ref))
    assert (naming.title, naming.name) == ("Save this session", "Ankle strength")
    assert naming.take(naming.name) == ""
    assert asked(room, lambda: room.commands.routines.save(ref)).name == ""


# ---- the shelf -----------------------------------------------------------------------------


def names_on(panel: LibraryPanel) -> list[str]:
    model = panel.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_shelf_shows_finds_and_follows(room: Room, starter: SavedRoutine) -> None:
    panel = room.library_panel()
    panel.show_page(Page.ROUTINES)
    assert names_on(panel) == ["Hard-day starter"]
    room.document.edit(save(room.document.diary, RoutineRef("easy", Part.COOL_DOWN), "Legs up")[0], deeds.ADD)
    assert names_on(panel) == ["Hard-day starter", "Legs up"], "warm-ups first"
    for typed, found in (("legs", ["Legs up"]), ("duck walk", ["Hard-day starter"]), ("cool", ["Legs up"])):
        panel.filters.search.setText(typed)
        assert names_on(panel) == found, typed
    panel.filters.search.setText("swim")
    assert "No routines match “swim”." in _shown(panel)
    panel.nothing.clear.click()
    assert len(names_on(panel)) == 2


def test_an_empty_shelf_says_how_something_comes_there(room: Room) -> None:
    panel = room.library_panel()
    panel.show_page(Page.ROUTINES)
    assert "Save as routine…" in _shown(panel)
    assert not panel.nothing.clear.isVisible()


def _shown(panel: LibraryPanel) -> str:
    return panel.nothing._sentence.text()


def test_f2_names_it_anew_and_del_lets_it_go_until_undone(room: Room, starter: SavedRoutine) -> None:
    panel = room.library_panel()
    panel.show_page(Page.ROUTINES)
    view = panel.view
    view.setCurrentIndex(view.model().index(0, 0))
    naming = asked(room, lambda: QTest.keyClick(view, Qt.Key.Key_F2))
    assert naming.take("Before hills") == ""
    assert names_on(panel) == ["Before hills"]
    said: list[str] = []
    room.commands.removed.connect(said.append)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said == ["“Before hills” is deleted. What was planned with it stays."]
    assert room.document.diary.routines == {}
    undo(room)
    assert names_on(panel) == ["Before hills"]


def test_deleting_one_that_new_runs_begin_with_says_so(room: Room, starter: SavedRoutine) -> None:
    settings = replace(room.document.settings, laid_on=(LaidOn(RunKind.EASY, starter.id),))
    room.document.set_settings(settings)
    said: list[str] = []
    room.commands.removed.connect(said.append)
    room.commands.routines.delete(starter.id)
    assert said[0].endswith("new runs begin without it.")


def test_the_details_show_what_is_in_it(room: Room, starter: SavedRoutine) -> None:
    details = room.details()
    room.state.select(NewRoutine(starter.id))
    page = room.page(details, RoutinePage)
    assert page.title == "Hard-day starter"
    assert page.where == "Yours · Warm-up · 2 exercises · 4 min"
    first = page.rows.itemAt(0)
    assert first is not None
    widget = first.widget()
    assert widget is not None
    assert widget.accessibleName().startswith("Ankle alphabet")
    page.delete.click()
    assert room.state.selection == ()


def test_what_travels_in_a_drag_is_its_id(room: Room, starter: SavedRoutine) -> None:
    for thing in (NewRoutine("starter"), NewRoutine("starter", behind=True)):
        assert from_mime(to_mime((thing._replace(saved=starter),))) == (thing,)


# ---- laying --------------------------------------------------------------------------------


def test_dropped_on_a_warm_up_it_takes_its_place_and_undo_brings_that_back(
    room: Room, starter: SavedRoutine
) -> None:
    before, said = room.plan, list[str]()
    room.commands.removed.connect(said.append)
    assert room.commands.drop((NewRoutine(starter.id),), WHERE)
    run = room.entry("easy", Run)
    assert (as_saved(run.warm_up), run.warm_up_from) == (starter.exercises, starter.id)
    assert room.state.selection == (EntryRef("easy"),)
    assert said == ["“Hard-day starter” took the place of 1 exercise."]
    undo(room)
    assert room.plan == before


def test_with_shift_it_comes_behind_and_with_ctrl_before_every_run(room: Room, starter: SavedRoutine) -> None:
    thing = (NewRoutine(starter.id),)
    assert room.commands.drop(thing, WHERE, gather=True)
    assert [item.exercise for item in room.entry("easy", Run).warm_up] == [
        "calf-raise",
        "ankle-alphabet",
        "duck-walk",
    ]
    undo(room)
    later = Run(new_id(), RunKind.LONG)
    room.document.edit(room.plan.with_days({SUN: (later,)}), deeds.ADD)
    assert room.commands.drop(thing, OnDay(FRI), copy=True)
    runs = (room.entry("easy", Run), room.entry(later.id, Run))
    assert all(as_saved(run.warm_up) == starter.exercises for run in runs)
    assert len(room.plan.day(FRI)) == 1, "no session is opened"
    assert not room.commands.check(thing, OnDay(FRI), copy=True).allowed, "all have it now"
    undo(room)
    assert room.entry(later.id, Run).warm_up == ()


def test_dropped_on_a_free_day_it_is_a_session(room: Room, starter: SavedRoutine) -> None:
    assert room.commands.drop((NewRoutine(starter.id),), OnDay(SUN))
    (session,) = room.plan.day(SUN)
    assert isinstance(session, StrengthSession)
    assert session.name == starter.name
    assert room.state.selection == (EntryRef(session.id),)


def test_a_flagged_exercise_in_it_asks_first(room: Room, starter: SavedRoutine) -> None:
    flagged = next(one for one in room.document.library.values() if one.contraindication.complaints)
    runner = Runner(complaints=frozenset(Complaint))
    room.document.edit(runner, deeds.CHANGE)
    held = (SavedExercise(flagged.id, flagged.dose),)
    room.document.edit(room.document.diary.with_routine(replace(starter, exercises=held)), deeds.ADD)
    room.commands.drop((NewRoutine(starter.id),), WHERE)
    assert room.asked == [flagged.id]
    assert as_saved(room.entry("easy", Run).warm_up) == held, "the runner went on"


def test_the_menu_offers_each_place_both_ways_and_every_run(room: Room, starter: SavedRoutine) -> None:
    panel = room.library_panel()
    menu = add_menu(room.state, room.commands, room.themes, Voice.of(), NewRoutine(starter.id), panel)
    tuesday = next(action.menu() for action in menu.actions() if action.text() == "Tuesday 24")
    assert isinstance(tuesday, QMenu)
    texts = [action.text() for action in tuesday.actions()]
    assert texts[:2] == ["Warm-up of easy run: replace 1", "Warm-up of easy run: add after"]
    tuesday.actions()[1].trigger()
    assert len(room.entry("easy", Run).warm_up) == 3
    every = next(action for action in menu.actions() if action.text() == "Before every run of the week")
    every.trigger()
    assert as_saved(room.entry("easy", Run).warm_up) == starter.exercises
    menu.deleteLater()


def test_one_that_was_deleted_in_mid_drag_lands_nowhere(room: Room) -> None:
    said: list[str] = []
    room.commands.said.connect(said.append)
    assert not room.commands.drop((NewRoutine("gone"),), WHERE)
    assert said == ["That routine is not saved any more."]


# ---- here, or everywhere -------------------------------------------------------------------


def test_a_change_is_offered_everywhere_once_it_is_made_here(room: Room, starter: SavedRoutine) -> None:
    for when in (TUE, WED, FRI):
        run = Run(f"run-{when}", RunKind.EASY)
        room.document.edit(room.plan.with_days({when: (*room.plan.day(when), run)}), deeds.ADD)
        room.commands.drop((NewRoutine(starter.id),), InRoutine(RoutineRef(run.id, Part.WARM_UP)))
    offers: list[tuple[str, str, Callable[[], object]]] = []
    room.commands.offered.connect(lambda *offer: offers.append(offer))
    first = room.entry(f"run-{WED}", Run).warm_up[0]
    room.commands.set_dose(first.id, replace(first.dose, sets=9))
    ((sentence, further, act),) = offers
    assert (sentence, further) == ("“Hard-day starter” is changed here alone.", "Update in 1 more place")
    steps = room.undo_steps
    act()
    assert room.undo_steps == steps + 1
    assert room.document.diary.routines[starter.id].exercises[0].dose.sets == 9
    assert room.entry(f"run-{FRI}", Run).warm_up[0].dose.sets == 9
    assert room.entry(f"run-{TUE}", Run).warm_up[0].dose.sets == first.dose.sets, "it is in the past"
    assert len(offers) == 1, "what was changed everywhere is offered no more"
    undo(room)
    assert room.entry(f"run-{FRI}", Run).warm_up[0].dose.sets == first.dose.sets
    assert room.entry(f"run-{WED}", Run).warm_up[0].dose.sets == 9, "the change here stays its own step"


def test_ticks_and_what_was_laid_from_nothing_offer_nothing(room: Room, starter: SavedRoutine) -> None:
    offers: list[object] = []
    room.commands.offered.connect(lambda *offer: offers.append(offer))
    item = room.item("warm-calf")
    room.commands.set_dose(item.id, replace(item.dose, sets=9))
    room.commands.drop((NewRoutine(starter.id),), WHERE)
    room.commands.tick_routine(WARM_UP)
    undo(room)
    assert offers == []


def test_nothing_of_it_can_be_changed_while_the_plan_is_only_looked_at(
    room: Room, starter: SavedRoutine
) -> None:
    room.document.looking = "a backup"
    naming: list[Naming] = []
    room.commands.naming.connect(naming.append)
    room.commands.routines.save(WARM_UP)
    room.commands.routines.rename(starter.id)
    assert naming == []
    assert not room.commands.routines.delete(starter.id)
    assert not room.commands.drop((NewRoutine(starter.id),), WHERE)
    QApplication.processEvents()
    assert room.document.diary.routines == {starter.id: starter}
