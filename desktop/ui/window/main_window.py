"""The main window: the rooms and how they stand together. What they do is in ``desk``."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.ui.board.view import WeekBoard
from desktop.ui.commands import Commands
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.icons import icon
from desktop.ui.library.panel import LibraryPanel
from desktop.ui.state import ViewState
from desktop.ui.style import wear
from desktop.ui.theme import Themes
from desktop.ui.weekbar.bar import WeekBar
from desktop.ui.window.actions import Actions
from desktop.ui.window.menus import fill_menu_bar
from desktop.ui.window.overlay import Banner, FaultBanner, Toast
from desktop.ui.window.toolbar import Toolbar
from desktop.wording.names import APP
from desktop.wording.voice import Voice

LIBRARY_WIDTH, DETAILS_WIDTH = 248, 284
DETAILS_NEED = 1280  # pixels of window below which the details lie over the board, as a drawer
WORDS_NEED = 1100  # pixels below which the toolbar shows icons alone


class MainWindow(QMainWindow):
    """Menu bar, toolbar, library, week board, details and week bar. ``closing`` carries a QCloseEvent."""

    closing = Signal(object)

    def __init__(
        self,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        figures: FigureStore,
        voice: Voice,
    ) -> None:
        super().__init__()
        self.setWindowTitle(APP)
        self._state, self._themes = state, themes
        # Before there are widgets: each is then dressed once, when it is shown.
        self._dress()
        self.commands = Actions(self, voice)
        self.toolbar = Toolbar(self.commands, themes, voice)
        self.banner = Banner(voice)
        self.fault_banner = FaultBanner(voice)
        self.library = LibraryPanel(document, state, commands, themes, figures, voice)
        self.board = WeekBoard(document, state, commands, themes, figures, voice)
        self.details = DetailsPanel(document, state, commands, themes, figures, voice)
        self.weekbar = WeekBar(document, state, themes, voice)
        self.toast = Toast(self.board, themes)
        self._lay_out()
        self.menus = fill_menu_bar(self.menuBar(), self.commands, voice)
        self._icons_in = ""
        for menu in (*self.menus.values(), self.toolbar.print_menu):
            menu.aboutToShow.connect(self._show_icons)
        themes.changed.connect(self._dress)
        for painted in (figures.ready, figures.repainted):
            painted.connect(self.board.viewport().update)
        state.week_changed.connect(self._show_week)
        state.selection_changed.connect(self._arrange)
        self._show_week()
        self.commands["next-room"].triggered.connect(lambda: self._go_round(1))
        self.commands["previous-room"].triggered.connect(lambda: self._go_round(-1))
        for name in ("library", "details"):
            self.commands[name].toggled.connect(self._arrange)
        self.setMinimumSize(900, 560)
        self.resize(1440, 900)
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_details(self) -> None:
        """Make the details visible and put the keyboard there."""
        self.commands["details"].setChecked(True)
        self._arrange()
        self.details.show()
        self.details.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever listens to ``closing`` may ignore the event, and the window stays."""
        self.closing.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room the details become a drawer and the toolbar drops its words."""
        super().resizeEvent(event)
        self._arrange()

    # ---- layout ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        ground = QWidget(self)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.banner)
        column.addWidget(self.fault_banner)
        self._middle = QWidget(ground)
        row = QHBoxLayout(self._middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.library.setFixedWidth(LIBRARY_WIDTH)
        self.details.setFixedWidth(DETAILS_WIDTH)
        row.addWidget(self.library)
        row.addWidget(self.board, 1)
        row.addWidget(self.details)
        self._row = row
        column.addWidget(self._middle, 1)
        column.addWidget(self.weekbar)
        self.setCentralWidget(ground)

    def _arrange(self) -> None:
        """Put library and details where there is room for them."""
        wide = self.width() >= DETAILS_NEED
        self.toolbar.show_words(self.width() >= WORDS_NEED)
        self.library.setVisible(self.commands["library"].isChecked())
        wanted = self.commands["details"].isChecked()
        in_row = self._row.indexOf(self.details) >= 0
        if wide and not in_row:
            self._row.addWidget(self.details)
        elif not wide and in_row:
            self._row.removeWidget(self.details)
        self.details.setVisible(wanted and (wide or bool(self._state.selection)))
        if not wide:
            room = self._middle.rect()
            self.details.setGeometry(room.right() + 1 - DETAILS_WIDTH, 0, DETAILS_WIDTH, room.height())
            self.details.raise_()

    def _dress(self) -> None:
        theme = self._themes.current
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        wear(application, theme)

    def _show_icons(self) -> None:
        """Icons stand in menus alone, so they are drawn when a menu is first opened in a theme."""
        theme = self._themes.current
        if self._icons_in != theme.name:
            self._icons_in = theme.name
            for name, drawn in self.commands.icons().items():
                self.commands[name].setIcon(icon(drawn, theme, 16))

    # ---- small behaviour ---------------------------------------------------------------

    def _show_week(self) -> None:
        self.toolbar.show_week(self._state.week)

    def _go_round(self, step: int) -> None:
        """F6: to the next room that is shown."""
        rooms = [self.toolbar, self.library, self.board, self.details, self.weekbar]
        shown = [room for room in rooms if room.isVisible()]
        focus = self.focusWidget()
        here = next((n for n, room in enumerate(shown) if focus is room or room.isAncestorOf(focus)), 0)
        for offset in range(1, len(shown) + 1):
            room = shown[(here + step * offset) % len(shown)]
            target = _first_focus(room)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _first_focus(room: QWidget) -> QWidget | None:
    """The first widget in a room that takes the keyboard."""
    widgets = [room, *room.findChildren(QWidget)]
    return next(
        (w for w in widgets if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()),
        None,
    )
