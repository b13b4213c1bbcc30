"""Planning by clicks and keys alone: a menu of the places in the week where something may go."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.model.places import JudgedPlace, are_exercises
from desktop.model.plan import Routine, routines
from desktop.model.refs import InRoutine, NewRoutine, OnDay, Thing, Things
from desktop.model.routines import beside_runs
from desktop.ui.commands import Commands
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording import library as words
from desktop.wording import routines as routine_words
from desktop.wording.dates import long_place
from desktop.wording.voice import Voice


def add_menu(
    state: ViewState, commands: Commands, themes: Themes, voice: Voice, thing: Thing, parent: QWidget
) -> QMenu:
    """The menu "Add to..." for a thing of the library; the caller pops it up."""
    return place_menu(state, commands, themes, voice, (thing,), parent)


def place_menu(
    state: ViewState, commands: Commands, themes: Themes, voice: Voice, things: Things, parent: QWidget
) -> QMenu:
    """The places for some things. A day that has several places has a menu of its own."""
    menu = QMenu(parent)
    menu.setAccessibleName(voice(words.ADD_TO))
    everywhere = commands.places(things, state.week)
    allowed = [found for found in everywhere if found.verdict.allowed]
    for on in (*map(OnDay, state.week.dates), OnDay(state.week.thursday, some_day=True)):
        here = [
            one for one in allowed if one.some_day == on.some_day and (on.some_day or one.when == on.when)
        ]
        single = len(here) == 1
        title = long_place(voice, on.when, some_day=on.some_day)
        into = menu if single or not here else menu.addMenu(title)
        for found in here:
            line = words.place(voice, found, opens_session=are_exercises(things), with_day=single)
            if not isinstance(things[0], NewRoutine) or not _stands_there(found):
                _add_place(into, found, line, things, commands, themes)
                continue
            replaces = voice(routine_words.REPLACE_IT, where=line, count=len(_stands_there(found)))
            behind = voice(routine_words.BEHIND_IT, where=line)
            _add_place(into, found, replaces, things, commands, themes)
            _add_place(into, found, behind, (things[0]._replace(behind=True),), commands, themes)
    if len(things) == 1 and isinstance(things[0], NewRoutine):
        _add_for_routine(menu, things[0], state, commands, voice)
    elif not allowed:
        menu.addAction(words.why_nowhere(voice, everywhere)).setEnabled(False)
    return menu


def _add_for_routine(
    menu: QMenu, thing: NewRoutine, state: ViewState, commands: Commands, voice: Voice
) -> None:
    """What is for a saved routine alone: every run of the week, another name, and letting it go."""
    menu.addSeparator()
    when = OnDay(state.week.first)
    part = beside_runs(commands.meant((thing,)))
    if part is not None:
        every = menu.addAction(voice(routine_words.ON_EVERY_RUN[part]))
        every.setEnabled(commands.check((thing,), when, copy=True).allowed)
        every.triggered.connect(lambda: commands.drop((thing,), when, copy=True))
    menu.addSeparator()
    rename = menu.addAction(voice(routine_words.RENAME_IT))
    rename.triggered.connect(lambda: commands.routines.rename(thing.routine))
    rename.setShortcut(QKeySequence("F2"))
    delete = menu.addAction(voice(routine_words.DELETE_IT))
    delete.triggered.connect(lambda: commands.routines.delete(thing.routine))
    delete.setShortcut(QKeySequence("Del"))


def _add_place(
    menu: QMenu, found: JudgedPlace, line: str, things: Things, commands: Commands, themes: Themes
) -> None:
    action = menu.addAction(line.replace("&", "&&"))  # a runner's own ampersand is no shortcut
    if found.verdict.flags:
        action.setIcon(icon("triangle-alert", themes.current, 16))
    action.triggered.connect(lambda: commands.drop(things, found.place))


def _stands_there(found: JudgedPlace) -> Routine:
    """The exercises of the warm-up, the cool-down or the session that is meant; none of a day."""
    if found.entry is None or not isinstance(found.place, InRoutine):
        return ()
    return routines(found.entry)[found.place.routine.part]
