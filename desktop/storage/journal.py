"""TinyDB's storage: the texts of all documents in memory, a journal of edits and a snapshot on disk.

One edit is one line at the end of the journal: one write, one sync, and only then does memory change
and the edit count as saved. So memory holds what the disk holds, whatever fails. Documents are kept
as their texts and parsed anew for whoever asks: nothing that is handed out aliases the store.

A snapshot is never needed for saving. It is written when the program is idle, at the end, or when the
journal has grown long, in steps each of which may be the last: keep a copy of the old snapshot and of the
journal, put the new snapshot in place, begin the journal anew.
"""

import contextlib
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from desktop.storage import migrations, notices, opening, presence, records
from desktop.storage import snapshot as snapshots
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore, FolderUnusable, NotSaved
from desktop.storage.history import CURRENT, LAST_TIME, Version, new_store, next_generation
from desktop.storage.indenting import indented
from desktop.storage.journalfile import JournalFile
from desktop.storage.layout import Layout, dated
from desktop.storage.lock import FolderLock
from desktop.storage.machine import Machine, this_machine
from desktop.storage.notices import Notice
from desktop.storage.records import Change, Record
from desktop.storage.state import Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said

Document = Mapping[str, Any]

LONG_JOURNAL = 2_000_000
"""Bytes of journal after which a snapshot is written without waiting for a quiet moment."""

MAX_PLAN = 40_000_000
"""Bytes of documents, four times thirty full years. With its indentation such a plan is still a file that
can be read again (``disk.MAX_FILE``); what would make it larger is refused."""

# Names stand between spaces in the journal and between quotes in the snapshot.
_NAME = re.compile(r'[^\s"\\\x00-\x1f\x7f\ud800-\udfff]{1,200}')


class JournalStorage(Storage):
    """The storage of one folder; holds its lock until ``close``.

    ``read_only`` takes no lock, makes and mends nothing, and shows the last saved state. ``all_the_same``
    goes past what another machine says. ``heard`` is what there is to say of other machines.
    Raises FolderUnusable, StoreInUse, InUseElsewhere, DamagedStore, NewerVersion.
    """

    def __init__(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        disk: Disk | None = None,
        long_journal: int = LONG_JOURNAL,
        now: Callable[[], float] = time.time,
        machine: Machine | None = None,
        all_the_same: bool = False,
    ) -> None:
        self.layout = Layout(folder)
        self.read_only = read_only
        self.recovered: Notice | None = None
        self.heard: tuple[Said, ...] = ()
        self._disk = disk or Disk()
        self._now = now
        self._long_journal = long_journal
        self._lock: FolderLock | None = None
        self._journal: JournalFile | None = None
        self._outdated: Version | None = None
        self._broken = False
        self._size = 0
        self._state = Snapshot(CURRENT, "", "", "", 0, {})
        try:
            if not read_only:
                self._disk.make_folder(folder)
                machine = machine or this_machine()
                self._lock = FolderLock(self.layout, machine, self._disk, now, all_the_same=all_the_same)
            self._load(machine or this_machine(make=False))
        except OSError as error:
            self._let_go()
            raise FolderUnusable(folder, error) from error
        except BaseException:
            self._let_go()
            raise

    # ---- reading -------------------------------------------------------------------------------

    def read(self) -> dict[str, dict[str, Any]]:
        """All tables, parsed anew."""
        return {table: self.read_table(table) for table in self._state.tables}

    def texts(self, table: str) -> Mapping[str, bytes]:
        """The JSON texts of a table's documents by id, for whoever parses only some of them."""
        return self._state.tables.get(table, {})

    def read_table(self, table: str) -> dict[str, Any]:
        """The documents of a table by id, parsed anew; empty when there is no such table."""
        texts = self._state.tables.get(table, {})
        members = b",".join(b'"%b":%b' % (name.encode(), text) for name, text in texts.items())
        try:
            documents: dict[str, Any] = json.loads(b"{%b}" % members)
        except (ValueError, RecursionError) as error:
            raise DamagedStore(self.layout.folder, said(words.NO_JSON, table=table)) from error
        return documents

    def read_document(self, table: str, name: str) -> dict[str, Any] | None:
        """One document, parsed anew; None when there is none."""
        text = self._state.tables.get(table, {}).get(name)
        if text is None:
            return None
        document: dict[str, Any] = json.loads(text)
        return document

    @property
    def version(self) -> Version:
        """The format of the store; never older than this program's, a minor step newer perhaps."""
        return self._state.version

    @property
    def journal_length(self) -> int:
        """Bytes of edits since the last snapshot."""
        return self._journal.edits if self._journal else 0

    def held(self) -> Snapshot:
        """All that is kept now, in tables of its own: for whoever writes a copy of it."""
        tables = {table: dict(documents) for table, documents in self._state.tables.items()}
        return self._state._replace(tables=tables)

    # ---- writing -------------------------------------------------------------------------------

    def commit(self, edit: Mapping[str, Mapping[str, Document | None]]) -> None:
        """Save documents by table and id, None to remove one: all of them or none.

        Returns when the edit is on the disk. Raises NotSaved, and everything is as it was; raises
        ValueError or TypeError, with nothing written, for what is no name or no JSON.
        """
        changes = tuple(self._changes(edit))
        if not changes:
            self._take_back_what_was_refused()
            return
        grown = self._size + sum(self._growth(change) for change in changes)
        if grown > MAX_PLAN and grown > self._size:
            too_large = said(words.PLAN_TOO_LARGE, limit=MAX_PLAN // 1_000_000)
            raise NotSaved(self.layout.folder, too_large, words.UNDO_IT)
        self._append(changes)
        self._size = grown
        records.apply(self._state.tables, changes)
        if self.journal_length > self._long_journal:
            # The edit is safe in the journal; a snapshot that fails now is tried again later.
            with contextlib.suppress(OSError, NotSaved):
                self.write_snapshot()

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """TinyDB's own way: find out by comparison what changed. Costs as much as the whole store."""
        edit: dict[str, dict[str, Document | None]] = {
            table: dict(documents) for table, documents in data.items()
        }
        for table, texts in self._state.tables.items():
            documents = edit.setdefault(table, {})
            for name in texts:
                documents.setdefault(name, None)
        self.commit(edit)

    def write_snapshot(self) -> None:
        """Put everything into the readable file and begin the journal anew. Raises OSError, NotSaved.

        Does nothing when there is nothing new. Whatever fails, no saved edit is lost.
        """
        if self._journal and self._outdated:
            self._upgrade(self._journal, self._outdated)
        elif self._journal and (self._journal.edits or self._broken):
            self._write_snapshot(self._journal)

    def beat(self) -> None:
        """Give other machines a sign of life; due every ``presence.BEAT_EVERY`` seconds."""
        if self._lock:
            self._lock.beat()

    def close(self) -> None:
        """Give the folder free. Doing so twice does no harm."""
        self._let_go()

    # ---- within --------------------------------------------------------------------------------

    def _write_snapshot(self, journal: JournalFile) -> None:
        journal.hold()
        disk, layout = self._disk, self.layout
        if self._snapshot_is_whole():
            disk.keep_copy(layout.snapshot, layout.snapshot_copy)
        taken_in = disk.read(layout.journal) or b""
        disk.write_whole(layout.journal_copy, taken_in)
        generation = next_generation(self._state.generation, taken_in)
        anew = self._state._replace(generation=generation, previous=self._state.generation)
        written, head = snapshots.encode(anew), opening.head_of(anew)
        try:
            disk.write_whole(layout.snapshot, written)
        except OSError:
            # It may be in place and only not for certain on the medium: then edits must follow it.
            if disk.read(layout.snapshot) == written:
                self._state = anew
                with contextlib.suppress(OSError):
                    journal.begin_anew(head)
            raise
        self._state, self._broken = anew, False
        journal.begin_anew(head)

    def _snapshot_is_whole(self) -> bool:
        """Whether the file is worth a copy; a broken one is not. Raises NotSaved when it is not ours."""
        data = self._disk.read(self.layout.snapshot)
        try:
            held = None if data is None else snapshots.decode(data, self.layout.snapshot)
        except snapshots.BrokenSnapshot:
            return False
        if held is None:
            return False
        if held.generation != self._state.generation or held.store not in ("", self._state.store):
            changed = said(words.CHANGED_ELSEWHERE, file=self.layout.snapshot.name)
            raise NotSaved(self.layout.folder, changed, words.START_AGAIN)
        return True

    def _load(self, machine: Machine) -> None:
        lock, layout, disk = self._lock, self.layout, self._disk
        # How far the last program came, before how far the files go: an edit in between does no harm.
        noted = lock.noted if lock else presence.noted_in(layout, machine)
        loaded = opening.load(layout, disk, noted.before, make=not self.read_only)
        state = loaded.state
        self.heard = presence.heard(noted, state.store, state.sequence, self._now())
        self._state = state.snapshot()
        self._size = sum(len(text) for held in state.tables.values() for text in held.values())
        self.recovered = loaded.notice
        if state.version < CURRENT:
            migrations.migrate(self._state.tables, state.version, CURRENT)
            self._state = self._state._replace(version=CURRENT, store=self._state.store or new_store())
            self._outdated = state.version
        if self.read_only:
            return
        self._journal = journal = JournalFile(disk, layout.journal, state.good, state.edits)
        disk.sync_folder(layout.folder)
        if loaded.notice:
            self.recovered = opening.set_aside(loaded.notice, state, layout, disk)
            notices.add(self.recovered, layout, disk)
        if loaded.tail:
            journal.cut()
        if lock:
            lock.note_progress(self._state)
        self._mend(journal, loaded)

    def _mend(self, journal: JournalFile, loaded: opening.Loaded) -> None:
        """Bring the files into today's order. Not now on a full disk, then before the first edit or at
        the end: what was read is safe as it is."""
        self._broken = loaded.broken
        with contextlib.suppress(OSError, NotSaved):
            if self._outdated:
                self._upgrade(journal, self._outdated)
            elif self._broken:
                self._write_snapshot(journal)
            elif 0 < loaded.state.taken_in == loaded.state.good:
                journal.begin_anew(opening.head_of(self._state))

    def _upgrade(self, journal: JournalFile, before: Version) -> None:
        """Write the store in today's format; its files as they were stay beside it."""
        now = datetime.now()
        for path in (self.layout.snapshot, self.layout.journal):
            held = self._disk.read(path)
            if held:
                self._disk.write_whole(dated(path, f"version-{before}", now), held)
        self._write_snapshot(journal)
        self._outdated = None

    def _growth(self, change: Change) -> int:
        table, name, text = change
        held = self._state.tables.get(table, {}).get(name, b"")
        return len(text or b"") - len(held)

    def _changes(self, edit: Mapping[str, Mapping[str, Document | None]]) -> Iterator[Change]:
        for table, documents in edit.items():
            committed = self._state.tables.get(table, {})
            for name, document in documents.items():
                if not (_NAME.fullmatch(table) and _NAME.fullmatch(name)):
                    raise ValueError(f"{table}/{name} cannot name a document")
                text = None if document is None else records.document_text(document)
                if not _same(committed.get(name), text):
                    yield table, name, text

    def _append(self, changes: tuple[Change, ...]) -> None:
        folder = self.layout.folder
        if self._journal is None:
            reason = words.ONLY_LOOKED_AT if self.read_only else words.IS_CLOSED
            raise NotSaved(folder, reason, words.OPEN_AGAIN)
        try:
            if self._outdated:
                self._upgrade(self._journal, self._outdated)
            version, store, generation, _, sequence, _, _ = self._state
            when = min(max(int(self._now()), 0), LAST_TIME)  # a clock may say anything
            line = records.encode(Record(version, store, generation, sequence + 1, changes, when))
            self._journal.append(line)
        except OSError as error:
            raise NotSaved(folder, words.reason(error)) from error
        self._state = self._state._replace(sequence=sequence + 1, when=when)
        if self._lock:
            self._lock.note_progress(self._state)

    def _take_back_what_was_refused(self) -> None:
        """An edit that was refused and undone must not come back at the next start: then it is unsaved."""
        if self._journal is None:
            return
        try:
            self._journal.take_back()
        except OSError as error:
            raise NotSaved(self.layout.folder, words.reason(error)) from error

    def _let_go(self) -> None:
        journal, self._journal = self._journal, None
        lock, self._lock = self._lock, None
        try:
            if journal:
                journal.close()
        finally:
            if lock:
                lock.release()


def _same(held: bytes | None, text: bytes | None) -> bool:
    """Whether a document is as it was: held as it stands in a journal, or as in a snapshot."""
    if held is None or text is None or b"\n" not in held:
        return held == text
    return held == indented(text)
