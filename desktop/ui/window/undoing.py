"""Undo and redo where the runner can see it: they go on at what was touched; in another week it is said."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.refs import Thing, Things
from desktop.model.touched import Touched, touched
from desktop.ui.board.geometry.slots import Spot
from desktop.ui.board.model import BoardModel
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording.dates import week_name
from desktop.wording.deeds import REDONE, REDONE_IN_WEEK, UNDONE, UNDONE_IN_WEEK, Deed, deed
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


class Board(Protocol):
    """The board as it goes on at something."""

    @property
    def rows(self) -> BoardModel: ...
    def show_focus(self, spot: Spot) -> None: ...
    def go_on_at(self, thing: Thing) -> None: ...


class Details(Protocol):
    """The panel in which the selected thing is written about."""

    def keep_typed(self) -> object: ...
    def isAncestorOf(self, widget: QWidget, /) -> bool: ...


class Shown(Protocol):
    """What is seen of an undo."""

    @property
    def board(self) -> Board: ...
    @property
    def details(self) -> Details: ...


class Undoing(QObject):
    """``say`` is given a sentence when the week in view did not show it."""

    def __init__(
        self,
        document: Document,
        state: ViewState,
        voice: Voice,
        window: Shown,
        say: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._voice = document, state, voice
        self._window, self._say = window, say

    def undo(self) -> None:
        """Take the last edit back, what has just been typed included."""
        self._window.details.keep_typed()
        self.take_back()

    def take_back(self) -> None:
        """Take back the last edit that there is; what is being typed is none yet."""
        done = self._document.next_undo()
        self._step(self._document.undo_stack.undo, done, UNDONE, UNDONE_IN_WEEK)

    def redo(self) -> None:
        """Do what was taken back again."""
        self._window.details.keep_typed()
        done = self._document.next_redo()
        self._step(self._document.undo_stack.redo, done, REDONE, REDONE_IN_WEEK)

    def _step(self, step: Callable[[], None], done: Deed | None, plainly: Phrase, in_week: Phrase) -> None:
        if done is None:
            return
        before = self._document.plan
        step()
        state, voice, found = self._state, self._voice, touched(before, self._document.plan)
        if found is None:  # nothing of a week: complaints, equipment, a default dose
            self._say(voice(plainly, deed=deed(voice, done)))
            return
        if found.when not in state.week and not found.among(state.week.dates):
            there = state.week_of(found.when)
            state.show_week(there)
            self._say(voice(in_week, deed=deed(voice, done), week=week_name(voice, there)))
        self._go_on_at(found)

    def _go_on_at(self, found: Touched) -> None:
        """Select what was touched, unless something of it is selected already, or the runner is writing in
        the details of another thing: that page does not turn under their hands."""
        state, focus = self._state, QApplication.focusWidget()
        if state.selection and focus is not None and self._window.details.isAncestorOf(focus):
            return
        things = found.among(state.week.dates)
        if not state.selection or not set(state.selection) <= set(things):
            with state.in_passing():
                state.select(*things)
        self._put_focus_on(state.selection, found)

    def _put_focus_on(self, things: Things, found: Touched) -> None:
        """On the first of them, or on the button below the day that has nothing left."""
        board = self._window.board
        if things:
            board.go_on_at(things[0])
        elif (spot := board.rows.place_of(("add", found.when.isoformat()))) is not None:
            board.show_focus(spot)
