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
