"""Undo and redo where the runner can see it: what happened in another week is shown there, and said."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from desktop.model.kept import Change
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording.dates import week_name
from desktop.wording.deeds import REDONE, REDONE_IN_WEEK, UNDONE, UNDONE_IN_WEEK, Deed, deed
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


class Undoing(QObject):
    """``keep_typed`` is called before; ``say`` is given a sentence when the week in view did not show it."""

    def __init__(
        self,
        document: Document,
        state: ViewState,
        voice: Voice,
        keep_typed: Callable[[], object],
        say: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._voice = document, state, voice
        self._keep_typed, self._say = keep_typed, say
        self._dates: frozenset[date] = frozenset()
        document.changed.connect(self._note)

    def undo(self) -> None:
        """Take the last edit back."""
        self._keep_typed()
        done = self._document.next_undo()
        self._step(self._document.undo_stack.undo, done, UNDONE, UNDONE_IN_WEEK)

    def redo(self) -> None:
        """Do what was taken back again."""
        self._keep_typed()
        done = self._document.next_redo()
        self._step(self._document.undo_stack.redo, done, REDONE, REDONE_IN_WEEK)

    def _note(self, change: Change) -> None:
        self._dates = change.dates

    def _step(self, step: Callable[[], None], done: Deed | None, plainly: Phrase, in_week: Phrase) -> None:
        if done is None:
            return
        step()
        state, voice = self._state, self._voice
        if not self._dates:  # nothing of a week: complaints, equipment, a default dose
            self._say(voice(plainly, deed=deed(voice, done)))
        elif not any(when in state.week for when in self._dates):
            there = state.week_of(min(self._dates))
            state.show_week(there)
            self._say(voice(in_week, deed=deed(voice, done), week=week_name(voice, there)))
