"""The time at which a run starts, as runners write it.

Inside the plan it is whole minutes after midnight. ``18:30``, ``18.30``, ``1830``, ``6:30 pm`` and ``6 pm``
are the same; a bare ``18`` is the full hour. How it is written out is ``desktop.wording.quantities``.
"""

import re
from collections.abc import Collection

from desktop.model.quantity import Fault, QuantityError
from desktop.model.typed import plain

O_CLOCK = ("oclock",)
"""The English word behind a time of day, without its apostrophe; a language adds its own."""

_MAX_LETTERS = 40  # a longer text is no time of day
_TIME = r"(\d{1,2})(?:[:.]?([0-5]\d))? ?(\D*)"
_HALVES = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}


def parse_time_of_day(text: str, words: Collection[str] = O_CLOCK) -> int:
    """Minutes after midnight; ``words`` may stand behind the time. Raises QuantityError."""
    minutes = _minutes("" if len(text) > _MAX_LETTERS else plain(text).casefold(), words)
    if minutes is None:
        raise QuantityError(Fault.NO_TIME_OF_DAY, text)
    return minutes


def marked_time_of_day(text: str, words: Collection[str]) -> int | None:
    """The same of a plain text which a word behind it marks: ``6 pm``; None for any other."""
    marked = bool(text) and not text[-1].isdigit()
    return _minutes(text.casefold(), words) if marked else None


def bare_time_of_day(text: str) -> int | None:
    """The same of a plain ``18:30`` with nothing behind it, which might be a duration; None for any other."""
    return _minutes(text, ()) if re.fullmatch(r"\d{1,2}:[0-5]\d", text) else None


def _minutes(text: str, words: Collection[str]) -> int | None:
    match = re.fullmatch(_TIME, text)
    if match is None:
        return None
    hour, minute, behind = int(match[1]), int(match[2] or 0), match[3].strip().rstrip(".")
    behind = behind.replace("'", "").replace("’", "")
    if behind in _HALVES:
        return (hour % 12 + _HALVES[behind]) * 60 + minute if 1 <= hour <= 12 else None
    if behind and behind not in words:
        return None
    return hour * 60 + minute if hour < 24 else None
