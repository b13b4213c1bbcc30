"""The board's menus: a path by clicks alone to all that drags and keys can do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.model.exercise import Part
from desktop.model.finding import find_entry
from desktop.model.plan import routines
from desktop.model.refs import EntryRef, ExerciseRef, InRoutine, NewExercise, OnDay, RoutineRef, Thing
from desktop.ui.board import wording
from desktop.ui.board.slots import EntrySlot, ItemSlot, StripSlot, planned
from desktop.ui.board.targets import carry, targets_of
from desktop.ui.board.wording import tr
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes

if TYPE_CHECKING:
    from desktop.ui.board.view import WeekBoard

Act = Callable[[], object]


class BoardMenus:
    """Builds menus when they are asked for, so that they know plan, week and language."""

    def __init__(
        self, board: "WeekBoard", document: Document, state: ViewState, commands: Commands, themes: Themes
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
        menu, commands, thing = self._fresh(tr("Commands")), self._commands, planned(slot)
        assert thing is not None
        index = self._board.index_of(slot)
        self._act(menu, tr("Details"), lambda: self._board.activated.emit(index), "Return")
        menu.addSeparator()
        if isinstance(slot, ItemSlot) or wording.entry_standing(slot.entry):
            self._act(menu, tr("Tick as done, or not"), lambda: commands.tick(thing), "Space")
            self._act(menu, tr("Skip"), lambda: commands.skip(thing))
            menu.addSeparator()
        self._move_to(menu.addMenu(tr("Move to")), thing)
        if isinstance(slot, EntrySlot):
            self._add_to(menu, slot)
            self._act(menu, tr("Duplicate"), lambda: commands.duplicate(thing), "Ctrl+D")
        self._act(menu, tr("Earlier"), lambda: commands.reorder(thing, -1), "Alt+Up")
        self._act(menu, tr("Later"), lambda: commands.reorder(thing, 1), "Alt+Down")
        menu.addSeparator()
        delete = self._act(menu, tr("Delete"), lambda: commands.delete(thing), "Del")
        delete.setIcon(icon("trash-2", self._themes.current, 16))
        return menu

    def _move_to(self, menu: QMenu, thing: Thing) -> None:
        plan, here = self._document.plan, self._home(thing)
        carried = carry(plan, self._state.week, thing, self._commands.check, copy=False)
        for target in targets_of(carried):
            if target != here:
                self._act(menu, self._target_text(thing, target), self._dropping(thing, target))
        menu.setEnabled(bool(menu.actions()))

    def _home(self, thing: Thing) -> Target | None:
        """Where a thing stands now; a menu need not offer it."""
        from desktop.model.finding import find_exercise

        match thing:
            case EntryRef(entry):
                return OnDay(find_entry(self._document.plan, entry)[0])
            case ExerciseRef(item):
                return InRoutine(find_exercise(self._document.plan, item)[0])
            case _:
                return None

    def _target_text(self, thing: Thing, target: Target) -> str:
        if isinstance(target, OnDay):
            day = wording.long_day(target.when)
            return tr("{}, new session").format(day) if isinstance(thing, ExerciseRef) else day
        when, _, entry = find_entry(self._document.plan, target.routine.entry)
        text = wording.block_text(when, entry, target)
        return f"{text} ({wording.entry_name(entry)})" if target.routine.part is not Part.STRENGTH else text

    def _add_to(self, menu: QMenu, slot: EntrySlot) -> None:
        for part in routines(slot.entry):
            text = (
                tr("Add exercise")
                if part is Part.STRENGTH
                else tr("Add to {}").format(wording.part_name(part).lower())
            )
            self._add_exercises(menu.addMenu(text), RoutineRef(slot.entry.id, part))

    def _add_exercises(self, menu: QMenu, ref: RoutineRef) -> None:
        for exercise in self._document.library.values():
            thing = NewExercise(exercise.id)
            if self._commands.check(thing, InRoutine(ref)).allowed:
                self._act(menu, exercise.name, self._dropping(thing, InRoutine(ref)))
        menu.setEnabled(bool(menu.actions()))

    def _dropping(self, thing: Thing, target: Target) -> Act:
        return lambda: self._commands.drop(thing, target)

    def _fresh(self, title: str) -> QMenu:
        if self._open is not None:
            self._open.deleteLater()
        self._open = QMenu(title, self._board)
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
