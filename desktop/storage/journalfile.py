"""The journal as a file: it grows at its end, a line an edit, and ends where the last saved edit does."""

import contextlib
from pathlib import Path
from typing import Final

from desktop.storage.disk import Disk, Unreadable
from desktop.storage.errors import ChangedElsewhere, LeftBehind

NO_FILE: Final = -1
"""A descriptor that no file has."""


class JournalFile:
    """The open file, made when missing; ``content`` of it is known to be good. Raises OSError.

    ``content`` is remembered byte for byte, so that a file in its place can be told from a stranger's.
    ``edits`` counts the bytes of those that no snapshot has taken in.
    """

    def __init__(self, disk: Disk, path: Path, content: bytes, edits: int) -> None:
        self.edits = edits
        self._disk, self._path = disk, path
        self._content = bytearray(content)
        self._cut_due = False
        self._new_head: bytes | None = None
        self._file = disk.open_log(path)
        if disk.has_other_names(self._file):
            self._put_anew(content)  # a copy of the folder by hard links goes its own way
        self._written = disk.written(self._file)

    @property
    def content(self) -> bytes:
        """What the file holds, up to the last saved edit."""
        return bytes(self._content)

    def append(self, line: bytes) -> None:
        """Write a line; on the medium on return. Raises OSError, and all is as it was.

        The file must be in place and ready.
        """
        try:
            self._disk.append(self._file, line)
            self._disk.sync(self._file)
        except BaseException:
            self._take_back()
            raise
        self._content += line
        self.edits += len(line)
        self._written = self._disk.written(self._file)

    def is_in_place(self) -> bool:
        """Whether the file is where it was and ends where the last saved edit does.

        So it is where somebody has only touched it, as a sync does, or put the same bytes there anew. False
        where it is gone, or nothing stands there that is not in ``content`` too. Raises OSError, and
        ChangedElsewhere where somebody else has written.
        """
        if self._cut_due:
            try:
                self.cut()
            except OSError:
                return False  # a new snapshot makes up for it: what cannot be cut does not count then
        if self._disk.untouched(self._file, self._path, len(self._content), self._written):
            return True
        try:
            found = self._disk.read(self._path)
        except Unreadable as stranger:
            raise ChangedElsewhere(self._path) from stranger
        if found == self.content and self._new_head is None:
            self._adopt()
            return True
        if found is None or found == self._new_head or self._content.startswith(found):
            return False
        raise ChangedElsewhere(self._path)

    def make_ready(self) -> None:
        """Begin anew where that is still to be done. Raises OSError."""
        if self._new_head is not None:
            self._put_anew(self._new_head)

    def cut(self) -> None:
        """Cut off what lies behind the last saved edit. Raises OSError."""
        self._disk.cut(self._file, len(self._content))
        self._written = self._disk.written(self._file)
        self._cut_due = False

    def sync(self) -> None:
        """Return when all of it is on the medium: a program that was killed may not have waited for that."""
        self._disk.sync(self._file)

    def begin_anew(self, head: bytes) -> None:
        """Begin with another first line: a snapshot has taken in all others. Raises OSError.

        Where that fails, it is done before the next line is written; until then its lines do no harm.
        """
        self.edits, self._new_head, self._cut_due = 0, head, False
        self._put_anew(head)

    def close(self) -> None:
        """Give the file back, without what was refused: a whole line of that would count the next time.

        Raises LeftBehind where it cannot be cut off; OSError.
        """
        try:
            if self._cut_due:
                self.cut()
        except OSError as error:
            raise LeftBehind(self._path.parent, error) from error
        finally:
            self._disk.close(self._file)

    def _adopt(self) -> None:
        """Go on in the file that has the name now and holds the same; who wrote it may not have waited for
        the medium."""
        anew = self._disk.open_log(self._path)
        try:
            self._disk.sync(anew)
            self._disk.sync_folder(self._path.parent)
        except BaseException:
            self._disk.close(anew)
            raise
        with contextlib.suppress(OSError):
            self._disk.close(self._file)
        self._file, self._written = anew, self._disk.written(anew)

    def _put_anew(self, head: bytes) -> None:
        # Put in place whole: a journal that is empty, were it only for a moment, has lost something.
        if self._disk.open_files_stay:
            self._let_go()
            try:
                self._disk.write_whole(self._path, head)
            finally:  # where it did not work this is the file as it was
                self._file = self._disk.open_log(self._path)
        else:
            self._disk.write_whole(self._path, head)
            anew = self._disk.open_log(self._path)
            self._let_go()
            self._file = anew
        self._content, self._new_head = bytearray(head), None
        self._written = self._disk.written(self._file)

    def _let_go(self) -> None:
        """Close the file; until there is another nothing can be written by mistake."""
        file, self._file = self._file, NO_FILE
        with contextlib.suppress(OSError):  # the disk it was on may be gone
            self._disk.close(file)

    def _take_back(self) -> None:
        """Cut off what half an edit may have left; if even that fails, before the next edit."""
        self._cut_due = True
        with contextlib.suppress(OSError):
            self.cut()
