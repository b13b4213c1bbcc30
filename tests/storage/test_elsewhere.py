"""Another machine's files arrive while the plan is open here: known before each write, never written over."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage import survey
from desktop.storage.errors import ChangedElsewhere
from desktop.storage.journal import JournalStorage
from desktop.storage.machine import Machine
from desktop.storage.presence import FRESH
from desktop.wording.voice import Voice
from tests.storage.test_costs import CountingDisk

HERE, THERE = Machine("0" * 12, "Desk"), Machine("1" * 12, "MacBook")
FILES = ("plan.json", "plan.journal", "plan.json.bak", "plan.journal.bak")

Open = Callable[..., JournalStorage]


def edit(storage: JournalStorage, number: int) -> None:
    storage.commit({"days": {str(number): {"edit": number}}})


@pytest.fixture
def here(folder: Path, opened: Open) -> JournalStorage:
    """Open here, with two edits behind the snapshot."""
    storage = opened(folder, machine=HERE)
    for number in (1, 2):
        edit(storage, number)
    return storage


@pytest.fixture
def there(here: JournalStorage, opened: Open, tmp_path: Path) -> JournalStorage:
    """The same plan, open there; the sync has brought all but the edits that are made from now on."""
    shutil.copytree(here.layout.folder, tmp_path / "there")
    return opened(tmp_path / "there", machine=THERE, all_the_same=True)


def carry(source: JournalStorage, target: JournalStorage, *names: str) -> None:
    """Bring files as a sync does: beside the old one, then in its place, with its time."""
    note = source.layout.note(THERE.id).name
    for name in (*names, note):
        if not (source.layout.folder / name).exists():
            continue
        path, new = target.layout.folder / name, target.layout.folder / f".{name}.part"
        shutil.copy2(source.layout.folder / name, new)
        new.replace(path)


# ---- touched, not changed --------------------------------------------------------------------


@pytest.mark.parametrize("name", ["plan.journal", "plan.json"])
@pytest.mark.parametrize("how", ["touched", "anew", "in place"])
def test_what_a_sync_only_touches_is_as_it_was(here: JournalStorage, name: str, how: str) -> None:
    path, generation = here.layout.folder / name, here.held().generation
    if how == "touched":
        os.utime(path, (1, 1))
    elif how == "anew":
        new = path.with_name("new")
        shutil.copyfile(path, new)
        new.replace(path)
    else:
        path.write_bytes(path.read_bytes())
    edit(here, 3)
    edit(here, 4)
    assert here.held().generation == generation, "no new snapshot, which another machine would not know"
    here.close()
    looking = JournalStorage(here.layout.folder, read_only=True, machine=HERE)
    assert set(looking.read()["days"]) == {"1", "2", "3", "4"}
    assert looking.recovered is None


def test_a_file_that_was_touched_is_read_once(folder: Path, opened: Open) -> None:
    disk = CountingDisk()
    storage = opened(folder, machine=HERE, disk=disk)
    edit(storage, 1)
    for name in ("plan.journal", "plan.json"):
        os.utime(folder / name, (1, 1))
    edit(storage, 2)
    disk.asked.clear()
    edit(storage, 3)
    assert disk.asked == ["append", "sync"]


def test_a_journal_changed_in_place_and_as_long_is_noticed(here: JournalStorage) -> None:
    path = here.layout.journal
    foreign = bytes(reversed(path.read_bytes()))
    with path.open("r+b") as file:
        file.write(foreign)
    with pytest.raises(ChangedElsewhere):
        edit(here, 3)
    assert path.read_bytes() == foreign


# ---- changed -----------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [("plan.journal",), ("plan.json",), ("plan.json", "plan.journal")])
def test_what_arrives_is_named_with_its_machine_and_not_written_over(
    here: JournalStorage, there: JournalStorage, names: tuple[str, ...]
) -> None:
    edit(there, 7)
    there.write_snapshot()
    edit(there, 8)
    carry(there, here, *names)
    arrived = {name: (here.layout.folder / name).read_bytes() for name in names}
    with pytest.raises(ChangedElsewhere, match="changes made on MacBook have arrived") as caught:
        edit(here, 3)
    assert caught.value.host == "MacBook"
    with pytest.raises(ChangedElsewhere):
        here.write_snapshot()
    here.close()
    assert {name: (here.layout.folder / name).read_bytes() for name in names} == arrived


@pytest.mark.parametrize("snapshots", [False, True])
def test_what_goes_on_from_here_can_be_read_and_gone_on_with(
    here: JournalStorage, there: JournalStorage, snapshots: bool
) -> None:
    edit(there, 7)
    if snapshots:
        there.write_snapshot()
        edit(there, 8)
        carry(there, here, "plan.json")
        assert not here.read_what_came(), "the journal has not come yet"
    carry(there, here, *FILES)
    assert here.read_what_came()
    assert here.read() == there.read()
    edit(here, 9)
    here.write_snapshot()
    assert set(JournalStorage(here.layout.folder, read_only=True, machine=HERE).read()["days"]) >= {"7", "9"}


def test_what_does_not_go_on_from_here_is_left_to_the_runner(
    here: JournalStorage, there: JournalStorage
) -> None:
    edit(there, 7)
    edit(here, 3)
    carry(there, here, *FILES)
    assert not here.read_what_came()
    with pytest.raises(ChangedElsewhere):
        edit(here, 4)
    aside = here.take_over()
    edit(here, 4)
    here.close()
    found = survey.survey(here.layout.folder).versions
    assert set(found[0].state.tables["days"]) == {"1", "2", "3", "4"}
    assert any("7" in version.state.tables.get("days", ()) for version in found), (
        "both are there to be compared"
    )
    assert all(path.exists() for path in aside)


# ---- who else is there ---------------------------------------------------------------------------


def test_a_machine_that_opens_the_plan_later_is_told_of_once(folder: Path, opened: Open) -> None:
    time = [1_795_600_000.0]
    here = opened(folder, machine=HERE, now=lambda: time[0])
    assert here.beat() == ()
    there = opened(folder.parent / "elsewhere", machine=THERE, now=lambda: time[0])
    shutil.copy2(there.layout.note(THERE.id), here.layout.note(THERE.id))
    (told,) = here.beat()
    assert "The plan is open on MacBook too" in Voice.of().say(told)
    assert here.beat() == ()
    os.utime(here.layout.note(THERE.id), (1, 1))
    time[0] += FRESH
    assert here.beat() == ()
    there.beat()
    shutil.copy2(there.layout.note(THERE.id), here.layout.note(THERE.id))
    assert len(here.beat()) == 1


# ---- conflict copies -----------------------------------------------------------------------------


@pytest.mark.parametrize("older", [True, False])
def test_a_conflict_copy_needs_a_choice_unless_the_plan_goes_on_from_it(
    here: JournalStorage, there: JournalStorage, older: bool
) -> None:
    edit(there, 7)
    here.write_snapshot()
    source, layout = (here if older else there).layout, here.layout
    for name, copy in (("plan.json", "plan (MacBook).json"), ("plan.journal", "plan (MacBook).journal")):
        shutil.copy2(source.folder / name, layout.folder / copy)
    edit(here, 3)
    here.write_snapshot()
    here.close()
    assert survey.survey(layout.folder).needs_choice is not older


def test_who_only_looks_in_on_a_plan_that_is_open_elsewhere_writes_no_snapshot_of_it(
    here: JournalStorage, there: JournalStorage
) -> None:
    before = {name: (there.layout.folder / name).read_bytes() for name in ("plan.json", "plan.journal")}
    there.write_snapshot()
    assert {name: (there.layout.folder / name).read_bytes() for name in before} == before
    edit(there, 7)
    there.write_snapshot()
    assert (there.layout.folder / "plan.json").read_bytes() != before["plan.json"]


def test_a_snapshot_in_place_of_another_machines_journal_is_none_that_it_could_make_itself(
    here: JournalStorage, there: JournalStorage
) -> None:
    """Else its next journal would fit ours, and two ways the plan went would be mixed."""
    edit(there, 7)
    carry(there, here, "plan.journal")
    here.take_over()
    there.write_snapshot()
    assert here.held().generation != there.held().generation


def test_copies_beside_another_machines_journal_are_not_led_on_by_it(
    here: JournalStorage, there: JournalStorage
) -> None:
    """Its edits have the same numbers as ours, and go on from something else."""
    edit(here, 3)
    edit(there, 7)
    edit(there, 8)
    here.write_snapshot()
    here.close()
    carry(there, here, "plan.journal")
    (here.layout.folder / "plan.json").write_bytes(b"broken")
    for version in survey.survey(here.layout.folder).versions:
        assert set(version.state.tables.get("days", {})) in ({"1", "2", "3"}, {"1", "2", "7", "8"}, set())
