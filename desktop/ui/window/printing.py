"""The print dialog: what, on which paper, on which sides, in which language; it makes a PDF file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model.exercise import Library
from desktop.model.week import Week
from desktop.storage.errors import NotWritten, OfAnotherKind
from desktop.storage.output import Outputs
from desktop.ui.document import Document
from desktop.ui.theme import font
from desktop.ui.window.question import Answer, Question
from desktop.wording import printing as words
from desktop.wording.built_in import exercises_in
from desktop.wording.language import language, offered
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice
from printouts import NothingToPrint, Options, PrintJob, Sheet, lay_out, pdf
from printouts.drawings import Drawings

SHEETS: Mapping[str, Phrase] = {
    Sheet.FRIDGE: words.FRIDGE,
    Sheet.ROUTINES: words.ROUTINES,
    Sheet.CARDS: words.CARDS,
}
PAPERS: Mapping[str, Phrase] = {"a4": words.A4, "letter": words.LETTER}
SIDES: Mapping[str, Phrase] = {
    "one": words.ONE_SIDE,
    "long": words.LONG_EDGE,
    "short": words.SHORT_EDGE,
}
SUFFIX = ".pdf"
MIN_WIDTH = 412  # of what stands within the margins, in pixels

AskFile = Callable[[QWidget, str, str, str], str]
"""Asks for the name of a file: a title, a name to begin with, the kinds to choose from; empty for none."""


def ask_system(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
    """Ask with the system's dialog, which asks in its turn about a file that has the name already."""
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


class PrintDialog(QDialog):
    """Asks what to print and writes it. ``wrote`` is the file in the end, None when nothing was."""

    def __init__(
        self,
        document: Document,
        drawings: Drawings,
        week: Week,
        sheet: Sheet,
        voice: Voice,
        outputs: Outputs,
        parent: QWidget | None = None,
        ask: AskFile = ask_system,
    ) -> None:
        super().__init__(parent)
        self._document, self._drawings, self._week, self._voice = document, drawings, week, voice
        self._outputs, self._ask = outputs, ask
        self.wrote: Path | None = None
        self.setWindowTitle(voice(words.PRINT))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addStrut(MIN_WIDTH)  # a least width of the dialog itself would let long texts be cut
        self._sheet = self._group(column, words.WHAT, SHEETS)
        self._paper = self._group(column, words.PAPER, PAPERS, across=True)
        self._sides = self._group(column, words.SIDES, SIDES)
        self._ink = QCheckBox(voice(words.INK_SAVING), self)
        self._marks = QCheckBox(voice(words.CUT_MARKS), self)
        self._marks.setChecked(True)
        self._language = self._languages()
        column.addSpacing(6)
        column.addWidget(self._ink)
        column.addWidget(self._marks)
        column.addLayout(self._language_row())
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setVisible(False)
        column.addWidget(self._problem)
        column.addSpacing(10)
        column.addLayout(self._buttons())
        self._check(self._sheet, sheet)
        self._check(self._paper, "a4")
        self._check(self._sides, "long")
        self._sheet.buttonToggled.connect(self._show_what_applies)
        self._show_what_applies()

    def job(self) -> PrintJob:
        """What the dialog asks for as it stands."""
        document, code = self._document, str(self._language.currentData())
        options = Options(
            paper=self._chosen(self._paper),
            sides=self._chosen(self._sides),
            unit=document.settings.unit,
            look=document.runner.look,
            ink_saving=self._ink.isChecked(),
            marks="marks" if self._marks.isChecked() else "none",
            language=code,
        )
        return PrintJob(
            (Sheet(self._chosen(self._sheet)),),
            (self._week,),
            options=options,
            plan=document.plan,
            library=self._library(code),
            drawings=self._drawings,
        )

    def pdf(self) -> bytes:
        """The pages as a PDF. Raises NothingToPrint."""
        return pdf(lay_out(self.job()))

    def _library(self, code: str) -> Library:
        """The exercises in the language to print in, with the runner's own doses."""
        if code == self._voice.language.code:
            return self._document.library
        return exercises_in(code).with_doses(self._document.diary.doses)

    # ---- how it is built -------------------------------------------------------------------

    def _group(
        self, column: QVBoxLayout, title: Phrase, choices: Mapping[str, Phrase], across: bool = False
    ) -> QButtonGroup:
        heading = QLabel(self._voice(title), self)
        heading.setFont(font(13, 600))
        column.addSpacing(6)
        column.addWidget(heading)
        group = QButtonGroup(self)
        line = QHBoxLayout() if across else QVBoxLayout()
        line.setSpacing(16 if across else 4)
        for value, phrase in choices.items():
            button = QRadioButton(self._voice(phrase), self)
            button.setProperty("value", str(value))
            group.addButton(button)
            line.addWidget(button)
        if across:
            line.addStretch()
        column.addLayout(line)
        return group

    def _languages(self) -> QComboBox:
        """All languages by their own names; the window's is chosen at first."""
        box, spoken = QComboBox(self), self._voice.language.code
        for code in dict.fromkeys((*offered(), spoken)):
            box.addItem(language(code).name, code)
        box.setCurrentIndex(box.findData(spoken))
        return box

    def _language_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self._voice(words.LANGUAGE), self)
        label.setBuddy(self._language)
        row.addWidget(label)
        row.addWidget(self._language)
        row.addStretch()
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        cancel = QPushButton(self._voice(words.CANCEL), self)
        cancel.clicked.connect(self.reject)
        save = QPushButton(self._voice(words.SAVE), self)
        save.setProperty("primary", True)
        save.setDefault(True)
        save.clicked.connect(self._save)
        row.addWidget(cancel)
        row.addWidget(save)
        return row

    def _check(self, group: QButtonGroup, value: str) -> None:
        for button in group.buttons():
            button.setChecked(button.property("value") == value)

    def _chosen(self, group: QButtonGroup) -> str:
        button = group.checkedButton()
        return str(button.property("value")) if button else ""

    def _show_what_applies(self) -> None:
        cards = self._chosen(self._sheet) != Sheet.FRIDGE
        for button in self._sides.buttons():
            button.setEnabled(cards)
        self._marks.setEnabled(cards)
        self._problem.setVisible(False)

    # ---- writing ---------------------------------------------------------------------------

    def _save(self) -> None:
        """Ask for a name and write the pages there, unless there are none."""
        voice = self._voice
        try:
            content = self.pdf()
        except NothingToPrint as nothing:
            self._say(voice.say(nothing.said))
            return
        kinds = f"{voice(words.PDF_FILES)} (*{SUFFIX})"
        chosen = self._ask(self, voice(words.SAVE_TITLE), str(self._proposed()), kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() == SUFFIX:
            self._write(path, content, agreed=True)
        else:  # about a file of the longer name nobody was asked
            self._write(path.with_name(path.name + SUFFIX), content, agreed=False)

    def _write(self, path: Path, content: bytes, *, agreed: bool) -> None:
        """Write a file and close, or stay and say why it could not be written.

        Unless it was agreed to, a file there that Footwork did not make is asked about.
        """
        try:
            replace(self._outputs, replace=agreed).write(path, content)
        except OfAnotherKind:
            self._ask_about(path, content)
        except NotWritten as error:
            self._say(self._voice(words.NOT_WRITTEN, path=path, reason=error.reason))
        else:
            self.wrote = path
            self.accept()

    def _ask_about(self, path: Path, content: bytes) -> None:
        voice = self._voice
        answers = [
            Answer(voice(words.REPLACE), lambda: self._write(path, content, agreed=True)),
            Answer(voice(words.OTHER_NAME), self._save, cautious=True),
        ]
        sentence = voice(words.THERE_ALREADY, folder=path.parent)
        Question(voice(words.REPLACE_FILE, name=path.name), [sentence], answers, self).open()

    def _proposed(self) -> Path:
        """Where the file goes and what it is called unless the runner says otherwise."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        sheet = self.job().papers(self._voice)
        return Path(folder) / (self._voice(words.FILE_NAME, week=self._week.name, sheet=sheet) + SUFFIX)

    @property
    def problem(self) -> str:
        """The sentence that says why nothing was written; empty when nothing went wrong."""
        return self._problem.text() if self._problem.isVisibleTo(self) else ""

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(True)
        self._problem.setFocus(Qt.FocusReason.OtherFocusReason)
