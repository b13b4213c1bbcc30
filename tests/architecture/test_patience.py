"""No test waits for ever: a program or a thread that never ends would keep all tests from ending."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.counting import ROOT

TESTS: Final = ROOT / "tests"
RUNNING: Final = {"subprocess.run", "subprocess.check_output", "subprocess.check_call", "subprocess.call"}
WAITING: Final = {"wait", "communicate", "join"}
"""Of processes, threads and events."""


def endless(source: str) -> Iterator[tuple[int, str]]:
    """Lines that wait without a limit, each with what waits there."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or any(named.arg == "timeout" for named in node.keywords):
            continue
        runs = ast.unparse(node.func) in RUNNING
        waits = isinstance(node.func, ast.Attribute) and node.func.attr in WAITING and not node.args
        if runs or waits:
            yield node.lineno, ast.unparse(node.func)


@pytest.mark.parametrize(
    "line",
    ["subprocess.run(['a'], check=True)", "process.wait()", "thread.join()", "a.communicate(input=b'')"],
)
def test_what_waits_without_a_limit_is_found(line: str) -> None:
    assert list(endless(line)) == [(1, line.partition("(")[0])]


@pytest.mark.parametrize(
    "line", ["subprocess.run(['a'], timeout=9)", "process.wait(9)", "', '.join(words)", "wait_for('a', look)"]
)
def test_what_has_a_limit_is_not(line: str) -> None:
    assert list(endless(line)) == []


def _places() -> Iterator[str]:
    for file in sorted(TESTS.rglob("*.py")):
        for line, what in endless(file.read_text(encoding="utf-8")):
            yield f"{Path(file).relative_to(ROOT)}:{line} {what}"


def test_no_test_waits_without_a_limit() -> None:
    assert list(_places()) == []


def hasty(source: str) -> Iterator[int]:
    """Lines that take hypothesis' patience away: a list of checks without "too slow" stands for all of it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.keyword) and node.arg == "suppress_health_check":
            listed = ast.unparse(node.value)
            if "too_slow" not in listed and listed != "list(HealthCheck)":
                yield node.value.lineno


def test_no_law_fails_because_the_machine_is_busy() -> None:
    assert list(hasty("settings(suppress_health_check=[HealthCheck.function_scoped_fixture])")) == [1]
    assert list(hasty("settings(suppress_health_check=list(HealthCheck))")) == []
    found = {file.name: list(hasty(file.read_text(encoding="utf-8"))) for file in TESTS.rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines} == {}
