"""The menu bar: which actions stand in which menu."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.ui.window.actions import Actions
from desktop.wording import window as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

LINE = "-"
BACKUPS = ("backups", "save-everything", "restore-file")

MENUS: dict[str, tuple[Phrase, tuple[str, ...]]] = {
    "file": (
        words.FILE_MENU,
        (
            *("print-fridge", "print-routines", "print-cards", LINE),
            *(*BACKUPS, "versions", LINE),
            *("other", "open-folder", LINE),
            "quit",
        ),
    ),
    "edit": (words.EDIT_MENU, ("undo", "redo", LINE, "duplicate", "delete", LINE, "find")),
    "view": (
        words.VIEW_MENU,
        (
            "library",
            "wide-library",
            "details",
            "week-strip",
            LINE,
            "about-you",
            LINE,
            "larger",
            "smaller",
            "as-drawn",
            LINE,
            "theme",
            "language",
        ),
    ),
    "week": (
        words.WEEK_MENU,
        ("previous", "next", "today", "go-to-week", LINE, "copy-week", "copy-week-to", "templates"),
    ),
    "session": (
        words.SESSION_MENU,
        (
            "add",
            LINE,
            "follow",
            LINE,
            "tick",
            "skip",
            LINE,
            "earlier",
            "later",
            "day-before",
            "day-after",
            LINE,
            "move-to",
            "copy-to",
        ),
    ),
    "help": (words.HELP_MENU, ("why", "keys", "health-note", LINE, "about")),
}
"""Each menu by the name code asks for it: its title, and the names of its actions and of menus within."""


def fill_menu_bar(bar: QMenuBar, actions: Actions, voice: Voice) -> dict[str, QMenu]:
    """Put the menus into a bar; gives each by its name. ``add`` and ``other`` are filled
    when they are opened."""
    own_keys = OwnKeys(bar)
    bar.installEventFilter(own_keys)
    menus: dict[str, QMenu] = {}
    for menu_name, (title, names) in MENUS.items():
        menu = menus[menu_name] = bar.addMenu(voice(title))
        menu.installEventFilter(own_keys)
        for name in names:
            match name:
                case "-":
                    menu.addSeparator()
                case "theme":
                    menus[name] = menu.addMenu(voice(words.THEME_MENU))
                    menus[name].addActions(actions.theme.actions())
                case "language":
                    menus[name] = menu.addMenu(voice(words.LANGUAGE_MENU))
                    menus[name].addActions(actions.language.actions())
                case "add":
                    menus[name] = menu.addMenu(voice(words.ADD_MENU))
                case "other":
                    menus[name] = menu.addMenu(voice(words.OTHER_PLAN_MENU))
                case _:
                    menu.addAction(actions[name])
    return menus


class OwnKeys(QObject):
    """Keeps the keys of an open menu its own: Space chooses there, and does not tick on the board below."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the key before the shortcuts are asked."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        event.accept()
        return True
