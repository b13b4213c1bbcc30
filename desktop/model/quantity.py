"""Distances and durations as runners write them.

Inside the plan a distance is whole metres and a duration whole seconds, so that 8 km is 8 km
after any number of edits and unit changes. How they are written out is `desktop.wording.quantities`.

**Numbers.** Digits of any script count alike. ``1 000``, ``1'000`` and ``1,000,000`` have marks between
thousands; of a point and a comma in one number the last is the decimal mark (``1.000,5``, ``1,000.5``). A
single point or comma is a decimal mark, whatever the language (``8,5``, ``42.195``), for nobody plans
42195 km; before exactly three digits of metres or seconds it parts thousands (``1.000 m``), for of those
there are no parts.

**Clocks.** ``1:05:30`` is hours, minutes, seconds. Of ``7:30`` or ``1:50`` the two readings are sixty times
apart. Where the distance is known, the one counts whose pace a person can keep, from 2:30 to 20 minutes a
kilometre, or comes nearest to it: ``7:30`` for 1 km is 7 min 30 s, ``1:50`` for 20 km is 1 h 50 min. Without
a distance minutes come first, from ``6:00`` on: ``48:00`` is 48 minutes, ``7:30`` is 7 min 30 s. Below that
it is hours (``1:50``, ``3:45``), for more people plan a run of some hours than one of less than six minutes.
A bare number is minutes.
"""

import re
from collections.abc import Mapping
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from desktop.model.typed import plain

METRES_IN_A_MILE = 1609.344  # the international mile, exact by definition

MAX_DISTANCE = 1_000_000  # metres; a thousand kilometres in one entry is a typing error
MAX_DURATION = 7 * 24 * 3600  # seconds

MIN_PACE, MAX_PACE = 150, 1200  # seconds a kilometre: the fastest runners, and a walk uphill
MIN_MINUTES_FIRST = 6  # from 6:00 on, a clock without a distance is minutes and seconds

_MAX_LETTERS = 60  # a longer text is no quantity
METRES_IN: Mapping[str, float] = {"km": 1000, "mi": METRES_IN_A_MILE, "m": 1}
"""How long each unit of length is."""
_SECONDS = {"h": 3600, "min": 60, "s": 1}
_NEXT_SMALLER = {"": "min", "h": "min", "min": "s"}

# Compiled, and kept by ``re``, when the first text is read: a start reads none.
_NUMBER = r"\d(?:[\d .,']*\d)?"
_DISTANCE = rf"({_NUMBER}) ?(\D*)"
_CLOCK = r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))? ?(\D*)"
_PART = r"(\d(?:[\d .,]*\d)?) ?([^\d\s]*) ?"
_GROUPED = r"[1-9]\d{0,2}(?:([ '.,])\d{3})(?:\1\d{3})*"


class Fault(Enum):
    """Why a text is no quantity."""

    NO_DISTANCE = auto()
    DISTANCE_OUT_OF_RANGE = auto()
    NO_DURATION = auto()
    DURATION_OUT_OF_RANGE = auto()
    NO_PACE = auto()
    PACE_OUT_OF_RANGE = auto()
    PACE_ALONE = auto()  # neither distance nor duration is known
    FOLLOWS_OUT_OF_RANGE = auto()  # what a right text would make of another quantity
    NO_TIME_OF_DAY = auto()


class Amount(StrEnum):
    """What says how much a run is."""

    DISTANCE = "distance"
    DURATION = "duration"
    PACE = "pace"


class QuantityError(ValueError):
    """A text that is no quantity, or none that can be: ``fault`` says why, ``typed`` is the text."""

    def __init__(self, fault: Fault, typed: str) -> None:
        super().__init__(fault, typed)
        self.fault, self.typed = fault, typed


class Units(NamedTuple):
    """The words that may stand behind a number, each with what it means: km, mi, m and h, min, s."""

    distance: Mapping[str, str]
    duration: Mapping[str, str]


_ENGLISH = {
    "km": ("km", "kms", "k", "kilometre", "kilometres", "kilometer", "kilometers"),
    "m": ("m", "metre", "metres", "meter", "meters"),
    "mi": ("mi", "mile", "miles"),
    "h": ("h", "hr", "hrs", "hour", "hours"),
    "min": ("min", "mins", "m", "minute", "minutes", "'"),
    "s": ("s", "sec", "secs", "second", "seconds", '"', "''"),
}


def _words(*symbols: str) -> Mapping[str, str]:
    return {word: symbol for symbol in symbols for word in _ENGLISH[symbol]}


ENGLISH = Units(_words("km", "m", "mi"), _words("h", "min", "s"))
"""The symbols, which every language reads, and the English words."""


def parse_distance(text: str, unit: str = "km", units: Units = ENGLISH) -> int:
    """Metres from a text such as ``8km``, ``8,5 km``, ``1 000 m`` or ``5 mi``.

    A bare number counts in ``unit`` (``km`` or ``mi``). Raises QuantityError.
    """
    match = re.fullmatch(_DISTANCE, _prepared(text))
    meant = units.distance.get(_word(match[2])) if match and match[2] else unit
    number = _number(match[1], whole=meant == "m") if match and meant else None
    if number is None or meant is None:
        raise QuantityError(Fault.NO_DISTANCE, text)
    metres = round(number * METRES_IN[meant])
    if not 0 < metres <= MAX_DISTANCE:
        raise QuantityError(Fault.DISTANCE_OUT_OF_RANGE, text)
    return metres


def parse_duration(text: str, distance: int | None = None, units: Units = ENGLISH) -> int:
    """Seconds from a text such as ``48``, ``48:00``, ``48'30"``, ``1:05:30``, ``1 h 50`` or ``90 s``.

    ``distance`` in metres, where it is known, tells what a clock of two numbers means.
    Raises QuantityError.
    """
    prepared = _prepared(text)
    clock = re.fullmatch(_CLOCK, prepared)
    seconds = _clock(clock, distance, units) if clock else _parts(prepared, units)
    if seconds is None:
        raise QuantityError(Fault.NO_DURATION, text)
    if not 0 < seconds <= MAX_DURATION:
        raise QuantityError(Fault.DURATION_OUT_OF_RANGE, text)
    return seconds


# ---- durations -------------------------------------------------------------------------------


def _clock(clock: re.Match[str], distance: int | None, units: Units) -> int | None:
    """Seconds of ``1:50``, ``7:30 min``, ``1:05:30 h``; None when the unit does not go with it."""
    first, second, third = int(clock[1]), int(clock[2]), clock[3]
    unit = units.duration.get(_word(clock[4]), "unknown") if clock[4] else ""
    if third is not None:
        return first * 3600 + second * 60 + int(third) if unit in ("", "h") else None
    in_hours, in_minutes = first * 3600 + second * 60, first * 60 + second
    match unit:
        case "h":
            return in_hours
        case "min":
            return in_minutes
        case "":
            return _likelier(in_hours, in_minutes, distance)
    return None


def _likelier(in_hours: int, in_minutes: int, distance: int | None) -> int:
    if in_hours > MAX_DURATION:
        return in_minutes
    if distance:
        return min(in_minutes, in_hours, key=lambda seconds: _beyond(seconds * 1000 / distance))
    return in_minutes if in_minutes >= MIN_MINUTES_FIRST * 60 else in_hours


def _beyond(pace: float) -> float:
    """How many times a pace (seconds a kilometre) is too fast or too slow; 1 when it can be kept."""
    return max(MIN_PACE / pace, pace / MAX_PACE, 1) if pace else float("inf")


def _parts(text: str, units: Units) -> int | None:
    """Seconds of ``1 h 50 min 30 s`` or some of it; a bare last number counts in the next smaller unit."""
    total, before, place = 0.0, "", 0
    while place < len(text):
        part = re.compile(_PART).match(text, place)
        if part is None:
            return None
        place = part.end()
        bare = not part[2] and place == len(text)
        unit = _NEXT_SMALLER.get(before) if bare else units.duration.get(_word(part[2]))
        number = _number(part[1], whole=unit == "s")
        if unit is None or number is None or (before and _SECONDS[unit] >= _SECONDS[before]):
            return None
        total, before = total + number * _SECONDS[unit], unit
    return round(total) if before else None


# ---- numbers ---------------------------------------------------------------------------------


def _number(text: str, *, whole: bool) -> float | None:
    """A number as people write it; ``whole`` where its unit has no parts. None when it is none."""
    if re.fullmatch(r"\d+", text):
        return float(text)
    if re.fullmatch(_GROUPED, text):
        marks = re.sub(r"\d", "", text)
        if whole or len(marks) > 1 or marks not in (".", ","):
            return float(re.sub(r"\D", "", text))
    decimal = re.fullmatch(r"(.*\d)([.,])(\d+)", text)
    if decimal is None or decimal[2] in decimal[1]:
        return None
    before = decimal[1] if decimal[1].isdigit() else _grouped(decimal[1])
    return None if before is None else float(f"{before}.{decimal[3]}")


def _grouped(text: str) -> str | None:
    return re.sub(r"\D", "", text) if re.fullmatch(_GROUPED, text) else None


# ---- what was typed --------------------------------------------------------------------------


def _prepared(text: str) -> str:
    return "" if len(text) > _MAX_LETTERS else plain(text).casefold()


def _word(text: str) -> str:
    return text.strip().rstrip(".")
