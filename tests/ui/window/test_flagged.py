"""A flagged exercise is asked about in a box of the house, where the milder one is a button."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint, Part
from desktop.model.plan import Plan, StrengthSession
from desktop.model.refs import ExerciseRef, InRoutine, NewExercise, RoutineRef
from desktop.ui.controls.box import Box
from desktop.ui.footwork import Footwork
from desktop.wording.deeds import CHANGE
from tests.ui.window.conftest import WEDNESDAY

SESSION = InRoutine(RoutineRef("session", Part.STRENGTH))
HOPS = NewExercise("lateral-hops")


@pytest.fixture
def weak(footwork: Footwork) -> Footwork:
    """A runner with a weak ankle and an empty session."""
    runner = replace(footwork.document.runner, complaints=frozenset({Complaint.WEAK_ANKLE}))
    footwork.document.edit(runner, CHANGE)
    footwork.document.edit(Plan({WEDNESDAY: (StrengthSession("session"),)}), CHANGE)
    footwork.window.board.setFocus(Qt.FocusReason.OtherFocusReason)
    return footwork


def asked(footwork: Footwork) -> Box:
    (box,) = (one for one in footwork.window.findChildren(Box) if one.isVisible())
    return box


def planned(footwork: Footwork) -> list[str]:
    (session,) = footwork.document.plan.day(WEDNESDAY)
    assert isinstance(session, StrengthSession)
    return [item.exercise for item in session.exercises]


def test_the_milder_one_is_planned_in_one_step(weak: Footwork, qtbot: QtBot) -> None:
    assert not weak.commands.drop((HOPS,), SESSION)
    box = asked(weak)
    assert box.question.title == "Plan lateral hops all the same?"
    assert box.focusWidget() is box.buttons["Use two-footed hops instead"]
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert planned(weak) == [weak.document.library["lateral-hops"].easier]
    assert isinstance(weak.state.the_one, ExerciseRef), "it is selected"
    weak.document.undo_stack.undo()
    assert planned(weak) == []


def test_it_can_be_planned_knowingly_and_left_out(weak: Footwork) -> None:
    weak.commands.drop((HOPS,), SESSION)
    asked(weak).buttons["Leave it out"].click()
    assert planned(weak) == []
    weak.commands.drop((HOPS,), SESSION)
    asked(weak).buttons["Plan it anyway"].click()
    assert planned(weak) == ["lateral-hops"]


def test_what_stands_there_already_is_no_milder_choice(weak: Footwork) -> None:
    weak.commands.drop((HOPS,), SESSION)
    asked(weak).buttons["Use two-footed hops instead"].click()
    weak.commands.drop((HOPS,), SESSION)
    assert sorted(asked(weak).buttons) == ["Leave it out", "Plan it anyway"]


def test_a_milder_one_asked_for_too_late_lands_nowhere(weak: Footwork) -> None:
    weak.commands.drop((HOPS,), SESSION)
    weak.document.undo_stack.undo()  # the session is gone while the question stands
    before = weak.document.plan
    asked(weak).buttons["Use two-footed hops instead"].click()
    assert weak.document.plan == before
