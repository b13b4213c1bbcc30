"""Opening the plans of a folder for the window, and telling the runner when that cannot be done."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.storage.careful import SeveralVersions
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

    from desktop.ui.recovery.choice import Choice

DONE, REFUSED = 0, 2


class NoWindow(Exception):
    """There will be no window, and the runner knows why. ``code`` is the program's exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def open_plans(app: QApplication, folder: Path, voice: Voice, today: date, language: str = "") -> PlanStore:
    """The plans of a folder, for writing. Raises NoWindow.

    Where another Footwork has them open, its window comes to the front instead. Where more than one version
    of them could be right, the runner chooses first. ``language`` is the one that was asked for.
    """
    try:
        return _opened(app, folder, voice, lambda: PlanStore.open(folder, careful=True))
    except (SeveralVersions, DamagedStore) as unsure:
        _leave_to_the_first(folder, voice)
        choice = _choice(app, folder, unsure, voice, today, language)
    from desktop.ui.recovery.choosing import open_chosen

    try:
        return _opened(app, folder, voice, lambda: open_chosen(folder, choice))
    except StoreError as error:
        raise refuse(app, error, voice) from error


def _opened(app: QApplication, folder: Path, voice: Voice, open_: Callable[[], PlanStore]) -> PlanStore:
    """Open the plans in some way. Raises NoWindow; SeveralVersions and DamagedStore as they come."""
    try:
        return open_()
    except StoreInUse as in_use:
        _leave_to_the_first(folder, voice)
        raise refuse(app, in_use, voice) from in_use
    except (SeveralVersions, DamagedStore):
        raise
    except StoreError as error:
        raise refuse(app, error, voice) from error


def _leave_to_the_first(folder: Path, voice: Voice) -> None:
    """Bring the window to the front that has the plans open, if there is one. Raises NoWindow then."""
    from desktop.ui.instance import raise_first_window

    if raise_first_window(folder):
        _tell_terminal(voice(words.ALREADY_OPEN))
        raise NoWindow(DONE)


def _choice(
    app: QApplication,
    folder: Path,
    unsure: SeveralVersions | DamagedStore,
    voice: Voice,
    today: date,
    language: str,
) -> "Choice":
    """What the runner chooses; nothing is touched until then. Raises NoWindow."""
    from desktop.storage.survey import survey
    from desktop.ui.recovery.choosing import choose_version, voice_of_the_runner

    whole = unsure.survey if isinstance(unsure, SeveralVersions) else survey(folder, every_day=False)
    if not whole.versions:
        raise refuse(app, unsure, voice) from unsure
    spoken = voice_of_the_runner(app, whole, language, voice)
    _tell_terminal(spoken.say(unsure.said))
    choice = choose_version(whole, spoken, today)
    if choice is None:
        raise NoWindow(REFUSED) from unsure
    return choice


def usual_folder(app: QApplication, voice: Voice) -> Path:
    """Where plans are kept when nobody says where. Raises NoWindow."""
    try:
        return default_folder()
    except StoreError as error:
        raise refuse(app, error, voice) from error


def refuse(app: QApplication, error: StoreError, voice: Voice) -> NoWindow:
    """Say why there is no window, in the terminal too; gives what to raise."""
    sentence = voice.say(error.said)
    _tell_terminal(sentence)
    box = _box(app, sentence)
    box.addButton(voice(words.OK), box.ButtonRole.AcceptRole)
    box.exec()
    return NoWindow(REFUSED)


def _tell_terminal(sentence: str) -> None:
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
