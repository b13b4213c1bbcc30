"""What a checkout is asked for: start the program, run the tests, measure how fast it is."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Final, NoReturn

from installer import lock, system
from installer.checks import run_benchmarks, run_checks, run_faults
from installer.environment import Environment
from installer.system import CannotContinueError

DEMO_FOLDER: Final = lock.ROOT / "demo"


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; returns the exit status."""
    try:
        if arguments[:1] == ["test"]:
            return test(arguments[1:])
        if arguments[:1] == ["bench"]:
            return bench(arguments[1:])
        if arguments[:1] == ["faults"]:
            return faults(arguments[1:])
        start(arguments)
    except CannotContinueError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        return 130


def start(arguments: Sequence[str]) -> NoReturn:
    """Set up what running needs and become the program."""
    environment = prepare(lock.RUN_LOCK, system.QT, "Footwork")
    variables = dict(os.environ)
    if not arguments and not has_display(variables):
        print(f"There is no display here to open the window on, so Footwork makes its demo in {DEMO_FOLDER}.")
        arguments = ["demo", str(DEMO_FOLDER)]
        variables["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.flush()
    command = [str(environment.python), "-m", "desktop", *arguments]
    if os.name == "nt":  # execve would hand the terminal back before the program has ended
        sys.exit(subprocess.run(command, env=variables).returncode)
    os.execve(command[0], command, variables)


def test(arguments: Sequence[str]) -> int:
    """Set up what testing needs and run every check."""
    return run_checks(prepare_tests(), arguments)


def bench(arguments: Sequence[str]) -> int:
    """Set up what testing needs and print the table of the benchmarks."""
    return run_benchmarks(prepare_tests(), arguments)


def faults(arguments: Sequence[str]) -> int:
    """Set up what testing needs and do to plans everything that can happen to them."""
    return run_faults(prepare_tests(), arguments)


def prepare_tests() -> Environment:
    """What the tests and the benchmarks need; their lock holds all that running needs."""
    return prepare(lock.TEST_LOCK, (*system.QT, *system.TEST), "Testing Footwork")


def prepare(lock_name: str, needs: Sequence[system.Need], purpose: str) -> Environment:
    """The environment with what the lock lists installed, on a system that meets `needs`."""
    required = (system.VENV, *needs) if sys.platform == "linux" else (system.VENV,)
    system.add(required, purpose, system.Machine())
    environment = Environment(lock.ROOT)
    environment.make()
    environment.install(lock.ROOT / lock_name)
    return environment


def has_display(variables: Mapping[str, str]) -> bool:
    """Whether a window can open; on Linux that takes an X or a Wayland display."""
    return sys.platform != "linux" or bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))
