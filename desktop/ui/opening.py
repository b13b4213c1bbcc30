"""Opening the plans of a folder for the window, and telling the runner when that cannot be done."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.storage.errors import DamagedStore, FolderUnusable, InUseElsewhere, StoreError, StoreInUse
from desktop.storage.home import default_folder
from desktop.storage.plans import PlanStore
from desktop.ui.style import wear
from desktop.ui.theme import Themes
from desktop.wording import looking
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
    """The plans of a folder, for writing or, where that cannot be, to look at. Raises NoWindow.

    Where another Footwork has them open, its window comes to the front instead.
    """
    try:
        return PlanStore.open(folder)
    except InUseElsewhere as there:
        return _ask_about(app, folder, there, voice)
    except StoreInUse as in_use:
        from desktop.ui.instance import raise_first_window

        if raise_first_window(folder):
            tell_terminal(voice(words.ALREADY_OPEN))
            raise NoWindow(DONE) from None
        return _look(app, folder, in_use, voice)
    except FolderUnusable as unusable:
        return _look(app, folder, unusable, voice)
    except DamagedStore as damaged:
        return _offer_copy(app, folder, damaged, voice)
    except StoreError as error:
        raise refuse(app, error, voice) from error


def _look(app: QApplication, folder: Path, error: StoreInUse | FolderUnusable, voice: Voice) -> PlanStore:
    """The plans as they were saved, which cannot be changed now. Raises NoWindow where there are none."""
    try:
        store = PlanStore.look(folder, error.why)
    except FolderUnusable:
        raise refuse(app, error, voice) from error
    except StoreError as worse:
        raise refuse(app, worse, voice) from worse
    tell_terminal(voice.say(error.said))
    return store


def _ask_about(app: QApplication, folder: Path, there: InUseElsewhere, voice: Voice) -> PlanStore:
    """Ask what to do about plans that another machine has open, as it seems. Raises NoWindow."""
    from desktop.ui.window.question import Answer, Question, in_use

    chosen: list[Callable[[], PlanStore]] = []
    wear(app, Themes().current)
    head, sentences = in_use(voice, there)
    answers = [
        Answer(
            voice(looking.ALL_THE_SAME),
            lambda: chosen.append(lambda: PlanStore.open(folder, all_the_same=True)),
        ),
        Answer(voice(words.QUIT)),
        Answer(
            voice(looking.LOOK),
            lambda: chosen.append(lambda: _look(app, folder, there, voice)),
            cautious=True,
        ),
    ]
    Question(head, sentences, answers).exec()
    if not chosen:
        raise NoWindow(REFUSED) from there
    try:
        return chosen[0]()
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
