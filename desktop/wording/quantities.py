"""Distances, durations and loads in words: the one rule for each, for window, paper and command line.

A duration is never rounded: what stands in the plan is what is read. Estimates (how long a routine takes) are
whole minutes already where they are made, so that a sum agrees with its parts. On paper a sum of distances
is rounded to a tenth (``total``).
"""

from typing import TYPE_CHECKING

from desktop.model.quantity import ENGLISH as ENGLISH_UNITS
from desktop.model.quantity import (
    METRES_IN,
    Fault,
    QuantityError,
    Units,
    parse_distance,
    parse_duration,
)
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.model.pace import Pace


BESIDE = Phrase("{first} · {second}", context="a distance and a time: 8 km · 48 min")
KILOMETRES = Phrase("{number} km")
MILES = Phrase("{number} mi")
METRES = Phrase("{number} m")
SECONDS = Phrase("{number} s")
MINUTES = Phrase("{number} min")
MINUTES_AND_SECONDS = Phrase("{clock} min")
HOURS = Phrase("{clock} h")
PACES = {"km": Phrase("{clock} /km"), "mi": Phrase("{clock} /mi")}
KILOGRAMS = Phrase("{number} kg")
UNITS = {
    "km": Phrase("km"),
    "mi": Phrase("mi"),
    "m": Phrase("m"),
    "h": Phrase("h"),
    "min": Phrase("min"),
    "s": Phrase("s"),
}
FAULTS = {
    Fault.NO_DISTANCE: Phrase("“{typed}” is not a distance; write it like 8 km, 800 m or 5 mi."),
    Fault.DISTANCE_OUT_OF_RANGE: Phrase("“{typed}” is out of range; a distance is from 1 m to 1000 km."),
    Fault.NO_DURATION: Phrase("“{typed}” is not a duration; write it like 48 min, 1:50 or 1 h 50."),
    Fault.DURATION_OUT_OF_RANGE: Phrase("“{typed}” is out of range; a duration is from 1 s to 7 days."),
    Fault.NO_PACE: Phrase("“{typed}” is not a pace; write it like 4:30, 4:30/km or 7:15/mi."),
    Fault.PACE_OUT_OF_RANGE: Phrase("“{typed}” is out of range; a pace is from 1:00 to 60:00 /km."),
    Fault.PACE_ALONE: Phrase("A pace needs a distance or a duration; type one of them first."),
    Fault.FOLLOWS_OUT_OF_RANGE: Phrase("With this the rest is out of range: at most 1000 km and 7 days."),
    Fault.NO_TIME_OF_DAY: Phrase("“{typed}” is not a time of day; write it like 18:30 or 6:30 pm."),
}
TYPED = {
    "km": Phrase("km, kilometres", context="what may be typed for it, small letters, parted by commas"),
    "m": Phrase("m, metres", context="what may be typed for it, small letters, parted by commas"),
    "mi": Phrase("mi, miles", context="what may be typed for it, small letters, parted by commas"),
    "h": Phrase("h, hours", context="what may be typed for it, small letters, parted by commas"),
    "min": Phrase("min, minutes", context="what may be typed for it, small letters, parted by commas"),
    "s": Phrase("s, seconds", context="what may be typed for it, small letters, parted by commas"),
}
O_CLOCK = Phrase("o’clock", context="what may be typed behind a time of day, small letters, parted by commas")
_WRITTEN = (
    ("km", KILOMETRES), ("mi", MILES), ("m", METRES),
    ("s", SECONDS), ("min", MINUTES), ("min", MINUTES_AND_SECONDS), ("h", HOURS),
)  # fmt: skip
_MIN_LONG = {"km": 1000, "mi": 161}  # metres that are said in the long unit; less is said in metres
_GAP = "\ufffc"
MAX_TYPED = 40  # letters of a wrong text that its sentence quotes
_DISTANCES = {"km": KILOMETRES, "mi": MILES}


def beside(voice: Voice, *parts: str) -> str:
    """``Easy run · 8 km · 48 min``: what there is of some parts in a row; nothing without any."""
    text, *more = [part for part in parts if part] or [""]
    for part in more:
        text = voice(BESIDE, first=text, second=part)
    return text


def distance_number(voice: Voice, metres: int, unit: str = "km") -> str:
    """The number alone: ``8``, ``12.5``, ``42.195``; miles have two decimals, as no metre needs more."""
    return voice.number(metres / METRES_IN[unit], 3 if unit == "km" else 2)


def distance(voice: Voice, metres: int, unit: str = "km") -> str:
    """``8 km``, ``12.5 km``, ``5 mi``; below a kilometre, or a tenth of a mile, ``800 m``."""
    if metres < _MIN_LONG[unit]:
        return voice(METRES, number=metres)
    return distance_in(voice, metres, unit)


def distance_in(voice: Voice, metres: int, unit: str) -> str:
    """``0.8 km``: in the unit whatever its size, beside another number in that unit."""
    return voice(_DISTANCES[unit], number=distance_number(voice, metres, unit))


def total(voice: Voice, metres: int, unit: str = "km") -> str:
    """What several distances add up to: ``41 km``, ``173.1 km``; nobody needs the metres of a sum."""
    if metres < _MIN_LONG[unit]:
        return voice(METRES, number=metres)
    return total_in(voice, metres, unit)


def total_in(voice: Voice, metres: int, unit: str) -> str:
    """The same in the unit whatever its size, beside another number in that unit."""
    return voice(_DISTANCES[unit], number=total_number(voice, metres, unit))


def total_number(voice: Voice, metres: int, unit: str = "km") -> str:
    """The number of a total alone, to a tenth; of less than a tenth all of it."""
    number = metres / METRES_IN[unit]
    return voice.number(number, 1) if number >= 0.1 else distance_number(voice, metres, unit)


def distance_parts(voice: Voice, metres: int, unit: str = "km") -> tuple[str, str]:
    """Number and unit apart, for a card that sets them in two sizes; metres below a kilometre."""
    if metres < _MIN_LONG[unit]:
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


def total_clock(voice: Voice, seconds: int) -> str:
    """Hours and minutes that several times add up to; of less than a minute all of it."""
    return clock(voice, round(seconds / 60) * 60 if seconds >= 60 else seconds)


def minutes_and_seconds(voice: Voice, seconds: int) -> str:
    """``7:30``, ``12:05``: a pace."""
    return _clock(voice, *divmod(seconds, 60))


def pace(voice: Voice, pace: "Pace") -> str:
    """``4:30 /km``, ``7:15 /mi``."""
    return voice(PACES[pace.unit], clock=minutes_and_seconds(voice, pace.seconds))


def time_of_day(voice: Voice, minutes: int) -> str:
    """``07:05``, ``18:30``."""
    zero = voice.language.digits[0]
    return ":".join(voice.number(one).rjust(2, zero) for one in divmod(minutes, 60))


def load(voice: Voice, kilograms: float) -> str:
    """``5 kg``, ``2.5 kg``."""
    return voice(KILOGRAMS, number=voice.number(kilograms))


# ---- reading them back -----------------------------------------------------------------------


def read_distance(voice: Voice, text: str, unit: str = "km", now: int | None = None) -> int:
    """Metres from what was typed, in the words of this language or in symbols. Raises QuantityError.

    A text that says what ``now`` says is ``now``: 4.97 mi stays the 8000 m that it stands for.
    """
    metres = parse_distance(_undressed(voice, text), unit, units(voice))
    same = now is not None and distance(voice, metres, unit) == distance(voice, now, unit)
    return now if same and now is not None else metres


def read_duration(voice: Voice, text: str, metres: int | None = None) -> int:
    """Seconds from what was typed; ``metres`` tells what ``7:30`` means. Raises QuantityError."""
    return parse_duration(_undressed(voice, text), metres, units(voice))


def read_pace(voice: Voice, text: str, unit: str = "km") -> "Pace":
    """A pace from what was typed; ``unit`` is what a bare ``4:30`` is for. Raises QuantityError."""
    from desktop.model.pace import parse_pace  # with the first page that has one

    return parse_pace(_undressed(voice, text), unit, units(voice))


def read_time_of_day(voice: Voice, text: str) -> int:
    """Minutes after midnight from what was typed. Raises QuantityError."""
    from desktop.model.time_of_day import O_CLOCK as ENGLISH
    from desktop.model.time_of_day import parse_time_of_day  # with the first page that has one

    words = (word.replace("’", "") for word in voice.typed(O_CLOCK))
    return parse_time_of_day(text, (*ENGLISH, *words))


def fault(voice: Voice, error: QuantityError) -> str:
    """Why a text is no quantity, as one sentence."""
    flat = " ".join(error.typed.split())
    return voice(FAULTS[error.fault], typed=flat if len(flat) <= MAX_TYPED else flat[: MAX_TYPED - 1] + "…")


def units(voice: Voice) -> Units:
    """The words for units: the language's own, those it writes with, and English."""
    words = {word: symbol for symbol, phrase in TYPED.items() for word in voice.typed(phrase)}
    written = {_around(voice, phrase)[1]: symbol for symbol, phrase in _WRITTEN}
    both = {word.casefold(): symbol for word, symbol in (words | written).items()}
    lengths = {word: symbol for word, symbol in both.items() if symbol in ENGLISH_UNITS.distance.values()}
    times = {word: symbol for word, symbol in both.items() if symbol in ENGLISH_UNITS.duration.values()}
    return Units({**lengths, **ENGLISH_UNITS.distance}, {**times, **ENGLISH_UNITS.duration})


def _undressed(voice: Voice, text: str) -> str:
    """The text without what the language writes before a number."""
    bare = text.strip()
    for _, phrase in _WRITTEN:
        before, _ = _around(voice, phrase)
        if before and bare.startswith(before):
            return bare[len(before) :]
    return bare


def _around(voice: Voice, phrase: Phrase) -> tuple[str, str]:
    """What stands before and behind the number in a text such as ``8 km``."""
    before, _, behind = voice(phrase, number=_GAP, clock=_GAP).partition(_GAP)
    return before.strip(), behind.strip()


def _clock(voice: Voice, first: int, *others: int) -> str:
    zero = voice.language.digits[0]
    return ":".join([voice.number(first), *(voice.number(one).rjust(2, zero) for one in others)])
