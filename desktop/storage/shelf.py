"""The files of a data folder, as far as versions of the plan are put together from them."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk
from desktop.storage.errors import NewerVersion, Reason
from desktop.storage.found import Found, Origin
from desktop.storage.holdings import Tally
from desktop.storage.layout import Layout
from desktop.storage.machine import this_machine
from desktop.storage.presence import noted_in
from desktop.storage.records import Tables
from desktop.storage.replay import Replayed
from desktop.storage.snapshot import BrokenSnapshot
from desktop.storage.state import Snapshot
from desktop.wording import storage as words


class Shelf:
    """The files of a folder, each read once; texts that several of them have are held once.

    ``used`` are those that a version was made of, ``unreadable`` those that hold none, with why not;
    ``progress`` is how far the last program on this machine came. ``backups`` may be read at most, and
    ``unread`` are left then.
    """

    def __init__(self, layout: Layout, disk: Disk, backups: int) -> None:
        self.layout, self.tally = layout, Tally()
        self.backups, self.unread = backups, 0
        self.progress = noted_in(layout, this_machine(make=False)).before
        self.unreadable: dict[Path, Reason] = {}
        self.used: set[Path] = set()
        self._disk = disk
        self._bytes: dict[Path, bytes] = {}
        self._snapshots: dict[Path, Snapshot | None] = {}
        self._texts: dict[bytes, bytes] = {}

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
            self._snapshots[path] = self._read(path)
        return self._snapshots[path]

    def version(
        self, origin: Origin, state: Replayed, path: Path, *more: Path, complete: bool = True
    ) -> Found:
        """A version that was put together from some files."""
        self.used.update((path, *more))
        stats = {}
        for one in (path, *more):
            with suppress(OSError):
                stats[one] = one.stat()
        written = datetime.fromtimestamp(max((found.st_mtime for found in stats.values()), default=0.0))
        missing = tuple(loss for loss in state.losses if not loss.foreign)
        led = next((one for one in reversed((path, *more)) if ".journal" in one.name), None)
        return Found(
            origin,
            path,
            tuple(stats),
            state.snapshot(),
            written,
            sum(found.st_size for found in stats.values()),
            missing,
            complete and not missing,
            self.tally,
            self.bytes_of(led)[: state.good] if led and state.edits else b"",
        )

    def _read(self, path: Path) -> Snapshot | None:
        try:
            data = self._disk.read(path)
            read = None if data is None else snapshots.decode(data, path)
        except BrokenSnapshot as broken:
            self.unreadable[path] = broken.reason
            return None
        except NewerVersion as newer:
            self.unreadable[path] = newer.reason
            return None
        except OSError as error:
            self.unreadable[path] = words.reason(error)
            return None
        return read and read._replace(tables=self._shared(read.tables))

    def _shared(self, tables: Tables) -> Tables:
        hold = self._texts.setdefault
        return {
            table: {name: hold(text, text) for name, text in documents.items()}
            for table, documents in tables.items()
        }
