"""The board's handlers that no start needs: each is loaded when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QItemSelectionModel, QRect, SignalInstance

from desktop.model.refs import RoutineRef
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.handling.protocol import Board
from desktop.ui.board.model import BoardModel
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.board.handling.brought import FromElsewhere
    from desktop.ui.board.handling.carrying import Carrying
    from desktop.ui.board.handling.keydrag import KeyDrag
    from desktop.ui.board.handling.menus import BoardMenus
    from desktop.ui.board.handling.picking import Picking, SelectionMirror
    from desktop.ui.board.handling.unfolding import Unfolding
    from desktop.ui.board.painting.keyhint import KeyHint
    from desktop.ui.board.painting.looks import Figures


class Whole(Board, Protocol):
    """What a handler may ask of the board, and what these are made with."""

    opened: frozenset[RoutineRef]
    dragging: DragOverBoard
    file_dropped: SignalInstance

    @property
    def rows(self) -> BoardModel: ...
    def open_strips(self, opened: frozenset[RoutineRef]) -> None: ...
    def selectionModel(self) -> QItemSelectionModel: ...


class Later:
    """What a board does beside being looked at."""

    def __init__(
        self,
        board: Whole,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        figures: "Figures",
        voice: Voice,
    ) -> None:
        self._board, self._document, self._state, self._commands = board, document, state, commands
        self._themes, self._figures, self._voice = themes, figures, voice

    @property
    def _dragging(self) -> DragOverBoard:
        return self._board.dragging

    @cached_property
    def picking(self) -> "Picking":
        """What selects; loaded with the first click or key."""
        from desktop.ui.board.handling.picking import Picking

        return Picking(self._board.announce, self._document, self._state, self._voice)

    @cached_property
    def carrying(self) -> "Carrying":
        """Where drags begin; loaded with the first."""
        from desktop.ui.board.handling.carrying import Carrying

        return Carrying(self._board, self._document, self._dragging, self._themes, self._figures, self._voice)

    @cached_property
    def mirror(self) -> "SelectionMirror":
        """Qt's own selection, which screen readers see."""
        from desktop.ui.board.handling.picking import SelectionMirror

        board = self._board
        return SelectionMirror(board.selectionModel(), board.rows, self._state, self.picking)

    @cached_property
    def key_drag(self) -> "KeyDrag":
        """The drag without a pointer; loaded when something is first taken up."""
        from desktop.ui.board.handling.keydrag import KeyDrag

        return KeyDrag(self._board, self._commands, self._dragging, self._voice)

    @cached_property
    def from_elsewhere(self) -> "FromElsewhere":
        """What follows the drags of other programs; loaded with the first."""
        from desktop.ui.board.handling.brought import FromElsewhere

        return FromElsewhere(self._board, self._dragging, self._voice, self._board.file_dropped.emit)

    @cached_property
    def menus(self) -> "BoardMenus":
        """The menus of entries, exercises and days; loaded when the first is asked for."""
        from desktop.ui.board.handling.menus import BoardMenus

        return BoardMenus(self._board, self._document, self._state, self._commands, self._themes, self._voice)

    @cached_property
    def unfolding(self) -> "Unfolding":
        """What opens folded strips under a drag; loaded with the first."""
        from desktop.ui.board.handling.unfolding import Unfolding

        return Unfolding(self._board, self._dragging)

    # ---- the keys that a drag listens to -----------------------------------------------

    def show_keys(self) -> None:
        """Say which keys the drag that has begun listens to."""
        from desktop.model.routines import beside_runs  # with the first drag

        carried = self._dragging.carried
        if carried is not None:
            self._hint.show_for(
                self._board.surface.geometry(),
                can_copy=bool(carried.sources),
                by_keys=self._dragging.by_keys,
                can_gather=carried.apart(self._document.plan),
                routine=beside_runs(carried.things),
            )

    def keep_keys_off(self, target: QRect, line: QRect) -> None:
        """Say it elsewhere where it would lie over what the drag aims at."""
        if "_hint" in self.__dict__:
            self._hint.keep_off(target, line)

    def hide_keys(self) -> None:
        """The drag is over."""
        if "unfolding" in self.__dict__:
            self.unfolding.rest()
        if "_hint" in self.__dict__:
            self._hint.hide()

    @cached_property
    def _hint(self) -> "KeyHint":
        """Loaded with the first drag."""
        from desktop.ui.board.geometry.typesetting import FontTypesetter
        from desktop.ui.board.painting.keyhint import KeyHint

        made = KeyHint(self._themes, FontTypesetter(), self._voice)
        made.setParent(self._board.surface.parentWidget())
        return made
