"""The health note, shown once at the first start."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.model.runner import HEALTH_NOTE
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font


class HealthNote(QDialog):
    """Says whom the exercises are for; accepting it means that it was read."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Before you start")
        self.setMinimumWidth(480)
        sign = QLabel(self)
        sign.setPixmap(icon_pixmap("heart-pulse", themes.current["accent"], 32, self.devicePixelRatioF()))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = QLabel("Before you start", self)
        title.setFont(font(18, 600))
        note = QLabel(HEALTH_NOTE, self)
        note.setWordWrap(True)
        note.setFont(font(15))
        understood = QPushButton("I understand", self)
        understood.setProperty("primary", True)
        understood.setDefault(True)
        understood.clicked.connect(self.accept)
        self.setAccessibleDescription(HEALTH_NOTE)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(title)
        words.addWidget(note)
        words.addSpacing(8)
        words.addWidget(understood, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 26, 28, 26)
        row.setSpacing(18)
        row.addWidget(sign)
        row.addLayout(words, 1)
