"""The dialogs of the window, kept together so that a start needs to load none of them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from desktop.model.exercise import Complaint, Exercise
from desktop.ui.commands import GoOn
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.ui.welcome.health_note import HealthNote
from desktop.ui.window.help import PAGES, HelpText
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.printing import PrintDialog, Sheet, open_file


class Dialogs:
    """Opens each dialog over the window."""

    def __init__(self, window: MainWindow, document: Document, state: ViewState, themes: Themes) -> None:
        self._window, self._document, self._state, self._themes = window, document, state, themes

    def ask_flagged(self, exercise: Exercise, complaints: tuple[Complaint, ...], go_on: GoOn) -> None:
        """Ask whether a flagged exercise is planned all the same, and go on if it is."""
        ticked = " and ".join(complaint.value for complaint in complaints)
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(exercise.name)
        box.setText(f"You ticked {ticked}. {exercise.reason_against}")
        milder = self._document.library.get(exercise.easier) if exercise.easier else None
        box.setInformativeText(f"A milder choice: {milder.name}." if milder else "")
        anyway = box.addButton("Plan it anyway", QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton("Leave it out", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        anyway.clicked.connect(lambda: go_on())
        box.open()

    def print_sheet(self, sheet: str) -> None:
        """Offer to print; ``sheet`` is the value of the Sheet that is chosen at first."""
        dialog = PrintDialog(self._document, self._state.week, Sheet(sheet), self._window)
        dialog.accepted.connect(lambda: self._printed(dialog.wrote))
        dialog.open()

    def _printed(self, path: Path | None) -> None:
        if path is not None:
            self._window.toast.say(f"Saved {path.name} in {path.parent}.")

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the system's own program for files."""
        open_file(folder)

    def help(self, title: str) -> None:
        """Open a page of help by its title."""
        HelpText(title, PAGES[title], self._window).open()

    def health_note(self) -> HealthNote:
        """Open the health note."""
        note = HealthNote(self._themes, self._window)
        note.open()
        return note
