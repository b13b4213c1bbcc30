"""What could not be kept when the program had to end, in a file at the first place that takes one.

The next start on the same folder finds it there: a whole plan with what was not saved, and words that no
field could take. The places are the folder itself, where this system keeps what a program remembers, the
user's home, and where temporary files go.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.storage import snapshot as snapshots
from desktop.storage.disk import PRIVATE, Disk
from desktop.storage.layout import UNSAVED, WORDS, Layout, dated, short_id
from desktop.storage.machine import own_files
from desktop.storage.state import Snapshot
from desktop.wording.storage import SaidError

SUFFIX = ".footwork"
MAX_WORDS = 1_000_000
"""Bytes; more was never typed into fields."""

_MAX_FOUND = 20


class Left(NamedTuple):
    """A plan that an earlier end left, and when that was."""

    path: Path
    state: Snapshot
    when: datetime


def usual_places() -> Iterator[Path]:
    """Where files are left that the folder itself does not take."""
    with suppress(RuntimeError):
        yield own_files()
    with suppress(RuntimeError):
        yield Path.home()
    from tempfile import gettempdir

    yield Path(gettempdir())


class Rescue:
    """What is left, and was left, for one folder of plans."""

    def __init__(
        self,
        folder: Path,
        disk: Disk | None = None,
        places: Callable[[], Iterator[Path]] = usual_places,
    ) -> None:
        self._folder, self._disk, self._places = folder, disk or Disk(), places
        path = os.path.realpath(folder).encode("utf-8", "surrogatepass")
        self._key = short_id(path)

    # ---- a plan ------------------------------------------------------------------------------------

    def leave_plan(self, state: Snapshot, now: datetime) -> Path | None:
        """Leave a whole plan somewhere; where it is, None when nothing took it."""
        from desktop.storage.bundle import pack  # most ends leave nothing, and most starts find nothing

        return self._leave(f"{UNSAVED}-{self._key}-{now:%Y%m%d-%H%M%S}{SUFFIX}", pack(state))

    def plans(self) -> list[Left]:
        """Those that were left, the latest first."""
        paths, found = list(self._found(f"{UNSAVED}-{self._key}-*{SUFFIX}")), []
        if not paths:
            return []
        from desktop.storage.bundle import read

        for path in paths:
            with suppress(SaidError, OSError):
                when = datetime.fromtimestamp(path.stat().st_mtime)
                found.append(Left(path, read(path, self._disk).state, when))
        return sorted(found, key=lambda left: left.path.name, reverse=True)

    def set_aside(self, left: Left) -> Path:
        """Put a plan beside the folder's own, where other versions of it are found; where it is then."""
        place = dated(Layout(self._folder).snapshot, "replaced", left.when)
        try:
            self._disk.write_whole(place, snapshots.encode(left.state))
        except OSError:
            return left.path
        self.remove(left.path)
        return place

    # ---- words -------------------------------------------------------------------------------------

    def leave_words(self, content: bytes) -> Path | None:
        """Leave words in place of those that were left before, empty for none; where they are."""
        for path in self._found(f"{WORDS}-{self._key}.json"):
            self.remove(path)
        return self._leave(f"{WORDS}-{self._key}.json", content) if content else None

    def words(self) -> bytes:
        """What was left; nothing where there is none."""
        for path in self._found(f"{WORDS}-{self._key}.json"):
            with suppress(OSError):
                if path.stat().st_size <= MAX_WORDS:
                    return path.read_bytes()
        return b""

    # ---- how it is done ----------------------------------------------------------------------------

    def remove(self, path: Path) -> None:
        """Take a file away, once what is in it is somewhere else."""
        with suppress(OSError):
            self._disk.remove(path)

    def _leave(self, name: str, content: bytes) -> Path | None:
        for place in self._all_places():
            with suppress(OSError):
                if place != self._folder:
                    self._disk.make_folder(place)
                self._disk.put_in_place(place / name, content, _unfinished(place / name), PRIVATE)
                return place / name
        return None

    def _found(self, pattern: str) -> Iterator[Path]:
        for place in self._all_places():
            with suppress(OSError):
                yield from [path for path in sorted(place.glob(pattern))[-_MAX_FOUND:] if _is_ours(path)]

    def _all_places(self) -> list[Path]:
        return list(dict.fromkeys((self._folder, *self._places())))


def _unfinished(path: Path) -> Path:
    """Where it is written first, by a name that nobody can know: temporary files lie where others write."""
    return path.with_name(f".{path.name}.{os.urandom(6).hex()}.part")


def _is_ours(path: Path) -> bool:
    """Whether this user wrote it: a file in a place for everybody may be anybody's."""
    found = path.lstat()
    return not path.is_symlink() and (not hasattr(os, "getuid") or found.st_uid == os.getuid())
