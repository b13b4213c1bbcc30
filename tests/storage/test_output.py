"""What Footwork writes for the runner: whole or not at all, and never in the place of the plans."""

import errno
import os
import stat
from pathlib import Path

import pytest

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.storage import recovery
from desktop.storage.errors import NotWritten
from desktop.storage.journal import JournalStorage
from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from tests.storage.conftest import FailingDisk, MortalDisk, PowerCut
from tests.storage.test_plans import WEEK

posix = pytest.mark.skipif(os.name == "nt", reason="files of Windows have neither")


def test_a_file_is_there_and_nothing_else(tmp_path: Path) -> None:
    Outputs(replace=True).write(tmp_path / "läufer 🏃.pdf", b"new")
    Outputs(replace=True).write(tmp_path / "läufer 🏃.pdf", b"newer")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"läufer 🏃.pdf": b"newer"}


@pytest.mark.parametrize("broken", ["append", "sync", "replace"])
def test_what_fails_leaves_the_old_file_and_no_other(
    tmp_path: Path, failing_disk: FailingDisk, broken: str
) -> None:
    path = tmp_path / "week.pdf"
    path.write_bytes(b"old")
    failing_disk.broken = {broken}
    with pytest.raises(NotWritten) as caught:
        Outputs(replace=True, disk=failing_disk).write(path, b"new")
    assert str(caught.value) == f"{path} cannot be written: the disk is full."
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"week.pdf": b"old"}


def test_a_power_cut_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, mortal_disk: type[MortalDisk], power_cut: type[PowerCut]
) -> None:
    path = tmp_path / "week.pdf"
    for steps in range(1, 10):
        path.write_bytes(b"old")
        try:
            Outputs(replace=True, disk=mortal_disk(steps)).write(path, b"new")
        except power_cut:
            assert path.read_bytes() in (b"old", b"new")
        else:
            assert path.read_bytes() == b"new"
            return
    pytest.fail("ten steps were not enough")


@posix
def test_permissions_stay_and_a_link_stays_a_link(tmp_path: Path) -> None:
    held, link = tmp_path / "held.pdf", tmp_path / "link.pdf"
    held.write_bytes(b"old")
    held.chmod(0o640)
    link.symlink_to(held)
    Outputs(replace=True).write(link, b"new")
    assert link.is_symlink()
    assert (held.read_bytes(), stat.S_IMODE(held.stat().st_mode)) == (b"new", 0o640)


@posix
def test_a_device_is_written_to_and_stays_one() -> None:
    Outputs(replace=True).write(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_a_folder_a_missing_folder_and_a_name_too_long_are_each_one_sentence(tmp_path: Path) -> None:
    for path, sentence in (
        (tmp_path, "is a folder; name a file in it."),
        (tmp_path / "missing" / "week.pdf", "cannot be written: the folder is gone."),
        (tmp_path / ("x" * 300), "cannot be written: the name is too long."),
    ):
        with pytest.raises(NotWritten) as caught:
            Outputs(replace=True).write(path, b"new")
        assert str(caught.value) == f"{path} {sentence}"
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritten, match=r"cannot be made: a file with that name is in the way\."):
        Outputs().make_folder(tmp_path / "file")


@pytest.fixture
def plans(folder: Path) -> Path:
    """A store with a snapshot, a journal, their copies, and files that were set aside."""
    with PlanStore.open(folder) as store:
        store.save(Kept(), Kept(Diary(WEEK)))
    for _ in range(2):
        storage = JournalStorage(folder)
        storage.commit({"days": {"1": {"entries": [], "n": os.urandom(2).hex()}}})
        storage.write_snapshot()
        storage.close()
    (folder / "plan.json").write_bytes(b"")
    recovery.recover(folder)
    return folder


@pytest.mark.parametrize("locked", [True, False])
def test_no_file_of_a_store_is_ever_written_over(plans: Path, locked: bool) -> None:
    if not locked:
        (plans / "plan.lock").unlink()
    before = {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()}
    assert {path.name for path in before} >= {
        "plan.json",
        "plan.journal",
        "plan.json.bak",
        "plan.journal.bak",
    }
    for path in [
        *before,
        plans / "PLAN.JSON",
        plans / "plan.journal.tmp",
        plans / ".." / "plans" / "plan.json",
    ]:
        with pytest.raises(NotWritten) as caught:
            Outputs(replace=True).write(path, b"%PDF")
        assert str(caught.value) == f"{path} is where Footwork keeps the plans; choose another name."
    assert {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()} == before


@posix
def test_nor_through_a_link(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "week.pdf").symlink_to(plans / "plan.journal")
    held = (plans / "plan.journal").read_bytes()
    with pytest.raises(NotWritten, match="keeps the plans"):
        Outputs(replace=True).write(tmp_path / "week.pdf", b"%PDF")
    assert (plans / "plan.journal").read_bytes() == held


def test_elsewhere_a_file_may_have_any_name(plans: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "plan.json", tmp_path / "plan.journal", plans / "planned.pdf"):
        Outputs(replace=True).write(path, b"%PDF")
        assert path.read_bytes() == b"%PDF"
        path.unlink()


def test_the_systems_own_words_where_we_have_none(tmp_path: Path, failing_disk: FailingDisk) -> None:
    failing_disk.broken, failing_disk.error = {"append"}, errno.EXDEV
    with pytest.raises(NotWritten, match="made to fail"):
        Outputs(disk=failing_disk).write(tmp_path / "week.pdf", b"new")
