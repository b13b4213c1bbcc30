"""Start to the first painted window, against an empty Qt window with the same Python.

Both are real windows on a virtual screen with a window manager, as a runner has them.
"""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.e2e.screen import Screen

MOST = 2.5  # times the empty window, as the design settles it
ROUNDS, TRIES = 7, 4
ROOT = Path(__file__).parents[2]
NOT_YET = ("reportlab", "pypdfium2", "numpy", "shapely")

# Both leave by os._exit as soon as they are painted: taking a window down is no part of its start.
EMPTY = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Leave(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False

app = QApplication([])
window = QWidget()
leave = Leave()
window.installEventFilter(leave)
window.show()
app.exec()
"""

# The whole program as ``python -m desktop --data FOLDER`` runs it, up to what it does once it is painted.
FOOTWORK = """
import os
import sys
from desktop import __main__ as program

def leave(footwork, store):
    assert footwork.window.board.isVisible() and footwork.window.library.isVisible()
    assert footwork.window.details.isVisible() and footwork.document.plan.days
    print(*sorted(set(NOT_YET) & set(sys.modules)), flush=True)
    os._exit(0)

has_display = program._has_display
def then_leave():
    from desktop.ui import start
    start._settle = leave
    return has_display()

program._has_display = then_leave
sys.argv = ["footwork", "--data", sys.argv[1]]
sys.exit(program.main())
""".replace("NOT_YET", repr(NOT_YET))


def run(script: str, variables: dict[str, str], *arguments: str) -> tuple[float, str]:
    """Seconds a whole process takes, and what it printed."""
    command = [sys.executable, "-c", script, *arguments]
    began = perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True, timeout=60
    )
    return perf_counter() - began, done.stdout.strip()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A virtual screen of its own."""
    with Screen(tmp_path) as started:
        yield started


@pytest.fixture
def week(tmp_path: Path) -> str:
    """A folder with a planned week, so that the first paint has cards to draw."""
    folder = str(tmp_path / "data")
    year, number, _ = date.today().isocalendar()
    for command in (["apply", "four-runs", f"{year}-W{number:02d}"], ["show"]):
        subprocess.run(
            [sys.executable, "-m", "desktop", "--data", folder, *command], check=True, capture_output=True
        )
    return folder


def test_start_to_first_paint(benchmark: BenchmarkFixture, screen: Screen, week: str, tmp_path: Path) -> None:
    # Both start from compiled modules, as installed programs do, whatever this process was told.
    variables = {**screen.variables, "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    variables["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "0"
    for script in (EMPTY, FOOTWORK):  # the first run compiles, and reads the files from the disk
        run(script, variables, week)

    def measured() -> float:
        empty, ours = [], []
        for _ in range(ROUNDS):  # in turn, so that both meet the machine in the same mood
            empty.append(run(EMPTY, variables)[0])
            seconds, loaded = run(FOOTWORK, variables, week)
            ours.append(seconds)
            assert loaded == "", "these are loaded when they are used, not at the start"
        return median(ours) / median(empty)

    # What else the machine does can only lengthen a start, and the longer one more often.
    ratio = min(measured() for _ in range(TRIES))
    benchmark.extra_info["ratio to an empty window"] = round(ratio, 2)
    benchmark.pedantic(run, args=(FOOTWORK, variables, week), rounds=1)
    assert ratio <= MOST
