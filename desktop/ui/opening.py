"""Opening the plans of a folder for the window, and telling the runner when that cannot be done."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.storage.errors import DamagedStore, StoreError, StoreInUse
from desktop.storage.plans import PlanStore
from desktop.ui.style import wear
from desktop.ui.theme import Themes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

DONE, REFUSED = 0, 2


class NoWindow(Exception):
    """There will be no window, and the runner knows why. ``code`` is the program's exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def open_plans(app: QApplication, folder: Path) -> PlanStore:
    """The plans of a folder, for writing. Raises NoWindow.

    Where another Footwork has them open, its window comes to the front instead.
    """
    try:
        return PlanStore.open(folder)
    except StoreInUse as in_use:
        from desktop.ui.instance import raise_first_window

        if raise_first_window(folder):
            print("Footwork is already open on this folder; its window is in front now.", file=sys.stderr)
            raise NoWindow(DONE) from None
        raise refuse(app, in_use) from in_use
    except DamagedStore as damaged:
        return _offer_copy(app, folder, damaged)
    except StoreError as error:
        raise refuse(app, error) from error


def refuse(app: QApplication, error: StoreError) -> NoWindow:
    """Say why there is no window, in the terminal too; gives what to raise."""
    print(error, file=sys.stderr)
    _box(app, str(error)).exec()
    return NoWindow(REFUSED)


def _offer_copy(app: QApplication, folder: Path, damaged: DamagedStore) -> PlanStore:
    """Offer the copy beside a damaged plan; nothing is touched unless the runner says so."""
    from PySide6.QtWidgets import QMessageBox

    from desktop.storage.recovery import recover

    if damaged.backup is None:
        raise refuse(app, damaged) from damaged
    print(damaged, file=sys.stderr)
    box = _box(app, str(damaged))
    restore = box.addButton("Open the copy", QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton("Quit", QMessageBox.ButtonRole.RejectRole))
    box.exec()
    if box.clickedButton() is not restore:
        raise NoWindow(REFUSED) from damaged
    try:
        recover(folder)
        return PlanStore.open(folder)
    except StoreError as error:
        raise refuse(app, error) from error


def _box(app: QApplication, sentence: str) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox

    wear(app, Themes().current)
    box = QMessageBox(QMessageBox.Icon.Critical, "Footwork", sentence)
    box.setMinimumWidth(480)
    return box
