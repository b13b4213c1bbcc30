"""Where what was typed may go on a day: every offer can be taken as it stands."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from desktop.model.exercise import Exercise, Part
from desktop.model.places import JudgedPlace, all_places
from desktop.model.plan import Plan
from desktop.model.quickadd.reading import Reading
from desktop.model.refs import InRoutine, NewExercise
from desktop.model.runner import Runner
from desktop.model.week import Week


class Offer(NamedTuple):
    """One thing that could be planned, and the place that it would take."""

    reading: Reading
    found: JudgedPlace


def offers(
    readings: tuple[Reading, ...],
    plan: Plan,
    library: Mapping[str, Exercise],
    runner: Runner,
    when: date,
    some_day: Week | None = None,
) -> tuple[Offer, ...]:
    """What a day takes of the readings, in their order, or what is for ``some_day`` of a week.

    An exercise is offered at each place of the day that takes it: first where it was asked for, then where
    it is usual, and a session before a warm-up. Only the likeliest exercise is offered at all its places.
    """
    found: list[Offer] = []
    for reading in readings:
        taken = [Offer(reading, one) for one in _places(reading, plan, library, runner, when, some_day)]
        again = isinstance(reading.thing, NewExercise) and bool(found)
        found += taken[:1] if again else taken
    return tuple(found)


def _places(
    reading: Reading,
    plan: Plan,
    library: Mapping[str, Exercise],
    runner: Runner,
    when: date,
    week: Week | None,
) -> Iterator[JudgedPlace]:
    things = (reading.thing,)
    if week is None:
        everywhere = all_places(plan, library, runner, things, (when,))
    else:
        everywhere = all_places(plan, library, runner, things, week.dates, week.thursday)
    wanted = [found for found in everywhere if found.some_day == (week is not None)]
    allowed = [found for found in wanted if found.verdict.allowed]
    yield from sorted(allowed, key=lambda found: _rank(reading, found))


def _rank(reading: Reading, found: JudgedPlace) -> tuple[bool, bool, int]:
    part = found.place.routine.part if isinstance(found.place, InRoutine) else Part.STRENGTH
    opens = found.entry is None
    likeliest = (Part.STRENGTH, Part.WARM_UP, Part.COOL_DOWN).index(part)
    return part is not (reading.part or part), found.verdict.unusual, 3 if opens else likeliest
