"""The list of actions, and which menu each stands in. Menus, toolbar, board and the keys come from it."""

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


def always(situation: Situation) -> bool:
    """It can be done at any time."""
    return True


class Action(NamedTuple):
    """One thing to do. ``name`` is how code asks for it.

    ``keys`` are written as Qt writes them; the first is the one that menus and tables show.
    ``short`` is its title where room is scarce.
    """

    name: str
    title: Phrase
    keys: tuple[str, ...] = ()
    icon: str = ""
    short: Phrase | None = None
    enabled: Callable[[Situation], bool] = always
    heard: Heard = Heard.WINDOW


def _entry(situation: Situation) -> bool:
    return situation.entries > 0 and not situation.exercises


def _one(situation: Situation) -> bool:
    return situation.entries + situation.exercises == 1


def _planned(situation: Situation) -> bool:
    return situation.planned


def _tickable(situation: Situation) -> bool:
    return situation.tickable


def _followable(situation: Situation) -> bool:
    return situation.followable


def _on_board(action: Action) -> Action:
    return action._replace(heard=Heard.BOARD)


def _keys(*written: str) -> tuple[str, ...]:
    """Keys as Qt writes them; nobody reads these, `wording.keys` says what they are called."""
    return written


DECLARED = (
    Action("next-room", words.NEXT_ROOM, _keys("F6")),
    Action("previous-room", words.PREVIOUS_ROOM, _keys("Shift+F6")),
    _on_board(Action("move-focus", words.MOVE_FOCUS, _keys("Left", "Right", "Up", "Down"))),
    _on_board(Action("first-of-day", words.FIRST_OF_DAY, _keys("Home"))),
    _on_board(Action("last-of-day", words.LAST_OF_DAY, _keys("End"))),
    _on_board(Action("select-up-to", words.SELECT_UP_TO)),
    _on_board(Action("select-one-more", words.SELECT_ONE_MORE, _keys("Ctrl+Space"))),
    _on_board(Action("select-day", words.SELECT_DAY, _keys("Ctrl+A"))),
    _on_board(Action("show-details", words.SHOW_DETAILS, _keys("Enter", "Return"))),
    _on_board(Action("tick", words.TICK, _keys("Space"), icon="check", enabled=_tickable)),
    Action(
        "skip",
        words.SKIP,
        icon="skip-forward",
        enabled=lambda situation: situation.tickable and not situation.skipped,
    ),
    Action("follow", words.FOLLOW, _keys("F5"), "play", enabled=_followable),
    _on_board(Action("delete", words.DELETE, _keys("Del", "Backspace"), icon="trash-2", enabled=_planned)),
    _on_board(Action("earlier", words.EARLIER, _keys("Alt+Up"), short=words.EARLIER_SHORT, enabled=_planned)),
    _on_board(Action("later", words.LATER, _keys("Alt+Down"), short=words.LATER_SHORT, enabled=_planned)),
    _on_board(Action("day-before", words.DAY_BEFORE, _keys("Alt+Left"), enabled=_entry)),
    _on_board(Action("day-after", words.DAY_AFTER, _keys("Alt+Right"), enabled=_entry)),
    Action("duplicate", words.DUPLICATE, _keys("Ctrl+D"), "copy", enabled=_entry),
    Action("move-to", words.MOVE_TO, _keys("Ctrl+M"), enabled=_planned),
    Action("copy-to", words.COPY_TO, _keys("Ctrl+Shift+M"), enabled=_planned),
    _on_board(Action("edit", words.EDIT, _keys("F2"), enabled=_one)),
    _on_board(Action("take-up", words.TAKE_UP, _keys("Ctrl+X"), enabled=_planned)),
    _on_board(Action("take-up-copy", words.TAKE_UP_COPY, _keys("Ctrl+C"), enabled=_planned)),
    _on_board(Action("put-down", words.PUT_DOWN, _keys("Ctrl+V"))),
    Action("previous", words.PREVIOUS_WEEK, _keys("PgUp"), icon="chevron-left"),
    Action("next", words.NEXT_WEEK, _keys("PgDown"), icon="chevron-right"),
    Action("today", words.TODAY, _keys("Ctrl+Home")),
    Action("go-to-week", words.GO_TO_WEEK, _keys("Ctrl+G"), icon="calendar"),
    Action(
        "copy-week",
        words.COPY_WEEK,
        icon="copy",
        short=words.COPY_WEEK_SHORT,
        enabled=lambda situation: not situation.week_empty,
    ),
    Action("copy-week-to", words.COPY_WEEK_TO, enabled=lambda situation: not situation.week_empty),
    Action("templates", words.TEMPLATES, icon="layout-template", short=words.TEMPLATES_SHORT),
    Action("find", words.FIND, _keys("Ctrl+F"), "search"),
    Action("undo", words.UNDO, _keys("Ctrl+Z"), "undo-2", enabled=lambda situation: situation.can_undo),
    Action(
        "redo",
        words.REDO,
        _keys("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
        enabled=lambda situation: situation.can_redo,
    ),
    Action("print-fridge", words.FRIDGE_SHEET, _keys("Ctrl+P"), "printer", words.PRINT),
    Action("print-routines", words.ROUTINE_CARDS),
    Action("print-cards", words.EXERCISE_CARDS),
    Action("backups", words.BACKUPS),
    Action("save-everything", words.SAVE_EVERYTHING, icon="save"),
    Action("restore-file", words.RESTORE_FILE),
    Action("open-folder", words.SHOW_FOLDER),
    Action("versions", words.VERSIONS),
    Action("library", words.LIBRARY, _keys("Ctrl+L")),
    Action("wide-library", words.WIDE_LIBRARY, _keys("Ctrl+Shift+L")),
    Action("details", words.DETAILS, _keys("Ctrl+I")),
    Action("larger", words.LARGER, _keys("Ctrl++", "Ctrl+=")),
    Action("smaller", words.SMALLER, _keys("Ctrl+-")),
    Action("as-drawn", words.AS_DRAWN, _keys("Ctrl+0")),
    Action("week-strip", words.WEEK_STRIP, _keys("Ctrl+Shift+G")),
    Action("about-you", words.ABOUT_YOU, _keys("Ctrl+,")),
    Action("why", words.WHY),
    Action("keys", words.KEYS, _keys("F1")),
    Action("health-note", words.HEALTH_NOTE),
    Action("about", words.ABOUT_FOOTWORK),
    Action("quit", words.QUIT, _keys("Ctrl+Q")),
    Action("menus", words.MENUS, _keys("F10")),
    Action("context-menu", words.CONTEXT_MENU, _keys("Shift+F10")),
    _on_board(Action("call-off", words.CALL_OFF, _keys("Esc"))),
)

ACTIONS: Mapping[str, Action] = {action.name: action for action in DECLARED}
"""Each action by its name."""


EDITS = {
    "tick",
    "skip",
    "delete",
    "earlier",
    "later",
    "day-before",
    "day-after",
    "duplicate",
    "take-up",
    "move-to",
}
EDITS |= {
    "copy-to",
    "edit",
    "take-up-copy",
    "put-down",
    "copy-week",
    "copy-week-to",
    "templates",
    "undo",
    "redo",
    "restore-file",
}
"""What changes the plan, and cannot be done while it is only looked at."""


def enabled_now(situation: Situation) -> Mapping[str, bool]:
    """Which actions can be done as things stand: the one place that decides it."""
    return {
        name: action.enabled(situation) and not (situation.looking and name in EDITS)
        for name, action in ACTIONS.items()
    }
