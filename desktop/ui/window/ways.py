"""The list of all that can be done, each thing once, with three ways to it: dragging, keys, clicks alone.

It is declared here and nowhere else. The window shows it as a page of help, the README has it as a table, and
a test tries each way in a running window. What an action's keys are and which menu it stands in is not said
again: that follows from the actions and from the menu bar.
"""

from typing import NamedTuple

from desktop.wording import actions, board, dates, routines
from desktop.wording import details as detail_words
from desktop.wording import ways as words
from desktop.wording.phrase import Phrase

CONTEXT_MENU = "context-menu"


class Click(NamedTuple):
    """Where something is clicked that stands in no menu of the bar; ``entries`` are what a menu calls it."""

    where: Phrase
    entries: tuple[Phrase, ...] = ()


class Way(NamedTuple):
    """One thing to do. ``actions`` are the declared ones that do it, ``menus`` those that open below a menu.

    ``dragged`` says how it is done with the mouse held or clicked twice. ``pressed`` are the keys in turn
    where the actions have none of their own, ``keys_said`` what stands there for keys that no list can name.
    """

    does: Phrase
    actions: tuple[str, ...] = ()
    menus: tuple[str, ...] = ()
    dragged: Phrase | None = None
    pressed: tuple[str, ...] = ()
    keys_said: Phrase | None = None
    clicks: tuple[Click, ...] = ()


class Part(NamedTuple):
    """Some things to do under one title."""

    title: Phrase
    ways: tuple[Way, ...]


def _named(*names: str) -> tuple[str, ...]:
    """Names of actions and of menus: code's own, nobody reads them."""
    return names


def _keys(*pressed: str) -> tuple[str, ...]:
    """Keys as Qt writes them; `wording.keys` says what they are called."""
    return pressed


_PLANNING = Part(
    words.PLANNING,
    (
        Way(
            words.PLAN_HELP,
            menus=_named("add"),
            dragged=words.FROM_LIBRARY,
            pressed=_keys("Ctrl+F", "Down", "Return"),
            clicks=(
                Click(words.ON_DAY, (board.ADD,)),
                Click(words.ON_LIBRARY),
                Click(words.IN_DETAILS, (detail_words.ADD_TO,)),
            ),
        ),
        Way(
            words.EXERCISE_HELP,
            dragged=words.ON_TO_CARD,
            pressed=_keys("Ctrl+F", "Down", "Return"),
            clicks=(
                Click(
                    words.ON_CARD,
                    (board.ADD_TO_WARM_UP, board.ADD_TO_COOL_DOWN, board.ADD_EXERCISE),
                ),
                Click(words.ON_LIBRARY),
            ),
        ),
        Way(
            words.TO_ENTRY_HELP,
            pressed=_keys("Ctrl+F", "Down", "Ctrl+Return"),
            clicks=(Click(words.ON_LIBRARY),),
        ),
        Way(
            words.QUICK_ADD_HELP,
            keys_said=words.QUICK_ADD_KEYS,
            clicks=(Click(words.PLUS_OF_DAY), Click(words.ON_DAY, (board.ADD_BY_TYPING,))),
        ),
        Way(
            words.EDIT_HELP,
            _named("edit"),
            dragged=words.DOUBLE_CLICK,
            clicks=(Click(words.ON_CARD, (actions.EDIT,)),),
        ),
        Way(
            words.SHOW_DETAILS_HELP,
            _named("show-details"),
            dragged=words.DOUBLE_CLICK_LIBRARY,
            clicks=(Click(words.ON_CARD, (actions.SHOW_DETAILS,)),),
        ),
        Way(words.SAVE_ROUTINE_HELP, clicks=(Click(words.ON_ROUTINE, (routines.SAVE_AS,)),)),
        Way(
            words.LAY_ROUTINE_HELP,
            dragged=words.FROM_ROUTINES,
            pressed=_keys("Ctrl+F", "Shift+Tab", "Right", "Ctrl+F", "Down", "Return"),
            clicks=(Click(words.ON_SAVED, (routines.BEFORE_EVERY_RUN,)),),
        ),
        Way(
            words.OWN_ROUTINE_HELP,
            keys_said=words.ROUTINE_KEYS,
            clicks=(Click(words.ON_SAVED, (routines.RENAME_IT, routines.DELETE_IT)),),
        ),
        Way(words.TEMPLATES_HELP, _named("templates")),
    ),
)

_MOVING = Part(
    words.MOVING,
    (
        Way(words.MOVE_TO_HELP, _named("move-to", "copy-to"), dragged=words.DRAG_IT),
        Way(
            words.TAKE_UP_HELP,
            _named("take-up", "take-up-copy", "put-down"),
            dragged=words.DRAG_IT,
            clicks=(Click(words.ON_CARD, (actions.MOVE_TO, actions.COPY_TO)),),
        ),
        Way(
            words.COPY_DRAGGED_HELP,
            dragged=words.COPY_DRAGGED_KEYS,
            pressed=_keys("Ctrl+C", "Right", "Ctrl+V"),
            clicks=(Click(words.ON_CARD, (actions.COPY_TO,)),),
        ),
        Way(
            words.OTHER_WEEK_HELP,
            dragged=words.REST_WHILE_DRAGGING,
            pressed=_keys("Ctrl+X", "PgDown", "Right", "Ctrl+V"),
            clicks=(Click(words.ON_CARD, (actions.MOVE_TO,)),),
        ),
        Way(
            words.SOME_DAY_HELP,
            dragged=words.DRAG_TO_TRAY,
            pressed=_keys("Ctrl+M"),
            clicks=(Click(words.ON_CARD, (dates.SOME_DAY,)),),
        ),
        Way(words.REORDER_HELP, _named("earlier", "later"), dragged=words.DRAG_WITHIN),
        Way(words.OTHER_DAY_HELP, _named("day-before", "day-after"), dragged=words.DRAG_IT),
        Way(words.DUPLICATE_HELP, _named("duplicate"), dragged=words.COPY_DRAGGED_KEYS),
        Way(
            words.WHOLE_DAY_HELP,
            dragged=words.DRAG_DAY,
            pressed=_keys("Ctrl+A", "Ctrl+M"),
            clicks=(Click(words.ON_DAY, (board.MOVE_DAY_TO, board.COPY_DAY_TO)),),
        ),
        Way(words.ROUTINE_HELP, clicks=(Click(words.ON_ROUTINE, (board.COPY_ALL_TO,)),)),
        Way(words.COPY_WEEK_HELP, _named("copy-week", "copy-week-to")),
        Way(
            words.DELETE_HELP,
            _named("delete"),
            dragged=words.BACK_TO_LIBRARY,
            clicks=(Click(words.IN_DETAILS, (detail_words.DELETE,)),),
        ),
        Way(
            words.TAKE_OUT_HELP,
            dragged=words.DAY_BACK_TO_LIBRARY,
            pressed=_keys("Ctrl+A", "Del"),
            clicks=(
                Click(words.ON_DAY, (board.TAKE_ALL_OUT,)),
                Click(words.ON_ROUTINE, (board.TAKE_ALL_OUT,)),
            ),
        ),
    ),
)

_SELECTING = Part(
    words.SELECTING,
    (
        Way(
            words.MOVE_FOCUS_HELP,
            _named("move-focus"),
            keys_said=words.ARROWS,
            clicks=(Click(words.THE_THING),),
        ),
        Way(
            words.FOLD_HELP,
            dragged=words.REST_ON_IT,
            keys_said=words.ENTER_ON_IT,
            clicks=(Click(words.ITS_LINE),),
        ),
        Way(
            words.ENDS_OF_DAY_HELP,
            _named("first-of-day", "last-of-day"),
            clicks=(Click(words.THE_THING),),
        ),
        Way(
            words.SELECT_HELP,
            _named("select-up-to", "select-one-more"),
            dragged=words.SELECT_DRAG,
            keys_said=words.SELECT_KEYS,
            clicks=(Click(words.ON_CARD, (board.SELECT_SEVERAL,)),),
        ),
        Way(
            words.SELECT_DAY_HELP,
            _named("select-day"),
            dragged=words.SELECT_DRAG,
            clicks=(Click(words.ON_DAY, (actions.SELECT_DAY,)),),
        ),
        Way(
            words.CALL_OFF_HELP,
            _named("call-off"),
            dragged=words.CALL_OFF_DRAG,
            clicks=(Click(words.FREE_PLACE),),
        ),
        Way(words.FIND_HELP, _named("find")),
    ),
)

_AFTERWARDS = Part(
    words.AFTERWARDS,
    (
        Way(
            words.FOLLOW_HELP,
            _named("follow"),
            clicks=(
                Click(words.ON_CARD, (actions.FOLLOW,)),
                Click(words.ON_ROUTINE, (actions.FOLLOW,)),
                Click(words.IN_DETAILS, (actions.FOLLOW,)),
            ),
        ),
        Way(words.FOLLOWING_HELP, keys_said=words.FOLLOWING_KEYS, clicks=(Click(words.ITS_BUTTONS),)),
        Way(words.TICK_HELP, _named("tick"), clicks=(Click(words.TICK_OF_CARD),)),
        Way(
            words.TICK_ALL_HELP,
            pressed=_keys("Ctrl+A", "Space"),
            clicks=(
                Click(words.ON_DAY, (board.TICK_DAY,)),
                Click(words.ON_ROUTINE, (actions.TICK_ROUTINE,)),
            ),
        ),
        Way(words.SKIP_HELP, _named("skip"), clicks=(Click(words.IN_DETAILS, (detail_words.SKIP,)),)),
        Way(words.CAME_OF_IT_HELP, pressed=_keys("Return", "Tab"), clicks=(Click(words.IN_DETAILS),)),
    ),
)

_WEEKS = Part(
    words.WEEKS,
    (
        Way(words.WEEKS_HELP, _named("previous", "next", "today")),
        Way(words.GO_TO_WEEK_HELP, _named("go-to-week"), clicks=(Click(words.WEEK_TITLE),)),
        Way(words.WEEK_STRIP_HELP, _named("week-strip")),
        Way(words.UNDO_HELP, _named("undo", "redo")),
        Way(words.OTHER_PLANS_HELP, _named("versions", "open-folder"), menus=_named("other")),
    ),
)

_PAPER = Part(
    words.PAPER,
    (
        Way(
            words.PRINT_HELP,
            _named("print-fridge", "print-routines", "print-cards"),
            dragged=words.DRAG_OUT,
        ),
        Way(
            words.BACKUPS_HELP,
            _named("backups", "save-everything", "restore-file"),
            dragged=words.FILE_ON_DAY,
        ),
    ),
)

_WINDOW = Part(
    words.WINDOW,
    (
        Way(words.ROOMS_HELP, _named("next-room", "previous-room"), clicks=(Click(words.THE_ROOM),)),
        Way(words.MENUS_HELP, _named("menus", CONTEXT_MENU), clicks=(Click(words.MENU_BAR),)),
        Way(words.PANELS_HELP, _named("library", "details")),
        Way(
            words.WIDE_HELP,
            _named("wide-library"),
            dragged=words.DRAG_WIDE,
            clicks=(Click(words.WIDE_BUTTON),),
        ),
        Way(
            words.LARGE_HELP,
            pressed=_keys("Ctrl+Shift+L", "Ctrl+F", "Down", "Space"),
            clicks=(Click(words.REST_ON_IT),),
        ),
        Way(
            words.WIDTH_HELP,
            dragged=words.DRAG_EDGE,
            keys_said=words.WIDTH_KEYS,
            clicks=(Click(words.ON_EDGE, (words.TO_THE_LEFT, words.TO_THE_RIGHT, words.AS_DRAWN)),),
        ),
        Way(words.TEXT_SIZE_HELP, _named("larger", "smaller", "as-drawn")),
        Way(words.ABOUT_YOU_HELP, _named("about-you")),
        Way(words.THEME_HELP, menus=_named("theme", "language")),
        Way(words.KEYS_HELP, _named("keys")),
        Way(words.HELP_HELP, _named("why", "health-note", "about")),
        Way(words.QUIT_HELP, _named("quit")),
    ),
)

WAYS = (_PLANNING, _MOVING, _SELECTING, _AFTERWARDS, _WEEKS, _PAPER, _WINDOW)
"""All that can be done, in the order in which it is shown."""
