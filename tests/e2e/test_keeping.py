"""What is shown is kept, whatever happens to the program."""

import subprocess
import sys
from pathlib import Path

from tests.e2e.planning import begin, drag_run, planned
from tests.e2e.program import CHECKOUT, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import PATIENCE


def test_a_run_that_is_shown_outlives_a_killed_program(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "plans"
    program = footwork(screen, data, tmp_path / "killed.log")
    begin(program)
    drag_run(program)
    program.process.kill()
    program.process.wait()

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
