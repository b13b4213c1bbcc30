"""Exercises of the runner's own from the command line: listed, planned by id, printed with their photo."""

import json
from io import BytesIO, StringIO
from pathlib import Path

from PIL import Image

from desktop.cli.program import run
from desktop.model.diary import Diary, OwnExercise
from desktop.model.kept import Kept
from desktop.storage.plans import PlanStore
from tests.cli.conftest import TODAY, Footwork

LEAN = "own-a1"


def photo() -> bytes:
    made = BytesIO()
    Image.new("RGB", (300, 200), (40, 160, 60)).save(made, "JPEG")
    return made.getvalue()


def keep(data: Path, *, removed: bool = False) -> None:
    with PlanStore.open(data) as store:
        own = OwnExercise(LEAN, "Tree lean", photo=store.pictures.put(photo()), removed=removed)
        store.save(Kept(), Kept(Diary(own={LEAN: own})))


def test_they_are_listed_alone_or_behind_ours(footwork: Footwork, data: Path) -> None:
    keep(data)
    alone = footwork("exercises", "--mine").out
    assert alone.split()[:3] == [LEAN, "Tree", "lean"]
    assert len(alone.splitlines()) == 1
    assert footwork("exercises").out.splitlines()[-1].startswith(LEAN)
    (described,) = json.loads(footwork("exercises", "--mine", "--json").out)
    assert (described["id"], described["name"], described["own"]) == (LEAN, "Tree lean", True)
    assert len(described["pictures"]) == 1


def test_without_any_the_answer_is_a_sentence_or_an_empty_list(footwork: Footwork, data: Path) -> None:
    assert footwork("exercises", "--mine").out.startswith("There is no exercise of your own yet.")
    assert json.loads(footwork("exercises", "--mine", "--json").out) == []
    keep(data, removed=True)
    assert json.loads(footwork("exercises", "--mine", "--json").out) == []


def test_one_is_planned_and_printed_with_its_photo(footwork: Footwork, data: Path, tmp_path: Path) -> None:
    keep(data)
    assert footwork("add", "2026-11-24", "exercise", LEAN, "--to=strength").code == 0
    assert footwork("print", "cards", "2026-W48", "-o", str(tmp_path / "a.pdf")).code == 0
    assert photo() in (tmp_path / "a.pdf").read_bytes()


def test_they_travel_in_one_file_into_another_folder(footwork: Footwork, data: Path, tmp_path: Path) -> None:
    keep(data)
    file, there = tmp_path / "all.footwork", tmp_path / "there"
    assert footwork("backup", str(file)).code == 0
    out = StringIO()
    assert run(["--data", str(there), "restore", str(file)], today=TODAY, output=out, errors=out) == 0
    assert "1 exercise of yours" in out.getvalue()
    with PlanStore.open(there, read_only=True) as store:
        own = store.read().diary.own[LEAN]
        assert store.pictures.read(own.photo) == photo()


def test_a_removed_one_is_named_where_it_was_planned(footwork: Footwork, data: Path) -> None:
    keep(data)
    footwork("add", "2026-11-24", "exercise", LEAN, "--to=strength")
    with PlanStore.open(data) as store:
        kept = store.read()
        gone = OwnExercise(LEAN, "Tree lean", removed=True)
        store.save(kept, kept._replace(diary=kept.diary.with_own(gone)))
    assert "Tree lean" in footwork("show", "2026-W48").out
