"""The print dialog: what, on which paper, on which sides; it makes a PDF file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model.week import Week
from desktop.storage.errors import NotWritten
from desktop.storage.output import write_file
from desktop.ui.document import Document
from desktop.ui.theme import font
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice
from printouts import NothingToPrint, Options, PrintJob, Sheet, lay_out, pdf
from printouts.drawings import Drawings

FILE_NAMES = {
    Sheet.FRIDGE: "fridge sheet",
    Sheet.ROUTINES: "warm-up and cool-down cards",
    Sheet.CARDS: "exercise cards",
}
CHOICES: dict[str, str] = {
    Sheet.FRIDGE: "Fridge sheet: the week on one page",
    Sheet.ROUTINES: "Warm-up and cool-down cards: one for each routine",
    Sheet.CARDS: "Exercise cards: one for each exercise of the week",
}
PAPERS = {"a4": "A4", "letter": "Letter"}
SIDES = {"one": "One side", "long": "Both, flip on the long edge", "short": "Both, flip on the short edge"}


class PrintDialog(QDialog):
    """Asks what to print and writes it. ``wrote`` is the file in the end, None when nothing was."""

    def __init__(
        self, document: Document, drawings: Drawings, week: Week, sheet: Sheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._drawings, self._week = document, drawings, week
        self.wrote: Path | None = None
        self.setWindowTitle("Print")
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        self._sheet = self._group(column, "What to print", CHOICES)
        self._paper = self._group(column, "Paper", PAPERS, across=True)
        self._sides = self._group(column, "Sides", SIDES)
        self._ink = QCheckBox("Ink saving: black outlines, no filled areas", self)
        self._marks = QCheckBox("Cut marks", self)
        self._marks.setChecked(True)
        column.addSpacing(6)
        column.addWidget(self._ink)
        column.addWidget(self._marks)
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
        options = Options(
            paper=self._chosen(self._paper),
            sides=self._chosen(self._sides),
            unit=self._document.settings.unit,
            look=self._document.runner.look,
            ink_saving=self._ink.isChecked(),
            cut_marks=self._marks.isChecked(),
        )
        return PrintJob(
            Sheet(self._chosen(self._sheet)),
            (self._week,),
            options=options,
            plan=self._document.plan,
            library=self._document.library,
            drawings=self._drawings,
        )

    def pdf(self) -> bytes:
        """The pages as a PDF. Raises NothingToPrint."""
        return pdf(lay_out(self.job()))

    def _group(
        self, column: QVBoxLayout, title: str, choices: dict[str, str], across: bool = False
    ) -> QButtonGroup:
        heading = QLabel(title, self)
        heading.setFont(font(13, 600))
        column.addSpacing(6)
        column.addWidget(heading)
        group = QButtonGroup(self)
        line = QHBoxLayout() if across else QVBoxLayout()
        line.setSpacing(16 if across else 4)
        for value, text in choices.items():
            button = QRadioButton(text, self)
            button.setProperty("value", str(value))
            group.addButton(button)
            line.addWidget(button)
        if across:
            line.addStretch()
        column.addLayout(line)
        return group

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        cancel = QPushButton("Cancel", self)
        cancel.clicked.connect(self.reject)
        save = QPushButton("Save as PDF…", self)
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

    def _save(self) -> None:
        try:
            content = self.pdf()
        except NothingToPrint as nothing:
            return self._say(str(nothing))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder) / f"{self._week.name} {FILE_NAMES[self.job().what]}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, "Save as PDF", str(proposed), "PDF (*.pdf)")
        if not chosen:
            return None
        path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
        problem = write_whole(path, content)
        if problem:
            return self._say(f"{path} could not be written: {problem}; choose another place.")
        self.wrote = path
        return self.accept()

    @property
    def problem(self) -> str:
        """The sentence that says why nothing was written; empty when nothing went wrong."""
        return self._problem.text() if self._problem.isVisibleTo(self) else ""

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(True)
        self._problem.setFocus(Qt.FocusReason.OtherFocusReason)


def write_whole(path: Path, content: bytes) -> str:
    """Write a file all or not at all; what went wrong, or nothing."""
    try:
        write_file(path, content)
    except NotWritten as error:
        return Voice.of()(error.reason) if isinstance(error.reason, Phrase) else str(error.reason)
    return ""


def open_file(path: Path) -> None:
    """Hand a file to the program the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
