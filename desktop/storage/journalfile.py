"""The journal as a file: it grows at its end, a line an edit, and ends where the last saved edit does."""

import contextlib
from pathlib import Path

from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.wording import storage as words
from desktop.wording.phrase import said


class JournalFile:
    """The open file, made when missing; ``length`` bytes of it are known to be good. Raises OSError.

    ``edits`` counts the bytes of those that no snapshot has taken in.
    """

    def __init__(self, disk: Disk, path: Path, length: int, edits: int) -> None:
        self.length, self.edits = length, edits
        self._disk, self._path = disk, path
        self._cut_due = False
        self._new_head: bytes | None = None
        self._file = disk.open_log(path)

    def append(self, line: bytes) -> None:
        """Write a line; on the medium on return. Raises OSError, NotSaved, and all is as it was."""
        self.hold()
        try:
            self._disk.append(self._file, line)
            self._disk.sync(self._file)
        except BaseException:
            self._take_back()
            raise
        self.length += len(line)
        self.edits += len(line)

    def hold(self) -> None:
        """Make sure that it ends where the last saved edit does. Raises OSError, NotSaved."""
        self.take_back()
        begun = self._new_head is not None and self._disk.read(self._path) == self._new_head
        if not begun and not self._disk.untouched(self._file, self._path, self.length):
            changed = said(words.CHANGED_ELSEWHERE, file=self._path.name)
            raise NotSaved(self._path.parent, changed, words.START_AGAIN)
        if self._new_head is not None:
            self._put_anew(self._new_head)

    def take_back(self) -> None:
        """Cut off what was written of an edit that was refused, where that is still due. Raises OSError."""
        if self._cut_due:
            self.cut()

    def cut(self) -> None:
        """Cut off what lies behind the last saved edit. Raises OSError."""
        self._disk.cut(self._file, self.length)
        self._cut_due = False

    def begin_anew(self, head: bytes) -> None:
        """Begin with another first line: a snapshot has taken in all others. Raises OSError.

        Where that fails, it is done before the next line is written; until then its lines do no harm.
        """
        self.edits, self._new_head = 0, head
        self._put_anew(head)

    def close(self) -> None:
        """Give the file back, without what was refused: a whole line of that would count the next time."""
        try:
            if self._cut_due:
                with contextlib.suppress(OSError):
                    self.cut()
        finally:
            self._disk.close(self._file)

    def _put_anew(self, head: bytes) -> None:
        # Put in place whole: a journal that is empty, were it only for a moment, has lost something.
        self._disk.write_whole(self._path, head)
        before, self._file = self._file, self._disk.open_log(self._path)
        self.length, self._new_head = len(head), None
        with contextlib.suppress(OSError):
            self._disk.close(before)

    def _take_back(self) -> None:
        """Cut off what half an edit may have left; if even that fails, before the next edit."""
        self._cut_due = True
        with contextlib.suppress(OSError):
            self.cut()
