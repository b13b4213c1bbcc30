"""What is shown is kept, whatever happens to the program."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.planning import begin, drag_run, planned
from tests.e2e.program import CHECKOUT, Program, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import PATIENCE


def test_a_run_that_is_shown_outlives_a_killed_program(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "killed.log")
    begin(program)
    drag_run(program)
    program.process.kill()
    program.process.wait(timeout=PATIENCE)

    again = footwork(screen, data, tmp_path / "again.log")
    again.find("Easy, .*Tuesday", "table cell")
    assert planned(data)["totals"]["sessions"] == 1
    again.close()


def test_a_second_start_on_the_same_folder_says_so_and_leaves_the_first_alone(
    screen: Screen, tmp_path: Path
) -> None:
    data = tmp_path / "plans"
    first = footwork(screen, data, tmp_path / "first.log")
    begin(first)
    drag_run(first)
    second = subprocess.run(
        [sys.executable, "-m", "desktop", "--data", str(data)],
        cwd=CHECKOUT,
        env=screen.variables,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert second.returncode == 0
    assert second.stderr == "Footwork is already open on this folder; its window is in front now.\n"
    screen.keys("ctrl+z")
    first.wait_until_gone("Easy, .*Tuesday", "table cell")
    first.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there another process can be limited")
def test_what_the_disk_does_not_take_is_said_and_saved_as_soon_as_it_does(
    screen: Screen, tmp_path: Path
) -> None:
    data = tmp_path / "plans"
    screen.variables["PYTHONDONTWRITEBYTECODE"] = "1"  # it would write half of what it compiles
    program = footwork(screen, data, tmp_path / "full.log")
    begin(program)
    let_files_grow_to((data / "plan.journal").stat().st_size + 1, program)
    drag_run(program)
    program.find("1 change is not saved: the system does not let the file grow")
    assert planned(data)["totals"]["sessions"] == 0
    screen.keys("alt+F4")
    program.find("1 change is not saved", "dialog")
    program.click("Stay", "push button")
    program.wait_until_gone("1 change is not saved", "dialog")
    program.click("Try again", "push button")  # the program goes on trying by itself, too
    program.find("1 change is not saved: the system does not let the file grow")
    let_files_grow_to(resource.RLIM_INFINITY, program)
    program.wait_until_gone("1 change is not saved")
    assert planned(data)["totals"]["sessions"] == 1
    program.close()


def let_files_grow_to(length: int, program: Program) -> None:
    """What a full disk is to a program, without one."""
    _, most = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (length, most))
