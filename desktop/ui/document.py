"""The open diary: one value, one way to change it, one undo command for every change."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Protocol, TypeVar
from weakref import finalize, ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Library
from desktop.model.kept import Change, Kept, library_of
from desktop.model.plan import Plan
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.model.template import Template
from desktop.wording.deeds import CHANGE_DEFAULT_DOSE, MOST_STEPS, Deed, Step, Steps
from desktop.wording.looking import Why
from desktop.wording.storage import SaidError

Made = TypeVar("Made")


class Store(Protocol):
    """What the document needs of the storage; a save is on the disk when it returns."""

    def read(self) -> Kept: ...
    def steps(self, diary: Diary) -> Mapping[int, Step]: ...
    def save(self, before: Kept, after: Kept, steps: Steps | None = None) -> None: ...


class Edit(QUndoCommand):
    """The only undo command: the diary before and after, which is kept as the step of that number.

    Edits of one ``gesture`` (a button held, a number stepped up) are one step to undo. ``done`` is one
    that was made before the program started.
    """

    def __init__(
        self, document: "Document", number: int, step: Step, gesture: str = "", *, done: bool = False
    ) -> None:
        super().__init__(repr(step.deed))  # the stack tells by it that another edit is the next to undo
        self.number, self.step, self.gesture = number, step, gesture
        self._document, self._done = ref(document), done  # or the stack, kept for ``_empty``, would keep both

    def id(self) -> int:
        """Edits of a gesture may become one; -1 says that an edit stands alone."""
        return 1 if self.gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later edit of the same gesture into this one; its step begins where this one began."""
        if not isinstance(other, Edit) or other.number != self.number:
            return False
        self.step = other.step
        self.setObsolete(self.step.after == self.step.before)
        return True

    def redo(self) -> None:
        """Make the change, the first time and again."""
        if self._done:  # pushed on the stack, where it was before the restart
            self._done = False
            return
        number, step, oldest = self.number, self.step, self.number - MOST_STEPS
        if step.after == step.before:
            self._show(step.before, {number: None, oldest: None}, number)
        else:
            self._show(step.after, {number: step, oldest: None}, number)

    def undo(self) -> None:
        """Take it back."""
        self._show(self.step.before, {self.number: None}, -self.number)

    def _show(self, diary: Diary, steps: Steps, number: int) -> None:
        document = self._document()
        if document is not None:
            document.show_diary(diary, steps, number)


def _empty(undo_stack: QUndoStack) -> None:
    """Let edits go while they are still whole. Python frees a document, its stack and their edits together
    and in its own order; a stack that has an edit which is freed already ends the process."""
    if isValid(undo_stack):
        undo_stack.blockSignals(True)
        undo_stack.clear()


class Document(QObject):
    """The runner's diary and settings, and the library with their own doses, kept by a store.

    ``changed`` carries a ``Change`` that says what became different, ``edited`` the step that was just made
    (not one that is undone or done again). After each attempt to save comes
    ``saved``, or ``save_failed``: ``unsaved`` is then why, as the store raised it. What is not saved stays
    in the window and is written with the next change, or by ``save_again``. ``failures`` is what the store
    raises when it does not save. ``kept`` is what the store holds, where that was read already.

    ``looking`` says why the diary is only looked at, where it is. It then stays as it is, and ``declined``
    tells of each attempt to change it; settings hold until the end and are not kept.
    """

    changed = Signal(object)
    edited = Signal(object)
    declined = Signal()
    save_failed = Signal()
    saved = Signal()

    def __init__(
        self,
        store: Store,
        library: Library,
        templates: Callable[[], tuple[Template, ...]],
        failures: type[SaidError] = SaidError,
        parent: QObject | None = None,
        *,
        kept: Kept | None = None,
        looking: Why | None = None,
    ) -> None:
        super().__init__(parent)
        self.looking = looking
        self._store, self._failures = store, failures
        self._built_in = library
        self._read_templates = templates
        self._now = self._on_disk = store.read() if kept is None else kept
        self.library = library_of(library, self.diary)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(MOST_STEPS)
        finalize(self, _empty, self.undo_stack).atexit = False
        self._remembers = False
        self._unsaved_steps: dict[int, Step | None] = {}
        self.unsaved: SaidError | None = None
        # The diaries since the one on the disk, each with the step that led to it, below 0 where undone.
        self._way: list[tuple[int, Diary]] = [(0, self.diary)]

    # ---- what is there -----------------------------------------------------------------------

    @property
    def diary(self) -> Diary:
        """All that can be undone."""
        return self._now.diary

    @property
    def now(self) -> Kept:
        """All that is kept, whether it is on the disk yet or not."""
        return self._now

    @property
    def on_disk(self) -> Kept:
        """What the store holds."""
        return self._on_disk

    @property
    def settings(self) -> Settings:
        """How the runner likes to see it."""
        return self._now.settings

    @property
    def plan(self) -> Plan:
        """The diary's plan."""
        return self._now.diary.plan

    @property
    def runner(self) -> Runner:
        """What the diary knows about the runner."""
        return self._now.diary.runner

    @property
    def unsaved_changes(self) -> int:
        """How many changes are not on the disk; one that was undone before it got there is none."""
        return len(self._way) - 1 + (self._now.settings != self._on_disk.settings)

    @cached_property
    def templates(self) -> tuple[Template, ...]:
        """The ready-made weeks, read when they are first asked for."""
        return self._read_templates()

    @property
    def ours(self) -> Library:
        """The exercises that ship with Footwork, as they are."""
        return self._built_in

    def has_own_dose(self, exercise: str) -> bool:
        """Whether the runner has made another dose the default of an exercise."""
        return exercise in self.diary.doses

    def next_undo(self) -> Deed | None:
        """What the last edit did that undo would take back; None when there is nothing."""
        edit = self._edit(self.undo_stack.index() - 1)
        return edit.step.deed if edit else None

    def next_redo(self) -> Deed | None:
        """What was taken back and redo would do again; None when there is nothing."""
        edit = self._edit(self.undo_stack.index())
        return edit.step.deed if edit else None

    def goes_on(self, gesture: str) -> bool:
        """Whether an edit of that gesture would be part of the last one."""
        last = self._edit(self.undo_stack.index() - 1)
        return last is not None and bool(gesture) and last.gesture == gesture

    def remember(self) -> None:
        """Let edits of earlier starts be undone; read once, before the first edit or in a quiet moment."""
        if self._remembers or self.looking is not None:
            return
        self._remembers = True
        steps = self._store.steps(self.diary)
        for number, step in steps.items():
            self.undo_stack.blockSignals(number != max(steps))  # all of them are one change for who follows
            self.undo_stack.push(Edit(self, number, step, done=True))

    def _edit(self, place: int) -> Edit | None:
        command = self.undo_stack.command(place) if 0 <= place < self.undo_stack.count() else None
        return command if isinstance(command, Edit) else None

    def read_in(self, library: Library, templates: Callable[[], tuple[Template, ...]]) -> None:
        """Take the same exercises and ready-made weeks in the words of another language."""
        self._built_in, self._read_templates = library, templates
        self.library = library_of(library, self.diary)
        self.__dict__.pop("templates", None)  # read when they are next asked for

    def take(self, store: Store, kept: Kept, looking: Why | None) -> None:
        """Show what another store holds, in the place of this one's; nothing of it can be undone."""
        change = Change.between(self._now, kept)
        self.undo_stack.clear()
        self._store, self.looking, self._remembers = store, looking, False
        self._now = self._on_disk = kept
        self._unsaved_steps, self.unsaved, self._way = {}, None, [(0, kept.diary)]
        self.library = library_of(self._built_in, kept.diary)
        self.saved.emit()
        self.changed.emit(change)

    # ---- changing it -------------------------------------------------------------------------

    def edit(self, after: Plan | Runner | Diary, deed: Deed, gesture: str = "") -> bool:
        """Change the diary, or one part of it, as one step that can be undone.

        False when nothing would change.

        Edits in a row with the same ``gesture`` make one step together.
        """
        match after:
            case Plan():
                diary = replace(self.diary, plan=after)
            case Runner():
                diary = replace(self.diary, runner=after)
            case Diary():
                diary = after
        if diary == self.diary or not self.may_change():
            return False
        self.remember()
        number, step = 1, Step(deed, self.diary, diary)
        last = self._edit(self.undo_stack.index() - 1)
        if last and self.goes_on(gesture):
            number, step = last.number, last.step._replace(after=diary)
        elif last:
            number = last.number + 1
        self.undo_stack.push(Edit(self, number, step, gesture))
        self.edited.emit(step)
        return True

    def may_change(self) -> bool:
        """Whether the diary can be changed; the attempt is told of where it cannot."""
        if self.looking is not None:
            self.declined.emit()
        return self.looking is None

    def set_default_dose(self, exercise: str, dose: Dose | None, gesture: str = "") -> None:
        """Make a dose the default of an exercise; None goes back to the built-in one."""
        mine = self.diary.own.get(exercise)
        usual = mine.dose if mine else self._built_in[exercise].dose
        own = None if dose == usual else dose
        self.edit(self.diary.with_dose(exercise, own), CHANGE_DEFAULT_DOSE, gesture)

    def set_settings(self, settings: Settings) -> None:
        """Keep other settings. They are no step to undo."""
        if settings != self.settings:
            self._take(self._now._replace(settings=settings))

    def show_diary(self, diary: Diary, steps: Steps, by: int) -> None:
        """Take a diary as the current one, keep it, and tell the views (undo and redo end here).

        ``steps`` can be undone from now on, or no longer. ``by`` is the step that leads here, below 0 where
        it is undone: one that goes on with the same gesture is no further change.
        """
        self._unsaved_steps.update(steps)
        places = [place for place, (_, one) in enumerate(self._way) if one is diary]
        if places:
            del self._way[places[0] + 1 :]
        elif by == self._way[-1][0]:
            self._way[-1] = (by, diary)
        else:
            self._way.append((by, diary))
        self._take(self._now._replace(diary=diary))

    def save_again(self) -> None:
        """Write what is not yet on the disk; says how it went."""
        if self.looking is not None:
            return
        try:
            self.save_by(self._store.save)
        except self._failures as failure:
            self.unsaved = failure
            self.save_failed.emit()

    def save_by(self, save: Callable[[Kept, Kept, Steps], object]) -> None:
        """Have all that is not on the disk saved in some way, into another folder for instance.

        ``save`` is given what is there, what is to be, and the steps that come or go; it raises what it will.
        """
        save(self._on_disk, self._now, self._unsaved_steps)
        self._on_disk, self.unsaved, self._unsaved_steps = self._now, None, {}
        self._way = [(0, self.diary)]
        self.saved.emit()

    def with_unsaved(self, make: Callable[[Kept, Kept, Steps], Made]) -> Made:
        """What is made of the same as a save: a copy of everything, what is not on the disk included."""
        return make(self._on_disk, self._now, self._unsaved_steps)

    def _take(self, now: Kept) -> None:
        before, self._now = self._now, now
        change = Change.between(before, now)
        if change.exercises:
            self.library = library_of(self._built_in, now.diary)
        self.save_again()
        self.changed.emit(change)
