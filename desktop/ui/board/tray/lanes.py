"""The board above as the tray knows it, and the keys that go between the two."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt

from desktop.model.refs import Thing
from desktop.ui.board.geometry.slots import Focus, Spot
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.handling.later import Later
from desktop.ui.board.model import BoardModel
from desktop.ui.state import ViewState

if TYPE_CHECKING:
    from desktop.ui.board.handling.picking import Picking


class Room(Protocol):
    """Where the keys may go: the lanes or the tray."""

    dragging: DragOverBoard

    @property
    def rows(self) -> BoardModel: ...
    @property
    def focus(self) -> Focus: ...
    def hasFocus(self) -> bool: ...
    def setFocus(self, reason: Qt.FocusReason, /) -> None: ...
    def show_focus(self, spot: Spot) -> None: ...
    def focus_from(self, *, keyboard: bool) -> None: ...


class Lanes(Room, Protocol):
    """The board above."""

    @property
    def days_shown(self) -> int: ...
    @property
    def later(self) -> Later: ...
    @property
    def picking(self) -> "Picking": ...
    @property
    def room_with_tray(self) -> int: ...
    def take_focus_back(self, column: int) -> None: ...
    def isHidden(self) -> bool: ...


class KeysBetween:
    """Has the keys go along with what is selected, from the lanes into the tray and back."""

    def __init__(self, tray: Room, lanes: Room, state: ViewState) -> None:
        self._tray, self._lanes, self._state = tray, lanes, state

    def follow(self) -> None:
        """What is selected has come into the tray from a lane, or has gone there: the keys go along.

        Of several it is the first, where the keys are on nothing any more.
        """
        the_one = self._state.the_one
        if the_one is None and self._tray.focus.spot is None and self._lanes.focus.spot is None:
            the_one = next(iter(self._state.selection), None)
        if the_one is not None:
            self.go_on_at(the_one)

    def go_on_at(self, thing: Thing) -> None:
        """Put the keys on a thing, in the tray or in the lanes."""
        here, there = self._tray.rows.spot_of(thing), self._lanes.rows.spot_of(thing)
        shown = self._lanes.focus.shown or self._tray.focus.shown
        if here is not None and not self._tray.dragging.by_keys:
            self._go_on_in(self._tray, here, shown=shown)
        elif there is not None:
            self._go_on_in(self._lanes, there, shown=shown)

    def _go_on_in(self, room: Room, spot: Spot, *, shown: bool) -> None:
        """Put the keys there, if it is the board that has them."""
        if spot != room.focus.spot:
            room.show_focus(spot)
        if not room.hasFocus() and (self._tray.hasFocus() or self._lanes.hasFocus()):
            room.setFocus(Qt.FocusReason.OtherFocusReason)
            room.focus_from(keyboard=shown)
