"""Behind the start the rest of the plan is read, and what cannot be read is said in the window."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.days import Days
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.reading_on import ReadingOn
from tests.storage.texts import ordinal, put_texts

WEDNESDAY, LAST_YEAR, LONG_AGO = date(2026, 11, 25), date(2025, 3, 1), date(2001, 2, 3)
GOOD, BAD = b'{"entries":[{"type":"rest","id":"r1"}]}', b"[]"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PlanStore]:
    days = {WEDNESDAY: GOOD, LAST_YEAR: BAD, LONG_AGO: BAD}
    put_texts(tmp_path / "data", {"days": {ordinal(when): text for when, text in days.items()}})
    with PlanStore.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def footwork(qapp: QApplication, qtbot: QtBot, store: PlanStore) -> Footwork:
    made = Footwork(store, WEDNESDAY)
    qtbot.addWidget(made.window)
    return made


def test_months_are_read_one_at_a_time_until_all_are(
    footwork: Footwork, store: PlanStore, qtbot: QtBot
) -> None:
    reading, notices = ReadingOn(footwork, store), footwork.window.rooms.notices
    assert not store.set_aside
    reading.begin()
    qtbot.waitUntil(lambda: not reading.reading)
    assert len(store.set_aside) == 2
    qtbot.waitUntil(lambda: "Left out as well: day 2001-02-03." in notices.text)
    assert "day 2025-03-01" in notices.text
    assert not Days.of(footwork.document.plan.days).read_on()


def test_what_the_first_week_cannot_show_is_said_at_once(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    put_texts(tmp_path / "data", {"days": {ordinal(WEDNESDAY): BAD}})
    with PlanStore.open(tmp_path / "data") as store:
        footwork = Footwork(store, WEDNESDAY)
        qtbot.addWidget(footwork.window)
        assert store.set_aside
        reading = ReadingOn(footwork, store)
        qtbot.waitUntil(lambda: "day 2026-11-25" in footwork.window.rooms.notices.text)
        assert not reading.reading


def test_a_notice_stays_until_it_is_closed_and_says_each_thing_once(footwork: Footwork) -> None:
    footwork.window.show()
    notices = footwork.window.rooms.notices
    assert not notices.isVisible()
    notices.say("one", "The first.")
    notices.say("other", "The other.")
    notices.say("one", "The first, and more.")
    assert notices.isVisible()
    assert notices.text == notices.accessibleName() == "The first, and more.\nThe other."
    (close,) = notices.findChildren(QPushButton)
    close.click()
    assert not notices.isVisible()
    notices.say("one", "Again.")
    assert notices.text == "Again."
