"""The box that asks for the name of a saved routine; why a name is not taken is said beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.controls.box import Box
from desktop.ui.controls.complaint import Complaint
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.controls.text import Text
from desktop.ui.routines.commands import Naming
from desktop.ui.theme import Themes
from desktop.wording import routines as words
from desktop.wording.question import Answer, Question, Tone
from desktop.wording.voice import Voice

WIDTH, ROOM_TO_COMPLAIN = 460, 36
NO_LIMIT = 10_000_000  # letters: what is too long is said, nothing is cut


class NamingBox(Box):
    """Enter keeps the name; Escape keeps none."""

    def __init__(self, naming: Naming, themes: Themes, voice: Voice, parent: QWidget) -> None:
        self._naming = naming
        self.line = QLineEdit(naming.name)
        self.line.setMaxLength(NO_LIMIT)
        self.line.setMinimumHeight(32)
        self.line.setAccessibleName(voice(words.NAME))
        body = QWidget()
        label = Text(voice(words.NAME), themes, size=12, ink="ink3")
        label.setBuddy(self.line)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, ROOM_TO_COMPLAIN)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.line)
        keep = Answer(naming.do, first=True, tone=Tone.MAIN)
        sentences = (naming.intro,) if naming.intro else ()
        question = Question(naming.title, sentences, (keep, Answer(voice(words.CANCEL), safe=True)))
        super().__init__(question, themes, parent, body=body, width=WIDTH)
        self._colours, self._beside = themes, Complaint(self.line, themes)
        self.line.textEdited.connect(lambda _: self._complain(""))
        themes.changed.connect(self._dress)
        self._dress()

    @property
    def complaint(self) -> str:
        """Why the name is not taken; empty while nothing is known against it."""
        return self._beside.text()

    def accept(self) -> None:
        """Keep the name, or say why not and stay."""
        wrong = self._naming.take(self.line.text())
        self._complain(wrong)
        if wrong:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.selectAll()
        else:
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        """The name has the keys, ready to be typed over."""
        super().showEvent(event)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _complain(self, sentence: str) -> None:
        self._beside.say(sentence)
        self.line.setAccessibleDescription(sentence)
        self._dress()

    def _dress(self) -> None:
        sheet = field_sheet("QLineEdit", self._colours.current, wrong=bool(self.complaint))
        self.line.setStyleSheet(sheet)
