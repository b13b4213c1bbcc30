"""Whatever has happened to the files: it opens with all told, or every good line is in some version."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.storage import recovery
from desktop.storage import snapshot as snapshots
from desktop.storage.errors import NewerVersion
from desktop.storage.found import Origin
from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from desktop.storage.records import decode
from desktop.storage.snapshot import BrokenSnapshot
from desktop.storage.state import Snapshot
from desktop.storage.survey import Soundness, survey

FILES = ("plan.json", "plan.journal", "plan.json.bak", "plan.journal.bak")
HOWS = ("whole", "missing", "empty", "cut", "flipped", "not ours", "older", "other plan")


class Stores(NamedTuple):
    """The files of a store, as they were a while ago, and those of another store; this machine's note."""

    now: dict[str, bytes]
    older: dict[str, bytes]
    other: dict[str, bytes]
    note: tuple[str, bytes]


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and not path.name.startswith(("plan.lock", "plan.at-"))
    }


def live(folder: Path, who: str) -> Iterator[dict[str, bytes]]:
    """Two snapshots with an edit before, between and after them; the day says who made it."""
    storage = JournalStorage(folder)
    for number in (1, 2, 3):
        storage.commit({"days": {str(100 + number): {"made": who}}})
        if number < 3:
            storage.write_snapshot()
        yield files_in(folder)
    storage.close()


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Stores:
    folder = tmp_path_factory.mktemp("stores")
    _, older, now = live(folder / "own", "own")
    *_, other = live(folder / "other", "other")
    (note,) = (folder / "own").glob("plan.at-*")
    return Stores(now, older, other, (note.name, note.read_bytes()))


def as_left(stores: Stores, name: str, how: str) -> bytes | None:
    """What becomes of a file."""
    whole = stores.now[name]
    match how:
        case "missing":
            return None
        case "empty":
            return b""
        case "cut":
            return whole[: len(whole) - 10]
        case "flipped":
            return whole.replace(b"own", b"Own")
        case "not ours":
            return b"shopping: milk\n"
        case "older":
            return stores.older[name]
        case "other plan":
            return stores.other[name]
    return whole


def put(folder: Path, stores: Stores, hows: tuple[str, ...]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    name, note = stores.note
    (folder / name).write_bytes(note)
    for name, how in zip(FILES, hows, strict=True):
        held = as_left(stores, name, how)
        if held is not None:
            (folder / name).write_bytes(held)


def good_days(folder: Path) -> set[tuple[str, bytes]]:
    """The days in whole snapshots and in lines with right sums, whatever they belong to."""
    days: set[tuple[str, bytes]] = set()
    for path, data in ((folder / name, data) for name, data in files_in(folder).items()):
        try:
            days |= days_of(snapshots.decode(data, path))
        except (BrokenSnapshot, NewerVersion):
            for record in filter(None, map(decode, data.split(b"\n"))):
                days |= {(name, flat(text)) for _, name, text in record.changes if text is not None}
    return days


def days_of(state: Snapshot) -> set[tuple[str, bytes]]:
    return {(name, flat(text)) for name, text in state.tables.get("days", {}).items()}


def flat(text: bytes) -> bytes:
    return b"".join(text.split())


def makers(days: set[tuple[str, bytes]]) -> set[bytes]:
    return {text for _, text in days}


def check(folder: Path, stores: Stores, hows: tuple[str, ...]) -> None:
    put(folder, stores, hows)
    before, good = files_in(folder), good_days(folder)
    whole = survey(folder)
    assert files_in(folder) == before, "a look writes nothing"
    for version in whole.versions:
        assert len(makers(days_of(version.state))) <= 1, "two plans are never mixed"
    listed = {day for version in whole.versions for day in days_of(version.state)}
    assert good <= listed, "what is good is in a version"
    if whole.soundness is Soundness.UNUSABLE:
        assert whole.problems
        if not whole.versions:
            assert not good
            return
        own = [version for version in whole.versions if makers(days_of(version.state)) == {b'{"made":"own"}'}]
        first = whole.versions[0]
        if first.complete and own and first in own:
            assert len(days_of(first.state)) == max(len(days_of(version.state)) for version in own)
        recovery.open_version(folder, first)
        assert set(before.values()) - {b""} <= set(files_in(folder).values()) | copies(before)
        with closing(JournalStorage(folder)) as storage:
            assert {(name, flat(text)) for name, text in storage.texts("days").items()} == days_of(
                first.state
            )
        return
    assert whole.present is not None or not good
    with closing(JournalStorage(folder)) as storage:
        days = {(name, flat(text)) for name, text in storage.texts("days").items()}
        assert len(makers(days)) <= 1
        if len(days) < 3 and makers(days) == {b'{"made":"own"}'}:
            assert storage.recovered is not None, "what is lost is said"


def copies(files: dict[str, bytes]) -> set[bytes]:
    """The copies beside the plan: a new one takes their place."""
    return {data for name, data in files.items() if name.endswith(".bak")}


def test_every_combination_of_plan_and_journal(stores: Stores, tmp_path: Path) -> None:
    for one, other in product(HOWS, HOWS):
        check(tmp_path / "x", stores, (one, other, "whole", "whole"))


@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
@given(hows=st.tuples(*[st.sampled_from(HOWS)] * 4))
def test_any_combination_of_all_files(
    stores: Stores, tmp_path_factory: pytest.TempPathFactory, hows: tuple[str, ...]
) -> None:
    check(tmp_path_factory.mktemp("any") / "x", stores, hows)


def test_all_that_is_lost_in_the_plan_is_told(stores: Stores, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    for how in ("cut", "flipped", "empty", "missing", "not ours"):
        put(folder, stores, ("whole", how, "whole", "whole"))
        whole = survey(folder)
        assert whole.soundness is Soundness.FOUND, how
        assert whole.notices, how


def test_a_backup_that_may_hold_what_is_lost_makes_it_a_choice(stores: Stores, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    put(folder, stores, ("whole", "flipped", "whole", "whole"))
    assert not survey(folder).needs_choice, "one version alone is right"
    Layout(folder).backups.mkdir()
    old = Layout(folder).backups / "plan-2026-11-20.json"
    old.write_bytes(stores.now["plan.json.bak"])
    assert not survey(folder).needs_choice, "an older one helps nobody"
    put(tmp_path / "later", stores, ("whole",) * 4)
    with closing(JournalStorage(tmp_path / "later")) as storage:
        storage.write_snapshot()
    old.write_bytes((tmp_path / "later" / "plan.json").read_bytes())
    whole = survey(folder)
    assert whole.needs_choice
    assert [version.origin for version in whole.versions] == [Origin.HERE, Origin.BACKUP]


def test_files_of_others_are_told_once(stores: Stores, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    put(folder, stores, ("whole",) * 4)
    (folder / "plan (1).json").write_bytes(stores.now["plan.json"])
    (folder / "plan (MacBook).json").write_bytes(stores.other["plan.json"])
    (folder / "plan (MacBook).journal").write_bytes(stores.other["plan.journal"])
    (folder / "plan-notes.json").write_bytes(b"milk\n")
    whole = survey(folder)
    assert whole.needs_choice
    assert {stranger.path.name for stranger in whole.strangers} >= {"plan (MacBook).json"}
    assert [one.path.name for one in whole.unreadable] == ["plan-notes.json"]
    present = whole.present
    assert present is not None
    recovery.go_on_with(folder, present)
    after = survey(folder)
    assert not after.needs_choice
    assert not after.strangers
    assert len(days_of(after.versions[0].state)) == 3


def test_a_plan_file_that_is_a_folder_or_enormous_is_put_aside_whole(stores: Stores, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    put(folder, stores, ("missing", "whole", "whole", "whole"))
    (folder / "plan.json").mkdir()
    (folder / "plan.json" / "mine.txt").write_text("kept")
    whole = survey(folder)
    assert whole.soundness is Soundness.UNUSABLE
    recovery.open_version(folder, whole.versions[0])
    assert [path.read_text() for path in folder.glob("plan.json.replaced-*/mine.txt")] == ["kept"]
    put(folder, stores, ("missing", "whole", "whole", "whole"))
    with (folder / "plan.json").open("wb") as file:
        file.truncate(60_000_000)
    whole = survey(folder)
    assert "has 60 MB" in str(whole.broken and whole.broken.error)
    recovery.open_version(folder, whole.versions[0])
    assert [path.stat().st_size for path in folder.glob("plan.json.replaced-*")] == [60_000_000]
    with closing(JournalStorage(folder)) as storage:
        assert len(storage.texts("days")) == 3


def test_a_plan_that_another_machine_replaced_is_a_choice_while_ours_is_there(
    stores: Stores, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    put(here, stores, ("whole",) * 4)
    shutil.copytree(here, there)
    for note in there.glob("plan.at-*"):
        note.unlink()
    for folder, day in ((here, "104"), (there, "105")):
        with closing(JournalStorage(folder)) as storage:
            storage.commit({"days": {day: {"made": "own"}}})
            storage.write_snapshot()
            storage.commit({"days": {"106": {"made": folder.name}}})
    assert not survey(here).needs_choice
    for name in ("plan.json", "plan.journal"):
        shutil.copy(there / name, here / name)
    whole = survey(here)
    assert whole.needs_choice
    assert {version.origin for version in whole.versions} >= {Origin.HERE, Origin.COPY}
    days = {day for version in whole.versions for day, _ in days_of(version.state)}
    assert {"104", "105"} <= days
