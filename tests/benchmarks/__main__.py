"""Every benchmark in one run, as a table: ``python3 installer/start.py bench [--shown] [WORD ...]``.

With words only those figures whose names have one of them. Ends with 1 where a limit is passed in three
tries or a figure could not be measured. With ``--shown`` there is one try of a third of the rounds: enough
for a table to look at, and too little to judge by.
"""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.ui.start import dress
from tests.benchmarks import (
    board,
    drawings,
    films,
    following,
    judging,
    keys,
    library,
    preview,
    printing,
    starting,
    storage,
    table,
)
from tests.benchmarks.benchmark import TRIES, Benchmark, Pace, measured

ROOMS = (starting, board, keys, library, judging, storage, drawings, films, following, printing, preview)
if sys.platform != "linux":  # a start is measured under a virtual X screen
    ROOMS = ROOMS[1:]

SHOWN: Final = "--shown"


def chosen(words: Sequence[str]) -> list[Benchmark]:
    """The benchmarks whose names have one of the words; without words all."""
    every = [benchmark for room in ROOMS for benchmark in room.BENCHMARKS]
    return [each for each in every if not words or any(word in each.name for word in words)]


def main(words: Sequence[str]) -> int:
    """Measure, print the table; returns the exit status."""
    QApplication.setStyle("Fusion")
    app = QApplication([])
    dress(app)
    results = []
    Pace.shown_only = SHOWN in words
    for benchmark in chosen([word for word in words if word != SHOWN]):
        print(f"{benchmark.name} ...", file=sys.stderr, flush=True)
        results.append(measured(benchmark, 1 if Pace.shown_only else TRIES))
    print(*table.lines(results), sep="\n")
    return 0 if all(result.held for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
