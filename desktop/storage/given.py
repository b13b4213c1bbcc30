"""What is given as JSON: taking it for what it should be, and saying what is wrong with it."""

import json
import reprlib
from math import isfinite
from typing import Any

from desktop.wording import storage as words
from desktop.wording.phrase import Phrase, Said, said
from desktop.wording.voice import Voice

MAX_DOCUMENT = 4_000_000
"""Bytes. The fullest day that can be planned has less; a longer text is not even parsed, because JSON
becomes up to fifty times as long in memory."""

LONG = 40
"""Characters of a wrong value that are shown."""


class BadField(ValueError):
    """A field is not what it should be; ``said`` names the way to it. Names of fields stay as they are."""

    def __init__(self, problem: Said | Phrase | str, way: tuple[Said | str, ...] = ()) -> None:
        super().__init__(problem)
        self.problem = problem
        self.way = way

    def __str__(self) -> str:
        return Voice.of().say(self.said)

    @property
    def said(self) -> Said:
        """``entry 1, distance: it is a whole number, not “far”``."""
        if self.way:
            return said(words.AT, way=words.along(self.way), problem=self.problem)
        return said(words.ITSELF, problem=self.problem)

    def within(self, step: Said | str) -> "BadField":
        """The same problem, seen from one step further out."""
        return BadField(self.problem, (step, *self.way))


def _no_number(constant: str) -> None:
    raise ValueError(constant)  # NaN and the infinities, which Python would take for JSON


def _finite(digits: str) -> float:
    if not isfinite(value := float(digits)):
        raise ValueError(digits)  # 1e999, which nobody could write again
    return value


def _once_each(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    given = dict(fields)
    if len(given) < len(fields):
        raise ValueError(fields)  # of two values under one name Python would drop the first
    return given


_JSON = json.JSONDecoder(parse_constant=_no_number, parse_float=_finite, object_pairs_hook=_once_each)


def parsed(text: bytes) -> Any:
    """The JSON value that a document's text stands for. Raises BadField."""
    if len(text) > MAX_DOCUMENT:
        raise BadField(said(words.TOO_MANY_BYTES, found=len(text), max_=MAX_DOCUMENT))
    try:
        return _JSON.decode(text.decode())
    except (ValueError, RecursionError):
        raise BadField(words.NO_JSON_AT_ALL) from None


def json_object(value: object) -> dict[str, Any]:
    """The value, when it is a JSON object. Raises BadField."""
    if not isinstance(value, dict):
        raise BadField(said(words.NO_OBJECT, value=shown(value)))
    return value


def json_list(value: object, max_: int) -> list[Any]:
    """The value, when it is a JSON list of so many members at most. Raises BadField."""
    if not isinstance(value, list):
        raise BadField(said(words.NO_LIST, value=shown(value)))
    if len(value) > max_:
        raise BadField(said(words.TOO_MANY_MEMBERS, found=len(value), max_=max_))
    return value


class _Short(reprlib.Repr):
    """Writes as much of a value as a sentence has room for, however long or deep it is."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = LONG
        self.maxlevel = 3


_SHORT = _Short()


def shown(value: object) -> Said:
    """A wrong value, short enough for a sentence."""
    if isinstance(value, str):
        return said(words.QUOTED, text=clipped(" ".join(value[: 4 * LONG].split())))
    try:
        written = _SHORT.repr(value) if isinstance(value, list | dict) else str(value)
    except ValueError:  # a whole number with more digits than Python turns into text
        return said(words.THAT)
    return said(words.QUOTED, text=clipped(written))


def clipped(text: str, longest: int = LONG) -> str:
    """The beginning of a text, with a sign for each character that nobody could see."""
    short = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in short)
