"""The week board with 175 cards at 1920 x 1080: turning a week, and a frame of a drag."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desktop.model.refs import NewExercise
from desktop.model.settings import Theme
from desktop.ui.board.slots import AddSlot
from desktop.ui.board.view import WeekBoard
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from tests.benchmarks.benchmark import Benchmark, in_turn, ratio_of_the_quickest
from tests.benchmarks.dense_weeks import CARDS, dense_plan
from tests.benchmarks.yardsticks import window_work
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import MONDAY, Memory, PlainFigures

PASSES: Final = 3
WEEKS: Final = 12  # each is turned to once, so that nothing of it is remembered
SLOW_HAND, QUICK_HAND = 4, 16  # pixels between two places of the pointer


@contextmanager
def board() -> Iterator[tuple[WeekBoard, ViewState]]:
    """A shown board on thirteen dense weeks."""
    document = Document(Memory(dense_plan(LIBRARY, 7 * (WEEKS + 1))), LIBRARY, tuple)
    state = ViewState(MONDAY)
    commands = Commands(document, state, lambda exercise, flags, go_on: go_on())
    made = WeekBoard(document, state, commands, Themes(Theme.LIGHT), PlainFigures())
    made.resize(1920, 1080)
    made.show()
    QApplication.processEvents()
    rows = [cell for day in made.week.cells for cell in day if not isinstance(cell.slot, AddSlot)]
    assert len(rows) == CARDS
    yield made, state
    made.close()
    made.deleteLater()


def week_switch() -> float:
    """Show the next week, painted."""
    with board() as (made, state):

        def turn() -> None:
            state.turn(1)
            made.viewport().repaint()

        return ratio_of_the_quickest(turn, window_work, WEEKS)


def drag_frame(step: int) -> float:
    """A frame of a drag than which 95 in a hundred are quicker; each by the quickest of its passes."""
    with board() as (made, _):
        made.dragging.enter((NewExercise("duck-walk"),), copy=False)
        QApplication.processEvents()
        path = way_over_the_week(made, step)
        points = cycle(path)

        def frame() -> None:
            point = next(points)
            made.dragging.move(made.week, point, copy=False)
            made.dragging.say(made, point)
            QApplication.processEvents()

        taken, yardstick = in_turn(frame, window_work, PASSES * len(path))
    frames = sorted(min(taken[number :: len(path)]) for number in range(len(path)))
    return frames[int(len(frames) * 0.95)] / min(yardstick)


def way_over_the_week(made: WeekBoard, step: int) -> list[QPoint]:
    """Down one day, up the next: over every strip of the week."""
    return [
        QPoint(left + width // 2, y if column % 2 else 1000 - y)
        for column, (left, width) in enumerate(made.week.lanes)
        for y in range(30, 1000, step)
    ]


BENCHMARKS: Final = (
    Benchmark("board: turn to another week of 175 cards", "1 ms of work", 16, week_switch),
    Benchmark("board: 95 % of drag frames, slow hand", "1 ms of work", 4, lambda: drag_frame(SLOW_HAND)),
    Benchmark("board: 95 % of drag frames, quick hand", "1 ms of work", 4, lambda: drag_frame(QUICK_HAND)),
)
