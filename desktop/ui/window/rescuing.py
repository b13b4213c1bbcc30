"""What can be done while saving fails, and the questions that go with it: another folder, a copy, both."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.storage.bundle import SUFFIX, pack
from desktop.storage.errors import ChangedElsewhere, NotWritten, StoreError
from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from desktop.ui.controls.box import Box
from desktop.ui.document import Document
from desktop.ui.system import ask_file_name
from desktop.ui.theme import Themes
from desktop.ui.window.main_window import MainWindow
from desktop.wording import unforeseen as words
from desktop.wording.names import APP
from desktop.wording.question import Answer, Question, Sign, Tone, nothing
from desktop.wording.voice import Voice
from desktop.wording.window import TRY_AGAIN

Then = Callable[[], object]


class Rescuing:
    """``ask_folder`` and ``ask_file`` are the system's dialogs: a parent, a title, where to begin; what they
    give is empty when nothing was chosen. ``then`` follows once everything is in a safe place."""

    def __init__(
        self, window: MainWindow, document: Document, store: PlanStore, themes: Themes, voice: Voice
    ) -> None:
        self._window, self._document, self._store, self._voice = window, document, store, voice
        self._themes = themes
        self.ask_folder: Callable[[QWidget, str, str], str] = QFileDialog.getExistingDirectory
        self.ask_file: Callable[[QWidget, str, str, str], str] = ask_file_name

    def ask_before_leaving(self, sentences: tuple[str, str], leave: Then) -> None:
        """The window is to be closed and something is not saved."""
        voice = self._voice
        title, why = sentences
        answers = [
            Answer(voice(words.KEEP_BOTH), lambda: self.ask_for_both(self._window.close))
            if isinstance(self._document.unsaved, ChangedElsewhere)
            else Answer(voice(TRY_AGAIN), self._window.close),
            Answer(voice(words.SAVE_ELSEWHERE), lambda: self.go_elsewhere(self._window.close)),
            Answer(voice(words.SAVE_COPY), lambda: self.save_copy(leave)),
            Answer(voice(words.QUIT_UNSAVED), leave, tone=Tone.GRAVE),
            Answer(voice(words.STAY), safe=True),
        ]
        self._ask(title, why, answers)

    # ---- another folder ----------------------------------------------------------------------------

    def go_elsewhere(self, then: Then = nothing) -> None:
        """Save everything into another folder and go on there."""
        chosen = self.ask_folder(self._window, self._voice(words.FOLDER_TITLE), str(_documents()))
        if chosen:
            self._move(_place_in(Path(chosen)), then)

    def _move(self, folder: Path, then: Then) -> None:
        before, voice = self._store.folder, self._voice
        try:
            self._document.save_by(lambda was, now, steps: self._store.rescue(was, now, folder, steps))
        except StoreError as error:
            answers = [
                Answer(voice(words.CANCEL), safe=True),
                Answer(voice(words.OTHER_FOLDER), lambda: self.go_elsewhere(then)),
            ]
            self._ask(voice(words.NOT_MOVED), voice.say(error.said), answers)
        else:
            self._window.rooms.news.say("moved", voice(words.MOVED, folder=folder, before=before))
            then()

    # ---- a copy ------------------------------------------------------------------------------------

    def save_copy(self, then: Then = nothing) -> None:
        """Save everything as one file; the plan stays where it is."""
        voice = self._voice
        name = voice(words.COPY_NAME, date=date.today()) + SUFFIX
        kinds = f"{voice(words.PLAN_FILES)} (*{SUFFIX})"
        proposed = str(_documents() / name)
        chosen = self.ask_file(self._window, voice(words.COPY_TITLE), proposed, kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() == SUFFIX:
            self._write(path, then, agreed=True)
        else:  # about a file of the longer name nobody was asked
            self._write(path.with_name(path.name + SUFFIX), then, agreed=False)

    def _write(self, path: Path, then: Then, *, agreed: bool) -> None:
        voice = self._voice
        try:
            whole = self._document.with_unsaved(self._store.with_unsaved)
            content = pack(whole, self._store.pictures.of(whole))
            Outputs(self._store.folder, replace=agreed).write(path, content)
        except (StoreError, NotWritten) as error:
            answers = [
                Answer(voice(words.CANCEL), safe=True),
                Answer(voice(words.OTHER_NAME), lambda: self.save_copy(then)),
            ]
            self._ask(voice(words.NO_COPY), voice.say(error.said), answers)
        else:
            self._window.rooms.news.say("copy", voice(words.COPIED, file=path))
            then()

    # ---- somebody else has written -----------------------------------------------------------------

    def ask_for_both(self, then: Then = nothing) -> None:
        """Ask before the plan is written in the place of what another program wrote."""
        voice = self._voice
        answers = [
            Answer(voice(words.WRITE), lambda: self._keep_both(then), tone=Tone.MAIN),
            Answer(voice(words.CANCEL), safe=True),
        ]
        why = voice(words.THEIRS_STAYS, folder=self._store.folder)
        self._ask(voice(words.KEEP_BOTH_PLANS), why, answers)

    def _keep_both(self, then: Then) -> None:
        voice = self._voice
        try:
            aside = self._store.take_over()
        except StoreError as error:
            self._ask(voice(words.NOT_ON_DISK), voice.say(error.said), [Answer(voice(words.STAY), safe=True)])
            return
        self._document.save_again()
        self._window.rooms.news.say(
            "both", voice(words.THEIRS_IS_IN, files=tuple(path.name for path in aside))
        )
        then()

    def _ask(self, title: str, why: str, answers: list[Answer]) -> None:
        question = Question(title, (why,), tuple(answers), Sign.CAUTION)
        Box(question, self._themes, self._window).open()


def _place_in(chosen: Path) -> Path:
    """The chosen folder itself while it is empty, else one of ours in it: plans are many files."""
    try:
        taken = next(chosen.iterdir(), None)
    except OSError:
        return chosen  # opening it will say what is wrong
    return chosen / APP if taken else chosen


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
