"""A ready-made week laid on the days that a runner has time on.

Days are weekdays, 0 for Monday. What stands on one day of the week goes together; the order of the days
stays, and a race keeps its date.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations, pairwise
from typing import NamedTuple

from desktop.model.exercise import Exercise
from desktop.model.fitting.facts import Change, LeftOut, Moved, is_long
from desktop.model.fitting.hops import clashes
from desktop.model.plan import CrossTraining, Day, Entry, Rest, Run, RunKind, StrengthSession

Days = tuple[Day, Day, Day, Day, Day, Day, Day]

ALL_DAYS = frozenset(range(7))
_TRAINING = (Run, StrengthSession, CrossTraining)
_HARD = (RunKind.TEMPO, RunKind.INTERVALS, RunKind.HILLS, RunKind.LONG, RunKind.RACE)
_HOSTS = (RunKind.EASY, RunKind.RECOVERY, RunKind.TEMPO, RunKind.INTERVALS, RunKind.HILLS, RunKind.LONG)
"""The kinds of run that a session may stand beside, those first on whose day it is least in the way."""


class _Taken(NamedTuple):
    """What stands on one day of the week as it is, without its rest."""

    day: int
    entries: Day


def on_free_days(
    days: Days, free: Collection[int], library: Mapping[str, Exercise]
) -> tuple[Days, tuple[Change, ...]]:
    """The week on those days, and what was moved or left out for it.

    With fewer days than the week takes, sessions go to days with runs; then runs are left out, the shortest
    first. Every day without training is one of rest where it has to be: there are never fewer of them.
    """
    taken = [_Taken(day, _without_rest(entries)) for day, entries in enumerate(days) if _trains(entries)]
    races = {one.day for one in taken if any(map(_is_race, one.entries))}
    usable = sorted(ALL_DAYS & {*free, *races})
    if all(one.day in usable for one in taken):
        return days, ()
    stays = {entry.id: one.day for one in taken for entry in one.entries}
    left: list[Change] = []
    while len(taken) > len(usable):
        taken = _joined(taken) or _with_one_less(taken, left)
    laid = min(combinations(usable, len(taken)), key=lambda on: _cost(taken, on, library))
    placed = dict(zip(laid, (one.entries for one in taken), strict=True))
    moved = [
        Moved(entry, stays[entry.id], day)
        for day, entries in placed.items()
        for entry in entries
        if isinstance(entry, _TRAINING) and stays[entry.id] != day
    ]
    mon, tue, wed, thu, fri, sat, sun = (
        placed[day] if day in placed else _resting(day, days[day]) for day in range(7)
    )
    return (mon, tue, wed, thu, fri, sat, sun), (*moved, *left)


def _trains(entries: Day) -> bool:
    return any(isinstance(entry, _TRAINING) for entry in entries)


def _is_race(entry: Entry) -> bool:
    return isinstance(entry, Run) and entry.kind is RunKind.RACE


def _without_rest(entries: Day) -> Day:
    return tuple(entry for entry in entries if not isinstance(entry, Rest))


def _resting(day: int, before: Day) -> Day:
    """A day on which nothing is trained any more, or never was."""
    return before if before and not _trains(before) else (Rest(f"rest-{day}"),)


def _joined(taken: list[_Taken]) -> list[_Taken] | None:
    """One day less: a day without a run goes to the nearest one with a run and no session."""
    alone = [one for one in taken if not any(isinstance(entry, Run) for entry in one.entries)]
    hosts = [
        one
        for one in taken
        if not any(isinstance(entry, StrengthSession) or _is_race(entry) for entry in one.entries)
        and one not in alone
    ]
    if not alone or not hosts:
        return None

    def in_the_way(pair: tuple[_Taken, _Taken]) -> tuple[int, int]:
        goes, host = pair
        kinds = (_HOSTS.index(entry.kind) for entry in host.entries if isinstance(entry, Run))
        return max(kinds), abs(goes.day - host.day)

    goes, host = min(((one, other) for one in alone for other in hosts), key=in_the_way)
    return [
        one._replace(entries=one.entries + goes.entries) if one is host else one
        for one in taken
        if one is not goes
    ]


def _with_one_less(taken: list[_Taken], left: list[Change]) -> list[_Taken]:
    """One entry less, told in ``left``: the shortest run, else the last that there is; never a race."""
    every = [entry for one in taken for entry in one.entries if isinstance(entry, _TRAINING)]
    entries = [entry for entry in every if not _is_race(entry)]
    runs = [entry for entry in entries if isinstance(entry, Run)]
    gone = min(runs, key=lambda run: run.distance or 0, default=None) or entries[-1]
    left.append(LeftOut(gone, no_day=True))
    fewer = (one._replace(entries=tuple(e for e in one.entries if e is not gone)) for one in taken)
    return [one for one in fewer if _trains(one.entries)]


def _cost(taken: list[_Taken], on: tuple[int, ...], library: Mapping[str, Exercise]) -> tuple[int, ...]:
    """What is amiss where these stand on those days, the worst first."""
    days = dict(zip(on, (one.entries for one in taken), strict=True))
    races_moved = sum(
        any(map(_is_race, one.entries)) for one, day in zip(taken, on, strict=True) if one.day != day
    )
    hard = {day for day, entries in days.items() if any(map(_is_hard, entries))}
    strength = {
        day for day, entries in days.items() if any(isinstance(entry, StrengthSession) for entry in entries)
    }
    far = sum(abs(one.day - day) for one, day in zip(taken, on, strict=True))
    hops = sum(1 for _ in clashes(days, library))
    return races_moved, hops, _in_a_row(hard), _in_a_row(strength), far


def _is_hard(entry: Entry) -> bool:
    return is_long(entry) or (isinstance(entry, Run) and entry.kind in _HARD)


def _in_a_row(days: Collection[int]) -> int:
    return sum(1 for one, other in pairwise(_round(days)) if other - one == 1)


def _round(days: Collection[int]) -> Iterator[int]:
    """The days in order, and the first of the week after."""
    yield from sorted(days)
    if days:
        yield min(days) + 7
