"""A plan that went two ways is told from an older copy of it, also where both have as many edits."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.journal import JournalStorage
from desktop.storage.layout import Layout
from desktop.storage.lineage import goes_on_from
from desktop.storage.machine import Machine
from desktop.storage.state import MAX_ANCESTORS
from desktop.wording.voice import Voice

HERE, THERE = Machine("0" * 12, "Desk"), Machine("1" * 12, "MacBook")
FILES = ("plan.json", "plan.journal", "plan.json.bak", "plan.journal.bak")

Open = Callable[..., JournalStorage]


def edit(storage: JournalStorage, number: int) -> None:
    storage.commit({"days": {str(number): {"edit": number}}})


def session(folder: Path, machine: Machine, *numbers: int, killed: bool = False) -> None:
    storage = JournalStorage(folder, machine=machine)
    for number in numbers:
        edit(storage, number)
    if not killed:
        storage.write_snapshot()
    storage.close()


def carry(source: Path, target: Path) -> None:
    """As a sync that lets the last one win: the other machine's plan, and its note."""
    for path in source.iterdir():
        if path.name in FILES or path.name == f"plan.at-{THERE.id}":
            shutil.copyfile(path, target / path.name)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """One plan on two machines, which agree so far; each has had it open."""
    here, there = tmp_path / "here", tmp_path / "there"
    session(here, HERE, 1, 2)
    shutil.copytree(here, there)
    session(there, THERE)
    return here, there


def recovered(storage: JournalStorage) -> str:
    return Voice.of().say(storage.recovered.said) if storage.recovered else ""


@pytest.mark.parametrize("killed", [True, False])
def test_own_edits_that_another_machines_plan_has_replaced_are_missed(
    two: tuple[Path, Path], opened: Open, killed: bool
) -> None:
    here, there = two
    session(here, HERE, 3, killed=killed)
    session(there, THERE, 4, 5)
    carry(there, here)
    told = recovered(opened(here, machine=HERE))
    assert "replaced from outside since it was open here" in told
    assert "changes made here may be missing" in told


@pytest.mark.parametrize("killed", [True, False])
@pytest.mark.parametrize("sessions", [1, 3])
def test_a_plan_that_went_on_elsewhere_comes_back_without_a_word(
    two: tuple[Path, Path], opened: Open, killed: bool, sessions: int
) -> None:
    here, there = two
    session(here, HERE, 3, killed=killed)
    for path in here.iterdir():
        if path.name in FILES:
            shutil.copyfile(path, there / path.name)
    for number in range(sessions):
        session(there, THERE, 4 + number)
    carry(there, here)
    again = opened(here, machine=HERE)
    assert recovered(again) == ""
    assert not again.heard
    assert set(again.read()["days"]) >= {"1", "2", "3", "4"}


def test_another_machines_edits_that_are_not_in_the_plan_are_told_once(
    two: tuple[Path, Path], opened: Open
) -> None:
    here, there = two
    session(there, THERE, 4)
    session(here, HERE, 3, 5)
    shutil.copyfile(Layout(there).note(THERE.id), Layout(here).note(THERE.id))
    note = Layout(here).note(THERE.id)
    later = note.read_bytes().replace(b'"beat": 1', b'"beat": 9')
    note.write_bytes(later)
    first = opened(here, machine=HERE)
    assert "Changes made on MacBook" in " ".join(map(Voice.of().say, first.heard))
    first.close()
    note.write_bytes(later.replace(b'"beat": 9', b'"beat": 1'))
    assert not opened(here, machine=HERE).heard


def test_who_was_away_for_longer_than_is_remembered_is_not_alarmed(
    two: tuple[Path, Path], opened: Open
) -> None:
    here, there = two
    storage = JournalStorage(there, machine=THERE)
    for number in range(MAX_ANCESTORS + 5):
        edit(storage, 10 + number)
        storage.write_snapshot()
    state = storage.held()
    storage.close()
    assert len(state.ancestors) == MAX_ANCESTORS
    assert goes_on_from(state, b"", "1") is None
    assert goes_on_from(state, b"", state.ancestors[50]) is True
    assert goes_on_from(state, b"", "90-00000000") is False
    carry(there, here)
    assert recovered(opened(here, machine=HERE)) == ""
