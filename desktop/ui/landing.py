"""Things that come to a place of the plan, dropped, by keys or from a menu; loaded with the first of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.model import together
from desktop.model.catching_up import with_first_days
from desktop.model.diary import SavedRoutine
from desktop.model.exercise import Complaint, Exercise
from desktop.model.finding import find_entry, find_exercise
from desktop.model.gestures import first_words
from desktop.model.milder import swapped
from desktop.model.new_runs import lost, with_routines
from desktop.model.places import JudgedPlace, all_places
from desktop.model.placing import Verdict, held_by, named, new_entry
from desktop.model.plan import Note, Plan, Run
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewEntry,
    NewEntryKind,
    NewExercise,
    NewRoutine,
    OnDay,
    Place,
    Thing,
    Things,
)
from desktop.model.refusal import Refusal
from desktop.model.routines import beside_a_run, looked_up, on_every_run
from desktop.model.runner import complaints_against
from desktop.model.week import Week
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import about_you, deeds, refusals, routines
from desktop.wording.asking import Instead
from desktop.wording.phrase import said
from desktop.wording.voice import Voice

GoOn = Callable[[], object]
Ask = Callable[[Exercise, tuple[Complaint, ...], GoOn, Instead | None], object]
"""Asks whether a flagged exercise is planned all the same, and goes on when it is, or with a milder one."""


class Landing(QObject):
    """Judges places, and lands things at them.

    ``said`` carries a sentence about what did not land, ``removed`` one about what has and can be taken back,
    ``wants_words`` a note that has none yet.
    """

    said = Signal(str)
    removed = Signal(str)
    wants_words = Signal(object)

    def __init__(self, document: Document, state: ViewState, ask: Ask, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._state, self._ask, self._voice = document, state, ask, voice

    # ---- judging -----------------------------------------------------------------------

    def check(self, things: Things, where: Place, *, copy: bool = False, gather: bool = False) -> Verdict:
        """The verdict on one place."""
        document, meant = self._document, self.meant(things, gather=gather)
        plan, library, runner = document.plan, document.library, document.runner
        verdict = together.check(plan, library, runner, meant, where, copy=copy, gather=gather)
        match meant:
            case (NewRoutine(saved=SavedRoutine() as saved, behind=behind),) if copy:
                return self._on_every_run(saved, where, verdict, behind=behind)
        return verdict

    def meant(self, things: Things, *, gather: bool = False) -> Things:
        """The things with what saved routines among them hold now; ``gather``: behind what is there."""
        return looked_up(self._document.diary.routines, things, behind=gather)

    def places(self, things: Things, week: Week, *, copy: bool, gather: bool) -> tuple[JudgedPlace, ...]:
        """Every place of a week with its verdict."""
        document, meant = self._document, self.meant(things, gather=gather)
        plan, library, runner = document.plan, document.library, document.runner
        dates, some_day = week.dates, week.thursday
        found = all_places(plan, library, runner, meant, dates, some_day, copy=copy, gather=gather)
        match meant:
            case (NewRoutine(saved=SavedRoutine() as saved, behind=behind),) if copy:
                verdicts = (self._on_every_run(saved, one.place, one.verdict, behind=behind) for one in found)
                return tuple(
                    one._replace(verdict=verdict) for one, verdict in zip(found, verdicts, strict=True)
                )
        return found

    def _on_every_run(self, saved: SavedRoutine, where: Place, verdict: Verdict, *, behind: bool) -> Verdict:
        """The verdict on having a routine before every run of the week: refused where none would change."""
        plan = self._document.plan
        if self._every_run(saved, where, behind=behind) == plan:
            return Verdict(Refusal.ON_EVERY_RUN_ALREADY)
        return Verdict(flags=verdict.flags)

    def _every_run(self, saved: SavedRoutine, where: Place, *, behind: bool) -> Plan:
        plan = self._document.plan
        when = where.when if isinstance(where, OnDay) else find_entry(plan, where.routine.entry).when
        dates, part = self._state.week_of(when).dates, beside_a_run(saved, where)
        return on_every_run(plan, dates, part, saved, behind=behind)

    # ---- landing -----------------------------------------------------------------------

    def drop(self, things: Things, where: Place, *, copy: bool, gather: bool, select: Things) -> bool:
        """Land things at a place. Whether they have landed: for a flagged exercise the runner is asked."""
        things = self.meant(tuple(self._begun(thing, where) for thing in things), gather=gather)
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
        names = (name for thing in things for name in self._exercises(thing) if name in document.library)
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
        match things:
            case (NewRoutine(saved=SavedRoutine()) as routine,):
                return self._lay(routine, where, copy=copy, select=select)
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

    def _lay(self, thing: NewRoutine, where: Place, *, copy: bool, select: Things) -> bool:
        """Land a saved routine: at one place, or before every run of the week. What went can come back."""
        document, saved, before = self._document, held_by(thing), self._document.plan
        landed: tuple[str, ...] = ()
        if copy:
            after = self._every_run(saved, where, behind=thing.behind)
        else:
            after, landed = together.place(before, document.library, (thing,), where)
        document.edit(after, said(routines.LAY, name=saved.name))
        here = (where.routine.entry,) if isinstance(where, InRoutine) else landed
        self._state.select(*(select or map(EntryRef, here)))
        self.removed.emit(routines.laid(self._voice, saved, before, after))
        return True

    # ---- what lands ----------------------------------------------------------------------

    def _begun(self, thing: Thing, where: Place) -> Thing:
        """A new entry with what it begins with: amounts round in the runner's unit, and for a run the warm-up
        and the cool-down of the runner's choice."""
        document, settings = self._document, self._document.settings
        if not isinstance(thing, NewEntry):
            return thing
        entry = thing.entry or new_entry(thing.kind, settings.unit)
        if isinstance(entry, Run) and isinstance(where, OnDay):
            for part in () if entry.warm_up or entry.cool_down else lost(entry, settings, document.diary):
                self.said.emit(about_you.lost(self._voice, part, entry.kind))
            entry = with_routines(entry, settings, document.diary, where.when, document.library)
        return NewEntry(thing.kind, entry)

    def _exercises(self, thing: Thing) -> tuple[str, ...]:
        match thing:
            case ExerciseRef(item):
                return (find_exercise(self._document.plan, item).exercise.exercise,)
            case NewExercise(exercise):
                return (exercise,)
            case NewRoutine(saved=SavedRoutine(exercises=exercises)):
                return tuple(one.exercise for one in exercises)
            case _:
                return ()
