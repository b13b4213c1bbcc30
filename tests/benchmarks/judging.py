"""Judging where a planned exercise may land: for a full week, in a plan of one year and of ten."""

from typing import Final

from tests.benchmarks.benchmark import Benchmark, in_turn, ratio_of_the_quickest
from tests.benchmarks.yardsticks import python_work
from tests.model.picking_up import judging

ROUNDS: Final = 25


def full_week() -> float:
    """All places of a full week, in a plan of one year."""
    return ratio_of_the_quickest(judging(years=1, times=ROUNDS), python_work, ROUNDS)


def ten_years() -> float:
    """All places of a week in a plan of ten years, against the same in a plan of one."""
    ten, one = judging(years=10, times=ROUNDS), judging(years=1, times=ROUNDS)
    late, early = in_turn(ten, one, ROUNDS)
    return min(late) / min(early)


BENCHMARKS: Final = (
    Benchmark("judging: every place of a full week", "1 ms of work", 3, full_week),
    Benchmark("judging: in the tenth year", "the first year", 1.3, ten_years),
)
