"""The health note, shown once at the first start."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.wording import welcome as words
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.voice import Voice


class HealthNote(QDialog):
    """Says whom the exercises are for; accepting it means that it was read."""

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(voice(words.BEFORE_YOU_START))
        self.setMinimumWidth(480)
        icon = QLabel(self)
        icon.setPixmap(icon_pixmap("heart-pulse", themes.current["accent"], 32, self.devicePixelRatioF()))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = QLabel(voice(words.BEFORE_YOU_START), self)
        title.setFont(font(18, 600))
        note = QLabel(voice(HEALTH_NOTE), self)
        note.setWordWrap(True)
        note.setFont(font(15))
        understood = QPushButton(voice(words.UNDERSTOOD), self)
        understood.setProperty("primary", True)
        understood.setDefault(True)
        understood.clicked.connect(self.accept)
        self.setAccessibleDescription(voice(HEALTH_NOTE))
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(note)
        column.addSpacing(8)
        column.addWidget(understood, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 26, 28, 26)
        row.setSpacing(18)
        row.addWidget(icon)
        row.addLayout(column, 1)
