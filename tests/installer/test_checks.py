"""`start.py test` runs everything, the tests last, and one failure is a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer.checks import SIDE_BY_SIDE, cores, run_benchmarks, run_checks, run_faults
from installer.environment import Environment
from installer.lock import ROOT


def environment_where(root: Path, failing: str) -> Environment:
    """An environment whose programs note how they were called, and of which `failing` fails."""
    environment = Environment(root)
    environment.programs.mkdir(parents=True)
    for program in (environment.python, environment.programs / "lint-imports"):
        program.write_text(
            f'#!/bin/sh\necho "$(basename $0) $*" >> {root}/calls\n'
            f'echo "${{PYTHONDONTWRITEBYTECODE-unset}} $PYTEST_XDIST_AUTO_NUM_WORKERS" >> {root}/told\n'
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


@pytest.mark.parametrize(
    ("share", "most"), [("100000 100000", 1), ("50000 100000", 1), ("1 x", None), ("max 1", None)]
)
def test_there_are_as_many_processes_as_the_machine_runs_at_once(
    tmp_path: Path, share: str, most: int | None
) -> None:
    every = cores(tmp_path / "missing")
    (tmp_path / "cpu.max").write_text(share)
    assert cores(tmp_path / "cpu.max") == (most or every) >= 1
    (tmp_path / "cpu.max").write_text(f"{every * 100_000 + 50_000} 100000")
    assert cores(tmp_path / "cpu.max") == every


@pytest.mark.parametrize("said", ["", "7"])
def test_pytest_is_told_how_many_unless_somebody_else_has_told_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.delenv("PYTEST_XDIST_AUTO_NUM_WORKERS", raising=False)
    if said:
        monkeypatch.setenv("PYTEST_XDIST_AUTO_NUM_WORKERS", said)
    assert run_checks(environment_where(tmp_path, failing="nothing"), []) == 0
    assert (tmp_path / "told").read_text().split()[-1] == (said or str(cores()))


def test_programs_that_tests_start_are_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert run_checks(environment_where(tmp_path, failing="nothing"), []) == 0
    assert {line.split()[0] for line in (tmp_path / "told").read_text().splitlines()} == {"unset"}


def side_by_side(folder: Path, tests: str, *more: str) -> subprocess.CompletedProcess[str]:
    """Run tests in two processes."""
    (folder / "test_it.py").write_text(tests)
    command = [sys.executable, "-m", "pytest", *SIDE_BY_SIDE, "-n", "2", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, "-p", "tests.side_by_side", *more],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_a_process_of_tests_that_dies_fails_the_run_and_its_test_is_named(tmp_path: Path) -> None:
    run = side_by_side(
        tmp_path, "import os\n\ndef test_dies():\n    os.abort()\n\ndef test_goes_on():\n    pass\n"
    )
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "crashed while running 'test_it.py::test_dies'" in run.stdout
    assert "1 failed, 1 passed" in run.stdout


def test_a_test_that_waits_for_ever_fails_by_name_and_the_others_go_on(tmp_path: Path) -> None:
    run = side_by_side(
        tmp_path,
        "import threading\n\ndef test_waits():\n    threading.Event().wait()\n"
        "\ndef test_goes_on():\n    pass\n",
        *("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path)),
        *("-o", "faulthandler_timeout=2", str(tmp_path)),
    )
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "crashed while running 'test_it.py::test_waits'" in run.stdout
    assert "1 failed, 1 passed" in run.stdout
    assert "in test_waits" in run.stderr


def test_a_process_of_tests_that_dies_when_all_have_passed_fails_the_run_too(tmp_path: Path) -> None:
    run = side_by_side(
        tmp_path, "import atexit\nimport os\n\ndef test_passes():\n    atexit.register(os.abort)\n"
    )
    assert run.returncode == pytest.ExitCode.INTERNAL_ERROR
    assert "1 passed" in run.stdout
    assert "A process of tests died as it ended: [-6]" in run.stderr


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
