"""Opening a folder: a second start, a folder that is no use, a damaged plan."""

import sys
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Plan, Run, RunKind
from desktop.storage.journal import JournalStorage
from desktop.storage.machine import Machine
from desktop.storage.plans import PlanStore
from desktop.ui import instance, opening
from desktop.ui.controls.box import Box
from desktop.ui.instance import FirstWindow, file_in, raise_first_window
from desktop.ui.opening import REFUSED, NoWindow, Opening, usual_folder
from desktop.wording.looking import IN_USE
from desktop.wording.voice import Voice
from tests.patience import PATIENCE

PLAN = edits.add_entry(Plan(), date(2026, 11, 24), Run("a", RunKind.EASY, 8000))


def opened(app: QApplication, folder: Path) -> PlanStore:
    return Opening(app, folder, Voice.of(), date(2026, 11, 25)).plans()


SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.ui.instance import raise_first_window
app = QCoreApplication([])
folder, *brought = map(Path, sys.argv[1:])
sys.exit(0 if raise_first_window(folder, *brought, patience=60_000) else 1)
"""


@pytest.fixture
def planned(tmp_path: Path) -> Path:
    """A folder with one planned run, in its snapshot and in the copy of it."""
    folder = tmp_path / "data"
    for _ in range(2):
        with PlanStore.open(folder) as store:
            store.save(Kept(), Kept(Diary(PLAN)))
    return folder


def plans_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("plan.j*")}


def answer(qapp: QApplication, press: Callable[[QDialog], None], seen: list[str]) -> None:
    """Do something with the message box that is about to come up."""

    def when_shown() -> None:
        box = qapp.activeModalWidget()
        if not isinstance(box, Box):
            QTimer.singleShot(10, when_shown)
            return
        seen.append(box.accessibleDescription())
        press(box)

    QTimer.singleShot(0, when_shown)


def press(text: str) -> Callable[[QDialog], None]:
    def do(box: QDialog) -> None:
        next(button for button in box.findChildren(QPushButton) if text in button.text()).click()

    return do


def start_a_second(folder: Path, qtbot: QtBot, *brought: Path) -> int:
    second = QProcess()
    with qtbot.waitSignal(second.finished, timeout=int(PATIENCE * 1000)):
        second.start(sys.executable, ["-c", SECOND_START, *map(str, (folder, *brought))])
    return second.exitCode()


@pytest.mark.parametrize("name", [None, "weeks.footwork", "Läufe\n計画 '\\.FOOTWORK"])
def test_a_second_start_brings_the_first_window_to_the_front_with_the_file_that_was_opened(
    tmp_path: Path, qtbot: QtBot, name: str | None
) -> None:
    came: list[Path | None] = []
    first = FirstWindow(tmp_path, came.append)
    brought = [] if name is None else [tmp_path / name]
    assert start_a_second(tmp_path, qtbot, *brought) == 0
    assert came == [*brought, None][:1]
    first.deleteLater()


def test_of_two_starts_at_once_the_second_waits_until_the_first_listens(tmp_path: Path, qtbot: QtBot) -> None:
    came: list[Path | None] = []
    listening: list[FirstWindow] = []
    QTimer.singleShot(500, lambda: listening.append(FirstWindow(tmp_path, came.append)))
    assert start_a_second(tmp_path, qtbot) == 0
    assert came == [None]
    listening.pop().deleteLater()


@pytest.mark.parametrize(
    "line",
    [
        b"raise\n",
        b"show \n",
        b"show zz\n",
        b"show " + b"weeks.footwork".hex().encode() + b"\n",  # begins nowhere
        b"show " + b"/etc/passwd".hex().encode() + b"\n",
        b"show " + b"/tmp/a\0b.footwork".hex().encode() + b"\n",
        b"open " + b"/tmp/weeks.footwork".hex().encode() + b"\n",
        b"\xff\xfe show\n",
    ],
)
def test_no_other_message_names_a_file(line: bytes) -> None:
    assert file_in(line) is None


def test_whoever_sends_more_than_a_message_is_let_go_and_nothing_is_shown(
    tmp_path: Path, qtbot: QtBot
) -> None:
    came: list[Path | None] = []
    first = FirstWindow(tmp_path, came.append)
    socket = QLocalSocket()
    socket.connectToServer(instance._name(tmp_path))
    with qtbot.waitSignal(socket.disconnected, timeout=int(PATIENCE * 1000)):
        socket.write(b"show " + b"ab" * instance._LONGEST)
    assert came == []
    first.deleteLater()


def test_nobody_answers_for_a_folder_that_is_not_open(tmp_path: Path, qapp: QApplication) -> None:
    assert not raise_first_window(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows a home of its own")
def test_a_user_without_a_home_is_told_what_to_set_even_if_no_terminal_listens(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pwd

    class Deaf(StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    def nobody(user: int) -> None:
        raise KeyError(user)

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setattr(sys, "stderr", Deaf())
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("HOME")
    seen: list[str] = []
    answer(qapp, press("OK"), seen)
    with pytest.raises(NoWindow) as stopped:
        usual_folder(qapp, Voice.of())
    assert (stopped.value.code, seen[0][:39]) == (REFUSED, "Nothing says where your plans are kept:")


def test_a_folder_in_use_that_does_not_answer_can_be_looked_at(
    planned: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "SOON_LISTENS", 100)
    with PlanStore.open(planned), opened(qapp, planned) as store:
        assert store.looking == IN_USE
        assert store.read().diary.plan == PLAN
    assert str(planned) in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_can_be_looked_at(planned: Path, qapp: QApplication) -> None:
    """A folder in the place of the journal is nothing that could be written, for root neither."""
    lock = planned / "plan.lock"
    lock.unlink()
    lock.mkdir()
    with opened(qapp, planned) as store:
        assert store.looking is not None
        assert store.read().diary.plan == PLAN


@pytest.mark.parametrize(("pressed", "opens"), [("all the same", True), ("Look only", True), ("Quit", False)])
def test_a_plan_that_another_machine_has_open_is_asked_about(
    planned: Path, qapp: QApplication, pressed: str, opens: bool
) -> None:
    there = JournalStorage(planned, machine=Machine("1" * 12, "MacBook"))
    note = there.layout.note("1" * 12)
    says = note.read_bytes()
    there.close()
    note.write_bytes(says)
    seen: list[str] = []
    answer(qapp, press(pressed), seen)
    if not opens:
        with pytest.raises(NoWindow):
            opened(qapp, planned)
    else:
        with opened(qapp, planned) as store:
            assert store.read().diary.plan == PLAN
            assert (store.looking is None) == (pressed == "all the same")
    assert "open in Footwork on MacBook" in seen[0]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, qapp: QApplication) -> None:
    seen: list[str] = []
    file = tmp_path / "file"
    file.write_text("not a folder")
    answer(qapp, press("OK"), seen)
    with pytest.raises(NoWindow) as stopped:
        opened(qapp, file)
    assert stopped.value.code == REFUSED
    assert seen[0].startswith(f"Plans cannot be kept in {file}")
    assert file.read_text() == "not a folder"


def test_a_damaged_plan_without_any_other_version_is_said_and_left_alone(
    tmp_path: Path, qapp: QApplication
) -> None:
    seen: list[str] = []
    (tmp_path / "plan.json").write_text("{broken")
    answer(qapp, press("OK"), seen)
    with pytest.raises(NoWindow) as stopped:
        opened(qapp, tmp_path)
    assert stopped.value.code == REFUSED
    assert "there is no usable copy beside it" in seen[0]
    assert [path.name for path in tmp_path.iterdir()] == ["plan.json"]
