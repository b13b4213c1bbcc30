"""Following what is selected along: F5, what is ticked afterwards, and the place that is kept."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.diary import OwnExercise
from desktop.model.dose import Dose
from desktop.model.exercise import PREFIX
from desktop.model.finding import find_exercise
from desktop.model.plan import Felt, Plan, PlannedExercise, Run, RunKind, Status, StrengthSession, items
from desktop.model.refs import EntryRef, ExerciseRef
from desktop.ui.follow import starting
from desktop.ui.follow.window import FollowWindow
from desktop.ui.footwork import Footwork
from desktop.wording import deeds
from tests.ui.window.ways_scene import QUIET

pytestmark = pytest.mark.qt_log_ignore(*QUIET)

WEDNESDAY = date(2026, 11, 25)
TWICE, ONCE = Dose(sets=2, reps=10), Dose(reps=10)
SESSION = StrengthSession(
    "session",
    exercises=(PlannedExercise("raise", "calf-raise", TWICE), PlannedExercise("squat", "squat", ONCE)),
)
RUN = Run(
    "run",
    RunKind.EASY,
    warm_up=(PlannedExercise("up", "calf-raise", ONCE),),
    cool_down=(PlannedExercise("down", "cat-cow", ONCE),),
)


@pytest.fixture
def planned(footwork: Footwork) -> Footwork:
    footwork.document.edit(Plan({WEDNESDAY: (SESSION, RUN)}), deeds.ADD)
    return footwork


def opened(footwork: Footwork, thing: EntryRef | ExerciseRef) -> FollowWindow:
    """The full screen that following a selected thing opens."""
    footwork.state.select(thing)
    footwork.window.commands["follow"].trigger()
    window = next(one for one in footwork.window.findChildren(FollowWindow) if one.isVisible())
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    return window


def press(window: FollowWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window, key)
    QApplication.processEvents()


def statuses(footwork: Footwork) -> dict[str, Status]:
    return {item.id: item.status for _, entry in footwork.document.plan.entries() for item in items(entry)}


ENTER, RIGHT, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Escape
PLANNED, DONE = Status.PLANNED, Status.DONE
NONE = dict.fromkeys(("raise", "squat", "up", "down"), PLANNED)


def test_what_was_done_to_the_end_is_ticked_in_one_step(planned: Footwork) -> None:
    steps = planned.document.undo_stack.count()
    window = opened(planned, EntryRef("session"))
    press(window, *[ENTER] * 7)
    assert statuses(planned) == NONE | {"raise": DONE, "squat": DONE}
    assert planned.document.undo_stack.count() == steps + 1
    planned.document.undo_stack.undo()
    assert statuses(planned) == NONE


def test_an_exercise_with_a_set_left_out_is_not_ticked(planned: Footwork) -> None:
    press(opened(planned, EntryRef("session")), RIGHT, *[ENTER] * 6)
    assert statuses(planned) == NONE | {"squat": DONE}


def test_it_goes_on_where_it_was_left_on_the_same_day(planned: Footwork) -> None:
    window = opened(planned, EntryRef("session"))
    press(window, ENTER, ENTER, ENTER)
    assert window.face.sets.text() == "Set 2 of 2"
    press(window, ESCAPE)
    assert statuses(planned) == NONE
    assert planned.window.toast.text() == "Calf raise: next time it goes on at set 2 of 2."

    again = opened(planned, EntryRef("session"))
    assert (again.face.sets.text(), again.now.running) == ("Set 2 of 2", False)
    press(again, ENTER, ESCAPE)
    assert statuses(planned) == NONE | {"raise": DONE}


def test_a_run_is_its_warm_up_then_its_cool_down_and_an_exercise_begins_with_itself(
    planned: Footwork,
) -> None:
    window = opened(planned, EntryRef("run"))
    assert window.windowTitle() == "Warm-up"
    press(window, *[ENTER] * 3)
    window = opened(planned, EntryRef("run"))
    assert window.windowTitle() == "Cool-down"
    press(window, ESCAPE)
    window = opened(planned, ExerciseRef("squat"))
    assert window.face.name.text() == "Squat"
    press(window, ESCAPE)


def test_what_is_ticked_already_is_passed_over(planned: Footwork) -> None:
    planned.commands.tick((ExerciseRef("raise"),))
    window = opened(planned, EntryRef("session"))
    assert window.face.name.text() == "Squat"
    press(window, ESCAPE)


def test_it_can_be_begun_from_the_details_and_the_menus(planned: Footwork) -> None:
    planned.state.select(EntryRef("session"))
    QApplication.processEvents()
    planned.window.details.foot.follow.click()
    window = next(one for one in planned.window.findChildren(FollowWindow) if one.isVisible())
    press(window, ESCAPE)
    assert planned.window.commands["follow"] in planned.window.menus["session"].actions()
    planned.state.select()
    assert not planned.window.commands["follow"].isEnabled()


def test_switched_off_tones_stay_off(planned: Footwork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starting, "player", lambda: lambda path: None)
    window = opened(planned, EntryRef("session"))
    press(window, Qt.Key.Key_M, ESCAPE)
    assert not planned.document.settings.tones
    window = opened(planned, EntryRef("session"))
    assert window.face.sound.text() == "Sound off"
    press(window, ESCAPE)


def test_how_it_went_is_kept_with_the_day_and_one_undo_takes_all_back(planned: Footwork) -> None:
    window = opened(planned, EntryRef("session"))
    press(window, *[ENTER] * 6)
    assert window.summary is not None
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_3)
    row = window.summary.rows[0]
    assert row.felt is Felt.TOO_HARD
    assert row.line.text() == "Next time a little less: 2 × 8 reps?"
    row.take.click()
    steps = planned.document.undo_stack.count()
    press(window, ENTER)
    found = find_exercise(planned.document.plan, "raise").exercise
    assert (found.status, found.felt) == (DONE, Felt.TOO_HARD)
    assert planned.document.diary.doses["calf-raise"].reps == 8
    assert planned.document.undo_stack.count() == steps + 1
    planned.document.undo_stack.undo()
    assert statuses(planned) == NONE
    assert find_exercise(planned.document.plan, "raise").exercise.felt is None
    assert planned.document.diary.doses == {}


def test_hurt_says_to_stop_and_an_answer_is_taken_back_by_a_second_press(planned: Footwork) -> None:
    window = opened(planned, EntryRef("session"))
    press(window, *[ENTER] * 6)
    assert window.summary is not None
    row = window.summary.rows[1]
    row.answers[3].click()
    assert row.line.text().startswith("Stop where it hurts.")
    row.answers[0].click()
    assert (row.felt, row.line.text()) == (Felt.TOO_EASY, "")
    row.answers[0].click()
    assert row.felt is None
    window.summary.go_back.click()
    assert (window.summary, window.face.isVisible()) == (None, True)
    press(window, ESCAPE)


def test_an_exercise_of_the_runner_s_own_needs_no_more_than_its_name(planned: Footwork) -> None:
    own = OwnExercise(f"{PREFIX}1", "Towel pulls")
    item = PlannedExercise("own", own.id, TWICE)
    diary = replace(planned.document.diary, own={own.id: own})
    session = StrengthSession("mine", exercises=(item,))
    planned.document.edit(replace(diary, plan=Plan({WEDNESDAY: (session,)})), deeds.ADD)
    window = opened(planned, EntryRef("mine"))
    press(window, ENTER)
    assert (window.face.name.text(), window.face.cue.text(), window.face.number.text()) == (
        "Towel pulls",
        "",
        "1",
    )
    press(window, ENTER, ENTER, ENTER, ENTER)
    assert find_exercise(planned.document.plan, "own").exercise.status is DONE


def test_an_exercise_that_no_library_knows_is_followed_all_the_same(planned: Footwork) -> None:
    session = StrengthSession("odd", exercises=(PlannedExercise("gone", "no-such-exercise", ONCE),))
    planned.document.edit(Plan({WEDNESDAY: (session,)}), deeds.ADD)
    window = opened(planned, EntryRef("odd"))
    press(window, ENTER, ENTER, ENTER)
    assert find_exercise(planned.document.plan, "gone").exercise.status is DONE
