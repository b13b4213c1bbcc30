"""Which files are Footwork's own: whatever else it writes must not go there, by no name they are asked for.

A folder of plans is one that is in use, also while it is empty, or one that looks like one. In it the names
below are ours, those too that no file has yet, and everything within its rooms.
"""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from desktop.storage.layout import UNSAVED, WORDS, Layout

BEGINNINGS = ("plan.", "thumbnails.cache", "fault-", UNSAVED, WORDS)
"""Names of our files begin like one of these; what was set aside, copies and unfinished ones included."""

ROOMS = ("backups", "other", "pictures")
"""Folders in a folder of plans in which everything is ours."""

_SNAPSHOT_BEGINS = b'{"footwork": "plan"'


def is_our_own(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a file is, or would become, one of ours; ``folders`` are those in use. Raises OSError.

    Links are followed, and names count as the same where some file system takes them for the same.
    """
    target = Path(os.path.realpath(path))
    if any(_belongs(target, Path(os.path.realpath(folder))) for folder in folders):
        return True
    return any(_is_own_name(one.name) and _keeps_plans(one.parent) for one in _way(target))


def stands_in_the_way(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a file there would be where a folder of plans has to be made, or a folder above it."""
    target = Path(os.path.realpath(path))
    ways = (_way(Path(os.path.realpath(folder))) for folder in folders)
    return any(_same(target, one) for way in ways for one in way)


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same place. Raises OSError."""
    return _same(Path(os.path.realpath(one)), Path(os.path.realpath(other)))


def _belongs(target: Path, folder: Path) -> bool:
    rooms = [folder / room for room in ROOMS]  # one may be a link to elsewhere
    for one in _way(target):
        if _is_own_name(one.name) and _same(one.parent, folder):
            return True
        if any(_same(one, room) for room in rooms):
            return True
    return _is_another_name_of_ours(target, folder)


def _is_own_name(name: str) -> bool:
    folded = _folded(name)
    return folded.startswith(BEGINNINGS) or folded in ROOMS


def _keeps_plans(folder: Path) -> bool:
    beside = Layout(folder)
    if beside.lock.exists() or beside.journal.exists():
        return True
    for path in (beside.snapshot, beside.snapshot_copy):
        with suppress(OSError), path.open("rb") as snapshot:
            if snapshot.read(len(_SNAPSHOT_BEGINS)) == _SNAPSHOT_BEGINS:
                return True
    return False


def _is_another_name_of_ours(target: Path, folder: Path) -> bool:
    """Whether a file elsewhere is one of a folder's: by a hard link, or because ours is a link to it."""
    try:
        held = target.stat()
    except OSError:
        return False
    if not stat.S_ISREG(held.st_mode):
        return False
    ours = [*_own_files(folder), *(_within_rooms(folder) if held.st_nlink > 1 else ())]
    for path in ours:
        with suppress(OSError):
            if os.path.samestat(held, path.stat()):
                return True
    return False


def _own_files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (path for path in folder.iterdir() if _is_own_name(path.name))


def _within_rooms(folder: Path) -> Iterator[Path]:
    for room in ROOMS:
        for within, _, names in os.walk(folder / room):
            yield from (Path(within, name) for name in names)


def _way(path: Path) -> tuple[Path, ...]:
    return (path, *path.parents)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there: then their names tell
        return _folded(str(one)) == _folded(str(other))


def _folded(name: str) -> str:
    """As file systems compare names for which a capital or a way to write an umlaut is no difference."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
