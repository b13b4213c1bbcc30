"""What the copy of a damaged store holds, and bringing it back when the runner asks for it.

The copy of the snapshot, the copy of the journal and the journal follow one another, so a damaged
snapshot alone loses nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk
from desktop.storage.errors import Backup, DamagedStore, FolderUnusable, NewerVersion
from desktop.storage.layout import Layout, dated
from desktop.storage.lock import FolderLock
from desktop.storage.replay import MissingEdits, Replayed, replay
from desktop.storage.snapshot import BrokenSnapshot, Snapshot

DAYS = "days"
"""The table whose ids are dates, as ordinals."""


@dataclass(frozen=True, slots=True)
class _Copy:
    path: Path
    state: Replayed
    complete: bool


def describe(layout: Layout, disk: Disk) -> Backup | None:
    """What ``recover`` would bring back; None when no copy can be read."""
    copy = _best_copy(layout, disk)
    if copy is None:
        return None
    dates = _dates(copy.state.tables.get(DAYS, ()))
    return Backup(
        path=copy.path,
        written=datetime.fromtimestamp(copy.path.stat().st_mtime),
        days=len(dates),
        first=min(dates, default=None),
        last=max(dates, default=None),
        complete=copy.complete,
    )


def recover(folder: Path, disk: Disk | None = None, now: datetime | None = None) -> list[Path]:
    """Put the copy in the place of a damaged store and return where the damaged files went.

    The folder must not be open. Nothing is deleted: the damaged snapshot and the journal stay beside
    it under dated names. Raises DamagedStore when there is no copy to bring back, StoreInUse,
    FolderUnusable.
    """
    disk = disk or Disk()
    now = now or datetime.now()
    layout = Layout(folder)
    lock = FolderLock(layout.lock)
    try:
        copy = _best_copy(layout, disk)
        if copy is None:
            raise DamagedStore(layout.snapshot, "no copy of it can be read")
        return _put_back(layout, disk, copy, now)
    except OSError as error:
        raise FolderUnusable(folder, error) from error
    finally:
        lock.release()


def _put_back(layout: Layout, disk: Disk, copy: _Copy, now: datetime) -> list[Path]:
    aside = []
    for path in (layout.snapshot, layout.journal):
        held = disk.read(path)
        if held:
            aside.append(dated(path, "damaged", now))
            disk.write_whole(aside[-1], held)
    # A new generation: should the journal be left behind, none of its records fits any more.
    state = copy.state
    restored = snapshots.encode(Snapshot(state.generation + 1, state.sequence, state.tables))
    disk.write_whole(layout.snapshot, restored)
    disk.write_whole(layout.journal, b"")
    disk.write_whole(layout.snapshot_copy, restored)
    return aside


def _best_copy(layout: Layout, disk: Disk) -> _Copy | None:
    """The copy with all that can be led on from it, or else the snapshot itself without its journal."""
    for path, journals in (
        (layout.snapshot_copy, (layout.journal_copy, layout.journal)),
        (layout.snapshot, ()),
    ):
        data = disk.read(path)
        if data is None:
            continue
        try:
            start = snapshots.decode(data, path)
        except (BrokenSnapshot, NewerVersion):
            continue
        state, complete = _led_on(start, [disk.read(journal) or b"" for journal in journals])
        return _Copy(path, state, complete and bool(journals))
    return None


def _led_on(start: Snapshot, journals: Iterable[bytes]) -> tuple[Replayed, bool]:
    """The snapshot with the edits of each journal in turn, and whether all of them could be used."""
    state = Replayed(start.generation, start.sequence, start.tables, 0)
    complete = True
    for journal in journals:
        try:
            state = replay(Snapshot(state.generation, state.sequence, state.tables), journal)
        except MissingEdits:
            return state, False
        complete = complete and state.good == len(journal)
    return state, complete


def _dates(ordinals: Iterable[str]) -> list[date]:
    numbers = (int(name) for name in ordinals if name.isdecimal())
    return [date.fromordinal(number) for number in numbers if 0 < number <= date.max.toordinal()]
