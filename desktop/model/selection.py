"""Selecting several things of the days in view: what a click with Ctrl, one with Shift, or a frame selects.

All of it goes by the order in which the board shows things (``things_in``). What is selected stands in those
days, comes in their order, each once, and no exercise is selected beside the entry that it belongs to: it
goes wherever that goes.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from desktop.model.exercise import Part
from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import Day, Plan, routines
from desktop.model.refs import EntryRef, ExerciseRef, Planned, Things
from desktop.model.refusal import Gone


class Picked(NamedTuple):
    """What is selected, and where a range would begin: at what was clicked last without Shift.

    ``as_day``: it was picked as all of a day; the only entry of a day may be picked for itself.
    """

    things: tuple[Planned, ...] = ()
    start: Planned | None = None
    as_day: bool = False


# ---- the order -----------------------------------------------------------------------------


def things_in(plan: Plan, dates: Iterable[date]) -> tuple[Planned, ...]:
    """Everything in some days as the board shows it: a run's warm-up, the run, its cool-down.

    Behind it what is bound to none of the days.
    """
    dates = tuple(dates)
    shown = (*(plan.bound(when) for when in dates), plan.some_day(dates))
    return tuple(thing for day in shown for thing in _of_day(day))


def _of_day(day: Day) -> Iterator[Planned]:
    for entry in day:
        parts = routines(entry)
        yield from (ExerciseRef(item.id) for item in parts.get(Part.WARM_UP, ()))
        yield EntryRef(entry.id)
        for part in (Part.COOL_DOWN, Part.STRENGTH):
            yield from (ExerciseRef(item.id) for item in parts.get(part, ()))


def in_order(plan: Plan, order: tuple[Planned, ...], things: Iterable[Planned]) -> tuple[Planned, ...]:
    """The things that stand in ``order``, by that order, without exercises of entries among them."""
    wanted = frozenset(things)
    held = (thing for thing in order if thing in wanted)
    return tuple(thing for thing in held if isinstance(thing, EntryRef) or _whole(plan, thing) not in wanted)


def _whole(plan: Plan, thing: Planned) -> EntryRef:
    """The entry that a thing is or belongs to. Raises Gone."""
    if isinstance(thing, EntryRef):
        return thing
    return EntryRef(find_exercise(plan, thing.item).routine.entry)


# ---- gestures ------------------------------------------------------------------------------


def with_or_without(plan: Plan, order: tuple[Planned, ...], picked: Picked, thing: Planned) -> Picked:
    """A click with Ctrl: one more thing, or one less. An exercise takes the place of its whole entry."""
    if thing not in order:
        return picked
    others = set(picked.things) - {thing, _whole(plan, thing)}
    chosen = others if thing in picked.things else others | {thing}
    return Picked(in_order(plan, order, chosen), thing)


def up_to(plan: Plan, order: tuple[Planned, ...], picked: Picked, thing: Planned) -> Picked:
    """A click with Shift: all from where the range begins up to this one.

    From exercise to exercise it is exercises; else it is entries, whole ones.
    """
    if thing not in order:
        return picked
    start = picked.start if picked.start in order else thing
    assert start is not None
    ends = [start, thing]
    single = all(isinstance(end, ExerciseRef) for end in ends)
    first, last = sorted(order.index(end if single else _whole(plan, end)) for end in ends)
    kind = ExerciseRef if single else EntryRef
    reached = (one for one in order[first : last + 1] if isinstance(one, kind))
    return Picked(tuple(reached), start)


def framed(plan: Plan, order: tuple[Planned, ...], picked: Picked, inside: Iterable[Planned]) -> Picked:
    """A frame drawn round some things; they come to those that ``picked`` holds already."""
    things = in_order(plan, order, (*picked.things, *inside))
    return Picked(things, things[-1] if things else None)


def whole_day(plan: Plan, dates: tuple[date, ...], picked: Picked, when: date | None) -> Picked:
    """All entries of a day (None: all that is for some day of the week).

    All of the days in view when the day was picked so already, or has none.
    """
    wanted = plan.some_day(dates) if when is None else plan.bound(when)
    day = tuple(EntryRef(entry.id) for entry in wanted)
    if not day or (picked.as_day and set(day) <= set(picked.things)):
        day = tuple(thing for thing in things_in(plan, dates) if isinstance(thing, EntryRef))
    return Picked(day, day[0] if day else None, as_day=True)


def still_there(plan: Plan, things: Things) -> Things:
    """The things without what the plan holds no more; those of the library stay."""
    return tuple(
        thing for thing in things if not isinstance(thing, EntryRef | ExerciseRef) or _there(plan, thing)
    )


def _there(plan: Plan, thing: Planned) -> bool:
    try:
        if isinstance(thing, EntryRef):
            find_entry(plan, thing.entry)
        else:
            find_exercise(plan, thing.item)
    except Gone:
        return False
    return True
