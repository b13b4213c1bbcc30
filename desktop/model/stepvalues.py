"""The values within a written step, such as ``6``, ``800`` and ``4:30``: where they stand, and the next."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from desktop.model.steptext import StepWords

_VALUE: Final = re.compile(r"\d+(?:[:.,']\d+)*")
_BEHIND: Final = re.compile(r" ?(/?) ?([^\W\d_]*|[×*])")
_PACE_STEP, _CLOCK_STEP = 5, 15  # seconds


class Value(NamedTuple):
    """Where a value stands in its text."""

    start: int
    end: int


def values(text: str) -> Iterator[Value]:
    """The values of a text, from its beginning."""
    for match in _VALUE.finditer(text):
        yield Value(match.start(), match.end())


def value_at(text: str, place: int) -> Value | None:
    """The value in which a place is, or at whose edge it is; else the one before it, else the first."""
    found = list(values(text))
    inside = [one for one in found if one.start <= place <= one.end]
    before = [one for one in found if one.end < place]
    return next(iter(inside or before[-1:] or found), None)


def nudged(text: str, value: Value, by: int, words: StepWords) -> str | None:
    """The value after so many steps up or down, each as large as its unit asks for; None below the least."""
    said = text[value.start : value.end]
    behind = _BEHIND.match(text, value.end)
    slash, unit = (behind[1], behind[2].casefold()) if behind else ("", "")
    if ":" in said or "'" in said:
        return _clock(said, by * (_PACE_STEP if slash else _step_of_clock(unit, words)))
    if not said.replace(".", "").replace(",", "").isdecimal():
        return None
    mark = "," if "," in said else "."
    decimals = len(said.partition(mark)[2])
    number = float(said.replace(",", "."))
    step = _step_of(number, unit, words)
    new = round((number / step + by) * step if step >= 1 and number % step == 0 else number + by * step, 3)
    if new <= 0:
        return None
    shown = f"{new:.{max(decimals, 0 if float(new).is_integer() else 1)}f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return shown.replace(".", mark)


def _step_of(number: float, unit: str, words: StepWords) -> float:
    """By how much a number changes."""
    match words.units.distance.get(unit) if unit not in ("", "x", "×", "*") else None:
        case "km" | "mi":
            return 0.5
        case "m":
            return 100 if number >= 400 else 50 if number >= 100 else 10
    match words.units.duration.get(unit):
        case "s":
            return 15 if number >= 30 else 5
        case "min":
            return 5 if number >= 20 else 1
    return 1


def _step_of_clock(unit: str, words: StepWords) -> int:
    """Seconds of minutes and seconds; of hours and minutes it is minutes."""
    return 1 if words.units.duration.get(unit) == "h" else _CLOCK_STEP


def _clock(said: str, by: int) -> str | None:
    """A clock so many of its last part later: ``4:30`` is 4:35 five later."""
    parts = [int(part) for part in re.split("[:']", said)]
    total = 0
    for part in parts:
        total = total * 60 + part
    total += by
    if total <= 0:
        return None
    found: list[str] = []
    for _ in parts[1:]:
        total, rest = divmod(total, 60)
        found.insert(0, f"{rest:02}")
    return ":".join([str(total), *found])
