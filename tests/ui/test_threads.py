"""Work beside the window's thread."""

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.threads import Apart, run_apart


class _Circle(QObject):
    """Says on which thread it was thrown away."""

    def __init__(self, freed: list[int]) -> None:
        super().__init__()
        self.itself, self._freed = self, freed

    def __del__(self) -> None:
        self._freed.append(threading.get_ident())


def _apart(app: QApplication) -> Apart:
    found = app.findChild(Apart)
    assert isinstance(found, Apart)
    return found


def test_what_the_window_left_is_thrown_away_on_its_own_thread(qtbot: QtBot) -> None:
    """However much memory the work reaches for."""
    freed: list[int] = []
    for _ in range(20):
        _Circle(freed)
    kept: list[list[int]] = []
    thread = run_apart(lambda: kept.extend([number] for number in range(200_000)))
    thread.join()
    assert len(kept) == 200_000
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert freed == 20 * [threading.get_ident()]


def test_garbage_is_collected_again_when_all_threads_have_ended(qtbot: QtBot, qapp: QApplication) -> None:
    assert gc.isenabled()
    first, second = threading.Event(), threading.Event()
    one, other = run_apart(first.wait), run_apart(second.wait)
    assert not gc.isenabled()
    first.set()
    one.join()
    apart = _apart(qapp)
    qtbot.waitUntil(lambda: apart.running == 1)
    assert not gc.isenabled()
    second.set()
    other.join()
    qtbot.waitUntil(gc.isenabled)


def test_where_nothing_was_collected_before_nothing_is_afterwards(qtbot: QtBot, qapp: QApplication) -> None:
    gc.disable()
    try:
        ended = threading.Event()
        run_apart(ended.set).join()
        apart = _apart(qapp)
        qtbot.waitUntil(lambda: not apart.running)
        assert not gc.isenabled()
    finally:
        gc.enable()
