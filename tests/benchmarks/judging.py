"""Judging where a planned exercise may land: for a full week, in a plan of one year and of ten."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from desktop.model.places import all_places
from desktop.model.plan import items
from desktop.model.refs import ExerciseRef
from desktop.model.runner import Runner
from tests.benchmarks.benchmark import Benchmark, in_turn, ratio_of_the_quickest
from tests.benchmarks.yardsticks import python_work
from tests.model.dense_weeks import dense_plan
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import MONDAY

YEAR: Final = 52 * 7
ROUNDS: Final = 15


def judged(years: int) -> Callable[[], object]:
    """What happens when an exercise of the last week is picked up: every place of that week is judged."""
    plan, runner = dense_plan(LIBRARY, years * YEAR), Runner()
    week = tuple(MONDAY + timedelta(days=years * YEAR - 7 + number) for number in range(7))
    exercise = items(plan.day(week[3])[0])[0]

    return lambda: all_places(plan, LIBRARY, runner, (ExerciseRef(exercise.id),), week)


def full_week() -> float:
    """All places of a full week, in a plan of one year."""
    return ratio_of_the_quickest(judged(years=1), python_work, ROUNDS)


def ten_years() -> float:
    """All places of a week in a plan of ten years, against the same in a plan of one."""
    ten, one = judged(years=10), judged(years=1)
    late, early = in_turn(ten, one, ROUNDS)
    return min(late) / min(early)


BENCHMARKS: Final = (
    Benchmark("judging: every place of a full week", "1 ms of work", 3, full_week),
    Benchmark("judging: in the tenth year", "the first year", 1.3, ten_years),
)
