"""A drag above the board: what is lit, what is said, and where it would land."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.model.refs import Things
from desktop.ui.board.geometry.aims import Aims, room_for
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.boxes import Room
from desktop.ui.board.geometry.carried import Aim, Carried
from desktop.ui.board.geometry.layout import NO_ROOM
from desktop.ui.board.painting.ghost import PlaceLine, ghost_height
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.board.handling.edges import Edges


class DragOverBoard(QObject):
    """Follows one drag. ``began`` and ``ended`` change the layout, ``aimed`` two rectangles of it."""

    began = Signal()
    aimed = Signal(object, object)  # the aim before and the aim now
    ended = Signal()
    scroll_wanted = Signal(int)
    turn_wanted = Signal(int)  # to later days, or to earlier ones

    def __init__(
        self,
        document: Document,
        state: ViewState,
        commands: Commands,
        place: PlaceLine,
        voice: Voice,
    ) -> None:
        super().__init__()
        self._document, self._state, self._commands = document, state, commands
        self.line, self._voice = place, voice
        self.carried: Carried | None = None
        self.aim: Aim | None = None
        self.room: Room = NO_ROOM
        self.by_keys = False
        self._week = state.week
        self.unseen = False
        """Whether the week has turned and the drag has not moved since: nobody has seen its place."""

    @cached_property
    def edges(self) -> "Edges":
        """What turns the week and scrolls; loaded with the first drag."""
        from desktop.ui.board.handling.edges import Edges

        made = Edges(self)
        made.turned.connect(self.turn_wanted)
        made.scrolled.connect(self.scroll_wanted)
        return made

    @property
    def possible(self) -> bool:
        """Whether anything can be dropped: not while the plan is only looked at."""
        return self._document.looking is None

    def enter(self, things: Things, *, copy: bool, gather: bool = False) -> None:
        """A drag has come; light every place that takes it."""
        places = self._commands.places(things, self._state.week, copy=copy, gather=gather)
        self.carried = Carried(self._commands.meant(things, gather=gather), copy, places, gather)
        self.room = room_for(self.carried)
        self.aim = None
        self.began.emit()

    def set_keys(self, *, copy: bool, gather: bool) -> None:
        """Ctrl or Shift was pressed or let go in mid-drag: other places may take it now."""
        carried = self.carried
        if carried is not None and (copy, gather) != (carried.copy, carried.gather):
            self.enter(carried.things, copy=copy, gather=gather)

    def move(self, week: Arrangement, point: QPoint) -> Aim | None:
        """The pointer is at a point (contents pixels); returns where a drop would land."""
        if self.carried is None:
            return None
        return self.take(self.aims(week).at(point))

    def take(self, aim: Aim) -> Aim:
        """The pointer is at a place."""
        before, self.aim = self.aim, aim
        self.unseen = False
        if before != aim:
            self.aimed.emit(before, aim)
        return aim

    def aims(self, week: Arrangement) -> Aims:
        """The places of a week for what is carried. Only while something is."""
        assert self.carried is not None
        return Aims(self.carried, self._document.plan, week, self._voice)

    def point_at(self, aim: Aim) -> None:
        """Aim without a pointer: the keyboard's drag goes from place to place."""
        before, self.aim = self.aim, aim
        self.aimed.emit(before, aim)

    def say(self, window: QWidget, pointer: QPoint) -> None:
        """Name the place below the ghost; ``pointer`` in the window's pixels."""
        if self.aim is None:
            self.line.hide()
            return
        if self.line.parentWidget() is not window:
            self.line.setParent(window)
        flags = self.aim.verdict.flags
        from desktop.wording import landing  # with the first drag

        note = landing.ticked(self._voice, flags) if flags else ""
        self.line.show_at(pointer, self.aim, note, ghost_height(self.carried.things if self.carried else ()))

    def refresh(self) -> None:
        """Plan or week have changed in mid-drag: judge everything anew."""
        if self._state.week != self._week:
            self._week = self._state.week
            self.unseen = self.carried is not None
        if self.carried is not None:
            self.enter(self.carried.things, copy=self.carried.copy, gather=self.carried.gather)

    def end(self) -> None:
        """The drag has left, was dropped or was cancelled; nothing when there is none."""
        if self.carried is None and self.aim is None:
            return
        self.edges.rest()
        self.by_keys = self.unseen = False
        self.carried, self.aim, self.room = None, None, NO_ROOM
        self.line.hide()
        self.ended.emit()

    def let_go_unseen(self) -> None:
        """It was let go in the very moment in which the week turned: it stays where it was."""
        from desktop.wording import landing

        self.end()
        self._commands.said.emit(self._voice(landing.JUST_TURNED))

    def drop(self) -> None:
        """Carry out the drop where it is aimed."""
        carried, aim = self.carried, self.aim
        self.end()
        if carried is None or aim is None:
            return

        def land() -> None:
            self._commands.drop(carried.things, aim.target, copy=carried.copy, gather=carried.gather)

        if aim.verdict.flags:
            # The runner is asked once the drop has returned: a question within it holds the drag open.
            QTimer.singleShot(0, self, land)
        else:
            land()
