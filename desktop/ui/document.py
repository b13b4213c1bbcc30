"""The open plan: one value, one way to change it, one undo command for every change."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.model.dose import Dose
from desktop.model.exercise import Library
from desktop.model.plan import Plan
from desktop.model.profile import Profile
from desktop.model.template import Template


class Store(Protocol):
    """What the document needs of the storage; each save is on the disk when it returns."""

    def plan(self) -> Plan: ...
    def save(self, before: Plan, after: Plan) -> None: ...
    def profile(self) -> Profile: ...
    def save_profile(self, profile: Profile) -> None: ...
    def doses(self) -> Mapping[str, Dose]: ...
    def save_dose(self, exercise: str, dose: Dose | None) -> None: ...


class Edit(QUndoCommand):
    """The only undo command: the plan before and after. ``label`` is untranslated.

    Edits of one ``gesture`` (a button held, a number stepped up) are one step to undo.
    """

    def __init__(
        self, document: "Document", before: Plan, after: Plan, label: str, gesture: str = ""
    ) -> None:
        super().__init__(label)
        self.label = label
        self._document, self._before, self._after, self._gesture = document, before, after, gesture

    def id(self) -> int:
        """Edits of a gesture may become one; -1 says that an edit stands alone."""
        return 1 if self._gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later edit of the same gesture into this one."""
        if not isinstance(other, Edit) or other._gesture != self._gesture:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        """Make the change, the first time and again."""
        self._document.show_plan(self._after)

    def undo(self) -> None:
        """Take it back."""
        self._document.show_plan(self._before)


class Document(QObject):
    """The plan, the runner's profile and the library, kept by a store.

    ``changed`` follows every change of any of them. ``save_failed`` carries the sentence to
    show; the change stays in the window and is written with the next one, or by ``save_again``.
    ``failures`` are the error types of the store, whose text is meant for the runner.
    """

    changed = Signal()
    save_failed = Signal(str)
    saved = Signal()

    def __init__(
        self,
        store: Store,
        library: Library,
        templates: Callable[[], tuple[Template, ...]],
        failures: type[Exception] = OSError,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._failures = store, failures
        self._built_in = library
        self._read_templates = templates
        self.plan = self._on_disk = store.plan()
        self.profile = store.profile()
        self._doses = dict(store.doses())
        self.library = library.with_doses(self._doses)
        self.undo_stack = QUndoStack(self)
        self.unsaved = ""

    @cached_property
    def templates(self) -> tuple[Template, ...]:
        """The ready-made weeks, read when they are first asked for."""
        return self._read_templates()

    def edit(self, after: Plan, label: str, gesture: str = "") -> bool:
        """Change the plan as one step that can be undone; False when nothing would change.

        Edits in a row with the same ``gesture`` make one step together.
        """
        if after == self.plan:
            return False
        self.undo_stack.push(Edit(self, self.plan, after, label, gesture))
        return True

    def show_plan(self, plan: Plan) -> None:
        """Take a plan as the current one, keep it, and tell the views (undo and redo end here)."""
        self.plan = plan
        self.save_again()
        self.changed.emit()

    def save_again(self) -> None:
        """Write what is not yet on the disk; says how it went."""
        try:
            self._store.save(self._on_disk, self.plan)
        except self._failures as failure:
            self.unsaved = str(failure)
            self.save_failed.emit(self.unsaved)
        else:
            self._on_disk, self.unsaved = self.plan, ""
            self.saved.emit()

    def set_profile(self, profile: Profile) -> None:
        """Keep another profile."""
        if profile != self.profile:
            self.profile = profile
            self._keep(lambda: self._store.save_profile(profile))
            self.changed.emit()

    def set_default_dose(self, exercise: str, dose: Dose | None) -> None:
        """Make a dose the default of an exercise; None goes back to the built-in one."""
        self._doses.pop(exercise, None)
        if dose is not None and dose != self._built_in[exercise].dose:
            self._doses[exercise] = dose
        self._keep(lambda: self._store.save_dose(exercise, self._doses.get(exercise)))
        self.library = self._built_in.with_doses(self._doses)
        self.changed.emit()

    def has_own_dose(self, exercise: str) -> bool:
        """Whether the runner has made another dose the default of an exercise."""
        return exercise in self._doses

    def _keep(self, write: Callable[[], None]) -> None:
        try:
            write()
        except self._failures as failure:
            self.save_failed.emit(str(failure))
