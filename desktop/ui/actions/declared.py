"""The list of actions. Menus, toolbar, board, Help and the README's table of keys come from it."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import NamedTuple

from desktop.ui.actions.situation import Situation
from desktop.wording import actions as words
from desktop.wording.phrase import Phrase


class Heard(Enum):
    """Who listens to an action's keys."""

    WINDOW = "window"  # wherever the focus is
    BOARD = "board"  # while the board has the focus
    LIST = "list"  # of no key at all: the table of keys names a gesture


def always(situation: Situation) -> bool:
    """It can be done at any time."""
    return True


class Action(NamedTuple):
    """One thing to do. ``name`` is how code asks for it.

    ``keys`` are written as Qt writes them; the first is the one that menus and tables show.
    ``short`` is its title where room is scarce; ``help`` its line in the tables of keys, and actions of
    one line share it. ``keys_shown`` stands there in place of the keys.
    """

    name: str
    title: Phrase
    keys: tuple[str, ...] = ()
    icon: str = ""
    short: Phrase | None = None
    enabled: Callable[[Situation], bool] = always
    help: Phrase | None = None
    heard: Heard = Heard.WINDOW
    keys_shown: Phrase | None = None


def _entry(situation: Situation) -> bool:
    return situation.entries > 0


def _planned(situation: Situation) -> bool:
    return situation.planned


def _tickable(situation: Situation) -> bool:
    return situation.tickable


def _on_board(name: str, title: Phrase, help: Phrase, *keys: str, **more: object) -> Action:
    return Action(name, title, keys, help=help, heard=Heard.BOARD)._replace(**more)


DECLARED = (
    Action("next-room", words.NEXT_ROOM, ("F6",), help=words.ROOMS_HELP),
    Action("previous-room", words.PREVIOUS_ROOM, ("Shift+F6",), help=words.ROOMS_HELP),
    _on_board(
        "move-focus",
        words.MOVE_FOCUS,
        words.MOVE_FOCUS_HELP,
        *("Left", "Right", "Up", "Down"),
        keys_shown=words.ARROWS,
    ),
    _on_board("first-of-day", words.FIRST_OF_DAY, words.ENDS_OF_DAY_HELP, "Home"),
    _on_board("last-of-day", words.LAST_OF_DAY, words.ENDS_OF_DAY_HELP, "End"),
    _on_board("show-details", words.SHOW_DETAILS, words.SHOW_DETAILS_HELP, "Return", "Enter"),
    _on_board("tick", words.TICK, words.TICK_HELP, "Space", icon="check", enabled=_tickable),
    Action(
        "skip",
        words.SKIP,
        icon="skip-forward",
        enabled=lambda situation: situation.tickable and not situation.skipped,
    ),
    _on_board(
        "delete", words.DELETE, words.DELETE_HELP, "Del", "Backspace", icon="trash-2", enabled=_planned
    ),
    _on_board("earlier", words.EARLIER, words.REORDER_HELP, "Alt+Up", enabled=_planned),
    _on_board("later", words.LATER, words.REORDER_HELP, "Alt+Down", enabled=_planned),
    _on_board("day-before", words.DAY_BEFORE, words.OTHER_DAY_HELP, "Alt+Left", enabled=_entry),
    _on_board("day-after", words.DAY_AFTER, words.OTHER_DAY_HELP, "Alt+Right", enabled=_entry),
    Action("duplicate", words.DUPLICATE, ("Ctrl+D",), "copy", enabled=_entry, help=words.DUPLICATE_HELP),
    _on_board("take-up", words.TAKE_UP, words.TAKE_UP_HELP, "Ctrl+X", enabled=_planned),
    _on_board("take-up-copy", words.TAKE_UP_COPY, words.TAKE_UP_HELP, "Ctrl+C", enabled=_planned),
    _on_board("put-down", words.PUT_DOWN, words.TAKE_UP_HELP, "Ctrl+V"),
    _on_board("previous", words.PREVIOUS_WEEK, words.WEEKS_HELP, "PgUp", icon="chevron-left"),
    _on_board("next", words.NEXT_WEEK, words.WEEKS_HELP, "PgDown", icon="chevron-right"),
    Action("today", words.TODAY, ("Ctrl+Home",), help=words.WEEKS_HELP),
    Action(
        "copy-week",
        words.COPY_WEEK,
        icon="copy",
        short=words.COPY_WEEK_SHORT,
        enabled=lambda situation: not situation.week_empty,
    ),
    Action("templates", words.TEMPLATES, icon="layout-template", short=words.TEMPLATES_SHORT),
    Action("find", words.FIND, ("Ctrl+F",), "search", help=words.FIND_HELP),
    Action(
        "undo",
        words.UNDO,
        ("Ctrl+Z",),
        "undo-2",
        enabled=lambda situation: situation.can_undo,
        help=words.UNDO_HELP,
    ),
    Action(
        "redo",
        words.REDO,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
        enabled=lambda situation: situation.can_redo,
        help=words.UNDO_HELP,
    ),
    Action("print-fridge", words.FRIDGE_SHEET, ("Ctrl+P",), "printer", words.PRINT, help=words.PRINT_HELP),
    Action("print-routines", words.ROUTINE_CARDS),
    Action("print-cards", words.EXERCISE_CARDS),
    Action("open-folder", words.SHOW_FOLDER),
    Action("library", words.LIBRARY),
    Action("details", words.DETAILS),
    Action("about-you", words.ABOUT_YOU),
    Action("why-ankles", words.WHY_ANKLES),
    Action("keys", words.KEYS, ("F1",), help=words.KEYS_HELP),
    Action("health-note", words.HEALTH_NOTE),
    Action("about", words.ABOUT_FOOTWORK),
    Action("quit", words.QUIT, ("Ctrl+Q",), help=words.QUIT_HELP),
    Action(
        "copy-dragged",
        words.COPY_DRAGGED,
        help=words.COPY_DRAGGED_HELP,
        heard=Heard.LIST,
        keys_shown=words.COPY_DRAGGED_KEYS,
    ),
    _on_board("call-off", words.CALL_OFF, words.CALL_OFF_HELP, "Esc"),
)

ACTIONS: Mapping[str, Action] = {action.name: action for action in DECLARED}
"""Each action by its name, in the order of the tables of keys."""


def enabled_now(situation: Situation) -> Mapping[str, bool]:
    """Which actions can be done as things stand: the one place that decides it."""
    return {name: action.enabled(situation) for name, action in ACTIONS.items()}
