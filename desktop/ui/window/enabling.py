"""Keeps the window's actions as things stand: what can be done, what undo would undo, which theme is on."""

from PySide6.QtCore import QObject

from desktop.ui.actions.declared import enabled_now
from desktop.ui.actions.situation import situation
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.window.actions import Actions
from desktop.wording.actions import REDO, UNDO
from desktop.wording.deeds import REDO_DEED, UNDO_DEED, deed
from desktop.wording.voice import Voice


class Enabling(QObject):
    """Follows document, selection, week and undo stack; it reads them and writes to none."""

    def __init__(
        self, actions: Actions, document: Document, state: ViewState, voice: Voice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions, self._document, self._state, self._voice = actions, document, state, voice
        undo = document.undo_stack
        self._undo, self._redo = document.next_undo(), document.next_redo()
        for changed in (document.changed, state.selection_changed, state.week_changed):
            changed.connect(self.refresh)
        undo.undoTextChanged.connect(self._follow_undo)
        undo.redoTextChanged.connect(self._follow_redo)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand now."""
        document, state, actions, voice = self._document, self._state, self._actions, self._voice
        standing = situation(
            document.plan,
            state.week,
            state.selection,
            can_undo=self._undo is not None,
            can_redo=self._redo is not None,
            looking=document.looking is not None,
        )
        actions.enable(enabled_now(standing))
        actions.show_choices(document.settings.theme, document.settings.language)
        for name, done, bare, with_deed in (
            ("undo", self._undo, UNDO, UNDO_DEED),
            ("redo", self._redo, REDO, REDO_DEED),
        ):
            actions[name].setText(voice(bare) if done is None else voice(with_deed, deed=deed(voice, done)))

    def _follow_undo(self, text: str) -> None:
        # Without a text there is nothing to ask for: also when the stack itself is taken down.
        self._undo = self._document.next_undo() if text else None
        self.refresh()

    def _follow_redo(self, text: str) -> None:
        self._redo = self._document.next_redo() if text else None
        self.refresh()
