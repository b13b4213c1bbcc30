"""Formats: older ones are brought up to date, newer minors are respected, newer majors left alone."""

import shutil
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import CrossTraining, Note, Plan, PlannedExercise, Run, RunKind, StrengthSession
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.model.steps import Block, Step
from desktop.storage import recovery
from desktop.storage.errors import DamagedStore, NewerVersion, NotSaved
from desktop.storage.history import CURRENT
from desktop.storage.journal import JournalStorage
from desktop.storage.plans import PlanStore
from tests.storage.conftest import FailingDisk, MortalDisk, PowerCut
from tests.storage.told import told

RELEASED = Path(__file__).parent / "data" / "0.1.0"
TUESDAY, WEDNESDAY, SUNDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 29)


ASIDE = ("plan.json", "plan.journal")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.glob("plan*")
        if not path.name.startswith(("plan.lock", "plan.at-"))
    }


def kept_in(folder: Path) -> Kept:
    with PlanStore.open(folder, read_only=True) as store:
        return store.read()


@pytest.fixture(params=["small", "large", "half-written"])
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(RELEASED / request.param, tmp_path / "plans"))


# ---- older ---------------------------------------------------------------------------------


def test_looking_at_an_old_store_changes_nothing_in_it(released: Path) -> None:
    before = files(released)
    assert kept_in(released).diary.plan.days
    assert files(released) == before


def test_an_old_store_is_written_anew_and_stays_beside_it_as_it_was(released: Path) -> None:
    before, looked_at = files(released), kept_in(released)
    with PlanStore.open(released) as store:
        assert store.read() == looked_at
    after = files(released)
    assert after["plan.json"].startswith(
        b'{"footwork": "plan", "version": %d, "minor": %d, "about": "' % CURRENT
    )
    assert after["plan.journal"].count(b"\n") == 1
    assert kept_in(released) == looked_at
    for name in ("plan.json", "plan.journal"):
        (copy,) = released.glob(f"{name}.version-1.0-*")
        assert before[name].startswith(copy.read_bytes())
        assert copy.read_bytes()
    with PlanStore.open(released) as store:
        assert store.read() == looked_at
    assert len(list(released.glob("*.version-1.0-*"))) == 2, "once is enough"


@pytest.mark.parametrize("released", ["small", "large"], indirect=True)
def test_an_old_store_on_a_full_disk_opens_and_is_written_anew_later(
    released: Path, failing_disk: FailingDisk
) -> None:
    before, looked_at = files(released), kept_in(released)
    failing_disk.broken = {"append", "replace"}
    planned = looked_at.with_plan(looked_at.diary.plan.with_days({SUNDAY: (Note("n", "later"),)}))
    with PlanStore.open(released, disk=failing_disk) as store:
        assert store.read() == looked_at
        with pytest.raises(NotSaved, match="the disk is full"):
            store.save(looked_at, planned)
        assert files(released) == before
        failing_disk.broken = set()
        store.save(looked_at, planned)
        assert kept_in(released) == planned
    assert len(list(released.glob("*.version-1.0-*"))) == len([name for name in before if name in ASIDE])


@pytest.mark.parametrize("forgetful", [False, True])
def test_a_power_cut_while_writing_anew_loses_nothing(
    tmp_path: Path, mortal_disk: type[MortalDisk], power_cut: type[PowerCut], forgetful: bool
) -> None:
    looked_at = kept_in(RELEASED / "small")
    for steps in range(1, 60):
        folder = Path(shutil.copytree(RELEASED / "small", tmp_path / str(steps)))
        finished = False
        try:
            JournalStorage(folder, disk=mortal_disk(steps, forgetful)).close()
            finished = True
        except power_cut:
            pass
        assert kept_in(folder) == looked_at
        with PlanStore.open(folder) as store:
            assert store.read() == looked_at
            store.save(looked_at, looked_at.with_plan(Plan()))
        assert kept_in(folder) == looked_at.with_plan(Plan())
        if finished:
            return
    pytest.fail("sixty steps were not enough")


@pytest.mark.parametrize("broken", [b"", b'{"days": {}}\n'])
def test_the_copy_of_an_old_store_is_brought_back_in_todays_format(released: Path, broken: bytes) -> None:
    looked_at = kept_in(released)
    whole = files(released)["plan.journal"].rpartition(b"\n")
    (released / "plan.journal").write_bytes(whole[0] + whole[1])
    (released / "plan.json").write_bytes(broken)
    with pytest.raises(DamagedStore, match="nothing missing"):
        PlanStore.open(released)
    recovery.recover(released)
    with PlanStore.open(released) as store:
        assert store.read() == looked_at


def test_damage_after_writing_anew_loses_nothing_of_the_old_or_the_new(released: Path) -> None:
    looked_at = kept_in(released)
    planned = looked_at.with_plan(looked_at.diary.plan.with_days({SUNDAY: (Note("n", "later"),)}))
    with PlanStore.open(released) as store:
        store.save(looked_at, planned)
    (released / "plan.json").write_bytes(b"")
    with pytest.raises(DamagedStore, match="nothing missing"):
        PlanStore.open(released)
    recovery.recover(released)
    assert kept_in(released) == planned


# ---- newer ---------------------------------------------------------------------------------

CALVES = PlannedExercise("c1", "calf-raise", Dose(2, reps=12))
REPEATS = (Block(6, (Step(800), Step(200))),)
EASY = Run("r1", RunKind.EASY, 8000, warm_up=(CALVES,), steps=REPEATS)
NOW = Kept(Diary(Plan({TUESDAY: (EASY,)}), {"calf-raise": Dose(3, reps=9)}), Settings(unit="mi"))


@pytest.fixture
def newer_minor(folder: Path) -> Path:
    """A store of format 2.7, whose documents have fields that nobody knows yet."""
    storage = JournalStorage(folder)
    storage.commit(
        {
            "days": {
                str(TUESDAY.toordinal()): {
                    "mood": "good",
                    "entries": [
                        {
                            "type": "run",
                            "id": "r1",
                            "kind": "easy",
                            "distance": 8000,
                            "pulse": 151,
                            "steps": [
                                {
                                    "repeat": 6,
                                    "steps": [{"distance": 800, "watts": 300}, {"distance": 200}],
                                    "hill": "park",
                                }
                            ],
                            "warm_up": [
                                {
                                    "id": "c1",
                                    "exercise": "calf-raise",
                                    "dose": {"sets": 2, "reps": 12, "tempo": "3-1-1"},
                                    "sore": {"ankle": "fine"},
                                }
                            ],
                        }
                    ],
                }
            },
            "exercises": {"calf-raise": {"dose": {"sets": 3, "reps": 9}, "video": "mine.mp4"}},
            "runner": {"runner": {"look": {"hat": "red"}, "shoes": ["a", "b"]}},
            "settings": {"settings": {"unit": "mi", "density": "tight"}},
            "races": {"1": {"where": "Wien"}},
        }
    )
    storage.write_snapshot()
    storage.close()
    path = storage.layout.snapshot
    body, _ = path.read_bytes().replace(b'"minor": %d' % CURRENT.minor, b'"minor": 7').rsplit(b"},\n", 1)
    path.write_bytes(body + b'},\n"checksum": "%08x"}\n' % zlib.crc32(body))
    return folder


def written(folder: Path) -> dict[str, dict[str, Any]]:
    storage = JournalStorage(folder, read_only=True)
    assert str(storage.version) == "2.7", "what the newer program wrote is still there"
    return storage.read()


def test_a_newer_minor_is_read_without_what_nobody_knows(newer_minor: Path) -> None:
    before = files(newer_minor)
    with PlanStore.open(newer_minor) as store:
        assert store.read() == NOW
    assert files(newer_minor) == before


def test_fields_of_a_newer_minor_survive_every_edit(newer_minor: Path) -> None:
    before = written(newer_minor)
    longer = replace(EASY, distance=9000, warm_up=(replace(CALVES, dose=Dose(2, reps=15)),))
    moved = NOW.with_plan(Plan({WEDNESDAY: (longer,)}))
    gone = NOW.with_plan(Plan())
    other = Kept(Diary(NOW.diary.plan, {}, Runner()), Settings(unit="km"))
    with PlanStore.open(newer_minor) as store:
        assert store.read() == NOW
        store.save(NOW, moved)
        day = written(newer_minor)["days"][str(WEDNESDAY.toordinal())]
        assert day["entries"][0]["pulse"] == 151
        (block,) = day["entries"][0]["steps"]
        assert (block["hill"], block["steps"][0]["watts"]) == ("park", 300)
        assert day["entries"][0]["warm_up"][0]["sore"] == {"ankle": "fine"}
        assert day["entries"][0]["warm_up"][0]["dose"] == {"sets": 2, "reps": 15, "tempo": "3-1-1"}
        assert written(newer_minor)["days"][str(TUESDAY.toordinal())] == {"entries": [], "mood": "good"}
        store.save(moved, gone)
        store.save(gone, other)
        after = written(newer_minor)
        assert after["settings"]["settings"] == {"density": "tight"}
        assert after["runner"]["runner"] == {"look": {"hat": "red"}, "shoes": ["a", "b"]}
        assert after["exercises"]["calf-raise"] == {"video": "mine.mp4"}
        assert after["races"] == {"1": {"where": "Wien"}}
        assert store.read() == other
        store.save(other, NOW)
    assert written(newer_minor) == before


@pytest.mark.parametrize("name", ["plan.json", "plan.journal"])
def test_a_newer_major_is_refused_unharmed(folder: Path, name: str) -> None:
    with PlanStore.open(folder) as store:
        store.save(Kept(), NOW)
    path = folder / name
    if name == "plan.json":
        path.write_bytes(path.read_bytes().replace(b'"version": 2', b'"version": 3'))
    else:
        body = (
            path.read_bytes().rstrip(b"\n").partition(b" ")[2].replace(b"%d.%d " % CURRENT, b"3.0 more ", 1)
        )
        path.write_bytes(b"%08x %b\n" % (zlib.crc32(body), body))
    before = files(folder)
    for read_only in (False, True):
        with pytest.raises(NewerVersion, match=r"newer Footwork \(format 3, this one knows 2\)"):
            PlanStore.open(folder, read_only=read_only)
    assert files(folder) == before


# ---- of another store, or of another state --------------------------------------------------


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of one store that went different ways, each with a snapshot and a journal of its own."""
    here, there = tmp_path / "here", tmp_path / "there"
    with PlanStore.open(here) as store:
        store.save(Kept(), NOW)
    shutil.copytree(here, there)
    for folder in (here, there):
        storage = JournalStorage(folder)
        for number in (1, 2):
            storage.commit({"days": {str(SUNDAY.toordinal()): {"entries": [note(folder.name, number)]}}})
            if number == 1:
                storage.write_snapshot()
        storage.close()
    return here, there


def note(text: str, number: int) -> dict[str, Any]:
    return {"type": "note", "id": f"n{number}", "text": f"{text} {number}"}


def sunday(folder: Path) -> str:
    (entry,) = kept_in(folder).diary.plan.day(SUNDAY)
    assert isinstance(entry, Note)
    return entry.text


@pytest.mark.parametrize("name", ["plan.json", "plan.journal"])
def test_two_histories_of_one_store_are_not_mixed(two: tuple[Path, Path], name: str) -> None:
    here, there = two
    shutil.copy(there / name, here / name)
    before = files(here)
    with pytest.raises(DamagedStore, match="it follows another state of the plan"):
        PlanStore.open(here)
    assert files(here) == before
    ours = before["plan.json" if name == "plan.journal" else "plan.journal"]
    aside = recovery.recover(here)
    assert ours in [path.read_bytes() for path in aside], "both are kept"
    assert (there / name).read_bytes() in [path.read_bytes() for path in aside]
    assert sunday(here) == ("here 1" if name == "plan.journal" else "here 2")


def test_files_of_two_stores_are_not_mixed(two: tuple[Path, Path], tmp_path: Path) -> None:
    here, _ = two
    with PlanStore.open(tmp_path / "other") as store:
        store.save(Kept(), Kept(Diary(Plan({SUNDAY: (Note("x", "theirs"),)}))))
    shutil.copy(tmp_path / "other" / "plan.journal", here / "plan.journal")
    before = files(here)
    with pytest.raises(DamagedStore, match="it belongs to another plan than"):
        PlanStore.open(here)
    assert files(here) == before


def test_lines_of_another_store_at_the_end_are_set_aside_and_told(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    here, there = two
    stranger = (there / "plan.journal").read_bytes()
    with (here / "plan.journal").open("ab") as journal:
        journal.write(stranger)
    with PlanStore.open(here) as store:
        assert "held a change of another plan" in told(store)
    assert sunday(here) == "here 2"
    assert [path.read_bytes() for path in here.glob("plan.journal.cut-*")] == [stranger]


def test_copies_that_agree_are_one_store(two: tuple[Path, Path]) -> None:
    here, there = two
    assert (here / "plan.json.bak").read_bytes() == (there / "plan.json.bak").read_bytes()
    shutil.copytree(here, there, dirs_exist_ok=True)
    assert sunday(there) == "here 2"


def test_names_that_0_1_0_left_out_become_the_runners_and_new_ones_have_none(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RELEASED / "small", tmp_path / "plans"))
    with PlanStore.open(folder) as store:
        before = store.read()
        old = [entry for _, entry in before.diary.plan.entries()]
        assert [entry.name for entry in old if isinstance(entry, StrengthSession)] == ["Ankle strength"]
        assert [entry.activity for entry in old if isinstance(entry, CrossTraining)] == ["Cycling"]
        new = before.diary.plan.with_days({SUNDAY: (StrengthSession("s"), CrossTraining("t"))})
        store.save(before, before.with_plan(new))
    session, ride = kept_in(folder).diary.plan.day(SUNDAY)
    assert (session, ride) == (StrengthSession("s", name=""), CrossTraining("t", activity=""))


@pytest.mark.parametrize("tables", [b"", b'"days": {\n"739945": {"entries":[{"type":"rest","id":"r"}]}\n}\n'])
def test_a_store_from_before_2_0_was_released_opens_with_all_its_days(tmp_path: Path, tables: bytes) -> None:
    """It had no indentation yet, no first line in its journal and no times."""
    head = b'{"footwork": "plan", "version": 2, "minor": 0, "store": "9f3e21ab04c1", "generation": "1", '
    body = head + b'"previous": "", "sequence": 1, "tables": {\n' + tables
    (tmp_path / "plan.json").write_bytes(body + b'},\n"checksum": "%08x"}\n' % zlib.crc32(body))
    line = b'2.0 9f3e21ab04c1 1 2\tdays 739946 {"entries":[{"type":"rest","id":"s"}]}'
    (tmp_path / "plan.journal").write_bytes(b"%08x %b\n" % (zlib.crc32(line), line))
    with PlanStore.open(tmp_path) as store:
        days = store.read().diary.plan.days
        assert sorted(when.toordinal() for when in days) == ([739945, 739946] if tables else [739946])
        assert store.recovered is None


def test_a_snapshot_whose_days_cannot_be_found_is_never_an_empty_plan(tmp_path: Path) -> None:
    head = b'{"footwork": "plan", "version": 2, "minor": 0, "store": "9f3e21ab04c1", "generation": "1", '
    body = head + b'"previous": "", "sequence": 1, "tables": {\n\t"days": [1, 2, 3]\n'
    (tmp_path / "plan.json").write_bytes(body + b'},\n"checksum": "%08x"}\n' % zlib.crc32(body))
    with pytest.raises(DamagedStore, match="does not begin like a plan"):
        PlanStore.open(tmp_path)
