"""What the copy of a damaged store holds, and bringing it back when the runner asks for it.

The copy of the snapshot, the copy of the journal and the journal follow one another, so a damaged
snapshot alone loses nothing.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.storage import migrations
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk
from desktop.storage.errors import Backup, DamagedStore, FolderUnusable, NewerVersion
from desktop.storage.history import CURRENT, new_store, next_generation
from desktop.storage.layout import Layout, dated
from desktop.storage.lock import FolderLock
from desktop.storage.records import NewerRecord
from desktop.storage.replay import NotItsJournal, Replayed, replay
from desktop.storage.snapshot import BrokenSnapshot, Snapshot
from desktop.wording import storage as words

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
            raise DamagedStore(layout.snapshot, words.NO_COPY)
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
    restored = snapshots.encode(_anew(copy.state, disk.read(layout.journal) or b""))
    disk.write_whole(layout.snapshot, restored)
    disk.write_whole(layout.journal, b"")
    disk.write_whole(layout.snapshot_copy, restored)
    return aside


def _anew(state: Replayed, journal: bytes) -> Snapshot:
    """The state in today's format, as if it had taken in the journal: should that be left behind by a
    crash, none of its records counts any more."""
    migrations.migrate(state.tables, state.version, CURRENT)
    return Snapshot(
        max(state.version, CURRENT),
        state.store or new_store(),
        next_generation(state.generation, journal),
        state.generation,
        state.sequence,
        state.tables,
    )


def _best_copy(layout: Layout, disk: Disk) -> _Copy | None:
    """The copy with all that can be led on from it, or else the snapshot itself without its journal."""
    for path, lead_on in ((layout.snapshot_copy, True), (layout.snapshot, False)):
        data = disk.read(path)
        if data is None:
            continue
        try:
            start = snapshots.decode(data, path)
            if not lead_on:
                return _Copy(path, replay(start, b""), complete=False)
            journals = [disk.read(journal) or b"" for journal in (layout.journal_copy, layout.journal)]
            return _Copy(path, *_led_on(start, *journals))
        except (BrokenSnapshot, NewerVersion, NewerRecord):
            continue
    return None


def _led_on(start: Snapshot, before: bytes, journal: bytes) -> tuple[Replayed, bool]:
    """The copy with the edits of the journal's copy and of the journal, and whether all could be used.

    Between the two there was a snapshot, unless a crash came first; what that snapshot's generation
    was follows from the journal's copy.
    """
    state, complete = replay(start, b""), True
    roads = [start]
    with suppress(NotItsJournal):  # it is older than the copy of the snapshot: nothing is in it
        state = replay(start, before)
        complete = state.good == len(before)
        same = state.snapshot()
        following = next_generation(state.generation, before[: state.good])
        roads = [same._replace(generation=following, previous=same.generation), same]
    for road in roads:
        with suppress(NotItsJournal):
            end = replay(road, journal)
            return end, complete and end.good == len(journal)
    return state, False


def _dates(ordinals: Iterable[str]) -> list[date]:
    numbers = (int(name) for name in ordinals if name.isdecimal())
    return [date.fromordinal(number) for number in numbers if 0 < number <= date.max.toordinal()]
