"""The work of the window: what each action does, and the dialogs that go with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMenu

from desktop.model.exercise import Complaint, Exercise
from desktop.model.placing import named
from desktop.model.refs import KINDS_OF_ENTRY, NewEntry, NewEntryKind, OnDay, Thing
from desktop.model.settings import Theme as ThemeChoice
from desktop.storage.plans import PlanStore
from desktop.ui.supplies import Supplies
from desktop.ui.window.enabling import Enabling
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.undoing import Undoing
from desktop.ui.window.weeks import Weeks
from desktop.wording.actions import BACKUPS, BACKUPS_COUNTED
from desktop.wording.names import new_entry
from desktop.wording.unforeseen import REPORT_COPIED

if TYPE_CHECKING:
    from desktop.model.advice import AdviceAction
    from desktop.storage.errors import InUseElsewhere
    from desktop.ui.backups.restoring import Restoring
    from desktop.ui.details.waiting import Waiting
    from desktop.ui.follow.starting import FollowAlong
    from desktop.ui.landing import GoOn
    from desktop.ui.window.dialogs import Dialogs
    from desktop.ui.window.panels import FloatingPanels
    from desktop.ui.window.saving import Saving
    from desktop.wording.asking import Instead


class Desk(QObject):
    """Connects a window's actions with the document. One desk serves one window."""

    def __init__(self, window: MainWindow, supplies: Supplies, store: PlanStore) -> None:
        super().__init__(window)
        self._window, self._supplies, self._store = window, supplies, store
        self._document, self._state, self._voice = supplies.document, supplies.state, supplies.voice
        self._commands = supplies.commands
        self._leaves_unsaved = self._leaves_unkept = False
        self._weeks = Weeks(window, supplies)
        self._connect()
        Enabling(window.commands, supplies.document, supplies.state, supplies.voice, self)
        self._weeks.offer_first()
        if self._document.unsaved:
            self._tell_unsaved()

    def open(self) -> None:
        """The first thing a runner sees, once: the health note."""
        settings = self._document.settings
        if not settings.health_note_seen:
            self._dialogs.health_note(self._health_note_read)

    # ---- connections -------------------------------------------------------------------

    def _connect(self) -> None:
        window, state, commands = self._window, self._state, self._commands
        actions = window.commands
        commands.about_you.connect(self._about_you)
        commands.follow.connect(lambda things: self._following.start(things))
        undoing = Undoing(self._document, state, self._voice, window, self._say, self)
        does = {
            "print-fridge": lambda: self._dialogs.print_sheet("fridge"),
            "print-routines": lambda: self._dialogs.print_sheet("routines"),
            "print-cards": lambda: self._dialogs.print_sheet("cards"),
            "backups": lambda: self._restoring.open_backups(),
            "save-everything": lambda: self._restoring.save_everything(),
            "restore-file": lambda: self._restoring.ask_file(),
            "open-folder": lambda: self._dialogs.show_folder(self._store.folder),
            "versions": self.show_versions,
            "quit": window.close,
            "menus": window.open_menus,
            "context-menu": window.open_context_menu,
            "undo": undoing.undo,
            "redo": undoing.redo,
            "find": window.find_exercise,
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            "as-drawn": lambda: self._resize_text(0),
            "duplicate": lambda: commands.duplicate(state.selection),
            "delete": lambda: commands.delete(state.selection),
            "about-you": self._about_you,
            "previous": lambda: state.turn(-1),
            "next": lambda: state.turn(1),
            "today": state.show_today,
            "go-to-week": lambda: self._panels.pick_week(),
            "copy-week": self._weeks.copy,
            "copy-week-to": self._weeks.copy_to_several,
            "templates": self._weeks.choose_template,
            "move-to": lambda: self._panels.choose_place(copy=False),
            "copy-to": lambda: self._panels.choose_place(copy=True),
            "tick": lambda: commands.tick(state.selection),
            "skip": lambda: commands.skip(state.selection),
            "follow": lambda: commands.follow.emit(state.selection),
            "earlier": lambda: commands.reorder(state.selection, -1),
            "later": lambda: commands.reorder(state.selection, 1),
            "day-before": lambda: commands.other_day(state.selection, -1),
            "day-after": lambda: commands.other_day(state.selection, 1),
            "why": lambda: self._dialogs.help("why"),
            "keys": lambda: self._dialogs.help("keys"),
            "about": lambda: self._dialogs.help("about"),
            "health-note": lambda: self._dialogs.health_note(self._health_note_read),
        }
        for name, do in does.items():
            actions[name].triggered.connect(lambda checked=False, do=do: do())
        actions.theme.triggered.connect(lambda action: self._choose_theme(ThemeChoice(action.data())))
        actions.language.triggered.connect(lambda action: self._set(language=action.data()))
        window.menus["file"].aboutToShow.connect(self._count_backups)
        window.board.add_requested.connect(lambda *where: self._panels.quick_add.open_for(*where))
        window.board.some_day_requested.connect(
            lambda *where: self._panels.quick_add.open_for(*where, some_day=True)
        )
        window.board.edit_requested.connect(lambda thing, beside: self._panels.editor.open_for(thing, beside))
        window.board.file_dropped.connect(lambda path: self._restoring.open_file(path))
        window.toolbar.week_dragged.connect(lambda: window.board.later.carrying.week())
        window.toolbar.title_rested.connect(
            lambda: self._panels.pick_week_for_drag(window.toolbar.title_rect)
        )
        window.toolbar.title_left.connect(lambda: self._panels.drag_left_title())
        window.library.sought_everywhere.connect(lambda *sought: self._panels.find_everywhere(*sought))
        window.board.wished.connect(lambda wish, beside: self._panels.choose(wish, beside))
        window.board.activated.connect(lambda *_: window.show_details())
        window.weekbar.advice_chosen.connect(self._follow_advice)
        window.weekbar.left.connect(lambda: window.board.setFocus(Qt.FocusReason.OtherFocusReason))
        window.menus["file"].aboutToShow.connect(self._fill_other_plans)
        window.menus["add"].aboutToShow.connect(lambda: self._fill_add_menu(window.menus["add"], state.today))
        commands.said.connect(self._say)
        commands.removed.connect(lambda sentence: window.toast.say(sentence, undo=True))
        # Once the edit has said its own: of a row that was taken out, the offer tells more.
        commands.offered.connect(self._offer, Qt.ConnectionType.QueuedConnection)
        commands.naming.connect(lambda naming: self._dialogs.ask_name(naming))
        commands.edits_own.connect(lambda draft: self._dialogs.edit_own(draft))
        # Once a drop has returned: the caret comes into what it brought.
        commands.wants_words.connect(self._write_into, Qt.ConnectionType.QueuedConnection)
        self._document.changed.connect(self._weeks.offer_first)
        self._document.save_failed.connect(self._tell_unsaved)
        window.menus["add"].setEnabled(self._document.looking is None)
        window.closing.connect(self._close)
        window.rooms.undo_wanted.connect(undoing.take_back)
        window.rooms.report_copied.connect(lambda: window.toast.say(self._voice(REPORT_COPIED)))

    def _say(self, sentence: str) -> None:
        self._window.toast.say(sentence)

    def _offer(self, sentence: str, further: str, act: Callable[[], object]) -> None:
        self._window.toast.offer(sentence, further, act)

    def _resize_text(self, steps: int) -> None:
        """Start again with larger or smaller text, in the same place and week."""
        from desktop.ui.window.text_size import other_size

        window, before = self._window, self._window.text_size
        window.text_size = other_size(before, steps)
        if window.text_size == before:
            return
        window.starts_again = True
        if not window.close():  # something is to be asked first
            window.text_size, window.starts_again = before, False

    def show_versions(self) -> None:
        """Show the versions of the plan that there are, in a window over this one."""
        self.keep()  # what is on the disk is the version that the others are beside
        self._dialogs.versions()

    def _fill_other_plans(self) -> None:
        self._dialogs.fill_other_plans(self._window.menus["other"])

    # ---- leaving -----------------------------------------------------------------------

    def keep(self) -> bool:
        """Take what is being typed and write what is not yet written; whether all is on the disk now."""
        self._window.details.keep_typed()
        self._document.save_again()  # also where nothing is new: the files may be gone
        return self._document.unsaved is None

    @property
    def gave_up_words(self) -> bool:
        """Whether the runner was asked about text that no field could take, and left without it."""
        return self._leaves_unkept

    def _tell_unsaved(self) -> None:
        self._saving.tell()

    def _close(self, event: QCloseEvent) -> None:
        kept, waiting = self.keep(), self._window.details.waiting
        if not kept and not self._leaves_unsaved:
            event.ignore()
            self._saving.ask_before_leaving(self._leave_unsaved)
        elif waiting and not self._leaves_unkept:
            event.ignore()
            show = partial(self._show_waiting, waiting[0])
            self._dialogs.ask_unkept(waiting[0].sentence, show, self._leave_unkept)

    def _show_waiting(self, waiting: "Waiting") -> None:
        self._leaves_unsaved = False  # whatever was said of that was said of leaving now
        self._window.show_details()
        self._window.details.show_waiting(waiting)

    def _leave_unsaved(self) -> None:
        self._leaves_unsaved = True
        self._window.close()

    def _leave_unkept(self) -> None:
        self._leaves_unkept = True
        self._window.close()

    def _write_into(self, note: Thing) -> None:
        spot = self._window.board.rows.spot_of(note)
        if spot is not None:
            self._window.board.edit_here(spot)

    # ---- adding ------------------------------------------------------------------------

    def _fill_add_menu(self, menu: QMenu, when: date) -> None:
        menu.clear()
        if when not in self._state.week:
            when = self._state.week.first
        for kind in KINDS_OF_ENTRY:
            if kind is NewEntryKind.STRENGTH:
                menu.addSeparator()
            action = menu.addAction(new_entry(self._voice, kind))
            action.triggered.connect(
                lambda checked=False, kind=kind: self._commands.drop((NewEntry(kind),), OnDay(when))
            )

    # ---- advice ------------------------------------------------------------------------

    def _follow_advice(self, action: "AdviceAction") -> None:
        from desktop.model.advice import ActionKind
        from desktop.wording.advice import undo

        match action.kind:
            case ActionKind.CHANGE:
                self._document.edit(action.after(self._document.plan), undo(action.deed))
            case ActionKind.SHOW:
                self._show_next(action.ids)
            case _:
                self._about_you()

    def _show_next(self, ids: tuple[str, ...]) -> None:
        """Select the first of these, or the one after the one that is selected."""
        places = [named(self._document.plan, one) for one in ids]
        here = places.index(self._state.the_one) if self._state.the_one in places else -1
        self._state.select(places[(here + 1) % len(places)])
        self._window.board.setFocus()

    def _about_you(self) -> None:
        self._dialogs.about_you()

    def ask_flagged(
        self,
        exercise: Exercise,
        complaints: tuple[Complaint, ...],
        go_on: "GoOn",
        instead: "Instead | None",
    ) -> None:
        """Ask before a flagged exercise is planned; the runner decides knowingly."""
        self._dialogs.ask_flagged(exercise, complaints, go_on, instead)

    def ask_in_use(self, there: "InUseElsewhere", go_on: "GoOn") -> None:
        """Ask whether to open the plan all the same, which another machine has open."""
        self._dialogs.ask_in_use(there, go_on)

    # ---- dialogs -----------------------------------------------------------------------

    @cached_property
    def _dialogs(self) -> "Dialogs":
        # Loaded when the first one is opened: with their Qt types they would slow every start.
        from desktop.ui.window.dialogs import Dialogs

        return Dialogs(self._window, self._supplies, self._store)

    @cached_property
    def _following(self) -> "FollowAlong":
        # Loaded with the first session that is followed.
        from desktop.ui.follow.starting import FollowAlong

        return FollowAlong(self._window, self._supplies, self._say)

    @cached_property
    def _panels(self) -> "FloatingPanels":
        from desktop.ui.window.panels import FloatingPanels

        return FloatingPanels(self._window, self._supplies, self)

    @cached_property
    def _saving(self) -> "Saving":
        # Loaded when something is not saved, as most windows never see it.
        from desktop.ui.window.saving import Saving

        return Saving(self._window, self._supplies, self._store, self)

    @cached_property
    def _restoring(self) -> "Restoring":
        from desktop.ui.backups.restoring import Restoring

        return Restoring(self._window, self._supplies, self._store)

    def restore_from(self, path: Path) -> None:
        """Show what a file would bring back; where plans may not be changed, that is said."""
        if self._document.may_change():
            self._restoring.open_file(path)

    def _count_backups(self) -> None:
        count, voice = self._store.backups.count(), self._voice
        title = voice(BACKUPS_COUNTED, count=count) if count else voice(BACKUPS)
        self._window.commands["backups"].setText(title)

    def _health_note_read(self) -> None:
        self._set(health_note_seen=True)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._set(theme=choice)

    def _set(self, **changes: object) -> None:
        self._document.set_settings(replace(self._document.settings, **changes))  # type: ignore[arg-type]
