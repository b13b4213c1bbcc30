"""A snapshot and the records after it, put together; files that do not belong together are not."""

from typing import NamedTuple

from desktop.storage import migrations, records
from desktop.storage.history import Version, next_generation
from desktop.storage.records import Record, Tables
from desktop.storage.snapshot import Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import Phrase


class NotItsJournal(Exception):
    """The journal does not go on from the snapshot; ``reason`` says why not."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.text)
        self.reason = reason


class Replayed(NamedTuple):
    """The documents after the last good record; ``good`` bytes of the journal lead there.

    ``taken_in`` of them are the journal before, which the snapshot holds already: a crash between
    writing a snapshot and cutting the journal leaves it.
    """

    version: Version
    store: str
    generation: str
    previous: str
    sequence: int
    tables: Tables
    good: int
    taken_in: int

    def snapshot(self) -> Snapshot:
        """The same as a snapshot."""
        return Snapshot(*self[:6])


def replay(snapshot: Snapshot, journal: bytes) -> Replayed:
    """Apply the records that follow the snapshot, up to the first bad one.

    Documents are brought to the format of each record before it is applied, and stay in the format
    that was found last. Raises NotItsJournal, and NewerRecord for a format of the future.
    """
    version, store, generation, previous, sequence, tables = snapshot
    tables = {name: dict(documents) for name, documents in tables.items()}
    taken_in = good = _taken_in(snapshot, journal)
    while (end := journal.find(b"\n", good)) >= 0:
        record = records.decode(journal[good:end])
        if record is None:
            break
        stranger = _stranger(record, store, generation, sequence)
        if stranger:
            if good > taken_in:
                break  # a line in the middle is gone, or one came from elsewhere: the ground is lost
            raise NotItsJournal(stranger)
        if record.sequence == sequence + 1 and record.generation == generation:
            if record.version > version:
                migrations.migrate(tables, version, record.version)
                version = record.version
            store = store or record.store
            records.apply(tables, record.changes)
            sequence += 1
        good = end + 1
    return Replayed(version, store, generation, previous, sequence, tables, good, taken_in)


def _taken_in(snapshot: Snapshot, journal: bytes) -> int:
    """How many bytes at the beginning are the journal that the snapshot was made of."""
    length = 0
    while (end := journal.find(b"\n", length)) >= 0:
        record = records.decode(journal[length:end])
        if record is None or record.generation != snapshot.previous or _elsewhere(record, snapshot.store):
            break
        length = end + 1
    if length and next_generation(snapshot.previous, journal[:length]) != snapshot.generation:
        raise NotItsJournal(words.OTHER_STATE)
    return length


def _stranger(record: Record, store: str, generation: str, sequence: int) -> Phrase | None:
    """Why a record is not of this history; None when it is."""
    if _elsewhere(record, store):
        return words.OTHER_PLAN
    if record.sequence > sequence + 1:
        return words.EDITS_MISSING
    if record.generation == generation:
        return None
    if not record.store and not store and int(record.generation) < int(generation):
        return None  # 0.1.0 left edits of a history that was given up
    return words.OTHER_STATE


def _elsewhere(record: Record, store: str) -> bool:
    return bool(store and record.store and record.store != store)
