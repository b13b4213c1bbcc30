"""Things that come to a place of the plan, dropped, by keys or from a menu; loaded with the first of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.model import together
from desktop.model.catching_up import with_first_days
from desktop.model.exercise import Complaint, Exercise
from desktop.model.finding import find_exercise
from desktop.model.gestures import first_words
from desktop.model.milder import swapped
from desktop.model.new_runs import with_routines
from desktop.model.places import JudgedPlace, all_places
from desktop.model.placing import Verdict, named, new_entry
from desktop.model.plan import Note, Run
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    NewEntry,
    NewEntryKind,
    NewExercise,
    OnDay,
    Place,
    Thing,
    Things,
)
from desktop.model.runner import complaints_against
from desktop.model.settings import NewRun
from desktop.model.week import Week
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import deeds, refusals
from desktop.wording.asking import Instead
from desktop.wording.voice import Voice

GoOn = Callable[[], object]
Ask = Callable[[Exercise, tuple[Complaint, ...], GoOn, Instead | None], object]
"""Asks whether a flagged exercise is planned all the same, and goes on when it is, or with a milder one."""


class Landing(QObject):
    """Judges places, and lands things at them.

    ``said`` carries a sentence about what did not land, ``wants_words`` a note that has none yet.
    """

    said = Signal(str)
    wants_words = Signal(object)

    def __init__(self, document: Document, state: ViewState, ask: Ask, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._state, self._ask, self._voice = document, state, ask, voice

    # ---- judging -----------------------------------------------------------------------

    def check(self, things: Things, where: Place, *, copy: bool = False, gather: bool = False) -> Verdict:
        """The verdict on one place."""
        document = self._document
        plan, library, runner = document.plan, document.library, document.runner
        return together.check(plan, library, runner, things, where, copy=copy, gather=gather)

    def places(self, things: Things, week: Week, *, copy: bool, gather: bool) -> tuple[JudgedPlace, ...]:
        """Every place of a week with its verdict."""
        document = self._document
        plan, library, runner = document.plan, document.library, document.runner
        dates, some_day = week.dates, week.thursday
        return all_places(plan, library, runner, things, dates, some_day, copy=copy, gather=gather)

    # ---- landing -----------------------------------------------------------------------

    def drop(self, things: Things, where: Place, *, copy: bool, gather: bool, select: Things) -> bool:
        """Land things at a place. Whether they have landed: for a flagged exercise the runner is asked."""
        things = tuple(self._begun(thing, where) for thing in things)
        verdict = self.check(things, where, copy=copy, gather=gather)
        if verdict.already is not None:
            self._state.select(ExerciseRef(verdict.already))
        if not verdict.allowed:
            self.said.emit(refusals.verdict(self._voice, verdict))
            return False
        if verdict.flags:
            self._ask_first(things, where, verdict, copy=copy, gather=gather, select=select)
            return False
        return self._land(things, where, copy=copy, gather=gather, select=select)

    def _ask_first(
        self, things: Things, where: Place, verdict: Verdict, *, copy: bool, gather: bool, select: Things
    ) -> None:
        document = self._document
        names = (name for name in map(self._exercise, things) if name in document.library)
        flagged = next(name for name in names if complaints_against(document.library[name], document.runner))

        def go_on() -> None:
            if self.check(things, where, copy=copy, gather=gather).allowed:  # the plan may have changed since
                self._land(things, where, copy=copy, gather=gather, select=select)

        instead = self._instead(things, where, copy=copy, select=select)
        self._ask(document.library[flagged], verdict.flags, go_on, instead)

    def _instead(self, things: Things, where: Place, *, copy: bool, select: Things) -> Instead | None:
        """Milder exercises in their place, where each has one that may land there."""
        document = self._document
        swap = swapped(document.plan, document.library, document.runner, things, copy=copy)
        if swap is None or not self.check(swap.things, where, copy=copy).allowed:
            return None

        def put() -> None:
            if not self.check(swap.things, where, copy=copy).allowed:  # the plan may have changed since
                return
            placed = together.place(document.plan, document.library, swap.things, where, copy=copy)
            document.edit(swap.without_gone(placed.plan), deeds.ADD)
            self._state.select(*(select or (named(document.plan, one) for one in placed.landed)))

        return Instead(swap.exercises, put)

    def _land(
        self, things: Things, where: Place, *, copy: bool, select: Things, gather: bool = False
    ) -> bool:
        document, gesture = self._document, ""
        placed = together.place(document.plan, document.library, things, where, copy=copy, gather=gather)
        match things:
            case (NewEntry(NewEntryKind.NOTE, None | Note(text="")),):
                gesture = first_words(placed.landed[0])
        moved = all(isinstance(thing, EntryRef | ExerciseRef) for thing in things)
        if moved and not copy:
            document.edit(with_first_days(document.plan, placed.plan, self._state.today), deeds.MOVE)
        else:
            document.edit(placed.plan, deeds.COPY if copy else deeds.ADD, gesture)
        self._state.select(*(select or (named(placed.plan, one) for one in placed.landed)))
        if gesture:
            self.wants_words.emit(named(placed.plan, placed.landed[0]))
        return True

    # ---- what lands ----------------------------------------------------------------------

    def _begun(self, thing: Thing, where: Place) -> Thing:
        """A new entry with what it begins with: amounts round in the runner's unit, and for a run the warm-up
        and the cool-down of the runner's choice."""
        document, settings = self._document, self._document.settings
        if not isinstance(thing, NewEntry):
            return thing
        entry = thing.entry or new_entry(thing.kind, settings.unit)
        wanted = settings.new_run
        if wanted is not NewRun.NONE and isinstance(entry, Run) and isinstance(where, OnDay):
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
