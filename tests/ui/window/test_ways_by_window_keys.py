"""The keys that are heard wherever the focus is trigger their action."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.actions.declared import ACTIONS, Heard
from desktop.ui.footwork import Footwork
from tests.ui.window.test_ways_by_keys import BY_BOARD, KEYS
from tests.ui.window.ways_scene import (
    QUIET,
    Scene,
    begun,
    opened_window,
)

pytestmark = pytest.mark.qt_log_ignore(*QUIET)


@pytest.fixture(scope="module")
def deaf(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footwork]:
    """A window in which nothing is done when its actions are triggered."""
    for made in opened_window(tmp_path_factory.mktemp("deaf") / "data"):
        for name, action in ACTIONS.items():
            if action.heard is Heard.WINDOW:
                made.window.commands[name].triggered.disconnect()
        yield made


@pytest.fixture
def scene(deaf: Footwork) -> Iterator[Scene]:
    yield from begun(deaf)


def test_the_keys_of_the_window_trigger_its_actions(scene: Scene) -> None:
    for name, keys in KEYS:
        if name not in BY_BOARD:
            assert ACTIONS[name].heard is Heard.WINDOW
            heard: list[str] = []
            connection = scene.window.commands[name].triggered.connect(lambda: heard.append(name))  # noqa: B023
            scene.press(keys)
            scene.window.commands[name].triggered.disconnect(connection)
            assert heard == [name]
