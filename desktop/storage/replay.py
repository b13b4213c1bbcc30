"""A snapshot and the records after it, put together; files that do not belong together are not."""

import re
import zlib
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from desktop.storage import migrations, records
from desktop.storage.history import Version, following, number_of
from desktop.storage.losses import Loss
from desktop.storage.records import Record, Tables
from desktop.storage.state import Snapshot
from desktop.wording import storage as words
from desktop.wording.phrase import Phrase

MAX_LINES = 200_000
"""A journal is cut at some thousand edits; one with more lines was not written by us."""

# A day's document, of which a line may have lost the rest.
_DAY = re.compile(rb"days ([1-9]\d{5,6}) ")


class NotItsJournal(Exception):
    """The journal does not go on from the snapshot; ``reason`` says why not."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.text)
        self.reason = reason


class Replayed(NamedTuple):
    """The documents after the last good record; ``good`` bytes of the journal lead there.

    ``edits`` of them are records. ``taken_in`` are the journal before, which the snapshot holds already:
    a crash between writing a snapshot and beginning the journal anew leaves it. ``scraps`` are the bytes
    between and behind the good records; ``losses`` are the saved edits that were in them. ``has_head``: the
    journal begins as ours do.
    """

    version: Version
    store: str
    generation: str
    ancestors: tuple[str, ...]
    sequence: int
    tables: Tables
    when: int
    good: int = 0
    taken_in: int = 0
    edits: int = 0
    scraps: tuple[bytes, ...] = ()
    losses: tuple[Loss, ...] = ()
    has_head: bool = False

    def snapshot(self) -> Snapshot:
        """The same as a snapshot."""
        return Snapshot(*self[:7])

    def lacking(self, acknowledged: int) -> "Replayed":
        """The same, when a program has acknowledged edits up to that sequence: those at the end are lost.

        How many they are is known better so than by what is left of them.
        """
        if acknowledged <= self.sequence:
            return self
        kept = [loss for loss in self.losses if loss.foreign or loss.before]
        behind = next((loss for loss in self.losses if loss not in kept), Loss(0, 0))
        gone = behind._replace(first=self.sequence + 1, last=acknowledged, after=self.when)
        return self._replace(losses=(*kept, gone))


class _Line(NamedTuple):
    """A line of the journal from the beginning of the file; ``record`` is None when it is no good."""

    start: int
    end: int
    whole: bool
    record: Record | None


def replay(snapshot: Snapshot, journal: bytes) -> Replayed:
    """Apply every record that follows the snapshot, wherever it stands; others are left out and named.

    Documents are brought to the format of each record before it is applied, and stay in the format
    that was found last. Raises NotItsJournal, and NewerRecord for a format of the future.
    """
    taken_in = _taken_in(snapshot, journal)
    ours: list[_Line] = []
    scraps: list[_Line] = []
    strangers: list[Phrase] = []
    first_of: dict[int, Record] = {}
    for line in _lines(journal):
        if line.start < taken_in:
            continue
        stranger = _stranger(line.record, snapshot) if line.record else None
        if line.record and line.record.changes and not stranger:
            # Another machine may have gone on from the same edit: its line is none of this history.
            first = first_of.setdefault(line.record.sequence, line.record)
            stranger = None if first == line.record else words.OTHER_STATE
        strangers += [stranger] if stranger else []
        (ours if line.record and not stranger else scraps).append(line)
    if strangers and not ours and not taken_in:
        raise NotItsJournal(strangers[0])
    if _is_behind(snapshot, ours):
        raise NotItsJournal(words.OTHER_STATE)
    state = _applied(snapshot, ours)
    good = max((line.end for line in ours), default=taken_in)
    unfinished = bool(scraps) and not scraps[-1].whole and scraps[-1].start >= good
    has_head = bool(taken_in or (ours and ours[0].record and not ours[0].record.changes))
    lost = scraps[:-1] if unfinished else scraps
    if not has_head and snapshot.version.major > 1 and lost and lost[0].start == 0:
        lost = lost[1:]  # the journal's first line, which changes nothing
    return state._replace(
        good=good,
        taken_in=taken_in,
        edits=sum(line.end - line.start for line in ours if line.record and line.record.changes),
        scraps=tuple(journal[line.start : line.end] for line in scraps),
        losses=_losses(snapshot, ours, lost, journal),
        has_head=has_head,
    )


def _applied(snapshot: Snapshot, lines: list[_Line]) -> Replayed:
    """The state after the records in their order, whatever their order in the file."""
    version, store, generation, ancestors, sequence, tables, when = snapshot
    tables = {name: dict(documents) for name, documents in tables.items()}
    following_ = {line.record.sequence: line.record for line in lines if line.record and line.record.changes}
    for number in sorted(following_):
        record = following_[number]
        if number <= sequence or record.generation != generation:
            continue  # in the snapshot already, or of a history that 0.1.0 gave up
        if record.version > version:
            migrations.migrate(tables, version, record.version)
            version = record.version
        store = store or record.store
        records.apply(tables, record.changes)
        sequence, when = number, max(when, record.when)
    return Replayed(version, store, generation, ancestors, sequence, tables, when)


def _losses(snapshot: Snapshot, ours: list[_Line], scraps: list[_Line], journal: bytes) -> tuple[Loss, ...]:
    """The edits that are missing between the records, and those that stood behind the last."""
    known = sorted(
        (line.record.sequence, line.record.when)
        for line in ours
        if line.record and line.record.generation == snapshot.generation
    )
    before, when = snapshot.sequence, snapshot.when
    gaps = []
    for sequence, then in known:
        if sequence > before + 1:
            gaps.append(Loss(before + 1, sequence - 1, after=when, before=then))
        if sequence > before:
            before, when = sequence, then
    strangers = [line for line in scraps if line.record and line.record.changes]
    behind = sum(not line.record for line in scraps) - sum(loss.edits for loss in gaps)
    if behind > 0:
        gaps.append(Loss(before + 1, before + behind, after=when))
    if strangers:
        gaps.append(Loss(0, len(strangers) - 1, foreign=True))
    days, entries = _named([journal[line.start : line.end] for line in scraps])
    return tuple(loss._replace(days=days, entries=entries) for loss in gaps)


def _named(scraps: Iterable[bytes]) -> tuple[tuple[date, ...], int]:
    """The days that remains of lines still name, and how many entries are seen on them."""
    days, entries = set(), 0
    for part in (part for scrap in scraps for part in scrap.split(b"\t")):
        named = _DAY.match(part)
        if named and int(named[1]) <= date.max.toordinal():
            days.add(date.fromordinal(int(named[1])))
            entries += part.count(b'"type":"')  # in a text the quotes have a sign before them
    return tuple(sorted(days)), entries


@lru_cache(maxsize=2)
def _lines(journal: bytes) -> tuple[_Line, ...]:
    """Read once, however many snapshots it is tried with; ``forget`` lets go of it."""
    if journal.count(b"\n") > MAX_LINES:
        raise NotItsJournal(words.TOO_MANY)
    lines, start = list[_Line](), 0
    while start < len(journal):
        end = journal.find(b"\n", start)
        whole, after = end >= 0, (end + 1 if end >= 0 else len(journal))
        lines.append(_Line(start, after, whole, records.decode(journal[start:end]) if whole else None))
        start = after
    return tuple(lines)


def forget() -> None:
    """Let go of the journals that were read last."""
    _lines.cache_clear()


def _taken_in(snapshot: Snapshot, journal: bytes) -> int:
    """How many bytes at the beginning are the journal that the snapshot was made of.

    Its generation says so: it follows from every byte of that journal, damaged ones included.
    """
    if not snapshot.previous or journal.count(b"\n") > MAX_LINES:
        return 0
    checksum, start = zlib.crc32(snapshot.previous.encode()), 0
    sought = snapshot.generation.partition("-")[2]
    wanted = int(sought, 16) if sought else None
    while start < len(journal):
        end = (journal.find(b"\n", start) + 1) or len(journal)
        checksum, start = zlib.crc32(journal[start:end], checksum), end
        if checksum == wanted and following(snapshot.previous, checksum) == snapshot.generation:
            return start
    return 0


def _stranger(record: Record, snapshot: Snapshot) -> Phrase | None:
    """Why a record is not of this history; None when it is."""
    if snapshot.store and record.store and record.store != snapshot.store:
        return words.OTHER_PLAN
    if record.generation == snapshot.generation:
        return None
    if record.generation == snapshot.previous:
        return words.OTHER_STATE  # before it, and not what it was made of
    if (
        not record.store
        and not snapshot.store
        and number_of(record.generation) < number_of(snapshot.generation)
    ):
        return None  # 0.1.0 left edits of a history that was given up
    if record.sequence - bool(record.changes) > snapshot.sequence:
        return words.EDITS_MISSING
    return words.OTHER_STATE


def _is_behind(snapshot: Snapshot, lines: list[_Line]) -> bool:
    """Whether a journal of 0.1.0 ends before the snapshot does: then it is older, or another plan's.

    Nothing else tells, as it names no store.
    """
    if snapshot.store:
        return False
    numbers = [
        line.record.sequence
        for line in lines
        if line.record and not line.record.store and line.record.generation == snapshot.generation
    ]
    return bool(numbers) and max(numbers) < snapshot.sequence
