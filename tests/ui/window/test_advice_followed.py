"""Advice followed in the whole window: the plan changes as one step, or the window shows what is meant."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint
from desktop.model.plan import Plan, Run, RunKind, StrengthSession
from desktop.model.refs import ExerciseRef
from desktop.model.runner import Runner
from desktop.ui.aboutyou.window import AboutYouWindow
from desktop.ui.footwork import Footwork
from desktop.ui.weekbar.advice_box import AdviceBox
from desktop.wording import deeds
from tests.ui.board.bench import FRI, THU, WED, routine

BARE = Plan({WED: (Run("bare", RunKind.EASY, 8000, 2880),)})


def action(footwork: Footwork, text: str) -> QPushButton:
    """The advice's button with this text; the count is pressed until it is there."""
    (box,) = footwork.window.weekbar.findChildren(AdviceBox)
    for _ in range(12):
        buttons = [button for button in box.findChildren(QPushButton) if not button.isHidden()]
        for button in buttons:
            if button.text().startswith(text):
                return button
        buttons[-1].click()
    raise AssertionError(f"No advice offers {text!r}, only {[b.text() for b in buttons]}.")


def sessions(footwork: Footwork) -> list[StrengthSession]:
    entries = (entry for _, entry in footwork.document.plan.entries())
    return [entry for entry in entries if isinstance(entry, StrengthSession)]


def test_a_session_that_is_proposed_is_planned_and_can_be_undone(footwork: Footwork) -> None:
    footwork.document.edit(BARE, deeds.ADD)
    action(footwork, "Add one on ").click()
    assert [bool(session.exercises) for session in sessions(footwork)] == [True]
    assert footwork.document.undo_stack.count() == 2
    footwork.document.undo_stack.undo()
    assert footwork.document.plan == BARE


def test_what_is_meant_is_selected_one_after_the_other(footwork: Footwork) -> None:
    library = footwork.document.library
    hops = {
        when: StrengthSession(f"s{when}", "", routine(library, f"{when}", "lateral-hops"))
        for when in (THU, FRI)
    }
    plan = Plan({when: (session,) for when, session in hops.items()})
    footwork.document.edit(plan, deeds.ADD)
    seen = []
    for _ in range(3):
        action(footwork, "Show both").click()
        seen.append(footwork.state.the_one)
    first, second = (ExerciseRef(session.exercises[0].id) for session in hops.values())
    assert seen == [first, second, first]
    assert footwork.document.plan == plan, "looking changes nothing"


def test_an_injury_leads_to_what_was_ticked(footwork: Footwork) -> None:
    footwork.document.edit(BARE, deeds.ADD)
    footwork.document.edit(Runner(complaints=frozenset({Complaint.ANKLE_INJURY})), deeds.TICK)
    action(footwork, "Change what you ticked").click()
    (about_you,) = footwork.window.findChildren(AboutYouWindow)
    assert about_you.isVisible()
    about_you.page.complaints[Complaint.ANKLE_INJURY].click()
    assert footwork.document.runner.complaints == frozenset()
    footwork.document.undo_stack.undo()
    assert about_you.page.complaints[Complaint.ANKLE_INJURY].isChecked(), (
        "it follows the plan while it is open"
    )
    about_you.close()
    action(footwork, "Change what you ticked").click()
    assert footwork.window.findChildren(AboutYouWindow) == [about_you]


def test_in_the_first_year_hops_go_behind_their_run_by_one_click_and_back_by_one_undo(
    footwork: Footwork,
) -> None:
    library = footwork.document.library
    strip = routine(library, "r", "ankle-alphabet", "lateral-hops-two-footed")
    plan = Plan({THU: (Run("r", RunKind.EASY, 8000, 2880, warm_up=strip),)})
    footwork.document.edit(plan, deeds.ADD)
    (box,) = footwork.window.weekbar.findChildren(AdviceBox)
    assert not any("after the run" in button.text() for button in box.findChildren(QPushButton))
    footwork.document.edit(Runner(first_year=True), deeds.TICK)
    action(footwork, "Move after the run").click()
    (run,) = footwork.document.plan.day(THU)
    assert isinstance(run, Run)
    assert [item.exercise for item in run.warm_up] == ["ankle-alphabet"]
    assert [item.exercise for item in run.cool_down] == ["lateral-hops-two-footed"]
    footwork.document.undo_stack.undo()
    assert footwork.document.plan == plan


@pytest.mark.parametrize("weeks", [-1, 1])
def test_advice_is_about_the_week_in_view(footwork: Footwork, weeks: int) -> None:
    footwork.document.edit(BARE, deeds.ADD)
    assert action(footwork, "Add one on ")
    footwork.state.turn(weeks)
    assert not sessions(footwork)
    (box,) = footwork.window.weekbar.findChildren(AdviceBox)
    assert box.isHidden(), "an empty week is no reason for advice"
    footwork.state.turn(-weeks)
    assert THU in footwork.state.week
    assert not box.isHidden()


def test_put_off_with_keys_the_next_piece_has_them_and_after_the_last_the_board(
    footwork: Footwork, qtbot: QtBot
) -> None:
    footwork.document.edit(BARE, deeds.ADD)
    footwork.window.activateWindow()
    (box,) = footwork.window.weekbar.findChildren(AdviceBox)
    count = len(box.advice)
    assert count > 1
    box._not_now.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(box._not_now.hasFocus)
    for left in reversed(range(count)):
        focus = footwork.window.focusWidget()
        assert focus is not None
        assert box.isAncestorOf(focus), "what follows has the keys"
        box._wait()
        assert len(box.advice) == left
    assert footwork.window.focusWidget() is footwork.window.board
