"""The rooms of the window and how they stand together; made anew when another language is spoken."""

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.board.view import WeekBoard
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.library.panel import LibraryPanel
from desktop.ui.supplies import Supplies
from desktop.ui.weekbar.bar import WeekBar
from desktop.ui.window.actions import Actions
from desktop.ui.window.middle import Middle
from desktop.ui.window.places import Panels, has_rail, is_low
from desktop.ui.window.toolbar import Toolbar
from desktop.wording.looking import Why
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.weekstrip.strip import WeekStrip
    from desktop.ui.window.looking import LookingBanner
    from desktop.ui.window.notice_banner import NoticeBanner
    from desktop.ui.window.overlay import FaultBanner
    from desktop.ui.window.toast import Toast
    from desktop.ui.window.unsaved_banner import UnsavedBanner


class Room(Enum):
    """The rooms in the order in which F6 goes round them; the value names the attribute."""

    TOOLBAR = "toolbar"
    BANNER = "banner"
    STRIP = "strip"
    LIBRARY = "library"
    BOARD = "board"
    DETAILS = "details"
    WEEKBAR = "weekbar"


class Rooms(QWidget):
    """Toolbar, banners, library, week board, details and week bar. ``report_copied``: a report of what went
    wrong is on the clipboard. ``undo_wanted``: a message has offered it."""

    report_copied = Signal()
    undo_wanted = Signal()

    def __init__(self, supplies: Supplies, actions: Actions, panels: Panels) -> None:
        super().__init__()
        document, state, commands, themes, figures, voice, drafts = supplies
        self._state, self._actions, self._voice = state, actions, voice
        self.toolbar = Toolbar(actions, themes, voice)
        self.looking = _looking(document.looking, voice)
        self.library = LibraryPanel(document, state, commands, themes, figures, voice)
        self.board = WeekBoard(document, state, commands, themes, figures, voice)
        self.details = DetailsPanel(document, state, commands, themes, figures, voice, drafts)
        self.weekbar = WeekBar(document, state, themes, voice)
        self._themes, self._undo_stack = themes, document.undo_stack
        self.middle = Middle(supplies, actions, self.library, self.board, self.details, panels)
        self._supplies = supplies
        self._lay_out()
        self.middle.strip_wanted.connect(self._show_strip)
        for painted in (figures.ready, figures.repainted):
            painted.connect(self.board.viewport().update)
        state.week_changed.connect(self._show_week)
        actions["next-room"].triggered.connect(lambda: self._go_round(1))
        actions["previous-room"].triggered.connect(lambda: self._go_round(-1))
        self._show_week()

    def focus(self, room: Room) -> None:
        """Put the keyboard into a room, on the first thing that takes it."""
        target = _first_focus(self._widget(room))
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def room_in_focus(self) -> Room:
        """Where the keyboard is; the board when it is nowhere."""
        focus = self.window().focusWidget()
        return next((room for room in self._shown() if focus and self._holds(room, focus)), Room.BOARD)

    def arrange(self) -> None:
        """Have the week bar show what there is room for; the other rooms see to that themselves."""
        self.weekbar.show_line(is_low(self.width(), self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room the week bar is one line."""
        super().resizeEvent(event)
        self.arrange()

    @cached_property
    def toast(self) -> "Toast":
        """Short messages over the board; made when something is first said."""
        from desktop.ui.window.toast import Toast

        made = Toast(self.board, self._themes, self._voice, self._undo_stack)
        made.undo_wanted.connect(self.undo_wanted)
        return made

    @cached_property
    def strip(self) -> "WeekStrip":
        """The weeks around the one in view; made when it is first opened."""
        from desktop.ui.weekstrip.strip import WeekStrip

        made = WeekStrip(self._supplies)
        self._column.insertWidget(self._column.indexOf(self.middle), made)
        self.setTabOrder(self.toolbar, made)
        return made

    def _show_strip(self, shown: bool) -> None:
        if shown or "strip" in self.__dict__:
            self.strip.setVisible(shown)

    @cached_property
    def banner(self) -> "UnsavedBanner":
        """Says what is not saved; made when that first happens."""
        from desktop.ui.window.unsaved_banner import UnsavedBanner

        made = UnsavedBanner(self._voice)
        self._column.insertWidget(self._column.indexOf(self.toolbar) + 1, made)
        return made

    @cached_property
    def fault_banner(self) -> "FaultBanner":
        """Says that something in Footwork went wrong; made when that first happens."""
        from desktop.ui.window.overlay import FaultBanner

        made = FaultBanner(self._voice)
        made.copied.connect(self.report_copied)
        self._column.insertWidget(self._column.indexOf(self.middle), made)
        return made

    @cached_property
    def notices(self) -> "NoticeBanner":
        """Says what was found wrong with the plan's files; made when there is something."""
        return self._notice_banner(news=False)

    @cached_property
    def news(self) -> "NoticeBanner":
        """Says what became of the plan's files, where nothing is wrong; made when there is something."""
        return self._notice_banner(news=True)

    def _notice_banner(self, *, news: bool) -> "NoticeBanner":
        from desktop.ui.window.notice_banner import NoticeBanner

        made = NoticeBanner(self._voice, news=news)
        self._column.insertWidget(self._column.indexOf(self.middle), made)
        return made

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        if self.looking is not None:
            column.addWidget(self.looking)
        column.addWidget(self.middle, 1)
        column.addWidget(self.weekbar)

    def _show_week(self) -> None:
        self.toolbar.show_week(self._state.week)

    def _widget(self, room: Room) -> QWidget:
        """The widget of a room; a library that is a rail is that, until its shelf is open."""
        if room is Room.LIBRARY and self.library.isHidden() and has_rail(self.width()):
            return self.middle.narrow.rail
        widget: QWidget = getattr(self, room.value)
        return widget

    def _shown(self) -> list[Room]:
        late = (Room.BANNER, Room.STRIP)
        made = [room for room in Room if room not in late or room.value in self.__dict__]
        return [room for room in made if self._widget(room).isVisible()]

    def _holds(self, room: Room, widget: QWidget) -> bool:
        held = self._widget(room)
        if held is self.board:
            return self.board.holds(widget)
        return widget is held or held.isAncestorOf(widget)

    def _go_round(self, step: int) -> None:
        """F6: to the next room that is shown."""
        shown = self._shown()
        focus = self.window().focusWidget()
        here = next((n for n, room in enumerate(shown) if focus is not None and self._holds(room, focus)), 0)
        for offset in range(1, len(shown) + 1):
            target = _first_focus(self._widget(shown[(here + step * offset) % len(shown)]))
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _looking(why: Why | None, voice: Voice) -> "LookingBanner | None":
    """The line that says why a plan can only be looked at; few windows have one."""
    if why is None:
        return None
    from desktop.ui.window.looking import LookingBanner

    return LookingBanner(why, voice)


def _first_focus(room: QWidget) -> QWidget | None:
    """The first widget in a room that takes the keyboard."""
    widgets = [room, *room.findChildren(QWidget)]
    return next(
        (w for w in widgets if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()),
        None,
    )
