"""The readable file of everything: plain UTF-8 JSON, a document a line, a checksum at the end.

The checksum covers every byte before it, so that a flipped bit is noticed and never becomes an edit
nobody made. Because the file is whole or refused, its lines can be taken apart without parsing them.
"""

import json
import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from desktop.storage.errors import NewerVersion
from desktop.storage.history import CURRENT, Version
from desktop.storage.records import Tables
from desktop.wording import storage as words
from desktop.wording.phrase import Phrase

# Every format begins like this, so that each program can tell a newer one from a broken file.
_VERSION = re.compile(rb'\{"footwork": "plan", "version": (\d{1,9}),')
_TABLES = b', "tables": {'
_END = b'},\n"checksum": "%08x"}\n'
_END_LENGTH = len(_END % 0)


class BrokenSnapshot(Exception):
    """The bytes are no whole snapshot; ``reason`` says what is wrong with them."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.text)
        self.reason = reason


class Snapshot(NamedTuple):
    """All documents as they were after the edit with that sequence.

    ``previous`` is the generation before, whose journal the snapshot has taken in; both are empty, as
    is ``store``, where there is none.
    """

    version: Version
    store: str
    generation: str
    previous: str
    sequence: int
    tables: Tables


def encode(snapshot: Snapshot) -> bytes:
    """The bytes of the file."""
    head = {
        "footwork": "plan",
        "version": snapshot.version.major,
        "minor": snapshot.version.minor,
        "store": snapshot.store,
        "generation": snapshot.generation,
        "previous": snapshot.previous,
        "sequence": snapshot.sequence,
    }
    tables = b",\n".join(
        b'"%b": {\n%b\n}' % (table.encode(), _lines(documents))
        for table, documents in snapshot.tables.items()
    )
    body = json.dumps(head).encode().removesuffix(b"}") + _TABLES + b"\n" + tables + b"\n"
    return body + _END % zlib.crc32(body)


def _lines(documents: Mapping[str, bytes]) -> bytes:
    return b",\n".join(b'"%b": %b' % (name.encode(), text) for name, text in documents.items())


def decode(data: bytes, path: Path) -> Snapshot:
    """The snapshot in the bytes of a file. Raises BrokenSnapshot, NewerVersion (with the path)."""
    if not data:
        raise BrokenSnapshot(words.EMPTY)
    major = _VERSION.match(data)
    if major and int(major[1]) > CURRENT.major:
        raise NewerVersion(path, int(major[1]), CURRENT.major)
    body, end = data[:-_END_LENGTH], data[-_END_LENGTH:]
    head, divided, documents = body.partition(_TABLES + b"\n")
    if not (major and divided):
        raise BrokenSnapshot(words.NO_PLAN)
    if not end.startswith(_END[:16]):
        raise BrokenSnapshot(words.NO_END)
    if end != _END % zlib.crc32(body):
        raise BrokenSnapshot(words.WRONG_CHECKSUM)
    try:
        said = json.loads(head + b"}")
        return Snapshot(
            Version(int(said["version"]), int(said.get("minor", 0))),
            str(said.get("store", "")),
            str(said["generation"]),
            str(said.get("previous", "")),
            int(said["sequence"]),
            _tables(documents),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenSnapshot(words.NO_PLAN) from error


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
