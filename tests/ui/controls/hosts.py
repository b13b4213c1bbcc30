"""A window that something floats over, with another field to put the keys on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.details.drafts import Drafts
from desktop.ui.supplies import Supplies
from desktop.wording.voice import Voice
from tests.ui.controls.panels import Room, figures

WIDE = QSize(1000, 700)


class Host(QWidget):
    """Shown and active once it is made; ``supplies`` speak the language of ``code``."""

    def __init__(self, room: Room, code: str = "en", size: QSize = WIDE) -> None:
        super().__init__()
        room.qtbot.addWidget(self)
        self.other = QLineEdit(self)
        document, state, commands = room.document, room.state, room.commands
        self.supplies = Supplies(document, state, commands, room.themes, figures(), Voice.of(code), Drafts())
        self.resize(size)
        self.show()
        self.activateWindow()
        room.qtbot.waitUntil(self.isActiveWindow)
