"""The versions of the plan that lie in a data folder, whatever has happened to its files.

Nothing is written here. Each version is a state that was saved once; what is known to be missing from
it is said with it, and two files are put together only where their ids and generations say so.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.storage import layout as names
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk
from desktop.storage.errors import NewerVersion
from desktop.storage.found import Found, Loss, Origin
from desktop.storage.history import CURRENT, FIRST_GENERATION, next_generation
from desktop.storage.layout import Layout
from desktop.storage.machine import this_machine
from desktop.storage.presence import Note, noted_in
from desktop.storage.records import NewerRecord, decode
from desktop.storage.replay import NotItsJournal, Replayed, replay
from desktop.storage.snapshot import BrokenSnapshot
from desktop.storage.state import Snapshot

MAX_BACKUPS = 60


class Shelf:
    """The files of a folder, each read once."""

    def __init__(self, layout: Layout, disk: Disk) -> None:
        self.layout, self._disk = layout, disk
        self.progress = noted_in(layout, this_machine(make=False)).before
        self._bytes: dict[Path, bytes] = {}
        self._snapshots: dict[Path, Snapshot | None] = {}

    def bytes_of(self, path: Path) -> bytes:
        """What stands in a file; nothing where it cannot be read."""
        if path not in self._bytes:
            self._bytes[path] = b""
            with suppress(OSError):
                self._bytes[path] = self._disk.read(path) or b""
        return self._bytes[path]

    def snapshot(self, path: Path) -> Snapshot | None:
        """The snapshot in a file; None where it is none that we can read."""
        if path not in self._snapshots:
            self._snapshots[path] = None
            with suppress(BrokenSnapshot, NewerVersion):
                self._snapshots[path] = snapshots.decode(self.bytes_of(path), path)
            self._bytes.pop(path)
        return self._snapshots[path]


def find(layout: Layout, disk: Disk) -> tuple[Found, ...]:
    """All versions in a folder, the one to go on with first; those that say the same are one."""
    shelf = Shelf(layout, disk)
    found: list[Found] = []
    for way in (_here, _copy, _elsewhere, _journal_alone, _backups, _aside):
        for version in way(shelf):
            if not any(version.same_as(other) and other.complete >= version.complete for other in found):
                found.append(version)
    return tuple(sorted(found, key=_rank))


def _rank(found: Found) -> tuple[bool, bool, int, float]:
    """This folder's own first, of those the one that knows most."""
    own = found.origin in (Origin.HERE, Origin.COPY)
    return (
        not own,
        own and not found.complete,
        -found.state.sequence if own else 0,
        -found.changed.timestamp(),
    )


# ---- where they come from ------------------------------------------------------------------


def _here(shelf: Shelf) -> Iterator[Found]:
    layout = shelf.layout
    start = shelf.snapshot(layout.snapshot)
    if start is None:
        return
    try:
        state = replay(start, shelf.bytes_of(layout.journal))
    except (NotItsJournal, NewerRecord):
        yield _found(Origin.HERE, replay(start, b""), layout.snapshot, complete=False)
        return
    state = _measured(state, shelf.progress)
    yield _found(Origin.HERE, state, layout.snapshot, layout.journal, complete=_has_begun(state))


def _copy(shelf: Shelf) -> Iterator[Found]:
    layout = shelf.layout
    start = shelf.snapshot(layout.snapshot_copy)
    if start is None:
        return
    with suppress(NewerRecord):
        before, journal = shelf.bytes_of(layout.journal_copy), shelf.bytes_of(layout.journal)
        state, complete = _led_on(start, before, journal)
        files = (layout.snapshot_copy, layout.journal_copy, layout.journal)
        yield _found(Origin.COPY, _measured(state, shelf.progress), *files, complete=complete)


def _backups(shelf: Shelf) -> Iterator[Found]:
    with suppress(OSError):
        for path in sorted(shelf.layout.backups.glob("*.json"), reverse=True)[:MAX_BACKUPS]:
            start = shelf.snapshot(path)
            if start:
                yield _found(Origin.BACKUP, replay(start, b""), path)


def _elsewhere(shelf: Shelf) -> Iterator[Found]:
    """Each stranger's snapshot with the journal that goes on from it, whoever brought that."""
    layout = shelf.layout
    paths = names.strangers(layout.folder)
    journals = [path for path in paths if path.suffix == ".journal"]
    for path in paths:
        start = shelf.snapshot(path) if path not in journals else None
        if start:
            yield _with_one_of([*journals, layout.journal], Origin.ELSEWHERE, start, path, shelf)
    ours = [shelf.snapshot(layout.snapshot), shelf.snapshot(layout.snapshot_copy)]
    for journal in journals:
        for start in filter(None, ours):
            with suppress(NotItsJournal, NewerRecord):
                state = replay(start, shelf.bytes_of(journal))
                if state.sequence > start.sequence:
                    yield _found(Origin.ELSEWHERE, state, journal)
                    break


def _journal_alone(shelf: Shelf) -> Iterator[Found]:
    """What a journal holds without its snapshot: all of a young plan, else the days it touched."""
    layout = shelf.layout
    if shelf.snapshot(layout.snapshot) or shelf.snapshot(layout.snapshot_copy):
        return
    for path in (layout.journal, layout.journal_copy):
        journal = shelf.bytes_of(path)
        with suppress(NotItsJournal, NewerRecord):
            first = next(filter(None, map(decode, journal.split(b"\n", 1000)[:1000])), None)
            if first is None:
                continue
            before = first.sequence - bool(first.changes)
            state = replay(Snapshot(first.version, first.store, first.generation, "", before, {}), journal)
            complete = first.generation == FIRST_GENERATION and before == 0
            if state.tables:
                origin = Origin.HERE if complete else Origin.REMAINS
                yield _found(origin, state, path, complete=complete)


def _aside(shelf: Shelf) -> Iterator[Found]:
    paths = names.set_aside(shelf.layout.folder)
    journals = [path for path in paths if path.name.casefold().startswith("plan.journal.")]
    for path in paths:
        start = shelf.snapshot(path) if path not in journals else None
        if start:
            yield _with_one_of(journals, Origin.ASIDE, start, path, shelf)


# ---- putting files together ----------------------------------------------------------------


def _with_one_of(journals: list[Path], origin: Origin, start: Snapshot, path: Path, shelf: Shelf) -> Found:
    for journal in journals:
        with suppress(NotItsJournal, NewerRecord):
            state = replay(start, shelf.bytes_of(journal))
            if state.sequence > start.sequence:
                return _found(origin, state, path, journal)
    return _found(origin, replay(start, b""), path)


def _led_on(start: Snapshot, before: bytes, journal: bytes) -> tuple[Replayed, bool]:
    """The copy with the edits of the journal's copy and of the journal, and whether all could be used.

    Between the two there was a snapshot, unless a crash came first; what that snapshot's generation
    was follows from the journal's copy.
    """
    state, complete = replay(start, b""), True
    roads = [start]
    with suppress(NotItsJournal):  # it is older than the copy of the snapshot: nothing is in it
        state = replay(start, before)
        complete = not state.scraps
        same = state.snapshot()
        following = next_generation(state.generation, before)
        roads = [same._replace(generation=following, previous=same.generation), same]
    for road in roads:
        with suppress(NotItsJournal):
            end = replay(road, journal)
            return end, complete and _has_begun(end) and not end.scraps
    return state, False


def _measured(state: Replayed, progress: Note | None) -> Replayed:
    """With the edits at the end that the last program acknowledged and that are not there."""
    if progress is None or progress.store != state.store or progress.sequence <= state.sequence:
        return state
    gone = Loss(state.sequence + 1, progress.sequence, after=state.when)
    return state._replace(losses=(*(loss for loss in state.losses if loss.before), gone))


def _has_begun(state: Replayed) -> bool:
    """Whether the journal begins as ours do; those of 0.1.0 began in no special way."""
    return state.has_head or state.version.major < CURRENT.major


def _found(origin: Origin, state: Replayed, path: Path, *more: Path, complete: bool = True) -> Found:
    files = tuple(one for one in (path, *more) if one.exists())
    stats = [one.stat() for one in files]
    written = datetime.fromtimestamp(max(found.st_mtime for found in stats))
    missing = tuple(loss for loss in state.losses if not loss.foreign)
    size = sum(found.st_size for found in stats)
    return Found(origin, path, files, state.snapshot(), written, size, missing, complete and not missing)
