"""When the disk fails, the runner is told, memory stays what the disk holds, and saving goes on later."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage import recovery
from desktop.storage.disk import Disk
from desktop.storage.errors import FolderUnusable, LeftBehind, NotSaved
from desktop.storage.journal import JournalStorage
from desktop.storage.tables import Database
from desktop.wording.voice import Voice
from tests.storage.conftest import FailingDisk

FIRST = {"days": {"1": {"run": "easy"}, "2": {"run": "long"}}}
SECOND = {"days": {"1": None, "3": {"run": "tempo"}}}
BOTH = {"days": {"2": {"run": "long"}, "3": {"run": "tempo"}}}


@pytest.mark.parametrize("broken", [{"append"}, {"sync"}, {"append", "cut"}, {"sync", "cut"}])
def test_an_edit_that_fails_leaves_everything_as_it_was(
    folder: Path, opened: Callable[..., JournalStorage], failing_disk: FailingDisk, broken: set[str]
) -> None:
    storage = opened(folder, disk=failing_disk)
    storage.commit(FIRST)
    failing_disk.broken = broken
    with pytest.raises(NotSaved, match="the disk is full") as caught:
        storage.commit(SECOND)
    assert str(folder) in str(caught.value)
    assert storage.read() == FIRST

    failing_disk.broken = set()
    storage.commit(SECOND)
    assert storage.read() == BOTH
    storage.close()
    again = opened(folder)
    assert again.read() == BOTH
    assert again.recovered is None


def test_half_an_edit_on_a_disk_that_stays_full_is_set_aside_on_opening(
    folder: Path, opened: Callable[..., JournalStorage], failing_disk: FailingDisk
) -> None:
    storage = opened(folder, disk=failing_disk)
    storage.commit(FIRST)
    failing_disk.broken = {"append", "cut"}
    with pytest.raises(NotSaved):
        storage.commit(SECOND)
    with pytest.raises(LeftBehind, match="may be there at the next start"):
        storage.close()
    again = opened(folder)
    assert again.read() == FIRST
    assert again.recovered is not None
    assert not again.recovered.losses
    assert "everything that was saved is there" in Voice.of().say(again.recovered.said)


def test_a_refused_edit_that_could_not_be_cut_off_is_gone_at_the_end(
    folder: Path, opened: Callable[..., JournalStorage], failing_disk: FailingDisk
) -> None:
    storage = opened(folder, disk=failing_disk)
    storage.commit(FIRST)
    failing_disk.broken = {"sync", "cut"}
    with pytest.raises(NotSaved):
        storage.commit(SECOND)
    failing_disk.broken = set()
    storage.close()
    again = opened(folder)
    assert again.read() == FIRST
    assert again.recovered is None


def test_tinydb_does_not_keep_what_was_not_saved(folder: Path, failing_disk: FailingDisk) -> None:
    with Database(folder, disk=failing_disk) as database:
        database.days.insert({"run": "easy"})
        failing_disk.broken = {"sync"}
        with pytest.raises(NotSaved):
            database.days.update({"run": "race"})
        assert database.days.all() == [{"run": "easy"}]
        failing_disk.broken = set()
        database.days.update({"run": "hills"})
    assert JournalStorage(folder, read_only=True).read() == {"days": {"1": {"run": "hills"}}}


@pytest.mark.parametrize("broken", ["append", "sync", "replace", "open_log", "sync_folder"])
def test_a_snapshot_that_fails_loses_nothing(
    folder: Path, opened: Callable[..., JournalStorage], failing_disk: FailingDisk, broken: str
) -> None:
    storage = opened(folder, disk=failing_disk)
    storage.commit(FIRST)
    failing_disk.broken = {broken}
    with pytest.raises(OSError, match="made to fail"):
        storage.write_snapshot()
    failing_disk.broken = set()
    storage.commit(SECOND)
    assert storage.read() == JournalStorage(folder, read_only=True).read() == BOTH
    storage.write_snapshot()
    assert storage.read() == JournalStorage(folder, read_only=True).read() == BOTH
    assert not list(folder.glob("*.tmp"))


def test_an_edit_is_saved_although_the_snapshot_it_sets_off_fails(
    folder: Path, opened: Callable[..., JournalStorage], failing_disk: FailingDisk
) -> None:
    storage = opened(folder, disk=failing_disk, long_journal=10)
    failing_disk.broken = {"replace"}
    storage.commit(FIRST)
    assert JournalStorage(folder, read_only=True).read() == FIRST


def test_a_journal_that_another_program_changed_is_not_written_over(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder)
    storage.commit(FIRST)
    foreign = storage.layout.journal.read_bytes() + b"from another machine\n"
    storage.layout.journal.write_bytes(foreign)
    with pytest.raises(NotSaved, match=r"another program changed plan\.journal"):
        storage.commit(SECOND)
    with pytest.raises(NotSaved):
        storage.write_snapshot()
    assert storage.layout.journal.read_bytes() == foreign


def test_a_closed_store_says_so(folder: Path, opened: Callable[..., JournalStorage]) -> None:
    storage = opened(folder)
    storage.close()
    with pytest.raises(NotSaved, match="it is closed"):
        storage.commit(FIRST)


def test_a_folder_on_a_full_disk_still_opens(
    folder: Path, opened: Callable[..., JournalStorage], failing_disk: FailingDisk
) -> None:
    storage = opened(folder)
    storage.commit(FIRST)
    storage.close()
    failing_disk.broken = {"append", "replace"}
    full = opened(folder, disk=failing_disk)
    assert full.read() == FIRST
    with pytest.raises(NotSaved):
        full.commit(SECOND)


def test_a_file_in_place_of_the_folder_is_named(
    tmp_path: Path, opened: Callable[..., JournalStorage]
) -> None:
    (tmp_path / "file").write_text("mine")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(FolderUnusable, match="a file with that name is in the way") as caught:
            opened(place)
        assert str(place) in str(caught.value)
        with pytest.raises(FolderUnusable):
            opened(place, read_only=True)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "permission is missing"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ENOSPC, "is full"),
    ],
)
@pytest.mark.parametrize("broken", ["make_folder", "open_log", "append"])
def test_a_folder_that_cannot_be_written_is_named_with_the_reason(
    folder: Path,
    opened: Callable[..., JournalStorage],
    failing_disk: FailingDisk,
    broken: str,
    number: int,
    reason: str,
) -> None:
    failing_disk.broken = {broken}
    failing_disk.error = number
    with pytest.raises(FolderUnusable, match=reason) as caught:
        opened(folder, disk=failing_disk)
    assert str(folder) in str(caught.value)
    failing_disk.broken = set()
    assert opened(folder, disk=failing_disk).read() == {}


class UnsureDisk(Disk):
    """Puts the snapshot in place and then cannot tell whether it will be there after a power cut."""

    unsure = False

    def sync_folder(self, folder: Path) -> None:
        if self.unsure and self._replaced.name == "plan.json":
            raise OSError(errno.EIO, "made to fail")
        super().sync_folder(folder)

    def replace(self, new: Path, path: Path) -> None:
        self._replaced = path
        super().replace(new, path)


def test_a_snapshot_in_place_that_may_not_last_is_gone_on_from(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    disk = UnsureDisk()
    storage = opened(folder, disk=disk)
    storage.commit(FIRST)
    disk.unsure = True
    with pytest.raises(OSError, match="made to fail"):
        storage.write_snapshot()
    disk.unsure = False
    storage.commit(SECOND)
    storage.close()
    again = opened(folder)
    assert again.read() == BOTH
    again.close()
    storage.layout.snapshot.write_bytes(storage.layout.snapshot_copy.read_bytes())  # it did not last
    recovery.recover(folder)
    assert opened(folder).read() == BOTH


def test_another_machines_snapshot_that_came_while_open_is_not_written_over(
    folder: Path, opened: Callable[..., JournalStorage], tmp_path: Path
) -> None:
    storage = opened(folder)
    storage.commit(FIRST)
    elsewhere = opened(tmp_path / "elsewhere")
    elsewhere.commit(SECOND)
    elsewhere.write_snapshot()
    foreign = elsewhere.layout.snapshot.read_bytes()
    storage.layout.snapshot.write_bytes(foreign)
    with pytest.raises(NotSaved, match=r"another program changed plan\.json"):
        storage.write_snapshot()
    with pytest.raises(NotSaved, match=r"another program changed plan\.json"):
        storage.commit(SECOND)
    assert storage.layout.snapshot.read_bytes() == foreign
    storage.close()
    recovery.recover(folder)
    assert opened(folder).read() == FIRST
    assert foreign in [path.read_bytes() for path in folder.iterdir()], "both are kept"


@pytest.mark.parametrize("broken", [b"", None, b"{}"])
def test_a_snapshot_that_broke_while_open_is_written_anew_and_never_becomes_the_copy(
    folder: Path, opened: Callable[..., JournalStorage], broken: bytes | None
) -> None:
    storage = opened(folder)
    storage.commit(FIRST)
    storage.write_snapshot()
    storage.commit(SECOND)
    copy = storage.layout.snapshot_copy.read_bytes()
    if broken is None:
        storage.layout.snapshot.unlink()
    else:
        storage.layout.snapshot.write_bytes(broken)
    storage.write_snapshot()
    assert storage.layout.snapshot_copy.read_bytes() == copy
    storage.close()
    assert opened(folder).read() == BOTH
