"""What the board does for a full week and for a frame of a drag, counted in calls of its own functions.

Each number has a fifth to a half of room; one that is passed asks what is done again for nothing.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desktop.model.refs import NewExercise
from desktop.ui.board.view import WeekBoard
from desktop.ui.state import ViewState
from tests.counting import Calls, calls_of, counted_calls
from tests.model.dense_weeks import CARDS
from tests.ui.board.dense import dense_board, way_over_the_week

CALLS_A_CARD = 55
CALLS_A_FRAME = 600


@pytest.fixture
def dense(qapp: QApplication) -> Iterator[tuple[WeekBoard, ViewState]]:
    with dense_board() as made:
        yield made


def turn(board: WeekBoard, state: ViewState, weeks: int) -> None:
    state.turn(weeks)
    board.viewport().repaint()


def test_a_week_is_turned_with_a_few_calls_a_card(dense: tuple[WeekBoard, ViewState]) -> None:
    board, state = dense
    turn(board, state, 1)  # fonts and icons are ready from now on
    calls = calls_of(lambda: turn(board, state, 1))
    assert calls.total() <= CALLS_A_CARD * CARDS, calls.most_common(12)


def test_a_week_that_was_shown_before_is_not_laid_out_again(dense: tuple[WeekBoard, ViewState]) -> None:
    board, state = dense
    turn(board, state, 1)
    assert calls_of(lambda: turn(board, state, 1)).of("lay_out_day") == 7
    assert calls_of(lambda: turn(board, state, -1)).of("lay_out_day") == 0


def frame(board: WeekBoard, point: QPoint) -> Calls:
    """The pointer comes to a point with what it carries."""
    with counted_calls() as calls:
        board.dragging.move(board.week, point)
        board.dragging.say(board, point)
        QApplication.processEvents()
    return calls


def test_a_frame_of_a_drag_is_a_few_calls(dense: tuple[WeekBoard, ViewState]) -> None:
    board, _ = dense
    board.dragging.enter((NewExercise("duck-walk"),), copy=False)
    QApplication.processEvents()
    frames = [frame(board, point).total() for point in way_over_the_week(board, step=16)]
    assert sorted(frames)[int(len(frames) * 0.95)] <= CALLS_A_FRAME


def test_a_pointer_that_rests_costs_next_to_nothing(dense: tuple[WeekBoard, ViewState]) -> None:
    board, _ = dense
    board.dragging.enter((NewExercise("duck-walk"),), copy=False)
    QApplication.processEvents()
    point = way_over_the_week(board, step=16)[20]
    board.dragging.move(board.week, point)
    QApplication.processEvents()
    calls = calls_of(lambda: (board.dragging.move(board.week, point), QApplication.processEvents()))
    assert calls.of("paint") == 0
    assert calls.total() <= 120
