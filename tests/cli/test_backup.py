"""Everything in one file, and back again: as one edit, and over what is planned only if that was said."""

from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.cli.program import run
from desktop.model.kept import Kept
from desktop.model.plan import Plan
from desktop.storage.plans import PlanStore
from desktop.wording.deeds import deed
from desktop.wording.voice import Voice
from tests.cli.conftest import TODAY, Answer, Footwork

TUESDAY, NEXT_TUESDAY = "2026-11-24", "2026-12-01"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "weeks.footwork"


@pytest.fixture
def planned(footwork: Footwork, file: Path) -> Footwork:
    """Two weeks with a run each, written into the file."""
    footwork("add", TUESDAY, "run", "easy", "--distance", "8km")
    footwork("add", NEXT_TUESDAY, "run", "tempo")
    answer = footwork("backup", str(file))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        f"Wrote everything to {file}: 2 weeks, 2026-11-24 to 2026-12-01; 2 entries, 0 done.\n"
    )
    return footwork


def kept_in(data: Path) -> Kept:
    with PlanStore.open(data, read_only=True) as store:
        return store.read()


def undo_in(data: Path) -> list[str]:
    with PlanStore.open(data, read_only=True) as store:
        return [deed(Voice.of(), step.deed) for step in store.steps(store.read().diary).values()]


def at(folder: Path) -> Footwork:
    """The command line on another folder."""

    def ask(*arguments: str) -> Answer:
        out, err = StringIO(), StringIO()
        code = run(["--data", str(folder), *arguments], today=TODAY, output=out, errors=err)
        return Answer(code, out.getvalue(), err.getvalue())

    return ask


def test_a_new_computer_has_everything_after_a_restore(planned: Footwork, data: Path, file: Path) -> None:
    other = data.with_name("other")
    answer = at(other)("restore", str(file))
    assert (answer.code, answer.out) == (0, f"Brought back from {file}: 2 days.\n")
    assert answer.err == ""
    assert kept_in(other) == kept_in(data)
    assert undo_in(other) == ["restore 2 days"]


def test_what_is_planned_stays_unless_it_was_said_that_it_may_go(
    planned: Footwork, data: Path, file: Path
) -> None:
    before = kept_in(data)
    planned("add", TUESDAY, "run", "long")
    changed = kept_in(data)
    answer = planned("restore", str(file))
    assert answer.code == 2
    assert answer.err == (
        f"footwork: Something is planned or told already; say --replace to put what {file} holds in its "
        "place, or --into WEEK to bring back single weeks.\n"
    )
    assert kept_in(data) == changed

    answer = planned("restore", str(file), "--replace")
    assert answer.code == 0
    assert answer.out == f"Brought back from {file}: 1 day.\n"
    assert "What was there before is in " in answer.err
    assert kept_in(data) == before
    assert undo_in(data)[-1] == "restore 1 day"
    said_file = answer.err.removeprefix("footwork: What was there before is in ").rstrip(".\n")
    assert planned("restore", said_file, "--replace").code == 0
    assert kept_in(data) == changed


def test_single_weeks_are_brought_back_and_no_other(planned: Footwork, data: Path, file: Path) -> None:
    before = kept_in(data).diary.plan
    for when in (TUESDAY, NEXT_TUESDAY):
        planned("add", when, "run", "long")
    assert planned("restore", str(file), "--into", "2026-W48").code == 2
    answer = planned("restore", str(file), "--into", "2026-W48", "2026-W50", "--replace")
    assert (answer.code, answer.out) == (0, f"Brought back from {file}: 1 day.\n")
    after = kept_in(data).diary.plan
    days = {when.isoformat(): day for when, day in after.days.items()}
    assert days[TUESDAY] == before.days[next(iter(before.days))]
    assert len(days[NEXT_TUESDAY]) == 2


def test_a_free_week_is_filled_without_asking(planned: Footwork, data: Path, file: Path) -> None:
    other = data.with_name("other")
    there = at(other)
    there("add", TUESDAY, "run", "long")
    answer = there("restore", str(file), "--into", "2026-W49")
    assert (answer.code, answer.out) == (0, f"Brought back from {file}: 1 day.\n")
    assert len(kept_in(other).diary.plan.days) == 2


def test_nothing_to_bring_back_is_said(planned: Footwork, data: Path, file: Path) -> None:
    before = undo_in(data)
    answer = planned("restore", str(file))
    assert (answer.code, answer.out) == (0, f"All is as {file} has it; nothing to bring back.\n")
    assert undo_in(data) == before


def test_a_plan_from_an_old_folder_is_taken_with_its_journal(planned: Footwork, data: Path) -> None:
    other = data.with_name("other")
    answer = at(other)("restore", str(data / "plan.json"))
    assert answer.code == 0
    assert kept_in(other) == kept_in(data)


def test_what_was_passed_over_is_named(planned: Footwork, data: Path, file: Path) -> None:
    with ZipFile(file, "a") as held:
        held.writestr("notes.txt", "mine")
    answer = at(data.with_name("other"))("restore", str(file))
    assert answer.code == 0
    assert answer.err == (
        f"footwork: One thing in {file} is none of Footwork's and was passed over: notes.txt.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["restore", "{file}", "--into"], "--into needs a value after it."),
        (["restore", "{file}", "--into", "W48"], "“W48” is not a week; write it like 2026-W48."),
        (["restore", "{missing}"], "Nothing can be restored from {missing}: it is missing."),
        (["restore"], "FILE is missing; “footwork restore --help” shows what can be typed."),
        (["restore", "{data}"], "Nothing can be restored from {data}: it is no file."),
        (
            ["backup", "{data}/plan.json"],
            "{data}/plan.json is where Footwork keeps the plans; choose",
        ),
        (["backup", "{mine}"], "{mine} is there already and was not made by Footwork; say --replace"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(
    planned: Footwork, data: Path, file: Path, arguments: list[str], said: str
) -> None:
    mine = file.with_name("mine.footwork")
    mine.write_text("my own")
    names = {"file": file, "missing": file.with_name("missing"), "data": data, "mine": mine}
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    answer = planned(*(one.format(**names) for one in arguments))
    assert answer.code == 2
    assert answer.err.startswith(f"footwork: {said.format(**names)}")
    assert answer.err.count("\n") == 1
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
    assert mine.read_text() == "my own"


def test_a_newer_file_takes_the_place_of_an_older_one(planned: Footwork, file: Path) -> None:
    before = file.read_bytes()
    planned("add", TUESDAY, "run", "long")
    assert planned("backup", str(file)).code == 0
    assert file.read_bytes() != before


def test_a_backup_makes_and_changes_nothing_else(footwork: Footwork, data: Path, file: Path) -> None:
    assert footwork("backup", str(file)).code == 0
    assert not data.exists()
    with ZipFile(file) as held:
        assert held.namelist() == ["plan.json"]


def test_help_says_that_there_may_be_several_weeks(footwork: Footwork) -> None:
    assert "footwork restore FILE [--into WEEK...] [--replace]" in footwork("restore", "--help").out


def test_an_empty_plan_is_no_plan_to_lose(planned: Footwork, data: Path, file: Path) -> None:
    other = data.with_name("other")
    with PlanStore.open(other) as store:
        assert store.read().diary.plan == Plan()
    assert at(other)("restore", str(file)).code == 0
