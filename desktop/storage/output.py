"""Files for the runner: pages, pictures, copies. Written whole or not at all, and never over what is ours.

All that Footwork writes outside its store goes through ``Outputs``. Like the store it writes a file beside
its place first, and then puts it there at once.
"""

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from desktop.storage.disk import Disk
from desktop.storage.errors import NoHome, NotWritten, OfAnotherKind
from desktop.storage.home import default_folder
from desktop.storage.made_here import Kind, kind_of
from desktop.storage.own_files import is_our_own, is_same, stands_in_the_way
from desktop.wording import storage as words
from desktop.wording.phrase import Phrase, said

_ANYBODY = 0o666  # what the system's mask leaves of it, as for any other document


@dataclass(frozen=True, slots=True)
class Outputs:
    """Writes files for the runner of the plans in ``folder``, None where there are none.

    A file that is there already makes room when Footwork made it and the new one is of its kind, or when it
    is empty; any other only with ``replace``, which somebody was asked for. Files of ours never do.
    """

    folder: Path | None = None
    replace: bool = False
    disk: Disk | None = None

    def write(self, path: Path, content: bytes) -> None:
        """Write a file; one that is there keeps its permissions. Raises NotWritten, OfAnotherKind.

        A link stays a link, and what it leads to is replaced; a device or a pipe is written to.
        """
        self.write_all({path: content})

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        """Write several files as ``write`` does one. Raises NotWritten, OfAnotherKind.

        All of them are on the disk before the first is put in its place: one that is full leaves none.
        """
        for path, content in files.items():
            self.check(path, kind_of(content))
        waiting: list[_Waiting] = []
        try:
            for path, content in files.items():
                with _told(path, words.CANNOT_BE_WRITTEN):
                    self._write_beside(path, content, waiting)
            while waiting:
                with _told(waiting[0].path, words.CANNOT_BE_WRITTEN):
                    self._put_in_place(waiting[0])
                del waiting[0]
        except NotWritten:
            for one in waiting:
                with suppress(OSError):
                    one.unfinished.unlink()
            raise

    def check(self, path: Path, kind: Kind | None) -> None:
        """Find out, without making anything, whether a file may be written. Raises NotWritten, OfAnotherKind.

        Whether the disk takes it shows when it is written.
        """
        with _told(path, words.CANNOT_BE_WRITTEN):
            if path.is_dir():
                raise NotWritten(said(words.IS_A_FOLDER, path=path), words.A_FOLDER, path)
            used = list(self._in_use())
            if is_our_own(path, used) or stands_in_the_way(path, used):
                raise NotWritten(said(words.KEEPS_THE_PLANS, path=path), words.PLANS_THERE, path)
            held = _mode(path)
            if held is None:
                return
            if stat.S_ISBLK(held):
                raise NotWritten(said(words.IS_A_DISK, path=path), words.A_DISK, path)
            if stat.S_ISREG(held) and not self.replace and not _makes_room(path, kind):
                raise OfAnotherKind(path)

    def check_folder(self, folder: Path) -> None:
        """Find out, without making anything, whether a folder is there or can be made. Raises NotWritten."""
        with _told(folder, words.CANNOT_BE_MADE):
            for one in (folder, *folder.parents):
                held = _mode(one)
                if held is not None and not stat.S_ISDIR(held):
                    raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
                if held is not None:
                    return

    def make_folder(self, folder: Path) -> list[Path]:
        """Make a folder to write into, and those above it; gives what was missing, the innermost first.

        Raises NotWritten, and nothing is made.
        """
        with _told(folder, words.CANNOT_BE_MADE):
            missing = [one for one in (folder, *folder.parents) if _mode(one) is None]
            (self.disk or Disk()).make_folder(folder)
        return missing

    def keeps_plans(self, folder: Path) -> bool:
        """Whether that is a folder of plans in use, which is no place for others."""
        return any(is_same(folder, used) for used in self._in_use())

    def _in_use(self) -> Iterator[Path]:
        """The folders that hold plans, or will: the one that is open, and the usual one."""
        if self.folder is not None:
            yield self.folder
        with suppress(NoHome):
            yield default_folder()

    def _write_beside(self, path: Path, content: bytes, waiting: list["_Waiting"]) -> None:
        held = _mode(path)
        if held is not None and not stat.S_ISREG(held):
            path.write_bytes(content)
            return
        target = Path(os.path.realpath(path))
        one = _Waiting(path, target, target.with_name(f".footwork-{os.urandom(6).hex()}.part"), content)
        mode = _ANYBODY if held is None else stat.S_IMODE(held)
        (self.disk or Disk()).write_new(one.unfinished, content, mode)
        waiting.append(one)

    def _put_in_place(self, one: "_Waiting") -> None:
        disk = self.disk or Disk()
        try:
            disk.replace(one.unfinished, one.target)
            disk.sync_folder(one.target.parent)
        except OSError:
            if disk.read(one.target) != one.content:  # else it is there, and only its folder was not synced
                raise


class _Waiting(NamedTuple):
    """A file that is written but not in its place yet; ``target`` is where a link at ``path`` leads to."""

    path: Path
    target: Path
    unfinished: Path
    content: bytes


def numbered(path: Path, count: int) -> list[Path]:
    """Where so many files go that were asked for by one name: ``week-1.png``, ``week-2.png``.

    Of ten or more it begins with ``week-01.png``: they are listed in the order in which they count.
    """
    if count == 1:
        return [path]
    digits = len(str(count))
    numbers = (f"{number:0{digits}}" for number in range(1, count + 1))
    return [path.with_name(f"{path.stem}-{number}{path.suffix}") for number in numbers]


def _makes_room(path: Path, kind: Kind | None) -> bool:
    content = path.read_bytes()
    return not content or (kind is not None and kind_of(content) is kind)


@contextmanager
def _told(path: Path, sentence: Phrase) -> Iterator[None]:
    """Tell a failure of the system in a sentence about a path."""
    try:
        yield
    except OSError as error:
        cause = words.reason(error)
        raise NotWritten(said(sentence, path=path, reason=cause), cause, path) from error
    except ValueError as error:  # a character that no name may hold
        raise NotWritten(said(sentence, path=path, reason=words.NO_NAME), words.NO_NAME, path) from error


def _mode(path: Path) -> int | None:
    with suppress(FileNotFoundError):
        return path.stat().st_mode
    return None
