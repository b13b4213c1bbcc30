"""Reading a store from its files, and setting aside what cannot be read."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.storage import lineage, migrations
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk, Mark, Unreadable
from desktop.storage.errors import DamagedStore, NewerVersion, Reason, StoreError
from desktop.storage.history import CURRENT, FIRST_GENERATION, Version, new_store
from desktop.storage.layout import Layout, dated, strangers
from desktop.storage.machine import this_machine
from desktop.storage.notices import Notice
from desktop.storage.presence import Note, is_left_out, noted_in
from desktop.storage.records import NewerRecord, Record, encode
from desktop.storage.replay import NotItsJournal, Replayed, forget, replay
from desktop.storage.snapshot import BrokenSnapshot
from desktop.storage.state import Snapshot
from desktop.wording import storage as words

FEW = 2
"""Backups that are read to say what there is in the place of a damaged plan: more would take long."""


class Loaded(NamedTuple):
    """The state on the disk; ``notice`` is what is to be told about it, without its file yet.

    ``journal`` is all of it, ``tail`` the bytes at its end to be cut off; ``broken`` says that its lines,
    or its first, are not as they were: a snapshot mends it.
    """

    state: Replayed
    notice: Notice | None
    journal: bytes
    tail: bytes
    broken: bool


class Look(NamedTuple):
    """What stood in the files at a look before they were opened; ``marks`` tell whether it still does."""

    marks: tuple[Mark, Mark]
    loaded: Loaded


def look(layout: Layout, disk: Disk) -> Look | None:
    """Look at a store that is about to be opened: nothing is locked, made or mended.

    None where there is none yet. Raises what ``load`` raises.
    """
    before = marks(layout, disk)
    loaded = load(layout, disk, noted_in(layout, this_machine(make=False)).before, make=False)
    return before and Look(before, loaded)


def marks(layout: Layout, disk: Disk) -> tuple[Mark, Mark] | None:
    """What tells whether the files have changed; None where one is missing. Raises OSError."""
    snapshot, journal = disk.mark(layout.snapshot), disk.mark(layout.journal)
    return (snapshot, journal) if snapshot and journal else None


def load(layout: Layout, disk: Disk, progress: Note | None = None, *, make: bool) -> Loaded:
    """The state on the disk. With ``make`` an empty store is made where there is none.

    ``progress`` is how far the last program came, where that is known. Raises DamagedStore when nobody
    but the runner can say which version is right; NewerVersion, OSError.
    """
    # The journal first: a snapshot that another program writes meanwhile only holds more.
    journal = _read(layout.journal, layout, disk)
    data = _read(layout.snapshot, layout, disk)
    if data is not None:
        start = _decoded(data, layout, disk)
    elif _begun(journal) or _was_there(layout):
        raise damaged(layout, disk, layout.snapshot, words.MISSING)
    else:
        start = Snapshot(CURRENT, new_store(), FIRST_GENERATION, (), 0, {})
        journal = head_of(start)
        if make:
            # The journal first: a snapshot never stands without it, or it would be missing.
            empty = snapshots.encode(start)
            disk.write_whole(layout.journal, journal)
            disk.write_whole(layout.snapshot, empty)
            disk.write_whole(layout.snapshot_copy, empty)
        if progress and progress.sequence:  # there was a plan, and nothing is left of it
            progress = progress._replace(store=start.store)
    try:
        state = replay(start, journal or b"")
    except NotItsJournal as stranger:
        raise damaged(layout, disk, layout.journal, stranger.reason) from stranger
    except NewerRecord as newer:
        raise NewerVersion(layout.journal, newer.version.major, CURRENT.major) from newer
    forget()
    return _judged(state, start, journal or b"", progress)


def goes_on_from(layout: Layout, disk: Disk, store: str, name: str) -> bool:
    """Whether the files are whole and hold a state of that store that goes on from the one of that name."""
    try:
        loaded = load(layout, disk, make=False)
    except (OSError, StoreError):
        return False
    state, journal = loaded.state.snapshot(), loaded.journal[: loaded.state.good]
    return state.store == store and lineage.goes_on_from(state, journal, name) is True


def head_of(state: Snapshot) -> bytes:
    """The first line of the journal that goes on from a snapshot. It changes nothing."""
    return encode(Record(state.version, state.store, state.generation, state.sequence, (), state.when))


def as_kept_today(state: Snapshot) -> Snapshot:
    """The same in today's format, with an id; itself where it is that already."""
    if state.version >= CURRENT:
        return state
    return migrations.in_todays_format(state)._replace(store=state.store or new_store())


def set_aside(notice: Notice, state: Replayed, layout: Layout, disk: Disk) -> Notice:
    """Keep what could not be read of the journal in a dated file beside it. Raises OSError."""
    if not state.scraps:
        return notice
    file = dated(layout.journal, "cut", datetime.now())
    disk.write_whole(file, b"".join(state.scraps))
    return notice._replace(file=file, remains=False)


def keep_files_of(before: Version, layout: Layout, disk: Disk) -> None:
    """Files of an older format stay beside those of today's. Raises OSError."""
    now = datetime.now()
    for path in (layout.snapshot, layout.journal):
        held = disk.read(path)
        if held:
            disk.write_whole(dated(path, f"version-{before}", now), held)


def damaged(layout: Layout, disk: Disk, path: Path, reason: Reason) -> DamagedStore:
    """The error to raise for a broken file, with the versions that there are in its place."""
    from desktop.storage import versions  # a whole store needs none of it

    return DamagedStore(path, reason, versions.find(layout, disk, backups=FEW))


def _judged(state: Replayed, start: Snapshot, journal: bytes, progress: Note | None) -> Loaded:
    if progress and progress.store != state.store:
        progress = None
    losses = state.lacking(progress.sequence if progress else 0).losses
    headless = not state.has_head and start.version.major == CURRENT.major
    replaced = bool(progress and not losses and is_left_out(progress, state.snapshot(), journal))
    # 0.1.0 began its journal without a line of its own; but hardly ever did it leave one empty.
    emptied = (headless or not journal) and not (state.edits or state.scraps or losses)
    told = bool(losses or state.scraps or emptied or replaced)
    when = progress.beat if progress and replaced else state.when
    notice = Notice(losses, None, emptied, when, bool(state.scraps), replaced) if told else None
    tail = journal[state.good :]
    broken = headless or b"".join(state.scraps) != tail
    return Loaded(state, notice, journal, tail, broken)


def _begun(journal: bytes | None) -> bool:
    """Whether a journal without a snapshot has edits: a crash may leave a new one that has none."""
    return journal is not None and journal.count(b"\n") != 1 and bool(journal)


def _was_there(layout: Layout) -> bool:
    """Whether a folder without a plan has something that a plan leaves, or that a sync brings."""
    copies = (layout.snapshot_copy, layout.journal_copy)
    if any(path.exists() for path in copies) or strangers(layout.folder):
        return True
    return any(layout.backups.glob("*.json"))


def _read(path: Path, layout: Layout, disk: Disk) -> bytes | None:
    try:
        return disk.read(path)
    except Unreadable as unreadable:
        raise damaged(layout, disk, path, unreadable.reason) from unreadable


def _decoded(data: bytes, layout: Layout, disk: Disk) -> Snapshot:
    try:
        return snapshots.decode(data, layout.snapshot)
    except BrokenSnapshot as broken:
        raise damaged(layout, disk, layout.snapshot, broken.reason) from broken
