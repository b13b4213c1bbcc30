"""The print dialog over a window with a planned week, and a runner who answers where files go."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.start import dress
from desktop.wording.deeds import CHANGE
from desktop.wording.voice import Voice
from printouts import Sheet
from tests.printouts.sample import DRAWINGS, plan

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PlanStore]:
    with PlanStore.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def footwork(qapp: QApplication, qtbot: QtBot, store: PlanStore) -> Footwork:
    """The window on the week of the mock-ups."""
    qapp.setStyle("Fusion")
    dress(qapp)
    made = Footwork(store, WEDNESDAY)
    qtbot.addWidget(made.window)
    made.document.edit(replace(made.document.diary, plan=plan()).plan, CHANGE)
    return made


class Desk:
    """Opens dialogs and waits for what they make."""

    def __init__(self, footwork: Footwork, qtbot: QtBot) -> None:
        self.footwork, self.qtbot = footwork, qtbot
        self.asked: list[str] = []

    def open(
        self,
        sheet: Sheet = Sheet.FRIDGE,
        *,
        voice: Voice | None = None,
        outputs: Outputs | None = None,
        chosen: Path | None = None,
        size: tuple[int, int] = (1180, 780),
        settle: bool = True,
        **more: Any,
    ) -> PrintDialog:
        """The dialog as it is once its pages are there; ``chosen`` is the name that the runner gives."""

        def ask(parent: object, title: str, proposed: str, kinds: str) -> str:
            self.asked.append(proposed)
            return str(chosen or "")

        work = self.footwork
        dialog = PrintDialog(
            work.document,
            DRAWINGS,
            work.state.week,
            sheet,
            work.themes,
            voice or Voice.of(),
            outputs or Outputs(),
            None,
            today=WEDNESDAY,
            ask=ask,
            **more,
        )
        self.qtbot.addWidget(dialog)
        dialog.resize(*size)
        dialog.show()
        self.qtbot.waitExposed(dialog)
        if settle:
            self.settle(dialog)
        return dialog

    def settle(self, dialog: PrintDialog) -> None:
        """Wait until everything that was asked for is there."""
        self.qtbot.waitUntil(lambda: dialog.ready, timeout=60_000)

    def change(self, dialog: PrintDialog, name: str, value: object) -> None:
        """Choose an option, as its control does, and wait for the pages."""
        control: Any = dialog.choices.control(name)
        if hasattr(control, "choose"):
            control.choose(value)
            control.chosen.emit(value)
        else:
            control.setChecked(value)
        self.settle(dialog)

    def press(self, dialog: PrintDialog, button: QPushButton) -> None:
        """Press a button and wait for what follows."""
        assert button.isEnabled()
        button.click()
        self.settle(dialog)


@pytest.fixture
def desk(footwork: Footwork, qtbot: QtBot) -> Desk:
    return Desk(footwork, qtbot)
