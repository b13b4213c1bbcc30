"""Another runner's plan is read from a folder or a file, never written to, and refused in one sentence."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan
from desktop.model.settings import Settings
from desktop.storage.bundle import pack, read
from desktop.storage.disk import MAX_FILE, Disk
from desktop.storage.neighbour import NoNeighbour, neighbour_plan
from desktop.storage.plans import PlanStore
from tests.storage.test_bundle import STATE, zipped
from tests.storage.test_plans import TUESDAY, WEEK
from tests.storage.tree import tree

KEPT = Kept(Diary(WEEK, {"calf-raise": Dose(reps=7)}), Settings())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a plan and own doses."""
    place = tmp_path / "ben"
    with PlanStore.open(place) as store:
        store.save(Kept(), KEPT)
    return place


def test_a_folder_gives_its_plan_and_doses_and_nothing_in_it_changes(folder: Path) -> None:
    before = tree(folder)
    found = neighbour_plan(folder)
    assert found.diary.plan == WEEK
    assert found.diary.doses == KEPT.diary.doses
    assert found.told == ()
    assert found.left_out == ()
    assert tree(folder) == before


def test_a_folder_that_is_open_is_read_as_it_was_saved_last(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        later = KEPT.with_plan(Plan({TUESDAY: (Note("n", "new"),)}))
        store.save(KEPT, later)
        before = tree(folder)
        assert neighbour_plan(folder).diary.plan == later.diary.plan
        assert tree(folder) == before


def test_a_backup_in_one_file_and_a_plan_json_give_the_same(folder: Path, tmp_path: Path) -> None:
    everything = tmp_path / "weeks.footwork"
    everything.write_bytes(pack(read(folder / "plan.json").state))
    for path in (everything, folder / "plan.json"):
        before = tree(tmp_path)
        assert neighbour_plan(path).diary.plan == WEEK
        assert tree(tmp_path) == before


def test_a_day_that_cannot_be_read_is_left_out_and_named_and_written_nowhere(tmp_path: Path) -> None:
    state = STATE._replace(tables={"days": {**STATE.tables["days"], "739580": b'{"entries":3}'}})
    file = tmp_path / "weeks.footwork"
    file.write_bytes(pack(state))
    before = tree(tmp_path)
    found = neighbour_plan(file)
    assert len(dict(found.diary.plan.days)) == 1
    assert len(found.left_out) == 1
    assert tree(tmp_path) == before


def test_edits_that_are_lost_are_told(folder: Path) -> None:
    journal = folder / "plan.journal"
    journal.write_bytes(journal.read_bytes()[:-5])
    before = tree(folder)
    assert neighbour_plan(folder).told
    assert tree(folder) == before


def nothing(path: Path) -> None:
    """There is no such thing."""


def empty_folder(path: Path) -> None:
    path.mkdir()


def damaged(path: Path) -> None:
    with PlanStore.open(path) as store:
        store.save(Kept(), KEPT)
    for name in ("plan.json", "plan.json.bak"):
        (path / name).write_bytes((path / name).read_bytes()[:-20])


def newer(path: Path) -> None:
    path.write_bytes(pack(STATE._replace(version=STATE.version._replace(major=9))))


def newer_folder(path: Path) -> None:
    path.mkdir()
    newer(path / "weeks.zip")
    with ZipFile(path / "weeks.zip") as held:
        (path / "plan.json").write_bytes(held.read("plan.json"))


def text(path: Path) -> None:
    path.write_text("Dear Ann,\nrun well.\n")


def picture_zip(path: Path) -> None:
    path.write_bytes(zipped(("a.txt", b"a")))


def cut_zip(path: Path) -> None:
    path.write_bytes(pack(STATE)[:-30])


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (nothing, "it is missing"),
        (empty_folder, "no plan is in it"),
        (damaged, "plan.json: "),
        (newer, "a newer Footwork wrote it"),
        (newer_folder, "a newer Footwork wrote it"),
        (text, "it does not begin like a plan"),
        (picture_zip, "no plan is in it"),
        (cut_zip, "it is damaged"),
        (huge, "it has 51 MB"),
        (pipe, "it is no file"),
    ],
)
def test_what_holds_no_plan_is_told_in_one_sentence_and_left_alone(
    make: Callable[[Path], None], why: str, tmp_path: Path
) -> None:
    path = tmp_path / "other"
    make(path)
    before = None if make is pipe else tree(tmp_path)
    with pytest.raises(NoNeighbour) as refused:
        neighbour_plan(path)
    sentence = str(refused.value)
    assert sentence.startswith(f"No second plan can be read from {path}: {why}")
    assert sentence.endswith("a file that “footwork backup” wrote.")
    assert sentence.count("\n") == 0
    assert before is None or tree(tmp_path) == before


@pytest.mark.parametrize("name", ["\0", "x" * 300, "\udcff/\udcff"])
def test_a_name_that_nothing_can_have_is_told_too(name: str, tmp_path: Path) -> None:
    with pytest.raises(NoNeighbour):
        neighbour_plan(tmp_path / name)


class Closed(Disk):
    """A disk on which nothing may be read."""

    def read(self, path: Path) -> bytes | None:
        raise PermissionError(errno.EACCES, "made to fail", str(path))


def test_what_may_not_be_read_is_told(folder: Path) -> None:
    for path in (folder, folder / "plan.json"):
        with pytest.raises(NoNeighbour, match="permission is missing"):
            neighbour_plan(path, Closed())
