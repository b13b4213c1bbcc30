"""What handlers may ask of the board and do to it: all that pointer, drags, keys and menus know."""

from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.model.refs import OnDay
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.slots import Focus, Slot, Spot, StripSlot

if TYPE_CHECKING:
    from desktop.ui.board.handling.picking import Picking


class Foreign(Protocol):
    """Follows a drag of another program."""

    def enter(self, event: QDragEnterEvent) -> None: ...
    def move(self, event: QDragMoveEvent) -> None: ...
    def drop(self, event: QDropEvent) -> None: ...
    def over(self, event: QDragMoveEvent, tab: QWidget, when: date | None) -> None: ...
    def drop_on(self, event: QDropEvent, when: date | None) -> None: ...


class Board(Protocol):
    """A week of cards that can be pointed at. Points are the viewport's, ``contents`` scrolls them."""

    @property
    def week(self) -> Arrangement:
        """Where everything stands at present."""
        ...

    @property
    def focus(self) -> Focus:
        """Where the keys act."""
        ...

    @property
    def picking(self) -> "Picking":
        """What selects."""
        ...

    @property
    def from_elsewhere(self) -> "Foreign":
        """What follows the drags of other programs."""
        ...

    @property
    def surface(self) -> QWidget:
        """The widget under the pointer: drags start from it, menus open over it."""
        ...

    def slot(self, spot: Spot | None) -> Slot | None:
        """What stands in a cell."""
        ...

    def spot_of(self, slot: Slot) -> Spot | None:
        """The cell of a slot, also after its contents have changed; None when it is gone."""
        ...

    def spot_at(self, point: QPoint) -> Spot | None:
        """The cell at a point."""
        ...

    def contents(self, point: QPoint) -> QPoint:
        """A point of the viewport in the arrangement's own pixels."""
        ...

    def move_focus(self, spot: Spot | None) -> None:
        """Put the focus on a cell and bring it into view."""
        ...

    def focus_from(self, *, keyboard: bool) -> None:
        """Whether the focus has come by a key, so that its ring shows."""
        ...

    def light(self, spot: Spot | None) -> None:
        """Light the cell under the pointer and no other."""
        ...

    def wear(self, shape: Qt.CursorShape) -> None:
        """Show another pointer."""
        ...

    def show_rect(self, rect: QRect) -> None:
        """Bring a rectangle of the contents into view."""
        ...

    def open_details(self, spot: Spot) -> None:
        """Ask for the details of a cell."""
        ...

    def add(self, when: date, typed: str = "") -> None:
        """Ask for something new on a day; ``typed`` is the letter that began it."""
        ...

    def on_day(self, column: int) -> OnDay:
        """The day that a column stands for, as a place."""
        ...

    def leave(self, places: int) -> bool:
        """Go on beyond a column's first or last row; whether there is anything."""
        ...

    def draw_frame(self, frame: QRect) -> None:
        """Show the frame that is drawn round things (contents pixels); an empty one goes away."""
        ...

    def edit_here(self, spot: Spot) -> None:
        """Ask for a field over a cell, to change what it says."""
        ...

    def wish(self, wish: object, spot: Spot | None) -> None:
        """Ask for a place or an exercise to be chosen, beside a cell."""
        ...

    def tick(self, slot: Slot) -> None:
        """Tick what a row stands for: an entry, an exercise, or all of a strip."""
        ...

    def fold(self, slot: StripSlot) -> None:
        """Open a folded strip, or fold it again."""
        ...

    def announce(self, text: str) -> None:
        """Have a screen reader say it."""
        ...

    def drag(self, slot: Slot) -> None:
        """Begin to drag what a row stands for; returns when the drag is over."""
        ...
