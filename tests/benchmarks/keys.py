"""Keys in the whole window with 175 cards at 1920 x 1080, and reading a line of quick add."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.quickadd.readings import understood
from desktop.model.settings import Settings
from desktop.storage.plans import PlanStore
from desktop.ui.details.panel import REST
from desktop.ui.footwork import Footwork
from desktop.wording.quick_add import vocabulary
from tests.benchmarks.benchmark import Benchmark, in_turn, rounds
from tests.benchmarks.yardsticks import python_work, window_work
from tests.model.dense_weeks import dense_plan
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import ENGLISH, MONDAY

PASSES: Final = 4
NONE, CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = Qt.Key
MOVES: Final = (
    *[(KEYS.Key_Down, NONE)] * 20,
    *[(KEYS.Key_Right, NONE)] * 3,
    *[(KEYS.Key_Down, SHIFT)] * 5,
    *[(KEYS.Key_Left, NONE)] * 3,
    *[(KEYS.Key_Up, NONE)] * 20,
)
"""A walk over the board that ends where it began: the focus and what is selected go on."""

CHANGES: Final = (
    (KEYS.Key_Space, NONE),
    (KEYS.Key_Space, NONE),
    (KEYS.Key_Down, ALT),
    (KEYS.Key_Up, ALT),
    (KEYS.Key_Right, ALT),
    (KEYS.Key_Left, ALT),
    (KEYS.Key_Delete, NONE),
    (KEYS.Key_Z, CONTROL),
    (KEYS.Key_Z, CONTROL),
    (KEYS.Key_Z, CONTROL | SHIFT),
)
"""Changes of the plan that come back to nearly the same week; each is also put on the disk."""

LINES: Final = (
    "8k easy 48min",
    "tempo 10 km 4:30/km",
    "calf raise 2x12 to warm-up",
    "6 x 800 m @ 4:30/km, 2 min jog",
    "note: physio 17:00",
    "rest",
)


@contextmanager
def dense_window() -> Iterator[Footwork]:
    """The whole window on a week of 175 cards."""
    with TemporaryDirectory() as folder, PlanStore.open(Path(folder) / "data") as store:
        kept = Kept(Diary(dense_plan(LIBRARY, 7)), Settings(health_note_seen=True, first_week_seen=True))
        store.save(Kept(), kept)
        made = Footwork(store, MONDAY)
        made.window.resize(1920, 1080)
        made.window.show()
        QTest.qWaitForWindowActive(made.window)
        made.begin(at_once=True)
        made.window.board.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QApplication.processEvents()
        yield made
        made.window.close()
        made.window.deleteLater()
        QApplication.processEvents()


def key_to_paint(keys: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...], rest: int = 0) -> float:
    """From a key to its painted result, than which 95 in a hundred are quicker; by the quickest passes.

    ``rest`` is for how many milliseconds the hand rests between two keys, so that the details follow.
    """
    with dense_window() as footwork:
        board, passed = footwork.window.board, cycle(keys)
        for _ in range(4):  # on to an exercise
            QTest.keyClick(board, KEYS.Key_Down)
        QTest.qWait(2 * REST)
        assert footwork.state.selection

        def press() -> None:
            key, held = next(passed)
            QTest.keyClick(board, key, held)
            QApplication.processEvents()

        def work() -> None:
            QTest.qWait(rest)
            window_work()

        taken, yardstick = in_turn(press, work if rest else window_work, rounds(PASSES) * len(keys))
    each = sorted(min(taken[number :: len(keys)]) for number in range(len(keys)))
    return each[int(len(each) * 0.95)] / min(yardstick)


def reading_a_line() -> float:
    """The slowest of the lines that a runner may type, read once."""
    known = vocabulary(ENGLISH, "km", LIBRARY)
    slowest = 0.0
    for line in LINES:
        mine, other = in_turn(lambda: understood(line, known), python_work, rounds(60))  # noqa: B023
        slowest = max(slowest, min(mine) / min(other))
    return slowest


BENCHMARKS: Final = (
    Benchmark("keys: 95 % of moves to the paint", "1 ms of work", 16, lambda: key_to_paint(MOVES)),
    Benchmark(
        "keys: 95 % of changes to the paint", "1 ms of work", 16, lambda: key_to_paint(CHANGES, 2 * REST)
    ),
    Benchmark("quick add: the slowest line understood", "1 ms of work", 2, reading_a_line),
)
