"""Everything in one file: ``weeks.footwork``, a zip of ``plan.json`` and a folder ``pictures``.

Written for moving to another computer and for keeping; any zip program opens it. What is read may come
from anybody: sizes are looked at before anything is unpacked, and nothing is unpacked into files.
"""

import re
import stat
import struct
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from desktop import ENDING
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import MAX_FILE, Disk, Unreadable
from desktop.storage.errors import CannotBeRead
from desktop.storage.layout import Layout
from desktop.storage.made_here import sealed
from desktop.storage.records import NewerRecord
from desktop.storage.replay import NotItsJournal, replay
from desktop.storage.snapshot import BrokenSnapshot
from desktop.storage.state import UNDO, Snapshot
from desktop.wording import backups as words
from desktop.wording import storage as storage_words

SUFFIX = ENDING
PLAN, PICTURES = "plan.json", "pictures/"

MAX_PICTURES = 150_000_000
"""Bytes of all pictures together."""
MAX_ONE_PICTURE = 2_000_000
"""Bytes; one that is kept has far fewer."""
MAX_BUNDLE = MAX_FILE + MAX_PICTURES
MAX_ENTRIES = 2000
MAX_LIST = 400_000
"""Bytes of the zip's own list of what is in it."""

_PICTURE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.[A-Za-z0-9]{1,8}")
_ZIP, _END, _LARGE_END = b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x07"
_END_LENGTH, _LARGE_END_LENGTH = 22, 20
_DAMAGE = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    LookupError,
    OverflowError,
)
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # a zip knows none before


class Bundle(NamedTuple):
    """What one file holds: pictures by their names, and the names of what was passed over as none of ours."""

    state: Snapshot
    pictures: Mapping[str, bytes]
    passed_over: tuple[str, ...] = ()


# ---- writing -------------------------------------------------------------------------------


def pack(state: Snapshot, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """The bytes of a file that holds a plan, without its steps to undo. The same plan makes the same file."""
    tables = {table: dict(documents) for table, documents in state.tables.items() if table != UNDO}
    made = BytesIO()
    with ZipFile(made, "w") as file:
        file.writestr(_entry(PLAN, state, ZIP_DEFLATED), snapshots.encode(state._replace(tables=tables)))
        for name, content in sorted((pictures or {}).items()):
            if not _PICTURE.fullmatch(name):
                raise ValueError(f"{name!r} cannot name a picture")
            file.writestr(_entry(PICTURES + name, state, ZIP_STORED), content)
    return sealed(made.getvalue())


def _entry(name: str, state: Snapshot, how: int) -> ZipInfo:
    entry = ZipInfo(name, max(_FIRST_TIME, _time(state)))
    entry.compress_type, entry.external_attr = how, (stat.S_IFREG | 0o644) << 16
    return entry


def _time(state: Snapshot) -> tuple[int, int, int, int, int, int]:
    with suppress(ValueError, OverflowError, OSError):
        when = datetime.fromtimestamp(state.when, UTC)
        if when.year < 2100:
            return (when.year, when.month, when.day, when.hour, when.minute, when.second)
    return _FIRST_TIME


# ---- reading -------------------------------------------------------------------------------


def read(path: Path, disk: Disk | None = None) -> Bundle:
    """What a file holds: one of ours, or a plan or backup as it lies in a data folder.

    Raises CannotBeRead, NewerVersion.
    """
    disk = disk or Disk()
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(0)
        with path.open("rb") as file:
            if file.read(len(_ZIP)) == _ZIP:
                if found.st_size > MAX_BUNDLE:
                    raise Unreadable(found.st_size, MAX_BUNDLE)
                return _unpacked(file, path)
        return Bundle(_with_its_journal(_plan(disk.read(path) or b"", path), path, disk), {})
    except FileNotFoundError as error:
        raise CannotBeRead(path, storage_words.MISSING) from error
    except OSError as error:
        raise CannotBeRead(path, storage_words.reason(error)) from error
    except ValueError as error:  # a character that no name may hold
        raise CannotBeRead(path, storage_words.NO_NAME) from error


def _plan(data: bytes, path: Path) -> Snapshot:
    try:
        return snapshots.decode(data, path)
    except BrokenSnapshot as broken:
        raise CannotBeRead(path, broken.reason) from broken


def _with_its_journal(state: Snapshot, path: Path, disk: Disk) -> Snapshot:
    """The plan of a data folder with the edits that lie beside it, where they go on from it."""
    layout = Layout(path.parent)
    if path.name == layout.snapshot.name:
        with suppress(OSError, NotItsJournal, NewerRecord):
            return replay(state, disk.read(layout.journal) or b"").snapshot()
    return state


def _unpacked(file: BinaryIO, path: Path) -> Bundle:
    try:
        _check_list(file, path)
        with ZipFile(file) as held:
            return _taken_out(held, path)
    except _DAMAGE as error:
        raise CannotBeRead(path, words.DAMAGED) from error


def _taken_out(held: ZipFile, path: Path) -> Bundle:
    entries = held.infolist()
    if len(entries) > MAX_ENTRIES:
        raise CannotBeRead(path, words.TOO_MANY_FILES)
    plans = [entry for entry in entries if entry.filename == PLAN]
    if not plans:
        raise CannotBeRead(path, words.NO_PLAN_IN_IT)
    pictures, passed_over = _sorted_out(entry for entry in entries if entry.filename != PLAN)
    if len(plans) > 1 or not _can_be_opened(plans[0]):
        raise CannotBeRead(path, words.DAMAGED)
    _check_size(path, plans, MAX_FILE)
    _check_size(path, pictures.values(), MAX_PICTURES)
    state = _plan(held.read(plans[0]), path)
    large = [name for name, entry in pictures.items() if entry.file_size > MAX_ONE_PICTURE]
    passed_over = (*passed_over, *(PICTURES + name for name in large))
    return Bundle(
        state, {name: held.read(entry) for name, entry in pictures.items() if name not in large}, passed_over
    )


def _sorted_out(entries: Iterable[ZipInfo]) -> tuple[dict[str, ZipInfo], tuple[str, ...]]:
    """Pictures by their names, and the names of all else; folders are neither."""
    pictures: dict[str, ZipInfo] = {}
    passed_over: list[str] = []
    names: set[str] = set()
    for entry in entries:
        name = entry.filename.removeprefix(PICTURES)
        ours = name != entry.filename and _PICTURE.fullmatch(name) and _can_be_opened(entry)
        if ours and name.casefold() not in names:
            names.add(name.casefold())
            pictures[name] = entry
        elif not entry.is_dir():
            passed_over.append(_shown(entry.filename))
    return pictures, tuple(passed_over)


def _can_be_opened(entry: ZipInfo) -> bool:
    """A file, neither a link nor locked, packed in one of the two ways in which we pack."""
    mode = stat.S_IFMT(entry.external_attr >> 16)
    plain = mode in (0, stat.S_IFREG) and not entry.flag_bits & 0x1
    return plain and entry.compress_type in (ZIP_STORED, ZIP_DEFLATED)


def _check_size(path: Path, entries: Iterable[ZipInfo], limit: int) -> None:
    """By what the list says; no more than it says is ever unpacked."""
    size = sum(entry.file_size for entry in entries)
    if size > limit:
        raise CannotBeRead(path, storage_words.too_large(size, limit))


def _check_list(file: BinaryIO, path: Path) -> None:
    """Look at the end of a zip, before anybody reads the list that it tells of."""
    length = file.seek(0, 2)
    file.seek(max(0, length - 0xFFFF - _END_LENGTH - _LARGE_END_LENGTH))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_LENGTH:
        raise CannotBeRead(path, words.DAMAGED)
    count, size = struct.unpack_from("<HI", tail, at + 10)
    if count > MAX_ENTRIES or size > MAX_LIST or _is_large(tail, at):
        raise CannotBeRead(path, words.TOO_MANY_FILES)
    file.seek(0)


def _is_large(tail: bytes, at: int) -> bool:
    """Whether the list is told of a second time, in the way of zips of more than 65535 files."""
    return at >= _LARGE_END_LENGTH and tail.startswith(_LARGE_END, at - _LARGE_END_LENGTH)


def _shown(name: str) -> str:
    flat = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
