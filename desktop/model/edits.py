"""Every change a plan can go through, as pure functions from plan to plan.

Entries and exercises are named by id. An id that is not in the plan raises Gone: the caller holds
a selection or a drag from before another change.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.finding import find_entry, find_exercise, find_routine, where_is
from desktop.model.plan import (
    CrossTraining,
    Day,
    Entry,
    Felt,
    Plan,
    PlannedExercise,
    Routine,
    Run,
    Status,
    StrengthSession,
    as_planned,
    bound,
    by_time_of_day,
    new_id,
    routines,
    unbound,
    with_routine,
)
from desktop.model.refs import RoutineRef
from desktop.model.refusal import Gone, Refusal
from desktop.model.steps import Blocks, totals

Thing = TypeVar("Thing")


# ---- entries -------------------------------------------------------------------------------


def add_entry(plan: Plan, when: date, entry: Entry, place: int | None = None) -> Plan:
    """Put a new entry into a day: at the end, or among its runs by time of day, unless a place is given."""
    day = _with_entry(plan.day(when), entry, place)
    return plan.with_days({when: by_time_of_day(day) if place is None else day})


def remove_entry(plan: Plan, entry_id: str) -> Plan:
    """Take an entry and all in it out of the plan."""
    when, place, _ = find_entry(plan, entry_id)
    day = plan.day(when)
    return plan.with_days({when: day[:place] + day[place + 1 :]})


def move_entry(
    plan: Plan, entry_id: str, when: date, place: int | None = None, *, some_day: bool = False
) -> Plan:
    """Move an entry to a day, or to what is for ``some_day`` of its week.

    ``place`` counts as in the day before the move.
    """
    old = where_is(plan, entry_id)
    _, at, entry = find_entry(plan, entry_id)
    day = plan.day(old.when)
    rest = day[:at] + day[at + 1 :]
    if (old.when, old.some_day) == (when, some_day):
        return plan.with_days({when: _with_entry(rest, entry, _after_removal(place, old.place or 0))})
    there = rest if old.when == when else plan.day(when)
    moved = replace(entry, some_day=some_day)
    return plan.with_days({old.when: rest} | {when: _with_entry(there, moved, place)})


def replace_entry(plan: Plan, entry: Entry) -> Plan:
    """Put a changed entry in the place of the one with its id; a run that has another time of day moves
    among those that have one."""
    when, place, before = find_entry(plan, entry.id)
    day = plan.day(when)
    changed: Day = (*day[:place], entry, *day[place + 1 :])
    moves = isinstance(entry, Run) and isinstance(before, Run) and entry.starts != before.starts
    return plan.with_days({when: by_time_of_day(changed) if moves else changed})


def with_steps(run: Run, steps: Blocks) -> Run:
    """The run made of other steps; its distance and duration follow unless the runner had set them apart."""
    before, after = totals(run.steps), totals(steps)
    follows = not run.steps or (run.distance, run.duration) == (before.distance, before.duration)
    if not steps or not follows:
        return replace(run, steps=steps)
    return replace(run, steps=steps, distance=after.distance or None, duration=after.duration or None)


# ---- exercises -----------------------------------------------------------------------------


def add_exercise(plan: Plan, ref: RoutineRef, item: PlannedExercise, place: int | None = None) -> Plan:
    """Put an exercise into a routine, at the end unless a place is given."""
    return _change_routine(plan, ref, lambda routine: _inserted(routine, item, place))


def remove_exercise(plan: Plan, item_id: str) -> Plan:
    """Take an exercise out of its routine."""
    ref, place, _ = find_exercise(plan, item_id)
    return _change_routine(plan, ref, lambda routine: routine[:place] + routine[place + 1 :])


def move_exercise(plan: Plan, item_id: str, ref: RoutineRef, place: int | None = None) -> Plan:
    """Move an exercise to a routine; ``place`` counts as in the routine before the move."""
    old, old_place, item = find_exercise(plan, item_id)
    find_routine(plan, ref)
    without = remove_exercise(plan, item_id)
    return add_exercise(without, ref, item, _after_removal(place, old_place) if old == ref else place)


def set_dose(plan: Plan, item_id: str, dose: Dose) -> Plan:
    """Give one exercise another dose."""
    return _change_item(plan, item_id, lambda item: replace(item, dose=dose))


def set_dose_in_days(plan: Plan, dates: tuple[date, ...], exercise: str, dose: Dose) -> Plan:
    """Give an exercise the same dose wherever it stands on these dates."""

    def dosed(item: PlannedExercise) -> PlannedExercise:
        return replace(item, dose=dose) if item.exercise == exercise else item

    return plan.with_days(
        {when: tuple(_map_items(entry, dosed) for entry in plan.day(when)) for when in dates}
    )


def put_instead(plan: Plan, item_id: str, exercise: str, dose: Dose) -> Plan:
    """Put another exercise in the place of one."""
    return _change_item(plan, item_id, lambda item: replace(item, exercise=exercise, dose=dose))


def say_felt(plan: Plan, item_id: str, felt: Felt | None) -> Plan:
    """Keep how an exercise felt; None for what is not said."""
    return _change_item(plan, item_id, lambda item: replace(item, felt=felt))


# ---- ticking -------------------------------------------------------------------------------


def tick_exercise(plan: Plan, item_id: str, status: Status) -> Plan:
    """Set one exercise's tick."""
    return _change_item(plan, item_id, lambda item: replace(item, status=status))


def tick_routine(plan: Plan, ref: RoutineRef, status: Status) -> Plan:
    """Set the tick of every exercise in a routine."""
    return _change_routine(plan, ref, lambda routine: tuple(replace(item, status=status) for item in routine))


def tick_entry(plan: Plan, entry_id: str, status: Status, reason: str = "") -> Plan:
    """Set an entry's own tick; ticking a strength session's head ticks all in it.

    What is ticked was not cut short; how far and how long it was stays.
    """

    def ticked(entry: Entry) -> Entry:
        if not isinstance(entry, Run | StrengthSession | CrossTraining):
            return entry
        if isinstance(entry, StrengthSession):
            entry = replace(entry, exercises=tuple(replace(item, status=status) for item in entry.exercises))
        return replace(entry, status=status, reason=reason, actual=replace(entry.actual, partly=False))

    return _change_entry(plan, entry_id, ticked)


# ---- copies --------------------------------------------------------------------------------


def fresh(entry: Entry) -> Entry:
    """The same entry as a new one: new ids, nothing ticked."""
    return replace(as_planned(_map_items(entry, fresh_exercise)), id=new_id())


def fresh_exercise(item: PlannedExercise) -> PlannedExercise:
    """The same exercise and dose as a new item: a new id, not ticked."""
    return replace(item, id=new_id(), status=Status.PLANNED, felt=None)


# ---- how it is done ------------------------------------------------------------------------


def _with_entry(day: Day, entry: Entry, place: int | None) -> Day:
    """A date's entries with one more, at a place among those that are bound to the date, or that are not."""
    if entry.some_day:
        return bound(day) + _inserted(unbound(day), entry, place)
    return _inserted(bound(day), entry, place) + unbound(day)


def _inserted(row: tuple[Thing, ...], value: Thing, place: int | None) -> tuple[Thing, ...]:
    place = len(row) if place is None else max(0, min(place, len(row)))
    return (*row[:place], value, *row[place:])


def _after_removal(place: int | None, removed: int) -> int | None:
    return place - 1 if place is not None and place > removed else place


def _routine(entry: Entry, part: Part) -> Routine:
    routine = routines(entry).get(part)
    if routine is None:
        raise Gone(Refusal.ROUTINE_GONE)
    return routine


def _change_entry(plan: Plan, entry_id: str, change: Callable[[Entry], Entry]) -> Plan:
    when, place, entry = find_entry(plan, entry_id)
    day = plan.day(when)
    return plan.with_days({when: (*day[:place], change(entry), *day[place + 1 :])})


def _change_routine(plan: Plan, ref: RoutineRef, change: Callable[[Routine], Routine]) -> Plan:
    def changed(entry: Entry) -> Entry:
        return with_routine(entry, ref.part, change(_routine(entry, ref.part)))

    return _change_entry(plan, ref.entry, changed)


def _change_item(plan: Plan, item_id: str, change: Callable[[PlannedExercise], PlannedExercise]) -> Plan:
    ref, place, item = find_exercise(plan, item_id)
    return _change_routine(plan, ref, lambda routine: (*routine[:place], change(item), *routine[place + 1 :]))


def _map_items(entry: Entry, change: Callable[[PlannedExercise], PlannedExercise]) -> Entry:
    for part, routine in routines(entry).items():
        entry = with_routine(entry, part, tuple(change(item) for item in routine))
    return entry
