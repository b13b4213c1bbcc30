"""What the runner can do to the plan, for menu, keyboard and mouse alike: each is one edit."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from desktop.model import edits, placing
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Exercise
from desktop.model.finding import find_entry, find_exercise, find_routine
from desktop.model.places import JudgedPlace, all_places, takers
from desktop.model.placing import Verdict, named
from desktop.model.plan import Entry, Note, Plan, Rest, Status
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewExercise,
    OnDay,
    Place,
    Planned,
    RoutineRef,
    Thing,
    Things,
)
from desktop.model.refusal import Gone
from desktop.model.summary import Progress, entry_progress, progress
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import deeds, refusals
from desktop.wording.deeds import Deed
from desktop.wording.voice import Voice

GoOn = Callable[[], object]
Ask = Callable[[Exercise, tuple[Complaint, ...], GoOn], object]
"""Asks whether a flagged exercise is planned all the same, and goes on when it is."""


class Commands(QObject):
    """Edits of the document from what is selected or dragged.

    ``said`` carries a short sentence for the status line and for a screen reader.
    """

    said = Signal(str)

    def __init__(
        self,
        document: Document,
        state: ViewState,
        ask: Ask,
        voice: Voice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._ask = document, state, ask
        self._voice = voice

    # ---- places ------------------------------------------------------------------------

    def check(self, things: Things, where: Place, *, copy: bool = False) -> Verdict:
        """The verdict on one place; ``drop`` goes by the same."""
        document = self._document
        return placing.check(document.plan, document.library, document.runner, things, where, copy=copy)

    def places(self, things: Things, dates: Iterable[date], *, copy: bool = False) -> tuple[JudgedPlace, ...]:
        """Every place of some days with its verdict: what a drag lights and what menus offer."""
        document = self._document
        return all_places(document.plan, document.library, document.runner, things, dates, copy=copy)

    def takers(self, routine: RoutineRef) -> tuple[tuple[NewExercise, Verdict], ...]:
        """The exercises of the library that a routine takes, with the verdict on each."""
        document = self._document
        return takers(document.plan, document.library, document.runner, routine)

    def drop(self, things: Things, where: Place, *, copy: bool = False, select: Things = ()) -> bool:
        """Land things at a place. Whether they have landed: for a flagged exercise the runner is asked.

        Selects what has landed (or ``select``), or what stands there already.
        """
        verdict = self.check(things, where, copy=copy)
        if verdict.already is not None:
            self._state.select(ExerciseRef(verdict.already))
        if not verdict.allowed:
            self.said.emit(refusals.verdict(self._voice, verdict))
            return False
        if verdict.flags:
            self._ask_first(things, where, verdict, copy=copy, select=select)
            return False
        return self._land(things, where, copy=copy, select=select)

    def _ask_first(
        self, things: Things, where: Place, verdict: Verdict, *, copy: bool, select: Things
    ) -> None:
        flagged = next(name for name in map(self._exercise, things) if name in self._document.library)
        exercise = self._document.library[flagged]

        def go_on() -> None:
            if self.check(things, where, copy=copy).allowed:  # the plan may have changed since
                self._land(things, where, copy=copy, select=select)

        self._ask(exercise, verdict.flags, go_on)

    def _land(self, things: Things, where: Place, *, copy: bool, select: Things) -> bool:
        placed = placing.place(self._document.plan, self._document.library, things, where, copy=copy)
        moved = all(isinstance(thing, EntryRef | ExerciseRef) for thing in things)
        self._document.edit(placed.plan, deeds.COPY if copy else deeds.MOVE if moved else deeds.ADD)
        self._state.select(*(select or (named(placed.plan, one) for one in placed.landed)))
        return True

    # ---- what is selected --------------------------------------------------------------

    def delete(self, things: Things) -> bool:
        """Take entries and exercises out of the plan."""
        # Exercises first: one of a run that goes as well would be gone with it.
        inner_first = sorted(things, key=lambda thing: isinstance(thing, EntryRef))
        return self._change_each(tuple(inner_first), _without, deeds.DELETE, select=())

    def duplicate(self, things: Things) -> bool:
        """Put a copy of each entry behind it on the same day."""
        if not _are_entries(things):
            return False

        def behind(plan: Plan, thing: Thing) -> Place:
            when, at, _ = find_entry(plan, _id_of(thing))
            return OnDay(when, at + 1)

        return self._move_each(things, behind, deeds.COPY, copy=True)

    def reorder(self, things: Things, steps: int) -> bool:
        """Move the one thing within its day or its routine; negative is earlier."""
        if len(things) != 1:
            return False
        shift = steps + (steps > 0)

        def along(plan: Plan, thing: Thing) -> Place:
            if isinstance(thing, ExerciseRef):
                routine, at, _ = find_exercise(plan, thing.item)
                return InRoutine(routine, max(0, at + shift))
            when, at, _ = find_entry(plan, _id_of(thing))
            return OnDay(when, max(0, at + shift))

        return _are_planned(things) and self._move_each(things, along, deeds.MOVE)

    def other_day(self, things: Things, days: int) -> bool:
        """Move entries to an earlier or a later day, each as far; the week in view goes along."""
        if not _are_entries(things):
            return False

        def moved(plan: Plan, thing: Thing) -> Place:
            return OnDay(find_entry(plan, _id_of(thing)).when + timedelta(days=days))

        if not self._move_each(things, moved, deeds.MOVE):
            return False
        if find_entry(self._document.plan, _id_of(things[0])).when not in self._state.week:
            self._state.turn(1 if days > 0 else -1)
            self._state.select(*things)
        return True

    def tick(self, things: Things) -> bool:
        """Tick as done, or take the ticks back when all are done."""
        try:
            standing = [one for thing in things for one in _standing(self._document.plan, thing)]
        except Gone as gone:
            return self._gone(gone)
        status = _toggled(standing)
        return self._change_each(things, lambda plan, thing: _ticked(plan, thing, status, ""), deeds.TICK)

    def tick_routine(self, routine: RoutineRef) -> bool:
        """Tick all exercises of a warm-up or a cool-down, or take the ticks back."""
        try:
            exercises = find_routine(self._document.plan, routine)
        except Gone as gone:
            return self._gone(gone)
        status = _toggled([progress(exercise.status for exercise in exercises)])
        return self._edit(lambda plan: edits.tick_routine(plan, routine, status), deeds.TICK)

    def skip(self, things: Things, reason: str = "") -> bool:
        """Mark as skipped."""
        return self._change_each(
            things, lambda plan, thing: _ticked(plan, thing, Status.SKIPPED, reason), deeds.SKIP
        )

    # ---- details -----------------------------------------------------------------------

    def replace_entry(self, entry: Entry, deed: Deed, gesture: str = "") -> bool:
        """Give an entry other values (distance, duration, notes, name); one gesture is one step to undo."""
        return self._edit(lambda plan: edits.replace_entry(plan, entry), deed, gesture=gesture)

    def set_dose(self, item: str, dose: Dose, gesture: str = "") -> bool:
        """Give one planned exercise another dose; the steps of one gesture are one step to undo."""
        return self._edit(lambda plan: edits.set_dose(plan, item, dose), deeds.CHANGE_DOSE, gesture=gesture)

    def set_dose_this_week(self, exercise: str, dose: Dose) -> bool:
        """Give an exercise the same dose wherever it stands in the week in view."""
        dates = self._state.week.dates
        return self._edit(lambda plan: edits.set_dose_in_days(plan, dates, exercise, dose), deeds.SAME_DOSE)

    # ---- how it is done ----------------------------------------------------------------

    def _change_each(
        self,
        things: Things,
        change: Callable[[Plan, Planned], Plan],
        deed: Deed,
        select: Things | None = None,
    ) -> bool:
        """One edit for all planned things; False when there is none among them."""
        planned = [thing for thing in things if isinstance(thing, EntryRef | ExerciseRef)]

        def changed(plan: Plan) -> Plan:
            for thing in planned:
                plan = change(plan, thing)
            return plan

        return bool(planned) and self._edit(changed, deed, things if select is None else select)

    def _move_each(
        self, things: Things, where: Callable[[Plan, Thing], Place], deed: Deed, *, copy: bool = False
    ) -> bool:
        """One edit that moves (or copies) each thing to a place of its own; all of them or none."""
        document, plan, landed = self._document, self._document.plan, list[str]()
        try:
            for thing in things:
                place = where(plan, thing)
                verdict = placing.check(plan, document.library, document.runner, (thing,), place, copy=copy)
                if not verdict.allowed:
                    self.said.emit(refusals.verdict(self._voice, verdict))
                    return False
                plan, ids = placing.place(plan, document.library, (thing,), place, copy=copy)
                landed += ids
        except Gone as gone:
            return self._gone(gone)
        document.edit(plan, deed)
        self._state.select(*(named(plan, one) for one in landed))
        return True

    def _edit(
        self,
        change: Callable[[Plan], Plan],
        deed: Deed,
        select: Things | None = None,
        gesture: str = "",
    ) -> bool:
        """Change the plan; what is selected stays so unless other things are named."""
        selected = self._state.selection if select is None else select
        try:
            after = change(self._document.plan)
        except Gone as gone:
            return self._gone(gone)
        changed = self._document.edit(after, deed, gesture)
        self._state.select(*selected)
        return changed

    def _gone(self, gone: Gone) -> bool:
        self.said.emit(refusals.refusal(self._voice, gone.refusal))
        self._state.select()
        return False

    def _exercise(self, thing: Thing) -> str:
        match thing:
            case ExerciseRef(item):
                return find_exercise(self._document.plan, item).exercise.exercise
            case NewExercise(exercise):
                return exercise
            case _:
                return ""


def _are_entries(things: Things) -> bool:
    return bool(things) and all(isinstance(thing, EntryRef) for thing in things)


def _are_planned(things: Things) -> bool:
    return bool(things) and all(isinstance(thing, EntryRef | ExerciseRef) for thing in things)


def _id_of(thing: Thing) -> str:
    return thing.entry if isinstance(thing, EntryRef) else ""


def _without(plan: Plan, thing: Planned) -> Plan:
    if isinstance(thing, EntryRef):
        return edits.remove_entry(plan, thing.entry)
    return edits.remove_exercise(plan, thing.item)


def _ticked(plan: Plan, thing: Planned, status: Status, reason: str) -> Plan:
    if isinstance(thing, EntryRef):
        return edits.tick_entry(plan, thing.entry, status, reason)
    return edits.tick_exercise(plan, thing.item, status)


def _standing(plan: Plan, thing: Thing) -> list[Progress]:
    """How a thing with a tick stands; nothing for one without. Raises Gone."""
    match thing:
        case EntryRef(entry_id):
            entry = find_entry(plan, entry_id).entry
            return [] if isinstance(entry, Rest | Note) else [entry_progress(entry)]
        case ExerciseRef(item):
            return [progress([find_exercise(plan, item).exercise.status])]
        case _:
            return []


def _toggled(standing: list[Progress]) -> Status:
    all_over = standing and all(one in (Progress.DONE, Progress.SKIPPED) for one in standing)
    return Status.PLANNED if all_over else Status.DONE
