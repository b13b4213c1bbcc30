"""Work beside the window's thread."""

import gc
import threading

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.threads import Apart, Collector, run_apart
from tests.patience import PATIENCE


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


def test_what_the_window_left_is_thrown_away_on_its_own_thread(qtbot: QtBot, qapp: QApplication) -> None:
    """However much memory the work reaches for."""
    freed: list[int] = []
    for _ in range(20):
        _Circle(freed)
    kept: list[list[int]] = []
    thread = run_apart(lambda: kept.extend([number] for number in range(200_000)))
    thread.join(PATIENCE)
    assert len(kept) == 200_000
    assert freed == []
    apart = _apart(qapp)
    qtbot.waitUntil(lambda: not apart.running)
    qtbot.waitUntil(lambda: len(freed) == 20)
    assert set(freed) == {threading.get_ident()}


def test_nothing_is_collected_while_a_thread_runs_apart(qtbot: QtBot, qapp: QApplication) -> None:
    collector = Collector(qapp)
    first, second = threading.Event(), threading.Event()
    one, other = run_apart(first.wait), run_apart(second.wait)
    freed: list[int] = []
    _Circle(freed)
    kept = [[number] for number in range(200_000)]  # more than any limit
    collector.look()
    assert freed == []
    first.set()
    one.join(PATIENCE)
    apart = _apart(qapp)
    qtbot.waitUntil(lambda: apart.running == 1)
    collector.look()
    assert freed == []
    second.set()
    other.join(PATIENCE)
    qtbot.waitUntil(lambda: not apart.running)
    collector.look()
    assert len(freed) == 1
    assert kept


def test_what_is_connected_is_let_go_of_between_events_alone(qtbot: QtBot) -> None:
    """A collection within Qt, while it disconnects a signal under its lock, would wait for it for ever."""
    assert not gc.isenabled()
    freed: list[int] = []
    timer = QTimer()
    for _ in range(3000):
        circle = _Circle(freed)
        timer.timeout.connect(circle.deleteLater)
        del circle
    assert freed == [], "no event was handled meanwhile"
    qtbot.waitUntil(lambda: len(freed) == 3000)


def test_python_collects_by_itself_again_once_no_window_is_there(qapp: QApplication) -> None:
    assert gc.isenabled()
    collector = Collector(qapp)
    collector.begin()
    assert not gc.isenabled()
    collector.end()
    assert gc.isenabled()
