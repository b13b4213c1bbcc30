"""Opening the plans of a folder for the window, and telling the runner when that cannot be done."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.storage.errors import DamagedStore, StoreError, StoreInUse
from desktop.storage.home import default_folder
from desktop.storage.plans import PlanStore
from desktop.ui.style import wear
from desktop.ui.theme import Themes
from desktop.wording import opening as words
from desktop.wording.names import APP
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

DONE, REFUSED = 0, 2


class NoWindow(Exception):
    """There will be no window, and the runner knows why. ``code`` is the program's exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def open_plans(app: QApplication, folder: Path, voice: Voice) -> PlanStore:
    """The plans of a folder, for writing. Raises NoWindow.

    Where another Footwork has them open, its window comes to the front instead.
    """
    try:
        return PlanStore.open(folder)
    except StoreInUse as in_use:
        from desktop.ui.instance import raise_first_window

        if raise_first_window(folder):
            tell_terminal(voice(words.ALREADY_OPEN))
            raise NoWindow(DONE) from None
        raise refuse(app, in_use, voice) from in_use
    except DamagedStore as damaged:
        return _offer_copy(app, folder, damaged, voice)
    except StoreError as error:
        raise refuse(app, error, voice) from error


def usual_folder(app: QApplication, voice: Voice) -> Path:
    """Where plans are kept when nobody says where. Raises NoWindow."""
    try:
        return default_folder()
    except StoreError as error:
        raise refuse(app, error, voice) from error


def refuse(app: QApplication, error: StoreError, voice: Voice) -> NoWindow:
    """Say why there is no window, in the terminal too; gives what to raise."""
    sentence = voice.say(error.said)
    tell_terminal(sentence)
    box = _box(app, sentence)
    box.addButton(voice(words.OK), box.ButtonRole.AcceptRole)
    box.exec()
    return NoWindow(REFUSED)


def _offer_copy(app: QApplication, folder: Path, damaged: DamagedStore, voice: Voice) -> PlanStore:
    """Offer the copy beside a damaged plan; nothing is touched unless the runner says so."""
    from PySide6.QtWidgets import QMessageBox

    from desktop.storage.recovery import recover

    if not damaged.versions:
        raise refuse(app, damaged, voice) from damaged
    sentence = voice.say(damaged.said)
    tell_terminal(sentence)
    box = _box(app, sentence)
    restore = box.addButton(voice(words.OPEN_COPY), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(voice(words.QUIT), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    if box.clickedButton() is not restore:
        raise NoWindow(REFUSED) from damaged
    try:
        recover(folder)
        return PlanStore.open(folder)
    except StoreError as error:
        raise refuse(app, error, voice) from error


def tell_terminal(sentence: str) -> None:
    """Say it in the terminal too, if there is one that listens."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(sentence, file=sys.stderr, flush=True)


def _box(app: QApplication, sentence: str) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox

    wear(app, Themes().current)
    box = QMessageBox(QMessageBox.Icon.Critical, APP, sentence)
    box.setMinimumWidth(480)
    return box
