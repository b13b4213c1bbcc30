"""What the runner can do to the plan, for menu, keyboard and mouse alike: each is one edit."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.model import edits, gestures
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Exercise
from desktop.model.finding import find_entry, find_exercise
from desktop.model.places import JudgedPlace, all_places, takers
from desktop.model.placing import Verdict, named, new_entry
from desktop.model.plan import Entry, Note, Plan, Run
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    NewEntry,
    NewEntryKind,
    NewExercise,
    OnDay,
    Place,
    RoutineRef,
    Thing,
    Things,
    ids_of,
)
from desktop.model.refusal import Gone, TooMuch
from desktop.model.runner import complaints_against
from desktop.model.settings import NewRun
from desktop.model.week import Week
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

    ``said`` carries a short sentence for the status line and for a screen reader; ``removed`` one about what
    has just been taken out, and can be taken back. ``wants_words`` names a note that has none yet,
    ``about_you`` asks for the window in which runners tell about themselves.
    """

    said = Signal(str)
    removed = Signal(str)
    about_you = Signal()
    wants_words = Signal(object)

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
        document.changed.connect(lambda _: self._let_gone_go())

    def may_change(self) -> bool:
        """Whether the plan can be changed; the attempt is told of where it cannot."""
        return self._document.may_change()

    @property
    def can_change(self) -> bool:
        """Whether the plan can be changed; nobody is told."""
        return self._document.looking is None

    # ---- places ------------------------------------------------------------------------

    def check(self, things: Things, where: Place, *, copy: bool = False, gather: bool = False) -> Verdict:
        """The verdict on one place; ``drop`` goes by the same."""
        from desktop.model import together  # loaded with the first drop

        document = self._document
        plan, library, runner = document.plan, document.library, document.runner
        return together.check(plan, library, runner, things, where, copy=copy, gather=gather)

    def places(
        self, things: Things, week: Week, *, copy: bool = False, gather: bool = False
    ) -> tuple[JudgedPlace, ...]:
        """Every place of a week with its verdict: what a drag lights and what menus offer."""
        document = self._document
        plan, library, runner = document.plan, document.library, document.runner
        dates, some_day = week.dates, week.thursday
        return all_places(plan, library, runner, things, dates, some_day, copy=copy, gather=gather)

    def takers(self, routine: RoutineRef) -> tuple[tuple[NewExercise, Verdict], ...]:
        """The exercises of the library that a routine takes, with the verdict on each."""
        document = self._document
        return takers(document.plan, document.library, document.runner, routine)

    def drop(
        self,
        things: Things,
        where: Place,
        *,
        copy: bool = False,
        gather: bool = False,
        select: Things = (),
    ) -> bool:
        """Land things at a place. Whether they have landed: for a flagged exercise the runner is asked.

        Several entries keep the days between them; ``gather``: they all go on the one day. Selects what has
        landed (or ``select``), or what stands there already.
        """
        if not self.may_change():
            return False
        things = tuple(self._begun(thing, where) for thing in things)
        verdict = self.check(things, where, copy=copy, gather=gather)
        if verdict.already is not None:
            self._state.select(ExerciseRef(verdict.already))
        if not verdict.allowed:
            self.said.emit(refusals.verdict(self._voice, verdict))
            return False
        if verdict.flags:
            self._ask_first(things, where, verdict, copy=copy, select=select)
            return False
        return self._land(things, where, copy=copy, gather=gather, select=select)

    def _ask_first(
        self, things: Things, where: Place, verdict: Verdict, *, copy: bool, select: Things
    ) -> None:
        document = self._document
        names = (name for name in map(self._exercise, things) if name in document.library)
        flagged = next(name for name in names if complaints_against(document.library[name], document.runner))

        def go_on() -> None:
            if self.check(things, where, copy=copy).allowed:  # the plan may have changed since
                self._land(things, where, copy=copy, select=select)

        self._ask(document.library[flagged], verdict.flags, go_on)

    def _land(
        self, things: Things, where: Place, *, copy: bool, select: Things, gather: bool = False
    ) -> bool:
        from desktop.model import together

        document = self._document
        placed = together.place(document.plan, document.library, things, where, copy=copy, gather=gather)
        moved = all(isinstance(thing, EntryRef | ExerciseRef) for thing in things)
        if moved and not copy:
            self._take_moved(placed.plan, deeds.MOVE)
        else:
            self._document.edit(placed.plan, deeds.COPY if copy else deeds.ADD)
        self._state.select(*(select or (named(placed.plan, one) for one in placed.landed)))
        match things:
            case (NewEntry(NewEntryKind.NOTE, None | Note(text="")),):
                self.wants_words.emit(named(placed.plan, placed.landed[0]))
        return True

    # ---- what is selected --------------------------------------------------------------

    def delete(self, things: Things) -> bool:
        """Take entries and exercises out of the plan."""
        document, before = self._document, self._document.plan
        gone = self._change(things, gestures.without, deeds.DELETE, select=())
        if gone:
            from desktop.wording.removed import removed  # with the first thing that goes

            self.removed.emit(removed(self._voice, before, document.library, things))
        return gone

    def duplicate(self, things: Things) -> bool:
        """Put a copy of each entry behind it on the same day."""
        return _entries(things) and self._move(things, gestures.behind_itself, deeds.COPY, copy=True)

    def reorder(self, things: Things, steps: int) -> bool:
        """Move things within their days and routines; negative is earlier. Several go one place on."""
        if len(things) == 1:
            return self._move(things, gestures.along(steps), deeds.MOVE)
        later = steps > 0
        return self._change(things, lambda plan, all_: gestures.one_on(plan, all_, later=later), deeds.MOVE)

    def other_day(self, things: Things, days: int) -> bool:
        """Move entries to an earlier or a later day, each as far; the week in view goes along."""
        return self._move_on(things, gestures.days_away(days), deeds.MOVE)

    def other_week(self, things: Things, week: Week, *, copy: bool = False) -> bool:
        """Move entries to the same days of another week, or copies of them; that week comes into view."""
        if not _entries(things):
            return False
        try:
            first = min(find_entry(self._document.plan, one).when for one in ids_of(things))
        except Gone as gone:
            return self._gone(gone)
        days = (week.first - self._state.week_of(first).first).days
        deed = deeds.COPY if copy else deeds.MOVE
        return bool(days or copy) and self._move_on(things, gestures.days_away(days), deed, copy=copy)

    def catch_up(self, things: Things) -> bool:
        """Move a missed session to the next free day; the week in view goes along."""
        from desktop.model.catching_up import next_free_day  # with the first session that is caught up
        from desktop.wording.came_of_it import NO_FREE_DAY

        free = next_free_day(self._document.plan, self._state.today)
        if free is None:
            self.said.emit(self._voice(NO_FREE_DAY))
            return False
        return self._move_on(things, lambda _plan, _thing: OnDay(free), deeds.MOVE)

    def tick(self, things: Things) -> bool:
        """Tick as done, or take the ticks back when all are done."""
        return self._change(things, gestures.toggled, deeds.TICK)

    def tick_routine(self, routine: RoutineRef) -> bool:
        """Tick all exercises of a warm-up or a cool-down, or take the ticks back."""
        return self._edit(lambda plan: gestures.routine_toggled(plan, routine), deeds.TICK)

    def skip(self, things: Things, reason: str = "") -> bool:
        """Mark as skipped."""
        return self._change(things, lambda plan, all_: gestures.skipped(plan, all_, reason), deeds.SKIP)

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

    def _change(
        self,
        things: Things,
        change: Callable[[Plan, Things], Plan],
        deed: Deed,
        select: Things | None = None,
    ) -> bool:
        """One edit for all planned things; False when there is none among them."""
        then = things if select is None else select
        return bool(ids_of(things)) and self._edit(lambda plan: change(plan, things), deed, then)

    def _move(self, things: Things, where: gestures.Destination, deed: Deed, *, copy: bool = False) -> bool:
        """One edit that moves (or copies) each thing to a place of its own; all of them or none."""
        if not self.may_change():
            return False
        document = self._document
        try:
            moved = gestures.moved(document.plan, document.library, document.runner, things, where, copy=copy)
        except Gone as gone:
            return self._gone(gone)
        except TooMuch as much:
            return self._too_much(much)
        if isinstance(moved, Verdict):
            self.said.emit(refusals.verdict(self._voice, moved))
            return False
        self._take_moved(moved.plan, deed)
        self._state.select(*(named(moved.plan, one) for one in moved.landed))
        return True

    def _move_on(
        self, things: Things, where: gestures.Destination, deed: Deed, *, copy: bool = False
    ) -> bool:
        """Move (or copy) entries to other days, and bring the week of the first of them into view."""
        if not _entries(things) or not self._move(things, where, deed, copy=copy):
            return False
        landed = self._state.selection
        self._state.show_day(find_entry(self._document.plan, next(iter(ids_of(landed[:1])))).when)
        self._state.select(*landed)
        return True

    def _edit(
        self,
        change: Callable[[Plan], Plan],
        deed: Deed,
        select: Things | None = None,
        gesture: str = "",
    ) -> bool:
        """Change the plan; what is selected stays so unless other things are named."""
        if not self.may_change():
            return False
        selected = self._state.selection if select is None else select
        try:
            after = change(self._document.plan)
        except Gone as gone:
            return self._gone(gone)
        except TooMuch as much:
            return self._too_much(much)
        changed = self._document.edit(after, deed, gesture)
        self._state.select(*selected)
        return changed

    def _let_gone_go(self) -> None:
        """What an undo or another edit took away is selected no more; the others stay."""
        if len(self._state.selection) > 1:
            from desktop.model.selection import still_there

            self._state.select(*still_there(self._document.plan, self._state.selection))

    def _take_moved(self, plan: Plan, deed: Deed) -> None:
        """One edit; a missed session that it moved remembers the day it was first planned for."""
        from desktop.model.catching_up import with_first_days  # with the first thing that moves

        document = self._document
        document.edit(with_first_days(document.plan, plan, self._state.today), deed)

    def _gone(self, gone: Gone) -> bool:
        self.said.emit(refusals.refusal(self._voice, gone.refusal))
        self._state.select()
        return False

    def _too_much(self, much: TooMuch) -> bool:
        self.said.emit(refusals.refusal(self._voice, much.refusal, much.max_))
        return False

    def _begun(self, thing: Thing, where: Place) -> Thing:
        """A new entry with what it begins with: amounts round in the runner's unit, and for a run the warm-up
        and the cool-down of the runner's choice."""
        document, settings = self._document, self._document.settings
        if not isinstance(thing, NewEntry):
            return thing
        entry = thing.entry or new_entry(thing.kind, settings.unit)
        wanted = settings.new_run
        if wanted is not NewRun.NONE and isinstance(entry, Run) and isinstance(where, OnDay):
            from desktop.model.new_runs import with_routines

            library, runner = document.library, document.runner
            entry = with_routines(entry, wanted, document.plan, where.when, library, runner)
        return NewEntry(thing.kind, entry)

    def _exercise(self, thing: Thing) -> str:
        match thing:
            case ExerciseRef(item):
                return find_exercise(self._document.plan, item).exercise.exercise
            case NewExercise(exercise):
                return exercise
            case _:
                return ""


def _entries(things: Things) -> bool:
    return bool(things) and all(isinstance(thing, EntryRef) for thing in things)
