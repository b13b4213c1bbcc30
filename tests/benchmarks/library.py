"""Finding among five thousand exercises: each key of a word, of a slip and of what is nowhere, painted."""

from typing import Final

from PySide6.QtWidgets import QApplication

from tests.benchmarks.benchmark import Benchmark, in_turn, rounds
from tests.benchmarks.yardsticks import window_work
from tests.ui.library.thousands import large_library

TYPED: Final = ("calf raise 2", "clif raise", "xyz", "")
PASSES: Final = 3


def search_key() -> float:
    """A key than which 95 in a hundred are quicker; each by the quickest of its passes."""
    with large_library() as panel:
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


BENCHMARKS: Final = (
    Benchmark("library: 95 % of the keys of a search among 5,000", "1 ms of work", 16, search_key),
)
