"""Every check a change has to pass, one after the other; benchmarks and faults, which are none of them."""

import os
import subprocess
import sys
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Final

from installer.environment import Environment

SIDE_BY_SIDE: Final = ("-n", "auto", "--dist", "worksteal")
"""A process of tests for each core. Neighbours stay together, for what a module's tests share is made once; a
process that is done takes over half of what another has left. Behind it `-n 0` makes it one process again."""
SHARE: Final = Path("/sys/fs/cgroup/cpu.max")
"""Where Linux says how much processor time a container gets, in so much time that passes."""


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
        "pytest": [python, "-m", "pytest", *SIDE_BY_SIDE, *pytest_arguments],
    }
    if sys.platform != "linux":
        print("The end-to-end tests drive an X window and run on Linux only; they are left out here.")
        checks["pytest"] += ["-m", "not e2e"]
    failed = []
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=environment.root, env=_variables()).returncode != 0:
            failed.append(name)
    if failed:
        print(f"Not passed: {', '.join(failed)}. What to mend stands above.", file=sys.stderr)
    return 1 if failed else 0


def cores(share: Path = SHARE) -> int:
    """How many processes run at once here: in a container there may be more cores than it gets of them."""
    there = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    try:
        time, passing = map(int, share.read_text(encoding="ascii").split())
    except (OSError, ValueError):  # no such file, or "max"
        return there
    return max(1, min(there, ceil(time / passing)))


def run_benchmarks(environment: Environment, words: Sequence[str]) -> int:
    """Measure and print the table; returns 1 where a figure passes its limit in three tries.

    Apart from the checks, which count and never time: they hold on a machine that is busy with other work.
    """
    command = [str(environment.python), "-m", "tests.benchmarks", *words]
    return subprocess.run(command, cwd=environment.root, env=_variables()).returncode


def run_faults(environment: Environment, words: Sequence[str]) -> int:
    """Everything that can happen to a plan, in its long form; returns 1 where a saved edit was lost."""
    command = [str(environment.python), "-m", "tests.faults", *words]
    return subprocess.run(command, cwd=environment.root, env=_variables()).returncode


def _variables() -> dict[str, str]:
    """The environment of whatever is run: no window shows, and programs keep themselves compiled.

    Hundreds of tests start Footwork. Where Python is told to keep nothing compiled, each start would compile
    all of it.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"PYTEST_XDIST_AUTO_NUM_WORKERS": str(cores()), **kept, "QT_QPA_PLATFORM": "offscreen"}
