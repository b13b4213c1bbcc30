"""`start.py test` runs everything, the tests last, and one failure is a failure."""

from pathlib import Path

import pytest

from installer.checks import run_benchmarks, run_checks, run_faults
from installer.environment import Environment


def environment_where(root: Path, failing: str) -> Environment:
    """An environment whose programs note how they were called, and of which `failing` fails."""
    environment = Environment(root)
    environment.programs.mkdir(parents=True)
    for program in (environment.python, environment.programs / "lint-imports"):
        program.write_text(
            f'#!/bin/sh\necho "$(basename $0) $*" >> {root}/calls\n'
            f'case "$*" in "-m {failing}"*) exit 1;; esac\n'
        )
        program.chmod(0o755)
    return environment


def calls(root: Path) -> list[str]:
    return (root / "calls").read_text().splitlines()


def test_all_checks_run_and_the_tests_come_last(tmp_path: Path) -> None:
    assert run_checks(environment_where(tmp_path, failing="nothing"), ["-k", "drag"]) == 0
    assert calls(tmp_path)[:4] == [
        "python -m ruff check .",
        "python -m ruff format --check .",
        "python -m mypy --strict",
        "lint-imports ",
    ]
    assert calls(tmp_path)[-1].startswith("python -m pytest -k drag")


@pytest.mark.parametrize("failing", ["ruff", "mypy", "pytest"])
def test_one_failure_stops_nothing_and_is_named_at_the_end(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], failing: str
) -> None:
    assert run_checks(environment_where(tmp_path, failing), []) == 1
    assert calls(tmp_path)[-1].startswith("python -m pytest")
    assert f"Not passed: {failing}" in capfd.readouterr().err


def test_the_long_form_of_the_faults_runs_apart_too(tmp_path: Path) -> None:
    environment = environment_where(tmp_path, failing="tests.faults")
    assert run_faults(environment, ["kill"]) == 1
    assert calls(tmp_path) == ["python -m tests.faults kill"]


def test_benchmarks_run_apart_from_the_checks(tmp_path: Path) -> None:
    environment = environment_where(tmp_path, failing="tests.benchmarks")
    assert run_benchmarks(environment, ["drag"]) == 1
    assert calls(tmp_path) == ["python -m tests.benchmarks drag"]
    assert run_checks(environment, []) == 0
