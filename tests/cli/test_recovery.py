"""``check`` and ``recover``: what is said of a plan's files, and opening another version."""

import shutil
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from tests.cli.conftest import Answer, Footwork
from tests.storage.texts import ordinal

SUNDAY = date(2026, 11, 29)


@pytest.fixture
def layout(footwork: Footwork, data: Path) -> Layout:
    """Three runs; a snapshot after each of the first two, the third in the journal alone."""
    for day in (24, 25):
        footwork("add", f"2026-11-{day}", "run", "easy", "--distance", "8km")
    storage = JournalStorage(data)
    run = {"type": "run", "id": "late", "kind": "long", "distance": 18000, "status": "done"}
    storage.commit({"days": {ordinal(SUNDAY): {"entries": [run]}}})
    storage.close()
    return Layout(data)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(("plan.lock", "plan.at-"))
    }


def totals(footwork: Footwork) -> str:
    return footwork("show", "2026-W48").out.splitlines()[-1]


def unharmed(footwork: Footwork, data: Path, *command: str) -> Answer:
    before = files(data)
    answer = footwork(*command)
    assert files(data) == before
    return answer


def test_a_sound_plan_is_called_sound(footwork: Footwork, layout: Layout, data: Path) -> None:
    answer = unharmed(footwork, data, "check")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[0] == (
        f"The plan in {data} is sound: 1 week, 2026-11-24 to 2026-11-29; 3 entries, 1 done."
    )
    assert "  plan.json " in answer.out
    assert "Versions" not in answer.out


def test_where_there_is_no_plan_nothing_is_wrong_and_nothing_made(footwork: Footwork, data: Path) -> None:
    answer = footwork("check")
    assert (answer.code, answer.out) == (0, f"There is no plan in {data} yet.\n")
    assert footwork("recover", "--list").code == 2
    assert not data.exists()


def test_a_damaged_plan_is_refused_everywhere_with_the_way_out(
    footwork: Footwork, layout: Layout, data: Path
) -> None:
    layout.snapshot.write_bytes(b"")
    for command in (["show"], ["exercises"], ["add", "2026-11-26", "run", "easy"]):
        answer = unharmed(footwork, data, *command)
        assert (answer.code, answer.out) == (2, "")
        assert "plan.json is damaged (it is empty)" in answer.err
        assert "“footwork recover --list”" in answer.err
        assert answer.err.count("\n") == 1
    checked = unharmed(footwork, data, "check")
    assert checked.code == 2
    assert "needs your choice" in checked.out
    assert "“plan.json” cannot be used: it is empty." in checked.out
    assert "(suggested)" in checked.out


def test_a_version_is_listed_and_opened_and_the_others_stay(
    footwork: Footwork, layout: Layout, data: Path
) -> None:
    wanted = totals(footwork)
    broken = layout.snapshot.read_bytes()[:-30]
    layout.snapshot.write_bytes(broken)
    listed = unharmed(footwork, data, "recover", "--list")
    assert listed.code == 0
    first = listed.out.splitlines()[:3]
    assert first[0] == "  1  This computer’s plan, from its copies (suggested)"
    assert first[1] == "     1 week, 2026-11-24 to 2026-11-29; 3 entries, 1 done"
    assert "plan.json.bak" in first[2]
    opened = footwork("recover", "--open", "1")
    assert opened.code == 0
    assert opened.out.startswith("Opened version 1, This computer’s plan, from its copies: 1 week")
    assert "What was there before is in plan.json.replaced-" in opened.out
    assert totals(footwork) == wanted
    assert broken in files(data).values()
    checked = footwork("check")
    assert checked.code == 0
    assert "Set aside earlier" in checked.out


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ([], "Say --list to see the versions, or --open N to open one of them."),
        (["--list", "--open", "1"], "Say --list to see the versions, or --open N to open one of them."),
        (["--open", "9"], "There is no version 9; “footwork recover --list” shows the 2 there are."),
        (["--open", "0"], "There is no version 0;"),
        (["--open", "one"], "There is no version one;"),
        (["--open"], "--open needs a value after it."),
    ],
)
def test_what_cannot_be_opened_is_said_and_nothing_changed(
    footwork: Footwork, layout: Layout, data: Path, asked: list[str], sentence: str
) -> None:
    answer = unharmed(footwork, data, "recover", *asked)
    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.err


def test_what_was_lost_is_said_with_each_command_until_check_has_told_it(
    footwork: Footwork, layout: Layout, data: Path
) -> None:
    footwork("add", "2026-11-26", "run", "easy")
    storage = JournalStorage(data)
    for number in (1, 2):
        storage.commit({"days": {ordinal(SUNDAY + timedelta(number)): {"entries": []}}})
    storage.close()
    lines = layout.journal.read_bytes().split(b"\n")
    layout.journal.write_bytes(b"\n".join([*lines[:-3], b"x" + lines[-3], *lines[-2:]]))
    looked, *later = (["show"], ["add", "2026-11-27", "run", "easy"], ["show"])
    answer = unharmed(footwork, data, *looked)
    assert "The journal is damaged: a change cannot be read (2026-11-30, made between" in answer.err
    for command in later:
        answer = footwork(*command)
        assert answer.code == 0
        assert "The journal was damaged: a change could not be read" in answer.err
        assert "“footwork check” tells everything, and ends this message." in answer.err
    checked = footwork("check")
    assert checked.code == 1
    assert "The journal was damaged: a change could not be read" in checked.out
    assert "plan.journal.cut-" in checked.out
    assert footwork("show").err == ""
    assert footwork("check").code == 0


def test_a_file_that_a_sync_brought_is_said_until_a_version_is_opened(
    footwork: Footwork, layout: Layout, data: Path, tmp_path: Path
) -> None:
    shutil.copytree(data, tmp_path / "there")
    with closing(JournalStorage(tmp_path / "there")) as there:
        there.commit(
            {
                "days": {
                    ordinal(SUNDAY + timedelta(20)): {
                        "entries": [{"type": "note", "id": "n", "text": "there"}]
                    }
                }
            }
        )
        there.write_snapshot()
    shutil.copy(tmp_path / "there" / "plan.json", data / "plan (MacBook).json")
    shown = footwork("show")
    assert shown.code == 0
    assert "“plan (MacBook).json” lies beside the plan and was not made on this computer" in shown.err
    checked = unharmed(footwork, data, "check")
    assert checked.code == 1
    assert "“plan (MacBook).json” lies beside your plan" in checked.out
    assert "  2  Copy from “MacBook”" in checked.out
    assert footwork("recover", "--open", "1").out.startswith("Opened version 1, This computer’s plan: ")
    assert footwork("show").err == ""
    assert footwork("recover", "--open", "2").code == 0
    assert "there" in footwork("show", "2026-W51").out


def test_a_day_that_cannot_be_read_is_told_as_long_as_it_is_there(
    footwork: Footwork, layout: Layout, data: Path
) -> None:
    with closing(JournalStorage(data)) as storage:
        storage.commit({"days": {ordinal(SUNDAY + timedelta(100)): {"entries": "none"}}})
    checked = unharmed(footwork, data, "check")
    assert checked.code == 1
    assert "day 2027-03-09" in checked.out


def test_check_speaks_the_runners_language(footwork: Footwork, layout: Layout, data: Path) -> None:
    with closing(JournalStorage(data)) as storage:
        storage.commit({"settings": {"settings": {"language": "de"}}})
    assert "Der Plan in" in footwork("check").out
    assert "is sound" in footwork("check", "--language", "en").out


def test_a_plan_whose_files_have_vanished_is_never_a_new_one_without_a_word(
    footwork: Footwork, layout: Layout, data: Path
) -> None:
    shutil.rmtree(layout.backups)
    for path in data.glob("plan.j*"):
        path.unlink()
    for command in (["show"], ["check"]):
        answer = footwork(*command)
        assert "The plan's files are gone: 3 changes were saved in this folder" in answer.out + answer.err


def test_a_backup_alone_is_a_version_and_not_a_new_plan(
    footwork: Footwork, layout: Layout, data: Path
) -> None:
    assert list(layout.backups.glob("*.json"))
    for path in data.glob("plan.j*"):
        path.unlink()
    refused = footwork("show").err
    assert "plan.json is damaged (it is missing)" in refused
    assert "the edits made after it was written are missing" in refused
    assert "  1  Backup of 2026-11-2" in footwork("recover", "--list").out
    assert footwork("recover", "--open", "1").code == 0
    assert footwork("show").code == 0
