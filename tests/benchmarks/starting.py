"""The start of the whole program against that of an empty Qt window with the same Python.

Both are real windows on a virtual screen with a window manager, as a runner has them.
"""

import subprocess
import sys
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Plan
from desktop.model.settings import Settings
from desktop.model.week import week_of
from desktop.storage.plans import PlanStore
from tests.benchmarks.benchmark import Benchmark, in_turn, rounds
from tests.e2e.screen import Screen
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import MONDAY, sample_plan

ROUNDS: Final = 7
ROOT: Final = Path(__file__).parents[2]


def keep_a_week(folder: Path) -> None:
    """This week as planned, so that the first paint has cards to draw; the health note was read."""
    ahead = week_of(date.today()).first - MONDAY
    plan = Plan({when + ahead: day for when, day in sample_plan(LIBRARY).days.items()})
    with PlanStore.open(folder) as store:
        store.save(Kept(), Kept(Diary(plan), Settings(health_note_seen=True)))


class Starts:
    """Runs of programs on a virtual screen, Footwork on a folder with a planned week."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        self.data = folder / "data"
        # All start from compiled modules, as installed programs do, whatever this process was told.
        self.variables = {**screen.variables, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
        self.variables["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "0"
        keep_a_week(self.data)

    def run(self, *arguments: object) -> None:
        """Run a module as a process of its own until it ends."""
        command = [sys.executable, "-m", *map(str, arguments)]
        subprocess.run(command, cwd=ROOT, env=self.variables, capture_output=True, check=True, timeout=300)

    def empty(self) -> None:
        """The yardstick."""
        self.run("tests.benchmarks.empty_window")

    def footwork(self, moment: str) -> None:
        """Footwork up to a moment, ``painted`` or ``filled``."""
        self.run("tests.ui.started", moment, self.data)


def start_up_to(moment: str) -> float:
    """How much longer a start takes than the empty window's right after it: the middle one of several."""
    with TemporaryDirectory() as folder, Screen(Path(folder)) as screen:
        starts = Starts(Path(folder), screen)
        starts.footwork("kept")  # a first run compiles, and keeps its thumbnails for all that follow
        for _ in range(2):
            starts.empty()
            starts.footwork(moment)
        ours, empty = in_turn(lambda: starts.footwork(moment), starts.empty, rounds(ROUNDS), perf_counter)
    return median(longer / shorter for longer, shorter in zip(ours, empty, strict=True))


BENCHMARKS: Final = (
    Benchmark("start: the first paint", "an empty window", 2.5, lambda: start_up_to("painted")),
    Benchmark("start: everything filled in", "an empty window", 2.6, lambda: start_up_to("filled")),
)
