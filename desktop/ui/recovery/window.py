"""The window of versions: the page with the cards, and behind it what a card leads to."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QStackedWidget, QWidget

from desktop.storage.survey import Survey
from desktop.ui.recovery.choice import Choice, Days
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
        self._themes = themes
        self.teller = Teller(survey, voice, today, open_now=open_now)
        unit = self.teller.first.within.kept.settings.unit
        self.page = VersionsPage(self.teller, unit, themes)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.page)
        self.setCentralWidget(self.stack)
        self.page.opened.connect(self._open)
        self.page.looked_into.connect(self._look_into)
        self.page.left.connect(self.close)
        self.page.both_wanted.connect(self._keep_both)
        self.page.files_wanted.connect(lambda: open_file(survey.folder))
        self._fill_menus(voice)
        self.resize(1440, 900)
        self.page.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; Escape goes back, and from the first page out."""
        focus = self.focusWidget()
        match event.key():
            case Qt.Key.Key_Escape:
                self._go_back()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if isinstance(focus, QAbstractButton):
                focus.click()
            case _:
                super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed without a choice, nothing is changed."""
        super().closeEvent(event)
        self.over.emit()

    # ---- how it is done --------------------------------------------------------------------

    def _open(self, card: Card) -> None:
        self._decide(Choice(card.version))

    def _look_into(self, card: Card) -> None:
        from desktop.ui.recovery.look_page import LookPage

        page = LookPage(card, self.teller, self._themes)
        page.opened.connect(self._open)
        page.days_wanted.connect(self._choose_days)
        page.back.connect(self._go_back)
        self._show(page)
        page.focus_first()

    def _choose_days(self, card: Card) -> None:
        from desktop.ui.recovery.days_page import DaysPage

        page = DaysPage(card, self.teller, self._themes)
        page.taken.connect(self._open_with)
        page.back.connect(self._go_back)
        self._show(page)
        page.focus_first()

    def _open_with(self, days: Days) -> None:
        self._decide(Choice(self.teller.first.version, days=days))

    def _keep_both(self) -> None:
        from desktop.ui.recovery.keep_both import KeepBoth

        dialog = KeepBoth(self.teller, self._themes, self)
        dialog.decided.connect(lambda kept: self._decide(Choice(self.teller.first.version, kept)))
        dialog.open()

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentIndex(self.stack.addWidget(page))

    def _go_back(self) -> None:
        """To the page before; from the first one out."""
        page = self.stack.currentWidget()
        if page is None or page is self.page:
            self.close()
            return
        self.stack.removeWidget(page)
        page.deleteLater()
        self.stack.setCurrentIndex(self.stack.count() - 1)
        before = self.stack.currentWidget()
        if isinstance(before, VersionsPage):
            before.focus_again()
        elif before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self, choice: Choice) -> None:
        self.chosen.emit(choice)
        self.close()

    def _fill_menus(self, voice: Voice) -> None:
        file = self.menuBar().addMenu(voice(words.FILE_MENU))
        file.addAction(voice(words.SHOW_FILES)).triggered.connect(self.page.files_wanted)
        if not self.page.both.isHidden():
            file.addAction(voice(words.KEEP_BOTH)).triggered.connect(self.page.both_wanted)
        file.addSeparator()
        file.addAction(self.page.leave.text()).triggered.connect(self.close)
        help_ = self.menuBar().addMenu(voice(words.HELP_MENU))
        help_.addAction(voice(words.ABOUT_VERSIONS)).triggered.connect(self._explain)

    def _explain(self) -> None:
        from desktop.ui.window.question import Answer, Question

        voice = self.teller.voice
        Question(
            voice(words.ALL_TITLE), [voice(words.HELP)], [Answer(voice(words.CLOSE), cautious=True)], self
        ).open()
