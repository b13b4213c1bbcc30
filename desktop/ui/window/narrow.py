"""What only a narrow window has: the library's rail, tabs for the days, details from below, and details that
come with what is selected. Loaded when a window is first narrow."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from desktop.model.refs import EntryRef, ExerciseRef
from desktop.ui.board.daytabs import DayTabs
from desktop.ui.board.view import WeekBoard
from desktop.ui.controls.grip import THICK, Grip
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.library.add_here import AddHere
from desktop.ui.library.panel import LibraryPanel
from desktop.ui.supplies import Supplies
from desktop.ui.window.actions import Actions
from desktop.ui.window.places import Places
from desktop.ui.window.rail import Rail
from desktop.wording import window as words

WAIT = 30  # milliseconds between looks whether the mouse has been let go

Place = Callable[[QWidget, QRect], object]
"""Puts a room where it stands in reading order."""


class Narrow(QObject):
    """Each part is made when it is first shown, on ``host``.

    ``page_wanted`` carries the page that the rail was asked for, or None; ``edge_moved`` how many pixels the
    edge of the details below went down, ``edge_reset`` asks for their other height; ``details_wanted`` says
    that something of the plan is selected.
    """

    page_wanted = Signal(object)
    edge_moved = Signal(int)
    edge_reset = Signal()
    details_wanted = Signal()

    def __init__(
        self,
        host: QWidget,
        rooms: tuple[LibraryPanel, WeekBoard, DetailsPanel],
        place: Place,
        supplies: Supplies,
        actions: Actions,
    ) -> None:
        super().__init__(host)
        self._host, self._place, self._supplies, self._actions = host, place, supplies, actions
        self._library, self._board, self._details = rooms
        self._follows = False
        self._pressed = QTimer(self, interval=WAIT)
        self._pressed.timeout.connect(self._follow_selection)

    # ---- where it stands ---------------------------------------------------------------

    def arrange(self, now: Places, below: int) -> int:
        """Put rail, tabs and the edge of what is below in their places; gives how high the tabs are.

        ``below`` is how high the details are that come from there.
        """
        host, height = self._host, self._host.height()
        if now.rail:
            self._place(self.rail, QRect(0, 0, now.rail, height))
            self.rail.show_open(self._library.page if now.library else None)
        elif "rail" in self.__dict__:
            self.rail.hide()
        page = bool(now.library) and not now.board
        if page or "add_here" in self.__dict__:
            self.add_here.stand(wanted=page, height=height)
        left = now.rail + now.library
        if now.below:
            edge = QRect(left, height - below, now.details, THICK)
            self.grip.stand(QStyle.visualRect(host.layoutDirection(), host.rect(), edge), line_right=False)
            self.grip.show()
        elif "grip" in self.__dict__:
            self.grip.hide()
        if not now.tabs:
            if "tabs" in self.__dict__:
                self.tabs.hide()
            return 0
        tabs = self.tabs.height()
        self._place(self.tabs, QRect(left, 0, now.board, tabs))
        return tabs

    @cached_property
    def rail(self) -> Rail:
        """The library's signs."""
        library = self._library
        made = Rail(self._supplies.themes, self._supplies.voice, self._host)
        made.wanted.connect(self.page_wanted)
        made.search_wanted.connect(self._actions["find"].trigger)
        QWidget.setTabOrder(made, library)
        library.page_shown.connect(lambda page: made.show_open(page if library.isVisible() else None))
        return made

    @cached_property
    def add_here(self) -> AddHere:
        """The button of a library that is a page of its own."""
        made = AddHere(self._supplies, self._day_in_view, self._library)
        made.added.connect(self._library.left)  # back to the board, and the keys with it
        self._library.put_below(made)
        return made

    def _day_in_view(self) -> date:
        """The one day that the board shows behind the page; of several that of the focus, else today."""
        dates, shown, today = self._supplies.state.week.dates, self._board.shown, self._supplies.state.today
        column = self._board.currentIndex().column()
        if len(shown) == 1 or (column < 0 and today not in dates):
            return dates[shown[0]]
        return dates[column] if column >= 0 else today

    @cached_property
    def tabs(self) -> DayTabs:
        """The days of the week above a board that shows fewer."""
        supplies, board = self._supplies, self._board
        made = DayTabs(
            board, supplies.document, supplies.state, supplies.commands, supplies.themes, supplies.voice
        )
        QWidget.setTabOrder(made, board)
        return made

    @cached_property
    def grip(self) -> Grip:
        """The edge of details that come from below."""
        supplies = self._supplies
        made = Grip(words.DETAILS_HEIGHT, supplies.themes, supplies.voice, self._host, lying=True)
        made.moved.connect(self.edge_moved)
        made.reset.connect(self.edge_reset)
        QWidget.setTabOrder(made, self._details)
        return made

    # ---- details come with what is selected ------------------------------------------------

    def follow(self, wanted: bool) -> None:
        """Follow the selection, or do not: in a wide window nothing comes of it."""
        if wanted != self._follows:
            self._follows = wanted
            signal = self._supplies.state.selection_changed
            (signal.connect if wanted else signal.disconnect)(self._follow_selection)

    def _follow_selection(self) -> None:
        """Details come with what is selected of the plan; not under a mouse that may begin a drag."""
        planned = any(isinstance(thing, EntryRef | ExerciseRef) for thing in self._supplies.state.selection)
        if not planned:
            self._pressed.stop()
        elif QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._pressed.start()
        else:
            self._pressed.stop()
            self.details_wanted.emit()
