"""Making one of the versions of a plan the present one, when the runner has chosen it.

Nothing is deleted: what is replaced stays beside it under dated names.
"""

import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.storage import migrations, notices, opening, versions
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk, Unreadable
from desktop.storage.errors import DamagedStore, FolderUnusable, NewerVersion
from desktop.storage.found import Found, Origin
from desktop.storage.history import apart_from, new_store, next_generation
from desktop.storage.layout import Layout, dated, strangers
from desktop.storage.lineage import longest
from desktop.storage.lock import FolderLock
from desktop.storage.machine import this_machine
from desktop.storage.opening import head_of
from desktop.storage.plans import PlanStore
from desktop.storage.state import Snapshot
from desktop.wording import storage as words


def found_in(folder: Path, disk: Disk | None = None) -> tuple[Found, ...]:
    """The versions of the plan in a folder, the one to go on with first. Writes nothing."""
    return versions.find(Layout(folder), disk or Disk())


def go_on_with(
    folder: Path, version: Found, disk: Disk | None = None, now: datetime | None = None
) -> list[Path]:
    """Make a version the present one, which it may be already; where the files that were there went.

    Whatever was to be told counts as seen. The folder must not be open. Raises StoreError.
    """
    disk = disk or Disk()
    if not is_present(folder, version, disk):
        return open_version(folder, version, disk, now)
    # Its files are in use already, and opening them sets aside what cannot be read of them.
    with PlanStore.open(folder, disk=disk, all_the_same=True) as store:
        store.seen(strangers_too=True)
    return []


def is_present(folder: Path, version: Found, disk: Disk | None = None) -> bool:
    """Whether a version is the one that opens by itself."""
    if version.origin is not Origin.HERE:
        return False
    try:
        opening.load(Layout(folder), disk or Disk(), make=False)
    except (DamagedStore, NewerVersion, OSError):
        return False
    return True


def check_free(folder: Path, disk: Disk | None = None, *, all_the_same: bool = False) -> None:
    """Find out whether a folder can be opened now. Raises StoreInUse, InUseElsewhere, FolderUnusable.

    ``all_the_same`` goes past what another machine says.
    """
    FolderLock(Layout(folder), this_machine(), disk or Disk(), time.time, all_the_same=all_the_same).release()


def all_seen(folder: Path, disk: Disk | None = None) -> None:
    """The runner has seen all that is to be told, and the files of others as they are now.

    Where that cannot be noted they will see it again.
    """
    disk, layout = disk or Disk(), Layout(folder)
    with suppress(OSError):
        notices.seen(layout, disk)
        notices.know(layout, disk, strangers(folder))


def recover(folder: Path, disk: Disk | None = None, now: datetime | None = None) -> list[Path]:
    """Make the first of the versions the present one; where the files that were there before went.

    The folder must not be open. Raises DamagedStore when there is none, StoreInUse, FolderUnusable.
    """
    disk = disk or Disk()
    found = found_in(folder, disk)
    if not found:
        raise DamagedStore(Layout(folder).snapshot, words.NO_COPY)
    return open_version(folder, found[0], disk, now)


def open_version(
    folder: Path, version: Found, disk: Disk | None = None, now: datetime | None = None
) -> list[Path]:
    """Make a version the present one; where the files that were there before went.

    Strangers that lie beside it are known from then on. The folder must not be open. Raises StoreInUse,
    FolderUnusable.
    """
    disk, now, layout = disk or Disk(), now or datetime.now(), Layout(folder)
    lock = FolderLock(layout, this_machine(), disk, time.time, all_the_same=True)
    try:
        aside, chosen = _put_in_place(layout, disk, version, now)
        lock.note_progress(chosen, chosen.generation)
        notices.seen(layout, disk)
        notices.know(layout, disk, strangers(folder))
    except OSError as error:
        raise FolderUnusable(folder, error) from error
    finally:
        lock.release()
    return aside


def _put_in_place(layout: Layout, disk: Disk, version: Found, now: datetime) -> tuple[list[Path], Snapshot]:
    paths = (layout.snapshot, layout.journal)
    aside = [one for one in (_set_aside(path, disk, now) for path in paths) if one is not None]
    chosen = _anew(version, _held(layout.journal, disk) or b"")
    written = snapshots.encode(chosen)
    disk.write_whole(layout.snapshot, written)
    disk.write_whole(layout.journal, head_of(chosen))
    disk.write_whole(layout.snapshot_copy, written)
    return aside, chosen


def _set_aside(path: Path, disk: Disk, now: datetime) -> Path | None:
    """Keep what stands in the way under a dated name; None where there is nothing to keep."""
    place = dated(path, "replaced", now)
    if path.is_dir():
        disk.replace(path, place)
        return place
    held = _held(path, disk)
    if held is None:
        disk.keep_copy(path, place)  # too large to be read: another name for the same file
    elif held:
        disk.write_whole(place, held)
    return place if held or held is None else None


def _held(path: Path, disk: Disk) -> bytes | None:
    """What stands in a file, nothing where there is none; None for one that is too large."""
    try:
        return disk.read(path) or b""
    except Unreadable:
        return None


def _anew(version: Found, journal: bytes) -> Snapshot:
    """Its state in today's format, as if it had taken in the journal: should that be left behind by a
    crash, none of its records counts any more."""
    state, before = version.state, apart_from(version.state.generation)
    return migrations.in_todays_format(state)._replace(
        store=state.store or new_store(),
        generation=next_generation(before, journal),
        ancestors=longest((before, version.name, state.generation, *state.ancestors)),
    )
