"""No test waits for a busy machine in vain: neither hypothesis nor Qt's own waiting has a short limit."""

import os
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

settings.register_profile("footwork", deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of pytest-qt's own, which closes the widgets of either."""
    return PatientBot(request)


_status: list[int] = []


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep how the tests went for the end of the process."""
    _status.append(int(exitstatus))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """End here, with all said: after thousands of windows PySide may free what is left in an order that ends
    the process by a signal, whatever the tests have found. The program itself holds one window and ends well
    (``tests/e2e``)."""
    if _status:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_status[-1])
