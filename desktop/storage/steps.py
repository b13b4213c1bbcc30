"""Steps to undo as documents: what an edit is called, and what it changed as that was before.

    {"format": "2.0", "time": "2026-11-24T07:13:20+01:00", "deed": {"text": "copy week", "context": "undo"},
     "before": {"days": {"739577": {"entries": [...]}, "739578": null}}, "after": "1a2b3c4d"}

``null`` is where there was no document. ``after`` is a checksum of the same documents as the edit left
them: a step counts only while they are still like that, so that undo never makes a plan that nobody made.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from string import Formatter
from typing import Any, NamedTuple

from desktop.storage import records
from desktop.storage.history import CURRENT, Version
from desktop.wording import deeds
from desktop.wording.deeds import Deed
from desktop.wording.phrase import Phrase, Plural, Said

Document = Mapping[str, Any]

Documents = Mapping[str, Mapping[str, Document | None]]
"""By table and id; None where there is none."""

MAX_NUMBER = 10**15
"""Among the facts of a deed; no distance, date or count is larger."""


class KeptStep(NamedTuple):
    """A step that can be undone: ``before`` is what it puts back."""

    number: int
    deed: Deed
    before: Documents


def document(
    deed: Deed, before: Documents, after: Documents, version: Version, now: datetime
) -> dict[str, Any]:
    """The document of a step. Raises ValueError or TypeError for what no document can hold."""
    return {
        "format": str(version),
        "time": now.astimezone().isoformat(timespec="seconds"),
        "deed": _written(deed),
        "before": before,
        "after": _checksum(after),
    }


def latest(steps: Iterable[str]) -> int:
    """The highest number among the ids of steps; 0 without any."""
    named = (name for name in steps if name.isdecimal() and name.isascii() and len(name) <= 15)
    return max(map(int, named), default=0)


def latest_first(
    steps: Mapping[str, Any], there_is: Callable[[str, str], Document | None]
) -> Iterator[KeptStep]:
    """The steps that lead to what there is now, one after the other.

    They end at the first that cannot be read, that does not follow on, or that left something else.
    """
    put_back: dict[tuple[str, str], Document | None] = {}

    def left(table: str, name: str) -> Document | None:
        place = table, name
        return put_back[place] if place in put_back else there_is(table, name)

    last = latest(steps)
    for number in range(last, last - deeds.MOST_STEPS, -1):
        try:
            deed, before, after = _read(steps.get(str(number)))
            now = {table: {name: left(table, name) for name in before[table]} for table in before}
            if _checksum(now) != after:
                return
        except (ValueError, TypeError, RecursionError, ArithmeticError):
            return
        yield KeptStep(number, deed, before)
        for table, documents in before.items():
            put_back.update({(table, name): held for name, held in documents.items()})


def _checksum(documents: Documents) -> str:
    checksum = 0
    for table in sorted(documents):
        for name, held in sorted(documents[table].items()):
            text = b"null" if held is None else records.document_text(held)
            checksum = zlib.crc32(b"%b %b %b\t" % (table.encode(), name.encode(), text), checksum)
    return f"{checksum:08x}"


def _read(step: object) -> tuple[Deed, Documents, str]:
    match step:
        case {"format": str(format_), "deed": deed, "before": dict(before), "after": str(after)}:
            major, _, minor = format_.partition(".")
            version = Version(int(major), int(minor))
            if version.major != CURRENT.major or version > CURRENT:
                raise ValueError(format_)
            for documents in before.values():
                if not isinstance(documents, dict):
                    raise TypeError(documents)
                if not all(held is None or isinstance(held, dict) for held in documents.values()):
                    raise TypeError(documents)
            return _read_deed(deed), before, after
    raise ValueError(step)


# ---- what it is called -----------------------------------------------------------------------


def _written(fact: object) -> Any:
    """A deed, or a fact of it, as JSON. What the voice says as it stands is written as it stands."""
    match fact:
        case Said(phrase, facts, count):
            named = {name: _written(value) for name, value in facts.items()}
            return {**_written(phrase), "facts": named, **({} if count is None else {"count": count})}
        case Phrase() | Plural():
            return fact._asdict()
        case bool():
            raise TypeError(fact)
        case date() if not isinstance(fact, datetime):
            return {"date": fact.isoformat()}
        case Decimal():
            return {"number": str(fact)}
        case int() | float():
            return fact
        case _:
            return str(fact)


def _read_deed(value: object) -> Deed:
    deed = _read_fact(value)
    if isinstance(deed, Said) and deed.phrase in deeds.known():
        return deed
    if isinstance(deed, Phrase) and deed in deeds.known() and not _places(deed.text):
        return deed
    raise ValueError(value)


def _read_fact(value: object) -> Any:
    match value:
        case {"facts": dict(facts), **phrase}:
            count = phrase.pop("count", None)
            return _said(_read_fact(phrase), {name: _read_fact(fact) for name, fact in facts.items()}, count)
        case {"text": str(text), "context": str(context)}:
            return Phrase(text, context)
        case {"one": str(one), "many": str(many), "context": str(context)}:
            return Plural(one, many, context)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case {"number": str(text)} if abs(Decimal(text)) < MAX_NUMBER:
            return Decimal(text)
        case str():
            return value
        case int() | float() if not isinstance(value, bool) and abs(value) < MAX_NUMBER:
            return value
    raise ValueError(value)


def _said(phrase: object, facts: dict[str, Any], count: object) -> Said:
    """A sentence that can be said: with each fact that it asks for."""
    match phrase, count:
        case (Phrase(text), None) if _places(text) <= facts.keys():
            return Said(phrase, facts)
        case (Plural(one, many), int(number)) if _places(one) | _places(many) <= facts.keys() | {"count"}:
            return Said(phrase, facts, number)
    raise ValueError(phrase)


def _places(text: str) -> set[str]:
    """What a text asks for by name. Raises ValueError when it wants more than the bare fact."""
    places = set()
    for _, name, layout, conversion in Formatter().parse(text):
        if layout or conversion or (name is not None and not name.isidentifier()):
            raise ValueError(text)
        places |= {name} if name else set()
    return places
