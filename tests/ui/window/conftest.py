"""The whole window on a folder of its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.storage.plans import PlanStore
from desktop.ui.start import Footwork, application

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture(scope="session")
def qapp_cls() -> None:
    """The application is ours, with its typeface and style; pytest-qt takes the one that runs."""
    application()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PlanStore]:
    with PlanStore.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def footwork(qtbot: QtBot, store: PlanStore) -> Footwork:
    made = Footwork(store, WEDNESDAY)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    return made
