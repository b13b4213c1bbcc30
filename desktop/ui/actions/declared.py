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
    NOBODY = "nobody"  # a gesture rather than a key


def always(situation: Situation) -> bool:
    """It can be done at any time."""
    return True


class Action(NamedTuple):
    """One thing to do. ``name`` is how code asks for it.

    ``keys`` are written as Qt writes them; the first is the one that menus and tables show.
    ``short`` is its title where room is scarce; ``line`` what the tables of keys say, and actions with one
    line share it. ``keys_shown`` stands there in place of the keys.
    """

    name: str
    title: Phrase
    keys: tuple[str, ...] = ()
    icon: str = ""
    short: Phrase | None = None
    enabled: Callable[[Situation], bool] = always
    line: Phrase | None = None
    heard: Heard = Heard.WINDOW
    keys_shown: Phrase | None = None


def _entry(situation: Situation) -> bool:
    return situation.entries > 0 and not situation.exercises


def _one(situation: Situation) -> bool:
    return situation.entries + situation.exercises == 1


def _planned(situation: Situation) -> bool:
    return situation.planned


def _tickable(situation: Situation) -> bool:
    return situation.tickable


def _on_board(action: Action) -> Action:
    return action._replace(heard=Heard.BOARD)


def _keys(*written: str) -> tuple[str, ...]:
    """Keys as Qt writes them; nobody reads these, `wording.keys` says what they are called."""
    return written


DECLARED = (
    Action("next-room", words.NEXT_ROOM, _keys("F6"), line=words.ROOMS_HELP),
    Action("previous-room", words.PREVIOUS_ROOM, _keys("Shift+F6"), line=words.ROOMS_HELP),
    _on_board(
        Action(
            "move-focus",
            words.MOVE_FOCUS,
            _keys("Left", "Right", "Up", "Down"),
            line=words.MOVE_FOCUS_HELP,
            keys_shown=words.ARROWS,
        )
    ),
    _on_board(Action("first-of-day", words.FIRST_OF_DAY, _keys("Home"), line=words.ENDS_OF_DAY_HELP)),
    _on_board(Action("last-of-day", words.LAST_OF_DAY, _keys("End"), line=words.ENDS_OF_DAY_HELP)),
    _on_board(
        Action(
            "select-up-to",
            words.SELECT_UP_TO,
            line=words.SELECT_HELP,
            keys_shown=words.SHIFT_ARROWS,
        )
    ),
    _on_board(Action("select-one-more", words.SELECT_ONE_MORE, _keys("Ctrl+Space"), line=words.SELECT_HELP)),
    _on_board(Action("select-day", words.SELECT_DAY, _keys("Ctrl+A"), line=words.SELECT_DAY_HELP)),
    Action(
        "select-clicked",
        words.SELECT_CLICKED,
        line=words.SELECT_CLICKED_HELP,
        heard=Heard.NOBODY,
        keys_shown=words.SELECT_CLICKED_KEYS,
    ),
    _on_board(
        Action("show-details", words.SHOW_DETAILS, _keys("Return", "Enter"), line=words.SHOW_DETAILS_HELP)
    ),
    _on_board(
        Action("tick", words.TICK, _keys("Space"), icon="check", enabled=_tickable, line=words.TICK_HELP)
    ),
    Action(
        "skip",
        words.SKIP,
        icon="skip-forward",
        enabled=lambda situation: situation.tickable and not situation.skipped,
    ),
    _on_board(
        Action(
            "delete",
            words.DELETE,
            _keys("Del", "Backspace"),
            icon="trash-2",
            enabled=_planned,
            line=words.DELETE_HELP,
        )
    ),
    _on_board(
        Action(
            "earlier",
            words.EARLIER,
            _keys("Alt+Up"),
            short=words.EARLIER_SHORT,
            enabled=_planned,
            line=words.REORDER_HELP,
        )
    ),
    _on_board(
        Action(
            "later",
            words.LATER,
            _keys("Alt+Down"),
            short=words.LATER_SHORT,
            enabled=_planned,
            line=words.REORDER_HELP,
        )
    ),
    _on_board(
        Action("day-before", words.DAY_BEFORE, _keys("Alt+Left"), enabled=_entry, line=words.OTHER_DAY_HELP)
    ),
    _on_board(
        Action("day-after", words.DAY_AFTER, _keys("Alt+Right"), enabled=_entry, line=words.OTHER_DAY_HELP)
    ),
    Action("duplicate", words.DUPLICATE, _keys("Ctrl+D"), "copy", enabled=_entry, line=words.DUPLICATE_HELP),
    Action("move-to", words.MOVE_TO, _keys("Ctrl+M"), enabled=_planned, line=words.MOVE_TO_HELP),
    Action("copy-to", words.COPY_TO, _keys("Ctrl+Shift+M"), enabled=_planned, line=words.MOVE_TO_HELP),
    _on_board(Action("edit", words.EDIT, _keys("F2"), enabled=_one, line=words.EDIT_HELP)),
    _on_board(Action("take-up", words.TAKE_UP, _keys("Ctrl+X"), enabled=_planned, line=words.TAKE_UP_HELP)),
    _on_board(
        Action("take-up-copy", words.TAKE_UP_COPY, _keys("Ctrl+C"), enabled=_planned, line=words.TAKE_UP_HELP)
    ),
    _on_board(Action("put-down", words.PUT_DOWN, _keys("Ctrl+V"), line=words.TAKE_UP_HELP)),
    Action("previous", words.PREVIOUS_WEEK, _keys("PgUp"), icon="chevron-left", line=words.WEEKS_HELP),
    Action("next", words.NEXT_WEEK, _keys("PgDown"), icon="chevron-right", line=words.WEEKS_HELP),
    Action("today", words.TODAY, _keys("Ctrl+Home"), line=words.WEEKS_HELP),
    Action("go-to-week", words.GO_TO_WEEK, _keys("Ctrl+G"), icon="calendar", line=words.GO_TO_WEEK_HELP),
    Action(
        "copy-week",
        words.COPY_WEEK,
        icon="copy",
        short=words.COPY_WEEK_SHORT,
        enabled=lambda situation: not situation.week_empty,
    ),
    Action(
        "copy-week-to",
        words.COPY_WEEK_TO,
        enabled=lambda situation: not situation.week_empty,
    ),
    Action("templates", words.TEMPLATES, icon="layout-template", short=words.TEMPLATES_SHORT),
    Action("find", words.FIND, _keys("Ctrl+F"), "search", line=words.FIND_HELP),
    Action(
        "undo",
        words.UNDO,
        _keys("Ctrl+Z"),
        "undo-2",
        enabled=lambda situation: situation.can_undo,
        line=words.UNDO_HELP,
    ),
    Action(
        "redo",
        words.REDO,
        _keys("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
        enabled=lambda situation: situation.can_redo,
        line=words.UNDO_HELP,
    ),
    Action(
        "print-fridge", words.FRIDGE_SHEET, _keys("Ctrl+P"), "printer", words.PRINT, line=words.PRINT_HELP
    ),
    Action("print-routines", words.ROUTINE_CARDS),
    Action("print-cards", words.EXERCISE_CARDS),
    Action("backups", words.BACKUPS),
    Action("save-everything", words.SAVE_EVERYTHING, icon="save"),
    Action("restore-file", words.RESTORE_FILE),
    Action("open-folder", words.SHOW_FOLDER),
    Action("versions", words.VERSIONS),
    Action("library", words.LIBRARY, _keys("Ctrl+L"), line=words.PANELS_HELP),
    Action("details", words.DETAILS, _keys("Ctrl+I"), line=words.PANELS_HELP),
    Action("larger", words.LARGER, _keys("Ctrl++", "Ctrl+="), line=words.TEXT_SIZE_HELP),
    Action("smaller", words.SMALLER, _keys("Ctrl+-"), line=words.TEXT_SIZE_HELP),
    Action("as-drawn", words.AS_DRAWN, _keys("Ctrl+0"), line=words.TEXT_SIZE_HELP),
    Action("week-strip", words.WEEK_STRIP, _keys("Ctrl+Shift+G"), line=words.WEEK_STRIP_HELP),
    Action("about-you", words.ABOUT_YOU, _keys("Ctrl+,"), line=words.ABOUT_YOU_HELP),
    Action("why-ankles", words.WHY_ANKLES),
    Action("keys", words.KEYS, _keys("F1"), line=words.KEYS_HELP),
    Action("health-note", words.HEALTH_NOTE),
    Action("about", words.ABOUT_FOOTWORK),
    Action("quit", words.QUIT, _keys("Ctrl+Q"), line=words.QUIT_HELP),
    Action(
        "quick-add",
        words.QUICK_ADD,
        line=words.QUICK_ADD_HELP,
        heard=Heard.NOBODY,
        keys_shown=words.QUICK_ADD_KEYS,
    ),
    Action(
        "copy-dragged",
        words.COPY_DRAGGED,
        line=words.COPY_DRAGGED_HELP,
        heard=Heard.NOBODY,
        keys_shown=words.COPY_DRAGGED_KEYS,
    ),
    _on_board(Action("call-off", words.CALL_OFF, _keys("Esc"), line=words.CALL_OFF_HELP)),
)

ACTIONS: Mapping[str, Action] = {action.name: action for action in DECLARED}
"""Each action by its name, in the order of the tables of keys."""


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
