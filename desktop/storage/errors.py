"""What can go wrong with a store. Every message is one sentence that says what, where and what to do."""

import errno
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple


class Backup(NamedTuple):
    """What the copy beside a damaged store holds.

    ``complete`` means that every saved edit up to the damage can be brought back; without it the
    edits made after the copy was written are missing.
    """

    path: Path
    written: datetime
    days: int
    first: date | None
    last: date | None
    complete: bool

    @property
    def text(self) -> str:
        """What a person chooses by: ``212 days, 2025-03-01 to 2026-12-24, nothing missing``."""
        if self.first is None or self.last is None:
            held = "no planned days"
        else:
            days = "1 day" if self.days == 1 else f"{self.days} days"
            held = f"{days}, {self.first} to {self.last}"
        missing = "nothing missing" if self.complete else "the edits made after it was written are missing"
        return f"{held}, {missing}"


class StoreError(Exception):
    """Base of all that the store reports; the message is a sentence for the runner."""


class FolderUnusable(StoreError):
    """The data folder cannot be made, read or written."""

    def __init__(self, folder: Path, error: OSError) -> None:
        self.folder = folder
        super().__init__(
            f"Plans cannot be kept in {folder}: {plain_reason(error)}; "
            f"choose another folder or mend this one."
        )


class StoreInUse(StoreError):
    """Another Footwork has the folder open. ``pid`` is its process, None when it did not say."""

    def __init__(self, folder: Path, pid: int | None) -> None:
        self.folder = folder
        self.pid = pid
        other = "another Footwork" if pid is None else f"another Footwork (process {pid})"
        super().__init__(f"The plans in {folder} are open in {other}; close it there, or go on there.")


class NewerVersion(StoreError):
    """The store was written by a newer Footwork; nothing in it was touched."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        self.path = path
        super().__init__(
            f"{path} was written by a newer Footwork (format {version}, this one knows {known}) "
            f"and was left as it is; install the newer Footwork to open it."
        )


class DamagedStore(StoreError):
    """A file of the store is broken; it was left as it is and is never taken for an empty plan.

    ``backup`` says what can be brought back with ``desktop.storage.recovery.recover``, None when
    there is nothing.
    """

    def __init__(self, path: Path, reason: str, backup: Backup | None = None) -> None:
        self.path = path
        self.reason = reason
        self.backup = backup
        if backup is None:
            advice = "there is no usable copy beside it, so put back your own or move it away to begin anew"
        else:
            written = f"{backup.written:%Y-%m-%d %H:%M}"
            advice = (
                f"Footwork's window can put back the copy {backup.path.name} of {written} ({backup.text})"
            )
        super().__init__(f"{path} is damaged ({reason}) and was left as it is; {advice}.")


class NotSaved(StoreError):
    """An edit did not reach the disk; the store is as it was before it."""

    def __init__(self, folder: Path, reason: str, advice: str = "try again when that is mended") -> None:
        self.folder = folder
        self.reason = reason
        super().__init__(f"The change is not saved in {folder}: {reason}; {advice}.")


_REASONS = {
    errno.EACCES: "permission is missing",
    errno.EPERM: "permission is missing",
    errno.EROFS: "the disk can only be read",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EEXIST: "a file with that name is in the way",
    errno.ENOTDIR: "a file with that name is in the way",
    errno.ENOENT: "the folder is gone",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk reports an error",
}


def plain_reason(error: OSError) -> str:
    """The cause of an operating system's error in plain words."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
