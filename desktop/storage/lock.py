"""One program to a folder: a lock that lives as long as the process and dies with it, even by kill -9.

It holds on one machine, and on a network where that has such locks. For all else there are the machines'
notes (``desktop.storage.presence``): they cannot keep two machines apart, only tell of each other.
"""

import errno
import os
import sys
from collections.abc import Callable
from typing import NamedTuple

from desktop.storage import presence
from desktop.storage.disk import Disk
from desktop.storage.errors import FolderUnusable, InUseElsewhere, StoreInUse
from desktop.storage.layout import Layout
from desktop.storage.machine import Machine
from desktop.storage.presence import FRESH, Note, Noted, OwnNote
from desktop.storage.state import Snapshot

_HELD_ELSEWHERE = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
_NO_LOCKS_HERE = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL}


class FolderLock:
    """Takes the lock at once. Raises StoreInUse, or FolderUnusable where it cannot be made.

    Where another machine has the folder open, by its note, InUseElsewhere is raised; ``all_the_same`` goes
    past it. ``noted`` are the notes as they were before.

    The file stays when the lock is given back: removing it would let two programs lock two files
    of the same name.
    """

    def __init__(
        self,
        layout: Layout,
        machine: Machine,
        disk: Disk,
        now: Callable[[], float],
        *,
        all_the_same: bool = False,
    ) -> None:
        self._layout, self._machine, self._disk, self._now = layout, machine, disk, now
        self._take(all_the_same=all_the_same)

    def _take(self, *, all_the_same: bool) -> None:
        layout, now = self._layout, self._now()
        try:
            self._file = os.open(layout.lock, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FolderUnusable(layout.folder, error) from error
        try:
            self.noted = presence.noted_in(layout, self._machine)
            self._lock(self.noted, now)
            there = [note for note in self.noted.others if note.is_fresh(now)]
            if there and not all_the_same:
                raise InUseElsewhere(layout.folder, there[-1].host, there[-1].beat)
        except BaseException:
            self._let_go()
            raise
        self._there, self._taken = {note.machine for note in there}, now
        self._note = OwnNote.begin(layout, self._machine, now, self.noted.before)

    def _lock(self, noted: Noted, now: float) -> None:
        folder = self._layout.folder
        try:
            self._disk.lock(self._file)
        except OSError as error:
            if error.errno in _HELD_ELSEWHERE:
                raise StoreInUse(folder, *_holder(noted, now)) from error
            if error.errno not in _NO_LOCKS_HERE:
                raise FolderUnusable(folder, error) from error
            if noted.before and noted.before.is_fresh(now) and _lives(noted.before.process):
                raise StoreInUse(folder, noted.before.process) from error

    def note_progress(self, state: Snapshot, name: str) -> None:
        """The plan has come to the state of that name: a journal that lacks any of it is too short."""
        self._note.beat(self._now(), state, name)

    def secure_note(self) -> None:
        """Have the note on the medium: behind a snapshot nobody knows the states on the way to it."""
        self._note.sync()

    def beat(self) -> list[Note]:
        """Give a sign of life; due every BEAT_EVERY seconds. The notes of machines that have come to it."""
        now = self._now()
        self._note.reopen()
        self._note.beat(now)
        there = [note for note in presence.noted_in(self._layout, self._machine).others if note.is_fresh(now)]
        come = [note for note in there if note.machine not in self._there]
        self._there = {note.machine for note in there}
        return come

    def is_open_elsewhere(self) -> bool:
        """Whether another machine has the folder open, be it that it only forgot to say otherwise."""
        return any(note.open for note in presence.noted_in(self._layout, self._machine).others)

    def heard_last(self) -> str:
        """The machine that was heard of last while this one had the folder; empty where there is none."""
        others = presence.noted_in(self._layout, self._machine).others
        return others[-1].host if others and others[-1].beat > self._taken - FRESH else ""

    def is_in_place(self) -> bool:
        """Whether the path still names the locked file; else another program may lock one of that name."""
        if sys.platform == "win32":
            return True  # there an open file cannot be taken away
        try:
            return os.path.samestat(os.fstat(self._file), os.stat(self._layout.lock))  # noqa: PTH116 - costs less
        except OSError:
            return False

    def renew(self) -> None:
        """Take it again where the locked file is gone. Raises StoreInUse, FolderUnusable."""
        self.release()
        self._take(all_the_same=True)

    def release(self) -> None:
        """Give the lock back; doing so twice does no harm."""
        if self._file >= 0:
            self._note.end(self._now())
            self._let_go()

    def _let_go(self) -> None:
        os.close(self._file)
        self._file = -1


class Holder(NamedTuple):
    """Who has the folder: its process here, or the machine it is open on, as far as that is known."""

    process: int | None
    host: str = ""


def _holder(noted: Noted, now: float) -> Holder:
    """Where the lock holds on a network, another machine may have it."""
    own = noted.before
    if own and own.open and _lives(own.process):
        return Holder(own.process)
    there = [note for note in noted.others if note.is_fresh(now)]
    return Holder(None, there[-1].host) if there else Holder(None)


def _lives(process: int) -> bool:
    """Whether there is such a process here; on Windows, where asking would end it, there may be."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return process > 0
