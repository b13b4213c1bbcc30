"""The declared actions as Qt's own: menus and toolbar show them, and their keys are heard everywhere."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.model.settings import Theme as ThemeChoice
from desktop.ui.actions.declared import ACTIONS, Heard
from desktop.wording import window as words
from desktop.wording.voice import Voice

THEMES = {
    ThemeChoice.SYSTEM: words.AS_THE_SYSTEM,
    ThemeChoice.LIGHT: words.LIGHT,
    ThemeChoice.DARK: words.DARK,
}


class Actions:
    """The window's actions by name. ``actions["undo"]``; an unknown name raises KeyError."""

    def __init__(self, window: QWidget, voice: Voice) -> None:
        self._actions: dict[str, QAction] = {}
        for name, declared in ACTIONS.items():
            if declared.heard is Heard.NOBODY:
                continue
            action = QAction(voice(declared.title), window)
            action.setShortcuts([QKeySequence(keys) for keys in declared.keys])
            if declared.heard is Heard.BOARD:
                # The board itself listens; the menus show the keys beside the words.
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            else:
                window.addAction(action)
            self._actions[name] = action
        for name in ("library", "details"):
            self[name].setCheckable(True)
            self[name].setChecked(True)
        self.theme = QActionGroup(window)
        for choice, label in THEMES.items():
            action = self.theme.addAction(voice(label))
            action.setCheckable(True)
            action.setData(choice.value)  # Qt keeps the text, not the enumeration

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def enable(self, able: Mapping[str, bool]) -> None:
        """Enable what can be done, and nothing else."""
        for name, action in self._actions.items():
            action.setEnabled(able[name])

    def show_theme(self, chosen: ThemeChoice) -> None:
        """Mark the theme that is chosen."""
        for action in self.theme.actions():
            action.setChecked(action.data() == chosen.value)

    def icons(self) -> dict[str, str]:
        """The icon of each action that has one."""
        return {name: ACTIONS[name].icon for name in self._actions if ACTIONS[name].icon}
