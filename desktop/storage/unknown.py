"""Fields of a newer minor format: passed over when a document is read, put back when it is written.

They are kept by the id of what has them, or by what it says where it has none, for as long as the store is
open, so that they survive an edit, a move to another day, and a removal that is undone. What a runner copies
begins without them.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Self

from desktop.storage.history import CURRENT, Version
from desktop.storage.shape import Field, Named


class Unknown:
    """All fields of one open store that this program does not know."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[str, Any]] = {}

    @classmethod
    def for_format(cls, version: Version) -> Self | None:
        """For a store of that format; None where this program knows all that is in it."""
        return cls() if version > CURRENT else None

    def take_out(self, named: Named, document: Any, key: str) -> Any:
        """The document without what it is not known to have, which is remembered under the key."""
        known = named.fields_of(document) if isinstance(document, Mapping) else None
        if known is None:
            return document
        rest: dict[str, Any] = {}
        for name, value in document.items():
            field = known.get(name)
            if field is None:
                self._fields.setdefault(key, {})[name] = value
            elif field.within is None:
                rest[name] = value
            elif isinstance(value, list):
                keys = _keys(field.within, value, f"{key}/{name}")
                rest[name] = [
                    self.take_out(field.within, one, its) for one, its in zip(value, keys, strict=True)
                ]
            else:
                rest[name] = self.take_out(field.within, value, f"{key}/{name}")
        return rest

    def put_back(self, named: Named, document: Mapping[str, Any], key: str) -> dict[str, Any]:
        """The document with all that was taken out of it under the key."""
        whole = dict(document)
        for name, field in (named.fields_of(document) or {}).items():
            value = document.get(name)
            if field.within is None:
                continue
            if isinstance(value, list):
                keys = _keys(field.within, value, f"{key}/{name}")
                whole[name] = [
                    self.put_back(field.within, one, its) for one, its in zip(value, keys, strict=True)
                ]
            elif value is not None or f"{key}/{name}" in self._fields:
                whole[name] = self.put_back(field.within, value or {}, f"{key}/{name}")
        return {**whole, **self.of(key)}

    def of(self, key: str) -> dict[str, Any]:
        """What was taken out of one document, nothing that stands deeper."""
        return dict(self._fields.get(key, {}))


def _keys(within: Named, row: list[Any], owner: str) -> list[str]:
    """What the objects of a list are known by: their ids; those without, such as steps of a run, by whose
    they are and all that is known of them, so that what nobody knows goes once one is another. Of twins the
    second is known as the second: a step that is run three times may have something of its own each time."""
    there: Counter[str] = Counter()
    keys = []
    for one in row:
        key = _key(within, one, owner)
        there[key] += 1
        keys.append(key if there[key] == 1 else f"{key}#{there[key]}")
    return keys


def _key(within: Named, document: Any, owner: str) -> str:
    if not isinstance(document, Mapping):
        return ""
    known = within.fields_of(document) or {}
    if "id" in known:
        return f"id/{document.get('id')}"
    return f"{owner}/{_written({field: document.get(field) for field in known}, known)}"


def _written(document: Mapping[str, Any], known: Mapping[str, Field]) -> str:
    """What is known of an object, without what nobody knows of those within it."""
    parts = []
    for field, value in sorted(document.items()):
        within = known[field].within
        if within is not None and isinstance(value, list):
            inner = [(one, within.fields_of(one) or {}) for one in value if isinstance(one, Mapping)]
            said = [_written({name: one.get(name) for name in fields}, fields) for one, fields in inner]
            parts.append(f"{field}={said}")
        elif value is not None:
            parts.append(f"{field}={value!r}")
    return "&".join(parts)
