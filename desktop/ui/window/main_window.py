"""The main window: the rooms and how they stand together. What they do is in ``desk``."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

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
from desktop.ui.window.actions import MENUS, Actions
from desktop.ui.window.overlay import Banner, Toast
from desktop.ui.window.toolbar import Toolbar

LIBRARY_WIDTH, DETAILS_WIDTH = 248, 284
DETAILS_NEED = 1280  # pixels of window below which the details lie over the board, as a drawer
WORDS_NEED = 1100  # pixels below which the toolbar shows signs alone


class MainWindow(QMainWindow):
    """Menu bar, toolbar, library, week board, details and week bar."""

    def __init__(
        self, document: Document, state: ViewState, commands: Commands, themes: Themes, figures: FigureStore
    ) -> None:
        super().__init__()
        self.setWindowTitle("Footwork")
        self._state, self._themes = state, themes
        # Before there are widgets: each is then dressed once, when it is shown.
        self._dress()
        self.commands = Actions(self)
        self.menus: dict[str, QMenu] = {}
        self.toolbar = Toolbar(self.commands, themes)
        self.banner = Banner()
        self.library = LibraryPanel(document, state, commands, themes, figures)
        self.board = WeekBoard(document, state, commands, themes, figures)
        self.details = DetailsPanel(document, state, commands, themes, figures)
        self.weekbar = WeekBar(document, state, themes)
        self.toast = Toast(self.board, themes)
        self._lay_out()
        self._fill_menus()
        self._signs_in = ""
        for menu in (*self.menus.values(), self.toolbar.print_menu):
            menu.aboutToShow.connect(self._show_signs)
        themes.changed.connect(self._dress)
        for painted in (figures.ready, figures.repainted):
            painted.connect(self.board.viewport().update)
        state.week_changed.connect(self._show_week)
        state.selection_changed.connect(self._arrange)
        self._show_week()
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            QShortcut(QKeySequence(keys), self, lambda step=step: self._go_round(step))
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

    def _show_signs(self) -> None:
        """Signs stand in menus alone, so they are drawn when a menu is first opened in a theme."""
        theme = self._themes.current
        if self._signs_in != theme.name:
            self._signs_in = theme.name
            for name, sign in self.commands.signs().items():
                self.commands[name].setIcon(icon(sign, theme, 16))

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        for title, names in MENUS:
            menu = bar.addMenu(title)
            self.menus[title.replace("&", "")] = menu
            for name in names:
                if name == "-":
                    menu.addSeparator()
                elif name == "theme":
                    self.menus[name] = menu.addMenu("Theme")
                    self.menus[name].addActions(self.commands.theme.actions())
                elif name == "add":
                    self.menus[name] = menu.addMenu("Add to the week")
                else:
                    menu.addAction(self.commands[name])

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

    def changeEvent(self, event: QEvent) -> None:
        """A language change renames the window's own words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_week()


def _first_focus(room: QWidget) -> QWidget | None:
    """The first widget in a room that takes the keyboard."""
    widgets = [room, *room.findChildren(QWidget)]
    return next(
        (w for w in widgets if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()),
        None,
    )
