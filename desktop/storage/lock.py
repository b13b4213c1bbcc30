"""One program to a folder: a lock that lives as long as the process and dies with it, even by kill -9."""

import contextlib
import errno
import os
import sys
from pathlib import Path

from desktop.storage.errors import FolderUnusable, StoreInUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Far behind the text: on Windows a locked byte cannot be read, and the process id must be.
_LOCKED_BYTE = 1 << 20
_HELD_ELSEWHERE = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}


class FolderLock:
    """Takes the lock at once. Raises StoreInUse, or FolderUnusable where it cannot be made.

    The file stays when the lock is given back: removing it would let two programs lock two files
    of the same name.
    """

    def __init__(self, path: Path) -> None:
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
        with contextlib.suppress(OSError):  # on a full disk the plan can still be looked at and thinned
            os.ftruncate(self._file, 0)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, b"%d\n" % os.getpid())

    def release(self) -> None:
        """Give the lock back; doing so twice does no harm."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _holder(file: int) -> int | None:
    """The process that wrote its id into the lock file."""
    with contextlib.suppress(OSError, ValueError):
        os.lseek(file, 0, os.SEEK_SET)
        return int(os.read(file, 20))
    return None


def _lock(file: int) -> None:
    if sys.platform == "win32":
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
