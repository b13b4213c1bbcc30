"""Every check a change has to pass, one after the other; benchmarks and faults, which are none of them."""

import os
import subprocess
import sys
from collections.abc import Sequence

from installer.environment import Environment


def run_checks(environment: Environment, pytest_arguments: Sequence[str]) -> int:
    """Run all checks, the tests last; returns 0 when all pass.

    The screens are tested offscreen; the end-to-end tests open their own virtual display.
    """
    python = str(environment.python)
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy", "--strict"],
        "import-linter": [str(environment.programs / "lint-imports")],
        "pytest": [python, "-m", "pytest", *pytest_arguments],
    }
    if sys.platform != "linux":
        print("The end-to-end tests drive an X window and run on Linux only; they are left out here.")
        checks["pytest"] += ["-m", "not e2e"]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    failed = []
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=environment.root, env=variables).returncode != 0:
            failed.append(name)
    if failed:
        print(f"Not passed: {', '.join(failed)}. What to mend stands above.", file=sys.stderr)
    return 1 if failed else 0


def run_benchmarks(environment: Environment, words: Sequence[str]) -> int:
    """Measure and print the table; returns 1 where a figure passes its limit in three tries.

    Apart from the checks, which count and never time: they hold on a machine that is busy with other work.
    """
    command = [str(environment.python), "-m", "tests.benchmarks", *words]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=environment.root, env=variables).returncode


def run_faults(environment: Environment, words: Sequence[str]) -> int:
    """Everything that can happen to a plan, in its long form; returns 1 where a saved edit was lost."""
    command = [str(environment.python), "-m", "tests.faults", *words]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=environment.root, env=variables).returncode
