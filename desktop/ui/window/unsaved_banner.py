"""The banner that stays while something is not saved: what, why, and what can be done about it."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.window.overlay import announce
from desktop.wording import unforeseen
from desktop.wording.voice import Voice
from desktop.wording.window import TRY_AGAIN

LEAST_TEXT = 380  # pixels; with less beside them, the buttons stand below


class Way(Enum):
    """What can be done while saving fails; the value is what its button says."""

    AGAIN = TRY_AGAIN
    BOTH = unforeseen.KEEP_BOTH
    ELSEWHERE = unforeseen.SAVE_ELSEWHERE
    COPY = unforeseen.SAVE_COPY


class UnsavedBanner(QFrame):
    """``chosen`` carries a Way."""

    chosen = Signal(object)

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self.ways: dict[Way, QPushButton] = {}
        self.setObjectName("banner")
        self.setVisible(False)
        self._fill()

    def say(self, sentence: str, ways: tuple[Way, ...]) -> None:
        """Show it, with the buttons of these ways; a screen reader is told what is new alone."""
        for way, button in self.ways.items():
            button.setVisible(way in ways)
        if sentence != self._text.text():
            self._text.setText(sentence)
            self.setAccessibleName(sentence)
            announce(self, sentence)
        self._arrange()
        self.show()

    @property
    def text(self) -> str:
        """What it says; nothing while all is saved."""
        return "" if self.isHidden() else self._text.text()

    def settle(self) -> None:
        """All is saved."""
        self._text.clear()
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room the buttons go below the text."""
        super().resizeEvent(event)
        self._arrange()

    # ---- how it is done --------------------------------------------------------------------

    def _fill(self) -> None:
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # it quotes the system, and names of files
        self._text.setWordWrap(True)
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for way in Way:
            button = QPushButton(self._voice(way.value), self._buttons)
            button.clicked.connect(lambda checked=False, way=way: self.chosen.emit(way))
            row.addWidget(button)
            self.ways[way] = button
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 10, 8)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._text, 0, 0)

    def _arrange(self) -> None:
        needed = self._buttons.sizeHint().width()
        below = self.width() - needed < LEAST_TEXT
        self._grid.removeWidget(self._buttons)
        place = (1, 0) if below else (0, 1)
        self._grid.addWidget(self._buttons, *place, Qt.AlignmentFlag.AlignRight)
