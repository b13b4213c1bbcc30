"""A window that is opened and filled in, for tests and benchmarks of what a start does."""

from datetime import date

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.window.places import Panels


def open_and_fill(store: PlanStore, today: date, *, wide: bool = False) -> None:
    """Open a window on a plan, its library ``wide`` or not, fill all of it in at once, and close it."""
    made = Footwork(store, today)
    made.window.rooms.middle.panels = Panels(wide=wide)
    made.window.resize(1440, 900)
    made.window.show()
    QTest.qWaitForWindowActive(made.window)
    made.begin(at_once=True)
    QApplication.processEvents()
    made.window.close()
    made.window.deleteLater()
    QApplication.processEvents()
