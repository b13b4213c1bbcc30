"""The week board: a table with its own rectangles, its own painting, and handlers for hands and keys."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.model.refs import ids_of
from desktop.model.runner import complaints_against
from desktop.ui.board.focus import Focus, Spot
from desktop.ui.board.following import Follower
from desktop.ui.board.geometry.arranging import Arranger
from desktop.ui.board.geometry.slots import Slot, StripSlot, identity, planned, things_of
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.handling.drops import Drops
from desktop.ui.board.handling.hands import Hands
from desktop.ui.board.handling.keys import BoardKeys
from desktop.ui.board.handling.pointer import Pointer
from desktop.ui.board.model import BoardModel
from desktop.ui.board.painting.canvas import Canvas
from desktop.ui.board.painting.ghost import PlaceLine
from desktop.ui.board.painting.header import HEIGHT, DayHeader
from desktop.ui.board.painting.looks import Figures, Looks
from desktop.ui.board.placed import DAYS, Index, PlacedTable
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording import board as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.board.handling.brought import FromElsewhere
    from desktop.ui.board.handling.carrying import Carrying
    from desktop.ui.board.handling.keydrag import KeyDrag
    from desktop.ui.board.handling.menus import BoardMenus
    from desktop.ui.board.handling.mirroring import SelectionMirror
    from desktop.ui.board.handling.picking import Picking
    from desktop.ui.board.painting.keyhint import KeyHint


class WeekBoard(PlacedTable):
    """Seven days to plan in. ``activated`` (of every Qt view) asks for the details of a cell;
    ``add_requested`` asks for something new on a day: date, its lane at the button (global), first letter.
    ``edit_requested`` asks for a field over a planned thing, ``wished`` for a place or an exercise to choose,
    ``file_dropped`` for a file to be looked into.

    The board is what its handlers see of it (``handling.protocol``) and what Qt asks of a view;
    what is done with a press, a key or a drag is in ``handling``, how it looks in ``painting``.
    """

    add_requested = Signal(date, QRect, str)
    edit_requested = Signal(object, QRect)
    wished = Signal(object, QRect)
    file_dropped = Signal(object)
    _hands: Hands | None = None  # Qt's first events come before there are any

    def __init__(
        self,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        figures: Figures,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._commands = document, state, commands
        self._themes, self._figures, self._voice = themes, figures, voice
        self._by_keyboard = False
        type_ = FontTypesetter()
        self._arranger, self._canvas = Arranger(type_, voice), Canvas(themes, type_, figures, voice)
        place = PlaceLine(themes, type_)
        place.setParent(self)
        self.dragging = DragOverBoard(document, state, commands, place, voice)
        self.dragging.setParent(self)
        self.rows = BoardModel(document, state, voice, self)
        self.head = DayHeader(document, state, themes, type_, voice, self)
        self.wear_model(self.rows, self.head, voice(words.WEEK))
        self._hands = Hands(Pointer(self, self.dragging), Drops(self, self.dragging))
        self._keys = BoardKeys(self, state, commands, self.dragging, lambda: self._key_drag)
        self.selectionModel().selectionChanged.connect(lambda *_: self.mirror.selected_there())
        Follower(self, document, state, themes, self._canvas, self)
        self.dragging.turn_wanted.connect(self._turn)
        self.dragging.began.connect(self._show_keys)
        self.head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head.customContextMenuRequested.connect(self._open_day_menu)
        self.head.day_dragged.connect(lambda point: self.carrying.day_at(point))
        self.dragging.ended.connect(self._hide_keys)
        # The week is arranged with the first resize, which comes before the first paint.

    # ---- what handlers see (handling.protocol.Board) ---------------------------------------

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
        """The cell of a slot, also after its contents have changed; None when it is gone."""
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
        column = self._state.week.dates.index(when)
        button = self._week.rect(len(self._week.cells[column]) - 1, column)
        self.show_rect(button)
        left, width = self._week.lanes[column]
        lane = QRect(left, button.top(), width, button.height())
        self.add_requested.emit(when, self.on_screen(lane), typed)

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

    def tick(self, slot: Slot) -> None:
        """Tick what a row stands for: an entry, an exercise, or all of a strip."""
        if isinstance(slot, StripSlot):
            self._commands.tick_routine(slot.ref)
        else:
            self._commands.tick(things_of(slot))

    def drag(self, slot: Slot) -> None:
        """Drag what a row stands for, with all that is selected when it is among that."""
        self.carrying.row(slot)

    def announce(self, text: str) -> None:
        """Have a screen reader say it."""
        # Loaded with the first sentence: its many enumerations cost a start 3 ms.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @cached_property
    def picking(self) -> "Picking":
        """What selects; loaded with the first click or key."""
        from desktop.ui.board.handling.picking import Picking

        return Picking(self.announce, self._document, self._state, self._voice)

    @cached_property
    def carrying(self) -> "Carrying":
        """Where drags begin; loaded with the first."""
        from desktop.ui.board.handling.carrying import Carrying

        document, dragging = self._document, self.dragging
        return Carrying(self, document, dragging, self._themes, self._figures, self._voice)

    @cached_property
    def mirror(self) -> "SelectionMirror":
        """Qt's own selection, which screen readers see."""
        from desktop.ui.board.handling.mirroring import SelectionMirror

        return SelectionMirror(self.selectionModel(), self.rows, self._state, self.picking)

    @cached_property
    def _key_drag(self) -> "KeyDrag":
        from desktop.ui.board.handling.keydrag import KeyDrag  # loaded when something is first taken up

        return KeyDrag(self, self._commands, self.dragging, self._voice)

    @cached_property
    def from_elsewhere(self) -> "FromElsewhere":
        """What follows the drags of other programs; loaded with the first."""
        from desktop.ui.board.handling.brought import FromElsewhere

        return FromElsewhere(self, self.dragging, self._voice, self.file_dropped.emit)

    @cached_property
    def menus(self) -> "BoardMenus":
        """The menus of entries, exercises and days; loaded when the first is asked for."""
        from desktop.ui.board.handling.menus import BoardMenus

        return BoardMenus(self, self._document, self._state, self._commands, self._themes, self._voice)

    # ---- arranging and painting ------------------------------------------------------------

    def slot_at(self, index: Index) -> Slot | None:
        """What stands in a cell of the table."""
        return self.rows.slot(index.row(), index.column()) if index.isValid() else None

    def rearrange(self) -> frozenset[int]:
        """Put everything where it belongs now; the columns in which anything is another than before."""
        document, before = self._document, self._week
        size = self.viewport().width(), self.viewport().height()
        self._week = self._arranger.arrange(
            document.plan,
            self._state.week.dates,
            size,
            document.library,
            document.settings.unit,
            self.dragging.room,
            (self._first, self._count),
        )
        self.head.fit(self._week)
        self.updateGeometries()
        if self.viewport().width() != size[0]:
            return self.rearrange() | self._week.columns  # the scroll bar came or went
        return self._week.differing(before)

    def updateGeometries(self) -> None:
        """The head above, and a scroll bar for the tallest day; the table's own rows do not count.

        One day alone has its name in the tab above, and no head.
        """
        height = HEIGHT if self._count > 1 else 0
        self.setViewportMargins(0, height, 0, 0)
        viewport = self.viewport().geometry()
        self.head.setVisible(bool(height))
        self.head.setGeometry(viewport.left(), viewport.top() - height, viewport.width(), height)
        self.fit_scroll_bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what has changed is painted."""
        dates, today = self._state.week.dates, self._state.today
        column = dates.index(today) if today in dates else None
        library = self._document.library
        self._canvas.paint(
            self.viewport(), event.region(), self._week, self._looks(), column, self.verticalOffset(), library
        )

    def _looks(self) -> Looks:
        focus = self.focus
        return Looks(
            flagged=self._flagged,
            selected=ids_of(self._state.selection),
            focus=focus.spot if focus.shown and self.hasFocus() else None,
            hover=self.lit,
            carried=self.dragging.carried,
            aim=self.dragging.aim,
            adds=self._document.looking is None,
            frame=self.frame_drawn,
        )

    def _open_day_menu(self, at: QPoint) -> None:
        self.menus.open_for_day(
            self._week.column_at(self.contents(at).x()), self.head.viewport().mapToGlobal(at)
        )

    def _flagged(self, exercise: str) -> bool:
        library = self._document.library
        return exercise in library and bool(complaints_against(library[exercise], self._document.runner))

    def _turn(self, step: int) -> None:
        """At the side there are more days of this week, or those of the next or the last."""
        if not self.step_days(step):
            self._state.turn(step)
            self.show_day(0 if step > 0 else DAYS - 1)

    def _show_keys(self) -> None:
        carried = self.dragging.carried
        if carried is not None:
            self._hint.show_for(
                can_copy=bool(carried.sources),
                by_keys=self.dragging.by_keys,
                can_gather=carried.apart(self._document.plan),
            )

    def _hide_keys(self) -> None:
        if "_hint" in self.__dict__:
            self._hint.hide()

    @cached_property
    def _hint(self) -> "KeyHint":
        """The keys that a drag listens to; loaded with the first one."""
        from desktop.ui.board.painting.keyhint import KeyHint

        made = KeyHint(self._themes, FontTypesetter(), self._voice)
        made.setParent(self)
        return made

    # ---- what Qt tells ---------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lanes share the new width."""
        super().resizeEvent(event)
        self.rearrange()
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Presses, moves and drags are for hands; all else is the view's own."""
        taken = self._hands is not None and self._hands.take(event)
        return taken or super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys of the board come before the window's shortcuts while the board has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and self._keys.knows(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys show the focus ring; those that the board does not know go on to the window."""
        known = self._keys.press(event)
        self.repaint_cell(self.focus.spot)
        event.setAccepted(known)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming with a key, the focus shows; it begins at today. Qt alone would begin at the first cell."""
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
        """The ring goes, and with it a drag without a pointer."""
        super().focusOutEvent(event)
        if self.dragging.by_keys:
            self._key_drag.cancel()
        self.repaint_cell(self.focus.spot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same commands as the keys have, for the thing under the pointer or in focus."""
        self.menus.open_at(event)
