"""A file of plans that is opened while the window is open comes to that window."""

from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.storage.bundle import pack
from desktop.ui import instance
from desktop.ui.backups.dialog import RestoreDialog
from desktop.ui.controls.box import Box
from desktop.ui.footwork import Footwork
from desktop.ui.serving import Serving
from tests.patience import PATIENCE

LONG: Final = int(PATIENCE * 1000)


@pytest.fixture
def found(footwork: Footwork, monkeypatch: pytest.MonkeyPatch) -> Serving:
    """Second starts find the window; the offscreen platform would warn of bringing it to the front."""
    monkeypatch.setattr(footwork.window, "raise_", lambda: None)
    serving = Serving(footwork)
    serving.begin()
    return serving


def bring(footwork: Footwork, path: Path) -> None:
    """What a second start with that file sends to the window."""
    socket = QLocalSocket()
    socket.connectToServer(instance._name(footwork.store.folder))
    socket.write(instance.message(path))
    socket.flush()


def test_where_the_window_is_open_it_shows_the_file_once_however_often_it_is_opened(
    footwork: Footwork, found: Serving, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "weeks.footwork"
    file.write_bytes(pack(footwork.store.held()))
    before: list[RestoreDialog] = []
    for _ in range(2):
        bring(footwork, file)
        qtbot.waitUntil(partial(is_another, footwork, before), timeout=LONG)
        before = shown(footwork)
        assert [dialog.windowTitle() for dialog in before] == ["Restore from weeks.footwork"]


def shown(footwork: Footwork) -> list[RestoreDialog]:
    return [each for each in footwork.window.findChildren(RestoreDialog) if each.isVisible()]


def is_another(footwork: Footwork, before: list[RestoreDialog]) -> bool:
    return shown(footwork) not in ([], before)


def test_a_file_that_is_not_there_is_one_sentence_in_the_open_window(
    footwork: Footwork, found: Serving, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(footwork, tmp_path / "gone.footwork")
    qtbot.waitUntil(lambda: bool(footwork.window.findChildren(Box)), timeout=LONG)
    (box,) = footwork.window.findChildren(Box)
    assert "gone.footwork" in box.accessibleDescription()
    assert "it is missing" in box.accessibleDescription()
