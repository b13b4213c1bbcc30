"""The versions of the plan that lie in a data folder, whatever has happened to its files.

Nothing is written here. Each version is a state that was saved once; what is known to be missing from
it is said with it, and two files are put together only where their ids and generations say so.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.storage import layout as names
from desktop.storage.disk import Disk
from desktop.storage.errors import Reason
from desktop.storage.found import Found, Origin
from desktop.storage.history import CURRENT, FIRST_GENERATION, next_generation
from desktop.storage.layout import Layout
from desktop.storage.presence import Note
from desktop.storage.records import NewerRecord, decode
from desktop.storage.replay import NotItsJournal, Replayed, forget, replay
from desktop.storage.shelf import Shelf
from desktop.storage.state import Snapshot
from desktop.wording import storage as words

MAX_BACKUPS = 60


class Looked(NamedTuple):
    """The versions in a folder, the one to go on with first; the files that hold none, with why not; how many
    backups were not read."""

    versions: tuple[Found, ...]
    unreadable: dict[Path, Reason]
    unread: int = 0


def find(layout: Layout, disk: Disk, *, backups: int = MAX_BACKUPS) -> tuple[Found, ...]:
    """All versions in a folder, the one to go on with first; those that say the same are one."""
    return look(layout, disk, backups=backups).versions


def look(layout: Layout, disk: Disk, *, backups: int = MAX_BACKUPS) -> Looked:
    """Go through all files of a folder that can hold a version; of the backups through so many, newest first.

    Each costs about as much as opening the plan.
    """
    shelf = Shelf(layout, disk, backups)
    found: list[Found] = []
    for way in (_here, _copy, _elsewhere, _journals_alone, _backups, _aside):
        for version in way(shelf):
            if not any(_says_more(other, version) for other in found):
                found.append(version)
    forget()
    return Looked(tuple(sorted(found, key=_rank)), shelf.unreadable, shelf.unread)


def _says_more(one: Found, other: Found) -> bool:
    """Whether one version makes another superfluous."""
    if other.origin is Origin.REMAINS:
        return other.is_within(one)
    return one.same_as(other) and one.complete >= other.complete


def _rank(found: Found) -> tuple[bool, bool, int, float]:
    """This folder's own first, of those the one that knows most."""
    own = found.is_own
    return (
        not own,
        own and not found.complete,
        -found.state.sequence if own else 0,
        -found.changed.timestamp(),
    )


# ---- where they come from ------------------------------------------------------------------


def _here(shelf: Shelf) -> Iterator[Found]:
    layout = shelf.layout
    start = shelf.snapshot(layout.snapshot)
    if start is None:
        return
    journal = shelf.bytes_of(layout.journal)
    try:
        state = replay(start, journal)
    except (NotItsJournal, NewerRecord):
        yield shelf.version(Origin.HERE, replay(start, b""), layout.snapshot, complete=False)
        return
    state = _measured(state, shelf.progress)
    yield shelf.version(
        Origin.HERE, state, layout.snapshot, layout.journal, complete=_has_begun(state, journal)
    )


def _copy(shelf: Shelf) -> Iterator[Found]:
    layout = shelf.layout
    start = shelf.snapshot(layout.snapshot_copy)
    if start is not None:
        led = _led_on(start, shelf, (layout.journal_copy, layout.journal))
        yield shelf.version(
            Origin.COPY,
            _measured(led.state, shelf.progress),
            layout.snapshot_copy,
            *led.by,
            complete=led.whole,
        )


def _backups(shelf: Shelf) -> Iterator[Found]:
    with suppress(OSError):
        paths = sorted(shelf.layout.backups.glob("*.json"), reverse=True)
        shelf.unread = len(paths[shelf.backups :])
        for path in paths[: shelf.backups]:
            start = shelf.snapshot(path)
            if start:
                yield shelf.version(Origin.BACKUP, replay(start, b""), path)


def _elsewhere(shelf: Shelf) -> Iterator[Found]:
    """Each stranger's snapshot with the journal that goes on from it, whoever brought that."""
    layout = shelf.layout
    paths = names.strangers(layout.folder)
    journals = [path for path in paths if path.suffix == ".journal"]
    for path in paths:
        start = shelf.snapshot(path) if path not in journals else None
        if start:
            yield _with_one_of([*journals, layout.journal], Origin.ELSEWHERE, start, path, shelf)
    ours = [shelf.snapshot(path) for path in (layout.snapshot, layout.snapshot_copy)]
    theirs = [shelf.snapshot(path) for path in paths if path not in journals]
    for journal in journals:
        for start in filter(None, ours):
            with suppress(NotItsJournal, NewerRecord):
                state = replay(start, shelf.bytes_of(journal))
                if state.sequence > start.sequence:
                    yield shelf.version(Origin.ELSEWHERE, state, journal)
                    break
        reason = _leads_from_none(shelf.bytes_of(journal), [*ours, *theirs])
        if reason is not None:
            shelf.unreadable[journal] = reason


def _leads_from_none(journal: bytes, starts: list[Snapshot | None]) -> Reason | None:
    """Why a journal goes on from none of these; None where it does."""
    reason: Reason = words.NO_PLAN
    for start in filter(None, starts):
        try:
            replay(start, journal)
        except NotItsJournal as stranger:
            reason = stranger.reason
        except NewerRecord:
            return words.FROM_A_NEWER
        else:
            return None
    return reason


def _journals_alone(shelf: Shelf) -> Iterator[Found]:
    """What the journals hold that no snapshot leads to: all of a young plan, else the days they touched."""
    layout = shelf.layout
    snapshots = (layout.snapshot, layout.snapshot_copy)
    alone = not any(map(shelf.snapshot, snapshots))
    for path in (layout.journal_copy, layout.journal):
        start = None if path in shelf.used else _beginning(shelf.bytes_of(path))
        if start is None:
            continue
        # The copy leads to the journal, where both are of one history.
        paths = dict.fromkeys((path, layout.journal))
        led = _led_on(start, shelf, tuple(paths))
        young = alone and start.generation == FIRST_GENERATION and not start.sequence
        if led.state.tables:
            origin = Origin.HERE if young else Origin.REMAINS
            yield shelf.version(origin, led.state, *led.by, complete=young and led.whole)


def _beginning(journal: bytes) -> Snapshot | None:
    """The state that a journal goes on from, with nothing in it."""
    with suppress(NewerRecord):
        first = next(filter(None, map(decode, journal.split(b"\n", 1000)[:1000])), None)
        if first is not None:
            before = first.sequence - bool(first.changes)
            return Snapshot(first.version, first.store, first.generation, (), before, {})
    return None


def _aside(shelf: Shelf) -> Iterator[Found]:
    paths = names.set_aside(shelf.layout.folder)
    journals = [path for path in paths if path.name.casefold().startswith("plan.journal.")]
    for path in paths:
        start = shelf.snapshot(path) if path not in journals else None
        if start:
            yield _with_one_of(journals, Origin.ASIDE, start, path, shelf)


# ---- putting files together ----------------------------------------------------------------


def _with_one_of(journals: list[Path], origin: Origin, start: Snapshot, path: Path, shelf: Shelf) -> Found:
    for journal in journals:
        with suppress(NotItsJournal, NewerRecord):
            state = replay(start, shelf.bytes_of(journal))
            if state.sequence > start.sequence:
                return shelf.version(origin, state, path, journal)
    return shelf.version(origin, replay(start, b""), path)


class _Led(NamedTuple):
    """``by`` are the journals that led there; ``whole``: no edit is known to be missing."""

    state: Replayed
    by: tuple[Path, ...]
    whole: bool


def _led_on(start: Snapshot, shelf: Shelf, journals: tuple[Path, ...]) -> _Led:
    """A state with the edits of the journals that follow it, as far as they can be used.

    Between two of them there was a snapshot, whose generation follows from the journal before; unless a
    crash came first: then the journal is that one still, or has grown. One that begins otherwise is of
    another machine, which went on from the same state.
    """
    led = _Led(replay(start, b""), (), whole=False)
    roads, used = [start], b""
    for path in journals:
        journal = shelf.bytes_of(path)
        for road in (*roads, *([start] if led.by and journal.startswith(used) else ())):
            with suppress(NotItsJournal, NewerRecord):
                end = replay(road, journal)
                led = _Led(end, (*led.by, path), not end.scraps and (led.whole or not led.by))
                same, used, start = end.snapshot(), journal, road
                following = next_generation(end.generation, journal)
                roads = [same._replace(generation=following, ancestors=(same.generation, *same.ancestors))]
                if not same.store:
                    roads.append(same)  # in the format of 0.1.0 a snapshot began no generation
                break
        else:
            led = led._replace(whole=False)
    return led._replace(
        whole=led.whole and journals[-1] in led.by and _has_begun(led.state, shelf.bytes_of(journals[-1]))
    )


def _measured(state: Replayed, progress: Note | None) -> Replayed:
    """With the edits at the end that the last program acknowledged and that are not there."""
    return state.lacking(progress.sequence) if progress and progress.store == state.store else state


def _has_begun(state: Replayed, journal: bytes) -> bool:
    """Whether the journal begins as ours do; those of 0.1.0 began with an edit."""
    return state.has_head or (state.version.major < CURRENT.major and bool(journal))
