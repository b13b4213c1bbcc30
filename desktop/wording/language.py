"""What a language is: its names of days and months, its signs in numbers, and which ones there are."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from resources import languages

ENGLISH = "en"
PSEUDO = "qps"
"""A language for testing: every text stretched by two fifths, accented and in brackets. Never offered."""


class Language(NamedTuple):
    """The few facts about a language that the catalogues do not hold; from Unicode's CLDR.

    ``name`` is the language's own. Days begin with Monday. ``digits`` are ten characters, 0 first.
    """

    code: str
    name: str
    right_to_left: bool
    decimal: str
    group: str
    digits: str
    days: tuple[str, ...]
    short_days: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    list_middle: str
    list_end: str
    list_two: str


def offered() -> tuple[str, ...]:
    """The codes of all languages a person can choose, English first."""
    return languages.codes()


@cache
def language(code: str) -> Language:
    """The facts about a language; ``qps`` has the English ones. Raises KeyError for an unknown code."""
    facts: dict[str, Any] = json.loads(languages.facts(ENGLISH if code == PSEUDO else code))
    listed: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in facts.items()
    }
    return Language(code=code, **listed)


def choose(wanted: str, system: Iterable[str] = ()) -> str:
    """The language to speak: the wanted one, else the first of the system's that there is, else English.

    Takes codes as systems write them (``de``, ``de_AT.UTF-8``, ``de-CH``).
    """
    for name in (wanted, *system):
        code = spoken(name)
        if code and (code != PSEUDO or name == wanted):
            return code
    return ENGLISH


def spoken(name: str) -> str:
    """The language's code in a name as systems write it: ``de`` of ``de_AT.UTF-8``; else nothing."""
    code = name.replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in (*offered(), PSEUDO) else ""
