"""Nothing that Footwork writes for a runner goes over its own files, by whatever name it is asked for."""

import os
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.storage.errors import NotWritten
from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from tests.storage.test_plans import WEEK
from tests.storage.tree import tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="makes links of every sort")

NAMES = (
    "plan.json",
    "plan.json.bak",
    "plan.json.tmp",
    "plan.json.damaged-20261122-071320",
    "plan.json.version-1.0-20261122-071320",
    "plan.journal",
    "plan.journal.bak",
    "plan.journal.cut-20261122-071320-2",
    "plan.lock",
    "plan.undo",
    "plan.seen",
    "plan.day-2026-11-24.set-aside-20261122-071320.json",
    "thumbnails.cache",
    "thumbnails.cache.tmp",
    "fault-2026-11-22-071320-1.txt",
    "backups",
    "backups/2026-11-22.json",
    "backups/pictures/2026/calf.png",
    "other",
    "other/plan.json",
)
"""What a folder of plans holds, or will."""


class Place(NamedTuple):
    """A folder of plans, and whether Outputs is told that it is in use."""

    folder: Path
    told: bool


Way = Callable[[Path, str, Path], Iterator[Path]]
"""Ways to name a file of a folder; the last path is an empty folder for whatever that needs."""

# ---- ways to name a file ---------------------------------------------------------------------


def as_it_is(folder: Path, name: str, spare: Path) -> Iterator[Path]:
    yield folder / name
    yield Path(os.path.relpath(folder / name))


def round_about(folder: Path, name: str, spare: Path) -> Iterator[Path]:
    yield spare / ".." / folder.parent.name / ".." / folder.parent.name / folder.name / name
    yield Path(f"{folder.parent}//{folder.name}/./{name}")


def in_other_letters(folder: Path, name: str, spare: Path) -> Iterator[Path]:
    """As file systems that make no difference between them would take it."""
    yield folder / name.upper()
    yield folder / name.replace("s", "ſ")
    yield folder / unicodedata.normalize("NFKC", name).title()


def the_folder_in_other_letters(folder: Path, name: str, spare: Path) -> Iterator[Path]:
    if not folder.exists():  # else this system says that it is another
        yield folder.parent / unicodedata.normalize("NFD", folder.name) / name
        yield folder.parent / folder.name.upper() / name


def through_a_link(folder: Path, name: str, spare: Path) -> Iterator[Path]:
    link = spare / f"week {len(list(spare.iterdir()))}.pdf"
    link.symlink_to(folder / name)
    yield link
    second = spare / f"{link.name} again"
    second.symlink_to(link.name)
    yield second


def through_a_linked_folder(folder: Path, name: str, spare: Path) -> Iterator[Path]:
    (spare / "here").symlink_to(folder, target_is_directory=True)
    yield spare / "here" / name


WAYS: tuple[Way, ...] = (
    as_it_is,
    round_about,
    in_other_letters,
    the_folder_in_other_letters,
    through_a_link,
    through_a_linked_folder,
)

# ---- folders of plans ------------------------------------------------------------------------


def missing(folder: Path) -> Place:
    return Place(folder, told=True)


def empty(folder: Path) -> Place:
    folder.mkdir(parents=True)
    return Place(folder, told=True)


def full(folder: Path) -> Place:
    with PlanStore.open(folder) as store:
        store.save(Kept(), Kept(Diary(WEEK)))
    for name in NAMES:
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        if name not in ("backups", "other") and not path.exists():
            path.write_bytes(b"kept")
    return Place(folder, told=True)


def another_one(folder: Path) -> Place:
    return full(folder)._replace(told=False)


def a_snapshot_alone(folder: Path) -> Place:
    place = another_one(folder)
    for name in ("plan.lock", "plan.journal", "plan.json.bak"):
        (folder / name).unlink()
    return place


def the_usual_one(folder: Path) -> Place:
    return missing(folder)._replace(told=False)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("make", [missing, empty, full, another_one, a_snapshot_alone, the_usual_one])
def test_no_file_of_ours_is_written_over_by_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], Place], way: Way
) -> None:
    usual = tmp_path / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(usual))
    place = make(usual / "Footwork" if make is the_usual_one else tmp_path / "läufer" / "pläne")
    place.folder.parent.mkdir(exist_ok=True)
    monkeypatch.chdir(place.folder.parent)
    for number, name in enumerate(NAMES):
        spare = tmp_path / f"spare {number}"
        spare.mkdir()
        for path in way(place.folder, name, spare):
            before = tree(tmp_path)
            for outputs in (Outputs(place.folder if place.told else None, replace=True), Outputs()):
                if outputs.folder is None and place.told:
                    continue
                with pytest.raises(NotWritten, match=r"keeps the plans|is a folder") as caught:
                    outputs.write(path, b"%PDF")
                assert caught.value.reason
            assert tree(tmp_path) == before, path


# ---- what else would cost plans --------------------------------------------------------------


def test_no_file_is_written_where_the_folder_will_have_to_be(tmp_path: Path) -> None:
    for path in (tmp_path / "new", tmp_path / "new" / "plans"):
        with pytest.raises(NotWritten, match="keeps the plans"):
            Outputs(tmp_path / "new" / "plans").write(path, b"%PDF")


def test_a_file_of_ours_that_is_a_link_is_ours_where_it_leads_to(tmp_path: Path) -> None:
    place = full(tmp_path / "plans")
    synced = tmp_path / "synced.json"
    (place.folder / "plan.json").rename(synced)
    (place.folder / "plan.json").symlink_to(synced)
    (tmp_path / "elsewhere").mkdir()
    (place.folder / "backups").rename(tmp_path / "elsewhere" / "old")
    (place.folder / "backups").symlink_to(tmp_path / "elsewhere" / "old")
    before = tree(tmp_path)
    for path in (synced, tmp_path / "elsewhere" / "old" / "2026-11-22.json"):
        with pytest.raises(NotWritten, match="keeps the plans"):
            Outputs(place.folder, replace=True).write(path, b"%PDF")
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", ["plan.json", "plan.journal", "backups/pictures/2026/calf.png"])
def test_a_second_name_of_a_file_of_ours_is_no_place_and_where_nobody_knows_it_harms_nothing(
    tmp_path: Path, name: str
) -> None:
    place = full(tmp_path / "plans")
    os.link(place.folder / name, tmp_path / "hard.pdf")
    before = tree(tmp_path)
    with pytest.raises(NotWritten, match="keeps the plans"):
        Outputs(place.folder, replace=True).write(tmp_path / "hard.pdf", b"%PDF")
    assert tree(tmp_path) == before
    Outputs(replace=True).write(tmp_path / "hard.pdf", b"%PDF")
    assert tree(place.folder) == {
        path.removeprefix("plans/"): held for path, held in before.items() if path.startswith("plans/")
    }


def test_elsewhere_every_name_is_free(tmp_path: Path) -> None:
    place = full(tmp_path / "plans")
    (tmp_path / "backups").mkdir()
    free = ("plan.json", "plan.journal", "backups/week.pdf", "plans/planned.pdf", "plans 2", "fault-1.txt")
    for name in free:
        Outputs(place.folder).write(tmp_path / name, b"%PDF")
        assert (tmp_path / name).read_bytes() == b"%PDF"
        (tmp_path / name).unlink()
