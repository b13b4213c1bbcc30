"""After an undo and a redo the keys go on at what was touched, or at what follows where it went."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.plan import (
    CrossTraining,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    StrengthSession,
    routines,
    with_routine,
)
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewEntry,
    NewEntryKind,
    NewExercise,
    OnDay,
    RoutineRef,
    Things,
)
from desktop.ui.board.geometry.slots import AddSlot, planned
from desktop.ui.footwork import Footwork
from desktop.wording import deeds
from tests.ui.window.ways_scene import QUIET

pytestmark = pytest.mark.qt_log_ignore(*QUIET)

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (MONDAY + timedelta(days=day) for day in range(1, 7))
NEXT = MONDAY + timedelta(weeks=1)
DOSE, OTHER = Dose(sets=2, reps=12), Dose(sets=3, reps=8)
RUN = Run(
    "run",
    RunKind.EASY,
    8000,
    2880,
    warm_up=(PlannedExercise("raise", "calf-raise", DOSE), PlannedExercise("duck", "duck-walk", DOSE)),
    cool_down=(PlannedExercise("walk", "heel-to-toe-walk", Dose(distance=20)),),
)
SESSION = StrengthSession("session", "Feet", (PlannedExercise("step", "calf-raise-step", DOSE),))
NOTE, BIKE, LOOSE = (
    Note("note", "Physio"),
    CrossTraining("bike", "Bike"),
    Run("loose", RunKind.RECOVERY, 4000, some_day=True),
)
PLAN = Plan(
    {
        MONDAY: (Rest("rest"),),
        TUESDAY: (RUN, NOTE),
        WEDNESDAY: (SESSION,),
        THURSDAY: (Run("tempo", RunKind.TEMPO, 10_000, 2700), BIKE, LOOSE),
        NEXT: (Rest("later"),),
    }
)
E_RUN, E_NOTE, E_SESSION, E_BIKE, E_LOOSE = map(EntryRef, ("run", "note", "session", "bike", "loose"))
WARM_UP = RoutineRef("run", Part.WARM_UP)
SOME_DAY = OnDay(THURSDAY, some_day=True)

Deed = Callable[[Footwork], object]
DEEDS: dict[str, Deed] = {
    "delete an entry": lambda one: one.commands.delete((E_NOTE,)),
    "delete all of a day": lambda one: one.commands.delete((E_RUN, E_NOTE)),
    "delete the only one of a day": lambda one: one.commands.delete((E_SESSION,)),
    "delete an exercise": lambda one: one.commands.delete((ExerciseRef("raise"),)),
    "delete the last of a routine": lambda one: one.commands.delete((ExerciseRef("walk"),)),
    "delete here and there": lambda one: one.commands.delete((E_NOTE, ExerciseRef("step"), E_BIKE)),
    "delete what is for some day": lambda one: one.commands.delete((E_LOOSE,)),
    "duplicate": lambda one: one.commands.duplicate((E_RUN,)),
    "earlier": lambda one: one.commands.reorder((E_NOTE,), -1),
    "an exercise later": lambda one: one.commands.reorder((ExerciseRef("raise"),), 1),
    "other day": lambda one: one.commands.other_day((E_RUN, E_BIKE), 1),
    "other week": lambda one: one.commands.other_week((E_RUN,), one.state.week.shifted(1)),
    "copy to another week": lambda one: one.commands.other_week(
        (E_RUN,), one.state.week.shifted(1), copy=True
    ),
    "catch up": lambda one: one.commands.catch_up((E_RUN,)),
    "tick": lambda one: one.commands.tick((E_BIKE,)),
    "tick a routine": lambda one: one.commands.tick_routine(WARM_UP),
    "tick what is for some day": lambda one: one.commands.tick((E_LOOSE,)),
    "skip": lambda one: one.commands.skip((E_RUN,), "sore"),
    "change an entry": lambda one: one.commands.replace_entry(replace(RUN, distance=9000), deeds.CHANGE),
    "change a dose": lambda one: one.commands.set_dose("duck", OTHER),
    "the same dose all week": lambda one: one.commands.set_dose_this_week("calf-raise", OTHER),
    "add an entry": lambda one: one.commands.drop((NewEntry(RunKind.LONG),), OnDay(SUNDAY)),
    "add among others": lambda one: one.commands.drop((NewEntry(NewEntryKind.REST),), OnDay(TUESDAY, 0)),
    "add for some day": lambda one: one.commands.drop((NewEntry(RunKind.LONG),), SOME_DAY),
    "add an exercise": lambda one: one.commands.drop(
        (NewExercise("duck-walk-sideways"),), InRoutine(WARM_UP)
    ),
    "open a session": lambda one: one.commands.drop((NewExercise("calf-raise"),), OnDay(FRIDAY)),
    "drop several": lambda one: one.commands.drop((E_RUN, E_SESSION), OnDay(FRIDAY)),
    "drop copies": lambda one: one.commands.drop((E_RUN, E_SESSION), OnDay(FRIDAY), copy=True),
    "leave for some day": lambda one: one.commands.drop((E_RUN, E_BIKE), SOME_DAY),
    "give a day": lambda one: one.commands.drop((E_LOOSE,), OnDay(SATURDAY)),
}
ELSEWHERE: tuple[Things, ...] = ((), (EntryRef("rest"),), (E_RUN,), (E_RUN, E_NOTE))
"""What is selected when something is undone."""


def things_of(plan: Plan) -> dict[str, tuple[object, object]]:
    """Each entry and each exercise: what it is, and what it stands in."""
    found: dict[str, tuple[object, object]] = {}
    for when, entry in plan.entries():
        alone = entry
        for part, routine in routines(entry).items():
            alone = with_routine(alone, part, ())
            found |= {item.id: (item, (entry.id, part)) for item in routine}
        found[entry.id] = alone, when
    return found


def check(one: Footwork, before: Plan) -> None:
    """Whether the focus, and the selection with it, is on what was touched, else beside what has gone."""
    board, after = one.window.board, one.document.plan
    room = board.tray if "tray" in board.__dict__ and board.tray.hasFocus() else board
    slot = room.slot(room.focus.spot)
    thing = planned(slot)
    was, now = things_of(before), things_of(after)
    touched = {name for name in now if was.get(name) != now[name]}
    gone = [stood for name, (_, stood) in was.items() if name not in now]
    if thing is None:
        assert isinstance(slot, AddSlot), "the focus is nowhere"
        assert one.state.selection == ()
        assert slot.when in gone
        assert after.bound(slot.when) == ()
        return
    named = thing.entry if isinstance(thing, EntryRef) else thing.item
    assert thing in one.state.selection
    if touched or not gone:
        assert named in touched or sorted(was) == sorted(now), (named, touched)
    else:
        assert now[named][1] in gone or any(isinstance(in_, tuple) and in_[0] == named for in_ in gone)


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_the_keys_go_on_at_what_was_touched(running: Footwork, deed: Deed) -> None:
    undo, redo = running.window.commands["undo"], running.window.commands["redo"]
    running.state.show_day(WEDNESDAY)
    running.document.edit(PLAN, deeds.ADD)
    running.window.board.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    deed(running)
    done = running.document.plan
    assert done != PLAN
    for selected in ELSEWHERE:
        running.state.show_day(WEDNESDAY)
        running.state.select(*selected)
        for step, plan, before in ((undo, PLAN, done), (redo, done, PLAN)):
            step.trigger()
            QApplication.processEvents()
            assert running.document.plan == plan
            check(running, before)


def test_undo_in_a_message_goes_on_there_too(running: Footwork) -> None:
    running.state.show_day(WEDNESDAY)
    running.document.edit(PLAN, deeds.ADD)
    running.commands.delete((E_NOTE,))
    running.window.toast.undo.click()
    assert running.state.selection == (E_NOTE,)


def test_the_page_that_one_writes_in_does_not_turn(running: Footwork) -> None:
    running.state.show_day(WEDNESDAY)
    running.document.edit(PLAN, deeds.ADD)
    running.commands.tick((E_BIKE,))
    running.state.select(E_RUN)
    running.window.show_details()
    field = running.window.details.findChild(QLineEdit)
    assert field is not None
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    running.window.commands["undo"].trigger()
    assert running.state.selection == (E_RUN,)
    assert field.hasFocus()
