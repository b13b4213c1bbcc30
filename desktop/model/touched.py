"""What an undo or a redo has touched: the things to go on at where one plan has become another."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from desktop.model.plan import Day, Entry, Plan, items, routines, with_routine
from desktop.model.refs import EntryRef, ExerciseRef, Planned


class Touched(NamedTuple):
    """``things`` that have come, have moved or are another now, each with its date.

    Where things have only gone, it is the one that stands in the place of the first of them, or none.
    ``when`` is the date of the first, or that on which nothing is left.
    """

    things: tuple[tuple[date, Planned], ...]
    when: date

    def among(self, dates: Sequence[date]) -> tuple[Planned, ...]:
        """Those that stand on certain dates."""
        return tuple(thing for when, thing in self.things if when in dates)


def touched(before: Plan, after: Plan) -> Touched | None:
    """What differs between two plans; None where no day does."""
    days = [(when, before.day(when), after.day(when)) for when in sorted(before.changed_dates(after))]
    if not days:
        return None
    things = tuple((when, thing) for when, old, new in days for thing in _on_day(old, new))
    if things:
        return Touched(things, things[0][0])
    return next(left for when, old, new in days for left in _in_place_of_gone(when, old, new))


def _on_day(before: Day, after: Day) -> Iterator[Planned]:
    """What of a day is new there, stands elsewhere in it, or is another than before."""
    known = {entry.id: entry for entry in before}
    moved = _moved([entry.id for entry in before], [entry.id for entry in after])
    for entry in after:
        old = known.get(entry.id)
        if old is None or entry.id in moved or _alone(old) != _alone(entry):
            yield EntryRef(entry.id)
        elif old != entry:
            yield from _inside(old, entry)


def _alone(entry: Entry) -> Entry:
    """An entry without its exercises."""
    for part in routines(entry):
        entry = with_routine(entry, part, ())
    return entry


def _inside(before: Entry, after: Entry) -> Iterator[Planned]:
    """The exercises of an entry that are new in their routine, stand elsewhere in it, or are others."""
    for part, routine in routines(after).items():
        old = {item.id: item for item in routines(before)[part]}
        moved = _moved(list(old), [item.id for item in routine])
        for item in routine:
            if item.id in moved or old.get(item.id) != item:
                yield ExerciseRef(item.id)


def _in_place_of_gone(when: date, before: Day, after: Day) -> Iterator[Touched]:
    """What follows the first entry that has gone from a day, or the first exercise from its entry."""
    left = {entry.id: entry for entry in after}
    if left.keys() < {entry.id for entry in before}:
        follows = _in_its_place([entry.id for entry in before], list(left))
        yield Touched(((when, EntryRef(follows)),) if follows else (), when)
    for entry in before:
        staying = {item.id for item in items(left.get(entry.id, entry))}
        for part, routine in routines(entry).items():
            if any(item.id not in staying for item in routine):
                now = [item.id for item in routines(left[entry.id])[part]]
                follows = _in_its_place([item.id for item in routine], now)
                thing = ExerciseRef(follows) if follows else EntryRef(entry.id)
                yield Touched(((when, thing),), when)


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Of what is there before and after, in another order, the one that has moved; all that stand elsewhere
    where it is not one alone."""
    old, new = [one for one in before if one in after], [one for one in after if one in before]
    if old == new:
        return frozenset()
    for one in new:
        if [other for other in old if other != one] == [other for other in new if other != one]:
            return frozenset({one})
    return frozenset(now for then, now in zip(old, new, strict=True) if then != now)


def _in_its_place(before: Sequence[str], after: Sequence[str]) -> str | None:
    """What stands where the first that has gone stood; the last where nothing stands behind it."""
    gone = next(place for place, one in enumerate(before) if one not in after)
    return after[min(gone, len(after) - 1)] if after else None
