"""Start to the first painted window, against an empty Qt window with the same Python."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

MOST = 2.5  # times the empty window, as the design settles it
ROUNDS = 9
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


def run(script: str, *arguments: str) -> tuple[float, str]:
    """Seconds a whole process takes, and what it printed."""
    began = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    return perf_counter() - began, done.stdout.strip()


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


def test_start_to_first_paint(
    benchmark: BenchmarkFixture, week: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "DISPLAY" not in os.environ:
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    # Both start from compiled modules, as installed programs do, whatever this process was told.
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    run(EMPTY), run(FOOTWORK, week)  # the first run compiles, and reads the files from the disk
    empty, ours = [], []
    for _ in range(ROUNDS):  # in turn, so that both meet the machine in the same mood
        empty.append(run(EMPTY)[0])
        seconds, loaded = run(FOOTWORK, week)
        ours.append(seconds)
        assert loaded == "", "these are loaded when they are used, not at the start"
    ratio = median(ours) / median(empty)
    benchmark.extra_info["ratio to an empty window"] = round(ratio, 2)
    benchmark.pedantic(run, args=(FOOTWORK, week), rounds=1)
    assert ratio <= MOST
