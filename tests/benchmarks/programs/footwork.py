"""The whole program as ``footwork --data FOLDER`` runs it, which leaves at a moment of its start.

    python -m tests.benchmarks.programs.footwork painted FOLDER
    python -m tests.benchmarks.programs.footwork filled FOLDER

``painted`` is the window's first paint; ``filled`` is when lists, details, advice and thumbnails are there
too. It leaves by os._exit, as the empty window does: taking a window down is no part of its start.
"""

import os
import sys
from typing import TYPE_CHECKING

from desktop import __main__ as program

if TYPE_CHECKING:
    from desktop.storage.plans import PlanStore
    from desktop.ui.start import Footwork


def leave_when_painted(footwork: "Footwork", store: "PlanStore") -> None:
    """In place of what the program does once it is painted."""
    shown = (footwork.window.board, footwork.window.library, footwork.window.details)
    assert all(part.isVisible() for part in shown)
    assert footwork.document.plan.days, "there is a week to paint"
    os._exit(0)


def leave_when_filled(moment: str) -> None:
    """Let the program settle and leave once the pictures that it waits for are painted."""
    from PySide6.QtCore import QTimer

    from desktop.ui import start

    if moment == "painted":
        start._settle = leave_when_painted
        return
    settle = start._settle

    def settle_and_leave(footwork: "Footwork", store: "PlanStore") -> None:
        settle(footwork, store)
        leave = QTimer(footwork.window, singleShot=True, interval=0)
        leave.timeout.connect(lambda: QTimer.singleShot(0, lambda: os._exit(0)))
        if footwork.figures.waits:
            footwork.figures.ready.connect(leave.start)
        else:
            leave.start()

    start._settle = settle_and_leave


moment, folder = sys.argv[1:]
has_display = program._has_display


def prepare_to_leave() -> bool:
    """Asked just before the window's own modules are loaded, which is part of the start."""
    leave_when_filled(moment)
    return has_display()


program._has_display = prepare_to_leave
sys.argv = ["footwork", "--data", folder]
sys.exit(program.main())
