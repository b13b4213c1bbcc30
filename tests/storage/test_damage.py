"""A damaged file is never taken for an empty plan, never written over, and its copy can be brought back."""

import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.storage import recovery
from desktop.storage import snapshot as snapshots
from desktop.storage.errors import DamagedStore, NewerVersion, StoreInUse
from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from tests.storage.conftest import MortalDisk, PowerCut

MONDAY, TUESDAY, SUNDAY = (date(2026, 11, day).toordinal() for day in (23, 24, 29))
STATE = {"days": {str(MONDAY): {"run": 1}, str(TUESDAY): {"run": 2}, str(SUNDAY): {"run": 3}}}


@pytest.fixture
def store(folder: Path, opened: Callable[..., JournalStorage]) -> Layout:
    """Two snapshots, and an edit after the second: each file of the store has something of its own."""
    storage = opened(folder)
    storage.commit({"days": {str(MONDAY): {"run": 1}}})
    storage.write_snapshot()
    storage.commit({"days": {str(TUESDAY): {"run": 2}}})
    storage.write_snapshot()
    storage.commit({"days": {str(SUNDAY): {"run": 3}}})
    storage.close()
    return storage.layout


def files(layout: Layout) -> dict[str, Any]:
    return {
        path.name: path.read_bytes()
        for path in layout.folder.glob("plan*")
        if not path.name.startswith(("plan.lock", "plan.at-"))
    }


def damage(path: Path, how: str) -> None:
    match how:
        case "empty":
            path.write_bytes(b"")
        case "missing":
            path.unlink()
        case "cut":
            path.write_bytes(path.read_bytes()[:-10])
        case "flipped":
            path.write_bytes(path.read_bytes().replace(b'"run":2', b'"run":3'))
        case "not ours":
            path.write_bytes(b'{"days": {}}\n')


HOWS = ["empty", "missing", "cut", "flipped", "not ours"]


@pytest.mark.parametrize("how", HOWS)
def test_a_damaged_snapshot_is_refused_unharmed_and_its_copy_described(
    store: Layout, opened: Callable[..., JournalStorage], how: str
) -> None:
    damage(store.snapshot, how)
    before = files(store)
    with pytest.raises(DamagedStore) as caught:
        opened(store.folder)
    assert files(store) == before
    best = caught.value.versions[0]
    assert best.complete
    assert (best.holdings.first, best.holdings.last) == (date(2026, 11, 23), date(2026, 11, 29))
    sentence = str(caught.value)
    assert "plan.json is damaged" in sentence
    assert "3 days, 2026-11-23 to 2026-11-29, nothing missing" in sentence
    with pytest.raises(DamagedStore):
        opened(store.folder, read_only=True)


@pytest.mark.parametrize("how", HOWS)
def test_the_copy_brings_back_every_saved_edit(
    store: Layout, opened: Callable[..., JournalStorage], how: str
) -> None:
    damage(store.snapshot, how)
    before = files(store)
    aside = recovery.recover(store.folder, now=datetime(2026, 11, 22, 7, 13, 20))
    storage = opened(store.folder)
    assert storage.read() == STATE
    assert {path.read_bytes() for path in aside} == {
        before.get(name) for name in ("plan.json", "plan.journal")
    } - {
        None,
        b"",
    }
    assert all(path.name.endswith(".replaced-20261122-071320") for path in aside)
    storage.commit({"days": {"1": {"run": 9}}})
    storage.close()
    damage(store.snapshot, how)
    recovery.recover(store.folder, now=datetime(2026, 11, 22, 7, 13, 20))
    assert opened(store.folder).read()["days"]["1"] == {"run": 9}


def test_damage_before_the_first_snapshot_loses_nothing_either(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder)
    storage.commit(STATE)
    storage.close()
    storage.layout.snapshot.write_bytes(b"")
    with pytest.raises(DamagedStore, match="3 days, 2026-11-23 to 2026-11-29, nothing missing"):
        opened(folder)
    recovery.recover(folder)
    assert opened(folder).read() == STATE


def test_any_flipped_bit_in_the_snapshot_is_noticed(
    store: Layout, opened: Callable[..., JournalStorage]
) -> None:
    whole = store.snapshot.read_bytes()
    for place in range(len(whole)):
        for bit in range(8):
            broken = bytearray(whole)
            broken[place] ^= 1 << bit
            with pytest.raises((snapshots.BrokenSnapshot, NewerVersion)):
                snapshots.decode(bytes(broken), store.snapshot)


def test_a_copy_that_lacks_edits_says_so(store: Layout, opened: Callable[..., JournalStorage]) -> None:
    store.snapshot.write_bytes(b"")
    store.journal_copy.unlink()
    with pytest.raises(DamagedStore, match="the edits made after it was written are missing") as caught:
        opened(store.folder)
    assert not caught.value.versions[0].complete
    journal = store.journal.read_bytes()
    aside = recovery.recover(store.folder)
    assert [path.read_bytes() for path in aside] == [journal]
    assert opened(store.folder).read() == {"days": {str(MONDAY): {"run": 1}}}


def test_edits_of_a_history_that_was_given_up_do_not_mix_with_the_new_one(
    store: Layout, opened: Callable[..., JournalStorage]
) -> None:
    store.snapshot.write_bytes(b"")
    store.journal_copy.unlink()
    (given_up,) = recovery.recover(store.folder)
    storage = opened(store.folder)
    storage.commit({"days": {str(TUESDAY): {"run": 9}}})
    storage.close()
    store.journal.write_bytes(store.journal.read_bytes() + given_up.read_bytes())
    assert opened(store.folder).read() == {"days": {str(MONDAY): {"run": 1}, str(TUESDAY): {"run": 9}}}


def test_without_any_copy_the_sentence_says_what_is_left_to_do(
    store: Layout, opened: Callable[..., JournalStorage]
) -> None:
    store.snapshot.write_bytes(b"")
    store.snapshot_copy.unlink()
    store.journal.write_bytes(b"nothing of ours\n")
    store.journal_copy.unlink()
    with pytest.raises(DamagedStore, match="there is no usable copy beside it") as caught:
        opened(store.folder)
    assert not caught.value.versions
    before = files(store)
    with pytest.raises(DamagedStore):
        recovery.recover(store.folder)
    assert files(store) == before


def test_an_older_snapshot_under_a_newer_journal_is_noticed(
    store: Layout, opened: Callable[..., JournalStorage]
) -> None:
    store.snapshot.write_bytes(store.snapshot_copy.read_bytes())
    with pytest.raises(DamagedStore, match=r"edits between plan\.json and it are missing") as caught:
        opened(store.folder)
    assert caught.value.path == store.journal
    recovery.recover(store.folder)
    assert opened(store.folder).read() == STATE


def test_a_newer_version_is_refused_unharmed(store: Layout, opened: Callable[..., JournalStorage]) -> None:
    newer = store.snapshot.read_bytes().replace(b'"version": 2', b'"version": 3')
    store.snapshot.write_bytes(newer)
    before = files(store)
    with pytest.raises(NewerVersion, match="written by a newer Footwork"):
        opened(store.folder)
    assert files(store) == before


def test_a_store_that_is_open_is_not_restored(store: Layout, opened: Callable[..., JournalStorage]) -> None:
    opened(store.folder)
    before = files(store)
    with pytest.raises(StoreInUse):
        recovery.recover(store.folder)
    assert files(store) == before


@pytest.mark.parametrize("forgetful", [False, True])
def test_a_power_cut_while_restoring_can_be_followed_by_another_try(
    store: Layout, tmp_path: Path, mortal_disk: type[MortalDisk], power_cut: type[PowerCut], forgetful: bool
) -> None:
    store.snapshot.write_bytes(b"")
    for steps in range(1, 40):
        copy = tmp_path / str(steps)
        copy.mkdir()
        for name, data in files(store).items():
            (copy / name).write_bytes(data)
        try:
            recovery.recover(copy, mortal_disk(steps, forgetful))
            finished = True
        except power_cut:
            finished = False
        try:
            storage = JournalStorage(copy)
        except DamagedStore:
            recovery.recover(copy)
            storage = JournalStorage(copy)
        assert storage.read() == STATE
        storage.close()
        if finished:
            return
    pytest.fail("forty steps were not enough to restore")


def test_a_crash_between_snapshot_and_cutting_does_not_play_edits_twice(
    store: Layout, opened: Callable[..., JournalStorage]
) -> None:
    journal = store.journal.read_bytes()
    storage = opened(store.folder)
    storage.write_snapshot()
    storage.commit({"days": {str(SUNDAY): None}})
    later = storage.layout.journal.read_bytes()
    storage.close()
    store.journal.write_bytes(journal + later)
    assert opened(store.folder).read() == {"days": {str(MONDAY): {"run": 1}, str(TUESDAY): {"run": 2}}}


def test_the_copy_is_dated_by_the_last_change_in_it(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    changed = time.mktime((2026, 11, 20, 18, 3, 0, 0, 0, -1))
    storage = opened(folder, now=lambda: changed)
    storage.commit(STATE)
    storage.close()
    store = storage.layout
    store.snapshot.write_bytes(b"")
    with pytest.raises(DamagedStore, match=r"plan\.json\.bak of 2026-11-20 18:03"):
        opened(store.folder)
