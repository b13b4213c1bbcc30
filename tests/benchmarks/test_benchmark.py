"""A figure gets three tries, and the table says what came of them."""

from collections.abc import Iterable

import pytest

from tests.benchmarks.benchmark import Benchmark, Pace, measured, rounds
from tests.benchmarks.table import lines


def benchmark_of(figures: Iterable[float], limit: float = 2.0) -> Benchmark:
    """A benchmark whose tries give these figures, one after the other."""
    left = iter(figures)
    return Benchmark("drag: a frame", "1 ms of work", limit, lambda: next(left))


def test_a_figure_that_holds_is_measured_once() -> None:
    result = measured(benchmark_of([1.5]))
    assert (result.figure, result.tries, result.held) == (1.5, 1, True)


def test_a_figure_that_was_disturbed_is_measured_again() -> None:
    result = measured(benchmark_of([9.0, 2.1, 2.0]))
    assert (result.figure, result.tries, result.held) == (2.0, 3, True)


def test_a_limit_passed_in_three_tries_is_passed_and_the_best_try_is_shown() -> None:
    result = measured(benchmark_of([4.0, 3.0, 5.0, 0.1]))
    assert (result.figure, result.tries, result.held) == (3.0, 3, False)


def test_what_is_shown_alone_takes_a_third_of_the_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [rounds(number) for number in (1, 7, 300)] == [1, 7, 300]
    monkeypatch.setattr(Pace, "shown_only", True)
    assert [rounds(number) for number in (1, 7, 300)] == [1, 3, 100]


def test_what_cannot_be_measured_does_not_hold_and_says_why() -> None:
    def broken() -> float:
        raise ValueError("no such week")

    result = measured(Benchmark("drag: a frame", "1 ms of work", 2, broken))
    assert not result.held
    assert list(lines([result]))[-1] == "drag: a frame: ValueError: no such week"


def test_the_table_names_figure_limit_and_margin() -> None:
    results = [measured(benchmark_of([1.5])), measured(benchmark_of([3.0, 3.0, 3.0]))]
    head, *rows = [line.split() for line in lines(results)]
    assert head == ["what", "measured", "against", "figure", "limit", "margin", "tries"]
    assert rows == [
        ["drag:", "a", "frame", "1", "ms", "of", "work", "1.50", "2", "25", "%", "1"],
        [
            "drag:",
            "a",
            "frame",
            "1",
            "ms",
            "of",
            "work",
            "3.00",
            "2",
            "-50",
            "%",
            "3",
            "PASSED",
            "ITS",
            "LIMIT",
        ],
    ]
