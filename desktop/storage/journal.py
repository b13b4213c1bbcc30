"""TinyDB's storage: the texts of all documents in memory, a journal of edits and a snapshot on disk.

One edit is one line at the end of the journal: one write, one sync, and only then does memory change
and the edit count as saved. So memory holds what the disk holds, whatever fails. Documents are kept
as their texts and parsed anew for whoever asks: nothing that is handed out aliases the store.

A snapshot is never needed for saving. It is written when the program is idle, at the end, or when the
journal has grown long. What is done to the files, and when they are not as they were, is in ``files``.
"""

import contextlib
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from desktop.storage import opening, presence, records
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore, FolderUnusable, LeftBehind, NotSaved
from desktop.storage.files import StoreFiles
from desktop.storage.history import CURRENT, LAST_TIME, Version
from desktop.storage.indenting import same
from desktop.storage.layout import Layout
from desktop.storage.lock import FolderLock
from desktop.storage.machine import Machine, this_machine
from desktop.storage.notices import Notice
from desktop.storage.records import Change
from desktop.storage.state import Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said

Document = Mapping[str, Any]

Edit = Mapping[str, Mapping[str, Document | None]]
"""Documents by table and id; None for one that is removed."""

LONG_JOURNAL = 2_000_000
"""Bytes of journal after which a snapshot is written without waiting for a quiet moment."""

# Names stand between spaces in the journal and between quotes in the snapshot.
_NAME = re.compile(r'[^\s"\\\x00-\x1f\x7f\ud800-\udfff]{1,200}')


class JournalStorage(Storage):
    """The storage of one folder; holds its lock until ``close``.

    ``read_only`` takes no lock, makes and mends nothing, and shows the last saved state. ``all_the_same``
    goes past what another machine says; ``look`` spares reading the files again. ``heard`` is what there is
    to say of other machines. Raises FolderUnusable, StoreInUse, InUseElsewhere, DamagedStore, NewerVersion.
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
        look: opening.Look | None = None,
    ) -> None:
        self.layout = Layout(folder)
        self.read_only = read_only
        self.recovered: Notice | None = None
        self.heard: tuple[Said, ...] = ()
        self._disk = disk or Disk()
        self._now = now
        self._long_journal = long_journal
        self._files: StoreFiles | None = None
        self._looked_at = Snapshot(CURRENT, "", "", (), 0, {})
        try:
            if read_only:
                self._look(machine or this_machine(make=False))
            else:
                self._open(machine or this_machine(), all_the_same=all_the_same, look=look)
        except OSError as error:
            raise FolderUnusable(folder, error) from error

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
        return self._files.journal.edits if self._files else 0

    def held(self) -> Snapshot:
        """All that is kept now, in tables of its own: for whoever writes a copy of it."""
        tables = {table: dict(documents) for table, documents in self._state.tables.items()}
        return self._state._replace(tables=tables)

    # ---- writing -------------------------------------------------------------------------------

    def commit(self, edit: Edit) -> None:
        """Save documents by table and id, None to remove one: all of them or none.

        Returns when the edit is on the disk, and everything before. Raises NotSaved, and everything is as
        it was; raises ValueError or TypeError, with nothing written, for what is no name or no JSON.
        """
        changes = tuple(self._changes(edit))
        if not changes and self._files is None:
            return
        files = self._open_files()
        with self._told():
            if not changes:
                files.hold()
                return
            files.append(changes, self._when())
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
        if self._files:
            self._files.write_snapshot()

    def take_over(self) -> list[Path]:
        """Write everything in the place of what somebody else wrote; where that stays. Raises NotSaved."""
        with self._told():
            return self._open_files().take_over()

    def beat(self) -> tuple[Said, ...]:
        """Give other machines a sign of life; due every ``presence.BEAT_EVERY`` seconds.

        What there is to say of those that have opened the folder meanwhile.
        """
        there = self._files.beat() if self._files else []
        return tuple(said(words.OPEN_TOO, machine=note.host) for note in there)

    def read_what_came(self) -> bool:
        """Keep from now on what somebody else wrote, where that is whole and goes on from all that is kept
        here. Raises OSError, StoreError, and all is as it was."""
        if not self._open_files().goes_on_elsewhere():
            return False
        self._files, self.recovered = self._open_files().read_anew()
        return True

    def close(self) -> None:
        """Give the folder free. Doing so twice does no harm. Raises OSError, LeftBehind, and it is free."""
        files, self._files = self._files, None
        if files:
            self._looked_at = files.state
            files.close()

    # ---- elsewhere -----------------------------------------------------------------------------

    def with_edit(self, edit: Edit) -> Snapshot:
        """Everything as it would be after an edit, which is not made."""
        changes, state = tuple(self._changes(edit)), self.held()
        records.apply(state.tables, changes)
        return state._replace(sequence=state.sequence + 1, when=self._when()) if changes else state

    def go_on_in(self, folder: Path, edit: Edit) -> None:
        """Write everything, with an edit, into another folder and keep it there from now on.

        The files here stay as they are. Raises HoldsAPlan, NotSaved and whatever opening a folder raises;
        then everything is as it was.
        """
        state = self.with_edit(edit)
        there = JournalStorage(folder, disk=self._disk, long_journal=self._long_journal, now=self._now)
        try:
            with there._told():
                there._open_files().begin_with(state)
        except BaseException:
            there.close()
            raise
        left, self._files, there._files = self._files, there._files, None
        self.layout = there.layout
        if left:
            with contextlib.suppress(OSError, LeftBehind):  # nobody goes on there
                left.close()

    # ---- within --------------------------------------------------------------------------------

    @property
    def _state(self) -> Snapshot:
        return self._files.state if self._files else self._looked_at

    def _open_files(self) -> StoreFiles:
        if self._files is None:
            reason = words.ONLY_LOOKED_AT if self.read_only else words.IS_CLOSED
            raise NotSaved(self.layout.folder, reason, words.OPEN_AGAIN)
        return self._files

    def _when(self) -> int:
        return min(max(int(self._now()), 0), LAST_TIME)  # a clock may say anything

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Tell a failure of the system in a sentence."""
        try:
            yield
        except OSError as error:
            raise NotSaved(self.layout.folder, words.reason(error)) from error

    def _open(self, machine: Machine, *, all_the_same: bool, look: opening.Look | None) -> None:
        layout, disk, now = self.layout, self._disk, self._now
        disk.make_folder(layout.folder)
        lock = FolderLock(layout, machine, disk, now, all_the_same=all_the_same)
        try:
            self._files, self.recovered = StoreFiles.open(layout, disk, lock, look)
        except BaseException:
            lock.release()
            raise
        self.heard = presence.heard(lock.noted, self._state, self._files.journal.content, now())

    def _look(self, machine: Machine) -> None:
        layout = self.layout
        noted = presence.noted_in(layout, machine)
        loaded = opening.load(layout, self._disk, noted.before, make=False)
        if loaded.state.edits:
            with contextlib.suppress(OSError):  # somebody else's, perhaps on a disk that can only be read
                self._disk.sync_path(layout.journal)
        self.recovered = loaded.notice
        state = loaded.state.snapshot()
        self.heard = presence.heard(noted, state, loaded.journal[: loaded.state.good], self._now())
        self._looked_at = opening.as_kept_today(state)

    def _changes(self, edit: Edit) -> Iterator[Change]:
        for table, documents in edit.items():
            committed = self._state.tables.get(table, {})
            for name, document in documents.items():
                if not (_NAME.fullmatch(table) and _NAME.fullmatch(name)):
                    raise ValueError(f"{table}/{name} cannot name a document")
                text = None if document is None else records.document_text(document)
                if not same(committed.get(name), text):
                    yield table, name, text
