r"""One line of the journal: everything one edit changed, all or nothing.

    1a2b3c4d 2.0 9f3e21ab04c1 3-5f0a91bc 117 1795590672\tdays 739577 {"entries":[...]}\tdays 739578 null\n

CRC32 of the rest of the line; format, store, generation, sequence, the time in seconds since 1970; then
the changed documents with their table and id, ``null`` for one that was removed. JSON escapes tabs and
line feeds, so both can divide, and a document's text can be taken out without being parsed. Each journal
begins with a line that changes nothing: one that is empty has lost something. Lines of 0.1.0 have
neither format nor store nor time: ``1a2b3c4d 1 117\t...``.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from desktop.storage.history import FIRST, Version, known_generation

Change = tuple[str, str, bytes | None]
"""Table, id, and the document's JSON text; None when it was removed."""

Tables = dict[str, dict[str, bytes]]
"""The JSON texts of all documents, by table and id."""

_REMOVED = b"null"
_READABLE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_ESCAPED = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":"))


MAX_CHANGES = 100_000
"""Documents in one edit; a line with more was not written by us."""


class NewerRecord(Exception):
    """A line of a format that this program does not know."""

    def __init__(self, version: Version) -> None:
        super().__init__(str(version))
        self.version = version


class Record(NamedTuple):
    """One acknowledged edit. Sequences count on without a gap, through all generations of a store.

    ``when`` is in seconds since 1970. It is told and never decided by: clocks are set back. In the first
    format ``store`` is empty and ``when`` 0.
    """

    version: Version
    store: str
    generation: str
    sequence: int
    changes: tuple[Change, ...]
    when: int = 0


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
    version, store, generation, sequence, _, when = record
    head = f"{version} {store} {generation} {sequence} {when}".encode()
    body = b"%b\t%b" % (head, changes) if changes else head
    return b"%08x %b\n" % (zlib.crc32(body), body)


def decode(line: bytes) -> Record | None:
    """The record of a line without its line feed; None when a bit of it is wrong. Raises NewerRecord."""
    body = memoryview(line)[9:]  # a copy of a huge line would be huge
    if line[:9] != b"%08x " % zlib.crc32(body) or line.count(b"\t") > MAX_CHANGES:
        return None
    try:
        (start, end), *changes = _parts(line)
        version, words = _version(line[start:end].decode().split(" "))
        if version.is_newer:
            raise NewerRecord(version)
        if version == FIRST:
            words = ["", *words, "0"]
        if len(words) == 3:
            words = [*words, "0"]  # before 2.0 was released it had no time
        store, generation, sequence, when = words
        changed = tuple(_change(line, *part) for part in changes)
        return Record(version, store, known_generation(generation), _number(sequence), changed, _number(when))
    except ValueError:
        return None


def _version(words: list[str]) -> tuple[Version, list[str]]:
    """The format of a line, and what else its head says."""
    major, dot, minor = words[0].partition(".")
    if not dot:
        _number(words[0])  # there a generation is a number
        return FIRST, words
    return Version(_number(major), _number(minor)), words[1:]


def _number(word: str) -> int:
    if not 0 < len(word) <= 15:
        raise ValueError(word)
    return int(word)


def _parts(line: bytes) -> Iterator[tuple[int, int]]:
    """Where the head and each change stand; by places, so that a huge document is copied once."""
    start = 9
    while (end := line.find(b"\t", start)) >= 0:
        yield start, end
        start = end + 1
    yield start, len(line)


def _change(line: bytes, start: int, end: int) -> Change:
    table_ends = line.index(b" ", start, end)
    name_ends = line.index(b" ", table_ends + 1, end)
    table, name = line[start:table_ends].decode(), line[table_ends + 1 : name_ends].decode()
    text = line[name_ends + 1 : end]
    return table, name, None if text == _REMOVED else text


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
