"""A line in the details that says where text waits that could not be kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.controls.buttons import Link
from desktop.ui.controls.text import Text
from desktop.ui.details.page import MARGIN
from desktop.ui.state import Selected
from desktop.ui.supplies import Supplies
from desktop.wording import details as words

if TYPE_CHECKING:
    from desktop.ui.details.waiting import Waiting


class UnkeptLine(QWidget):
    """Hidden while only the thing shown has such text. ``wanted`` carries the Waiting to go to."""

    wanted = Signal(object)

    def __init__(self, tools: Supplies) -> None:
        super().__init__()
        self._tools = tools
        self._waiting: Waiting | None = None
        self.text = Text("", tools.themes, size=12, ink="refused")
        self.show_it = Link(tools.voice(words.SHOW_UNKEPT), tools.themes)
        self.show_it.clicked.connect(lambda: self.wanted.emit(self._waiting))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def refresh(self, shown: Selected) -> None:
        """Say where the first waits that is not shown."""
        tools = self._tools
        self._waiting = None
        if tools.drafts:
            from desktop.ui.details.waiting import waiting  # most windows never have any

            all_waiting = waiting(tools.drafts, tools.document, tools.voice)
            self._waiting = next((each for each in all_waiting if each.thing != shown), None)
        if self._waiting is not None:
            self.text.setText(self._waiting.sentence)
            self.show_it.setAccessibleDescription(self._waiting.sentence)
        self.setVisible(self._waiting is not None)
