"""Two states of a diary side by side: what differs, and one with parts of the other.

Whoever restores a backup, or brings together the plans of two computers, chooses by days: each day is
taken as the one state has it or as the other, never mixed.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, TypeVar

from desktop.model.diary import Diary, OwnExercise
from desktop.model.kept import Change, Kept
from desktop.model.plan import Day, Entry, Plan, items, new_id, routines, with_routine

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Difference:
    """What two states do not have alike: dates, exercises with another default dose, fields of the runner,
    saved routines, own exercises.

    Also a choice among them.
    """

    dates: frozenset[date] = frozenset()
    doses: frozenset[str] = frozenset()
    runner: frozenset[str] = frozenset()
    routines: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.dates or self.doses or self.runner or self.routines or self.own)


def differing(now: Kept, other: Kept) -> Difference:
    """What differs between two states; reads every month that they do not share."""
    change = Change.between(now, other)
    return Difference(change.dates, change.doses, change.runner, change.routines, change.own)


def beside_days(now: Kept, other: Kept) -> Difference:
    """What differs beside the days; reads none of them."""
    settings = now.settings
    return differing(
        Kept(now.diary.with_plan(Plan()), settings), Kept(other.diary.with_plan(Plan()), settings)
    )


def merged(now: Kept, other: Kept, chosen: Difference) -> Diary:
    """The diary as it is now, with what was chosen as the other state has it.

    An entry that was moved between a chosen day and one that stays is then on both: what comes in has
    another id.
    """
    diary = now.diary
    answers = {name: getattr(other.diary.runner, name) for name in chosen.runner}
    return Diary(
        diary.plan.with_days(_days(now, other, chosen.dates)),
        _chosen(diary.doses, other.diary.doses, chosen.doses),
        replace(diary.runner, **answers) if answers else diary.runner,
        _chosen(diary.routines, other.diary.routines, chosen.routines),
        _with_those_it_needs(now, other, chosen),
    )


def _with_those_it_needs(now: Kept, other: Kept, chosen: Difference) -> Mapping[str, OwnExercise]:
    """The own exercises that were chosen; and those that are planned in what was chosen, where they are not
    here at all: a week without its exercises would be none."""
    own = _chosen(now.diary.own, other.diary.own, chosen.own)
    there = other.diary.own.items()
    missing = {name: one for name, one in there if name not in own and name not in chosen.own}
    if not missing:
        return own
    planned = {
        item.exercise
        for when in chosen.dates
        for entry in other.diary.plan.day(when)
        for item in items(entry)
    } | {
        one.exercise
        for name in chosen.routines
        if name in other.diary.routines
        for one in other.diary.routines[name].exercises
    }
    return {**own, **{name: one for name, one in missing.items() if name in planned}}


def _chosen(
    now: Mapping[str, Value], other: Mapping[str, Value], chosen: Collection[str]
) -> Mapping[str, Value]:
    """The same values, with those of the chosen names as the other state has them."""
    if not chosen:
        return now
    staying = {name: own for name, own in now.items() if name not in chosen}
    return staying | {name: own for name, own in other.items() if name in chosen}


def _days(now: Kept, other: Kept, chosen: Collection[date]) -> dict[date, Day]:
    here, there = now.diary.plan, other.diary.plan
    # An id can only be on a day that the two do not have alike: in each of them it is there once.
    staying = here.changed_dates(there).difference(chosen)
    taken = {name for when in staying for name in _ids(here.day(when))}
    return {when: tuple(_with_own_ids(entry, taken) for entry in there.day(when)) for when in chosen}


def _ids(day: Day) -> Iterator[str]:
    for entry in day:
        yield entry.id
        yield from (item.id for item in items(entry))


def _with_own_ids(entry: Entry, taken: set[str]) -> Entry:
    """The entry, with new ids where those that it has are taken."""
    if taken.isdisjoint(_ids((entry,))):
        return entry
    for part, routine in routines(entry).items():
        own = tuple(replace(item, id=new_id()) if item.id in taken else item for item in routine)
        entry = with_routine(entry, part, own)
    return replace(entry, id=new_id()) if entry.id in taken else entry


# ---- one day -------------------------------------------------------------------------------


class DayDifference(NamedTuple):
    """What would become of a day's entries; ``changes`` are pairs, as it is now and as it would be.

    All are empty when only the order would be another.
    """

    comes: tuple[Entry, ...]
    goes: tuple[Entry, ...]
    changes: tuple[tuple[Entry, Entry], ...]


def day_difference(now: Day, other: Day) -> DayDifference:
    """What distinguishes a day's entries in two states, told by their ids."""
    here = {entry.id: entry for entry in now}
    there = {entry.id: entry for entry in other}
    return DayDifference(
        tuple(entry for entry in other if entry.id not in here),
        tuple(entry for entry in now if entry.id not in there),
        tuple((entry, there[entry.id]) for entry in now if entry.id in there and there[entry.id] != entry),
    )
