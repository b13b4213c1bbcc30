"""Opening the plans of a folder for the window, and telling the runner when that cannot be done."""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from desktop.storage.careful import SeveralVersions
from desktop.storage.errors import DamagedStore, FolderUnusable, InUseElsewhere, StoreError, StoreInUse
from desktop.storage.glance import open_to_look
from desktop.storage.home import default_folder
from desktop.storage.plans import PlanStore
from desktop.ui.style import wear
from desktop.ui.theme import Themes
from desktop.wording import opening as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.recovery.choice import Choice
    from desktop.wording.question import Question

DONE, REFUSED = 0, 2
SOON_LISTENS = 3000
"""Milliseconds within which a window that has taken the plans listens for others: two files that are opened
together start two Footworks at once."""


class Open(Protocol):
    """A way to open the plans; ``all_the_same`` goes past what another machine says."""

    def __call__(self, *, all_the_same: bool = False) -> PlanStore: ...


class NoWindow(Exception):
    """There will be no window, and the runner knows why. ``code`` is the program's exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Opening:
    """One start on a folder. ``language`` is the one that was asked for; until the plans are open,
    ``voice`` speaks that or the system's. ``brought`` is a file that was opened with it."""

    app: QApplication
    folder: Path
    voice: Voice
    today: date
    language: str = ""
    brought: Path | None = None

    def plans(self) -> PlanStore:
        """The plans of the folder, for writing or, where that cannot be, to look at. Raises NoWindow.

        Where another Footwork has them open, its window comes to the front instead, with the file. Where
        more than one version of them could be right, the runner chooses first.
        """
        try:
            return self._open(partial(PlanStore.open, self.folder, careful=True))
        except (SeveralVersions, DamagedStore) as unsure:
            self._leave_to_the_first()
            return self._let_choose(unsure)

    # ---- how it is done --------------------------------------------------------------------

    def _open(self, open_: Open) -> PlanStore:
        """Open them in some way. Raises SeveralVersions and DamagedStore as they come, else NoWindow."""
        try:
            return open_()
        except (SeveralVersions, DamagedStore):
            raise
        except InUseElsewhere as there:
            return self._ask_about(there, open_)
        except StoreInUse as in_use:
            self._leave_to_the_first(SOON_LISTENS)
            return self._look(in_use)
        except FolderUnusable as unusable:
            return self._look(unusable)
        except StoreError as error:
            raise self._refuse(error) from error

    def _leave_to_the_first(self, patience: int = 0) -> None:
        """Bring the window to the front that has the plans open, if there is one. Raises NoWindow then."""
        from desktop.ui.instance import raise_first_window

        if raise_first_window(self.folder, self.brought, patience=patience):
            tell_terminal(self.voice(words.ALREADY_OPEN))
            raise NoWindow(DONE)

    def _let_choose(self, unsure: SeveralVersions | DamagedStore) -> PlanStore:
        choice = self._choice(unsure)
        from desktop.ui.recovery.choosing import open_chosen

        try:
            return self._open(partial(open_chosen, self.folder, choice))
        except StoreError as error:
            raise self._refuse(error) from error

    def _choice(self, unsure: SeveralVersions | DamagedStore) -> "Choice":
        """What the runner chooses; nothing is touched until then."""
        from desktop.storage.survey import FEW, survey
        from desktop.ui.recovery.choosing import choose_version, voice_of_the_runner

        found = unsure.survey if isinstance(unsure, SeveralVersions) else None
        whole = found or survey(self.folder, every_day=False, backups=FEW)
        if not whole.versions:
            raise self._refuse(unsure) from unsure
        voice = voice_of_the_runner(self.app, whole, self.language, self.voice)
        tell_terminal(voice.say(unsure.said))
        choice = choose_version(self.app, whole, voice, self.today)
        if choice is None:
            raise NoWindow(REFUSED) from unsure
        return choice

    def _look(self, error: StoreInUse | FolderUnusable) -> PlanStore:
        """The plans as they were saved, which cannot be changed now. Raises NoWindow where there are none."""
        try:
            store = open_to_look(self.folder, error.why)
        except FolderUnusable:
            raise self._refuse(error) from error
        except StoreError as worse:
            raise self._refuse(worse) from worse
        tell_terminal(self.voice.say(error.said))
        return store

    def _ask_about(self, there: InUseElsewhere, open_: Open) -> PlanStore:
        """Ask what to do about plans that another machine has open, as it seems. Raises NoWindow."""
        from desktop.wording.asking import in_use
        from desktop.wording.question import Answer

        chosen: list[Callable[[], PlanStore]] = []
        question = in_use(
            self.voice,
            there.host,
            there.said,
            lambda: chosen.append(lambda: open_(all_the_same=True)),
            lambda: chosen.append(lambda: self._look(there)),
            Answer(self.voice(words.QUIT)),
        )
        show_box(self.app, question)
        if not chosen:
            raise NoWindow(REFUSED) from there
        try:
            return chosen[0]()
        except StoreError as error:
            raise self._refuse(error) from error

    def _refuse(self, error: StoreError) -> NoWindow:
        return refuse(self.app, error, self.voice)


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
    from desktop.wording.question import Sign, told

    show_box(app, told(voice(words.CANNOT_START), (sentence,), voice(words.OK), Sign.CAUTION))
    return NoWindow(REFUSED)


def tell_terminal(sentence: str) -> None:
    """Say it in the terminal too, if there is one that listens."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(sentence, file=sys.stderr, flush=True)


def show_box(app: QApplication, question: "Question") -> None:
    """Ask or tell something before there is a window, and wait until it is answered."""
    from desktop.ui.controls.box import Box

    themes = Themes()
    wear(app, themes.current)
    Box(question, themes).exec()
