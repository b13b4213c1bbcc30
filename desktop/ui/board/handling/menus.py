"""The board's menus: a path by clicks alone to all that drags and keys can do."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.model.exercise import Part
from desktop.model.places import JudgedPlace, are_exercises, home_of
from desktop.model.plan import routines
from desktop.model.refs import InRoutine, OnDay, Place, RoutineRef, Things
from desktop.ui.board import wording
from desktop.ui.board.geometry.slots import EntrySlot, ItemSlot, Slot, StripSlot, things_of
from desktop.ui.board.handling.protocol import Board
from desktop.ui.board.wording import tr
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes

Act = Callable[[], object]


class BoardMenus:
    """Builds menus when they are asked for, so that they know plan, week and language."""

    def __init__(
        self, board: Board, document: Document, state: ViewState, commands: Commands, themes: Themes
    ) -> None:
        self._board, self._document, self._state = board, document, state
        self._commands, self._themes = commands, themes
        self._open: QMenu | None = None

    def menu_for(self, slot: EntrySlot | StripSlot | ItemSlot) -> QMenu:
        """The commands of a row."""
        match slot:
            case StripSlot():
                menu = self._fresh(wording.part_name(slot.part))
                self._act(menu, tr("Tick all or none"), lambda: self._board.tick(slot), "Space")
                self._add_exercises(menu.addMenu(tr("Add exercise")), slot.ref)
                return menu
            case EntrySlot() | ItemSlot():
                return self._planned_menu(slot)

    # ---- pieces ------------------------------------------------------------------------

    def _planned_menu(self, slot: EntrySlot | ItemSlot) -> QMenu:
        menu, commands, things = self._fresh(tr("Commands")), self._commands, things_of(slot)
        self._act(menu, tr("Details"), lambda: self._open_details(slot), "Return")
        menu.addSeparator()
        if isinstance(slot, ItemSlot) or wording.entry_standing(slot.entry):
            self._act(menu, tr("Tick as done, or not"), lambda: commands.tick(things), "Space")
            self._act(menu, tr("Skip"), lambda: commands.skip(things))
            menu.addSeparator()
        self._move_to(menu.addMenu(tr("Move to")), things)
        if isinstance(slot, EntrySlot):
            self._add_to(menu, slot)
            self._act(menu, tr("Duplicate"), lambda: commands.duplicate(things), "Ctrl+D")
        self._act(menu, tr("Earlier"), lambda: commands.reorder(things, -1), "Alt+Up")
        self._act(menu, tr("Later"), lambda: commands.reorder(things, 1), "Alt+Down")
        menu.addSeparator()
        delete = self._act(menu, tr("Delete"), lambda: commands.delete(things), "Del")
        delete.setIcon(icon("trash-2", self._themes.current, 16))
        return menu

    def _open_details(self, slot: Slot) -> None:
        spot = self._board.spot_of(slot)
        if spot is not None:
            self._board.open_details(spot)

    def _move_to(self, menu: QMenu, things: Things) -> None:
        here = home_of(self._document.plan, things[0])
        for found in self._commands.places(things, self._state.week):
            if found.verdict.allowed and found.place != here:
                text = wording.with_unusual(_place_text(things, found), found.verdict)
                self._act(menu, text, self._dropping(things, found.place))
        menu.setEnabled(bool(menu.actions()))

    def _add_to(self, menu: QMenu, slot: EntrySlot) -> None:
        for part in routines(slot.entry):
            text = (
                tr("Add exercise")
                if part is Part.STRENGTH
                else tr("Add to {}").format(wording.part_name(part).lower())
            )
            self._add_exercises(menu.addMenu(text), RoutineRef(slot.entry.id, part))

    def _add_exercises(self, menu: QMenu, ref: RoutineRef) -> None:
        for thing, verdict in self._commands.takers(ref):
            text = wording.with_unusual(self._document.library[thing.exercise].name, verdict)
            self._act(menu, text, self._dropping((thing,), InRoutine(ref)))
        menu.setEnabled(bool(menu.actions()))

    def _dropping(self, things: Things, place: Place) -> Act:
        return lambda: self._commands.drop(things, place)

    def _fresh(self, title: str) -> QMenu:
        if self._open is not None:
            self._open.deleteLater()
        self._open = QMenu(title, self._board.surface)
        self._open.setAccessibleName(title)
        return self._open

    @staticmethod
    def _act(menu: QMenu, text: str, act: Act, keys: str = "") -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda: act())
        if keys:
            # Shown beside the text; the board itself listens to the keys.
            action.setShortcut(QKeySequence(keys))
        return action


def _place_text(things: Things, found: JudgedPlace) -> str:
    if found.entry is None or isinstance(found.place, OnDay):
        day = wording.long_day(found.when)
        return tr("{}, new session").format(day) if are_exercises(things) else day
    text = wording.block_text(found.when, found.entry, found.place)
    strength = found.place.routine.part is Part.STRENGTH
    return text if strength else f"{text} ({wording.entry_name(found.entry)})"
