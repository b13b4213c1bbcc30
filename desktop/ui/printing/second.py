"""A second runner on the fridge sheet: whose plan, from a folder or a backup file, and both names."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop.storage.neighbour import NeighbourPlan, NoNeighbour, neighbour_plan
from desktop.ui.controls.buttons import Action, Link, PaintedButton
from desktop.ui.controls.complaint import Complaint
from desktop.ui.controls.label import Label
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.controls.text import Text
from desktop.ui.printing.fields import Labelled, in_pairs
from desktop.ui.theme import Themes
from desktop.wording import printing as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

AskPlan = Callable[[QWidget, str], str]
"""Asks for a folder, or for a file, under a title; empty for none."""
MAX_NAME = 40  # letters of a name; the sheet has room for fewer


class Second(NamedTuple):
    """The plan of a second runner, and what the two are called on the sheet."""

    path: Path
    found: NeighbourPlan
    name: str = ""
    own_name: str = ""


def ask_folder(parent: QWidget, title: str) -> str:
    """Ask for a folder with the system's dialog."""
    return QFileDialog.getExistingDirectory(parent, title)


def ask_file(parent: QWidget, title: str) -> str:
    """Ask for a file with the system's dialog."""
    return QFileDialog.getOpenFileName(parent, title)[0]


class SecondRunner(QWidget):
    """A button to choose a second runner, then names and a way back. ``changed`` carries a Second or None."""

    changed = Signal(object)

    def __init__(
        self,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
        *,
        ask_folder: AskPlan = ask_folder,
        ask_file: AskPlan = ask_file,
    ) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._ask_folder, self._ask_file = ask_folder, ask_file
        self.second: Second | None = None
        self.add = Action(voice(words.SECOND), "plus", themes, self)
        menu = QMenu(self.add)
        menu.addAction(voice(words.FROM_FOLDER)).triggered.connect(lambda: self._choose(self._ask_folder))
        menu.addAction(voice(words.FROM_FILE)).triggered.connect(lambda: self._choose(self._ask_file))
        self.add.setMenu(menu)
        self.problem = Complaint(self.add, themes)
        self.own_name, self.name = self._field(words.YOUR_NAME), self._field(words.THEIR_NAME)
        self.whose = Text("", themes, self, size=12, ink="ink3", inset=2)
        self.remove = Link(voice(words.WITHOUT_SECOND), themes, self)
        self.remove.clicked.connect(lambda: self._take(None))
        self._names = QWidget(self)
        names = (
            Labelled(voice(words.YOUR_NAME), self.own_name, themes),
            Labelled(voice(words.THEIR_NAME), self.name, themes),
        )
        self.lettered: tuple[Label | PaintedButton, ...] = (self.add, *(name.head for name in names))
        pair = in_pairs(*names)
        pair.setContentsMargins(0, 0, 0, 0)
        self._names.setLayout(pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.add, self._names, self.whose, self.remove):
            column.addWidget(widget)
        themes.changed.connect(self._dress)
        self._dress()
        self._show()

    def _field(self, name: Phrase) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(self._voice(name))
        line.setMaxLength(MAX_NAME)
        line.textEdited.connect(self._name)
        return line

    def _choose(self, ask: AskPlan) -> None:
        chosen = ask(self, self._voice(words.SECOND_TITLE))
        if not chosen:
            return
        try:
            found = neighbour_plan(Path(chosen))
        except NoNeighbour as refused:
            self.problem.say(self._voice.say(refused.said))
            return
        self._take(Second(Path(chosen), found, self.name.text(), self.own_name.text()))

    def _name(self) -> None:
        if self.second is not None:
            self._take(self.second._replace(name=self.name.text(), own_name=self.own_name.text()))

    def _take(self, second: Second | None) -> None:
        self.second = second
        self.problem.say("")
        self._show()
        self.changed.emit(second)

    def _show(self) -> None:
        there = self.second is not None
        self.add.setVisible(not there)
        for widget in (self._names, self.whose, self.remove):
            widget.setVisible(there)
        if self.second is not None:
            self.whose.setText(self._voice(words.SECOND_FROM, path=self.second.path))

    def _dress(self) -> None:
        for line in (self.own_name, self.name):
            line.setStyleSheet(field_sheet("QLineEdit", self._themes.current))
