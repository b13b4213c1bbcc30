"""What the library shows when nothing was found."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import Link
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes
from desktop.wording import library as words
from desktop.wording.voice import Voice


class Nothing(QWidget):
    """What stands there when nothing was found, and the way out."""

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._sentence = Text("", themes, ink="ink2", inset=RING)
        self.clear = Link(voice(words.CLEAR_FILTERS), themes)
        row = QHBoxLayout()
        row.addWidget(self.clear)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12 - RING, 16, 12 - RING, 12)
        column.addWidget(self._sentence)
        column.addLayout(row)
        column.addStretch(1)

    def explain(self, sentence: str, *, narrowed: bool) -> None:
        """Say what was looked for; where it was ``narrowed``, all can be shown again."""
        self._sentence.setText(sentence)
        self.clear.setVisible(narrowed)
