"""The board follows document, state and drag: only what has changed is read, laid out and painted again."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollBar

from desktop.model.kept import Change
from desktop.model.refs import ExerciseRef, Things
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.geometry.slots import Focus, Slot, Spot
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.model import BoardModel
from desktop.ui.board.painting.week import Canvas
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes

if TYPE_CHECKING:
    from desktop.ui.board.handling.later import Later

EVERY_DAY = frozenset(range(7))


class Head(Protocol):
    """What stands over a board's columns."""

    def repaint_columns(self, columns: frozenset[int]) -> None: ...
    def show_other_days(self) -> None: ...


class Followed(Protocol):
    """What a board can do again when something has changed."""

    @property
    def rows(self) -> BoardModel: ...
    @property
    def head(self) -> Head: ...

    dragging: DragOverBoard

    @property
    def focus(self) -> Focus: ...
    @property
    def later(self) -> "Later": ...
    def slot(self, spot: Spot | None) -> Slot | None: ...
    def spot_of(self, slot: Slot) -> Spot | None: ...
    def rearrange(self) -> frozenset[int]: ...
    def move_focus(self, spot: Spot | None) -> None: ...
    def show_focus(self, spot: Spot) -> None: ...
    def reveal(self, exercise: str) -> None: ...
    def light(self, spot: Spot | None) -> None: ...
    def repaint_edge(self, spot: Spot | None) -> None: ...
    def repaint_columns(self, columns: frozenset[int]) -> None: ...
    def repaint_aim(self, aim: Aim, *, only_line: bool) -> None: ...
    def verticalScrollBar(self) -> QScrollBar: ...


class Follower(QObject):
    """Listens, and has a board do again what a change asks for."""

    def __init__(
        self,
        board: Followed,
        document: Document,
        state: ViewState,
        themes: Themes,
        canvas: Canvas,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board, self._state, self._canvas = board, state, canvas
        self._selected: Things = state.selection
        self._week = state.week
        document.changed.connect(self._document_changed)
        state.week_changed.connect(self._week_changed)
        state.selection_changed.connect(self._selection_changed)
        themes.changed.connect(self._theme_changed)
        board.dragging.began.connect(self._drag_changed)
        board.dragging.ended.connect(self._drag_changed)
        board.dragging.aimed.connect(self._aim_changed)
        board.dragging.scroll_wanted.connect(self._scroll)

    def _document_changed(self, change: Change) -> None:
        if "look" in change.runner or change.own:
            self._canvas.clear()  # it keeps the figures on their tiles
        everywhere = (
            bool(change.own)
            or "unit" in change.settings
            or not change.runner.isdisjoint(("complaints", "look"))
        )
        dates = self._state.week.dates
        columns = frozenset(column for column, when in enumerate(dates) if when in change.dates)
        if not columns and not everywhere:
            return
        board = self._board
        focused = board.slot(board.focus.spot)
        board.dragging.refresh()
        board.rows.refresh(EVERY_DAY if everywhere else columns)
        columns |= board.rearrange()
        board.repaint_columns(EVERY_DAY if everywhere else columns)
        board.head.repaint_columns(EVERY_DAY if everywhere else columns)
        self._keep_focus_on(focused)
        board.later.mirror.show()

    def _keep_focus_on(self, focused: Slot | None) -> None:
        """Rows may have come or gone above what has the focus, and it itself."""
        if focused is None:
            return
        spot = self._board.spot_of(focused)
        if spot is None:
            self._board.move_focus(None)
        elif spot != self._board.focus.spot:
            self._board.show_focus(spot)

    def _week_changed(self) -> None:
        board = self._board
        if self._state.week == self._week:  # it is midnight: only today is another day
            board.repaint_columns(EVERY_DAY)
            board.head.repaint_columns(EVERY_DAY)
            return
        self._week = self._state.week
        board.dragging.refresh()
        board.light(None)
        board.move_focus(None)
        board.rows.refresh(EVERY_DAY)
        board.verticalScrollBar().setValue(0)
        board.rearrange()
        board.repaint_columns(EVERY_DAY)
        board.head.show_other_days()

    def _selection_changed(self) -> None:
        before, self._selected = self._selected, self._state.selection
        the_one = self._state.the_one
        if isinstance(the_one, ExerciseRef):
            self._board.reveal(the_one.item)
        spot = self._board.rows.spot_of(the_one) if the_one is not None else None
        if spot is not None and spot != self._board.focus.spot:
            self._board.show_focus(spot)
        for thing in before + self._selected:
            self._board.repaint_edge(self._board.rows.spot_of(thing))
        self._board.later.mirror.show()

    def _theme_changed(self) -> None:
        self._canvas.clear()
        self._board.repaint_columns(EVERY_DAY)
        self._board.head.repaint_columns(EVERY_DAY)

    def _drag_changed(self) -> None:
        """Every place is lit or goes out, and empty routines make room or close."""
        self._board.rearrange()
        self._board.repaint_columns(EVERY_DAY)

    def _aim_changed(self, before: Aim | None, after: Aim | None) -> None:
        same = before is not None and after is not None and before.rect == after.rect
        for aim in (before, after):
            if aim is not None:
                self._board.repaint_aim(aim, only_line=same)

    def _scroll(self, step: int) -> None:
        bar = self._board.verticalScrollBar()
        bar.setValue(bar.value() + step)
