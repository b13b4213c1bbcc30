"""What an edit is called, as JSON: the phrase by its text, so that it is said in any language later.

    {"text": "use “{name}”", "context": "undo", "facts": {"name": "For 10 km"}}

A fact is a text, a number, ``{"date": "2026-11-24"}``, ``{"number": "1.5"}``, or a phrase itself.
"""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from string import Formatter
from typing import Any

from desktop.wording.deeds import Deed, known
from desktop.wording.phrase import Phrase, Plural, Said

MAX_NUMBER = 10**15
"""Among the facts; no distance, date or count is larger."""


def written(fact: object) -> Any:
    """A deed, or a fact of it. Raises TypeError for what no sentence can say."""
    match fact:
        case Said(phrase, facts, count):
            named = {name: written(value) for name, value in facts.items()}
            return {**phrase._asdict(), "facts": named, **({} if count is None else {"count": count})}
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
        case _:  # what the voice says as it stands
            return str(fact)


def read(value: object) -> Deed:
    """The deed. Raises ValueError for one that nothing here is called, or that cannot be said."""
    try:
        deed = _read(value)
    except (RecursionError, InvalidOperation) as error:
        raise ValueError(value) from error
    if isinstance(deed, Said) and deed.phrase in known():
        return deed
    if isinstance(deed, Phrase) and deed in known() and not _asked_for(deed.text):
        return deed
    raise ValueError(value)


def _read(value: object) -> Any:
    match value:
        case {"facts": dict(facts), **phrase}:
            count = phrase.pop("count", None)
            return _said(_read(phrase), {name: _read(fact) for name, fact in facts.items()}, count)
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
    """A sentence that can be said: every fact that it asks for is there."""
    match phrase, count:
        case (Phrase(text), None) if _asked_for(text) <= facts.keys():
            return Said(phrase, facts)
        case (Plural(one, many), int(number)) if abs(number) < MAX_NUMBER and _asked_for(one) | _asked_for(
            many
        ) <= facts.keys() | {"count"}:
            return Said(phrase, facts, number)
    raise ValueError(phrase)


def _asked_for(text: str) -> set[str]:
    """The facts that a text asks for. Raises ValueError where it wants anything but the bare fact."""
    names = set()
    for _, name, layout, conversion in Formatter().parse(text):
        if layout or conversion or (name is not None and not name.isidentifier()):
            raise ValueError(text)
        names |= {name} if name else set()
    return names
