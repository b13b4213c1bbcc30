"""The banner that says what was found wrong with the plan's files; it stays until the runner closes it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.window.overlay import announce
from desktop.wording.voice import Voice
from desktop.wording.window import CLOSE


class NoticeBanner(QFrame):
    """A line for each thing there is to say. It is made when there is the first: most starts have none.

    ``news`` are nothing that is wrong, and look like that. ``closed``: the runner has seen it.
    """

    closed = Signal()

    def __init__(self, voice: Voice, parent: QWidget | None = None, *, news: bool = False) -> None:
        super().__init__(parent)
        self._voice = voice
        self._lines: dict[str, str] = {}
        self._text: QLabel | None = None
        self._row: QHBoxLayout | None = None
        self.setObjectName("news" if news else "banner")
        self.setVisible(False)

    def say(self, about: str, sentence: str) -> None:
        """Say something, in the place of what was said about the same before."""
        self._lines[about] = sentence
        if self._text is None:
            self._text = self._made()
        self._text.setText("\n".join(self._lines.values()))
        self.setAccessibleName(self._text.text())
        self.show()
        announce(self, sentence)

    def offer(self, words: str, do: Callable[[], object]) -> None:
        """Offer to do something about it, which closes it."""
        if self._row is not None:
            button = QPushButton(words, self)
            button.clicked.connect(lambda: do())  # first: what is closed counts as seen
            button.clicked.connect(self._close)
            self._row.insertWidget(1, button, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """What stands there; nothing once it was closed."""
        return "\n".join(self._lines.values())

    def _made(self) -> QLabel:
        text = QLabel(self)
        text.setTextFormat(Qt.TextFormat.PlainText)  # it quotes what stands in a file
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # the name of a file
        text.setWordWrap(True)
        close = QPushButton(self._voice(CLOSE), self)
        close.clicked.connect(self._close)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.addWidget(text, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return text

    def _close(self) -> None:
        self._lines.clear()
        self.hide()
        self.closed.emit()
