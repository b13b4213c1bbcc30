"""The week board: a table with its own rectangles, its own painting, and handlers for hands and keys."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHideEvent,
    QMoveEvent,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.model.refs import Thing, ids_of
from desktop.model.runner import complaints_against
from desktop.ui import drag
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
    from desktop.ui.board.tray.view import SomeDayTray


class WeekBoard(AskingTable):
    """Seven days to plan in. ``some_day_requested`` asks as ``add_requested`` does, for what is for some day.

    The board is what its handlers see of it (``handling.protocol``, most of it in ``asking``), and what Qt
    asks of a view (its places in ``placed``); what is done with a press, a key or a drag is in ``handling``,
    how it looks in ``painting``.
    """

    some_day_requested = Signal(date, QRect, str)
    _tray_kept = False  # a drag has shown the tray
    _arranging = False

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
        self.dragging.aimed.connect(lambda *_: self._show_tray())
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
        before = self._week
        if self._arranging:  # Qt tells of a size that is seen below
            return before.columns
        self._arranging = True
        try:
            tried: list[tuple[int, int]] = []
            while (size := self._room) not in tried:
                tried.append(size)
                self._arrange(size)  # the scroll bar may come or go
            if size != tried[-1]:
                # With the bar more strips fold, and none is needed; without it fewer do, and it is.
                self._arrange(min(tried))
        finally:
            self._arranging = False
        return self._week.differing(before)

    @property
    def _room(self) -> tuple[int, int]:
        return self.viewport().width(), self.viewport().height()

    def _arrange(self, size: tuple[int, int]) -> None:
        document = self._document
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
        below = self._height_for_some_day()
        self.setViewportMargins(0, height, 0, below)
        viewport = self.viewport().geometry()
        if below:
            place = QRect(viewport.left(), viewport.bottom() + 1, viewport.width(), below)
            self.tray.stand(place if self.parentWidget() is None else place.translated(self.pos()))
        elif "tray" in self.__dict__:
            self.tray.go()
        self.head.setVisible(bool(height))
        self.head.setGeometry(viewport.left(), viewport.top() - height, viewport.width(), height)
        self.fit_scroll_bar()

    # ---- what is for some day of the week ------------------------------------------------------

    @cached_property
    def tray(self) -> "SomeDayTray":
        """What is for some day of the week, below the lanes; made with the first such thing."""
        from desktop.ui.board.tray.view import SomeDayTray

        made = SomeDayTray(
            self, self._document, self._state, self._commands, self._themes, self._figures, self._voice
        )
        for mine, its in (
            (self.some_day_requested, made.add_requested),
            (self.edit_requested, made.edit_requested),
            (self.wished, made.wished),
            (self.file_dropped, made.file_dropped),
            (self.activated, made.activated),
        ):
            its.connect(mine)
        return made

    def _height_for_some_day(self) -> int:
        """How high its tray is: shown where there is something in it, and while something is dragged."""
        if self._hands is None or not (self._week_has_some_day or self._tray_in_drag()):
            return 0
        return self.tray.height_for(self.viewport().width())

    @property
    def room_with_tray(self) -> int:
        """Pixels below the head for the lanes and the tray."""
        return self.height() - HEIGHT

    @property
    def _week_has_some_day(self) -> bool:
        return bool(self._document.plan.some_day(self._state.week.dates))

    def _tray_in_drag(self) -> bool:
        """Whether a drag shows it: it does not come up under the pointer, and stays till the drag is over."""
        held = drag.under_way()
        if self.dragging.carried is None:
            self._tray_kept = self._tray_kept and held is not None
        elif not self._tray_kept:
            pointer = self.mapFromGlobal(QCursor.pos())
            rises = self.height() - self.tray.height_for(self.viewport().width())
            away = held is None or pointer.y() < rises or not self.rect().contains(pointer)
            self._tray_kept = away
            if away and held is not None:
                held.destroyed.connect(self._drag_is_over)
        return self._tray_kept

    def _show_tray(self) -> None:
        """The pointer has gone on: the tray may come up now."""
        if not self._tray_kept and self.dragging.carried is not None:
            self.updateGeometries()
            self.later.show_keys()

    def _drag_is_over(self) -> None:
        if not self._week_has_some_day:
            self.rearrange()

    def holds(self, widget: QWidget) -> bool:
        """Whether a widget is the board or its tray."""
        return widget is self or ("tray" in self.__dict__ and widget is self.tray)

    def go_on_at(self, thing: Thing) -> None:
        """Put the focus on a thing of the week, be it in a lane or in the tray."""
        if "tray" in self.__dict__:
            self.tray.go_on_at(thing)
        elif (spot := self.rows.spot_of(thing)) is not None:
            self.show_focus(spot)

    def leave(self, places: int) -> bool:
        """Down from the last row of a day: to what is for some day."""
        if places < 0 or not self._week_has_some_day:
            return False
        self.tray.take_focus(self.focus.spot[1] if self.focus.spot else 0)
        return True

    def take_focus_back(self, column: int) -> None:
        """The keys come from the tray: to the last row of the day above."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focus_from(keyboard=True)
        self._keys.begin_below(self._first + column)

    @property
    def days_shown(self) -> int:
        """How many days stand side by side."""
        return self._count

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
            aim=None if self.dragging.aim and self.dragging.aim.apart else self.dragging.aim,
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
        """A folded strip that a drag rests on opens, and no words lie over where it would land."""
        if self._week.folded:
            self.later.unfolding.follow(aim)
        if aim is not None and not aim.apart:
            line = QRect(aim.line.p1(), aim.line.p2()) if aim.line else aim.rect
            moved = self.viewport().pos() - self.contents(QPoint(0, 0))
            self.later.keep_keys_off(aim.rect.translated(moved), line.translated(moved))

    def _turn(self, step: int) -> None:
        """At the side there are more days of this week, or those of the next or the last."""
        if not self.step_days(step):
            self._state.turn(step)
            self.show_day(0 if step > 0 else DAYS - 1)

    # ---- what Qt tells ---------------------------------------------------------------------

    def moveEvent(self, event: QMoveEvent) -> None:
        """The tray goes along."""
        super().moveEvent(event)
        if "tray" in self.__dict__:
            self.updateGeometries()

    def showEvent(self, event: QShowEvent) -> None:
        """The tray comes along."""
        super().showEvent(event)
        if "tray" in self.__dict__:
            self.updateGeometries()

    def hideEvent(self, event: QHideEvent) -> None:
        """The tray goes along."""
        super().hideEvent(event)
        if "tray" in self.__dict__:
            self.tray.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Where one reads the other way everything stands at the other side."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange and self._week.days:
            self.rearrange()
            self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes, and with it a drag without a pointer."""
        super().focusOutEvent(event)
        if self.dragging.by_keys:
            self.later.key_drag.cancel()
