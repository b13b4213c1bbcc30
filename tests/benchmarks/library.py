"""The library: finding among five thousand exercises, a wide shelf of five hundred, and a window whose start
and memory do not grow with what there is."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.settings import Settings
from desktop.storage.plans import PlanStore
from desktop.ui.window.places import GRIP, WIDE
from resources import exercises
from tests.benchmarks.benchmark import Benchmark, in_turn, rounds
from tests.benchmarks.yardsticks import window_work
from tests.patience import PATIENCE
from tests.printouts.sample import LIBRARY
from tests.resources.made_up import prepare
from tests.ui.board.bench import MONDAY, sample_plan
from tests.ui.library.filled import open_and_fill
from tests.ui.library.thousands import EXERCISES, large_library

TYPED: Final = ("calf raise 2", "clif raise", "xyz", "")
PASSES: Final = 3
ROOT: Final = Path(__file__).parents[2]
STARTS: Final = 7


def search_key(count: int = EXERCISES, *, wide: bool = False) -> float:
    """A key than which 95 in a hundred are quicker; each by the quickest of its passes."""
    with large_library(count) as panel:
        if wide:
            panel.resize(WIDE - GRIP, 900)
            panel.show_wide(True)
            QApplication.processEvents()
        keys = [text[: end + 1] for text in TYPED for end in range(max(1, len(text)))]
        passed = iter(keys * rounds(PASSES))

        def press() -> None:
            panel.filters.search.setText(next(passed))
            panel.view.viewport().repaint()

        def work() -> None:
            QApplication.processEvents()  # what was put off is done between two keys
            window_work()

        taken, yardstick = in_turn(press, work, rounds(PASSES) * len(keys))
    each = sorted(min(taken[number :: len(keys)]) for number in range(len(keys)))
    return each[int(len(each) * 0.95)] / min(yardstick)


def start_with(count: int, folder: Path) -> None:
    """Open a window with a planned week that comes to a library of so many, and fill all of it in."""
    with _holding(folder / str(count)), PlanStore.open(folder / "data") as store:
        open_and_fill(store, MONDAY)


def growing_start() -> float:
    """A start with five hundred exercises against one with sixty-six, each by its quickest."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with PlanStore.open(folder / "data") as store:
            kept = Kept(Diary(sample_plan(LIBRARY)), Settings(health_note_seen=True, first_week_seen=True))
            store.save(Kept(), kept)
        for count in (66, 500):
            prepare(folder / str(count), count)
            start_with(count, folder)  # a first one compiles and fills what is kept
        many, few = in_turn(lambda: start_with(500, folder), lambda: start_with(66, folder), rounds(STARTS))
    return min(many) / min(few)


def growing_memory() -> float:
    """All that a program holds at most whose window comes to five hundred exercises, with a wide shelf open,
    against one that comes to sixty-six."""
    with TemporaryDirectory() as name:
        folder, held = Path(name), {}
        for count in (66, 500):
            prepare(folder / str(count), count)
            command = [sys.executable, "-m", "tests.benchmarks.memory"]
            command += [str(folder / str(count)), str(folder / "data")]
            peaks = [int(subprocess.check_output(command, cwd=ROOT, timeout=PATIENCE)) for _ in range(2)]
            held[count] = min(peaks)
    return held[500] / held[66]


@contextmanager
def _holding(folder: Path) -> Iterator[None]:
    """The program's library is the one that was prepared there."""
    before = exercises.FOLDER
    exercises.FOLDER = folder
    try:
        yield
    finally:
        exercises.FOLDER = before


BENCHMARKS: Final = (
    Benchmark("library: 95 % of the keys of a search among 5,000", "1 ms of work", 16, search_key),
    Benchmark(
        "library: 95 % of the keys of a search on a wide shelf of 66",
        "1 ms of work",
        16,
        lambda: search_key(66, wide=True),
    ),
    Benchmark(
        "library: 95 % of the keys of a search on a wide shelf of 500",
        "1 ms of work",
        16,
        lambda: search_key(500, wide=True),
    ),
    Benchmark("library: a start with 500 exercises", "one with 66", 1.1, growing_start),
    Benchmark("library: memory with 500 exercises", "a window with 66", 1.05, growing_memory),
)
