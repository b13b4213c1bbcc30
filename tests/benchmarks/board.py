"""The week board with 175 cards at 1920 x 1080: turning a week, and a frame of a drag."""

from itertools import cycle
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.model.refs import NewExercise
from tests.benchmarks.benchmark import Benchmark, in_turn, ratio_of_the_quickest, rounds
from tests.benchmarks.yardsticks import window_work
from tests.ui.board.dense import WEEKS, dense_board, way_over_the_week

PASSES: Final = 3
SLOW_HAND, QUICK_HAND = 4, 16  # pixels between two places of the pointer


def week_switch() -> float:
    """Show the next week, painted."""
    with dense_board() as (made, state):

        def turn() -> None:
            state.turn(1)
            made.viewport().repaint()

        return ratio_of_the_quickest(turn, window_work, WEEKS - 1)


def drag_frame(step: int) -> float:
    """A frame of a drag than which 95 in a hundred are quicker; each by the quickest of its passes."""
    with dense_board() as (made, _):
        made.dragging.enter((NewExercise("duck-walk"),), copy=False)
        QApplication.processEvents()
        path = way_over_the_week(made, step)
        points = cycle(path)

        def frame() -> None:
            point = next(points)
            made.dragging.move(made.week, point)
            made.dragging.say(made, point)
            QApplication.processEvents()

        taken, yardstick = in_turn(frame, window_work, rounds(PASSES) * len(path))
    frames = sorted(min(taken[number :: len(path)]) for number in range(len(path)))
    return frames[int(len(frames) * 0.95)] / min(yardstick)


BENCHMARKS: Final = (
    Benchmark("board: turn to another week of 175 cards", "1 ms of work", 16, week_switch),
    Benchmark("board: 95 % of drag frames, slow hand", "1 ms of work", 4, lambda: drag_frame(SLOW_HAND)),
    Benchmark("board: 95 % of drag frames, quick hand", "1 ms of work", 4, lambda: drag_frame(QUICK_HAND)),
)
