"""Reading a store from its files, and setting aside what cannot be read."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore, NewerVersion, Reason
from desktop.storage.history import CURRENT, FIRST_GENERATION, new_store
from desktop.storage.layout import Layout, dated
from desktop.storage.records import NewerRecord
from desktop.storage.replay import NotItsJournal, Replayed, replay
from desktop.storage.snapshot import BrokenSnapshot, Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said


class CutTail(NamedTuple):
    """What could not be read at the end of the journal and was set aside.

    ``edits`` counts the lines in it, the damaged one included: 0 when merely the last write was cut
    short, which had never been shown as saved.
    """

    file: Path
    bytes: int
    edits: int

    @property
    def said(self) -> Said:
        """One sentence for the runner."""
        if not self.edits:
            return said(words.UNFINISHED, file=self.file)
        return said(words.CUT_OFF, count=self.edits, file=self.file)


def load(layout: Layout, disk: Disk, *, make: bool) -> tuple[Replayed, bytes]:
    """The state on the disk, and the end of the journal that cannot be read.

    With ``make`` an empty store is made where there is none. Raises DamagedStore, NewerVersion, OSError.
    """
    # The journal first: a snapshot that another program writes meanwhile only holds more.
    journal = disk.read(layout.journal) or b""
    data = disk.read(layout.snapshot)
    if data is not None:
        start = _decoded(data, layout, disk)
    elif journal or disk.read(layout.snapshot_copy) is not None:
        raise damaged(layout, disk, layout.snapshot, words.MISSING)
    else:
        start = Snapshot(CURRENT, new_store(), FIRST_GENERATION, "", 0, {})
        if make:
            empty = snapshots.encode(start)
            disk.write_whole(layout.snapshot, empty)
            disk.write_whole(layout.snapshot_copy, empty)
    try:
        state = replay(start, journal)
    except NotItsJournal as stranger:
        raise damaged(layout, disk, layout.journal, stranger.reason) from stranger
    except NewerRecord as newer:
        raise NewerVersion(layout.journal, newer.version.major, CURRENT.major) from newer
    return state, journal[state.good :]


def set_aside(tail: bytes, layout: Layout, disk: Disk) -> CutTail:
    """Keep what is to be cut off the journal in a dated file beside it."""
    file = dated(layout.journal, "cut", datetime.now())
    disk.write_whole(file, tail)
    return CutTail(file, len(tail), tail.count(b"\n"))


def damaged(layout: Layout, disk: Disk, path: Path, reason: Reason) -> DamagedStore:
    """The error to raise for a broken file, with what can be brought back in its place."""
    from desktop.storage import recovery  # a whole store needs none of it

    return DamagedStore(path, reason, recovery.describe(layout, disk))


def _decoded(data: bytes, layout: Layout, disk: Disk) -> Snapshot:
    try:
        return snapshots.decode(data, layout.snapshot)
    except BrokenSnapshot as broken:
        raise damaged(layout, disk, layout.snapshot, broken.reason) from broken
