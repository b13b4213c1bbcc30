"""What the runner can do to the plan, for menu, keyboard and mouse alike: each is one edit."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from desktop.model import edits, placing
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Exercise
from desktop.model.finding import find_entry, find_exercise, find_routine
from desktop.model.placing import Verdict
from desktop.model.plan import Entry, Plan, Status
from desktop.model.refs import EntryRef, ExerciseRef, InRoutine, NewExercise, OnDay, RoutineRef, Thing
from desktop.model.refusal import Gone
from desktop.model.summary import Progress, entry_progress, progress
from desktop.ui.document import Document
from desktop.ui.state import Selected, ViewState

Ask = Callable[[Exercise, tuple[Complaint, ...]], bool]
"""Asks whether a flagged exercise is planned all the same."""


class Commands(QObject):
    """Edits of the document from what is selected or dragged.

    ``said`` carries a short sentence for the status line and for a screen reader.
    """

    said = Signal(str)

    def __init__(self, document: Document, state: ViewState, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._state, self._ask = document, state, ask

    # ---- dropping ----------------------------------------------------------------------

    def check(self, dragged: Thing, target: Target, *, copy: bool = False) -> Verdict:
        """The verdict that lights a target; ``drop`` goes by the same."""
        document = self._document
        return placing.check(document.plan, document.library, document.profile, dragged, target, copy=copy)

    def drop(self, dragged: Thing, target: Target, *, copy: bool = False) -> bool:
        """Carry out a drop; selects what landed, or what stands there already."""
        verdict = self.check(dragged, target, copy=copy)
        if verdict.already is not None:
            self._state.select(ExerciseRef(verdict.already))
        if not verdict.allowed:
            self.said.emit(verdict.reason)
            return False
        if verdict.flags and not self._ask(self._document.library[self._exercise(dragged)], verdict.flags):
            return False
        dropped = placing.place(self._document.plan, self._document.library, dragged, target, copy=copy)
        self._document.edit(dropped.plan, "Copy" if copy else _drop_label(dragged))
        self._state.select(named(dropped.plan, dropped.landed))
        return True

    # ---- what is selected --------------------------------------------------------------

    def delete(self, selected: Selected) -> bool:
        """Take an entry or an exercise out of the plan."""
        match selected:
            case EntryRef(entry):
                return self._edit(lambda plan: edits.remove_entry(plan, entry), "Delete", None)
            case ExerciseRef(item):
                return self._edit(lambda plan: edits.remove_exercise(plan, item), "Delete", None)
            case _:
                return False

    def duplicate(self, selected: Selected) -> bool:
        """Put a copy of an entry behind it on the same day."""
        if not isinstance(selected, EntryRef):
            return False
        when, place, _ = find_entry(self._document.plan, selected.entry)
        return self.drop(selected, OnDay(when, place + 1), copy=True)

    def reorder(self, selected: Selected, steps: int) -> bool:
        """Move an entry within its day or an exercise within its routine; negative is earlier."""
        plan = self._document.plan
        match selected:
            case EntryRef(entry_id):
                when, place, _ = find_entry(plan, entry_id)
                target: Target = OnDay(when, max(0, place + steps + (steps > 0)))
            case ExerciseRef(item_id):
                routine, place, _ = find_exercise(plan, item_id)
                target = InRoutine(routine, max(0, place + steps + (steps > 0)))
            case _:
                return False
        return self.drop(selected, target)

    def other_day(self, selected: Selected, days: int) -> bool:
        """Move an entry to an earlier or a later day."""
        if not isinstance(selected, EntryRef):
            return False
        when, _, _ = find_entry(self._document.plan, selected.entry)
        moved = when + timedelta(days=days)
        if not self.drop(selected, OnDay(moved)):
            return False
        if moved not in self._state.week:
            self._state.turn(1 if days > 0 else -1)
            self._state.select(selected)
        return True

    def tick(self, selected: Selected) -> bool:
        """Tick as done, or take the tick back."""
        plan = self._document.plan
        match selected:
            case EntryRef(entry_id):
                entry = find_entry(plan, entry_id)[2]
                status = _toggled(entry_progress(entry))
                return self._edit(lambda plan: edits.tick_entry(plan, entry_id, status), "Tick", selected)
            case ExerciseRef(item_id):
                item = find_exercise(plan, item_id)[2]
                status = _toggled(progress([item.status]))
                return self._edit(lambda plan: edits.tick_exercise(plan, item_id, status), "Tick", selected)
            case _:
                return False

    def tick_routine(self, routine: RoutineRef) -> bool:
        """Tick all exercises of a warm-up or a cool-down, or take the ticks back."""
        items = find_routine(self._document.plan, routine)
        status = _toggled(progress(item.status for item in items))
        return self._edit(
            lambda plan: edits.tick_routine(plan, routine, status), "Tick", self._state.selected
        )

    def skip(self, selected: Selected, reason: str = "") -> bool:
        """Mark as skipped."""
        match selected:
            case EntryRef(entry):
                return self._edit(
                    lambda plan: edits.tick_entry(plan, entry, Status.SKIPPED, reason), "Skip", selected
                )
            case ExerciseRef(item):
                return self._edit(
                    lambda plan: edits.tick_exercise(plan, item, Status.SKIPPED), "Skip", selected
                )
            case _:
                return False

    # ---- details -----------------------------------------------------------------------

    def replace_entry(self, entry: Entry, label: str) -> bool:
        """Give an entry other values (distance, duration, notes, name)."""
        return self._edit(lambda plan: edits.replace_entry(plan, entry), label, self._state.selected)

    def set_dose(self, item: str, dose: Dose, gesture: str = "") -> bool:
        """Give one planned exercise another dose; the steps of one gesture are one step to undo."""
        return self._edit(
            lambda plan: edits.set_dose(plan, item, dose), "Change dose", self._state.selected, gesture
        )

    def set_dose_this_week(self, exercise: str, dose: Dose) -> bool:
        """Give an exercise the same dose wherever it stands in the week in view."""
        dates: tuple[date, ...] = self._state.week.dates
        return self._edit(
            lambda plan: edits.set_dose_in_days(plan, dates, exercise, dose),
            "Same dose everywhere",
            self._state.selected,
        )

    # ---- how it is done ----------------------------------------------------------------

    def _edit(
        self, change: Callable[[Plan], Plan], label: str, then_select: Selected, gesture: str = ""
    ) -> bool:
        try:
            after = change(self._document.plan)
        except Gone as gone:
            self.said.emit(str(gone))
            self._state.select(None)
            return False
        changed = self._document.edit(after, label, gesture)
        self._state.select(then_select)
        return changed

    def _exercise(self, dragged: Thing) -> str:
        if isinstance(dragged, ExerciseRef):
            return find_exercise(self._document.plan, dragged.item)[2].exercise
        return dragged.exercise if isinstance(dragged, NewExercise) else ""


def named(plan: Plan, planned_id: str) -> EntryRef | ExerciseRef:
    """What has that id in a plan: an entry, else an exercise in one."""
    try:
        find_entry(plan, planned_id)
    except Gone:
        return ExerciseRef(planned_id)
    return EntryRef(planned_id)


def _toggled(standing: Progress) -> Status:
    return Status.PLANNED if standing in (Progress.DONE, Progress.SKIPPED) else Status.DONE


def _drop_label(dragged: Thing) -> str:
    return "Move" if isinstance(dragged, EntryRef | ExerciseRef) else "Add"
