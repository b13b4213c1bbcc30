"""Whether things may land at a place, and landing them there. One validator: it lights every target,
fills every menu, and is asked again by the drop itself. It answers in facts, never in sentences.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from desktop.model import edits
from desktop.model.diary import SavedRoutine, as_saved
from desktop.model.exercise import Complaint, Exercise, Part
from desktop.model.finding import find_entry, find_exercise, find_routine, where_is
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    MAX_EXERCISES_A_ROUTINE,
    CrossTraining,
    Day,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    StrengthSession,
    new_id,
)
from desktop.model.quantity import METRES_IN_A_MILE
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
    RoutineRef,
    Thing,
    Things,
)
from desktop.model.refusal import Gone, Refusal
from desktop.model.runner import Runner, complaints_against


class Verdict(NamedTuple):
    """Whether things may land at a place.

    ``refusal`` says why not, ``max_`` how many a full place holds, ``already`` which exercise stands
    there already: the drop selects it instead. What lands all the same may be ``unusual`` there (no
    use that the exercise is meant for), or the runner has ticked complaints that speak against it
    (``flags``): the drop asks first. ``when`` is the day that is full where that is not the place itself.
    """

    refusal: Refusal | None = None
    max_: int = 0
    already: str | None = None
    flags: tuple[Complaint, ...] = ()
    unusual: bool = False
    when: date | None = None

    @property
    def allowed(self) -> bool:
        """Whether they may."""
        return self.refusal is None

    @property
    def plain(self) -> bool:
        """Whether they may, and nothing at all is to be said about it."""
        return self == FREE


FREE = Verdict()


class Placed(NamedTuple):
    """The plan with everything in its place, and the ids of what landed, to select it."""

    plan: Plan
    landed: tuple[str, ...]


def _miles(number: int) -> int:
    return round(number * METRES_IN_A_MILE)


_IN_KILOMETRES: Mapping[RunKind, tuple[int, int]] = {  # metres, seconds: a starting point to edit
    RunKind.RECOVERY: (5000, 34 * 60),
    RunKind.EASY: (8000, 48 * 60),
    RunKind.LONG: (14000, 90 * 60),
    RunKind.HILLS: (7000, 45 * 60),
    RunKind.TEMPO: (8000, 42 * 60),
    RunKind.INTERVALS: (8000, 45 * 60),
    RunKind.RACE: (10000, 50 * 60),
}
_IN_MILES: Mapping[RunKind, tuple[int, int]] = {  # the same in whole miles; a race keeps its distance
    RunKind.RECOVERY: (_miles(3), 33 * 60),
    RunKind.EASY: (_miles(5), 48 * 60),
    RunKind.LONG: (_miles(9), 93 * 60),
    RunKind.HILLS: (_miles(4), 42 * 60),
    RunKind.TEMPO: (_miles(5), 42 * 60),
    RunKind.INTERVALS: (_miles(5), 45 * 60),
    RunKind.RACE: _IN_KILOMETRES[RunKind.RACE],
}


# ---- judging -------------------------------------------------------------------------------


def check(
    plan: Plan,
    library: Mapping[str, Exercise],
    runner: Runner,
    things: Things,
    where: Place,
    *,
    copy: bool = False,
) -> Verdict:
    """Whether all of the things may land there, one behind the other. ``copy``: each also stays."""
    if not things:
        return Verdict(Refusal.NOTHING_MEANT)
    first, *others = things
    try:
        verdict = Judge(plan, library, runner, first, copy=copy).at(where)
        if not others or not verdict.allowed:
            return verdict
        landed = _land(plan, library, first, where, copy=copy)
        behind = _behind(landed)
    except Gone as gone:
        return Verdict(gone.refusal)
    rest = check(landed.plan, library, runner, tuple(others), behind, copy=copy)
    flags = tuple(dict.fromkeys(verdict.flags + rest.flags))
    return rest._replace(flags=flags, unusual=verdict.unusual or rest.unusual)


class Judge:
    """Judges places for one thing. It is looked up once; then a place costs the same in any plan.

    Raises Gone when the thing is not there.
    """

    def __init__(
        self,
        plan: Plan,
        library: Mapping[str, Exercise],
        runner: Runner,
        thing: Thing,
        *,
        copy: bool = False,
    ) -> None:
        self._plan, self._copy = plan, copy
        self._entry = thing.entry if isinstance(thing, EntryRef) else ""
        self._exercise = ""
        self._saved: tuple[SavedRoutine, bool] | None = None
        self._home: RoutineRef | None = None
        match thing:
            case EntryRef(entry):
                find_entry(plan, entry)
            case ExerciseRef(item):
                self._home, _, planned = find_exercise(plan, item)
                self._exercise = planned.exercise
            case NewExercise(exercise):
                if exercise not in library:
                    raise Gone(Refusal.NOT_IN_LIBRARY)
                self._exercise = exercise
            case NewRoutine():
                self._saved = held_by(thing), thing.behind
        # An exercise that the library has lost may still be moved.
        known = library.get(self._exercise)
        self._fits = known.fits if known else frozenset(Part)
        self._flags = complaints_against(known, runner) if known else ()
        if self._saved is not None:
            self._flags = _speak_against(self._saved[0], library, runner)

    def at(self, where: Place) -> Verdict:
        """The verdict on a place. Raises Gone when the place is not there."""
        if isinstance(where, OnDay):
            return self.of(where, self._plan.day(where.when))
        inner = self._exercise or self._saved
        return self.of(where, find_routine(self._plan, where.routine) if inner else ())

    def of(self, where: Place, held: Day | Routine) -> Verdict:
        """The verdict on a place whose day or routine is known already: it holds ``held``."""
        if isinstance(where, OnDay):
            return self._on_day(where, held)
        return self._in_routine(where.routine, held)

    def _on_day(self, where: OnDay, held: Day | Routine) -> Verdict:
        day = [entry for entry in held if isinstance(entry, Entry) and entry.some_day == where.some_day]
        moves_within = not self._copy and any(entry.id == self._entry for entry in day)
        if len(day) >= MAX_ENTRIES_A_DAY and not moves_within:
            return Verdict(Refusal.DAY_FULL, max_=MAX_ENTRIES_A_DAY)
        return self._takes(Part.STRENGTH) if self._exercise else Verdict(flags=self._flags)

    def _in_routine(self, ref: RoutineRef, routine: Day | Routine) -> Verdict:
        if self._saved is not None:
            strip = tuple(item for item in routine if isinstance(item, PlannedExercise))
            return self._laid(strip, *self._saved)
        if not self._exercise:
            return Verdict(Refusal.EXERCISES_ONLY)
        if ref == self._home and not self._copy:
            return FREE
        for other in routine:
            if isinstance(other, PlannedExercise) and other.exercise == self._exercise:
                return Verdict(Refusal.ALREADY_HERE, already=other.id)
        if len(routine) >= MAX_EXERCISES_A_ROUTINE:
            return Verdict(Refusal.ROUTINE_FULL, max_=MAX_EXERCISES_A_ROUTINE)
        return self._takes(ref.part)

    def _laid(self, strip: Routine, saved: SavedRoutine, behind: bool) -> Verdict:
        """The verdict on a whole routine; that it is the runner's own makes it usual anywhere."""
        from desktop.model.routines import laid  # with the first that is dragged

        after = laid(strip, saved, behind=behind)
        if strip and as_saved(after) == as_saved(strip):
            return Verdict(Refusal.ALREADY_HERE, already=strip[0].id)
        if len(after) > max(MAX_EXERCISES_A_ROUTINE, len(strip)):
            return Verdict(Refusal.ROUTINE_FULL, max_=MAX_EXERCISES_A_ROUTINE)
        return Verdict(flags=self._flags)

    def _takes(self, part: Part) -> Verdict:
        return Verdict(flags=self._flags, unusual=part not in self._fits)


# ---- landing -------------------------------------------------------------------------------


def place(
    plan: Plan, library: Mapping[str, Exercise], things: Things, where: Place, *, copy: bool = False
) -> Placed:
    """Land what ``check`` allowed, one thing behind the other. Raises Gone when its ids are not there."""
    if not things:
        raise Gone(Refusal.NOTHING_MEANT)
    landed: list[str] = []
    for thing in things:
        placed = _land(plan, library, thing, where, copy=copy)
        plan, where = placed.plan, _behind(placed)
        landed += placed.landed
    return Placed(plan, tuple(landed))


def _land(plan: Plan, library: Mapping[str, Exercise], thing: Thing, where: Place, *, copy: bool) -> Placed:
    match thing, where:
        case NewEntry(kind, typed), OnDay(when, at, some_day):
            entry = replace(edits.fresh(typed) if typed else new_entry(kind), some_day=some_day)
            return Placed(edits.add_entry(plan, when, entry, at), (entry.id,))
        case EntryRef(entry_id), OnDay(when, at, some_day):
            if not copy:
                return Placed(edits.move_entry(plan, entry_id, when, at, some_day=some_day), (entry_id,))
            entry = replace(edits.fresh(find_entry(plan, entry_id).entry), some_day=some_day)
            return Placed(edits.add_entry(plan, when, entry, at), (entry.id,))
        case NewExercise() | ExerciseRef(), OnDay(when, at, some_day):
            session = StrengthSession(new_id(), some_day=some_day)
            opened = edits.add_entry(plan, when, session, at)
            return _land(opened, library, thing, InRoutine(RoutineRef(session.id, Part.STRENGTH)), copy=copy)
        case NewExercise(exercise_id, dose), InRoutine(routine, at):
            exercise = PlannedExercise(new_id(), exercise_id, dose or library[exercise_id].dose)
            return Placed(edits.add_exercise(plan, routine, exercise, at), (exercise.id,))
        case NewRoutine(), OnDay(when, at, some_day):
            from desktop.model.routines import session_of

            session = session_of(held_by(thing), some_day=some_day)
            return Placed(edits.add_entry(plan, when, session, at), (session.id,))
        case NewRoutine(), InRoutine(routine, _):
            return _lay(plan, routine, held_by(thing), behind=thing.behind)
        case ExerciseRef(item_id), InRoutine(routine, at):
            if not copy:
                return Placed(edits.move_exercise(plan, item_id, routine, at), (item_id,))
            exercise = edits.fresh_exercise(find_exercise(plan, item_id).exercise)
            return Placed(edits.add_exercise(plan, routine, exercise, at), (exercise.id,))
        case _:
            raise Gone(Refusal.EXERCISES_ONLY)


def _lay(plan: Plan, ref: RoutineRef, saved: SavedRoutine, *, behind: bool) -> Placed:
    """All exercises of a saved routine in a planned one; all of them have landed then."""
    from desktop.model.routines import with_saved

    entry = with_saved(find_entry(plan, ref.entry).entry, ref.part, saved, behind=behind)
    plan = edits.replace_entry(plan, entry)
    wanted = {one.exercise for one in saved.exercises}
    landed = (item.id for item in find_routine(plan, ref) if item.exercise in wanted)
    return Placed(plan, tuple(landed))


def held_by(thing: NewRoutine) -> SavedRoutine:
    """The saved routine that is meant. Raises Gone where nobody has looked it up, or it is not there."""
    if thing.saved is None or not thing.saved.exercises:
        raise Gone(Refusal.NOT_SAVED_ANY_MORE)
    return thing.saved


def _speak_against(
    saved: SavedRoutine, library: Mapping[str, Exercise], runner: Runner
) -> tuple[Complaint, ...]:
    """The ticked complaints that speak against any exercise of a saved routine."""
    known = (library[one.exercise] for one in saved.exercises if one.exercise in library)
    return tuple(dict.fromkeys(flag for exercise in known for flag in complaints_against(exercise, runner)))


def _behind(placed: Placed) -> Place:
    """The place behind what has just landed: in the new session, when it opened one."""
    landed = placed.landed[-1]
    thing = named(placed.plan, landed)
    if isinstance(thing, ExerciseRef):
        routine, at, _ = find_exercise(placed.plan, landed)
        return InRoutine(routine, at + 1)
    here = where_is(placed.plan, landed)
    return here._replace(place=(here.place or 0) + 1)


def named(plan: Plan, planned_id: str) -> EntryRef | ExerciseRef:
    """What has that id in a plan: an entry, else an exercise in one."""
    try:
        find_entry(plan, planned_id)
    except Gone:
        return ExerciseRef(planned_id)
    return EntryRef(planned_id)


def default_run(kind: RunKind, unit: str = "km") -> tuple[int, int]:
    """Metres and seconds that a new run begins with, round in the runner's unit: ``km`` or ``mi``."""
    return (_IN_MILES if unit == "mi" else _IN_KILOMETRES)[kind]


def new_entry(kind: RunKind | NewEntryKind, unit: str = "km") -> Entry:
    """A new entry of a kind, with a starting point to edit that is round in that unit."""
    if isinstance(kind, RunKind):
        distance, duration = default_run(kind, unit)
        return Run(new_id(), kind, distance, duration)
    match kind:
        case NewEntryKind.STRENGTH:
            return StrengthSession(new_id())
        case NewEntryKind.CROSS_TRAINING:
            return CrossTraining(new_id(), duration=40 * 60)
        case NewEntryKind.REST:
            return Rest(new_id())
        case NewEntryKind.NOTE:
            return Note(new_id())
