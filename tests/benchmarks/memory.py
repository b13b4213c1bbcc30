"""Says how much memory a program takes at most whose window comes to the exercises of a folder, in kilobytes.

python -m tests.benchmarks.memory LIBRARY DATA
"""

import resource
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from resources import exercises
from tests.ui.board.bench import MONDAY


def main(library: Path, data: Path) -> None:
    """Open a window and make its library wide."""
    exercises.FOLDER = library
    application = QApplication([])
    with PlanStore.open(data) as store:
        made = Footwork(store, MONDAY)
        made.window.resize(1440, 900)
        made.window.show()
        QTest.qWaitForWindowActive(made.window)
        made.begin(at_once=True)
        made.window.commands["wide-library"].trigger()
        application.processEvents()
        made.window.close()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
