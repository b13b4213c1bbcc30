"""What came of a planned thing: done otherwise, cut short, how hard it was, missed and caught up."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.model.finding import find_entry
from desktop.model.plan import AS_PLANNED, Actual, CrossTraining, Run, Status, StrengthSession
from desktop.model.refs import EntryRef
from desktop.model.summary import Progress, entry_progress
from desktop.ui.controls.field import Field
from desktop.ui.details.came_of_it import CameOfIt
from desktop.ui.details.entry_page import EntryPage
from desktop.ui.details.entry_pages import CrossTrainingPage, RunPage, StrengthPage
from desktop.ui.details.panel import DetailsPanel
from tests.ui.board.bench import FRI, SUN, THU, TUE
from tests.ui.controls.panels import Room


@pytest.fixture
def panel(room: Room) -> DetailsPanel:
    room.state.select(EntryRef("easy"))
    return room.details()


def section(page: EntryPage) -> CameOfIt:
    (made,) = page.findChildren(CameOfIt)
    return made


def write(room: Room, field: Field, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    room.qtbot.keyClicks(field.line, text)
    if not text:
        room.qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    room.qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_who_says_how_far_it_was_has_done_it_and_one_undo_takes_both_back(
    room: Room, panel: DetailsPanel
) -> None:
    known = section(room.page(panel, RunPage))
    write(room, known.distance, "8.3")
    run = room.entry("easy", Run)
    assert (run.status, run.actual.distance, run.distance) == (Status.DONE, 8300, 8000)
    assert known.of_distance.text() == "of 8 km, +0.3"
    write(room, known.duration, "47:30")
    assert known.of_duration.text() == "of 48 min, −30 s"
    assert known.pace.text() == "Pace 5:43 /km, planned 6:00 /km"
    assert room.undo_steps == 2
    room.document.undo_stack.undo()
    room.document.undo_stack.undo()
    assert room.entry("easy", Run).status is Status.PLANNED
    assert known.distance.line.text() == ""


def test_what_is_cut_short_is_partly_done_until_it_is_ticked_again(room: Room, panel: DetailsPanel) -> None:
    known = section(room.page(panel, RunPage))
    known.cut_short.click()
    assert entry_progress(room.entry("easy", Run)) is Progress.PARTLY
    room.commands.tick((EntryRef("easy"),))
    assert entry_progress(room.entry("easy", Run)) is Progress.DONE
    assert not known.cut_short.isChecked()


@pytest.mark.parametrize("wrong", ["0", "11", "-3", "hard", "7.5", "٣", "9" * 50])
def test_an_effort_is_from_one_to_ten(room: Room, panel: DetailsPanel, wrong: str) -> None:
    effort = section(room.page(panel, RunPage)).effort
    if wrong.isascii():
        write(room, effort, wrong)
    else:
        effort.line.setText(wrong)
        effort.finish()
    assert effort.complaint == "An effort is a whole number from 1 to 10."
    assert room.entry("easy", Run).actual == AS_PLANNED
    write(room, effort, "7")
    assert room.entry("easy", Run).actual == Actual(effort=7)
    assert effort.line.accessibleDescription() == "very hard"


def test_a_session_says_how_it_was_and_keeps_the_ticks_of_its_exercises(room: Room) -> None:
    room.state.select(EntryRef("ankles"))
    known = section(room.page(room.details(), StrengthPage))
    assert not known.distance.isVisible()
    write(room, known.effort, "4")
    session = room.entry("ankles", StrengthSession)
    assert session.actual.effort == 4
    assert {session.status, *(item.status for item in session.exercises)} == {Status.PLANNED}


def test_nothing_is_asked_of_what_is_still_to_come_until_it_is_ticked(room: Room) -> None:
    room.state.select(EntryRef("bike"))
    page = room.page(room.details(), CrossTrainingPage)
    assert page.findChildren(CameOfIt) == []
    room.commands.tick((EntryRef("bike"),))
    assert section(page).isVisible()
    write(room, section(page).distance, "15")
    assert room.entry("bike", CrossTraining).actual.distance == 15_000


def test_a_missed_run_goes_to_the_next_free_day_and_says_where_it_was(
    room: Room, panel: DetailsPanel
) -> None:
    known = section(room.page(panel, RunPage))
    assert known.missed.text() == "Not done on Tue 24."
    assert known.later.text() == "Move to Thu 26"
    known.later.click()
    found = find_entry(room.plan, "easy")
    assert (found.when, room.undo_steps) == (THU, 1)
    assert isinstance(found.entry, Run)
    assert found.entry.first_day == TUE
    assert room.state.selection == (EntryRef("easy"),)
    assert section(room.page(panel, RunPage)).first.text() == "First planned for Tuesday 24."
    room.document.undo_stack.undo()
    assert find_entry(room.plan, "easy").entry == known._tools.document.plan.day(TUE)[0]


def test_the_day_that_is_offered_follows_the_plan(room: Room, panel: DetailsPanel) -> None:
    known = section(room.page(panel, RunPage))
    room.commands.other_day((EntryRef("bike"),), -1)
    assert known.later.text() == "Move to Fri 27"
    assert FRI not in room.plan.days
    room.commands.delete((EntryRef("note"),))
    assert SUN not in room.plan.days


def test_a_drag_forward_remembers_as_well(room: Room) -> None:
    room.commands.other_day((EntryRef("easy"),), 2)
    assert room.entry("easy", Run).first_day == TUE
    room.commands.other_day((EntryRef("easy"),), -2)
    assert room.entry("easy", Run).first_day is None


def test_wrong_words_stay_with_the_run_that_they_were_typed_for(room: Room, panel: DetailsPanel) -> None:
    known = section(room.page(panel, RunPage))
    write(room, known.distance, "far")
    room.state.select(EntryRef("ankles"))
    room.state.select(EntryRef("easy"))
    assert known.distance.line.text() == "far"
    assert known.distance.complaint


def test_the_card_shows_what_was_run(qtbot: QtBot, room: Room, panel: DetailsPanel) -> None:
    known = section(room.page(panel, RunPage))
    write(room, known.duration, "47:30")
    from desktop.wording.board import run_times
    from desktop.wording.voice import Voice

    assert run_times(Voice.of(), room.entry("easy", Run))[0] == "47:30 min of 48 min"
    room.commands.tick((EntryRef("easy"),))  # taken back: it counts no more, and is still there
    assert run_times(Voice.of(), room.entry("easy", Run)) == ("48 min",)
    assert room.entry("easy", Run).actual.duration == 2850
