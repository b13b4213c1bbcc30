"""An exercise in the details: what it shows, and how its dose is edited."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.exercise import Complaint, Library, Part, Region
from desktop.model.plan import Status
from desktop.model.refs import ExerciseRef, InRoutine, NewExercise, RoutineRef
from desktop.model.runner import Runner
from desktop.model.settings import Motion, Settings
from desktop.ui.controls.buttons import IconButton, Link
from desktop.ui.controls.text import Text
from desktop.ui.details.exercise_page import ExercisePage
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.details.week_page import WeekPage
from desktop.wording import deeds
from tests.ui.controls.panels import Room


@pytest.fixture
def panel(room: Room) -> DetailsPanel:
    room.state.select(ExerciseRef("hops"))
    return room.details()


@pytest.fixture
def page(room: Room, panel: DetailsPanel) -> ExercisePage:
    return room.page(panel, ExercisePage)


def all_text(panel: QWidget) -> str:
    QApplication.processEvents()  # what a layout takes in is shown by the event loop
    return "\n".join(label.text() for label in panel.findChildren(Text) if label.isVisibleTo(panel))


def more(page: ExercisePage, field: str) -> IconButton:
    stepper = page.dose.steppers[field]
    return next(button for button in stepper.findChildren(IconButton) if "more" in button.accessibleName())


def test_a_planned_exercise_says_where_it_stands_and_how_it_is_done(room: Room, panel: DetailsPanel) -> None:
    exercise = room.document.library["lateral-hops"]
    shown = all_text(panel)
    assert panel.title.text() == "Lateral hops"
    assert panel.where.text() == "In Wed 25, Ankle strength"
    for text in (*exercise.steps, exercise.feel, exercise.mistake, exercise.caution, exercise.harder_tip):
        assert text in shown
    assert "Toes down, sole in, sole out" in shown
    assert "Calf, shin" in shown
    assert "Needs cushioned shoes" in shown


def test_an_exercise_that_leaves_the_ankle_alone_says_what_else_it_works(
    room: Room, panel: DetailsPanel, page: ExercisePage
) -> None:
    library = dict(room.document.library)
    bridge = library["duck-walk"]._replace(movements=(), regions=(Region.HIP, Region.CORE))
    room.document.read_in(Library({**library, "duck-walk": bridge}), tuple)
    room.state.select(NewExercise("duck-walk"))
    assert all_text(panel).count("Hip, core") == 1
    assert not page._glyph.isVisibleTo(page), "the compass is the ankle's"


def test_the_steps_say_the_hold_of_the_dose_and_follow_it(room: Room, panel: DetailsPanel) -> None:
    room.state.select(NewExercise("band-inversion"))
    assert "Roll the foot inwards and up, and hold for one second." in all_text(panel)
    dose = room.document.library["band-inversion"].dose
    room.document.set_default_dose("band-inversion", replace(dose, hold=3), "")
    assert "Roll the foot inwards and up, and hold for 3 seconds." in all_text(panel)
    room.document.undo_stack.undo()
    assert "and hold for one second." in all_text(panel)


def test_one_click_is_one_step_to_undo(room: Room, page: ExercisePage) -> None:
    before = room.item("hops").dose
    more(page, "reps").click()
    assert room.item("hops").dose == replace(before, reps=before.reps + 1)  # type: ignore[operator]
    assert room.undo_steps == 1
    room.document.undo_stack.undo()
    assert room.item("hops").dose == before
    assert page.dose.steppers["reps"].value() == before.reps


def test_a_held_button_is_one_step_to_undo_and_the_next_go_another(room: Room, page: ExercisePage) -> None:
    for _ in range(50):
        more(page, "reps").click()
    assert room.item("hops").dose.reps == 70
    assert room.undo_steps == 1
    page.dose.steppers["reps"].end_gesture()  # what a pause or leaving the field does
    more(page, "reps").click()
    assert room.undo_steps == 2


def test_steps_of_two_numbers_are_two_steps_to_undo(room: Room, page: ExercisePage) -> None:
    more(page, "reps").click()
    more(page, "sets").click()
    assert room.undo_steps == 2


def test_stepping_back_to_the_start_leaves_nothing_to_undo(room: Room, page: ExercisePage) -> None:
    before = room.plan
    more(page, "sets").click()
    page.dose.steppers["sets"].stepBy(-1)
    assert room.plan == before
    assert room.undo_steps == 0


def test_typing_a_number_is_one_change_made_with_enter(room: Room, page: ExercisePage) -> None:
    line = page.dose.steppers["reps"].lineEdit()
    line.selectAll()
    room.qtbot.keyClicks(line, "35")
    assert room.undo_steps == 0
    room.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert room.item("hops").dose.reps == 35
    assert room.undo_steps == 1


def test_a_typed_number_belongs_to_the_exercise_it_was_typed_for(room: Room, page: ExercisePage) -> None:
    line = page.dose.steppers["reps"].lineEdit()
    line.selectAll()
    room.qtbot.keyClicks(line, "35")
    room.state.select(ExerciseRef("calf"))
    assert room.item("hops").dose.reps == 35
    assert room.item("calf").dose == room.document.library["calf-raise"].dose
    assert room.state.the_one == ExerciseRef("calf")


def test_the_wheel_never_changes_a_dose(room: Room, page: ExercisePage) -> None:
    stepper = page.dose.steppers["reps"]
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stepper, turn)
    assert room.undo_steps == 0


def test_an_unsaid_rest_stays_unsaid_until_it_is_stepped(room: Room, page: ExercisePage) -> None:
    rest = page.dose.steppers["rest"]
    assert rest.text() == "–"
    assert rest.amount is None
    rest.stepBy(1)
    assert room.item("hops").dose.rest == 0
    rest.stepBy(-1)
    assert room.item("hops").dose.rest is None


def test_each_side_and_a_count_are_part_of_the_dose(room: Room, page: ExercisePage) -> None:
    page.dose.each_side.click()
    assert not room.item("hops").dose.each_side
    room.state.select(ExerciseRef("abc"))
    page.dose.count.line.selectAll()
    room.qtbot.keyClicks(page.dose.count.line, "A-M")
    room.qtbot.keyClick(page.dose.count.line, Qt.Key.Key_Return)
    assert room.item("abc").dose.count == "A-M"
    for other in ("hops", "abc"):  # the field outlives a page without a count
        room.state.select(ExerciseRef(other))
        QApplication.processEvents()
    assert page.dose.count.line.text() == "A-M"
    assert page.dose.count.isVisibleTo(page)
    assert "reps" not in page.dose.steppers


def test_make_default_changes_the_library_and_not_other_entries(room: Room, page: ExercisePage) -> None:
    room.state.select(ExerciseRef("warm-calf"))
    other = room.item("calf").dose
    page.dose.default.click()
    assert room.document.library["calf-raise"].dose.reps == 12
    assert room.item("calf").dose == other
    assert not page.dose.default.isEnabled()


def test_same_everywhere_offers_itself_when_doses_differ(room: Room, page: ExercisePage) -> None:
    assert not page.dose.everywhere.isVisibleTo(page)
    room.state.select(ExerciseRef("warm-calf"))
    assert page.dose.everywhere.isVisibleTo(page)
    page.dose.everywhere.click()
    assert room.item("calf").dose == room.item("warm-calf").dose
    assert room.undo_steps == 1
    assert not page.dose.everywhere.isVisibleTo(page)


def test_a_library_exercise_edits_its_default_and_can_go_back(room: Room, page: ExercisePage) -> None:
    ours = room.document.library["calf-raise"].dose
    room.state.select(NewExercise("calf-raise"))
    assert page.where == "From the library"
    more(page, "reps").click()
    assert room.document.library["calf-raise"].dose.reps == (ours.reps or 0) + 1
    page.dose.default.click()
    assert room.document.library["calf-raise"].dose == ours
    room.document.undo_stack.undo()
    assert room.document.library["calf-raise"].dose.reps == (ours.reps or 0) + 1
    room.document.undo_stack.undo()
    assert room.document.library["calf-raise"].dose == ours
    assert not room.document.has_own_dose("calf-raise")


def test_a_held_button_on_a_default_dose_is_one_step_to_undo(room: Room, page: ExercisePage) -> None:
    ours = room.document.library["calf-raise"].dose
    room.state.select(NewExercise("calf-raise"))
    for _ in range(5):
        more(page, "reps").click()
    assert room.document.library["calf-raise"].dose.reps == (ours.reps or 0) + 5
    assert page.dose.default.isEnabled()
    assert room.undo_steps == 1
    room.document.undo_stack.undo()
    assert room.document.library["calf-raise"].dose == ours
    assert page.dose.steppers["reps"].value() == ours.reps
    assert not page.dose.default.isEnabled()


def test_the_easier_exercise_is_a_click_away(room: Room, page: ExercisePage) -> None:
    links = {link.accessibleName(): link for link in page.guidance.findChildren(Link)}
    links["Easier: Two-footed lateral hops"].click()
    assert room.state.the_one == NewExercise("lateral-hops-two-footed")


def test_a_ticked_complaint_is_named_in_the_caution(room: Room, panel: DetailsPanel) -> None:
    room.document.edit(Runner(complaints=frozenset({Complaint.WEAK_ANKLE})), deeds.CHANGE)
    assert "You ticked ankle weakness." in all_text(panel)


def test_key_frames_step_and_name_themselves(room: Room, page: ExercisePage) -> None:
    room.document.set_settings(Settings(motion=Motion.REDUCED))
    figure = page.figure
    assert (figure.key, figure.back.isEnabled()) == (0, False)
    first = all_text(figure)
    figure.on.click()
    assert figure.key == 1
    assert all_text(figure) != first
    for _ in range(4):
        figure.on.click()
    assert not figure.on.isEnabled()


def test_the_figure_moves_unless_the_runner_wants_it_still(room: Room, page: ExercisePage) -> None:
    room.document.set_settings(Settings(motion=Motion.FULL))
    assert page.figure.moves
    room.document.set_settings(Settings(motion=Motion.REDUCED))
    assert not page.figure.moves


def test_tick_skip_and_delete_from_the_foot(room: Room, panel: DetailsPanel) -> None:
    panel.foot.tick.click()
    assert room.item("hops").status is Status.DONE
    panel.foot.tick.click()
    assert room.item("hops").status is Status.PLANNED
    panel.foot.skip.click()
    assert room.item("hops").status is Status.SKIPPED
    assert panel.foot.tick.text() == "Skipped"
    panel.foot.delete.click()
    room.page(panel, WeekPage)
    assert room.undo_steps == 4


def test_undoing_what_is_shown_shows_the_week(room: Room, panel: DetailsPanel) -> None:
    room.commands.drop((NewExercise("calf-raise-step"),), InRoutine(RoutineRef("ankles", Part.STRENGTH)))
    assert panel.title.text() == "Calf raise on a step"
    room.document.undo_stack.undo()
    room.page(panel, WeekPage)
    assert room.state.the_one is None


def test_close_goes_back_to_the_week_and_says_so(room: Room, panel: DetailsPanel) -> None:
    with room.qtbot.waitSignal(panel.closed):
        panel.close_button.click()
    assert room.state.the_one is None
    assert panel.title.text() == "Week 48"
