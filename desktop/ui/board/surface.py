"""The board as it is seen: a table view with its own rectangles and its own painting."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from desktop.model.plan import Day
from desktop.model.refs import EntryRef, ExerciseRef, ids_of
from desktop.model.runner import complaints_against
from desktop.ui.board.geometry.arrangement import Arrangement, lanes
from desktop.ui.board.geometry.boxes import DayLayout, Room, Setting
from desktop.ui.board.geometry.layout import lay_out_day
from desktop.ui.board.geometry.slots import Slot, identity
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.model import BoardModel
from desktop.ui.board.painting.brushwork import Brushwork
from desktop.ui.board.painting.cards import CardPainter
from desktop.ui.board.painting.header import HEIGHT, DayHeader
from desktop.ui.board.painting.keyhint import KeyHint
from desktop.ui.board.painting.looks import Aim, Figures, Looks
from desktop.ui.board.painting.rows import RowPainter
from desktop.ui.board.painting.week import BoardPainter
from desktop.ui.board.placed import REACH, Index, PlacedTable
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes


class BoardSurface(PlacedTable):
    """Shows the week of ``state`` and what a drag lights; changes nothing itself."""

    def __init__(
        self,
        document: Document,
        state: ViewState,
        themes: Themes,
        figures: Figures,
        type_: FontTypesetter,
        dragging: DragOverBoard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Qt's own viewport is none of Python's: finding its type would load every widget type there is.
        self.setViewport(QWidget())
        self._document, self._state, self._themes, self._figures = document, state, themes, figures
        self._type, self.dragging = type_, dragging
        self._lay_out = lru_cache(maxsize=256)(self._laid_out)
        self._painters: dict[tuple[str, float], BoardPainter] = {}
        self._hover: tuple[int, int] | None = None
        self._by_keyboard = False
        self._model = BoardModel(document, state, self)
        self._hint = KeyHint(themes, type_)
        self._hint.setParent(self)
        self._header = DayHeader(document, state, themes, type_, self)
        self._set_up()
        self._connect()
        # The week is arranged with the first resize, which comes before the first paint.

    def _set_up(self) -> None:
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.setModel(self._model)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setObjectName("week-board")
        self.setAccessibleName(self.tr("Week"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _connect(self) -> None:
        self._document.changed.connect(self._refresh)
        self._state.week_changed.connect(self._show_week)
        self._state.selection_changed.connect(self._show_selection)
        self._themes.changed.connect(self._repaint_all)
        self.dragging.began.connect(self._rearrange)
        self.dragging.began.connect(self._show_keys)
        self.dragging.ended.connect(self._rearrange)
        self.dragging.ended.connect(self._hint.hide)
        self.dragging.aimed.connect(self._repaint_aims)
        self.dragging.scroll_wanted.connect(
            lambda step: self.verticalScrollBar().setValue(self.verticalOffset() + step)
        )
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    # ---- what is where -----------------------------------------------------------------

    def slot_at(self, index: Index) -> Slot | None:
        """What stands in a cell of the table."""
        return self._model.slot(index.row(), index.column()) if index.isValid() else None

    def index_of(self, slot: Slot) -> QModelIndex:
        """The cell of a slot, also after its contents have changed; invalid when it is gone."""
        place = self._model.place_of(identity(slot))
        return self._model.index(*place) if place else QModelIndex()

    def updateGeometries(self) -> None:
        """The head above, and a scroll bar for the tallest day; the table's own rows do not count."""
        self.setViewportMargins(0, HEIGHT, 0, 0)
        viewport = self.viewport().geometry()
        self._header.setGeometry(viewport.left(), viewport.top() - HEIGHT, viewport.width(), HEIGHT)
        bar, room = self.verticalScrollBar(), viewport.height()
        bar.setRange(0, max(0, self._week.height - room))
        bar.setPageStep(room)
        bar.setSingleStep(40)

    # ---- following document and state --------------------------------------------------

    def _refresh(self) -> None:
        focused = self.slot_at(self.currentIndex())
        self.dragging.refresh()
        self._model.refresh()
        self._rearrange()
        self._header.viewport().update()
        if focused is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self.index_of(focused))

    def _show_week(self) -> None:
        self.dragging.refresh()
        self._model.refresh()
        self.verticalScrollBar().setValue(0)
        self._hover = None
        self._rearrange()
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._model.columnCount() - 1)
        self._header.viewport().update()

    def _show_selection(self) -> None:
        selected = self._state.the_one
        name = ("", "")
        if isinstance(selected, EntryRef):
            name = "entry", selected.entry
        elif isinstance(selected, ExerciseRef):
            name = "item", selected.item
        place = self._model.place_of(name)
        if place is not None and (index := self._model.index(*place)) != self.currentIndex():
            self.setCurrentIndex(index)
        self.viewport().update()

    def _show_keys(self) -> None:
        carried = self.dragging.carried
        if carried is not None:
            self._hint.show_for(can_copy=bool(carried.sources), by_keys=self.dragging.by_keys)

    def _rearrange(self) -> None:
        plan, dates = self._document.plan, self._state.week.dates
        width = self.viewport().width()
        unit, room = self._document.settings.unit, self.dragging.room
        empty = not any(plan.day(when) for when in dates)
        foot = max(0, self.viewport().height() - 54) if empty else 0
        days = tuple(
            self._lay_out(when, plan.day(when), lane, unit, room, foot)
            for when, (_, lane) in zip(dates, lanes(width, len(dates)), strict=True)
        )
        self._week = Arrangement(days, width, self.viewport().height())
        self._header.fit(width)
        self.updateGeometries()
        if self.viewport().width() != width:
            # The scroll bar came or went.
            self._rearrange()
        self.viewport().update()

    def _laid_out(self, when: date, day: Day, width: int, unit: str, room: Room, foot: int) -> DayLayout:
        setting = Setting(width, unit, self._document.library, self._type, foot)
        return lay_out_day(when, day, setting, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lanes share the new width."""
        super().resizeEvent(event)
        self._rearrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another language: names of days and sizes of texts are asked for anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._lay_out.cache_clear()
            self._show_week()

    # ---- painting ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only what has changed is painted."""
        painter = QPainter(self.viewport())
        dates = self._state.week.dates
        today = dates.index(self._state.today) if self._state.today in dates else None
        looks, scrolled, room = self._looks(), self.verticalOffset(), self.viewport().rect()
        # QRegion yields its rectangles, though its stub does not say so.
        for rect in cast(Iterable[QRect], event.region()):
            painter.setClipRect(rect)
            self._painter().paint(painter, self._week, looks, today, room, scrolled, rect)
        painter.end()

    def _painter(self) -> BoardPainter:
        theme, ratio = self._themes.current, self.viewport().devicePixelRatioF()
        key = theme.name, ratio
        if key not in self._painters:
            brush = Brushwork(theme, self._type.fonts, ratio)
            rows = RowPainter(brush, self._figures, frozenset(self._document.library))
            self._painters[key] = BoardPainter(brush, CardPainter(brush, rows), self._type)
        return self._painters[key]

    def _looks(self) -> Looks:
        current = self.currentIndex()
        shown = self.hasFocus() and self._by_keyboard and current.isValid()
        return Looks(
            flagged=self._flagged,
            selected=ids_of(self._state.selection),
            focus=(current.row(), current.column()) if shown else None,
            hover=self._hover,
            carried=self.dragging.carried,
            aim=self.dragging.aim,
        )

    def _flagged(self, exercise: str) -> bool:
        library = self._document.library
        return exercise in library and bool(complaints_against(library[exercise], self._document.runner))

    def _repaint_all(self) -> None:
        self._painters.clear()
        self._header.viewport().update()
        self.viewport().update()

    def _repaint_cell(self, place: tuple[int, int] | None) -> None:
        if place is not None:
            rect = self._week.rect(*place).translated(0, -self.verticalOffset())
            self.viewport().update(rect.adjusted(-REACH, -REACH, REACH, REACH))

    def _repaint_aims(self, before: Aim | None, after: Aim | None) -> None:
        same = before is not None and after is not None and before.rect == after.rect
        for aim in (before, after):
            if aim is not None:
                region = aim.painted(only_line=same)
                self.viewport().update(region.translated(0, -self.verticalOffset()))
