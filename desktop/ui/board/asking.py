"""The board as its handlers see it: what stands where, where the keys act, what the window is asked."""

from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.model.refs import EntryRef, ExerciseRef, OnDay, RoutineRef
from desktop.ui.board.geometry.slots import (
    Focus,
    ItemSlot,
    Slot,
    Spot,
    StripSlot,
    identity,
    planned,
    things_of,
)
from desktop.ui.board.handling.drops import Hands
from desktop.ui.board.handling.keys import BoardKeys
from desktop.ui.board.model import BoardModel
from desktop.ui.board.placed import Index, PlacedTable
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState

if TYPE_CHECKING:
    from desktop.ui.board.handling.later import Later


class AskingTable(PlacedTable):
    """Most of ``handling.protocol.Board``. ``activated`` (of every Qt view) asks for the details of a cell;
    ``add_requested`` asks for something new on a day: date, its lane at the button (global), first letter.
    ``edit_requested`` asks for a field over a planned thing, ``wished`` for a place or an exercise to choose,
    ``file_dropped`` for a file to be looked into.
    """

    add_requested = Signal(date, QRect, str)
    edit_requested = Signal(object, QRect)
    wished = Signal(object, QRect)
    file_dropped = Signal(object)
    rows: BoardModel
    _hands: Hands | None = None  # Qt's first events come before there are any
    _keys: BoardKeys

    def __init__(
        self, document: Document, state: ViewState, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._commands = document, state, commands
        self._by_keyboard = False
        self.opened: frozenset[RoutineRef] = frozenset()

    @property
    def later(self) -> "Later":
        """The handlers that no start needs; each table makes its own."""
        raise NotImplementedError

    @property
    def focus(self) -> Focus:
        """Where the keys act. The ring shows once the focus has come by a key."""
        index = self.currentIndex()
        spot = (index.row(), index.column()) if index.isValid() else None
        return Focus(spot, self._by_keyboard)

    @property
    def surface(self) -> QWidget:
        """The viewport."""
        return self.viewport()

    def slot(self, spot: Spot | None) -> Slot | None:
        """What stands in a cell."""
        return self.rows.slot(*spot) if spot else None

    def spot_of(self, slot: Slot) -> Spot | None:
        """The cell of a slot, also after its contents have changed; None when it is gone.

        What is folded away has the cell of its strip.
        """
        if isinstance(slot, ItemSlot) and slot.ref in self._week.folded:
            return self.rows.place_of((slot.part.value, slot.entry.id))
        return self.rows.place_of(identity(slot))

    def spot_at(self, point: QPoint) -> Spot | None:
        """The cell at a point of the viewport."""
        return self._week.at(self.contents(point)) if self._week.days else None

    def move_focus(self, spot: Spot | None) -> None:
        """Put the focus on a cell; the board does not slip away under a press."""
        self.setAutoScroll(self._by_keyboard)
        self.setCurrentIndex(self.rows.index(*spot) if spot else QModelIndex())
        self.setAutoScroll(True)

    def focus_from(self, *, keyboard: bool) -> None:
        """Whether the focus has come by a key."""
        self._by_keyboard = keyboard

    def show_focus(self, spot: Spot) -> None:
        """Put the focus on a cell and bring it into view."""
        self.setCurrentIndex(self.rows.index(*spot))

    def open_details(self, spot: Spot) -> None:
        """Ask for the details of a cell."""
        self.activated.emit(self.rows.index(*spot))

    def add(self, when: date, typed: str = "") -> None:
        """Ask for something new on a day, over its button."""
        if not self._document.may_change():
            return
        column = self.column_of_button(when)
        button = self._week.rect(len(self._week.cells[column]) - 1, column)
        self.show_rect(button)
        left, width = self._week.lanes[column]
        lane = QRect(left, button.top(), width, button.height())
        self.add_requested.emit(when, self.on_screen(lane), typed)

    def column_of_button(self, when: date) -> int:
        """The column in which the button of a day stands, as the last of its rows."""
        return self._state.week.dates.index(when)

    def on_day(self, column: int) -> OnDay:
        """The day that a column stands for, as a place."""
        return OnDay(self._state.week.dates[column])

    def wish(self, wish: object, spot: Spot | None) -> None:
        """Ask for a place or an exercise to be chosen, beside a cell."""
        cell = self._week.rect(*spot) if spot else QRect(self.contents(QPoint(0, 0)), QSize(0, 0))
        self.wished.emit(wish, self.on_screen(cell))

    def edit_here(self, spot: Spot) -> None:
        """Ask for a field over a cell, to change what it says."""
        thing = planned(self.slot(spot))
        if thing is not None and self._document.may_change():
            self.show_rect(self._week.rect(*spot))
            self.edit_requested.emit(thing, self.on_screen(self._week.rect(*spot)))

    def fold(self, slot: StripSlot) -> None:
        """Open a folded strip, or fold it again."""
        if slot.folded is not None:
            if slot.ref in self.in_use:
                self._state.select(EntryRef(slot.run.id))  # what is selected does not fold away
            self.open_strips(self.opened ^ {slot.ref})
            spot = self.rows.place_of(identity(slot))
            if spot is not None:
                self.move_focus(spot)
                self.announce(str(self.rows.index(*spot).data(Qt.ItemDataRole.AccessibleTextRole)))

    def open_strips(self, opened: frozenset[RoutineRef]) -> None:
        """Have these strips open, and no others of those that fold."""
        if opened != self.opened:
            self.opened = opened
            self.repaint_columns(self.rearrange())

    @property
    def in_use(self) -> frozenset[RoutineRef]:
        """The strip of the selected exercise: it does not fold away with it."""
        the_one = self._state.the_one
        ref = self.routine_of(the_one.item) if isinstance(the_one, ExerciseRef) else None
        return frozenset() if ref is None else frozenset({ref})

    def reveal(self, exercise: str) -> None:
        """Open the strip that an exercise is in, if it is folded."""
        ref = self.routine_of(exercise)
        if ref in self._week.folded:
            self.open_strips(self.opened | {ref})

    def routine_of(self, exercise: str) -> RoutineRef | None:
        """The routine that a planned exercise is in; None when it is gone."""
        from desktop.model.finding import find_exercise
        from desktop.model.refusal import Gone

        try:
            return find_exercise(self._document.plan, exercise).routine
        except Gone:
            return None

    def tick(self, slot: Slot) -> None:
        """Tick what a row stands for: an entry, an exercise, or all of a strip."""
        if isinstance(slot, StripSlot):
            self._commands.tick_routine(slot.ref)
        else:
            self._commands.tick(things_of(slot))

    def announce(self, text: str) -> None:
        """Have a screen reader say it."""
        # Loaded with the first sentence: its many enumerations cost a start 3 ms.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def slot_at(self, index: Index) -> Slot | None:
        """What stands in a cell of the table."""
        return self.rows.slot(index.row(), index.column()) if index.isValid() else None

    # ---- what Qt tells ---------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        """Presses, moves and drags are for hands; all else is the view's own."""
        taken = self._hands is not None and self._hands.take(event)
        return taken or super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys of the view come before the window's shortcuts while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and self._keys.knows(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lanes share the new width."""
        super().resizeEvent(event)
        self.rearrange()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys show the focus ring; those that the table does not know go on to the window."""
        known = self._keys.press(event)
        self.repaint_cell(self.focus.spot)
        event.setAccepted(known)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming with a key, the focus shows, and begins where the keys do; Qt has it at the first cell."""
        before = self.currentIndex()
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in (*reasons, Qt.FocusReason.ShortcutFocusReason)
        super().focusInEvent(event)
        if not before.isValid():
            self.setCurrentIndex(QModelIndex())
            if self._by_keyboard:
                self._keys.go_to_first()
        self.repaint_cell(self.focus.spot)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.repaint_cell(self.focus.spot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same commands as the keys have, for the thing under the pointer or in focus."""
        self.later.menus.open_at(event)
