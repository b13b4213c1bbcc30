"""Distances, durations and loads as a runner writes them.

Inside the plan a distance is whole metres and a duration whole seconds, so that 8 km is 8 km
after any number of edits and unit changes.
"""

import re

METRES_IN_A_MILE = 1609.344  # the international mile, exact by definition

MAX_DISTANCE = 1_000_000  # metres; a thousand kilometres in one entry is a typing error
MAX_DURATION = 7 * 24 * 3600  # seconds

_METRES = {"km": 1000.0, "k": 1000.0, "m": 1.0, "mi": METRES_IN_A_MILE}
_NUMBER = r"(\d{1,7}(?:[.,]\d{1,3})?)"
# Compiled, and kept by ``re``, when the first text is read: a start reads none.
_DISTANCE = rf"\s*{_NUMBER}\s*([a-z]*)\s*"
_CLOCK = r"\s*(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*(?:h|min)?\s*"
_PARTS = (
    rf"\s*(?:{_NUMBER}\s*h(?:ours?|r)?)?"
    rf"\s*(?:{_NUMBER}\s*(?:min(?:utes?)?|m|(?=\s*$)))?"  # without a unit only at the end: "90 s" is no 9 min
    r"\s*(?:(\d{1,6})\s*s(?:ec(?:onds?)?)?)?\s*"
)


class QuantityError(ValueError):
    """A text that is no distance or no duration; the message is a sentence for the runner."""


def parse_distance(text: str, unit: str = "km") -> int:
    """Metres from a text such as ``8km``, ``8,5 km``, ``800 m`` or ``5 mi``.

    A bare number counts in ``unit`` (``km`` or ``mi``). Raises QuantityError.
    """
    match = re.fullmatch(_DISTANCE, text, re.IGNORECASE)
    suffix = (match[2].lower() or unit) if match else ""
    if match is None or suffix not in _METRES:
        raise QuantityError(f"“{_shown(text)}” is not a distance; write it like 8 km, 800 m or 5 mi.")
    metres = round(float(match[1].replace(",", ".")) * _METRES[suffix])
    if not 0 < metres <= MAX_DISTANCE:
        raise QuantityError(f"“{_shown(text)}” is out of range; a distance is from 1 m to 1000 km.")
    return metres


def parse_duration(text: str) -> int:
    """Seconds from a text such as ``48min``, ``1:50`` (hours and minutes), ``1 h 50``, ``90 s``.

    ``1:02:30`` has seconds; a bare number is minutes. Raises QuantityError.
    """
    clock = re.fullmatch(_CLOCK, text, re.IGNORECASE)
    if clock:
        seconds = int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3] or 0)
    else:
        parts = re.fullmatch(_PARTS, text, re.IGNORECASE)
        if parts is None or not any(parts.groups()):
            raise QuantityError(f"“{_shown(text)}” is not a duration; write it like 48 min, 1:50 or 1 h 50.")
        hours, minutes, rest = (float((part or "0").replace(",", ".")) for part in parts.groups())
        seconds = round(hours * 3600 + minutes * 60 + rest)
    if not 0 < seconds <= MAX_DURATION:
        raise QuantityError(f"“{_shown(text)}” is out of range; a duration is from 1 s to 7 days.")
    return seconds


def distance_number(metres: int, unit: str = "km") -> str:
    """The number alone, with at most two decimals: ``8``, ``12.5``."""
    return f"{metres / _METRES[unit]:.2f}".rstrip("0").rstrip(".")


def distance_text(metres: int, unit: str = "km") -> str:
    """``8 km``, ``12.5 km``, ``5 mi``; below a kilometre ``800 m``."""
    if unit == "km" and metres < 1000:
        return f"{metres} m"
    return f"{distance_number(metres, unit)} {unit}"


def duration_text(seconds: int) -> str:
    """``45 s``, ``48 min``, ``1:50 h``: minutes to one hour, then hours and minutes."""
    if seconds < 60:
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{clock_text(seconds)} h"


def clock_text(seconds: int) -> str:
    """Hours and minutes: ``0:00``, ``5:44``."""
    minutes = round(seconds / 60)
    return f"{minutes // 60}:{minutes % 60:02d}"


def _shown(text: str) -> str:
    """What was typed, short enough for a sentence and without line breaks."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else flat[:39] + "…"
