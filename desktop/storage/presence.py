"""Which machines have a folder open, and how far each came: a note of each, written by that one alone.

    {"machine": "9f3e21ab04c1", "host": "MacBook", "process": 4711, "taken": 1795590672, "beat": 1795590702,
    "open": true, "store": "5d0c...", "state": "3-5f0a91bc", "sequence": 117}

A lock holds on one machine; where a folder is shared by a sync or a network, this has to do. Because each
machine has a file of its own, a sync never finds two versions of one. A note is synced to the medium only
before a snapshot: it is for what happens to the files while the system goes on, not for a power cut.
"""

import contextlib
import json
import os
from pathlib import Path
from typing import NamedTuple, Self

from desktop.storage.history import known_generation
from desktop.storage.layout import Layout, notes
from desktop.storage.lineage import goes_on_from
from desktop.storage.machine import Machine
from desktop.storage.notices import shown_time
from desktop.storage.state import Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said

BEAT_EVERY = 30
"""Seconds between two signs of life of a window."""

FRESH = 180
"""Seconds after which a machine that gave none has gone; a sync needs some of them."""

LENGTH = 640
_MAX_NUMBER = 10**15


class Note(NamedTuple):
    """What a machine says of itself. Times are in seconds since 1970, by its own clock.

    ``sequence`` is the last edit it acknowledged, of that ``store``; ``state`` is the name of what it led to.
    ``written`` is when its file was, by the clock of whoever wrote that.
    """

    machine: str
    host: str
    process: int
    taken: int
    beat: int
    open: bool
    store: str = ""
    state: str = ""
    sequence: int = 0
    written: int = 0

    def is_fresh(self, now: float) -> bool:
        """Whether it has the folder open and gave a sign of life just now, by either clock."""
        return self.open and any(abs(now - when) < FRESH for when in (self.beat, self.written))


def encode(note: Note) -> bytes:
    """Always as long, so that nothing of a longer one is left behind it."""
    said = note._asdict()
    del said["written"]
    return (
        json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")[: LENGTH - 1].ljust(LENGTH - 1)
        + b"\n"
    )


def decode(data: bytes, written: int = 0) -> Note | None:
    """The note in the bytes of a file; None when it is none, or only a part of one."""
    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
        said = json.loads(data)
        host = "".join(letter for letter in str(said["host"]) if letter.isprintable())
        process, taken, beat, sequence = (
            _number(said[name]) for name in ("process", "taken", "beat", "sequence")
        )
        store, state = str(said["store"]), str(said["state"])
        return Note(
            str(said["machine"]),
            host or "?",
            process,
            taken,
            beat,
            said["open"] is True,
            store,
            state and known_generation(state),
            sequence,
            written,
        )
    return None


def _number(found: object) -> int:
    if not isinstance(found, int) or not 0 <= found < _MAX_NUMBER:
        raise ValueError
    return found


def read(path: Path) -> Note | None:
    """The note in a file; None where there is none that can be read."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        return decode(file.read(LENGTH), int(os.fstat(file.fileno()).st_mtime))
    return None


class Noted(NamedTuple):
    """How far the last program on this machine came, if that is known; the notes of all others, the one
    that was heard of last at the end."""

    before: Note | None
    others: tuple[Note, ...]


def noted_in(layout: Layout, machine: Machine) -> Noted:
    """All notes of a folder."""
    own, others = layout.note(machine.id), list[Note]()
    with contextlib.suppress(OSError):
        others = [note for path in notes(layout.folder) if path != own and (note := read(path))]
    return Noted(read(own), tuple(sorted(others, key=lambda note: note.beat)))


def heard(noted: Noted, state: Snapshot, journal: bytes, now: float) -> tuple[Said, ...]:
    """What there is to say of other machines when a store is opened in that state, with that journal."""
    told = []
    for note in noted.others:
        same = note.store == state.store
        if same and note.sequence > state.sequence:
            ahead = note.sequence - state.sequence
            told.append(said(words.NOT_ARRIVED, count=ahead, machine=note.host))
        elif same and not note.open and is_left_out(note, state, journal) and _is_news(note, noted.before):
            told.append(said(words.NOT_IN_HERE, machine=note.host, time=shown_time(note.beat)))
        elif note.open and not note.is_fresh(now) and _is_news(note, noted.before):
            told.append(said(words.LEFT_OPEN, machine=note.host, time=shown_time(note.beat)))
    return tuple(told)


def is_left_out(note: Note, state: Snapshot, journal: bytes) -> bool:
    """Whether a machine has saved something that is certainly not in a state whose journal that is."""
    return bool(note.state) and goes_on_from(state, journal, note.state) is False


def _is_news(note: Note, before: Note | None) -> bool:
    """Whether it was heard of since this machine last had the folder open."""
    return before is None or note.beat > before.beat


class OwnNote:
    """This machine's note on a folder, kept while it has that open. Nothing of this ever fails."""

    def __init__(self, layout: Layout, note: Note) -> None:
        self._path, self._note = layout.note(note.machine), note
        self._file = -1
        self.reopen()

    @classmethod
    def begin(cls, layout: Layout, machine: Machine, now: float, before: Note | None) -> Self:
        """Note that the folder is open; how far the last program came stays in it."""
        took = Note(machine.id, machine.name, os.getpid(), int(now), int(now), True)
        if before:
            took = took._replace(store=before.store, state=before.state, sequence=before.sequence)
        own = cls(layout, took)
        own.beat(now)
        return own

    def reopen(self) -> None:
        """Write into the file that has the name now: a sync may have put another in its place."""
        self._let_go()
        with contextlib.suppress(OSError):
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)

    def beat(self, now: float, state: Snapshot | None = None, name: str = "") -> None:
        """A sign of life; with how far the plan has come, and to which state, where that is new."""
        self._note = self._note._replace(beat=int(now))
        if state:
            self._note = self._note._replace(store=state.store, state=name, sequence=state.sequence)
        self._write()

    def sync(self) -> None:
        """Return when it is on the medium."""
        with contextlib.suppress(OSError):
            os.fsync(self._file)

    def end(self, now: float) -> None:
        """Say that the folder was closed."""
        self._note = self._note._replace(beat=int(now), open=False)
        self._write()
        self._let_go()

    def _write(self) -> None:
        with contextlib.suppress(OSError):  # on a full disk the plan can still be looked at and thinned
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, encode(self._note))

    def _let_go(self) -> None:
        if self._file >= 0:
            with contextlib.suppress(OSError):
                os.close(self._file)
        self._file = -1
