"""The real program, told to end from outside: it ends like Quit, and what is being typed is kept."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.model.plan import Plan, Run, RunKind
from desktop.storage.plans import PlanStore
from desktop.ui.endings import keep_at_log_out
from tests.patience import line_of

CHECKOUT = Path(__file__).parents[2]
TUESDAY = date(2026, 11, 24)
PROGRAM = """
import errno
import signal
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from desktop.model.refs import EntryRef
from desktop.storage.disk import Disk
from desktop.storage.journalfile import JournalFile
from desktop.ui.start import run_window

# Where the tests run in the background the system has them ignored, and the program leaves that as it is.
for name in {"SIGINT", "SIGHUP"} & {each.name for each in signal.Signals}:
    signal.signal(getattr(signal, name), signal.SIG_DFL)

def type_notes(footwork):
    footwork.window.resize(1440, 900)  # on a low one notes are folded
    footwork.state.select(EntryRef("run"))
    footwork.window.show_details()
    notes = next(one for one in footwork.window.findChildren(QPlainTextEdit) if one.isVisible())
    notes.setFocus()
    QTest.keyClicks(notes, "slowly")

def type_a_distance(footwork):
    footwork.state.select(EntryRef("run"))
    footwork.window.show_details()
    footwork.window.details.page.fields["distance"].write("5 parsecs")

def fill_the_disk(footwork):
    def refuse(journal, line):
        raise OSError(errno.ENOSPC, "made to be full")
    JournalFile.append = refuse

def break_the_disk(footwork):
    def refuse(disk, file, *more):
        raise OSError(errno.EIO, "made to fail")
    Disk.sync = Disk.cut = refuse

def fail(footwork):
    QTimer.singleShot(0, lambda: 1 / 0)

def news(footwork):
    print(footwork.window.rooms.news.text, flush=True)

def say(footwork):
    QTimer.singleShot(50, lambda: print("ready", footwork.window.fault_banner.isVisible(), flush=True))

def ready(footwork):
    try:
        for name in sys.argv[2:]:
            globals()[name](footwork)
    except Exception as wrong:  # said too, for the program goes on, and the test waits for its word
        print(repr(wrong), flush=True)
        raise
    say(footwork)

sys.exit(run_window(Path(sys.argv[1]), date(2026, 11, 25), ready))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with PlanStore.open(tmp_path / "data") as store:
        before = store.read()
        plan = Plan({TUESDAY: (Run("run", RunKind.EASY, 8000),)})
        settings = replace(before.settings, health_note_seen=True)
        store.save(before, before._replace(diary=replace(before.diary, plan=plan), settings=settings))
    return tmp_path / "data"


@contextmanager
def running(folder: Path, *deeds: str) -> Iterator[subprocess.Popen[str]]:
    """The program, when it has done these things."""
    command = [sys.executable, "-c", PROGRAM, str(folder), *deeds]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=CHECKOUT, env=variables, stdout=pipe, stderr=pipe, text=True
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def said(program: subprocess.Popen[str]) -> str:
    return str(line_of(program)).strip()


def notes(folder: Path) -> str:
    with PlanStore.open(folder) as store:
        (run,) = store.read().diary.plan.day(TUESDAY)
    assert isinstance(run, Run)
    return run.notes


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_like_quit_typed_text_included(folder: Path, number: str) -> None:
    with running(folder, "type_notes") as program:
        assert said(program) == "ready False"
        program.send_signal(getattr(signal, number))
        assert program.wait(timeout=20) == 0
    assert notes(folder) == "slowly"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_slot_that_raises_is_told_in_the_window_and_the_plan_goes_on(folder: Path) -> None:
    with running(folder, "fail", "type_notes") as program:
        assert said(program) == "ready True"
        program.terminate()
        assert program.wait(timeout=20) == 0
        assert program.stderr is not None
        assert "ZeroDivisionError" in program.stderr.read()
    (report,) = folder.glob("fault-*.txt")
    assert "ZeroDivisionError" in report.read_text("utf-8")
    assert notes(folder) == "slowly"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_what_a_full_disk_did_not_take_outlives_a_signal(folder: Path) -> None:
    with running(folder, "fill_the_disk", "type_notes") as program:
        assert said(program) == "ready False"
        program.terminate()
        assert program.wait(timeout=20) == 0
        assert program.stderr is not None
        told = program.stderr.read()
    (left,) = folder.glob("footwork-unsaved-*")
    assert f"Everything you saw is in {left}" in told
    assert notes(folder) == ""
    with running(folder, "news") as again:
        assert "is here again" in said(again)
        assert said(again) == "ready False"
        again.terminate()
        assert again.wait(timeout=20) == 0
    assert notes(folder) == "slowly"
    assert not left.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_disk_that_takes_nothing_back_is_said_at_the_end(folder: Path) -> None:
    with running(folder, "break_the_disk", "type_notes") as program:
        assert said(program) == "ready False"
        program.terminate()
        assert program.wait(timeout=20) == 2
        assert program.stderr is not None
        told = program.stderr.read()
    assert "No other place took it either, so it is lost." in told
    assert "it may be there at the next start: undo it then." in told
    assert "Traceback" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_text_that_no_field_takes_outlives_a_signal(folder: Path) -> None:
    with running(folder, "type_a_distance") as program:
        assert said(program) == "ready False"
        program.terminate()
        assert program.wait(timeout=20) == 0
    with running(folder, "news") as again:
        assert "What was typed in Easy on" in said(again)


class Application(QObject):
    """What of QGuiApplication a log-out needs."""

    commitDataRequest = Signal(object)  # noqa: N815 - Qt's name


def test_a_log_out_keeps_what_there_is(qtbot: QtBot) -> None:
    app, kept = Application(), list[bool]()
    keep: Callable[[], object] = lambda: kept.append(True)  # noqa: E731
    keep_at_log_out(app, keep)  # type: ignore[arg-type]
    app.commitDataRequest.emit(None)
    assert kept == [True]
