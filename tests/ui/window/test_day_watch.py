"""The date in the window goes with the computer, wherever that is."""

import os
import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from desktop.ui.footwork import Footwork
from desktop.ui.state import DayWatch, ViewState, date_here

WEST, EAST = "XXX+12", "XXX-13"
"""Two time zones in which it is never the same day."""

EVERY = DayWatch.EVERY  # of the program; a test keeps its day for longer


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    monkeypatch.setenv("TZ", WEST)
    time.tzset()
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


def test_a_time_zone_that_has_changed_is_another_day(zone: pytest.MonkeyPatch) -> None:
    before = date_here()
    os.environ["TZ"] = EAST
    assert date_here() - before in (timedelta(days=1), timedelta(days=2))


def test_the_window_is_told_each_minute(footwork: Footwork) -> None:
    (watch,) = footwork.window.findChildren(DayWatch)
    assert watch.isActive()
    assert (EVERY, watch.interval()) == (60_000, DayWatch.EVERY)
    footwork.state.new_day(date(2026, 11, 25))
    watch.timeout.emit()
    assert footwork.state.today == date_here()


def test_what_is_told_is_the_date(qapp: object) -> None:
    state = ViewState(date(2026, 11, 25))
    DayWatch(state, state).timeout.emit()
    assert state.today == date_here()
