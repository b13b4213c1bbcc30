"""What the runner can do to the plan, for menu, keyboard and mouse alike: each is one edit."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.model import edits, gestures
from desktop.model.dose import Dose
from desktop.model.finding import find_entry
from desktop.model.placing import Verdict, named
from desktop.model.plan import Entry, Note, Plan
from desktop.model.refs import EntryRef, NewExercise, OnDay, Place, RoutineRef, Things, ids_of
from desktop.model.refusal import Gone, TooMuch
from desktop.model.week import Week
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import deeds, refusals
from desktop.wording.board import DONE_TODAY, NO_DAY_YET
from desktop.wording.dates import day_label
from desktop.wording.deeds import Deed, Step
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.model.places import JudgedPlace
    from desktop.ui.landing import Ask, Landing
    from desktop.ui.own.commands import OwnExercises
    from desktop.ui.routines.commands import SavedRoutines


class Commands(QObject):
    """Edits of the document from what is selected or dragged.

    ``said`` carries a short sentence for the status line and for a screen reader; ``removed`` one about what
    has just been taken out, and can be taken back. ``wants_words`` names a note that has none yet,
    ``about_you`` asks for the window in which runners tell about themselves. ``offered`` carries a sentence
    about what has just been done, what can be done further, and how; ``naming`` asks for a name. ``follow``
    asks to follow things along, ``edits_own`` for the editor of an exercise of the runner's own.
    """

    said = Signal(str)
    removed = Signal(str)
    offered = Signal(str, str, object)
    naming = Signal(object)
    edits_own = Signal(object)
    about_you = Signal()
    follow = Signal(object)
    wants_words = Signal(object)

    def __init__(
        self,
        document: Document,
        state: ViewState,
        ask: "Ask",
        voice: Voice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._state, self._ask = document, state, ask
        self._voice, self._first_go = voice, ""
        document.changed.connect(lambda _: self._let_gone_go())
        document.edited.connect(self._follow_edit)

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
        return self._landing.check(things, where, copy=copy, gather=gather)

    def places(
        self, things: Things, week: Week, *, copy: bool = False, gather: bool = False
    ) -> "tuple[JudgedPlace, ...]":
        """Every place of a week with its verdict: what a drag lights and what menus offer."""
        return self._landing.places(things, week, copy=copy, gather=gather)

    def takers(self, routine: RoutineRef) -> tuple[tuple[NewExercise, Verdict], ...]:
        """The exercises of the library that a routine takes, with the verdict on each."""
        from desktop.model.places import takers  # with the details of a run or a session

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
        return self._landing.drop(things, where, copy=copy, gather=gather, select=select)

    @cached_property
    def _landing(self) -> "Landing":
        """Judges places and lands things at them; made with the first drag, drop or menu of places."""
        from desktop.ui.landing import Landing

        made = Landing(self._document, self._state, self._ask, self._voice, self)
        made.said.connect(self.said)
        made.removed.connect(self.removed)
        made.wants_words.connect(self.wants_words)
        return made

    # ---- saved routines ----------------------------------------------------------------

    def meant(self, things: Things, *, gather: bool = False) -> Things:
        """The things with what saved routines among them hold now."""
        return self._landing.meant(things, gather=gather)

    @cached_property
    def routines(self) -> "SavedRoutines":
        """Saving routines by name, and changing them everywhere; made with the first that is wanted."""
        from desktop.ui.routines.commands import SavedRoutines

        made = SavedRoutines(self._document, self._state, self._voice, self)
        made.said.connect(self.said)
        made.removed.connect(self.removed)
        made.offered.connect(self.offered)
        made.naming.connect(self.naming)
        return made

    @cached_property
    def own(self) -> "OwnExercises":
        """Exercises of the runner's own; made with the first that is wanted."""
        from desktop.ui.own.commands import OwnExercises

        made = OwnExercises(self._document, self._state, self._voice, self)
        made.wanted.connect(self.edits_own)
        made.removed.connect(self.removed)
        return made

    def _follow_edit(self, step: Step) -> None:
        if step.after.routines:
            self.routines.follow(step)

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
        """Move entries to an earlier or a later day, each as far; the week in view goes along.

        What is for some day of the week has no day to be moved from.
        """
        if gestures.are_for_some_day(self._document.plan, things):
            self.said.emit(self._voice(NO_DAY_YET))
            return False
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
        """Tick as done, or take the ticks back when all are done.

        What is for some day of the week and done now was done today, where today is in that week.
        """
        today, dates = self._state.today, self._state.week.dates
        if today not in dates:
            return self._change(things, gestures.toggled, deeds.TICK)
        before = self._document.plan
        ticked = self._change(things, lambda plan, all_: gestures.done_today(plan, all_, today), deeds.TICK)
        came = gestures.are_for_some_day(before, things) and ticked
        if came and not gestures.are_for_some_day(self._document.plan, things):
            self.said.emit(self._voice(DONE_TODAY, day=day_label(self._voice, today)))
        return ticked

    def tick_routine(self, routine: RoutineRef) -> bool:
        """Tick all exercises of a warm-up or a cool-down, or take the ticks back."""
        return self._edit(lambda plan: gestures.routine_toggled(plan, routine), deeds.TICK)

    def skip(self, things: Things, reason: str = "") -> bool:
        """Mark as skipped."""
        return self._change(things, lambda plan, all_: gestures.skipped(plan, all_, reason), deeds.SKIP)

    # ---- details -----------------------------------------------------------------------

    def replace_entry(self, entry: Entry, deed: Deed, gesture: str = "") -> bool:
        """Give an entry other values (distance, duration, notes, name); one gesture is one step to undo.

        A note's first words belong to the step that added it, as long as it is the last.
        """
        if isinstance(entry, Note) and self._writes_first(entry, gesture):
            self._first_go, gesture = gesture, gestures.first_words(entry.id)
        return self._edit(lambda plan: edits.replace_entry(plan, entry), deed, gesture=gesture)

    def set_dose(self, item: str, dose: Dose, gesture: str = "") -> bool:
        """Give one planned exercise another dose; the steps of one gesture are one step to undo."""
        return self._edit(lambda plan: edits.set_dose(plan, item, dose), deeds.CHANGE_DOSE, gesture=gesture)

    def set_dose_this_week(self, exercise: str, dose: Dose) -> bool:
        """Give an exercise the same dose wherever it stands in the week in view."""
        dates = self._state.week.dates
        return self._edit(lambda plan: edits.set_dose_in_days(plan, dates, exercise, dose), deeds.SAME_DOSE)

    def _writes_first(self, note: Note, gesture: str) -> bool:
        """Whether a note had no words before this go of typing."""
        try:
            before = find_entry(self._document.plan, note.id).entry
        except Gone:
            return False
        return not getattr(before, "text", "") or (bool(gesture) and gesture == self._first_go)

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
        from desktop.model.catching_up import with_first_days  # with the first thing that moves

        document.edit(with_first_days(document.plan, moved.plan, self._state.today), deed)
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

    def _gone(self, gone: Gone) -> bool:
        self.said.emit(refusals.refusal(self._voice, gone.refusal))
        self._state.select()
        return False

    def _too_much(self, much: TooMuch) -> bool:
        self.said.emit(refusals.refusal(self._voice, much.refusal, much.max_))
        return False


def _entries(things: Things) -> bool:
    return bool(things) and all(isinstance(thing, EntryRef) for thing in things)
