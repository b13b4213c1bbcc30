"""Every test of widgets begins without those of the test before."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop.ui.state import DayWatch


@pytest.fixture(autouse=True)
def _no_widgets_left() -> None:
    """Delete what was to be deleted later: that waits for an event loop, which a test does not run.

    Otherwise each window dresses all the windows before it, and the tests take ten times as long.
    """
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that is told which day it is keeps it, also where a busy machine needs over a minute."""
    monkeypatch.setattr(DayWatch, "EVERY", 24 * 3_600_000)
