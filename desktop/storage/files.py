"""The files of a store that is open for writing, kept as this program left them: lock, journal, snapshot.

Memory holds all that they hold. So what vanishes while they are open, the folder included, is written
anew before the next edit; what somebody else wrote in their place is left alone until the runner says
otherwise, and then it stays beside ours.

A snapshot is written in steps each of which may be the last: keep a copy of the old snapshot and of the
journal, put the new snapshot in place, begin the journal anew.
"""

import contextlib
from datetime import datetime
from pathlib import Path
from typing import Self

from desktop.storage import notices, opening, records
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk, Mark, Unreadable
from desktop.storage.errors import ChangedElsewhere, FolderUnusable, HoldsAPlan, NotSaved, StoreError
from desktop.storage.history import CURRENT, Version, apart_from, next_generation
from desktop.storage.journalfile import JournalFile
from desktop.storage.layout import Layout, dated
from desktop.storage.lineage import Course, longest
from desktop.storage.lock import FolderLock
from desktop.storage.notices import Notice
from desktop.storage.opening import Loaded, Look
from desktop.storage.presence import Note
from desktop.storage.records import Change, Record
from desktop.storage.state import SETTINGS, Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import said

MAX_PLAN = 40_000_000
"""Bytes of documents, four times thirty full years. With its indentation such a plan is still a file that
can be read again (``disk.MAX_FILE``); what would make it larger is refused."""


def _size_of(state: Snapshot) -> int:
    return sum(len(text) for documents in state.tables.values() for text in documents.values())


class StoreFiles:
    """``state`` is what the files hold together, in today's format; ``mark`` tells the snapshot from another.

    Older files may still be in the format ``_outdated``, damaged ones ``_broken``: a snapshot mends both.
    """

    def __init__(
        self, layout: Layout, disk: Disk, lock: FolderLock, journal: JournalFile, state: Snapshot, mark: Mark
    ) -> None:
        self.state = state
        self.journal = journal
        self._layout, self._disk, self._lock, self._mark = layout, disk, lock, mark
        self._size = _size_of(state)
        self._device = disk.device(layout.folder)
        self._course = Course(state, journal.content, edits=bool(journal.edits))
        self._outdated: Version | None = None
        self._broken = self._edited = False

    @classmethod
    def open(
        cls, layout: Layout, disk: Disk, lock: FolderLock, look: Look | None = None
    ) -> tuple[Self, Notice | None]:
        """The files of a folder that is locked, made when missing, and what was set aside on opening.
        ``look`` spares reading them again.

        Raises OSError, DamagedStore, NewerVersion.
        """
        mark = disk.mark(layout.snapshot)
        if look is not None and look.marks == opening.marks(layout, disk):
            loaded = look.loaded
        else:
            loaded = opening.load(layout, disk, lock.noted.before, make=True)
        state, notice = loaded.state, loaded.notice
        journal = JournalFile(disk, layout.journal, loaded.journal[: state.good], state.edits)
        try:
            if state.edits:
                journal.sync()  # a program that was killed may not have waited for that
            disk.sync_folder(layout.folder)
            if notice:
                notice = opening.set_aside(notice, state, layout, disk)
                notices.add(notice, layout, disk)
            if loaded.tail:
                journal.cut()
            now = opening.as_kept_today(state.snapshot())
            files = cls(layout, disk, lock, journal, now, mark or disk.mark(layout.snapshot))
            lock.note_progress(now, files._course.name)
            files._mend(loaded)
        except BaseException:
            journal.close()
            raise
        return files, notice

    # ---- edits -----------------------------------------------------------------------------------

    def hold(self) -> None:
        """Make sure that the files are as this program left them. Raises OSError, NotSaved.

        What is gone is written anew. ChangedElsewhere is raised for what somebody else wrote.
        """
        self._hold_lock()
        try:
            journal, snapshot = self.journal.is_in_place(), self._snapshot_in_place()
        except ChangedElsewhere as changed:
            raise ChangedElsewhere(changed.path, self._lock.heard_last()) from changed
        if not (journal and snapshot):
            self.write_anew()
        self.journal.make_ready()

    def append(self, changes: tuple[Change, ...], when: int) -> None:
        """Save an edit. Raises OSError, NotSaved, and everything is as it was."""
        self.hold()
        size = self._size + sum(map(self._growth, changes))
        if MAX_PLAN < size > self._size:
            too_large = said(words.PLAN_TOO_LARGE, limit=MAX_PLAN // 1_000_000)
            raise NotSaved(self._layout.folder, too_large, words.UNDO_IT)
        if self._outdated:
            self.write_snapshot()
        version, store, generation, _, sequence, tables, _ = self.state
        line = records.encode(Record(version, store, generation, sequence + 1, changes, when))
        self.journal.append(line)
        self._course.add(line)
        self._edited = True
        self.state = self.state._replace(sequence=sequence + 1, when=when)
        records.apply(tables, changes)
        self._size = size
        self._lock.note_progress(self.state, self._course.name)

    # ---- snapshots -------------------------------------------------------------------------------

    def write_snapshot(self) -> None:
        """Put everything into the readable file and begin the journal anew. Raises OSError, NotSaved.

        Writes nothing when there is nothing new. Whatever fails, no saved edit is lost.
        """
        self.hold()
        disk, layout = self._disk, self._layout
        if self._outdated:
            opening.keep_files_of(self._outdated, layout, disk)
        elif not (self.journal.edits or self._broken) or self._is_looking_in():
            return
        disk.keep_copy(layout.snapshot, layout.snapshot_copy)
        taken_in = self.journal.content
        disk.write_whole(layout.journal_copy, taken_in)
        self._put_in_place(taken_in)

    def _is_looking_in(self) -> bool:
        """Whether the edits are another machine's, which still has the plan open.

        A snapshot here would be another than its own, and the two would count as two ways the plan went.
        """
        return not self._edited and self._lock.is_open_elsewhere()

    def write_anew(self) -> None:
        """Write everything from memory, whatever stands in its place. Raises OSError.

        The snapshot counts as one that has taken in the journal which is found there: should a crash leave
        that behind, none of its records counts any more. Whoever wrote it may make a snapshot of it, which
        is another one than ours.
        """
        disk, layout = self._disk, self._layout
        self._put_in_place(disk.read(layout.journal) or b"", apart_from(self.state.generation))
        with contextlib.suppress(OSError):
            if disk.read(layout.snapshot_copy) is None:
                disk.write_whole(layout.snapshot_copy, snapshots.encode(self.state))

    def take_over(self) -> list[Path]:
        """Write everything in the place of what somebody else wrote, which stays beside it.

        Returns where that is now. Raises OSError, NotSaved.
        """
        self._hold_lock()
        now, aside = datetime.now(), []
        for path in (self._layout.snapshot, self._layout.journal):
            held = self._disk.read(path)
            if held:
                aside.append(dated(path, "replaced", now))
                self._disk.write_whole(aside[-1], held)
        self.write_anew()
        return aside

    def begin_with(self, state: Snapshot) -> None:
        """Hold a whole state instead of nothing. Raises OSError, HoldsAPlan."""
        if self.state.tables.keys() - {SETTINGS}:
            raise HoldsAPlan(self._layout.folder)
        self.state, self._size = state, _size_of(state)
        self.write_anew()

    def beat(self) -> list[Note]:
        """Give other machines a sign of life; the notes of those that have begun to."""
        return self._lock.beat()

    def read_anew(self) -> tuple[Self, Notice | None]:
        """The same folder as it is now, for what somebody else wrote; this one is given back then.

        Raises what ``open`` raises, and all is as it was.
        """
        files, notice = type(self).open(self._layout, self._disk, self._lock)
        self.journal.close()
        return files, notice

    def goes_on_elsewhere(self) -> bool:
        """Whether what stands in the files now is whole and goes on from what this program left there."""
        return opening.goes_on_from(self._layout, self._disk, self.state.store, self._course.name)

    # ---- the end ---------------------------------------------------------------------------------

    def close(self) -> None:
        """Give everything back. Raises OSError, LeftBehind, and it is given back."""
        try:
            self.journal.close()
        finally:
            self._lock.release()

    # ---- within ----------------------------------------------------------------------------------

    def _growth(self, change: Change) -> int:
        table, name, text = change
        return len(text or b"") - len(self.state.tables.get(table, {}).get(name, b""))

    def _mend(self, loaded: Loaded) -> None:
        """Bring the files into today's order. Not now on a full disk, then before the first edit or at
        the end: what was read is safe as it is."""
        self._outdated = loaded.state.version if loaded.state.version < CURRENT else None
        self._broken = loaded.broken
        with contextlib.suppress(OSError, NotSaved):
            if self._outdated or self._broken:
                self.write_snapshot()
            elif 0 < loaded.state.taken_in == loaded.state.good:
                self.journal.begin_anew(opening.head_of(self.state))

    def _put_in_place(self, taken_in: bytes, before: str = "") -> None:
        """Put the snapshot that has taken in a journal in place, and begin the journal behind it.

        ``before`` is what it goes on from, if that is not the present generation.
        """
        self._lock.secure_note()
        before = before or self.state.generation
        generation = next_generation(before, taken_in)
        names = (before, *self._course.ancestors(self.state))
        ancestors = longest(name for name in names if name != generation)
        anew = self.state._replace(generation=generation, ancestors=ancestors)
        disk, layout = self._disk, self._layout
        written, head = snapshots.encode(anew), opening.head_of(anew)
        try:
            disk.write_whole(layout.snapshot, written)
        except OSError:
            # It may be in place and only not for certain on the medium: then edits must follow it.
            if disk.read(layout.snapshot) == written:
                self._go_on_from(anew)
                with contextlib.suppress(OSError):
                    self.journal.begin_anew(head)
            raise
        self._go_on_from(anew)
        self._broken, self._outdated, self._edited = False, None, False
        self.journal.begin_anew(head)

    def _go_on_from(self, anew: Snapshot) -> None:
        self.state, self._mark = anew, self._disk.mark(self._layout.snapshot)
        self._course.begin(anew, opening.head_of(anew))

    def _snapshot_in_place(self) -> bool:
        """Whether the snapshot is ours and whole. Raises OSError, ChangedElsewhere."""
        path = self._layout.snapshot
        mark = self._disk.mark(path)
        if mark == self._mark:
            return True
        try:
            data = self._disk.read(path)
            held = None if data is None else snapshots.decode(data, path)
        except snapshots.BrokenSnapshot:
            return False
        except Unreadable as stranger:
            raise ChangedElsewhere(path) from stranger
        if held is None:
            return False
        if held.generation != self.state.generation or held.store not in ("", self.state.store):
            raise ChangedElsewhere(path)
        self._mark = mark
        return True

    def _hold_lock(self) -> None:
        """Lock the folder again where the locked file is gone, perhaps with its folder.

        Raises OSError, NotSaved.
        """
        if self._lock.is_in_place():
            return
        folder = self._layout.folder
        if self._disk.device(folder) != self._device:
            raise NotSaved(folder, words.DISK_GONE)  # or it would be written under the place of that disk
        self._disk.make_folder(folder)
        try:
            self._lock.renew()
        except FolderUnusable as unusable:
            raise unusable.error from unusable
        except StoreError as in_use:
            raise NotSaved(folder, words.OPENED_ELSEWHERE) from in_use
        self._lock.note_progress(self.state, self._course.name)
