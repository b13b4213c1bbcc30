"""The window of "About you": beside the week, which follows each answer at once."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.model.kept import Change
from desktop.ui.aboutyou.page import AboutPage
from desktop.ui.controls.buttons import Action
from desktop.ui.controls.text import Rule, Text
from desktop.ui.details.page import MARGIN
from desktop.ui.supplies import Supplies
from desktop.ui.theme import fill
from desktop.wording.window import CLOSE

SIZE = QSize(380, 720)


class AboutYouWindow(QDialog):
    """Not modal: the week can be worked on while it is open, and its undo takes answers back too."""

    def __init__(self, supplies: Supplies, parent: QWidget) -> None:
        super().__init__(parent)
        self._supplies, themes, voice = supplies, supplies.themes, supplies.voice
        self.page = AboutPage(supplies)
        self.setWindowTitle(self.page.title)
        self.close_button = Action(voice(CLOSE), "", themes)
        self.close_button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = Text(self.page.where, themes, size=12, ink="ink3")
        head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addSpacing(12)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        column.addWidget(Rule(themes))
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 8, MARGIN - 4, 8)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        supplies.document.changed.connect(
            lambda change: self.page.refresh() if self.page.concerns(change) else None
        )
        themes.changed.connect(self.update)
        self.page.show_thing(None)
        room = parent.screen().availableSize()
        self.resize(SIZE.boundedTo(QSize(room.width() - 40, room.height() - 80)))

    def open_at(self) -> None:
        """Show it, or bring it to the front where it is open; the first box has the keys."""
        self.show()
        self.activateWindow()
        next(iter(self.page.complaints.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, change: Change) -> None:
        if self.page.concerns(change):
            self.page.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a panel."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._supplies.themes.current["panel"])
        painter.end()
