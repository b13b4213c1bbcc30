"""A document as it stands in the journal, on one line, and as it stands in the readable snapshot."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from desktop.storage.given import MAX_DOCUMENT
from desktop.storage.records import document_text

TABLE, DOCUMENT, MEMBER, ITEM = "  ", "    ", "      ", "        "
"""How far each stands from the edge of the file."""

_BREAK = re.compile(rb"\n *")


def indented(text: bytes) -> bytes:
    """The document with a line for each field, and for each member of a list in it.

    What is not as we write documents stays as it is: whoever reads it will say what is wrong.
    """
    if b"\n" in text or len(text) > MAX_DOCUMENT:
        return text
    try:
        document = json.loads(text)
        if not isinstance(document, dict) or not document or document_text(document) != text:
            return text
        return b"{\n%b\n%b}" % (b",\n".join(_members(document)), DOCUMENT.encode())
    except (ValueError, TypeError, RecursionError):
        return text


def on_one_line(text: bytes) -> bytes:
    """The way back: exactly the text that was indented."""
    if b"\n" not in text:
        return text
    plain = _BREAK.sub(b"", text)
    return plain if indented(plain) == text else text


def same(one: bytes | None, other: bytes | None) -> bool:
    """Whether two texts are the same document, each as it stands in a journal or in a snapshot."""
    if one is None or other is None or one == other:
        return one == other
    return (b"\n" in one) != (b"\n" in other) and indented(one) == indented(other)


def _members(document: Mapping[str, Any]) -> Iterator[bytes]:
    for name, value in document.items():
        key = MEMBER.encode() + document_text({name: 0}).removeprefix(b"{").removesuffix(b"0}")
        if isinstance(value, list) and value:
            lines = b",\n".join(ITEM.encode() + document_text(one) for one in value)
            yield key + b"[\n" + lines + b"\n" + MEMBER.encode() + b"]"
        else:
            yield key + document_text(value)
