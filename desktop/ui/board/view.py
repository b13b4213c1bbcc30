"""The week board: a table with its own rectangles, its own painting, and handlers for hands and keys."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
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
from desktop.ui.board.asking import AskingTable
from desktop.ui.board.following import Follower
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.geometry.layout import Arranger
from desktop.ui.board.geometry.slots import Slot
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.handling.drops import Drops, Hands
from desktop.ui.board.handling.keys import BoardKeys
from desktop.ui.board.handling.pointer import Pointer
from desktop.ui.board.model import BoardModel
from desktop.ui.board.painting.ghost import PlaceLine
from desktop.ui.board.painting.header import HEIGHT, DayHeader
from desktop.ui.board.painting.looks import Figures, Looks
from desktop.ui.board.painting.week import Canvas
from desktop.ui.board.placed import DAYS
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording import board as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.board.handling.brought import FromElsewhere
    from desktop.ui.board.handling.later import Later
    from desktop.ui.board.handling.picking import Picking


class WeekBoard(AskingTable):
    """Seven days to plan in.

    The board is what its handlers see of it (``handling.protocol``, most of it in ``asking``), and what Qt
    asks of a view (its places in ``placed``); what is done with a press, a key or a drag is in ``handling``,
    how it looks in ``painting``.
    """

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
        super().__init__(document, state, commands, parent)
        self._themes, self._figures, self._voice = themes, figures, voice
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
        self._keys = BoardKeys(self, state, commands, self.dragging, lambda: self.later.key_drag)
        self.selectionModel().selectionChanged.connect(lambda *_: self.later.mirror.selected_there())
        Follower(self, document, state, themes, self._canvas, self)
        self.dragging.turn_wanted.connect(self._turn)
        self.dragging.began.connect(lambda: self.later.show_keys())
        self.head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head.customContextMenuRequested.connect(self._open_day_menu)
        self.head.day_dragged.connect(lambda point: self.later.carrying.day_at(point))
        self.dragging.aimed.connect(self._follow_aim)
        self.dragging.ended.connect(lambda: self.later.hide_keys())
        # The week is arranged with the first resize, which comes before the first paint.

    # ---- handlers ------------------------------------------------------------------------------

    @cached_property
    def later(self) -> "Later":
        """The handlers that no start needs."""
        from desktop.ui.board.handling.later import Later

        commands, themes = self._commands, self._themes
        return Later(self, self._document, self._state, commands, themes, self._figures, self._voice)

    @property
    def picking(self) -> "Picking":
        """What selects."""
        return self.later.picking

    @property
    def from_elsewhere(self) -> "FromElsewhere":
        """What follows the drags of other programs."""
        return self.later.from_elsewhere

    def drag(self, slot: Slot) -> None:
        """Drag what a row stands for, with all that is selected when it is among that."""
        self.later.carrying.row(slot)

    # ---- arranging and painting ------------------------------------------------------------

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
            mirrored=self.isRightToLeft(),
            opened=self.opened | self.in_use,
        )
        if self._week.folds != self.rows.folds:
            self._fold_rows()
        self.head.fit(self._week)
        self.updateGeometries()
        if self.viewport().width() != size[0]:
            return self.rearrange() | self._week.columns  # the scroll bar came or went
        return self._week.differing(before)

    def _fold_rows(self) -> None:
        """The table has rows for what is open alone; the focus goes to the head of what folds."""
        focused = self.slot(self.focus.spot)
        self.later.mirror.keep(lambda: self.rows.fold(self._week.folds))
        self.opened |= frozenset(ref for ref, folded in self._week.folds if not folded)
        spot = self.spot_of(focused) if focused is not None else None
        if spot != self.focus.spot:
            self.move_focus(spot)

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
            mirrored=self._week.mirrored,
        )

    def _open_day_menu(self, at: QPoint) -> None:
        self.later.menus.open_for_day(
            self._week.column_at(self.contents(at).x()), self.head.viewport().mapToGlobal(at)
        )

    def _flagged(self, exercise: str) -> bool:
        library = self._document.library
        return exercise in library and bool(complaints_against(library[exercise], self._document.runner))

    def _follow_aim(self, before: Aim | None, aim: Aim | None) -> None:
        """A folded strip that a drag rests on opens."""
        if self._week.folded:
            self.later.unfolding.follow(aim)

    def _turn(self, step: int) -> None:
        """At the side there are more days of this week, or those of the next or the last."""
        if not self.step_days(step):
            self._state.turn(step)
            self.show_day(0 if step > 0 else DAYS - 1)

    # ---- what Qt tells ---------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lanes share the new width."""
        super().resizeEvent(event)
        self.rearrange()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Where one reads the other way everything stands at the other side."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange and self._week.days:
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
            self.later.key_drag.cancel()
        self.repaint_cell(self.focus.spot)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same commands as the keys have, for the thing under the pointer or in focus."""
        self.later.menus.open_at(event)
