"""A drag without a pointer: Ctrl+X or Ctrl+C takes, arrows visit the places, Ctrl+V drops."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from desktop.model.refs import Things
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.painting.ghost import SIZE
from desktop.ui.commands import Commands
from desktop.wording import landing
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.board.handling.protocol import Board


class KeyDrag:
    """Goes through the places that take what is carried, and speaks each."""

    def __init__(self, board: "Board", commands: Commands, dragging: DragOverBoard, voice: Voice) -> None:
        self._board, self._commands = board, commands
        self._dragging, self._voice = dragging, voice

    @property
    def under_way(self) -> bool:
        """Whether something is carried without a pointer."""
        return self._dragging.by_keys

    def move(self, things: Things) -> None:
        """Take something up."""
        self._begin(things, copy=False)

    def copy(self, things: Things) -> None:
        """Take up a copy."""
        self._begin(things, copy=True)

    def _begin(self, things: Things, *, copy: bool) -> None:
        if not self._commands.may_change():
            return
        # The first arrow goes to the first place of its own day or after.
        self._dragging.by_keys = True
        self._dragging.enter(things, copy=copy)
        self._say(self._voice(landing.TAKEN_UP))

    def step(self, places: int) -> None:
        """To the next or the previous place, round the whole week."""
        aims = self._aims()
        if not aims:
            self._say(self._voice(landing.NO_PLACE))
            return
        here = self._place(aims)
        column = self._column()
        first = next((number for number, (day, _) in enumerate(aims) if day >= column), 0)
        self._go(aims[first if here is None else (here + places) % len(aims)][1])

    def step_day(self, days: int) -> None:
        """To the first place of the next or the previous day that has any."""
        aims = self._aims()
        here = self._place(aims)
        column = aims[here][0] if here is not None else self._column()
        columns = sorted({day for day, _ in aims})
        beyond = [day for day in columns if (day > column if days > 0 else day < column)]
        if beyond:
            target = beyond[0] if days > 0 else beyond[-1]
            self._go(next(aim for day, aim in aims if day == target))

    def drop(self) -> None:
        """Let go at the place that is lit."""
        self._dragging.drop()

    def cancel(self) -> None:
        """Leave everything as it was."""
        if self.under_way:
            self._dragging.end()

    # ---- pieces ------------------------------------------------------------------------

    def _aims(self) -> tuple[tuple[int, Aim], ...]:
        return self._dragging.aims(self._board.week).every() if self._dragging.carried else ()

    def _place(self, aims: tuple[tuple[int, Aim], ...]) -> int | None:
        now = self._dragging.aim
        return next((number for number, (_, aim) in enumerate(aims) if aim == now), None)

    def _column(self) -> int:
        spot = self._board.focus.spot
        return spot[1] if spot else 0

    def _go(self, aim: Aim) -> None:
        surface = self._board.surface
        self._dragging.point_at(aim)
        self._board.show_rect(aim.rect)
        near = aim.line.center() if aim.line else aim.rect.center()
        scrolled = self._board.contents(QPoint(0, 0))
        point = near - scrolled - QPoint(0, SIZE.height())
        self._dragging.say(surface.window(), surface.mapTo(surface.window(), point))
        self._say(aim.place)

    def _say(self, text: str) -> None:
        self._commands.said.emit(text)
        self._board.announce(text)
