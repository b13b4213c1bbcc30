"""A change of one planned routine, made again everywhere that the saved one is planned from today on.

A change stays where it is made until the runner wants it everywhere. Then it is made again at each of those
places; what was ticked, what is over and what was changed there on purpose stay.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from desktop.model.diary import Diary, SavedExercise, SavedRoutine, as_saved, planned
from desktop.model.exercise import Exercise
from desktop.model.finding import find_entry, find_routine
from desktop.model.plan import (
    Entry,
    PlannedExercise,
    Routine,
    Run,
    Status,
    StrengthSession,
    laid_from,
    routines,
    with_routine,
)
from desktop.model.refs import RoutineRef
from desktop.model.runner import Runner, suits
from desktop.model.week import week_of

Saved = tuple[SavedExercise, ...]
Row = TypeVar("Row", SavedExercise, PlannedExercise)


class Everywhere(NamedTuple):
    """A change of a planned routine made to the saved one as well, and at ``places`` that were laid from it;
    ``weeks`` are how many later weeks these fill, 0 where one of them is in the same week."""

    diary: Diary
    routine: SavedRoutine
    places: int
    weeks: int


def everywhere(
    diary: Diary, library: Mapping[str, Exercise], ref: RoutineRef, today: date, starts_on: int = 0
) -> Everywhere | None:
    """What one planned routine has that the saved one has not, everywhere from today on.

    None where it was laid from none, is empty, or does not differ. Raises Gone.
    """
    here, _, entry = find_entry(diary.plan, ref.entry)
    strip = find_routine(diary.plan, ref)
    before = diary.routines.get(laid_from(entry, ref.part))
    if before is None or not strip:
        return None
    after = _with_left_out(before.exercises, as_saved(strip), library, diary.runner)
    if after == before.exercises:
        return None
    days: dict[date, tuple[Entry, ...]] = {}
    places, weeks, own = 0, set(), week_of(here, starts_on)
    for when, day in diary.plan.from_routine(before.id, today - timedelta(days=6)):
        changed, found = [], 0
        for one in day:
            other = one if _is_over(one, when, today, starts_on) else _replayed(one, before, after, ref)
            found += other is not one
            changed.append(other)
        if found:
            days[when] = tuple(changed)
            places += found
            weeks.add(week_of(when, starts_on))
    saved = replace(before, exercises=after)
    return Everywhere(
        diary.with_plan(diary.plan.with_days(days)).with_routine(saved),
        saved,
        places,
        0 if own in weeks else len(weeks),
    )


def _is_over(entry: Entry, when: date, today: date, starts_on: int) -> bool:
    """Whether an entry is in the past, or is done or skipped already."""
    last = week_of(when, starts_on).dates[-1] if entry.some_day else when
    status = entry.status if isinstance(entry, Run | StrengthSession) else Status.PLANNED
    return last < today or status is not Status.PLANNED


def _replayed(entry: Entry, before: SavedRoutine, after: Saved, but: RoutineRef) -> Entry:
    """The entry itself where nothing of it was laid from the routine, or would be another."""
    made = entry
    for part, strip in routines(entry).items():
        if laid_from(entry, part) == before.id and (entry.id, part) != but:
            other = replayed(before.exercises, after, strip)
            made = with_routine(made, part, other) if other != strip else made
    return made


def replayed(before: Saved, after: Saved, strip: Routine) -> Routine:
    """A planned routine with the change from ``before`` to ``after``, and nothing else of it changed."""
    old = {one.exercise: one.dose for one in before}
    new = {one.exercise: one.dose for one in after}

    def dosed(item: PlannedExercise) -> PlannedExercise:
        changes = item.status is Status.PLANNED and old.get(item.exercise) == item.dose
        return replace(item, dose=new[item.exercise]) if changes and item.exercise in new else item

    stays = [
        item
        for item in strip
        if item.status is not Status.PLANNED or item.exercise in new or item.exercise not in old
    ]
    row = _in_order(list(map(dosed, stays)), before, after)
    coming = tuple(one for one in after if one.exercise not in old)
    there = {item.exercise for item in row}
    order = [one.exercise for one in after]
    for item in planned(tuple(one for one in coming if one.exercise not in there)):
        _insert(row, item, order)
    return tuple(row)


def _in_order(row: list[PlannedExercise], before: Saved, after: Saved) -> list[PlannedExercise]:
    """A row in the new order, where the change has made one; what it does not name keeps its place."""
    order = [one.exercise for one in after]
    known = {one.exercise for one in before}
    if [name for name in order if name in known] == [one.exercise for one in before if one.exercise in order]:
        return row
    places = [place for place, item in enumerate(row) if item.exercise in order]
    ordered = sorted((row[place] for place in places), key=lambda item: order.index(item.exercise))
    moved = dict(zip(places, ordered, strict=True))
    return [moved.get(place, item) for place, item in enumerate(row)]


def _with_left_out(before: Saved, strip: Saved, library: Mapping[str, Exercise], runner: Runner) -> Saved:
    """What a planned routine makes of the saved one: what does not suit today was left out, not taken out."""
    row, there = list(strip), {one.exercise for one in strip}
    order = [one.exercise for one in before]
    for one in before:
        known = library.get(one.exercise)
        if one.exercise not in there and (known is None or not suits(known, runner)):
            _insert(row, one, order)
    return tuple(row)


def _insert(row: list[Row], one: Row, order: list[str]) -> None:
    """Put one into a row behind the nearest of those that stand before it in an order."""
    earlier = order[: order.index(one.exercise)]
    places = [place for place, other in enumerate(row) if other.exercise in earlier]
    row.insert(max(places, default=-1) + 1, one)
