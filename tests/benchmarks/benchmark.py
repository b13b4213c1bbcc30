"""One promise about speed, and how it is measured: a ratio to a yardstick met in the same run.

A limit in seconds would judge the machine. A ratio to other work of the same kind, done in turn with ours
so that both meet the machine in the same mood, judges the program.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import Final, NamedTuple

TRIES: Final = 3
"""How often a figure may be measured before it counts as passed its limit: another program that starts in
the middle of a try can only lengthen what is measured."""

SHOWN_ROUNDS: Final = 3
"""One round in so many is done where figures are shown and nobody judges by them."""

Work = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True)
class Benchmark:
    """A figure with its limit. ``measure`` is one try, a few seconds long; less is better.

    ``against`` says in a few words what the figure is a multiple of.
    """

    name: str
    against: str
    limit: float
    measure: Callable[[], float]


class Pace:
    """How thoroughly this process measures: every round, unless its figures are shown and not judged."""

    shown_only = False


def rounds(number: int) -> int:
    """How many rounds of so many are done."""
    return -(-number // SHOWN_ROUNDS) if Pace.shown_only else number


class Measured(NamedTuple):
    """The best of the tries of one benchmark; ``problem`` is why it could not be measured at all."""

    benchmark: Benchmark
    figure: float
    tries: int
    problem: str = ""

    @property
    def held(self) -> bool:
        """Whether the limit was held in one of the tries."""
        return not self.problem and self.figure <= self.benchmark.limit


def measured(benchmark: Benchmark, tries: int = TRIES) -> Measured:
    """Measure until the limit is held, at most ``tries`` times."""
    best = float("inf")
    for number in range(1, tries + 1):
        _forget_the_others()
        try:
            best = min(best, benchmark.measure())
        except Exception as problem:  # the other figures are still wanted
            return Measured(benchmark, best, number, f"{type(problem).__name__}: {problem}")
        if best <= benchmark.limit:
            break
    return Measured(benchmark, best, number)


def _forget_the_others() -> None:
    """What earlier benchmarks have left is neither searched for garbage nor counted to this one."""
    gc.collect()
    gc.freeze()


def seconds(work: Work, clock: Clock = process_time) -> float:
    """How long one call takes: processor time of this process, or with ``perf_counter`` time that passes."""
    began = clock()
    work()
    return clock() - began


def in_turn(
    ours: Work, yardstick: Work, times: int, clock: Clock = process_time
) -> tuple[list[float], list[float]]:
    """Seconds of every call of either, one after the other."""
    pairs = [(seconds(ours, clock), seconds(yardstick, clock)) for _ in range(times)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def ratio_of_the_quickest(ours: Work, yardstick: Work, times: int) -> float:
    """The quickest call against the quickest: what is above it is other work on the same machine."""
    mine, other = in_turn(ours, yardstick, times)
    return min(mine) / min(other)


__all__ = [
    "Benchmark",
    "Measured",
    "Pace",
    "in_turn",
    "measured",
    "perf_counter",
    "ratio_of_the_quickest",
    "rounds",
    "seconds",
]
