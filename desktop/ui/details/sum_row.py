"""A sum: what it is of on the left, how much on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.controls.text import Text
from desktop.ui.supplies import Supplies


class SumRow(QWidget):
    """What it is on the left, how much on the right; hidden when there is nothing of it."""

    def __init__(self, name: str, tools: Supplies) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        self.sum = Text("", tools.themes, weight=600)
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(Text(name, tools.themes), 1)
        row.addWidget(self.sum)

    def show_sum(self, text: str) -> None:
        """``10 km``; empty for nothing."""
        self.sum.setText(text)
        self.setVisible(bool(text))
