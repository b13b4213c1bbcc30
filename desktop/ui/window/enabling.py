"""Keeps the window's actions as things stand: what can be done, what undo would undo, which theme is on."""

from PySide6.QtCore import QObject

from desktop.ui.actions.declared import enabled_now
from desktop.ui.actions.situation import situation
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.window.actions import Actions
from desktop.wording.actions import REDO, REDO_DEED, UNDO, UNDO_DEED
from desktop.wording.voice import Voice


class Enabling(QObject):
    """Follows document, selection, week and undo stack; it reads them and writes to none."""

    def __init__(
        self, actions: Actions, document: Document, state: ViewState, voice: Voice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions, self._document, self._state, self._voice = actions, document, state, voice
        undo = document.undo_stack
        self._undo, self._redo = undo.undoText(), undo.redoText()
        for changed in (document.changed, state.selection_changed, state.week_changed):
            changed.connect(self.refresh)
        # By what they carry: a stack that is taken down says so, and can be asked no more.
        undo.undoTextChanged.connect(self._show_undo)
        undo.redoTextChanged.connect(self._show_redo)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand now."""
        document, state, actions, voice = self._document, self._state, self._actions, self._voice
        standing = situation(
            document.plan,
            state.week,
            state.selection,
            can_undo=bool(self._undo),
            can_redo=bool(self._redo),
        )
        actions.enable(enabled_now(standing))
        actions.show_theme(document.settings.theme)
        for name, deed, bare, with_deed in (
            ("undo", self._undo, UNDO, UNDO_DEED),
            ("redo", self._redo, REDO, REDO_DEED),
        ):
            actions[name].setText(voice(with_deed, deed=deed.lower()) if deed else voice(bare))

    def _show_undo(self, deed: str) -> None:
        self._undo = deed
        self.refresh()

    def _show_redo(self, deed: str) -> None:
        self._redo = deed
        self.refresh()
