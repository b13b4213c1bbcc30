"""Planning by clicks and keys alone: a menu of the places in the week where something may go."""

from PySide6.QtWidgets import QMenu, QWidget

from desktop.model.places import JudgedPlace, are_exercises
from desktop.model.refs import OnDay, Thing, Things
from desktop.ui.commands import Commands
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording import library as words
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
            _add_place(into, found, line, things, commands, themes)
    if not allowed:
        menu.addAction(words.why_nowhere(voice, everywhere)).setEnabled(False)
    return menu


def _add_place(
    menu: QMenu, found: JudgedPlace, line: str, things: Things, commands: Commands, themes: Themes
) -> None:
    action = menu.addAction(line.replace("&", "&&"))  # a runner's own ampersand is no shortcut
    if found.verdict.flags:
        action.setIcon(icon("triangle-alert", themes.current, 16))
    action.triggered.connect(lambda: commands.drop(things, found.place))
