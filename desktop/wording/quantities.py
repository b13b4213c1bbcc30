"""Distances, durations and loads in words: the one rule for each, for window, paper and command line.

A duration is never rounded: what stands in the plan is what is read. Estimates (how long a routine takes) are
whole minutes already where they are made, so that a sum agrees with its parts.
"""

from decimal import Decimal

from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

METRES_IN_A_MILE = Decimal("1609.344")
_METRES_IN = {"km": Decimal(1000), "mi": METRES_IN_A_MILE}

KILOMETRES = Phrase("{number} km")
MILES = Phrase("{number} mi")
METRES = Phrase("{number} m")
SECONDS = Phrase("{number} s")
MINUTES = Phrase("{number} min")
MINUTES_AND_SECONDS = Phrase("{clock} min")
HOURS = Phrase("{clock} h")
KILOGRAMS = Phrase("{number} kg")
UNITS = {
    "km": Phrase("km"),
    "mi": Phrase("mi"),
    "m": Phrase("m"),
    "h": Phrase("h"),
    "min": Phrase("min"),
    "s": Phrase("s"),
}
_DISTANCES = {"km": KILOMETRES, "mi": MILES}


def distance_number(voice: Voice, metres: int, unit: str = "km") -> str:
    """The number alone: ``8``, ``12.5``, ``42.195``; miles have two decimals, as no metre needs more."""
    return voice.number(metres / _METRES_IN[unit], 3 if unit == "km" else 2)


def distance(voice: Voice, metres: int, unit: str = "km") -> str:
    """``8 km``, ``12.5 km``, ``5 mi``; below a kilometre ``800 m``."""
    if unit == "km" and metres < 1000:
        return voice(METRES, number=metres)
    return voice(_DISTANCES[unit], number=distance_number(voice, metres, unit))


def distance_parts(voice: Voice, metres: int, unit: str = "km") -> tuple[str, str]:
    """Number and unit apart, for a card that sets them in two sizes; metres below a kilometre."""
    if unit == "km" and metres < 1000:
        return voice.number(metres), voice(UNITS["m"])
    return distance_number(voice, metres, unit), voice(UNITS[unit])


def duration(voice: Voice, seconds: int) -> str:
    """``45 s``, ``48 min``, ``7:30 min``, ``1:50 h``, ``1:05:30 h``: nothing is rounded away."""
    if seconds < 60:
        return voice(SECONDS, number=seconds)
    if seconds < 3600:
        minutes, rest = divmod(seconds, 60)
        if not rest:
            return voice(MINUTES, number=minutes)
        return voice(MINUTES_AND_SECONDS, clock=_clock(voice, minutes, rest))
    return voice(HOURS, clock=clock(voice, seconds))


def duration_parts(voice: Voice, seconds: int) -> tuple[str, str]:
    """Number and unit apart, for a card that sets them in two sizes."""
    if seconds < 60:
        return voice.number(seconds), voice(UNITS["s"])
    if seconds < 3600:
        minutes, rest = divmod(seconds, 60)
        return _clock(voice, minutes, rest) if rest else voice.number(minutes), voice(UNITS["min"])
    return clock(voice, seconds), voice(UNITS["h"])


def clock(voice: Voice, seconds: int) -> str:
    """Hours and minutes, and seconds when there are any: ``0:00``, ``5:44``, ``1:05:30``."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return _clock(voice, hours, minutes, rest) if rest else _clock(voice, hours, minutes)


def load(voice: Voice, kilograms: float) -> str:
    """``5 kg``, ``2.5 kg``."""
    return voice(KILOGRAMS, number=voice.number(kilograms))


def _clock(voice: Voice, first: int, *others: int) -> str:
    zero = voice.language.digits[0]
    return ":".join([voice.number(first), *(voice.number(one).rjust(2, zero) for one in others)])
