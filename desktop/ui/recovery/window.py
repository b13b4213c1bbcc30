"""The window of versions: the page with the cards, and behind it what a card leads to."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop.storage.survey import Survey
from desktop.ui.recovery.choice import Choice
from desktop.ui.recovery.facts import Card, Teller
from desktop.ui.recovery.page import VersionsPage
from desktop.ui.system import open_file
from desktop.ui.theme import Themes
from desktop.wording import versions as words
from desktop.wording.names import APP
from desktop.wording.voice import Voice


class VersionsWindow(QMainWindow):
    """``chosen`` carries the Choice of the runner. ``over``: the window has closed, chosen or not.

    ``open_now``: the plan is open in another window meanwhile, and nothing has to be chosen.
    """

    chosen = Signal(object)
    over = Signal()

    def __init__(
        self,
        survey: Survey,
        themes: Themes,
        voice: Voice,
        today: date,
        parent: QWidget | None = None,
        *,
        open_now: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(APP)
        self.setMinimumSize(560, 480)
        self.teller = Teller(survey, voice, today, open_now=open_now)
        unit = self.teller.first.within.kept.settings.unit
        self.page = VersionsPage(self.teller, unit, themes)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.page)
        self.setCentralWidget(self.stack)
        self.page.opened.connect(self._open)
        self.page.left.connect(self.close)
        self.page.files_wanted.connect(lambda: open_file(survey.folder))
        self._fill_menus(voice)
        self.resize(1440, 900)
        self.page.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, and from the first page out."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed without a choice, nothing is changed."""
        super().closeEvent(event)
        self.over.emit()

    # ---- how it is done --------------------------------------------------------------------

    def _open(self, card: Card) -> None:
        self._decide(Choice(card.version))

    def _decide(self, choice: Choice) -> None:
        self.chosen.emit(choice)
        self.close()

    def _fill_menus(self, voice: Voice) -> None:
        file = self.menuBar().addMenu(voice(words.FILE_MENU))
        file.addAction(voice(words.SHOW_FILES)).triggered.connect(self.page.files_wanted)
        file.addAction(self.page.leave.text()).triggered.connect(self.close)
