"""How fast a run goes: of distance, duration and pace any two give the third.

The plan keeps metres and seconds; a pace is worked out from them and is never kept. It is whole seconds for
one kilometre or one mile, as runners say it, and what is worked out with a pace goes by that: at 4:30 /km
ten kilometres take 45 minutes, to the second.
"""

from typing import NamedTuple

from desktop.model.quantity import (
    ENGLISH,
    MAX_DISTANCE,
    MAX_DURATION,
    METRES_IN,
    Amount,
    Fault,
    QuantityError,
    Units,
    parse_duration,
)
from desktop.model.typed import plain

MIN_SECONDS, MAX_SECONDS = 60, 3600  # for a kilometre: twice as fast as any sprinter, and a very slow walk

_UNITS = ("km", "mi")  # that a pace is for
_MAX_LETTERS = 40  # a longer text is no pace


class Pace(NamedTuple):
    """Whole seconds for one ``unit``, which is ``km`` or ``mi``."""

    seconds: int
    unit: str

    @property
    def metres(self) -> float:
        """How long its unit is."""
        return METRES_IN[self.unit]


Order = tuple[Amount, Amount, Amount]
"""First the amount that follows from the others, then those from the one that was given longest ago."""

USUAL_ORDER: Order = (Amount.PACE, Amount.DURATION, Amount.DISTANCE)
"""Pace follows; once a pace is given, duration does, because coaches say how far and how fast."""


class Amounts(NamedTuple):
    """Metres and seconds, as far as they are known."""

    distance: int | None = None
    duration: int | None = None


def given(order: Order, amount: Amount) -> Order:
    """The order once this amount was given: when it followed, the one given longest ago follows now."""
    first, second = (other for other in order if other is not amount)
    return first, second, amount


def pace_of(amounts: Amounts, unit: str) -> Pace | None:
    """The pace for a ``km`` or a ``mi``, to the nearest second; None when it is unknown or nobody's."""
    if not amounts.distance or not amounts.duration:
        return None
    pace = Pace(round(amounts.duration * METRES_IN[unit] / amounts.distance), unit)
    return pace if _is_possible(pace) else None


def seconds_at(pace: Pace, metres: int) -> int:
    """How long a distance takes."""
    return round(metres * pace.seconds / pace.metres)


def metres_in(pace: Pace, seconds: int) -> int:
    """How far a duration goes: whole tens of metres where that is still this pace, as nobody plans 8727 m."""
    exact = seconds * pace.metres / pace.seconds
    tens = round(exact / 10) * 10
    return tens if pace_of(Amounts(tens, seconds), pace.unit) == pace else round(exact)


def with_distance(before: Amounts, metres: int | None, order: Order, unit: str) -> Amounts:
    """The amounts once a distance is given: duration follows where it should and the pace is known."""
    pace = pace_of(before, unit) if order[0] is Amount.DURATION else None
    if pace is None or metres is None:
        return before._replace(distance=metres)
    return _possible(Amounts(metres, seconds_at(pace, metres)))


def with_duration(before: Amounts, seconds: int | None, order: Order, unit: str) -> Amounts:
    """The amounts once a duration is given: distance follows where it should and the pace is known."""
    pace = pace_of(before, unit) if order[0] is Amount.DISTANCE else None
    if pace is None or seconds is None:
        return before._replace(duration=seconds)
    return _possible(Amounts(metres_in(pace, seconds), seconds))


def with_pace(before: Amounts, pace: Pace, order: Order) -> Amounts:
    """The amounts at a pace: the one that follows changes, or the one that is missing.

    Raises QuantityError where there is neither distance nor duration, or where what follows is more than a
    plan takes.
    """
    if before.duration and (order[0] is Amount.DISTANCE or not before.distance):
        return _possible(before._replace(distance=metres_in(pace, before.duration)))
    if before.distance:
        return _possible(before._replace(duration=seconds_at(pace, before.distance)))
    raise QuantityError(Fault.PACE_ALONE, "")


def parse_pace(text: str, unit: str = "km", units: Units = ENGLISH) -> Pace:
    """A pace from a text such as ``4:30``, ``4:30/km``, ``4'30" /km``, ``7:15 min/mi`` or ``4.5``.

    Without a unit of length it is for one ``unit`` (``km`` or ``mi``). Raises QuantityError.
    """
    time, bar, length = ("" if len(text) > _MAX_LETTERS else plain(text).casefold()).partition("/")
    meant = units.distance.get(length.strip().rstrip(".")) if bar else unit
    if meant not in _UNITS:
        raise QuantityError(Fault.NO_PACE, text)
    try:
        pace = Pace(parse_duration(time, round(METRES_IN[meant]), units), meant)
    except QuantityError as error:
        wrong = Fault.PACE_OUT_OF_RANGE if error.fault is Fault.DURATION_OUT_OF_RANGE else Fault.NO_PACE
        raise QuantityError(wrong, text) from None
    if not _is_possible(pace):
        raise QuantityError(Fault.PACE_OUT_OF_RANGE, text)
    return pace


def _is_possible(pace: Pace) -> bool:
    return MIN_SECONDS <= round(pace.seconds * 1000 / pace.metres) <= MAX_SECONDS


def _possible(amounts: Amounts) -> Amounts:
    metres, seconds = amounts.distance or 0, amounts.duration or 0
    if not (0 < metres <= MAX_DISTANCE and 0 < seconds <= MAX_DURATION):
        raise QuantityError(Fault.FOLLOWS_OUT_OF_RANGE, "")
    return amounts
