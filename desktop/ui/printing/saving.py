"""Saves pages as files: asks where and about what is there, has the files made, and writes them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.storage.errors import NotWritten, OfAnotherKind
from desktop.storage.made_here import Kind
from desktop.storage.output import Outputs, numbered
from desktop.ui.controls.box import Box
from desktop.ui.printing.making import Making
from desktop.ui.system import ask_file_name
from desktop.ui.theme import Themes
from desktop.wording import printing as words
from desktop.wording.phrase import Phrase
from desktop.wording.question import Answer, Question, Sign, Tone
from desktop.wording.voice import Voice

AskFile = Callable[[QWidget, str, str, str], str]
"""Asks for the name of a file: a title, a name to begin with, the kinds to choose from; empty for none."""


class Form(NamedTuple):
    """A form in which pages are saved. ``each``: every page is a file of its own."""

    suffix: str
    kind: Kind
    title: Phrase
    files: Phrase
    each: bool = False


PDF: Final = Form(".pdf", Kind.PAPER, words.SAVE_TITLE, words.PDF_FILES)
PNG: Final = Form(".png", Kind.PICTURE, words.SAVE_PNG_TITLE, words.PNG_FILES, each=True)


class Target(NamedTuple):
    """A file to be written. ``agreed``: somebody was asked about what is there."""

    path: Path
    agreed: bool


class Saving(QObject):
    """``saved`` carries the paths of what was written, ``failed`` a sentence that says why nothing was.

    ``began`` and ``ended`` frame the making of the files, during which the window goes on answering.
    """

    saved = Signal(object)
    failed = Signal(str)
    began = Signal()
    ended = Signal()

    def __init__(
        self,
        making: Making,
        outputs: Outputs,
        themes: Themes,
        voice: Voice,
        window: QWidget,
        ask: AskFile = ask_file_name,
    ) -> None:
        super().__init__(window)
        self._themes = themes
        self._making, self._outputs, self._voice = making, outputs, voice
        self._window, self._ask = window, ask

    def save(self, form: Form, proposed: Path) -> None:
        """Ask for a name, beginning with the proposed one, and write the pages there."""
        kinds = f"{self._voice(form.files)} (*{form.suffix})"
        begin = str(proposed) + form.suffix
        chosen = self._ask(self._window, self._voice(form.title), begin, kinds)
        pages = self._making.pages
        if not chosen or pages is None:
            return
        path = Path(chosen)
        agreed = path.suffix.lower() == form.suffix
        if not agreed:  # about a file of the longer name nobody was asked
            path = path.with_name(path.name + form.suffix)
        targets = [Target(path, agreed)]
        if form.each and len(pages.pages) > 1:
            targets = [Target(one, agreed=False) for one in numbered(path, len(pages.pages))]
        self._check(form, targets, proposed)

    def stop(self) -> None:
        """Write nothing, as far as nothing is written yet."""
        if self._making.writing:
            self._making.stop_writing()
            self.ended.emit()
            self.failed.emit(self._voice(words.STOPPED))

    # ---- how it is done --------------------------------------------------------------------

    def _check(self, form: Form, targets: Sequence[Target], proposed: Path) -> None:
        """Find out what is in the way before the files are made: of many pages that takes its time."""
        strangers = []
        for target in targets:
            try:
                replace(self._outputs, replace=target.agreed).check(target.path, form.kind)
            except OfAnotherKind:
                strangers.append(target.path)
            except NotWritten as error:
                self._say(error, target.path)
                return
        if strangers:
            self._ask_about(form, targets, strangers, proposed)
        else:
            self._make(form, targets)

    def _ask_about(
        self, form: Form, targets: Sequence[Target], strangers: Sequence[Path], proposed: Path
    ) -> None:
        voice, first = self._voice, strangers[0]
        all_agreed = [Target(target.path, agreed=True) for target in targets]
        if len(strangers) == 1:
            title = voice(words.REPLACE_FILE, name=first.name)
            sentence = voice(words.THERE_ALREADY, folder=first.parent)
        else:
            title = voice(words.REPLACE_FILES, count=len(strangers))
            names = tuple(path.name for path in strangers)
            sentence = voice(words.ARE_THERE_ALREADY, names=names, folder=first.parent)
        deed = words.REPLACE if len(strangers) == 1 else words.REPLACE_THEM
        answers = (
            Answer(voice(deed), lambda: self._make(form, all_agreed), tone=Tone.GRAVE),
            Answer(voice(words.OTHER_NAME), lambda: self.save(form, proposed), safe=True),
        )
        question = Question(title, (sentence,), answers, Sign.CAUTION)
        Box(question, self._themes, self._window).open()

    def _make(self, form: Form, targets: Sequence[Target]) -> None:
        if form.each:
            self._making.pngs(lambda files: self._write(targets, files))
        else:
            self._making.pdf(lambda file: self._write(targets, [file]))
        self.began.emit()

    def _write(self, targets: Sequence[Target], contents: Sequence[bytes]) -> None:
        self.ended.emit()
        files = {target.path: content for target, content in zip(targets, contents, strict=True)}
        try:
            replace(self._outputs, replace=all(target.agreed for target in targets)).write_all(files)
        except NotWritten as error:
            self._say(error, targets[0].path)
        else:
            self.saved.emit(tuple(files))

    def _say(self, error: NotWritten, path: Path) -> None:
        came = isinstance(error, OfAnotherKind)  # while the file was made
        reason = words.SOMETHING_THERE if came else error.reason
        self.failed.emit(self._voice(words.NOT_WRITTEN, path=error.path or path, reason=reason))
