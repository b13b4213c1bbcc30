"""What Enter, a double click and a menu want of the library's things; loaded with the first of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from desktop.model.places import into_entry
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.library.add_menu import add_menu
from desktop.ui.library.shelf import Shelved
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording.landing import LANDED, aim
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.ui.library.add_here import AddHere


class Planning:
    """``bar`` stands below a library that is a page of its own."""

    bar: "AddHere | None" = None

    def __init__(
        self,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        voice: Voice,
        panel: QWidget,
    ) -> None:
        self._document, self._state, self._commands = document, state, commands
        self._themes, self._voice, self._panel = themes, voice, panel

    def plan(self, dragged: Shelved, place: QPoint) -> None:
        """Enter or a double click: to the day of the bar below, else a menu of all places."""
        if self.bar is not None and self.bar.wanted:
            self.bar.add()
        else:
            self.offer(dragged, place)

    def offer(self, dragged: Shelved, place: QPoint) -> None:
        """A menu of all places of the week, at a place of the screen."""
        if not self._commands.may_change():
            return
        menu = add_menu(self._state, self._commands, self._themes, self._voice, dragged, self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def into(self, entry: EntryRef | ExerciseRef | None, dragged: Shelved, place: QPoint) -> None:
        """Ctrl+Enter: into an entry, and that is said; where there is none, as Enter does."""
        where = into_entry(self._document.plan, self._document.library, dragged, entry)
        if where is None or not isinstance(dragged, NewExercise):
            self.plan(dragged, place)
            return
        verdict = self._commands.check((dragged,), where)
        text = aim(self._voice, self._document.plan, where, verdict, (dragged,), copy=False)
        if self._commands.drop((dragged,), where):
            name = self._document.library[dragged.exercise].name
            self._commands.said.emit(self._voice(LANDED, thing=name, place=text))
