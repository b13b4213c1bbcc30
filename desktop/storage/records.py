r"""One line of the journal: everything one edit changed, all or nothing.

    1a2b3c4d 2 117\tdays 739577 {"entries":[...]}\tdays 739578 null\n

CRC32 of the rest of the line, generation, sequence, then the changed documents with their table and
id, ``null`` for one that was removed. JSON escapes tabs and line feeds, so both can divide, and a
document's text can be taken out without being parsed.
"""

import json
import zlib
from collections.abc import Mapping
from typing import Any, NamedTuple

Change = tuple[str, str, bytes | None]
"""Table, id, and the document's JSON text; None when it was removed."""

Tables = dict[str, dict[str, bytes]]
"""The JSON texts of all documents, by table and id."""

_REMOVED = b"null"
_READABLE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_ESCAPED = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":"))


class Record(NamedTuple):
    """One acknowledged edit. Sequences count on without a gap; a generation is one history of edits."""

    generation: int
    sequence: int
    changes: tuple[Change, ...]


def document_text(document: Mapping[str, Any]) -> bytes:
    """The document as UTF-8 JSON on one line. Raises ValueError or TypeError for what is no JSON."""
    try:
        return _READABLE.encode(document).encode("utf-8")
    except UnicodeEncodeError:
        # Half a character, as some programs put on the clipboard: only an escape can hold it.
        return _ESCAPED.encode(document).encode("ascii")


def encode(record: Record) -> bytes:
    """The record as a line of the journal."""
    changes = b"\t".join(
        b"%b %b %b" % (table.encode(), name.encode(), _REMOVED if text is None else text)
        for table, name, text in record.changes
    )
    body = b"%d %d\t%b" % (record.generation, record.sequence, changes)
    return b"%08x %b\n" % (zlib.crc32(body), body)


def decode(line: bytes) -> Record | None:
    """The record of a line without its line feed; None when a bit of it is wrong."""
    checksum, _, body = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        return None
    try:
        head, *changes = body.split(b"\t")
        generation, sequence = map(int, head.split(b" "))
        return Record(generation, sequence, tuple(_change(part) for part in changes))
    except ValueError:
        return None


def _change(part: bytes) -> Change:
    table, name, text = part.split(b" ", 2)
    return table.decode(), name.decode(), None if text == _REMOVED else text


def apply(tables: Tables, changes: tuple[Change, ...]) -> None:
    """Bring the tables up to date with an edit. A table without documents is not kept."""
    for table, name, text in changes:
        documents = tables.setdefault(table, {})
        if text is None:
            documents.pop(name, None)
        else:
            documents[name] = text
        if not documents:
            del tables[table]
