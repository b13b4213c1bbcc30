"""`start.py test` runs everything, the tests last, and one failure is a failure."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer.checks import SIDE_BY_SIDE, run_benchmarks, run_checks, run_faults
from installer.environment import Environment


def environment_where(root: Path, failing: str) -> Environment:
    """An environment whose programs note how they were called, and of which `failing` fails."""
    environment = Environment(root)
    environment.programs.mkdir(parents=True)
    for program in (environment.python, environment.programs / "lint-imports"):
        program.write_text(
            f'#!/bin/sh\necho "$(basename $0) $*" >> {root}/calls\n'
            f'echo "${{PYTHONDONTWRITEBYTECODE-unset}}" >> {root}/compiled\n'
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
    assert calls(tmp_path)[-1].startswith("python -m pytest -n auto --dist worksteal -k drag")


def test_programs_that_tests_start_are_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert run_checks(environment_where(tmp_path, failing="nothing"), []) == 0
    assert set((tmp_path / "compiled").read_text().split()) == {"unset"}


def test_a_process_of_tests_that_dies_fails_the_run_and_its_test_is_named(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "import os\n\ndef test_dies():\n    os.abort()\n\ndef test_goes_on():\n    pass\n"
    )
    command = [sys.executable, "-m", "pytest", *SIDE_BY_SIDE, "-n", "2", "-p", "no:cacheprovider"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "crashed while running 'test_it.py::test_dies'" in run.stdout
    assert "1 failed, 1 passed" in run.stdout


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
