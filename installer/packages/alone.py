"""One build at a time in a folder: a second would mix its files with those of the first."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from installer.system import CannotContinueError

LOCK = ".building"


@contextmanager
def alone(*folders: Path) -> Iterator[None]:
    """Hold folders as long as this lasts; however the process ends, it lets them go.

    Raises CannotContinueError where another build has one of them.
    """
    if not folders:
        yield
        return
    folders[0].mkdir(parents=True, exist_ok=True)
    # The file stays: removing it would let two builds lock two files of the same name.
    with (folders[0] / LOCK).open("a") as file:
        if not _taken(file):
            raise CannotContinueError(
                f"Packages are being made in {folders[0]} already; run this again when that is done."
            )
        with alone(*folders[1:]):
            yield


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
