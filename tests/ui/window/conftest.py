"""The whole window on a folder of its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.start import dress
from tests.ui.window.ways_scene import Scene, begun, opened_window

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PlanStore]:
    with PlanStore.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def footwork(qapp: QApplication, qtbot: QtBot, store: PlanStore) -> Footwork:
    qapp.setStyle("Fusion")
    dress(qapp)
    made = Footwork(store, WEDNESDAY)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.begin(at_once=True)
    return made


@pytest.fixture(scope="module")
def running(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footwork]:
    """A window for all tests of a module."""
    yield from opened_window(tmp_path_factory.mktemp("running") / "data")


@pytest.fixture
def scene(running: Footwork, qtbot: QtBot) -> Iterator[Scene]:
    """The same week in it for each."""
    for made in begun(running):
        made.wait = qtbot.waitUntil
        yield made
