"""The declared actions as Qt's own: menus and toolbar show them, and their keys are heard everywhere."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.model.settings import Theme as ThemeChoice
from desktop.ui.actions.declared import ACTIONS, Heard
from desktop.ui.keys import chord, written
from desktop.wording import window as words
from desktop.wording.language import language, offered
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
            action = QAction(voice(declared.title), window)
            action.setShortcuts([QKeySequence(keys) for keys in declared.keys])
            if declared.heard is Heard.BOARD:
                # The board itself listens; the menus show the keys beside the words.
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            else:
                window.addAction(action)
            self._actions[name] = action
        for name, shown in (
            ("library", True),
            ("wide-library", False),
            ("details", True),
            ("week-strip", False),
        ):
            self[name].setCheckable(True)
            self[name].setChecked(shown)
        # Qt keeps the text of a choice, not the enumeration.
        self.theme = _choices(window, {choice.value: voice(label) for choice, label in THEMES.items()})
        languages = {code: language(code).name for code in offered()}
        self.language = _choices(window, {"": voice(words.AS_THE_SYSTEM), **languages})

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def at_place(self, event: QKeyEvent) -> QAction | None:
        """The action whose keys stand where something was pressed on a keyboard of another script.

        Qt finds keys by their letters, so those of a Latin keyboard have been heard before.
        """
        pressed = chord(event)
        if pressed[1] == event.key():
            return None
        heard = (name for name in self._actions if ACTIONS[name].heard is Heard.WINDOW)
        return next((self[name] for name in heard if pressed in map(written, ACTIONS[name].keys)), None)

    def remove(self, window: QWidget) -> None:
        """Take the actions away from their window, so that their keys are heard no more."""
        for action in (*self._actions.values(), *self.theme.actions(), *self.language.actions()):
            window.removeAction(action)
            action.setShortcuts([])
            action.deleteLater()

    def enable(self, able: Mapping[str, bool]) -> None:
        """Enable what can be done, and nothing else."""
        for name, action in self._actions.items():
            action.setEnabled(able[name])

    def show_choices(self, theme: ThemeChoice, language: str) -> None:
        """Mark the theme and the language that are chosen."""
        for group, chosen in ((self.theme, theme.value), (self.language, language)):
            for action in group.actions():
                action.setChecked(action.data() == chosen)

    def icons(self) -> dict[str, str]:
        """The icon of each action that has one."""
        return {name: ACTIONS[name].icon for name in self._actions if ACTIONS[name].icon}


def _choices(window: QWidget, labels: Mapping[str, str]) -> QActionGroup:
    """Actions of which one is chosen, by what each stands for."""
    group = QActionGroup(window)
    for value, label in labels.items():
        action = group.addAction(label)
        action.setCheckable(True)
        action.setData(value)
    return group
