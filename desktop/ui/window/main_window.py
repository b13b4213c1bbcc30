"""The main window: a frame that is furnished with menus and rooms. What they do is in ``desk``."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenuBar, QPlainTextEdit

from desktop.ui.icons import icon
from desktop.ui.style import wear
from desktop.ui.supplies import Supplies
from desktop.ui.theme import Themes
from desktop.ui.window.actions import Actions
from desktop.ui.window.menus import fill_menu_bar
from desktop.ui.window.places import Panels
from desktop.ui.window.rooms import Rooms
from desktop.wording.looking import named, title

if TYPE_CHECKING:
    from desktop.ui.window.overlay import FaultBanner
    from desktop.ui.window.toast import Toast
    from desktop.ui.window.unsaved_banner import UnsavedBanner

SIZE, LEAST_SIZE = QSize(1440, 900), QSize(480, 320)
FRAME = QSize(8, 40)  # what a system draws round a window takes no more; it is known once the window is shown


def first_size(screen: QSize) -> QSize:
    """The size of the first window on a screen with so much room: as drawn, or what fits with its frame."""
    return SIZE.boundedTo(screen - FRAME).expandedTo(LEAST_SIZE)


class MainWindow(QMainWindow):
    """Menu bar, toolbar, library, week board, details and week bar. ``closing`` carries a QCloseEvent.

    Another language is other furniture in the same window: its place and size stay, and so does all
    that is not a widget.
    """

    closing = Signal(object)

    def __init__(self, supplies: Supplies) -> None:
        super().__init__()
        self._themes: Themes = supplies.themes
        self._plan = ""
        self._panels = Panels()
        self.text_size = self.drawn_at = 100  # per cent: as chosen, and in this run
        self.starts_again = False
        self.setMinimumSize(LEAST_SIZE)
        self._furnish(supplies)
        self._dress()  # after it: a widget under a sheet is looked up in it again each time it finds a parent
        self._themes.changed.connect(self._dress)
        self.resize(SIZE)
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def refurnish(self, supplies: Supplies) -> None:
        """Put other menus and rooms in the place of those that are there; the keyboard stays in its room."""
        room, page, wanted = self.rooms.room_in_focus(), self.library.page, self.library.filters.filter
        self._panels = self.rooms.middle.panels
        left = self.takeCentralWidget()
        if left is not None:
            left.deleteLater()
        self.commands.remove(self)
        self.setMenuBar(QMenuBar())  # the one before goes with its menus, once what it does is done
        self._furnish(supplies)
        self.library.show_page(page)
        self.library.filters.look_for(wanted)
        self.rooms.show()
        self.rooms.arrange()
        self.rooms.focus(room)

    def name_plan(self, name: str) -> None:
        """Say in the title which plan it is, where it is one of several; nothing for the main one."""
        self._plan = name
        shown = named(name, self._title).replace("[*]", "[*][*]")  # twice stands for itself
        self.setWindowTitle(f"{shown}[*]")

    def show_details(self) -> None:
        """Make the details visible and put the keyboard there."""
        self.rooms.middle.show_details()
        self.details.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_exercise(self) -> None:
        """Make the library visible and put the keyboard into its search; from there look everywhere."""
        if self.library.filters.search.hasFocus():
            self.library.seek_everywhere()
        else:
            self.rooms.middle.show_library()
            self.library.focus_search()

    def open_menus(self) -> None:
        """Go to the first menu of the bar, as the lone Alt key does where the system lets it."""
        bar = self.menuBar()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def open_context_menu(self) -> None:
        """Open the menu of what has the keyboard: not every keyboard has a key for it."""
        focus = QApplication.focusWidget()
        if focus is not None:
            rect = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            at = rect.center()
            by_key = QContextMenuEvent.Reason.Keyboard
            QApplication.sendEvent(focus, QContextMenuEvent(by_key, at, focus.mapToGlobal(at)))

    @property
    def toast(self) -> "Toast":
        """Short messages over the board; made when something is first said."""
        return self.rooms.toast

    @property
    def fault_banner(self) -> "FaultBanner":
        """Says that something in Footwork went wrong; made when it is first asked for."""
        return self.rooms.fault_banner

    @property
    def banner(self) -> "UnsavedBanner":
        """Says what is not saved; made when it is first asked for."""
        return self.rooms.banner

    def event(self, event: QEvent) -> bool:
        """Page Up and Page Down turn the week wherever the keyboard is; in a text they are the text's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pages = event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            if pages and isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that nobody knew: without Latin letters on the keyboard it may be one of the window's."""
        action = self.commands.at_place(event)
        if action is not None and action.isEnabled():
            action.trigger()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever listens to ``closing`` may ignore the event, and the window stays."""
        self.closing.emit(event)

    # ---- how it is done --------------------------------------------------------------------

    def _furnish(self, supplies: Supplies) -> None:
        # Qt puts a mark at the star while something is not saved.
        self._title = title(supplies.voice, supplies.document.looking)
        self.name_plan(self._plan)
        self.commands = Actions(self, supplies.voice)
        self.rooms = rooms = Rooms(supplies, self.commands, self._panels)
        self.toolbar = rooms.toolbar
        self.library, self.board, self.details = rooms.library, rooms.board, rooms.details
        self.weekbar = rooms.weekbar
        self.looking = rooms.looking
        self.setCentralWidget(rooms)
        self.menus = fill_menu_bar(self.menuBar(), self.commands, supplies.voice)
        self._icons_in = ""
        for menu in (*self.menus.values(), self.toolbar.print_menu):
            menu.aboutToShow.connect(self._show_icons)

    def _dress(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        wear(application, self._themes.current)

    def _show_icons(self) -> None:
        """Icons stand in menus alone, so they are drawn when a menu is first opened in a theme."""
        theme = self._themes.current
        if self._icons_in != theme.name:
            self._icons_in = theme.name
            for name, drawn in self.commands.icons().items():
                self.commands[name].setIcon(icon(drawn, theme, 16))
