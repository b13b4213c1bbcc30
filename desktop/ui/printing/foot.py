"""The foot of the print dialog: how much paper it takes, how a save goes on, what was saved, and buttons."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import Action, Link
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.text import Rule, Text
from desktop.ui.system import open_file
from desktop.ui.theme import Themes
from desktop.ui.window.overlay import announce
from desktop.wording import printing as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

MARGIN = 22
MOST_WARNINGS = 3
"""Places that are named; of more there is said how many."""


class Line(QFrame):
    """A line above the buttons that comes and goes; a screen reader is told what it says."""

    def __init__(self, name: str, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.text = Text("", themes, self, ink="warning" if name == "warning" else "ink")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(MARGIN, 6, MARGIN, 6)
        self.row.setSpacing(8)
        self.row.addWidget(self.text, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say something, or nothing any more."""
        new = sentence and sentence != self.text.text()
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if new:
            announce(self, sentence)


class Foot(QWidget):
    """What there is to do with the pages, and what is to be said of them."""

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._saved: Path | None = None  # what was saved last
        self._leaves = words.CANCEL  # what the button that leaves is called: Close once something is done
        self.warning = Line("warning", themes, self)
        self.problem = Line("banner", themes, self)
        self.news = Line("news", themes, self)
        self.open = Link(voice(words.OPEN), themes, self)
        self.folder = Link(voice(words.SHOW_IN_FOLDER), themes, self)
        self.open.clicked.connect(lambda: self._open(folder=False))
        self.folder.clicked.connect(lambda: self._open(folder=True))
        self.news.row.addWidget(self.open)
        self.news.row.addWidget(self.folder)
        self.paper = Text("", themes, self, ink="ink2")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.hide()
        self.png = Action(voice(words.SAVE_PNG), "image", themes, self)
        self.pdf = Action(voice(words.SAVE), "file-down", themes, self)
        self.cancel = Action(voice(words.CANCEL), "", themes, self)
        self.print = Action(voice(words.PRINT_ON), "printer", themes, self, primary=True)
        self.lettered = (
            self.pdf,
            self.png,
        )  # Enter prints, Escape cancels: neither takes a letter from a field
        self._lay_out(themes)

    def _lay_out(self, themes: Themes) -> None:
        self._buttons = QWidget(self)
        folding = FoldingLayout(self._buttons)
        folding.setContentsMargins(0, 0, 0, 0)
        folding.setSpacing(8)
        for button in (self.png, self.pdf, self.cancel, self.print):
            folding.addWidget(button)
        said = QVBoxLayout()
        said.setSpacing(6)
        said.addStretch(1)
        said.addWidget(self.paper)
        said.addWidget(self.progress)
        said.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(MARGIN, 10, MARGIN - 2, 10)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.warning, self.problem, self.news, Rule(themes, self)):
            column.addWidget(widget)
        column.addLayout(self._row)

    def stand(self, *, narrow: bool) -> None:
        """Buttons stand beside the sentence, or below it where it is narrow."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        policy = self._buttons.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred if narrow else policy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)

    # ---- what is said ----------------------------------------------------------------------

    def say_paper(self, sentence: str) -> None:
        """Say how much paper it takes."""
        self.paper.setText(sentence)
        self.paper.updateGeometry()

    def warn(self, sentences: Sequence[str] = (), places: Sequence[str] = ()) -> None:
        """Say what is not on the paper, and then what cannot be drawn, in the places that come first."""
        said = [*sentences, *places[:MOST_WARNINGS]]
        if len(places) > MOST_WARNINGS:
            said.append(self._voice(words.MORE_PLACES, count=len(places) - MOST_WARNINGS))
        self.warning.say(" ".join(said))

    def say_done(self, sentence: str) -> None:
        """Say that something is done."""
        self.problem.say("")
        self._show_links(shown=False)
        self.news.say(sentence)
        self._leaves = words.CLOSE
        self._name_cancel(self._leaves)

    def say_problem(self, sentence: str) -> None:
        """Say why nothing was written; the news before are no longer true."""
        self.news.say("")
        self.problem.say(sentence)

    def say_saved(self, files: Sequence[Path]) -> None:
        """Say what was saved; it can be opened from here."""
        first, voice = files[0], self._voice
        self._saved = first
        if len(files) == 1:
            said = voice(words.SAVED, name=first.name, folder=first.parent)
        else:
            said = voice(words.SAVED_FILES, count=len(files), folder=first.parent)
        self.say_done(said)
        self._show_links(shown=True)

    def forget(self) -> None:
        """What was said of other pages is no longer true."""
        self.problem.say("")
        self.news.say("")

    def show_progress(self, done: int, count: int) -> None:
        """Show how far a save has come."""
        self.progress.setRange(0, count)
        self.progress.setValue(done)
        self.progress.show()
        self._name_cancel(words.CANCEL)
        self.paper.setText(self._voice(words.MAKING, number=min(done + 1, count), count=count))

    def end_progress(self) -> None:
        """Nothing is being made any more."""
        self.progress.hide()
        self._name_cancel(self._leaves)

    def _name_cancel(self, name: Phrase) -> None:
        """What the button does now: it stops what is being made, else it leaves."""
        self.cancel.setText(self._voice(name))
        self.cancel.updateGeometry()

    def _open(self, *, folder: bool) -> None:
        if (path := self._saved) is not None:
            opened = open_file(path.parent if folder else path)
            phrase = words.FOLDER_NOT_OPENED if folder else words.NOT_OPENED
            self.problem.say("" if opened else self._voice(phrase, name=path.name, folder=path.parent))

    def _show_links(self, *, shown: bool) -> None:
        self.open.setVisible(shown)
        self.folder.setVisible(shown)
