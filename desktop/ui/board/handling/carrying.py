"""Where drags of planned things begin: a card or all that is selected, a day by its name, the whole week."""

from PySide6.QtCore import QPoint

from desktop.model.refs import EntryRef, Things
from desktop.ui.board.geometry.slots import Slot, things_of
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.handling.protocol import Board
from desktop.ui.board.painting.ghost import start_drag
from desktop.ui.board.painting.looks import Figures
from desktop.ui.document import Document
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice


class Carrying:
    """Each returns when the drag is over, however it ended."""

    def __init__(
        self,
        board: Board,
        document: Document,
        dragging: DragOverBoard,
        themes: Themes,
        figures: Figures,
        voice: Voice,
    ) -> None:
        self._board, self._document, self._dragging = board, document, dragging
        self._themes, self._figures, self._voice = themes, figures, voice

    def row(self, slot: Slot) -> None:
        """What a row stands for, with all that is selected when it is among that.

        An undo since the press may have taken it away.
        """
        if self._board.spot_of(slot) is not None:
            self._start(self._board.picking.grabbed(things_of(slot, strips_too=True)))

    def day_at(self, point: QPoint) -> None:
        """All of the day whose name is at a point of the head."""
        column = self._board.week.column_at(self._board.contents(point).x())
        plan, when = self._document.plan, self._board.week.days[column].when
        self._start(tuple(EntryRef(entry.id) for entry in plan.bound(when)))

    def week(self) -> None:
        """All of the week: to another program as its paper, or back on to the library."""
        plan, dates = self._document.plan, [day.when for day in self._board.week.days]
        entries = (*(entry for when in dates for entry in plan.bound(when)), *plan.some_day(dates))
        self._start(tuple(EntryRef(entry.id) for entry in entries))

    def _start(self, things: Things) -> None:
        if things and self._document.may_change():
            surface = self._board.surface
            start_drag(surface, things, self._document, self._figures, self._themes, self._voice)
            self._dragging.end()
