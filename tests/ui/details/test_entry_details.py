"""Entries in the details: quantities, words in any language, lists, answers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint, Equipment
from desktop.model.kept import Change
from desktop.model.look import Hair
from desktop.model.plan import CrossTraining, Note, Rest, Run, RunKind, Status, StrengthSession
from desktop.model.quantity import Amount
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, OnDay
from desktop.model.settings import Settings, Theme
from desktop.ui.controls.field import Field
from desktop.ui.details.entry_pages import (
    CrossTrainingPage,
    NotePage,
    RestPage,
    RunPage,
    StrengthPage,
)
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.details.week_page import WeekPage
from tests.ui.controls.panels import MON, TUE, WED, Room, room_with

WORDS = "Ruhig bleiben 🏃\u200d♀️\nصباح الخير שלום\n日本語 <b>fett</b> & mehr"


@pytest.fixture
def panel(room: Room) -> DetailsPanel:
    room.state.select(EntryRef("easy"))
    return room.details()


def write(room: Room, field: Field, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    room.qtbot.keyClicks(field.line, text)
    if not text:
        room.qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    room.qtbot.keyClick(field.line, Qt.Key.Key_Return)


@pytest.mark.parametrize("wrong", ["8 kmm", "-3", "far", "0", "99999 km"])
def test_a_wrong_distance_keeps_the_old_one_and_says_why(room: Room, panel: DetailsPanel, wrong: str) -> None:
    distance = room.page(panel, RunPage).amounts.fields[Amount.DISTANCE]
    write(room, distance, wrong)
    assert room.entry("easy", Run).distance == 8000
    assert room.undo_steps == 0
    assert f"“{wrong}”" in distance.complaint
    assert distance.line.text() == wrong, "what was typed stays to be mended"
    assert distance.line.accessibleDescription() == distance.complaint
    write(room, distance, "9,5 km")
    assert distance.complaint == ""
    assert room.entry("easy", Run).distance == 9500


def test_escape_brings_the_old_text_back(room: Room, panel: DetailsPanel) -> None:
    distance = room.page(panel, RunPage).amounts.fields[Amount.DISTANCE]
    write(room, distance, "8 kmm")
    room.qtbot.keyClick(distance.line, Qt.Key.Key_Escape)
    assert distance.line.text() == "8 km"
    assert distance.complaint == ""


def test_a_quantity_is_one_step_to_undo_and_may_be_taken_away(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, RunPage)
    distance, duration, pace = page.amounts.fields.values()
    assert pace.line.text() == "6:00 /km"
    write(room, duration, "1:00")
    assert room.entry("easy", Run).duration == 3600
    assert room.undo_steps == 1
    write(room, distance, "")
    assert room.entry("easy", Run).distance is None
    assert pace.line.text() == ""
    room.document.undo_stack.undo()
    room.document.undo_stack.undo()
    assert distance.line.text() == "8 km"
    assert duration.line.text() == "48 min"


def test_leaving_a_field_untouched_changes_nothing(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, RunPage)
    for field in page.amounts.fields.values():
        field.line.setFocus()
        room.qtbot.keyClick(field.line, Qt.Key.Key_Return)
    panel.keep_typed()
    assert room.undo_steps == 0


def test_a_bare_number_counts_in_the_runners_unit(qtbot: QtBot, qapp: QApplication) -> None:
    room = room_with(qtbot, settings=Settings(unit="mi"))
    room.state.select(EntryRef("easy"))
    page = room.page(room.details(), RunPage)
    distance, _, pace = page.amounts.fields.values()
    assert distance.line.text() == "4.97 mi"
    write(room, distance, "5")
    assert room.entry("easy", Run).distance == 8047
    assert pace.line.text() == "9:36 /mi"


def test_a_pace_gives_the_duration_and_then_keeps_giving_it(room: Room, panel: DetailsPanel) -> None:
    amounts = room.page(panel, RunPage).amounts
    distance, duration, pace = amounts.fields.values()
    write(room, pace, "5:30")
    assert room.entry("easy", Run).duration == 2640
    assert duration.line.text() == "44 min"
    assert room.undo_steps == 1
    write(room, distance, "10")
    assert room.entry("easy", Run).duration == 3300
    assert amounts.follows.text() == "Duration follows from the other two."
    assert duration.line.accessibleDescription() == amounts.follows.text()
    assert pace.line.accessibleDescription() == ""
    write(room, duration, "1:00 h")
    assert pace.line.text() == "6:00 /km", "the pace was given longest ago"
    assert amounts.follows.text() == "Pace follows from the other two."
    room.document.undo_stack.undo()
    room.document.undo_stack.undo()
    room.document.undo_stack.undo()
    assert distance.line.text() == "8 km"


def test_another_run_begins_with_the_usual_order(room: Room, panel: DetailsPanel) -> None:
    amounts = room.page(panel, RunPage).amounts
    write(room, amounts.fields[Amount.PACE], "5:30")
    room.state.select(EntryRef("ankles"))
    room.state.select(EntryRef("easy"))
    assert amounts.follows.text() == "Pace follows from the other two."


def test_a_pace_without_distance_and_duration_says_what_it_needs(room: Room, panel: DetailsPanel) -> None:
    distance, duration, pace = room.page(panel, RunPage).amounts.fields.values()
    write(room, distance, "")
    write(room, duration, "")
    write(room, pace, "5:30")
    assert "distance or a duration" in pace.complaint
    assert pace.line.text() == "5:30"
    room.qtbot.keyClick(pace.line, Qt.Key.Key_Escape)
    assert (pace.line.text(), pace.complaint) == ("", "")


def test_a_value_from_which_too_much_would_follow_is_refused(room: Room, panel: DetailsPanel) -> None:
    distance, _, pace = room.page(panel, RunPage).amounts.fields.values()
    write(room, pace, "60:00")
    write(room, distance, "900 km")
    assert "7 days" in distance.complaint
    assert room.entry("easy", Run).distance == 8000


def test_a_new_run_is_round_in_miles(qtbot: QtBot, qapp: QApplication) -> None:
    room = room_with(qtbot, settings=Settings(unit="mi"))
    assert room.commands.drop((NewEntry(RunKind.EASY),), OnDay(MON))
    page = room.page(room.details(), RunPage)
    assert page.amounts.fields[Amount.DISTANCE].line.text() == "5 mi"


def test_notes_in_any_language_survive_as_they_are(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, RunPage)
    page.notes.edit.setPlainText(WORDS)
    room.state.select(EntryRef("ankles"))
    assert room.entry("easy", Run).notes == WORDS
    assert room.undo_steps == 1
    room.state.select(EntryRef("easy"))
    assert page.notes.edit.toPlainText() == WORDS


def test_notes_are_kept_when_the_panel_goes(room: Room, panel: DetailsPanel) -> None:
    room.page(panel, RunPage).notes.edit.setPlainText("typed and not left")
    panel.hide()
    assert room.entry("easy", Run).notes == "typed and not left"


def test_notes_that_are_too_long_are_said_and_not_cut(room: Room, panel: DetailsPanel) -> None:
    notes = room.page(panel, RunPage).notes
    notes.edit.setPlainText("x" * 10_003)
    notes.finish()
    assert room.entry("easy", Run).notes == ""
    assert len(notes.edit.toPlainText()) == 10_003
    notes.edit.setPlainText("x" * 10_000)
    notes.finish()
    assert len(room.entry("easy", Run).notes) == 10_000


def test_the_kind_of_run_changes_with_one_click(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, RunPage)
    page.kinds.tiles[RunKind.TEMPO].click()
    assert room.entry("easy", Run).kind is RunKind.TEMPO
    assert panel.title.text() == "Tempo run"
    assert room.entry("easy", Run).distance == 8000


def test_the_lists_show_and_add_exercises(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, RunPage)
    menu: QMenu = page.cool_down.menu()
    offered = [action.text() for action in menu.actions()]
    assert "Heel-to-toe walk" not in offered, "it stands there already"
    assert "Lateral hops, unusual here" in offered, "it does not fit a cool-down"
    next(action for action in menu.actions() if action.text() == "Ankle alphabet").trigger()
    assert [item.exercise for item in room.entry("easy", Run).cool_down] == [
        "heel-to-toe-walk",
        "ankle-alphabet",
    ]
    assert room.state.the_one == EntryRef("easy")
    row = page.warm_up.rows.itemAt(0)
    assert row is not None
    first = row.widget()
    assert first is not None
    assert first.accessibleName() == "Calf raise, 2 × 12 reps"
    room.qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert room.state.the_one == ExerciseRef("warm-calf")


def test_a_sessions_name_of_500_characters_fits_and_501_are_refused(room: Room, panel: DetailsPanel) -> None:
    room.state.select(EntryRef("ankles"))
    page = room.page(panel, StrengthPage)
    page.name.line.setText("a" * 501)
    page.name.line.setModified(True)
    page.name.finish()
    assert room.entry("ankles", StrengthSession).name == "Ankle strength"
    assert "501" in page.name.complaint
    page.name.line.setText("ä" * 500)
    page.name.line.setModified(True)
    page.name.finish()
    assert room.entry("ankles", StrengthSession).name == "ä" * 500
    assert panel.title.text().endswith("…")


def test_ticking_a_session_ticks_all_and_part_of_it_shows_as_partly(room: Room, panel: DetailsPanel) -> None:
    room.state.select(EntryRef("ankles"))
    room.commands.tick((ExerciseRef("hops"),))
    room.state.select(EntryRef("ankles"))
    assert panel.foot.tick.partly
    assert panel.foot.tick.text() == "Partly done"
    panel.foot.tick.click()
    assert {item.status for item in room.entry("ankles", StrengthSession).exercises} == {Status.DONE}
    assert panel.foot.tick.isChecked()
    assert not panel.foot.tick.partly


def test_the_other_entries_are_edited_too(room: Room, panel: DetailsPanel) -> None:
    room.state.select(EntryRef("bike"))
    bike = room.page(panel, CrossTrainingPage)
    write(room, bike.activity, "Schwimmen")
    write(room, bike.quantities[0], "1,5")
    assert room.entry("bike", CrossTraining) == CrossTraining("bike", "Schwimmen", 2400, 1500)
    room.state.select(EntryRef("rest"))
    room.page(panel, RestPage).notes.edit.setPlainText("Sauna")
    room.state.select(EntryRef("note"))
    assert room.entry("rest", Rest).notes == "Sauna"
    room.page(panel, NotePage).notes.edit.setPlainText(WORDS)
    panel.keep_typed()
    assert room.entry("note", Note).text == WORDS
    assert not panel.foot.tick.isVisibleTo(panel)
    assert panel.foot.delete.isVisibleTo(panel)


def test_a_kind_of_run_from_the_library_says_how_it_starts(room: Room, panel: DetailsPanel) -> None:
    room.state.select(NewEntry(RunKind.LONG))
    assert (panel.title.text(), panel.where.text()) == ("Long run", "From the library")
    assert panel.foot.add.isVisibleTo(panel)
    assert not panel.foot.tick.isVisibleTo(panel)


def test_about_you_keeps_every_answer_at_once(room: Room) -> None:
    page = room.about_you()
    page.complaints[Complaint.KNEE_INJURY].click()
    page.equipment[Equipment.BAND].click()
    page.units.segment("mi").click()
    page.week_start.segment(6).click()
    page.theme.segment(Theme.DARK).click()
    runner = room.document.runner
    assert runner.complaints == {Complaint.KNEE_INJURY}
    assert runner.equipment == {Equipment.BAND}
    settings = room.document.settings
    assert (settings.unit, settings.week_starts_on, settings.theme) == ("mi", 6, Theme.DARK)
    page.complaints[Complaint.KNEE_INJURY].click()
    assert room.document.runner.complaints == frozenset()


def test_who_runs_for_less_than_a_year_says_so_and_what_it_does_is_read_aloud(room: Room) -> None:
    page = room.about_you()
    assert not page.first_year.isChecked(), "nobody is taken for a beginner"
    page.first_year.click()
    assert room.document.runner.first_year
    spoken = QAccessible.queryAccessibleInterface(page.first_year)
    assert spoken.role() == QAccessible.Role.CheckBox
    assert spoken.state().checked
    assert spoken.text(QAccessible.Text.Name) == "Running for less than a year"
    assert "warm-up" in spoken.text(QAccessible.Text.Description)


def test_answers_are_undone_one_by_one_and_settings_never(room: Room) -> None:
    page = room.about_you()
    page.first_year.click()
    page.complaints[Complaint.KNEE_INJURY].click()
    page.units.segment("mi").click()
    page.equipment[Equipment.BAND].click()
    page.look.hair.segment(Hair.TIED).click()
    assert room.undo_steps == 4
    room.document.undo_stack.undo()
    assert page.look.hair.choice is Hair.SHORT
    room.document.undo_stack.undo()
    assert not page.equipment[Equipment.BAND].isChecked()
    room.document.undo_stack.undo()
    assert not page.complaints[Complaint.KNEE_INJURY].isChecked()
    assert page.first_year.isChecked()
    room.document.undo_stack.undo()
    assert not page.first_year.isChecked()
    assert page.units.choice == "mi"


def test_a_page_rests_when_a_change_is_none_of_its_own(room: Room, panel: DetailsPanel) -> None:
    run = room.page(panel, RunPage)
    assert run.concerns(Change(dates=frozenset({TUE})))
    assert run.concerns(Change(settings=frozenset({"unit"})))
    assert not run.concerns(Change(dates=frozenset({WED})))
    assert not run.concerns(Change(runner=frozenset({"look"}), settings=frozenset({"theme"})))
    room.state.select()
    week = room.page(panel, WeekPage)
    assert week.concerns(Change(dates=frozenset({TUE})))
    assert not week.concerns(Change(runner=frozenset({"look"}), settings=frozenset({"theme"})))
    about = room.about_you()
    assert about.concerns(Change(runner=frozenset({"look"})))
    assert not about.concerns(Change(dates=frozenset({TUE})))


def test_every_control_has_a_name_and_24_pixels(room: Room, panel: DetailsPanel) -> None:
    for thing in (EntryRef("easy"), ExerciseRef("hops"), EntryRef("bike"), None):
        room.state.select(*(() if thing is None else (thing,)))
        for widget in panel.findChildren(QWidget):
            if not (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or not widget.isVisible():
                continue
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, f"{type(widget).__name__} has no name"
            if widget.objectName() != "qt_spinbox_lineedit":
                assert min(widget.width(), widget.height()) >= 24, f"{name} is {widget.size()}"


def test_another_theme_repaints_the_panel(room: Room, panel: DetailsPanel) -> None:
    light = panel.grab().toImage().pixelColor(8, 300)
    assert light == room.themes.current["panel"]
    room.themes.choose(Theme.DARK)
    dark = panel.grab().toImage().pixelColor(8, 300)
    assert dark == room.themes.current["panel"]
    assert dark != light


def test_a_skipped_run_may_say_why(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, RunPage)
    assert not page.reason.isVisibleTo(page)
    panel.foot.skip.click()
    assert page.reason.isVisibleTo(page)
    write(room, page.reason, "Too icy")
    run = room.entry("easy", Run)
    assert (run.status, run.reason) == (Status.SKIPPED, "Too icy")
    room.state.select(EntryRef("ankles"))
    assert not room.page(panel, StrengthPage).reason.isVisibleTo(panel)
