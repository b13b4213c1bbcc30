"""The panels that open over the board: quick add, the chooser, the field on a card, the week picker."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.model.gestures import planned
from desktop.model.refs import Thing
from desktop.ui.controls.floating import Floating
from desktop.ui.supplies import Supplies
from desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.ui.chooser.choices import Wish
    from desktop.ui.chooser.panel import Chooser
    from desktop.ui.inplace.editor import Editor
    from desktop.ui.quickadd.panel import QuickAdd
    from desktop.ui.weekpicker.picker import WeekPicker


Panel = TypeVar("Panel", bound=Floating)


class FloatingPanels(QObject):
    """Each is made, with its types, when it is first opened; when it closes, the keys go to the board."""

    def __init__(self, window: MainWindow, supplies: Supplies, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._supplies = window, supplies

    @cached_property
    def quick_add(self) -> "QuickAdd":
        """A line for something new on a day."""
        from desktop.ui.quickadd.panel import QuickAdd

        made = self._over_the_board(QuickAdd)
        made.landed.connect(self._added)
        return made

    @cached_property
    def chooser(self) -> "Chooser":
        """Finds a place or an exercise."""
        from desktop.ui.chooser.panel import Chooser

        return self._over_the_rooms(Chooser)

    @cached_property
    def editor(self) -> "Editor":
        """A field on a card."""
        from desktop.ui.inplace.editor import Editor

        return self._over_the_board(Editor)

    @cached_property
    def week_picker(self) -> "WeekPicker":
        """Months to choose a week from."""
        from desktop.ui.weekpicker.picker import WeekPicker

        made = self._over_the_rooms(WeekPicker)
        made.chosen.connect(self._supplies.state.show_day)
        made.opened.connect(self._window.toolbar.show_picking)
        return made

    def pick_week(self) -> None:
        """Open the months below the week's title, or close them again."""
        if self.week_picker.isVisible():
            self.week_picker.leave()
        else:
            self.week_picker.open_below(self._window.toolbar.title_rect)

    def pick_week_for_drag(self, title: QRect) -> None:
        """A drag rests on the week's title: open the months for it."""
        self.week_picker.open_for_drag(title, self._window.board.dragging.line)

    def drag_left_title(self) -> None:
        """The drag has gone from the title: to the months, or the months close."""
        if "week_picker" in self.__dict__:
            self.week_picker.drag_is_away()

    def find_everywhere(self, text: str, beside: QRect) -> None:
        """Find something in the weeks and in the library."""
        from desktop.ui.chooser.choices import Everywhere

        self.chooser.within = None  # below the search field of the library
        self.chooser.open_for(Everywhere(text), beside)

    def choose(self, wish: "Wish", beside: QRect) -> None:
        """Have a place or an exercise chosen for what is on the board."""
        self.chooser.within = self._window.board
        self.chooser.open_for(wish, beside)

    def choose_place(self, *, copy: bool) -> None:
        """Have a place chosen for what is selected."""
        from desktop.ui.chooser.choices import Places

        board, things = self._window.board, self._supplies.state.selection
        if things and planned(things) == things:
            board.wish(Places(things, copy), board.rows.spot_of(things[0]))

    def _over_the_board(self, kind: Callable[[Supplies, QWidget], Panel]) -> Panel:
        """It covers nothing but the board, whatever stands beside that."""
        made = self._over_the_rooms(kind)
        made.within = self._window.board
        return made

    def _over_the_rooms(self, kind: Callable[[Supplies, QWidget], Panel]) -> Panel:
        made = kind(self._supplies, self._window.rooms)
        made.left.connect(lambda: self._window.board.setFocus(Qt.FocusReason.OtherFocusReason))
        return made

    def _added(self, thing: Thing) -> None:
        """The keys go to what was added; a note that has no words yet asks for them by itself."""
        self._window.board.setFocus(Qt.FocusReason.OtherFocusReason)
