"""A week copied into several: ticked, seen, copied as one step; by keys as well."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.model.copying import WEEKS_AHEAD
from desktop.model.plan import Note, Plan, Rest, Run, RunKind
from desktop.model.whole_weeks import Fill, held
from desktop.ui.footwork import Footwork
from desktop.ui.window.copy_weeks import CopyWeeks
from desktop.wording import deeds
from tests.ui.board.bench import FRI, SAT, WED

RUN, NOTE, RACE = Run("run", RunKind.EASY, 8000, 2880), Note("n", "physio"), Run("race", RunKind.RACE, 10_000)


@pytest.fixture
def dialog(footwork: Footwork) -> CopyWeeks:
    week = footwork.state.week
    later = week.shifted(2)
    footwork.document.edit(
        Plan({WED: (RUN,), FRI: (Rest("r"),), SAT: (NOTE,), later.dates[2]: (RACE,)}), deeds.ADD
    )
    footwork.window.commands["copy-week-to"].trigger()
    (made,) = footwork.window.findChildren(CopyWeeks)
    return made


def test_the_weeks_that_follow_are_offered_with_what_they_hold(dialog: CopyWeeks) -> None:
    assert len(dialog.rows) == WEEKS_AHEAD
    titles = [row.box.text() for row in dialog.rows.values()]
    assert titles[0] == "Week 49, 30 November – 6 December 2026"
    under = [row.box.accessibleDescription() for row in dialog.rows.values()]
    assert under[:3] == ["free", "10 km, 1 entry", "free"]
    assert not dialog.do.isEnabled(), "nothing is ticked yet"


def test_ticked_weeks_are_copied_into_as_one_step(footwork: Footwork, dialog: CopyWeeks) -> None:
    before, steps = footwork.document.plan, footwork.document.undo_stack.count()
    first, second = list(dialog.rows)[:2]
    for week in (first, second):
        dialog.rows[week].box.click()
    assert dialog.rows[second].box.accessibleDescription() == "10 km, 1 entry, +1"
    assert dialog.do.text() == "Copy to 2 weeks"
    assert dialog.told.text() == "3 entries come."
    dialog.do.click()
    plan = footwork.document.plan
    assert [type(entry) for entry in held(plan, first)] == [Run, Rest]
    assert [type(entry) for entry in held(plan, second)] == [Run, Rest]
    assert held(plan, second)[0].id == "race", "a day that holds something stays as it is"
    assert footwork.document.undo_stack.count() == steps + 1
    footwork.document.undo_stack.undo()
    assert footwork.document.plan == before


def test_replacing_says_what_goes_and_notes_come_when_asked_for(dialog: CopyWeeks) -> None:
    second = list(dialog.rows)[1]
    dialog.rows[second].box.click()
    dialog.how.segment(Fill.REPLACE).click()
    assert dialog.told.text() == "2 entries come. 1 entry goes; undo brings it back."
    dialog.notes.click()
    assert dialog.told.text() == "3 entries come. 1 entry goes; undo brings it back."


def test_keys_tick_and_escape_changes_nothing(footwork: Footwork, dialog: CopyWeeks) -> None:
    before = footwork.document.plan
    first = next(iter(dialog.rows.values())).box
    first.setFocus()
    footwork.window.activateWindow()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert first.isChecked()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert footwork.document.plan is before


def test_every_button_has_words(dialog: CopyWeeks) -> None:
    assert all(button.text() for button in dialog.findChildren(QPushButton) if button.isVisible())
