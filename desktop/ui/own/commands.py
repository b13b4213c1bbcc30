"""What runners do with exercises of their own: make, copy, change and remove, each one step to undo."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.model import own as model
from desktop.model.diary import Diary, OwnExercise
from desktop.model.own import NotMade
from desktop.model.refs import NewExercise
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import own as words
from desktop.wording.instructions import instructed
from desktop.wording.phrase import said
from desktop.wording.routines import shortened
from desktop.wording.voice import Voice


class Draft(NamedTuple):
    """An exercise to be edited; ``is_new`` where it is not kept yet."""

    exercise: OwnExercise
    is_new: bool


class OwnExercises(QObject):
    """``wanted`` asks for the editor with a Draft; ``removed`` carries a sentence about what can be taken
    back."""

    wanted = Signal(object)
    removed = Signal(str)

    def __init__(self, document: Document, state: ViewState, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._state, self._voice = document, state, voice

    def new(self, name: str = "") -> None:
        """Make one from nothing."""
        if self._document.may_change():
            made = model.new_own()
            self.wanted.emit(Draft(model.named(made, name), True))

    def copy(self, exercise: str) -> None:
        """Make one from a copy of another."""
        if exercise in self._document.library and self._document.may_change():
            found = self._document.library[exercise]
            found = instructed(self._voice, found, [found.dose])  # its steps may have a place for the dose
            name = self._voice(words.COPY_NAME, name=found.name)
            self.wanted.emit(Draft(model.copy_of(found, name), True))

    def edit(self, exercise: str) -> None:
        """Change one of the runner's own."""
        held = self._document.diary.own.get(exercise)
        if held is not None and self._document.may_change():
            self.wanted.emit(Draft(held, False))

    def keep(self, draft: Draft) -> NotMade | None:
        """Keep an exercise, new or changed, and show it; or why it cannot be kept."""
        after = model.kept(self._document.diary, draft.exercise, self._document.ours)
        if not isinstance(after, Diary):
            return after
        made = after.own[draft.exercise.id]
        deed = words.MAKE_DEED if draft.is_new else words.CHANGE_DEED
        self._document.edit(after, said(deed, name=made.name))
        self._state.select(NewExercise(made.id))
        return None

    def remove(self, exercise: str) -> bool:
        """Offer one no more; where it was planned it stays."""
        held = self._document.diary.own.get(exercise)
        if held is None or not self._document.may_change():
            return False
        if self._state.the_one == NewExercise(exercise):
            self._state.select()
        deed = said(words.REMOVE_DEED, name=held.name)
        gone = self._document.edit(model.removed(self._document.diary, exercise), deed)
        self.removed.emit(self._voice(words.REMOVED, name=shortened(held.name)))
        return gone
