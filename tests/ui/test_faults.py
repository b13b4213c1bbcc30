"""An exception that nobody caught: a report without a word of the plan, told once."""

import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.storage.disk import Disk
from desktop.ui.faults import MAX_REPORTS, Faults, Report
from tests.patience import PATIENCE

NOW = datetime(2026, 11, 25, 7, 12)


class Bell(QObject):
    rung = Signal(str)


def slot(word: str) -> None:
    raise ValueError(f"no such note: {word}")


@pytest.fixture
def caught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[tuple[Faults, list[Report]]]:
    faults, reports = Faults(tmp_path, lambda: NOW), list[Report]()
    faults.happened.connect(reports.append)
    faults.install()
    yield faults, reports
    faults.remove()


@pytest.mark.qt_no_exception_capture
def test_a_slot_that_raises_is_reported_without_what_the_runner_wrote(
    caught: tuple[Faults, list[Report]], tmp_path: Path
) -> None:
    bell = Bell()
    bell.rung.connect(slot)
    bell.rung.emit("dentist")
    (report,) = caught[1]
    assert report.file is not None
    assert report.file.parent == tmp_path
    assert report.file.read_text("utf-8") == report.text
    assert "builtins.ValueError\n" in report.text
    assert "tests/ui/test_faults.py" in report.text
    assert "qVersion 6" in report.text
    assert "dentist" not in report.text
    assert str(Path.home()) not in report.text


def test_a_message_that_speaks_of_code_is_kept(caught: tuple[Faults, list[Report]]) -> None:
    try:
        Bell().tolled  # type: ignore[attr-defined]  # noqa: B018
    except AttributeError as error:
        caught[0].catch(type(error), error, error.__traceback__)
    assert "has no attribute 'tolled'" in caught[1][0].text


def test_the_same_fault_is_told_once_and_a_flood_ends(
    caught: tuple[Faults, list[Report]], tmp_path: Path
) -> None:
    for _ in range(3):
        try:
            slot("x")
        except ValueError as error:
            caught[0].catch(type(error), error, error.__traceback__)
    assert len(caught[1]) == 1
    for line in range(2 * MAX_REPORTS):
        code = compile("\n" * line + "raise ValueError", f"flood-{line}", "exec")
        try:
            exec(code)
        except ValueError as error:
            caught[0].catch(type(error), error, error.__traceback__)
    assert len(list(tmp_path.glob("fault-*.txt"))) == MAX_REPORTS


@pytest.mark.qt_no_exception_capture
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_fails_is_told_in_the_window_s_own_thread(
    caught: tuple[Faults, list[Report]], qtbot: QtBot
) -> None:
    told: list[threading.Thread] = []
    receiver = Receiver(told)
    caught[0].happened.connect(receiver.take)
    with qtbot.waitSignal(receiver.taken):
        thread = threading.Thread(target=slot, args=("x",))
        thread.start()
        thread.join(PATIENCE)
    assert told == [threading.main_thread()]


class Receiver(QObject):
    taken = Signal()

    def __init__(self, told: list[threading.Thread]) -> None:
        super().__init__()
        self._told = told

    def take(self, report: Report) -> None:
        self._told.append(threading.current_thread())
        self.taken.emit()


class FullDisk(Disk):
    def write_whole(self, path: Path, data: bytes) -> None:
        raise OSError("no space left")


def test_a_report_that_cannot_be_written_is_still_told(tmp_path: Path, qtbot: QtBot) -> None:
    faults, reports = Faults(tmp_path, lambda: NOW, FullDisk()), list[Report]()
    faults.happened.connect(reports.append)
    faults.catch(ValueError, ValueError(), None)
    assert reports[0].file is None
    assert reports[0].text


def test_what_hooks_there_were_come_back(tmp_path: Path, qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    faults = Faults(tmp_path, lambda: NOW)
    faults.install()
    assert sys.excepthook != before[0]
    faults.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
