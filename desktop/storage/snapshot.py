"""The readable file of everything: UTF-8 JSON, indented, a checksum at the end.

    {"footwork": "plan", "version": 2, "minor": 0, "about": "The running plan that Footwork keeps ...",
    "store": "9f3e21ab04c1", "generation": "3-5f0a91bc", ... "tables": {
      "days": {
        "2026-11-24": {
          "entries": [
            {"type":"run","id":"...","kind":"easy","distance":8000},

The checksum covers every byte before it, so that a flipped bit is noticed and never becomes an edit
nobody made. Because the file is whole or refused, documents can be taken out by their indentation,
without being parsed.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from desktop.storage.errors import NewerVersion
from desktop.storage.history import CURRENT, Version, known_generation
from desktop.storage.indenting import indented
from desktop.storage.records import Tables
from desktop.storage.state import DAYS, MAX_ANCESTORS, Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import Phrase

MAX_DOCUMENTS = 100_000
"""More than two centuries have days; a file that has more was not written by us."""

# Every format begins like this, so that each program can tell a newer one from a broken file.
_VERSION = re.compile(rb'\{"footwork": "plan", "version": (\d{1,9}),')
_TABLES = b', "tables": {\n'
_BEGINS = re.compile(rb'\n(?:    |  )"')
_END = b'},\n"checksum": "%08x"}\n'
_END_LENGTH = len(_END % 0)
_LONGEST_HEAD = 10_000
_NO_PLAN = (AttributeError, KeyError, TypeError, ValueError, RecursionError, OverflowError)


class BrokenSnapshot(Exception):
    """The bytes are no whole snapshot; ``reason`` says what is wrong with them."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.text)
        self.reason = reason


class Head(NamedTuple):
    """Which state of which plan a snapshot holds: the same head, the same documents."""

    store: str
    sequence: int
    when: int


def head_of(snapshot: Snapshot) -> Head:
    """The head of what is not yet in a file."""
    return Head(snapshot.store, snapshot.sequence, snapshot.when)


def read_head(path: Path) -> Head | None:
    """The head of a file, from its first bytes and its last: quick, and no proof that all between is whole.

    None for what is no snapshot that this program can read. Raises OSError.
    """
    with path.open("rb") as file:
        beginning = file.read(_LONGEST_HEAD)
        file.seek(max(0, path.stat().st_size - _END_LENGTH))
        end = file.read(_END_LENGTH)
    major, start = _VERSION.match(beginning), beginning.find(_TABLES)
    if not major or int(major[1]) > CURRENT.major or start < 0 or not end.startswith(_END[:16]):
        return None
    with suppress(*_NO_PLAN):
        said = json.loads(beginning[:start] + b"}")
        return Head(str(said.get("store", "")), int(said["sequence"]), _time(said.get("changed")))
    return None


def encode(snapshot: Snapshot) -> bytes:
    """The bytes of the file. Documents in ``snapshot.tables`` are indented on the way, and stay so."""
    version, store, generation, ancestors, sequence, tables, when = snapshot
    head = {
        "footwork": "plan",
        "version": version.major,
        "minor": version.minor,
        "about": words.ABOUT_THE_FILE,
        "changed": _shown_time(when),
        "store": store,
        "generation": generation,
        "sequence": sequence,
        "ancestors": ancestors,
    }
    parts = [json.dumps(head).encode().removesuffix(b"}"), _TABLES]
    for place, (table, documents) in enumerate(tables.items()):
        parts += [b",\n" if place else b"", b'  "%b": {\n' % table.encode()]
        parts += _documents(table, documents)
        parts.append(b"\n  }")
    parts.append(b"\n")
    checksum = 0
    for part in parts:
        checksum = zlib.crc32(part, checksum)
    return b"".join((*parts, _END % checksum))


def _documents(table: str, documents: dict[str, bytes]) -> Iterator[bytes]:
    shown = _date_of if table == DAYS else str
    for place, (name, text) in enumerate(documents.items()):
        documents[name] = neat = indented(text)
        yield b'%b    "%b": ' % (b",\n" if place else b"", shown(name).encode())
        yield neat


def decode(data: bytes, path: Path) -> Snapshot:
    """The snapshot in the bytes of a file. Raises BrokenSnapshot, NewerVersion (with the path)."""
    if not data:
        raise BrokenSnapshot(words.EMPTY)
    major = _VERSION.match(data)
    if major and int(major[1]) > CURRENT.major:
        raise NewerVersion(path, int(major[1]), CURRENT.major)
    start, end = data.find(_TABLES, 0, _LONGEST_HEAD), data[-_END_LENGTH:]
    if not major or start < 0:
        raise BrokenSnapshot(words.NO_PLAN)
    if not end.startswith(_END[:16]):
        raise BrokenSnapshot(words.NO_END)
    whole = memoryview(data)
    if end != _END % zlib.crc32(whole[:-_END_LENGTH]):
        raise BrokenSnapshot(words.WRONG_CHECKSUM)
    try:
        said = json.loads(data[:start] + b"}")
        version = Version(int(said["version"]), int(said.get("minor", 0)))
        start += len(_TABLES)
        tables = _tables(data, start) if data.startswith(b'  "', start) else _first_tables(data, start - 1)
        if not tables and data[start:-_END_LENGTH].strip():
            raise BrokenSnapshot(words.NO_PLAN)  # something is there: it is not taken for nothing
        return Snapshot(
            version,
            str(said.get("store", "")),
            known_generation(str(said["generation"])),
            tuple(map(known_generation, map(str, said.get("ancestors", ())[:MAX_ANCESTORS]))),
            int(said["sequence"]),
            tables,
            _time(said.get("changed")),
        )
    except _NO_PLAN as error:
        raise BrokenSnapshot(words.NO_PLAN) from error


def _tables(data: bytes, start: int) -> Tables:
    """Told apart by the number of spaces before a name, which no line within a document has.

    By their places in the file, so that a huge document is copied once.
    """
    tables: Tables = {}
    documents: dict[str, bytes] = {}
    named: Callable[[str], str] = str
    begins = [begin.start() for begin in islice(_BEGINS.finditer(data, start - 1), MAX_DOCUMENTS + 1)]
    if len(begins) > MAX_DOCUMENTS:
        raise BrokenSnapshot(words.TOO_MANY)
    ends = [*begins, len(data) - _END_LENGTH][1:]
    for begin, end in zip(begins, ends, strict=True):
        name_ends = data.find(b'":', begin, end)
        if name_ends < 0:
            raise BrokenSnapshot(words.NO_PLAN)
        if data.startswith(b'\n    "', begin):
            name = named(data[begin + 6 : name_ends].decode())
            documents[name] = data[name_ends + 3 : _without_end(data, end)]
        else:
            table = data[begin + 4 : name_ends].decode()
            documents = tables.setdefault(table, {})
            named = _ordinal_of if table == DAYS else str
    return tables


def _without_end(data: bytes, end: int) -> int:
    """The place before what divides a document from the next, or ends its table."""
    for mark in (b"\n", b",", b"\n  }"):
        if data.endswith(mark, 0, end):
            end -= len(mark)
    return end


def _first_tables(data: bytes, start: int) -> Tables:
    """In the first format there was a document a line, and no indentation."""
    body = data[start:-_END_LENGTH]
    if body.count(b"\n") > MAX_DOCUMENTS:
        raise BrokenSnapshot(words.TOO_MANY)
    tables: Tables = {}
    documents: dict[str, bytes] = {}
    for line in body.split(b"\n")[1:]:
        name, _, text = line.partition(b": ")
        if text == b"{":
            documents = tables.setdefault(name[1:-1].decode(), {})
        elif text:
            documents[name[1:-1].decode()] = text.removesuffix(b",")
    return tables


def _date_of(ordinal: str) -> str:
    """``2026-11-24`` for 739579; what is no such number stays as it is."""
    with suppress(ValueError, OverflowError):
        when = date.fromordinal(int(ordinal))
        if str(when.toordinal()) == ordinal:
            return when.isoformat()
    return ordinal


def _ordinal_of(shown: str) -> str:
    with suppress(ValueError):
        when = date.fromisoformat(shown)
        if when.isoformat() == shown:
            return str(when.toordinal())
    return shown


def _shown_time(when: int) -> str:
    with suppress(ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(when, UTC).isoformat() if when else ""
    return ""


def _time(shown: object) -> int:
    return int(datetime.fromisoformat(shown).timestamp()) if isinstance(shown, str) and shown else 0
