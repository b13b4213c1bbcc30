"""The window of versions: the page with the cards, and behind it what a card leads to."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QStackedWidget, QWidget

from desktop.storage.survey import Survey, survey
from desktop.ui.recovery.choice import Choice, Days
from desktop.ui.recovery.facts import Card, Teller
from desktop.ui.recovery.page import VersionsPage
from desktop.ui.system import open_file
from desktop.ui.theme import Themes
from desktop.wording import versions as words
from desktop.wording.voice import Voice


class VersionsWindow(QMainWindow):
    """``chosen`` carries the Choice of the runner. ``over``: the window has closed, chosen or not.

    ``open_now``: the plan is open in another window meanwhile, and nothing has to be chosen.
    """

    chosen = Signal(object)
    over = Signal()

    def __init__(
        self,
        found: Survey,
        themes: Themes,
        voice: Voice,
        today: date,
        parent: QWidget | None = None,
        *,
        open_now: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setMinimumSize(560, 400)
        self._themes = themes
        self.stack = QStackedWidget(self)
        self.setCentralWidget(self.stack)
        self._tell(Teller(found, voice, today, open_now=open_now))
        self.setWindowTitle(self.teller.title)
        if open_now:
            self.setWindowModality(Qt.WindowModality.WindowModal)
        self._fill_menus(voice)
        # A little less than the screen: the frame of a window needs room too.
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize() - QSize(16, 48)))
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

    def _tell(self, teller: Teller) -> None:
        """Put the page of versions in its place."""
        self.teller = teller
        page = self.page = VersionsPage(teller, teller.first.within.kept.settings.unit, self._themes)
        page.opened.connect(self._open)
        page.looked_into.connect(self._look_into)
        page.left.connect(self.close)
        page.both_wanted.connect(self._keep_both)
        page.all_wanted.connect(self._look_at_all)
        page.files_wanted.connect(self._show_files)
        self.stack.addWidget(page)

    def _show_files(self) -> None:
        open_file(self.teller.survey.folder)

    def _look_at_all(self) -> None:
        """Look at the backups too that nobody has asked for yet: there may be many."""
        before, teller = self.page, self.teller
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            whole = survey(teller.survey.folder, every_day=False)
        finally:
            QApplication.restoreOverrideCursor()
        whole = replace(teller.survey, versions=whole.versions, unread=0)
        self._tell(Teller(whole, teller.voice, teller.today, open_now=teller.open_now))
        self.stack.removeWidget(before)
        before.deleteLater()
        self.page.show_all()

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
        file.addAction(voice(words.SHOW_FILES)).triggered.connect(self._show_files)
        if len(self.teller) > 1:
            file.addAction(voice(words.KEEP_BOTH)).triggered.connect(self._keep_both)
        file.addSeparator()
        file.addAction(self.page.leave.text()).triggered.connect(self.close)
        help_ = self.menuBar().addMenu(voice(words.HELP_MENU))
        help_.addAction(voice(words.ABOUT_VERSIONS)).triggered.connect(self._explain)

    def _explain(self) -> None:
        from desktop.ui.controls.box import Box
        from desktop.wording.question import told

        voice = self.teller.voice
        Box(told(voice(words.ALL_TITLE), (voice(words.HELP),), voice(words.CLOSE)), self._themes, self).open()
