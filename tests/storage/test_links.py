"""A folder of plans, or files in it, may be links to elsewhere: they are followed, and stay links."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage import recovery
from desktop.storage.errors import DamagedStore, FolderUnusable
from desktop.storage.journal import JournalStorage
from desktop.storage.plans import PlanStore

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only some users make links")

Open = Callable[..., JournalStorage]
FILES = ("plan.json", "plan.journal", "plan.json.bak", "plan.journal.bak")


def edit(storage: JournalStorage, number: int) -> None:
    storage.commit({"days": {str(number): {"edit": number}}})


def days(folder: Path) -> set[str]:
    return set(JournalStorage(folder, read_only=True).read().get("days", {}))


def use(folder: Path) -> None:
    """Edits, snapshots, closing and opening again: each file is written in each way there is."""
    for start in (10, 20):
        storage = JournalStorage(folder)
        for number in range(start, start + 3):
            edit(storage, number)
            storage.write_snapshot()
        edit(storage, start + 5)
        storage.close()


@pytest.fixture
def cloud(tmp_path: Path, folder: Path) -> Path:
    """A plan whose files are kept in another folder; links stand in their place, as stow makes them."""
    JournalStorage(folder).close()
    use(folder)
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    for name in FILES:
        shutil.move(folder / name, cloud / name)
        (folder / name).symlink_to(os.path.relpath(cloud / name, folder.resolve()))
    return cloud


def test_a_folder_that_is_a_link_is_followed(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "real").mkdir()
    folder.parent.mkdir(parents=True)
    folder.symlink_to(tmp_path / "real", target_is_directory=True)
    use(folder)
    assert folder.is_symlink()
    assert days(tmp_path / "real") == {"10", "11", "12", "15", "20", "21", "22", "25"}


def test_files_that_are_links_stay_links_and_what_they_lead_to_is_written(folder: Path, cloud: Path) -> None:
    before = {name: (cloud / name).read_bytes() for name in FILES}
    use(folder)
    assert all((folder / name).is_symlink() for name in FILES)
    assert all((cloud / name).read_bytes() != before[name] for name in FILES)
    assert sorted(path.name for path in cloud.iterdir()) == sorted(FILES), "nothing is left there"
    assert days(folder) == days(cloud) == {"10", "11", "12", "15", "20", "21", "22", "25"}


def test_a_version_that_is_chosen_goes_to_where_the_links_lead(folder: Path, cloud: Path) -> None:
    (cloud / "plan.json").write_bytes(b"broken")
    with pytest.raises(DamagedStore):
        JournalStorage(folder)
    recovery.recover(folder)
    assert all((folder / name).is_symlink() for name in FILES)
    assert days(cloud) == {"10", "11", "12", "15", "20", "21", "22", "25"}


def test_where_the_other_folder_is_not_there_nothing_is_taken_for_an_empty_plan(
    folder: Path, cloud: Path, tmp_path: Path
) -> None:
    cloud.rename(tmp_path / "elsewhere")
    for read_only in (True, False):
        with pytest.raises(FolderUnusable, match="a link there leads nowhere"):
            JournalStorage(folder, read_only=read_only)
    assert all((folder / name).is_symlink() for name in FILES)
    (tmp_path / "elsewhere").rename(cloud)
    assert len(days(folder)) == 8


def test_what_a_link_led_to_vanishes_while_the_plan_is_open(
    folder: Path, cloud: Path, tmp_path: Path, opened: Open
) -> None:
    storage = opened(folder)
    cloud.rename(tmp_path / "elsewhere")
    with pytest.raises(Exception, match="a link there leads nowhere"):
        edit(storage, 1)
    (tmp_path / "elsewhere").rename(cloud)
    edit(storage, 2)
    assert "2" in days(cloud)


@pytest.mark.parametrize("kind", ["dangling", "circular"])
@pytest.mark.parametrize("place", ["folder", "above", "plan.json", "plan.journal", "plan.lock"])
def test_links_that_lead_nowhere_are_said_in_a_sentence(
    tmp_path: Path, kind: str, place: str, folder: Path
) -> None:
    link = {"folder": folder, "above": folder.parent}.get(place, folder / place)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(tmp_path / "gone" / "away" if kind == "dangling" else link)
    with pytest.raises(FolderUnusable, match=r"a link there leads nowhere|the folder is gone"):
        PlanStore.open(folder)
    assert link.is_symlink()
    assert not (tmp_path / "gone").exists()


def test_a_copy_of_the_folder_by_hard_links_goes_its_own_way(folder: Path, tmp_path: Path) -> None:
    use(folder)
    storage = JournalStorage(folder)
    edit(storage, 1)
    storage.close()
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy, copy_function=os.link)
    before = days(folder)
    use(copy)
    assert days(folder) == before
    storage = JournalStorage(folder)
    edit(storage, 2)
    storage.close()
    assert days(folder) == before | {"2"}
    assert "2" not in days(copy)
