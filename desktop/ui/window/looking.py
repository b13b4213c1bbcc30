"""The line above the week of a plan that can only be looked at: why, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.wording import looking as words
from desktop.wording.voice import Voice


class LookingBanner(QFrame):
    """``again`` follows the button that reads the plan anew, ``change`` the one that tries to open it."""

    again = Signal()
    change = Signal()

    def __init__(self, why: words.Why, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("news")
        sentence = voice(words.BANNER, why=why)
        text = QLabel(sentence, self)
        text.setWordWrap(True)
        self.setAccessibleName(sentence)
        again = QPushButton(voice(words.READ_AGAIN), self)
        again.clicked.connect(self.again)
        change = QPushButton(voice(words.OPEN_TO_CHANGE), self)
        change.clicked.connect(self.change)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(text, 1)
        row.addWidget(again)
        row.addWidget(change)
