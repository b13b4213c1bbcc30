"""The parts of a run, where its notes list them: ``2 km easy, 6 km at 4:30, 2 km easy``."""

import re
from typing import Final, NamedTuple

from desktop.model.quantity import METRES_IN

MOST: Final = 5
_PART = re.compile(
    r"(?:(?P<times>\d{1,2})\s*[x×]\s*)?(?P<number>\d{1,5}(?:[.,]\d{1,3})?)\s*(?P<unit>km|mi|m|min|h|s)\b[\s:]*"
    r"(?P<words>[^\d].*|)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;]\s+|\s*\n\s*")
_SECONDS: Final = {"h": 3600.0, "min": 60.0, "s": 1.0}


class RunPart(NamedTuple):
    """``6 km`` and ``at 4:30``; ``share`` of the whole, from 0 to 1."""

    amount: str
    words: str
    share: float


def run_parts(notes: str) -> tuple[RunPart, ...]:
    """The parts of a run, two to five; none where anything in the notes is not a part with its amount."""
    texts = [text for text in _BETWEEN.split(notes.strip().rstrip(".")) if text]
    found = [_PART.fullmatch(text) for text in texts]
    if not 2 <= len(found) <= MOST or not all(found):
        return ()
    matches = [one for one in found if one]
    lengths = [_length(one) for one in matches]
    measured = {kind for kind, _ in lengths}
    total = sum(length for _, length in lengths)
    equal = len(measured) > 1 or not total  # kilometres and minutes cannot be added
    shares = [1 / len(lengths) if equal else length / total for _, length in lengths]
    return tuple(
        RunPart(_amount(one), one["words"].strip(), share) for one, share in zip(matches, shares, strict=True)
    )


def _amount(found: re.Match[str]) -> str:
    """The amount as it was written, with one space before its unit."""
    once = f"{found['number']} {found['unit']}"
    return f"{found['times']} × {once}" if found["times"] else once


def _length(found: re.Match[str]) -> tuple[str, float]:
    """Whether it is a distance or a time, and how much of it."""
    unit, times = found["unit"].lower(), int(found["times"] or 1)
    number = float(found["number"].replace(",", "."))
    if unit in METRES_IN:
        return "distance", times * number * METRES_IN[unit]
    return "time", times * number * _SECONDS[unit]
