"""What the Help menu shows: why ankles, the keys, what Footwork is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.actions.declared import ACTIONS
from desktop.ui.actions.keys_table import keys_table
from desktop.ui.controls.box import Box
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes
from desktop.wording import help_pages as words
from desktop.wording.voice import Voice

PAGES = ("why-ankles", "keys", "about")
"""The pages, by the names of the actions that open them."""
WIDTH = 560


def open_help(name: str, themes: Themes, voice: Voice, parent: QWidget) -> Box:
    """Open a page of help over a window; ``name`` is that of its action."""
    page = words.page(voice, name, voice(ACTIONS[name].title))
    body = Keys(themes, voice) if name == "keys" else None
    box = Box(page, themes, parent, body=body, width=WIDTH)
    box.open()
    return box


class Keys(QWidget):
    """Every key, and beside it what it is for."""

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 5)
        for row, line in enumerate(keys_table(voice)):
            keys, does = Text(line.keys, themes, weight=600), Text(line.help, themes)
            keys.setBuddy(does)
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(does, row, 1, Qt.AlignmentFlag.AlignTop)
