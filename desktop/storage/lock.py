"""One program to a folder: a lock that lives as long as the process and dies with it, even by kill -9."""

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import NamedTuple

from desktop.storage.errors import FolderUnusable, StoreInUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Far behind the text: on Windows a locked byte cannot be read, and the process id must be.
_LOCKED_BYTE = 1 << 20
_NOTE = 120
_HELD_ELSEWHERE = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}


class Progress(NamedTuple):
    """How far the program that last held the lock came: the last edit it acknowledged, of which store."""

    store: str
    sequence: int


class FolderLock:
    """Takes the lock at once. Raises StoreInUse, or FolderUnusable where it cannot be made.

    ``before`` is how far the last holder came. That is noted at each edit without being synced: it is
    for what happens to the files while the system goes on, not for a power cut.

    The file stays when the lock is given back: removing it would let two programs lock two files
    of the same name.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FolderUnusable(path.parent, error) from error
        try:
            _lock(self._file)
        except OSError as error:
            pid = _holder(self._file)
            os.close(self._file)
            if error.errno in _HELD_ELSEWHERE:
                raise StoreInUse(path.parent, pid) from error
            raise FolderUnusable(path.parent, error) from error
        self.before = _progress(self._file)
        if self.before:
            self.note_progress(*self.before)
        else:
            self._write(b"")

    def note_progress(self, store: str, sequence: int) -> None:
        """An edit was acknowledged: a journal that lacks it later is too short."""
        self._write(b"%b %d" % (store.encode(), sequence))

    def _write(self, progress: bytes) -> None:
        # Always as long, so that nothing of a longer text is left behind it.
        text = (b"%d\n%b" % (os.getpid(), progress)).ljust(_NOTE - 1) + b"\n"
        with contextlib.suppress(OSError):  # on a full disk the plan can still be looked at and thinned
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, text)

    def is_in_place(self) -> bool:
        """Whether the path still names the locked file; else another program may lock one of that name."""
        if sys.platform == "win32":
            return True  # there an open file cannot be taken away
        try:
            return os.path.samestat(os.fstat(self._file), os.stat(self._path))  # noqa: PTH116 - costs less
        except OSError:
            return False

    def release(self) -> None:
        """Give the lock back; doing so twice does no harm."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _holder(file: int) -> int | None:
    """The process that wrote its id into the lock file."""
    with contextlib.suppress(OSError, ValueError):
        os.lseek(file, 0, os.SEEK_SET)
        return int(os.read(file, _NOTE).partition(b"\n")[0])
    return None


def last_progress(path: Path) -> Progress | None:
    """How far the last program came, for whoever only looks; None where that is not known."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        return _progress(file.fileno())
    return None


def _progress(file: int) -> Progress | None:
    with contextlib.suppress(OSError, ValueError, IndexError):
        os.lseek(file, 0, os.SEEK_SET)
        store, sequence = os.read(file, _NOTE).decode().split("\n")[1].split()
        return Progress(store, int(sequence))
    return None


def _lock(file: int) -> None:
    if sys.platform == "win32":
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
