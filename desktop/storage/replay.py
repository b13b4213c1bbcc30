"""A snapshot and the records after it, put together."""

from typing import NamedTuple

from desktop.storage import records
from desktop.storage.records import Tables
from desktop.storage.snapshot import Snapshot


class MissingEdits(Exception):
    """The journal begins after the snapshot's last edit: what lies between them is gone."""


class Replayed(NamedTuple):
    """The documents after the last good record; ``good`` bytes of the journal lead there."""

    generation: int
    sequence: int
    tables: Tables
    good: int


def replay(snapshot: Snapshot, journal: bytes) -> Replayed:
    """Apply the records that follow the snapshot, up to the first bad one.

    Records from before the snapshot are passed over: a crash between writing a snapshot and
    cutting the journal leaves them. Raises MissingEdits.
    """
    tables = {name: dict(documents) for name, documents in snapshot.tables.items()}
    sequence = snapshot.sequence
    good = 0
    while (end := journal.find(b"\n", good)) >= 0:
        record = records.decode(journal[good:end])
        if record is None:
            break
        if record.generation > snapshot.generation or (
            record.generation == snapshot.generation and record.sequence > sequence + 1
        ):
            if good:
                break  # a line in the middle is gone: what follows has lost its ground
            raise MissingEdits
        if record.generation == snapshot.generation and record.sequence == sequence + 1:
            records.apply(tables, record.changes)
            sequence += 1
        good = end + 1
    return Replayed(snapshot.generation, sequence, tables, good)
