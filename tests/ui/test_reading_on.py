"""Behind the start the rest of the plan is read, and what cannot be read is said in the window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.days import Days
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.reading_on import ReadingOn
from tests.counting import ROOT
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


PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.ui.start import run_window

def ready(footwork):
    def look():
        told = footwork.window.rooms.notices.text
        if "2001" in told:
            print(told, flush=True)
            footwork.window.close()
    timer = QTimer(footwork.window)
    timer.timeout.connect(look)
    timer.start(10)

sys.exit(run_window(Path(sys.argv[1]), date(2026, 11, 25), ready))
"""


def test_the_program_itself_reads_on_and_says_what_it_finds(tmp_path: Path) -> None:
    put_texts(tmp_path, {"days": {ordinal(WEDNESDAY): GOOD, ordinal(LONG_AGO): BAD}})
    with PlanStore.open(tmp_path) as opened:
        before = opened.read()
        seen = replace(before.settings, health_note_seen=True)
        opened.save(before, before._replace(settings=seen))
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "day 2001-02-03: it is an object with fields" in run.stdout
