"""What only a narrow window has: the library's rail, tabs for the days, details from below, and details that
come with what is selected. Loaded when a window is first narrow."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.model.refs import EntryRef, ExerciseRef
from desktop.ui.board.daytabs import DayTabs
from desktop.ui.controls.grip import THICK, Grip
from desktop.ui.library.panel import Page
from desktop.ui.supplies import Supplies
from desktop.ui.window.actions import Actions
from desktop.ui.window.places import Places, places, with_selection
from desktop.ui.window.rail import Rail
from desktop.wording import window as words

if TYPE_CHECKING:
    from desktop.ui.window.middle import Middle

WAIT = 30  # milliseconds between looks whether the mouse has been let go


class Narrow:
    """Each part is made when it is first shown; ``middle`` says how much room there is for it."""

    def __init__(self, middle: "Middle", supplies: Supplies, actions: Actions) -> None:
        self._middle, self._supplies, self._actions = middle, supplies, actions
        self._follows = False
        self._pressed = QTimer(middle, interval=WAIT)
        self._pressed.timeout.connect(self._follow_selection)

    # ---- where it stands ---------------------------------------------------------------

    def arrange(self, now: Places, below: int) -> int:
        """Put rail, tabs and the edge of what is below in their places; gives how high the tabs are.

        ``below`` is how high the details are that come from there.
        """
        middle, height = self._middle, self._middle.height()
        if now.rail:
            middle.place(self.rail, QRect(0, 0, now.rail, height))
            self.rail.show_open(middle.library.page if now.library else None)
        elif "rail" in self.__dict__:
            self.rail.hide()
        left = now.rail + now.library
        if now.below:
            self.grip.stand(
                middle.mirrored(QRect(left, height - below, now.details, THICK)), line_right=False
            )
            self.grip.show()
        elif "grip" in self.__dict__:
            self.grip.hide()
        if not now.tabs:
            if "tabs" in self.__dict__:
                self.tabs.hide()
            return 0
        tabs = self.tabs.height()
        middle.place(self.tabs, QRect(left, 0, now.board, tabs))
        return tabs

    @cached_property
    def rail(self) -> Rail:
        """The library's signs."""
        library = self._middle.library
        made = Rail(self._supplies.themes, self._supplies.voice, self._middle)
        made.wanted.connect(self._open_page)
        made.search_wanted.connect(self._actions["find"].trigger)
        self._middle.setTabOrder(made, library)
        library.page_shown.connect(lambda page: made.show_open(page if library.isVisible() else None))
        return made

    @cached_property
    def tabs(self) -> DayTabs:
        """The days of the week above a board that shows fewer."""
        supplies, board = self._supplies, self._middle.board
        made = DayTabs(board, supplies.document, supplies.state, supplies.themes, supplies.voice)
        self._middle.setTabOrder(made, board)
        return made

    @cached_property
    def grip(self) -> Grip:
        """The edge of details that come from below."""
        middle = self._middle
        made = Grip(self._supplies.voice(words.DETAILS_HEIGHT), self._supplies.themes, middle, lying=True)
        made.moved.connect(lambda by: middle.resize_panels(details=by))
        made.reset.connect(
            lambda: middle.take(middle.panels._replace(share=_next_share(middle.panels.share)))
        )
        middle.setTabOrder(made, middle.details)
        return made

    def _open_page(self, page: "Page | None") -> None:
        if page is not None:
            self._middle.library.show_page(page)
        self._middle.show_library(shown=page is not None)

    # ---- details come with what is selected ------------------------------------------------

    def follow(self, wanted: bool) -> None:
        """Follow the selection, or do not: in a wide window nothing comes of it."""
        if wanted != self._follows:
            self._follows = wanted
            signal = self._supplies.state.selection_changed
            (signal.connect if wanted else signal.disconnect)(self._follow_selection)

    def _follow_selection(self) -> None:
        """Details come with what is selected of the plan; not under a mouse that may begin a drag."""
        middle = self._middle
        planned = any(isinstance(thing, EntryRef | ExerciseRef) for thing in self._supplies.state.selection)
        if not planned:
            self._pressed.stop()
        elif QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._pressed.start()
        else:
            self._pressed.stop()
            opened = with_selection(middle.panels, middle.width())
            if places(middle.width(), opened, middle.height()).board:  # a page comes when it is asked for
                middle.take(opened)


def _next_share(share: int) -> int:
    """A third of the height, or two; from what it is to the other."""
    return 66 if share < 50 else 33
