"""No test waits for a busy machine in vain: neither hypothesis nor Qt's own waiting has a short limit."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.threads import Collector
from tests.side_by_side import pytest_sessionfinish as pytest_sessionfinish
from tests.side_by_side import pytest_testnodeready as pytest_testnodeready

# A test's own list would take the place of this one. A fixture that is made once for all examples is meant.
settings.register_profile(
    "footwork",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("footwork")

PATIENCE = 120_000
"""Milliseconds until a state that is waited for counts as failed; never waited out when all is well."""


class PatientBot(QtBot):
    """Waits for states as pytest-qt does, but longer than its five seconds."""

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture(scope="session", autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the program remembers about this machine is none of the user's who runs the tests."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """In place of pytest-qt's own, which closes the widgets of either; garbage goes as in the program."""
    collector = qapp.findChild(Collector) or Collector(qapp)
    collector.begin()
    yield PatientBot(request)
    collector.look()
    collector.end()
