"""The board's menus: a path by clicks alone to all that drags and keys can do."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.model.places import home_of
from desktop.model.plan import routines
from desktop.model.refs import InRoutine, Place, RoutineRef, Things
from desktop.ui.actions.declared import ACTIONS, enabled_now
from desktop.ui.actions.situation import situation
from desktop.ui.board.geometry.slots import EntrySlot, ItemSlot, Slot, StripSlot, things_of
from desktop.ui.board.handling.protocol import Board
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording import actions, names
from desktop.wording import board as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

Act = Callable[[], object]
DANGER = "trash-2"  # the one icon that these menus show: the others would only repeat the words


class BoardMenus:
    """Builds menus when they are asked for, so that they know plan and week."""

    def __init__(
        self,
        board: Board,
        document: Document,
        state: ViewState,
        commands: Commands,
        themes: Themes,
        voice: Voice,
    ) -> None:
        self._board, self._document, self._state = board, document, state
        self._commands, self._themes, self._voice = commands, themes, voice
        self._open: QMenu | None = None

    def menu_for(self, slot: EntrySlot | StripSlot | ItemSlot) -> QMenu:
        """The commands of a row."""
        match slot:
            case StripSlot():
                menu = self._fresh(names.part(self._voice, slot.part))
                self._act(menu, "tick", lambda: self._board.tick(slot), actions.TICK_ROUTINE)
                self._add_exercises(self._submenu(menu, words.ADD_EXERCISE), slot.ref)
                return menu
            case EntrySlot() | ItemSlot():
                return self._planned_menu(slot)

    # ---- pieces ------------------------------------------------------------------------

    def _planned_menu(self, slot: EntrySlot | ItemSlot) -> QMenu:
        menu, commands, things = self._fresh(self._voice(words.COMMANDS)), self._commands, things_of(slot)
        document, looking = self._document, self._document.looking is not None
        able = enabled_now(situation(document.plan, self._state.week, things, looking=looking))
        self._act(menu, "show-details", lambda: self._open_details(slot))
        menu.addSeparator()
        if able["tick"]:
            self._act(menu, "tick", lambda: commands.tick(things))
            self._act(menu, "skip", lambda: commands.skip(things)).setEnabled(able["skip"])
            menu.addSeparator()
        self._move_to(self._submenu(menu, words.MOVE_TO), things)
        if isinstance(slot, EntrySlot):
            self._add_to(menu, slot)
        if able["duplicate"]:
            self._act(menu, "duplicate", lambda: commands.duplicate(things))
        self._act(menu, "earlier", lambda: commands.reorder(things, -1)).setEnabled(able["earlier"])
        self._act(menu, "later", lambda: commands.reorder(things, 1)).setEnabled(able["later"])
        menu.addSeparator()
        self._act(menu, "delete", lambda: commands.delete(things)).setEnabled(able["delete"])
        return menu

    def _open_details(self, slot: Slot) -> None:
        spot = self._board.spot_of(slot)
        if spot is not None:
            self._board.open_details(spot)

    def _move_to(self, menu: QMenu, things: Things) -> None:
        here = home_of(self._document.plan, things[0])
        for found in self._commands.places(things, self._state.week):
            if found.verdict.allowed and found.place != here:
                self._drop_line(menu, words.menu_place(self._voice, found, things), things, found.place)
        menu.setEnabled(bool(menu.actions()))

    def _add_to(self, menu: QMenu, slot: EntrySlot) -> None:
        for part in routines(slot.entry):
            self._add_exercises(self._submenu(menu, words.ADD_TO[part]), RoutineRef(slot.entry.id, part))

    def _add_exercises(self, menu: QMenu, ref: RoutineRef) -> None:
        for thing, verdict in self._commands.takers(ref):
            name = self._document.library[thing.exercise].name
            text = words.with_unusual(self._voice, name, verdict)
            self._drop_line(menu, text, (thing,), InRoutine(ref))
        menu.setEnabled(bool(menu.actions()))

    def _drop_line(self, menu: QMenu, text: str, things: Things, place: Place) -> None:
        action = menu.addAction(_plain(text))
        action.triggered.connect(lambda: self._commands.drop(things, place))

    def _fresh(self, title: str) -> QMenu:
        if self._open is not None:
            self._open.deleteLater()
        self._open = QMenu(title, self._board.surface)
        self._open.setAccessibleName(title)
        return self._open

    def _submenu(self, menu: QMenu, title: Phrase) -> QMenu:
        return menu.addMenu(_plain(self._voice(title)))

    def _act(self, menu: QMenu, name: str, act: Act, title: Phrase | None = None) -> QAction:
        """A declared action, perhaps with a title of its own; the board listens to the keys beside it."""
        declared = ACTIONS[name]
        action = menu.addAction(_plain(self._voice(title or declared.short or declared.title)))
        action.triggered.connect(lambda: act())
        if declared.keys:
            action.setShortcut(QKeySequence(declared.keys[0]))
        if declared.icon == DANGER:
            action.setIcon(icon(declared.icon, self._themes.current, 16))
        return action


def _plain(text: str) -> str:
    """A runner's own ampersand is no shortcut."""
    return text.replace("&", "&&")
