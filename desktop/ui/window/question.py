"""A question over the window, with answers as buttons; it holds nothing up while it is asked."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.storage.errors import InUseElsewhere
from desktop.ui.theme import font
from desktop.wording import looking
from desktop.wording.voice import Voice

IN_A_ROW = 3
"""Answers that stand side by side; more of them stand below each other."""


class Answer(NamedTuple):
    """A button, and what follows it. ``cautious``: Enter gives it at first, as Escape does."""

    text: str
    then: Callable[[], object] = lambda: None
    cautious: bool = False


def in_use(voice: Voice, there: InUseElsewhere) -> tuple[str, list[str]]:
    """What is asked about a plan that another machine has open, as it seems: head and sentences."""
    return voice(looking.OPEN_ELSEWHERE, machine=there.host), [
        voice.say(there.said),
        voice(looking.TWO_VERSIONS),
    ]


class Question(QDialog):
    """Sentences and answers; window-modal, gone once it is answered."""

    def __init__(
        self, title: str, sentences: list[str], answers: list[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        head = QLabel(title, self)
        head.setFont(font(18, 600))
        head.setWordWrap(True)
        column.addWidget(head)
        for sentence in sentences:
            line = QLabel(sentence, self)
            line.setWordWrap(True)
            column.addWidget(line)
        self.setAccessibleDescription(" ".join(sentences))
        column.addSpacing(10)
        buttons = QVBoxLayout() if len(answers) > IN_A_ROW else QHBoxLayout()
        buttons.setSpacing(8)
        if len(answers) <= IN_A_ROW:
            buttons.addStretch(1)
        for answer in answers:
            buttons.addWidget(self._button(answer))
        column.addLayout(buttons)

    def _button(self, answer: Answer) -> QPushButton:
        button = QPushButton(answer.text, self)
        button.setAutoDefault(False)
        button.setDefault(answer.cautious)
        if answer.cautious:
            button.setFocus()
            button.clicked.connect(self.reject)
        else:
            button.clicked.connect(self.accept)
        button.clicked.connect(lambda: answer.then())
        return button
