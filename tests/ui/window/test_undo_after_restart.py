"""The window closed and opened again: what was done before can be undone, and says what it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.cli.program import run
from desktop.model.plan import Plan, Rest, RunKind
from desktop.model.refs import EntryRef, NewEntry, OnDay
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.start import dress
from desktop.wording import deeds
from desktop.wording.phrase import said

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
NEXT_TUESDAY = TUESDAY + timedelta(7)


class Desktop:
    """Opens the window of a folder, and closes it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self._qtbot = folder, qtbot
        self._open: list[tuple[PlanStore, Footwork]] = []

    def open(self) -> Footwork:
        self.close()
        store = PlanStore.open(self.folder)
        footwork = Footwork(store, WEDNESDAY)
        self._open.append((store, footwork))
        self._qtbot.addWidget(footwork.window)
        footwork.window.show()
        footwork.window.activateWindow()
        self._qtbot.waitUntil(footwork.window.isActiveWindow)
        footwork.begin(at_once=True)
        return footwork

    def close(self) -> None:
        while self._open:
            store, footwork = self._open.pop()
            footwork.window.close()
            store.close()

    def undo(self, footwork: Footwork) -> None:
        self._qtbot.keyClick(footwork.window.board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    dress(qapp)
    made = Desktop(tmp_path / "data", qtbot)
    yield made
    made.close()


def text(footwork: Footwork, name: str) -> str:
    return footwork.window.commands[name].text()


def test_ctrl_z_gives_the_plan_of_before_the_restart(desktop: Desktop) -> None:
    first = desktop.open()
    first.commands.drop((NewEntry(RunKind.EASY),), OnDay(TUESDAY))
    planned = first.document.plan
    first.commands.delete((EntryRef(planned.day(TUESDAY)[0].id),))
    second = desktop.open()
    assert text(second, "undo") == "Undo delete"
    desktop.undo(second)
    assert second.document.plan == planned
    assert (text(second, "undo"), text(second, "redo")) == ("Undo add", "Redo delete")
    third = desktop.open()
    assert (text(third, "undo"), text(third, "redo")) == ("Undo add", "Redo")
    desktop.undo(third)
    assert third.document.plan == Plan()
    assert not third.window.commands["undo"].isEnabled()
    assert not desktop.open().document.next_undo()


def test_the_words_are_those_of_the_language_that_is_spoken_then(desktop: Desktop) -> None:
    first = desktop.open()
    first.document.edit(Plan({TUESDAY: (Rest("a"),)}), said(deeds.USE_TEMPLATE, name="Four runs"))
    first.document.edit(Plan({WEDNESDAY: (Rest("a"),)}), deeds.COPY_WEEK)
    first.document.set_settings(replace(first.document.settings, language="de"))
    second = desktop.open()
    assert text(second, "undo") == "Rückgängig: Woche kopieren"
    desktop.undo(second)
    assert "„Four runs“" in text(second, "undo")


def test_undo_in_another_week_goes_there_and_says_so(desktop: Desktop) -> None:
    first = desktop.open()
    first.commands.drop((NewEntry(RunKind.EASY),), OnDay(NEXT_TUESDAY))
    second = desktop.open()
    desktop.undo(second)
    assert NEXT_TUESDAY in second.state.week
    assert second.window.toast.text() == "Undone in Week 49: add"


def test_an_edit_goes_on_from_those_before(desktop: Desktop) -> None:
    """Also one that comes before the window knows what there was."""
    states = []
    footwork = desktop.open()
    for number in range(4):
        footwork.document.edit(Plan({TUESDAY: (Rest(f"r{number}"),)}), deeds.CHANGE)
        states.append(footwork.document.plan)
        desktop.close()
        store = PlanStore.open(desktop.folder)
        footwork = Footwork(store, WEDNESDAY)
        desktop._open.append((store, footwork))
        assert not footwork.document.undo_stack.count(), "nothing is read for the first paint"
    footwork.document.edit(Plan(), deeds.DELETE)
    for state in reversed(states):
        footwork.document.undo_stack.undo()
        assert footwork.document.plan == state


def test_what_the_command_line_did_is_undone_in_the_window(
    desktop: Desktop, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (
        "apply three-easy-runs 2026-W48",
        "add 2026-11-24 run easy",
        "add 2026-11-24 exercise calf-raise --to cool-down",
    ):
        assert run(["--data", str(desktop.folder), *command.split()], today=WEDNESDAY) == 0
    capsys.readouterr()
    footwork = desktop.open()
    for words in ("Undo add", "Undo add", "Undo use “First year”"):
        assert text(footwork, "undo") == words
        desktop.undo(footwork)
    assert footwork.document.plan == Plan()
