"""No test looks at a clock: on a busy machine it would fail, or pass, for what other programs do.

Times are measured by the benchmarks, which `installer/start.py bench` runs. A test counts, or waits for a
state.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.counting import ROOT

TESTS: Final = ROOT / "tests"
BENCHMARKS: Final = TESTS / "benchmarks"
WAITING: Final = TESTS / "e2e" / "waiting.py"
"""The one place with a deadline: until it a state is waited for, nothing is judged by it."""

CLOCKS: Final = {
    "time",
    "time_ns",
    "perf_counter",
    "perf_counter_ns",
    "process_time",
    "process_time_ns",
    "monotonic",
    "monotonic_ns",
    "thread_time",
    "thread_time_ns",
    "sleep",
}
"""Of the module time."""
TIMERS: Final = {"QElapsedTimer", "QDeadlineTimer", "timeit", "Timer", "elapsed", "duration_ms"}
RESTS: Final = {"qWait", "qSleep", "msleep", "usleep"}
"""Of Qt and pytest-qt: a fixed time that passes, whatever comes about in it."""


def clocks(source: str) -> Iterator[tuple[int, str]]:
    """Where a module reads a clock, times something or lets time pass: line and name."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="time", names=names):
                yield from ((node.lineno, f"time.{each.name}") for each in names if each.name in CLOCKS)
            case ast.Import(names=names) if any(each.name == "timeit" for each in names):
                yield node.lineno, "timeit"
            case ast.ImportFrom(module="timeit"):
                yield node.lineno, "timeit"
            case ast.Attribute(value=ast.Name(id="time"), attr=name) if name in CLOCKS:
                yield node.lineno, f"time.{name}"
            case ast.Attribute(value=ast.Name(id="qtbot") | ast.Attribute(attr="qtbot"), attr="wait"):
                yield node.lineno, "qtbot.wait"
            case ast.Attribute(attr=name) if name in RESTS:
                yield node.lineno, name
            case ast.Name(id=name) if name in TIMERS - {"elapsed"}:
                yield node.lineno, name
            case ast.arg(arg="benchmark"):
                yield node.lineno, "the fixture benchmark"


def modules_without_clocks() -> list[Path]:
    """All modules of the tests but the benchmarks and the one that waits."""
    every = sorted(TESTS.rglob("*.py"))
    return [path for path in every if BENCHMARKS not in path.parents and path != WAITING]


def test_no_test_looks_at_a_clock() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in modules_without_clocks()
        for line, name in clocks(path.read_text(encoding="utf-8"))
    ]
    assert not found, "Count, or wait for a state; times belong to tests/benchmarks:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("from time import perf_counter", "time.perf_counter"),
        ("import time\nassert time.monotonic() - began < 2", "time.monotonic"),
        ("import time\ntime.sleep(0.1)", "time.sleep"),
        ("def test(benchmark): ...", "the fixture benchmark"),
        ("timer = QElapsedTimer()", "QElapsedTimer"),
        ("qtbot.wait(200)", "qtbot.wait"),
        ("room.qtbot.wait(200)", "qtbot.wait"),
        ("QTest.qWait(200)", "qWait"),
        ("import timeit", "timeit"),
    ],
)
def test_a_planted_clock_is_found(source: str, name: str) -> None:
    assert [found for _, found in clocks(source)] == [name]


@pytest.mark.parametrize(
    "source",
    ["qtbot.waitUntil(window.isVisible)", "from datetime import date, timedelta", "run.time = 2880"],
)
def test_waiting_for_a_state_and_times_of_day_are_no_clocks(source: str) -> None:
    assert list(clocks(source)) == []
