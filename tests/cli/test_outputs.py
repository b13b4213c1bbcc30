"""What commands write: never over the plans, and over somebody else's file only when that is said."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.plans import PlanStore
from tests.cli.conftest import PNG, Answer, Footwork
from tests.storage.tree import tree

TUESDAY = "2026-11-24"


def paint(*_: object) -> dict[str, bytes]:
    return {"film-calf-raise.png": PNG}


def print_to(footwork: Footwork, folder: Path, *more: str) -> Answer:
    return footwork("print", "fridge", "-o", str(folder / "fridge-sheet.pdf"), *more)


def make_demo(footwork: Footwork, folder: Path, *more: str) -> Answer:
    return footwork("demo", str(folder), *more, picture=lambda data: PNG)


def make_figures(footwork: Footwork, folder: Path, *more: str) -> Answer:
    return footwork("figures", str(folder), *more, figures=paint)


Writes = Callable[..., Answer]

WRITERS: dict[Writes, tuple[str, ...]] = {
    print_to: ("fridge-sheet.pdf",),
    make_demo: ("fridge-sheet.pdf", "routine-cards.pdf", "exercise-cards.pdf", "window.png"),
    make_figures: ("figures-colour.pdf", "figures-ink-saving.pdf", "film-calf-raise.png"),
}


@pytest.mark.parametrize("writes", WRITERS)
def test_a_file_that_footwork_did_not_make_stays_until_it_is_said_that_it_may_go(
    footwork: Footwork, tmp_path: Path, writes: Writes
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in WRITERS[writes]:
        (folder / name).write_text("my thesis")
        before = tree(tmp_path)
        answer = writes(footwork, folder)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err == (
            f"footwork: {folder / name} is there already and was not made by Footwork; say --replace to put "
            "the new file in its place, or choose another name.\n"
        )
        assert tree(tmp_path) == before
        (folder / name).unlink()
    (folder / name).write_text("my thesis")
    assert writes(footwork, folder, "--replace").code == 0
    made = {path.name for path in folder.iterdir()}
    assert made - {"data"} == set(WRITERS[writes])
    assert b"my thesis" not in tree(folder).values()
    assert writes(footwork, folder).code == 0  # now all of it is ours


@pytest.mark.parametrize("writes", WRITERS)
@pytest.mark.parametrize(
    "place", ["data/backups", "data/plan.seen", "data/plan.json", "link", "DATA/OTHER/deep"]
)
def test_nothing_is_written_among_the_plans_not_even_a_folder(
    footwork: Footwork, tmp_path: Path, writes: Writes, place: str
) -> None:
    footwork("add", TUESDAY, "run", "easy")
    (tmp_path / "DATA").symlink_to(tmp_path / "data")
    (tmp_path / "link").symlink_to(tmp_path / "data" / "other")
    before = tree(tmp_path)
    answer = writes(footwork, tmp_path / place, "--replace")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert tree(tmp_path) == before


def test_a_folder_for_plans_is_safe_before_there_is_one(
    footwork: Footwork, data: Path, tmp_path: Path
) -> None:
    for path in (data, data / "plan.journal", data / "backups" / "week.pdf"):
        answer = footwork("print", "fridge", "-o", str(path), "--replace")
        assert (answer.code, "is where Footwork keeps the plans" in answer.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_demo_never_plans_its_week_into_the_runners_own_plans(
    footwork: Footwork, data: Path, tmp_path: Path
) -> None:
    footwork("add", TUESDAY, "run", "easy")
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "data").symlink_to(data)
    copied = shutil.copytree(data, tmp_path / "other" / "data")
    before = tree(tmp_path)
    for folder in (data.parent, tmp_path / "demo", copied.parent):
        answer = footwork("demo", str(folder), "--replace")
        assert (answer.code, "choose another folder for the demo" in answer.err) == (2, True)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("writes", [make_demo, make_figures])
@pytest.mark.parametrize("place", ["file", "file/new", "long/" + "x" * 300, "new/\0"])
def test_a_folder_that_cannot_be_made_is_told_before_anything_is(
    footwork: Footwork, tmp_path: Path, writes: Writes, place: str
) -> None:
    (tmp_path / "file").write_text("kept")
    before = tree(tmp_path)
    answer = writes(footwork, tmp_path / place)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "words",
    [
        ("apply", "nosuch", "2026-W48"),
        ("apply", "four-runs", "2026-W54"),
        ("add", TUESDAY, "run", "easy", "--distance", "far"),
        ("add", TUESDAY, "exercise", "nosuch", "--to", "strength"),
        ("add", TUESDAY, "exercise", "calf-raise", "--to", "warm-up"),
        ("print", "routines", "-o", "pages.pdf"),
    ],
)
@pytest.mark.parametrize("state", ["missing", "old", "damaged", "cut short"])
def test_a_command_that_is_refused_makes_locks_and_mends_nothing(
    footwork: Footwork,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    state: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    if state != "missing":
        footwork("add", "2026-11-25", "run", "easy")
        (data / "plan.lock").write_text("4711\n")
    if state == "damaged":
        (data / "plan.json").write_bytes(b"{")
    if state == "cut short":
        with (data / "plan.journal").open("ab") as journal:
            journal.write(b"half a li")
    before = tree(tmp_path)
    assert footwork(*words).code == 2
    assert tree(tmp_path) == before


def test_a_folder_in_use_elsewhere_is_not_touched_by_a_demo(footwork: Footwork, tmp_path: Path) -> None:
    footwork("demo", str(tmp_path / "demo"))
    with PlanStore.open(tmp_path / "demo" / "data"):
        before = tree(tmp_path)
        assert footwork("demo", str(tmp_path / "demo")).code == 2
        assert tree(tmp_path) == before
