"""The board's menus: a path by clicks alone to all that drags and keys can do."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.model.exercise import Part
from desktop.model.finding import find_entry
from desktop.model.gestures import planned
from desktop.model.plan import Plan, StrengthSession, routines
from desktop.model.refs import KINDS_OF_ENTRY, EntryRef, ExerciseRef, NewEntry, OnDay, RoutineRef, Things
from desktop.ui.actions.declared import ACTIONS, enabled_now
from desktop.ui.actions.situation import situation
from desktop.ui.board.geometry.slots import AddSlot, EntrySlot, ItemSlot, Slot, Spot, StripSlot, things_of
from desktop.ui.board.handling.protocol import Board
from desktop.ui.chooser.choices import Exercises, Places, Wish
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording import actions, dates, names
from desktop.wording import board as words
from desktop.wording import routines as routine_words
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

    def open_at(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer, or of what is in focus when a key asked."""
        board = self._board
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        spot = board.focus.spot if by_key else board.spot_at(event.pos())
        slot = board.slot(spot)
        column = spot[1] if spot else board.week.column_at(board.contents(event.pos()).x())
        menu = self._day_menu(column) if slot is None or isinstance(slot, AddSlot) else self.menu_for(slot)
        at = event.pos()
        if by_key and spot is not None:
            at = board.week.rect(*spot).center() - board.contents(QPoint(0, 0))
        menu.popup(board.surface.mapToGlobal(at))

    def open_for_day(self, column: int, at: QPoint) -> None:
        """The menu of a day, from its head; ``at`` in pixels of the screen."""
        self._day_menu(column).popup(at)

    def menu_for(self, slot: EntrySlot | StripSlot | ItemSlot) -> QMenu:
        """The commands of a row, or of all that is selected when the row is among it."""
        things = things_of(slot)
        if self._board.picking.several and self._board.picking.holds(things):
            return self._planned_menu(self._state.selection, self._board.spot_of(slot), slot)
        if isinstance(slot, StripSlot):
            return self._strip_menu(slot)
        return self._planned_menu(things, self._board.spot_of(slot), slot)

    # ---- pieces ------------------------------------------------------------------------

    def _strip_menu(self, slot: StripSlot) -> QMenu:
        menu = self._fresh(names.part(self._voice, slot.part))
        inside = tuple(ExerciseRef(item.id) for item in slot.routine)
        follow = self._act(menu, "follow", lambda: self._commands.follow.emit(inside[:1]))
        follow.setEnabled(bool(inside))
        self._act(menu, "tick", lambda: self._board.tick(slot), actions.TICK_ROUTINE)
        menu.addSeparator()
        self._wish(menu, words.ADD_EXERCISE, Exercises(slot.ref), self._board.spot_of(slot))
        self._wish(menu, words.COPY_ALL_TO, Places(inside, copy=True), self._board.spot_of(slot))
        self._save_as(menu, slot.ref)
        menu.addSeparator()
        self._act(menu, "delete", lambda: self._commands.delete(inside), words.TAKE_ALL_OUT)
        return self._only_looking(menu)

    def _planned_menu(self, things: Things, spot: Spot | None, slot: Slot) -> QMenu:
        menu, commands = self._fresh(self._voice(words.COMMANDS)), self._commands
        able = self._able(things)
        if spot is not None:
            self._act(menu, "show-details", lambda: self._board.open_details(spot))
            if len(things) == 1 and able["edit"]:
                self._act(menu, "edit", lambda: self._board.edit_here(spot))
            if len(things) == 1:
                self._plain_act(menu, words.SELECT_SEVERAL, lambda: self._gather(slot))
        menu.addSeparator()
        if able["follow"]:
            self._act(menu, "follow", lambda: commands.follow.emit(things))
        if able["tick"]:
            self._act(menu, "tick", lambda: commands.tick(things))
            self._act(menu, "skip", lambda: commands.skip(things)).setEnabled(able["skip"])
            menu.addSeparator()
        if able["move-to"]:
            self._act(menu, "move-to", lambda: self._board.wish(Places(things), spot))
            self._act(menu, "copy-to", lambda: self._board.wish(Places(things, copy=True), spot))
            if self._any_bound(things):
                some_day = OnDay(self._state.week.thursday, some_day=True)
                self._plain_act(menu, dates.SOME_DAY, lambda: commands.drop(things, some_day))
        if isinstance(slot, EntrySlot) and len(things) == 1 and able["move-to"]:
            for part in routines(slot.entry):
                self._wish(menu, words.ADD_TO[part], Exercises(RoutineRef(slot.entry.id, part)), spot)
            if isinstance(slot.entry, StrengthSession) and slot.entry.exercises:
                self._save_as(menu, RoutineRef(slot.entry.id, Part.STRENGTH))
        menu.addSeparator()
        if able["duplicate"]:
            self._act(menu, "duplicate", lambda: commands.duplicate(things))
            if self._any_bound(things):
                self._act(menu, "day-before", lambda: commands.other_day(things, -1))
                self._act(menu, "day-after", lambda: commands.other_day(things, 1))
        self._act(menu, "earlier", lambda: commands.reorder(things, -1)).setEnabled(able["earlier"])
        self._act(menu, "later", lambda: commands.reorder(things, 1)).setEnabled(able["later"])
        menu.addSeparator()
        self._act(menu, "delete", lambda: commands.delete(things)).setEnabled(able["delete"])
        return menu

    def _day_menu(self, column: int) -> QMenu:
        """What can be done with a day as a whole, and what it can be given."""
        on = self._board.on_day(column)
        when, entries = on.when, _entries(self._document.plan, on, self._state.week.dates)
        menu = self._fresh(dates.long_place(self._voice, when, some_day=on.some_day))
        spot = len(self._board.week.cells[column]) - 1, column
        self._plain_act(menu, words.ADD_BY_TYPING, lambda: self._board.add(when))
        into = menu.addMenu(self._voice(words.ADD))
        for kind in KINDS_OF_ENTRY:
            action = into.addAction(names.new_entry(self._voice, kind))
            action.triggered.connect(lambda _=False, kind=kind: self._commands.drop((NewEntry(kind),), on))
        if not entries:
            return self._only_looking(menu)
        menu.addSeparator()
        select_all = words.SELECT_ALL if on.some_day else None
        self._act(menu, "select-day", lambda: self._board.picking.these(planned(entries)), select_all)
        if self._able(entries)["tick"]:
            tick_all = words.TICK_ALL if on.some_day else words.TICK_DAY
            self._plain_act(menu, tick_all, lambda: self._commands.tick(entries))
        menu.addSeparator()
        move, copy = words.MOVE_DAY_TO, words.COPY_DAY_TO
        if on.some_day:
            move, copy = words.MOVE_ALL_TO, words.COPY_ALL_ENTRIES_TO
        self._wish(menu, move, Places(entries), spot)
        self._wish(menu, copy, Places(entries, copy=True), spot)
        menu.addSeparator()
        self._act(menu, "delete", lambda: self._commands.delete(entries), words.TAKE_ALL_OUT)
        return self._only_looking(menu)

    def _save_as(self, menu: QMenu, ref: RoutineRef) -> None:
        """Save a routine by name; where it differs from the one it was laid from, change that everywhere."""
        saved = self._commands.routines
        self._plain_act(menu, routine_words.SAVE_AS, lambda: saved.save(ref))
        found = saved.everywhere(ref) if self._document.diary.routines else None
        if found is not None:
            text = routine_words.update(self._voice, found)
            menu.addAction(_plain(text)).triggered.connect(lambda: saved.update(ref))

    def _gather(self, slot: Slot) -> None:
        self._board.picking.gather(things_of(slot))
        self._commands.said.emit(self._voice(words.CLICKS_SELECT))

    def _any_bound(self, things: Things) -> bool:
        """Whether there are entries among them that are bound to a day."""
        plan = self._document.plan
        found = (find_entry(plan, thing.entry) for thing in things if isinstance(thing, EntryRef))
        return any(not one.entry.some_day for one in found)

    def _able(self, things: Things) -> dict[str, bool]:
        document = self._document
        looking = document.looking is not None
        return dict(enabled_now(situation(document.plan, self._state.week, things, looking=looking)))

    def _only_looking(self, menu: QMenu) -> QMenu:
        """While a plan is only looked at, what these menus do cannot be done."""
        if not self._commands.can_change:
            for action in menu.actions():
                action.setEnabled(False)
        return menu

    def _wish(self, menu: QMenu, title: Phrase, wish: Wish, spot: Spot | None) -> None:
        self._plain_act(menu, title, lambda: self._board.wish(wish, spot))

    def _plain_act(self, menu: QMenu, title: Phrase, act: Act) -> None:
        menu.addAction(_plain(self._voice(title))).triggered.connect(lambda: act())

    def _fresh(self, title: str) -> QMenu:
        if self._open is not None:
            self._open.deleteLater()
        self._open = QMenu(title, self._board.surface)
        self._open.setAccessibleName(title)
        return self._open

    def _act(self, menu: QMenu, name: str, act: Act, title: Phrase | None = None) -> QAction:
        """A declared action, perhaps with a title of its own; the board listens to the keys beside it."""
        declared = ACTIONS[name]
        action = menu.addAction(_plain(self._voice(title or declared.short or declared.title)))
        action.triggered.connect(lambda: act())
        if declared.keys and title is None:
            action.setShortcut(QKeySequence(declared.keys[0]))
        if declared.icon == DANGER:
            action.setIcon(icon(declared.icon, self._themes.current, 16))
        return action


def _entries(plan: Plan, on: OnDay, dates: Sequence[date]) -> Things:
    day = plan.some_day(dates) if on.some_day else plan.bound(on.when)
    return tuple(EntryRef(entry.id) for entry in day)


def _plain(text: str) -> str:
    """A runner's own ampersand is no shortcut."""
    return text.replace("&", "&&")
