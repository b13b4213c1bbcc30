"""Texts that are not yet in a language: what a room declares, and what an error or an edit carries.

The English text is the message's id in the catalogues, so it is written out where it is declared:
``COPY_WEEK = Phrase("Copy week")``. Placeholders have names, ``{number}``, so that a translator can turn
their order. A sentence is never glued together from halves.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Phrase(NamedTuple):
    """One text. ``context`` tells apart what English says alike: "Copy", the deed, and "Copy", the thing."""

    text: str
    context: str = ""


class Plural(NamedTuple):
    """A text about a number of things, ``{count}``, in as many forms as the language has."""

    one: str
    many: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase with its facts: a sentence that waits for the language of whoever reads it.

    A fact may be a Said or a phrase itself; ``count`` goes with a Plural.
    """

    phrase: Phrase | Plural
    facts: Mapping[str, Any] = field(default_factory=dict)
    count: int | None = None


def said(phrase: Phrase | Plural, /, *, count: int | None = None, **facts: Any) -> Said:
    """``said(COPIED_TO_WEEK, number=48)``, to be read in some language later."""
    return Said(phrase, facts, count)
