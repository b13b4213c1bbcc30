"""The few things the store asks of the operating system, each done so that it survives a power cut.

Kept in one class that is handed in, so that a test can hand in a disk that is full or fails.
"""

import contextlib
import errno
import os
import stat
import sys
import time
from pathlib import Path

from desktop.wording import storage as words

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows would otherwise turn line feeds into two characters and shift every length.
_BINARY = getattr(os, "O_BINARY", 0)
PRIVATE = 0o600
"""The permissions of a file that is for its owner alone."""

_REPLACE_TRIES = 6
# Far behind any text: on Windows a locked byte cannot be read.
_LOCKED_BYTE = 1 << 20

MAX_FILE = 50_000_000
"""Bytes; thirty years of a full plan are a fifth of it. What is larger is refused before it is read."""


Mark = tuple[int, int, int] | None


class Unreadable(OSError):
    """What stands there is no file, or one of more bytes than ``limit``: ``size`` tells which.

    ``reason`` is the cause in words; the system has none for it.
    """

    def __init__(self, size: int, limit: int = MAX_FILE) -> None:
        super().__init__(errno.EFBIG if size else errno.EINVAL, "")
        self.size = size
        self.reason = words.too_large(size, limit) if size else words.NO_FILE


class Disk:
    """Files by path or by descriptor. All methods raise OSError."""

    open_files_stay = sys.platform == "win32"
    """Whether the system lets no other file take the place of one that is open."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, unless it is there: all of them or none."""
        if folder.is_dir():
            return
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        if any(one.is_symlink() for one in missing):
            raise _leads_nowhere()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            for one in missing:
                with contextlib.suppress(OSError):
                    one.rmdir()
            raise

    def device(self, folder: Path) -> int:
        """Which disk a folder is on, or would be on if it were made."""
        for one in (folder, *folder.parents):
            with contextlib.suppress(FileNotFoundError):
                return one.stat().st_dev
        return 0

    def mark(self, path: Path) -> Mark:
        """What tells a file from another one that was put in its place; None when there is none."""
        try:
            found = os.stat(path)  # noqa: PTH116 - costs less
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    def read(self, path: Path) -> bytes | None:
        """The whole file, None when there is none. Raises Unreadable for what no file of ours can be.

        A file may be a link to one elsewhere, here and wherever one is written: that stays a link.
        """
        try:
            found = path.stat()
            if not stat.S_ISREG(found.st_mode):
                raise Unreadable(0)
            if found.st_size > MAX_FILE:
                raise Unreadable(found.st_size)
            return path.read_bytes()
        except FileNotFoundError:
            if not _target(path).parent.is_dir() and path.is_symlink():
                raise _leads_nowhere() from None  # what it led to may come back with its disk
            return None

    def lock(self, file: int) -> None:
        """Lock an open file until it is closed or the process ends, or fail at once."""
        if sys.platform == "win32":
            os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    # ---- the journal: a file that grows at its end -------------------------------------------

    def open_log(self, path: Path) -> int:
        """Open a file for appending, made when missing, and return its descriptor."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, PRIVATE)

    def append(self, log: int, data: bytes) -> None:
        """Write all of the data at the end of the file."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(log, rest) :]

    def sync(self, file: int) -> None:
        """Return when what was written is on the medium, not merely on its way there."""
        if sys.platform == "darwin":
            # There fsync only hands the data to the drive, which may keep it in its cache.
            with contextlib.suppress(OSError):
                fcntl.fcntl(file, fcntl.F_FULLFSYNC)
                return
        os.fsync(file)

    def sync_path(self, path: Path) -> None:
        """The same for a file that somebody else wrote."""
        file = os.open(path, os.O_RDONLY)
        try:
            self.sync(file)
        finally:
            os.close(file)

    def has_other_names(self, log: int) -> bool:
        """Whether an open file has more names than one: what is written into it changes them all."""
        return os.fstat(log).st_nlink > 1

    def cut(self, log: int, length: int) -> None:
        """Shorten the file to a length in bytes, on the medium too."""
        os.ftruncate(log, length)
        self.sync(log)

    def written(self, log: int) -> int:
        """When an open file was written last, as the system notes it."""
        return os.fstat(log).st_mtime_ns

    def untouched(self, log: int, path: Path, length: int, written: int) -> bool:
        """Whether the path still names this open file, as long as it was and written last when it was."""
        try:
            held = os.fstat(log)
            if sys.platform == "win32":
                return held.st_size == length  # there an open file cannot be replaced
            named = os.stat(path)  # noqa: PTH116 - Path.stat costs as much as the rest of an edit's checks
        except OSError:  # it is gone, or the disk that it was on
            return False
        return (held.st_size, held.st_mtime_ns) == (length, written) and os.path.samestat(held, named)

    def close(self, log: int) -> None:
        """Give the descriptor back."""
        os.close(log)

    # ---- whole files -------------------------------------------------------------------------

    def write_whole(self, path: Path, data: bytes) -> None:
        """Put a file of ours in place at once: after a crash there is the old one or the new one, whole."""
        target = _target(path)
        self.put_in_place(target, data, target.with_name(f"{target.name}.tmp"), PRIVATE)

    def put_in_place(self, path: Path, data: bytes, new: Path, mode: int) -> None:
        """The same for any file; ``new`` is where it is written first, in the same folder."""
        self.write_new(new, data, mode)
        try:
            self.replace(new, path)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink()
            raise
        self.sync_folder(path.parent)

    def write_new(self, new: Path, data: bytes, mode: int) -> None:
        """Write a file that is put in its place later; where that fails none is left."""
        try:
            file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, mode)
            try:
                self.append(file, data)
                self.sync(file)
            finally:
                os.close(file)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink()
            raise

    def keep_copy(self, path: Path, copy: Path) -> None:
        """Make ``copy`` the same file as ``path``: by a hard link, where there are none by copying."""
        path, copy = _target(path), _target(copy)
        new = copy.with_name(f"{copy.name}.tmp")
        with contextlib.suppress(FileNotFoundError):
            new.unlink()
        try:
            os.link(path, new)
        except (OSError, NotImplementedError):
            new.write_bytes(path.read_bytes())
            written = path.stat().st_mtime
            os.utime(new, (written, written))
        self.replace(new, copy)
        # Where both were already names of one file, POSIX has rename do nothing at all.
        with contextlib.suppress(FileNotFoundError):
            new.unlink()

    def replace(self, new: Path, path: Path) -> None:
        """Put one file in the place of another. On Windows a virus scanner may hold it for a moment."""
        for attempt in range(_REPLACE_TRIES):
            try:
                new.replace(path)
            except PermissionError:
                if sys.platform != "win32" or attempt == _REPLACE_TRIES - 1:
                    raise
                time.sleep(0.01 * 2**attempt)
            else:
                return

    def remove(self, path: Path) -> None:
        """Take a file away."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Return when the folder's names are on the medium. Windows does that by itself."""
        if sys.platform == "win32":
            return
        self.sync_path(folder)


def _target(path: Path) -> Path:
    """The file that a link leads to; the path itself where it is none."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def _leads_nowhere() -> OSError:
    return OSError(errno.ELOOP, os.strerror(errno.ELOOP))
