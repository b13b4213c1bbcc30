"""Files that go, or come, under a program that has them open: memory is never let go, nor is a stranger's."""

import shutil
from collections.abc import Callable
from itertools import chain, combinations
from pathlib import Path

import pytest

from desktop.storage import recovery
from desktop.storage.disk import Disk
from desktop.storage.errors import ChangedElsewhere, HoldsAPlan, NotSaved, StoreError, StoreInUse
from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from tests.storage.conftest import FailingDisk

FIRST = {"days": {"1": {"run": "easy"}, "2": {"run": "long"}}}
SECOND = {"days": {"1": None, "3": {"run": "tempo"}}}
BOTH = {"days": {"2": {"run": "long"}, "3": {"run": "tempo"}}}
THIRD = {"days": {"4": {"run": "hills"}}}
FILES = ("plan.json", "plan.json.bak", "plan.journal", "plan.lock")

Open = Callable[..., JournalStorage]


@pytest.fixture
def storage(folder: Path, opened: Open) -> JournalStorage:
    """An open store that has a snapshot, and an edit behind it."""
    storage = opened(folder)
    storage.commit(FIRST)
    storage.write_snapshot()
    storage.commit(SECOND)
    return storage


def kept(storage: JournalStorage, opened: Open) -> dict[str, object]:
    """What the next start finds in its folder."""
    storage.close()
    again = opened(storage.layout.folder)
    assert again.recovered is None
    return {**again.read()}


@pytest.mark.parametrize("gone", list(chain(*(combinations(FILES, count) for count in (1, 2, 3, 4)))))
def test_files_that_vanish_are_written_anew_with_the_next_edit(
    storage: JournalStorage, opened: Open, gone: tuple[str, ...]
) -> None:
    for name in gone:
        (storage.layout.folder / name).unlink()
    storage.commit(THIRD)
    assert kept(storage, opened) == {"days": BOTH["days"] | THIRD["days"]}


@pytest.mark.parametrize("last", [lambda storage: storage.commit(SECOND), JournalStorage.write_snapshot])
def test_a_folder_that_vanishes_is_made_again_even_without_a_new_edit(
    storage: JournalStorage, opened: Open, last: Callable[[JournalStorage], None]
) -> None:
    shutil.rmtree(storage.layout.folder.parent)
    last(storage)
    assert kept(storage, opened) == BOTH


def test_what_is_written_anew_is_locked(storage: JournalStorage, opened: Open) -> None:
    shutil.rmtree(storage.layout.folder)
    storage.commit(THIRD)
    with pytest.raises(StoreInUse):
        opened(storage.layout.folder)


def test_a_folder_that_another_footwork_has_opened_meanwhile_is_left_to_it(
    storage: JournalStorage, opened: Open, folder: Path
) -> None:
    shutil.rmtree(folder)
    other = opened(folder)
    with pytest.raises(NotSaved, match="another Footwork has opened the folder"):
        storage.commit(THIRD)
    other.close()
    with pytest.raises(ChangedElsewhere):
        storage.commit(THIRD)
    storage.take_over()
    assert kept(storage, opened) == BOTH


@pytest.mark.parametrize("part", [0, 10, 60])
def test_a_journal_that_lost_its_end_is_written_anew(
    storage: JournalStorage, opened: Open, part: int
) -> None:
    journal = storage.layout.journal
    with journal.open("r+b") as file:
        file.truncate(part)
    storage.commit(THIRD)
    assert kept(storage, opened) == {"days": BOTH["days"] | THIRD["days"]}


def test_the_same_files_in_place_of_ours_change_nothing(
    storage: JournalStorage, opened: Open, tmp_path: Path
) -> None:
    for path in (storage.layout.journal, storage.layout.snapshot):
        copy = tmp_path / "copy"
        copy.write_bytes(path.read_bytes())
        copy.replace(path)
    storage.commit(THIRD)
    assert kept(storage, opened) == {"days": BOTH["days"] | THIRD["days"]}


class OtherDisk(Disk):
    """Has the folder on a stick that was pulled when ``pulled`` is set."""

    pulled = False

    def device(self, folder: Path) -> int:
        return super().device(folder) + self.pulled


def test_nothing_is_written_under_the_place_of_a_disk_that_was_taken_away(folder: Path, opened: Open) -> None:
    disk = OtherDisk()
    storage = opened(folder, disk=disk)
    storage.commit(FIRST)
    away = folder.rename(folder.with_name("away"))
    disk.pulled = True
    with pytest.raises(NotSaved, match="the disk that it is on is gone"):
        storage.commit(SECOND)
    assert not folder.exists()
    disk.pulled = False
    away.rename(folder)
    storage.commit(SECOND)
    assert kept(storage, opened) == BOTH


@pytest.mark.parametrize("broken", ["append", "sync", "replace", "open_log", "sync_folder", "make_folder"])
def test_a_disk_that_fails_while_everything_is_written_anew_is_tried_again(
    folder: Path, opened: Open, failing_disk: FailingDisk, broken: str
) -> None:
    storage = opened(folder, disk=failing_disk)
    storage.commit(FIRST)
    shutil.rmtree(folder)
    failing_disk.broken = {broken}
    for _ in range(2):
        with pytest.raises(NotSaved, match="the disk is full"):
            storage.commit(SECOND)
    assert storage.read() == FIRST
    failing_disk.broken = set()
    storage.commit(SECOND)
    assert kept(storage, opened) == BOTH


# ---- somebody else ---------------------------------------------------------------------------------


def elsewhere(storage: JournalStorage, opened: Open, tmp_path: Path, name: str) -> bytes:
    """Let another machine, which had a copy of the folder, put one of its files in place of ours."""
    copy = Layout(tmp_path / "elsewhere")
    shutil.copytree(storage.layout.folder, copy.folder)
    other = opened(copy.folder)
    other.commit({"days": {"2": {"run": "race"}}})
    if name == "plan.json":
        other.write_snapshot()
    other.close()
    theirs = (copy.folder / name).read_bytes()
    (storage.layout.folder / name).write_bytes(theirs)
    return theirs


@pytest.mark.parametrize("name", ["plan.json", "plan.journal"])
def test_what_another_machine_wrote_stays_until_the_runner_says_so(
    storage: JournalStorage, opened: Open, tmp_path: Path, name: str
) -> None:
    theirs = elsewhere(storage, opened, tmp_path, name)
    for attempt in (lambda: storage.commit(THIRD), storage.write_snapshot):
        with pytest.raises(ChangedElsewhere, match=f"another program changed {name}"):
            attempt()
    assert (storage.layout.folder / name).read_bytes() == theirs


@pytest.mark.parametrize("name", ["plan.json", "plan.journal"])
def test_ours_is_written_beside_it_when_the_runner_says_so(
    storage: JournalStorage, opened: Open, tmp_path: Path, name: str
) -> None:
    theirs = elsewhere(storage, opened, tmp_path, name)
    aside = storage.take_over()
    assert theirs in [path.read_bytes() for path in aside]
    storage.commit(THIRD)
    assert kept(storage, opened) == {"days": BOTH["days"] | THIRD["days"]}
    versions = recovery.found_in(storage.layout.folder)
    races = [found for found in versions if b'"race"' in found.state.tables["days"].get("2", b"")]
    assert races, "their version can still be opened"


# ---- another folder --------------------------------------------------------------------------------


def test_everything_goes_on_in_another_folder(storage: JournalStorage, opened: Open, tmp_path: Path) -> None:
    before, there = storage.layout, tmp_path / "there"
    storage.go_on_in(there, THIRD)
    everything = {"days": BOTH["days"] | THIRD["days"]}
    assert storage.read() == everything
    storage.commit(SECOND)
    storage.commit({"days": {"5": {"run": "track"}}})
    assert kept(storage, opened) == {"days": everything["days"] | {"5": {"run": "track"}}}
    assert opened(before.folder).read() == BOTH, "what was left is as it was, and free"


def test_a_folder_with_a_plan_is_not_gone_to(storage: JournalStorage, opened: Open, tmp_path: Path) -> None:
    there = tmp_path / "there"
    other = opened(there)
    other.commit(FIRST)
    with pytest.raises(StoreInUse):
        storage.go_on_in(there, THIRD)
    other.close()
    with pytest.raises(HoldsAPlan, match="choose an empty folder"):
        storage.go_on_in(there, THIRD)
    assert opened(there).read() == FIRST
    storage.commit(THIRD)
    assert storage.layout.folder != there


@pytest.mark.parametrize("broken", ["append", "sync", "replace"])
def test_a_folder_that_cannot_be_written_is_not_gone_to(
    folder: Path, opened: Open, failing_disk: FailingDisk, tmp_path: Path, broken: str
) -> None:
    storage = opened(folder, disk=failing_disk)
    storage.commit(FIRST)
    opened(tmp_path / "there").close()
    failing_disk.broken = {broken}
    with pytest.raises(StoreError, match="the disk is full"):
        storage.go_on_in(tmp_path / "there", SECOND)
    failing_disk.broken = set()
    storage.commit(SECOND)
    assert kept(storage, opened) == BOTH
