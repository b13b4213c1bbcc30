"""Everything the window can do, as named actions: menus, toolbar and keys share them."""

from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.model.settings import Theme as ThemeChoice


class Command(NamedTuple):
    """What an action is called, its keys and the sign beside it. ``name`` is how code asks for it."""

    name: str
    text: str
    keys: str = ""
    sign: str = ""


COMMANDS = (
    Command("print-fridge", "Fridge sheet…", "Ctrl+P", "printer"),
    Command("print-routines", "Warm-up and cool-down cards…"),
    Command("print-cards", "Exercise cards…"),
    Command("open-folder", "Show the data folder"),
    Command("quit", "Quit", "Ctrl+Q"),
    Command("undo", "Undo", "Ctrl+Z", "undo-2"),
    Command("redo", "Redo", "Ctrl+Shift+Z", "redo-2"),
    Command("find", "Find an exercise", "Ctrl+F", "search"),
    Command("duplicate", "Duplicate", "Ctrl+D", "copy"),
    Command("delete", "Delete", "", "trash-2"),
    Command("library", "Library"),
    Command("details", "Details"),
    Command("about-you", "About you"),
    Command("previous", "Previous week", "", "chevron-left"),
    Command("next", "Next week", "", "chevron-right"),
    Command("today", "Today", "Ctrl+Home"),
    Command("copy-week", "Copy week to the next", "", "copy"),
    Command("templates", "Templates…", "", "layout-template"),
    Command("tick", "Tick as done", "", "check"),
    Command("skip", "Skip", "", "skip-forward"),
    Command("earlier", "Move earlier in the day"),
    Command("later", "Move later in the day"),
    Command("day-before", "Move to the day before"),
    Command("day-after", "Move to the day after"),
    Command("why-ankles", "Why ankles?"),
    Command("keys", "Keys", "F1"),
    Command("health-note", "Health note"),
    Command("about", "About Footwork"),
)

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("&File", ("print-fridge", "print-routines", "print-cards", "-", "open-folder", "-", "quit")),
    ("&Edit", ("undo", "redo", "-", "duplicate", "delete", "-", "find")),
    ("&View", ("library", "details", "-", "about-you", "-", "theme")),
    ("&Week", ("previous", "next", "today", "-", "copy-week", "templates")),
    ("&Session", ("add", "-", "tick", "skip", "-", "earlier", "later", "day-before", "day-after")),
    ("&Help", ("why-ankles", "keys", "health-note", "-", "about")),
)

SHOWN_KEYS = {  # keys that the board itself listens to, shown in the menus as a reminder
    "delete": "Delete",
    "tick": "Space",
    "earlier": "Alt+Up",
    "later": "Alt+Down",
    "day-before": "Alt+Left",
    "day-after": "Alt+Right",
    "previous": "PageUp",
    "next": "PageDown",
}


class Actions:
    """The window's actions by name. ``actions["undo"]``; an unknown name raises KeyError."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(command.text, window)
            if command.keys:
                action.setShortcuts([QKeySequence(command.keys)])
            self._actions[command.name] = action
            window.addAction(action)
        self["redo"].setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        for name, keys in SHOWN_KEYS.items():
            self[name].setText(f"{self[name].text()}\t{keys}")
        for name in ("library", "details"):
            self[name].setCheckable(True)
            self[name].setChecked(True)
        self.theme = QActionGroup(window)
        labels = {ThemeChoice.SYSTEM: "As the system", ThemeChoice.LIGHT: "Light", ThemeChoice.DARK: "Dark"}
        for choice, label in labels.items():
            action = self.theme.addAction(label)
            action.setCheckable(True)
            action.setData(choice.value)  # Qt keeps the text, not the enumeration

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def signs(self) -> dict[str, str]:
        """The sign of each action that has one."""
        return {command.name: command.sign for command in COMMANDS if command.sign}
