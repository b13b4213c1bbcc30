"""What one gesture does to several things at once: each is one plan before and one plan after.

What is no planned thing among them is left out. An id that is not in the plan raises Gone.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from desktop.model import edits
from desktop.model.exercise import Exercise
from desktop.model.finding import find_entry, find_exercise, find_routine, where_is
from desktop.model.placing import Placed, Verdict, check, place
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Status,
    with_routine,
)
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    OnDay,
    Place,
    Planned,
    RoutineRef,
    Things,
    ids_of,
)
from desktop.model.refusal import Gone, Refusal
from desktop.model.runner import Runner
from desktop.model.summary import Progress, entry_progress, progress

Row = TypeVar("Row", bound=Entry | PlannedExercise)

Destination = Callable[[Plan, Planned], Place]
"""Where a thing goes, in the plan as it is when its turn comes."""


def planned(things: Things) -> tuple[Planned, ...]:
    """Those that stand in the plan."""
    return tuple(thing for thing in things if isinstance(thing, EntryRef | ExerciseRef))


def first_words(note: str) -> str:
    """What adding a note and writing its first words are called as one gesture: they are one step to undo."""
    return f"note:{note}"


# ---- taking out ----------------------------------------------------------------------------


def without(plan: Plan, things: Things) -> Plan:
    """The plan without some entries and exercises; an exercise may go with its own run."""
    # Exercises first: one of a run that goes as well would be gone with it.
    for thing in sorted(planned(things), key=lambda thing: isinstance(thing, EntryRef)):
        if isinstance(thing, EntryRef):
            plan = edits.remove_entry(plan, thing.entry)
        else:
            plan = edits.remove_exercise(plan, thing.item)
    return plan


# ---- ticking -------------------------------------------------------------------------------


def toggled(plan: Plan, things: Things) -> Plan:
    """All ticked as done; the ticks taken back when nothing is left to tick."""
    standing = [one for thing in planned(things) for one in _standing(plan, thing)]
    return _marked(plan, things, _other(standing))


def done_today(plan: Plan, things: Things, today: date) -> Plan:
    """The same; of what is for some day of a week that which is done now stands on ``today`` then.

    As many as the day has room for; the others stay where they are.
    """
    after = toggled(plan, things)
    for thing in planned(things):
        entry = find_entry(after, thing.entry).entry if isinstance(thing, EntryRef) else None
        if entry is None or not entry.some_day or isinstance(entry, Rest | Note):
            continue
        if entry_progress(entry) is Progress.DONE and len(after.bound(today)) < MAX_ENTRIES_A_DAY:
            after = edits.move_entry(after, entry.id, today)
    return after


def are_for_some_day(plan: Plan, things: Things) -> bool:
    """Whether these are entries, all of which are for some day of a week."""
    entries = [thing for thing in things if isinstance(thing, EntryRef)]
    try:
        found = [find_entry(plan, thing.entry).entry for thing in entries]
    except Gone:
        return False
    return bool(found) and len(found) == len(things) and all(entry.some_day for entry in found)


def routine_toggled(plan: Plan, routine: RoutineRef) -> Plan:
    """All exercises of a warm-up or a cool-down ticked, or their ticks taken back."""
    standing = progress(exercise.status for exercise in find_routine(plan, routine))
    return edits.tick_routine(plan, routine, _other([standing]))


def skipped(plan: Plan, things: Things, reason: str = "") -> Plan:
    """All marked as skipped."""
    return _marked(plan, things, Status.SKIPPED, reason)


def _marked(plan: Plan, things: Things, status: Status, reason: str = "") -> Plan:
    for thing in planned(things):
        if isinstance(thing, EntryRef):
            plan = edits.tick_entry(plan, thing.entry, status, reason)
        else:
            plan = edits.tick_exercise(plan, thing.item, status)
    return plan


def _standing(plan: Plan, thing: Planned) -> list[Progress]:
    """How a thing with a tick stands; nothing for one without."""
    if isinstance(thing, ExerciseRef):
        return [progress([find_exercise(plan, thing.item).exercise.status])]
    entry = find_entry(plan, thing.entry).entry
    return [] if isinstance(entry, Rest | Note) else [entry_progress(entry)]


def _other(standing: list[Progress]) -> Status:
    over = standing and all(one in (Progress.DONE, Progress.SKIPPED) for one in standing)
    return Status.PLANNED if over else Status.DONE


# ---- moving --------------------------------------------------------------------------------


def moved(
    plan: Plan,
    library: Mapping[str, Exercise],
    runner: Runner,
    things: Things,
    where: Destination,
    *,
    copy: bool = False,
) -> Placed | Verdict:
    """Each thing at a place of its own, or why one of them cannot go there: all or none."""
    landed: list[str] = []
    for thing in planned(things):
        destination = where(plan, thing)
        verdict = check(plan, library, runner, (thing,), destination, copy=copy)
        if not verdict.allowed:
            return verdict
        plan, ids = place(plan, library, (thing,), destination, copy=copy)
        landed += ids
    return Placed(plan, tuple(landed)) if landed else Verdict(Refusal.NOTHING_MEANT)


def behind_itself(plan: Plan, thing: Planned) -> Place:
    """The place behind a thing: where its copy goes."""
    return _shifted(plan, thing, 1)


def along(steps: int) -> Destination:
    """So many steps later in the day or the routine; negative is earlier."""
    # Places count as they are before the move: a thing is put before the one behind the next.
    return lambda plan, thing: _shifted(plan, thing, steps + (steps > 0))


def one_on(plan: Plan, things: Things, *, later: bool) -> Plan:
    """Several things one place later (or earlier) in their days and routines.

    Those that stand together stay together; what is at the end already stays there.
    """
    wanted = ids_of(things)
    entries = [find_entry(plan, thing.entry) for thing in things if isinstance(thing, EntryRef)]
    exercises = [find_exercise(plan, thing.item) for thing in things if isinstance(thing, ExerciseRef)]
    for when in {found.when for found in entries}:
        plan = plan.with_days({when: _one_on(plan.day(when), wanted, later=later)})
    for ref in {found.routine for found in exercises}:
        routine = _one_on(find_routine(plan, ref), wanted, later=later)
        plan = edits.replace_entry(plan, with_routine(find_entry(plan, ref.entry).entry, ref.part, routine))
    return plan


def _one_on(row: tuple[Row, ...], wanted: frozenset[str], *, later: bool) -> tuple[Row, ...]:
    """A row in which each wanted thing has changed places with an unwanted one that it meets."""
    moved = list(reversed(row) if later else row)
    for at in range(1, len(moved)):
        before, here = moved[at - 1 : at + 1]
        if here.id in wanted and before.id not in wanted:
            moved[at - 1 : at + 1] = here, before
    return tuple(reversed(moved) if later else moved)


def days_away(days: int) -> Destination:
    """So many days later, at the end of the day; negative is earlier. For entries alone.

    What is for some day of the week goes by whole weeks.
    """

    def place_of(plan: Plan, thing: Planned) -> Place:
        if not isinstance(thing, EntryRef):
            raise Gone(Refusal.ENTRY_GONE)
        here = where_is(plan, thing.entry)
        if here.some_day:  # it has no day to be moved from
            return here._replace(when=here.when + timedelta(weeks=int(days / 7)))
        return OnDay(here.when + timedelta(days=days))

    return place_of


def _shifted(plan: Plan, thing: Planned, places: int) -> Place:
    if isinstance(thing, ExerciseRef):
        routine, at, _ = find_exercise(plan, thing.item)
        return InRoutine(routine, max(0, at + places))
    here = where_is(plan, thing.entry)
    return here._replace(place=max(0, (here.place or 0) + places))
