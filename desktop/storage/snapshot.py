"""The readable file of everything: plain UTF-8 JSON, a document a line, a checksum at the end.

The checksum covers every byte before it, so that a flipped bit is noticed and never becomes an edit
nobody made. Because the file is whole or refused, its lines can be taken apart without parsing them.
"""

import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from desktop.storage.errors import NewerVersion
from desktop.storage.records import Tables

VERSION = 1
"""Of the format. A program refuses a newer one; a step from each older one to the next belongs here."""

_HEAD = re.compile(
    rb'\{"footwork": "plan", "version": (\d{1,9}), '
    rb'"generation": (\d{1,18}), "sequence": (\d{1,18}), "tables": \{\n'
)
_VERSION = re.compile(rb'\{"footwork": "plan", "version": (\d{1,9}),')
_END = b'},\n"checksum": "%08x"}\n'
_END_LENGTH = len(_END % 0)


class BrokenSnapshot(Exception):
    """The bytes are no whole snapshot; the message says what is wrong with them."""


class Snapshot(NamedTuple):
    """All documents as they were after the edit with that sequence."""

    generation: int
    sequence: int
    tables: Tables


def encode(snapshot: Snapshot) -> bytes:
    """The bytes of the file."""
    head = b'{"footwork": "plan", "version": %d, "generation": %d, "sequence": %d, "tables": {\n' % (
        VERSION,
        snapshot.generation,
        snapshot.sequence,
    )
    tables = b",\n".join(
        b'"%b": {\n%b\n}' % (table.encode(), _lines(documents))
        for table, documents in snapshot.tables.items()
    )
    body = head + tables + b"\n"
    return body + _END % zlib.crc32(body)


def _lines(documents: Mapping[str, bytes]) -> bytes:
    return b",\n".join(b'"%b": %b' % (name.encode(), text) for name, text in documents.items())


def decode(data: bytes, path: Path) -> Snapshot:
    """The snapshot in the bytes of a file. Raises BrokenSnapshot, NewerVersion (with the path)."""
    if not data:
        raise BrokenSnapshot("it is empty")
    version = _VERSION.match(data)
    if version and int(version[1]) > VERSION:
        raise NewerVersion(path, int(version[1]), VERSION)
    body, end = data[:-_END_LENGTH], data[-_END_LENGTH:]
    head = _HEAD.match(data)
    if not head:
        raise BrokenSnapshot("it does not begin like a plan")
    if not end.startswith(_END[:16]):
        raise BrokenSnapshot("its end is missing")
    if end != _END % zlib.crc32(body):
        raise BrokenSnapshot("its checksum is wrong")
    return Snapshot(int(head[2]), int(head[3]), _tables(body[head.end() :]))


def _tables(body: bytes) -> Tables:
    tables: Tables = {}
    documents: dict[str, bytes] = {}
    for line in body.split(b"\n"):
        name, _, text = line.partition(b": ")
        if text == b"{":
            documents = tables.setdefault(name[1:-1].decode(), {})
        elif text:
            documents[name[1:-1].decode()] = text.removesuffix(b",")
    return tables
