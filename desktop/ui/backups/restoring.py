"""Backups and files with everything: what is brought back from one is one step to undo."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model.diary import photos
from desktop.model.merging import merged
from desktop.storage import bundle
from desktop.storage.backups import Backup, Contents, contents
from desktop.storage.errors import CannotBeRead, NewerVersion, NotWritten, StoreError
from desktop.storage.made_here import Kind
from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from desktop.storage.state import Snapshot
from desktop.ui.backups.dialog import BackupsDialog, Look, RestoreDialog
from desktop.ui.backups.list_of_backups import BackupsModel, when
from desktop.ui.backups.pieces import Comparison, Piece, together
from desktop.ui.controls.box import Box
from desktop.ui.supplies import Supplies
from desktop.ui.system import ask_file_name
from desktop.ui.window.main_window import MainWindow
from desktop.wording import backups as words
from desktop.wording import recovery
from desktop.wording.deeds import RESTORE, RESTORE_DAYS
from desktop.wording.phrase import Phrase, said
from desktop.wording.question import Answer, Question, Sign
from desktop.wording.storage import SaidError

AskFile = Callable[[QWidget, str, str, str], str]
"""Asks for the name of a file: a title, where to begin, the kinds to choose from; empty for none."""


class Restoring:
    """``ask_name`` and ``ask_which`` are the system's dialogs for a file to write and for one to read."""

    def __init__(self, window: MainWindow, supplies: Supplies, store: PlanStore) -> None:
        self._window, self._store = window, store
        self._document, self._state = supplies.document, supplies.state
        self._themes, self._voice = supplies.themes, supplies.voice
        self.ask_name: AskFile = ask_file_name
        self.ask_which: AskFile = _ask_which

    # ---- backups ---------------------------------------------------------------------------

    def open_backups(self) -> BackupsDialog:
        """Show the backups, and what each would bring back."""
        self._window.details.keep_typed()
        voice, backups = self._voice, self._store.backups.all()
        about = ""
        if backups:
            counted = words.counted(voice, len(backups), backups[0].made, self._state.today)
            about = f"{counted} {voice(words.CHOOSE)}"
        model = BackupsModel(backups, self._contents, voice)
        dialog = BackupsDialog(about, model, self._look_inside, self._themes, voice, self._window)
        self._open(dialog)
        return dialog

    def _contents(self, backup: Backup) -> Contents | None:
        try:
            return contents(self._store.backups.read(backup))
        except SaidError:
            return None

    def _look_inside(self, backup: Backup) -> Look | str:
        try:
            return self._look(self._store.backups.read(backup), [])
        except SaidError as error:
            return self._voice.say(error.said)

    # ---- a file ----------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for a file, and show what it would bring back."""
        voice = self._voice
        kinds = f"{voice(words.KIND_RESTORABLE)} (*{bundle.SUFFIX} *.json)"
        chosen = self.ask_which(self._window, voice(words.OPEN_TITLE), str(_documents()), kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> RestoreDialog | None:
        """Show what a file would bring back, in the place of an earlier one; None when it cannot be read."""
        for earlier in self._window.findChildren(RestoreDialog):
            earlier.reject()
        self._window.details.keep_typed()
        voice = self._voice
        try:
            file = bundle.read(path)
        except (CannotBeRead, NewerVersion) as error:
            self._ask(words.NOT_READ, error, Answer(voice(words.OTHER_FILE), self.ask_file))
            return None
        passed_over = list(file.passed_over[:3])
        notices = [voice(words.PASSED_OVER_HERE, count=len(file.passed_over), names=tuple(passed_over))]
        title, about = voice(words.FROM_FILE, name=path.name), self._about(file.state, path)
        dialog = RestoreDialog(title, about, self._themes, voice, self._window)
        look = self._look(file.state, notices if passed_over else [])
        is_new_here = not self._document.plan.days
        dialog.look(Look(look.comparison, look.notices, settings=is_new_here))
        self._open(dialog, file.pictures)
        return dialog

    def _about(self, state: Snapshot, path: Path) -> str:
        """When it was last changed, as far as it says so, and what it holds."""
        voice, size = self._voice, 0
        with suppress(OSError):
            size = path.stat().st_size
        held = words.held(voice, *contents(state), recovery.size(voice, size))
        with suppress(ValueError, OverflowError, OSError):
            if state.when:
                last = when(voice, datetime.fromtimestamp(state.when))
                return voice(words.LAST_CHANGE, when=last, held=held)
        return held

    def save_everything(self) -> None:
        """Ask for a name, and write everything into that file, what is not saved included."""
        self._window.details.keep_typed()
        voice = self._voice
        name = voice(words.FILE_NAME, date=self._state.today) + bundle.SUFFIX
        kinds = f"{voice(words.KIND_EVERYTHING)} (*{bundle.SUFFIX})"
        chosen = self.ask_name(self._window, voice(words.SAVE_TITLE), str(_documents() / name), kinds)
        if not chosen:
            return
        path, agreed = Path(chosen), True
        if path.suffix.lower() != bundle.SUFFIX:  # about a file of the longer name nobody was asked
            path, agreed = path.with_name(path.name + bundle.SUFFIX), False
        try:
            whole = self._document.with_unsaved(self._store.with_unsaved)
            outputs = Outputs(self._store.folder, replace=agreed)
            outputs.check(path, Kind.EVERYTHING)
            outputs.write(path, bundle.pack(whole, self._store.pictures.of(whole)))
        except (StoreError, NotWritten) as error:
            self._ask(words.NOT_SAVED, error, Answer(voice(words.OTHER_NAME), self.save_everything))
        else:
            self._window.toast.say(voice(words.SAVED, file=path))

    # ---- bringing back ---------------------------------------------------------------------

    def _look(self, state: Snapshot, notices: list[str]) -> Look:
        document, voice = self._document, self._voice
        beside = self._store.beside(state, document.on_disk)
        if beside.left_out:
            first = beside.left_out[0].what
            notices.append(voice(words.LEFT_OUT, count=len(beside.left_out), first=first))
        comparison = Comparison(document.now, beside.kept, document.library)
        return Look(comparison, tuple(notices))

    def _open(self, dialog: RestoreDialog, pictures: Mapping[str, bytes] = MappingProxyType({})) -> None:
        dialog.decided.connect(lambda comparison, chosen: self._bring_back(comparison, chosen, pictures))
        dialog.open()

    def _bring_back(
        self, comparison: Comparison, chosen: tuple[Piece, ...], pictures: Mapping[str, bytes]
    ) -> None:
        document, voice, found = self._document, self._voice, together(chosen)
        after = merged(document.now, comparison.then, found)
        if found:
            try:
                self._store.pictures.take_in(pictures, photos(after))
            except StoreError as error:
                self._ask(words.NOT_READ, error, Answer(voice(words.OTHER_FILE), self.ask_file))
                return
            self._store.back_up(again=True)
        days = len(found.dates)
        deed = said(RESTORE_DAYS, count=days) if days else RESTORE
        if document.edit(after, deed):
            self._show(found.dates)
            told = voice(words.RESTORED_DAYS, count=days) if days else voice(words.RESTORED_SOME)
            self._window.toast.say(told)
        else:
            self._window.toast.say(voice(words.RESTORED_SETTINGS))
        if any(piece.settings for piece in chosen):
            document.set_settings(comparison.then.settings)  # the last: another language is another window

    def _show(self, restored: frozenset[date]) -> None:
        """Show the first week that has something back, unless the one in view has."""
        state = self._state
        if restored and not any(when in state.week for when in restored):
            state.show_day(min(restored))

    def _ask(self, title: Phrase, error: SaidError, other: Answer) -> None:
        voice = self._voice
        answers = (other, Answer(voice(words.CANCEL), safe=True))
        question = Question(voice(title), (voice.say(error.said),), answers, Sign.CAUTION)
        Box(question, self._themes, self._window).open()


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _ask_which(parent: QWidget, title: str, folder: str, kinds: str) -> str:
    return QFileDialog.getOpenFileName(parent, title, folder, kinds)[0]
