"""The week board as it is handled: mouse, drags, keys and menus."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.board.geometry.slots import AddSlot, Slot, StripSlot, things_of
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.handling.drops import ReceivingBoard
from desktop.ui.board.handling.keydrag import KeyDrag
from desktop.ui.board.handling.keys import BoardKeys
from desktop.ui.board.painting.ghost import PlaceLine, start_drag
from desktop.ui.board.painting.looks import Figures
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes

Index = QModelIndex | QPersistentModelIndex

if TYPE_CHECKING:
    from desktop.ui.board.handling.menus import BoardMenus


class WeekBoard(ReceivingBoard):
    """Seven days to plan in. ``activated`` (of every Qt view) asks for the details of a cell;
    ``add_requested`` follows the button below a day: date, and where its menu belongs (global)."""

    add_requested = Signal(date, QPoint)

    def __init__(
        self,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        figures: Figures,
        parent: QWidget | None = None,
    ) -> None:
        type_ = FontTypesetter()
        # Made before the view itself, which follows it; both are its children in the end.
        place = PlaceLine(themes, type_)
        dragging = DragOverBoard(document, state, commands, place)
        super().__init__(document, state, themes, figures, type_, dragging, parent)
        place.setParent(self)
        dragging.setParent(self)
        self._commands = commands
        self._pressed: tuple[QPoint, Slot] | None = None
        self.key_drag = KeyDrag(self, document, commands)
        self.keys = BoardKeys(self, state, commands, self.key_drag)

    # ---- mouse -------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the pointer; ticks and drags begin here."""
        self._by_keyboard = False
        self.key_drag.cancel()
        point = event.position().toPoint()
        index = self.indexAt(point)
        slot = self.slot_at(index)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = (point, slot) if slot is not None and left else None
        if left and self._on_tick(index, point):
            return
        self.setAutoScroll(False)  # the board does not slip away under a press
        self.setCurrentIndex(index)
        if not isinstance(slot, AddSlot):
            self._select(slot)
        self.setAutoScroll(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what is under the pointer, or begin a drag."""
        point = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            start, slot = self._pressed
            if (point - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._start_drag(slot)
            return
        self._hover_at(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick ticks, one on the button below a day opens its menu."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        slot = self.slot_at(index)
        if slot != pressed[1] or slot is None:
            return
        if isinstance(slot, AddSlot):
            self.add(slot.when)
        elif self._on_tick(index, point) and self._on_tick(index, pressed[0]):
            self.tick(slot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click on a tick is a click; elsewhere it opens details."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if self._on_tick(index, point) or not index.isValid():
            self.mousePressEvent(event)
        else:
            self.activated.emit(index)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left the board."""
        self._hover_at(None)

    def _hover_at(self, point: QPoint | None) -> None:
        index = self.indexAt(point) if point is not None else QModelIndex()
        place = (index.row(), index.column()) if index.isValid() else None
        if place != self._hover:
            before, self._hover = self._hover, place
            self._repaint_cell(before)
            self._repaint_cell(place)
        clickable = point is not None and (
            self._on_tick(index, point) or isinstance(self.slot_at(index), AddSlot)
        )
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _on_tick(self, index: Index, point: QPoint) -> bool:
        return index.isValid() and self.week.on_tick(index.row(), index.column(), self._contents(point))

    # ---- what it does ------------------------------------------------------------------

    def tick(self, slot: Slot | None) -> None:
        """Tick what a row stands for: an entry, an exercise, or all of a strip."""
        if isinstance(slot, StripSlot):
            self._commands.tick_routine(slot.ref)
        else:
            self._commands.tick(things_of(slot))

    def add(self, when: date) -> None:
        """Ask for the menu of what a day may be given, below its button."""
        column = self._state.week.dates.index(when)
        button = self.week.rect(len(self.week.cells[column]) - 1, column)
        point = self.viewport().mapToGlobal(button.bottomLeft() - QPoint(0, self.verticalOffset()))
        self.add_requested.emit(when, point)

    def _select(self, slot: Slot | None) -> None:
        # A strip's head stands for its run, as it has no details of its own.
        self._state.select(*things_of(slot, strips_too=True))

    def _start_drag(self, slot: Slot) -> None:
        things = things_of(slot, strips_too=True)
        # An undo between press and move may have taken it away.
        if things and self.index_of(slot).isValid():
            self._hover_at(None)
            start_drag(self.viewport(), things, self._document, self._figures, self._themes)
            self.dragging.end()

    @cached_property
    def menus(self) -> "BoardMenus":
        """The menus of entries, exercises and days; loaded when the first is asked for."""
        from desktop.ui.board.handling.menus import BoardMenus

        return BoardMenus(self, self._document, self._state, self._commands, self._themes)

    # ---- keys and menus ----------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys of the board come before the window's shortcuts while the board has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and self.keys.knows(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys show the focus ring; those that the board does not know go on to the window."""
        # Nothing is changed that is neither selected nor ringed: the first key only shows where it is.
        seen = self._by_keyboard or things_of(self.slot_at(self.currentIndex())) == self._state.selection
        self._by_keyboard = True
        if self.keys.press(event, seen=seen):
            self.viewport().update()
            event.accept()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming with a key, the focus shows; it begins at today. Qt alone would begin at the first cell."""
        before = self.currentIndex()
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in (*reasons, Qt.FocusReason.ShortcutFocusReason)
        super().focusInEvent(event)
        if not before.isValid():
            self.setCurrentIndex(QModelIndex())
            if self._by_keyboard:
                self.keys.go_to_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.key_drag.cancel()
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same commands as the keys have, for the thing under the pointer or in focus."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        slot = self.slot_at(index)
        if slot is None:
            return
        if isinstance(slot, AddSlot):
            self.add(slot.when)
            return
        point = self.visualRect(index).center() if by_key else event.pos()
        self.menus.menu_for(slot).popup(self.viewport().mapToGlobal(point))
