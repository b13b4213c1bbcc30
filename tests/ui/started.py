"""The whole program as ``footwork --data FOLDER`` runs it, which leaves at a moment of its start.

    python -m tests.ui.started painted FOLDER
    python -m tests.ui.started filled FOLDER report

``painted`` is the window's first paint; ``filled`` is when lists, details, advice and thumbnails are there
too; ``kept`` is when the thumbnails are kept for the next start. With ``report`` it prints as JSON which
modules it has loaded, which files it has opened and what was painted once it was filled in; without, nothing
stands in the way of a benchmark. It leaves by os._exit: taking a window down is no part of a start.
"""

import os
import sys
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.storage.plans import PlanStore
    from desktop.ui.footwork import Footwork
    from desktop.ui.leaving import Leaving

moment, folder, *asked = sys.argv[1:]
opened: list[str] = []
painted: list[str] = []

if asked:
    # Before anything of the program is loaded.
    sys.addaudithook(lambda event, about: opened.append(str(about[0])) if event == "open" else None)


def leave() -> None:
    """End the process, perhaps with a word on what it took to come here."""
    if asked:
        modules = sorted(sys.modules)
        import json

        print(json.dumps({"modules": modules, "opened": opened, "painted": painted}), flush=True)
    os._exit(0)


def prepare_to_leave() -> None:
    """Put leaving in place of what the program does once it is painted, or behind it."""
    from desktop.ui import start

    settle = start._settle

    def settle_and_leave(
        footwork: "Footwork",
        store: "PlanStore",
        leaving: "Callable[[], Leaving]",
        brought: "Path | None",
        ready: "Callable[[Footwork], object]",
    ) -> None:
        try:
            shown = (footwork.window.board, footwork.window.library, footwork.window.details)
            assert all(part.isVisible() for part in shown)
            assert footwork.document.plan.days, "there is a week to paint"
            if moment == "painted":
                leave()
            settle(footwork, store, leaving, brought, ready)
            if asked:
                count_paints(footwork)
            leave_when_painted(footwork)
        except Exception:  # the program would catch it, tell its runner, and stay
            traceback.print_exc()
            os._exit(1)

    start._settle = settle_and_leave


def count_paints(footwork: "Footwork") -> None:
    """From now on note each time that the list of exercises or the page of details is painted."""
    from PySide6.QtCore import QEvent, QObject

    views = {"list": footwork.window.library.view, "page": footwork.window.details.page}
    names = {id(view.viewport()): name for name, view in views.items()}

    class Paints(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted.append(names[id(watched)])
            return False

    paints = Paints(footwork.window)
    for view in views.values():
        view.viewport().installEventFilter(paints)


def leave_when_painted(footwork: "Footwork") -> None:
    """Leave once the thumbnails that are kept back are painted, and all there is stands on the screen."""
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer

    def shown() -> None:
        if moment == "kept":
            footwork.figures.keep()
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, leave_painted))

    def leave_painted() -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)  # if it is not painted yet
        leave()

    if footwork.figures.waits:
        footwork.figures.ready.connect(shown)
    else:
        shown()


from desktop import __main__ as program  # noqa: E402

has_display = program._has_display


def then_prepare() -> bool:
    """Asked just before the window's own modules are loaded, which is part of the start."""
    prepare_to_leave()
    return has_display()


program._has_display = then_prepare
sys.argv = ["footwork", "--data", folder]
sys.exit(program.main())
