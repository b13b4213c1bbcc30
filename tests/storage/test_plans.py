"""A plan as the window and the command line keep it: opened, edited, closed, and there again."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment
from desktop.model.kept import Kept
from desktop.model.look import Look, Skin
from desktop.model.plan import Day, Note, Plan, PlannedExercise, Rest, Run, RunKind, Status
from desktop.model.runner import Runner
from desktop.model.settings import Settings, Theme
from desktop.storage.errors import NoHome, NotSaved
from desktop.storage.home import default_folder
from desktop.storage.plans import PlanStore
from tests.patience import PATIENCE
from tests.storage.conftest import FailingDisk
from tests.storage.told import told

TUESDAY, WEDNESDAY, SUNDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 29)
CALVES = PlannedExercise("c1", "calf-raise", Dose(2, reps=12), Status.DONE)
EASY = Run("r1", RunKind.EASY, 8000, 2880, "läuft 🏃 تمرين", warm_up=(CALVES,))
WEEK = Plan({TUESDAY: (EASY,), SUNDAY: (Rest("r2"), Note("n1", "new shoes"))})


@pytest.fixture
def kept(folder: Path) -> Path:
    """A folder in which WEEK is saved."""
    with PlanStore.open(folder) as store:
        store.save(planned(Plan()), planned(WEEK))
    return folder


def planned(plan: Plan) -> Kept:
    """A plan as it is saved, with nothing else to it."""
    return Kept(Diary(plan))


def plan_in(folder: Path) -> Plan:
    with PlanStore.open(folder, read_only=True) as store:
        return store.read().diary.plan


def test_a_new_folder_holds_an_empty_plan_and_the_default_profile(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        assert store.read() == Kept()
        assert store.recovered is None


def test_a_plan_is_there_after_reopening(kept: Path) -> None:
    with PlanStore.open(kept) as store:
        assert store.read().diary.plan == WEEK


def test_an_edit_is_on_the_disk_when_save_returns(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        store.save(planned(Plan()), planned(WEEK))
        assert plan_in(folder) == WEEK
        store.save(planned(WEEK), planned(Plan()))
        assert plan_in(folder) == Plan()


def test_a_move_between_days_is_one_line_of_the_journal(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        store.save(planned(Plan()), planned(WEEK))
        before = store.folder.joinpath("plan.journal").read_bytes()
        moved = WEEK.with_days({TUESDAY: (), WEDNESDAY: (EASY,)})
        store.save(planned(WEEK), planned(moved))
        line = store.folder.joinpath("plan.journal").read_bytes().removeprefix(before)
        assert line.count(b"\n") == 1
        assert plan_in(folder) == moved


days = st.dictionaries(
    st.dates(date(2026, 1, 1), date(2026, 1, 9)),
    st.lists(st.sampled_from([EASY, Rest("r2"), Note("n1", "x"), Note("n2", "y")]), unique=True).map(tuple),
)


@settings(deadline=None, max_examples=40)
@given(edits=st.lists(days, max_size=8))
def test_any_edits_one_after_the_other_are_all_there_at_the_end(
    edits: list[dict[date, Day]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("edits")
    plan = Plan()
    with PlanStore.open(folder) as store:
        for edit in edits:
            after = plan.with_days(edit)
            store.save(planned(plan), planned(after))
            plan = after
        assert store.read().diary.plan == plan
    assert plan_in(folder) == plan


@settings(deadline=None)
@given(days, days)
def test_only_days_that_differ_are_named(first: dict[date, Day], second: dict[date, Day]) -> None:
    before, after = Plan(first), Plan(first).with_days(second)
    expected = {when for when in {*first, *second} if before.day(when) != after.day(when)}
    assert before.changed_dates(after) == after.changed_dates(before) == expected


def test_what_failed_to_be_saved_can_go_with_the_next_edit(folder: Path, failing_disk: FailingDisk) -> None:
    with PlanStore.open(folder, disk=failing_disk) as store:
        failing_disk.broken = {"append"}
        with pytest.raises(NotSaved, match="the disk is full"):
            store.save(planned(Plan()), planned(WEEK))
        assert store.read().diary.plan == Plan()
        failing_disk.broken = set()
        later = WEEK.with_days({WEDNESDAY: (Note("n3", "later"),)})
        store.save(planned(Plan()), planned(later))
    assert plan_in(folder) == later


def test_a_failed_edit_that_was_undone_leaves_no_trace(folder: Path, failing_disk: FailingDisk) -> None:
    with PlanStore.open(folder, disk=failing_disk) as store:
        store.save(planned(Plan()), planned(WEEK))
        failing_disk.broken = {"sync"}
        with pytest.raises(NotSaved):
            store.save(planned(WEEK), planned(Plan()))
        failing_disk.broken = set()
        store.save(planned(Plan()), planned(WEEK))
    assert plan_in(folder) == WEEK


def test_a_day_that_could_not_be_read_again_is_refused_in_words(kept: Path) -> None:
    impossible = WEEK.with_days({WEDNESDAY: (Run("r9", RunKind.EASY, distance=-1),)})
    with PlanStore.open(kept) as store:
        with pytest.raises(NotSaved, match="day 2026-11-25, entry 1, distance: it is from 0"):
            store.save(planned(WEEK), planned(impossible))
        assert store.read().diary.plan == WEEK


def test_profile_and_own_doses_are_there_after_reopening(folder: Path) -> None:
    runner = Runner(complaints=frozenset(Complaint), look=Look(Skin.DARK))
    preferred = Settings(unit="mi", week_starts_on=6, theme=Theme.DARK, language="de")
    first = Kept(Diary(doses={"calf-raise": Dose(3, reps=15), "lateral-hops": Dose(2, hold=20)}))
    then = Kept(Diary(doses={"calf-raise": Dose(3, reps=15)}, runner=runner), preferred)
    with PlanStore.open(folder) as store:
        store.save(Kept(), first)
        store.save(first, then)
    with PlanStore.open(folder) as store:
        assert store.read() == then


def test_plan_doses_runner_and_settings_are_one_line_of_the_journal(folder: Path) -> None:
    everything = Kept(
        Diary(WEEK, {"calf-raise": Dose(3, reps=15)}, Runner(equipment=frozenset({Equipment.BAND}))),
        Settings(unit="mi"),
    )
    with PlanStore.open(folder) as store:
        store.save(Kept(), everything)
        assert (folder / "plan.journal").read_bytes().count(b"\n") == 2, "its first line and the edit"
        assert store.read() == everything


def test_what_failed_to_be_saved_of_the_runner_goes_with_the_next_edit(
    folder: Path, failing_disk: FailingDisk
) -> None:
    with PlanStore.open(folder, disk=failing_disk) as store:
        failing_disk.broken = {"append"}
        mine = Kept(Diary(doses={"calf-raise": Dose(3, reps=15)}), Settings(unit="mi"))
        with pytest.raises(NotSaved, match="the disk is full"):
            store.save(Kept(), mine)
        assert store.read() == Kept()
        failing_disk.broken = set()
        later = mine.with_plan(WEEK)
        store.save(Kept(), later)
        assert store.read() == later


def test_what_was_cut_off_on_opening_is_told(kept: Path) -> None:
    with (kept / "plan.journal").open("ab") as journal:
        journal.write(b"half an ed")
    with PlanStore.open(kept) as store:
        assert store.read().diary.plan == WEEK
        assert "everything that was saved is there" in told(store)
    assert [path.read_bytes() for path in kept.glob("plan.journal.cut-*")] == [b"half an ed"]


def test_at_the_end_everything_is_in_the_readable_file(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        store.save(planned(Plan()), planned(Plan({TUESDAY: (Note("n1", "läuft"),)})))
    assert (folder / "plan.journal").read_bytes().count(b"\n") == 1
    assert "läuft" in (folder / "plan.json").read_text(encoding="utf-8")
    assert plan_in(folder).day(TUESDAY) == (Note("n1", "läuft"),)


def test_closing_twice_and_reading_after_it_do_no_harm(kept: Path) -> None:
    store = PlanStore.open(kept)
    store.close()
    with PlanStore.open(kept) as other:
        other.save(planned(WEEK), planned(Plan()))
        store.close()
        store.tidy()
        with pytest.raises(NotSaved, match="it is closed"):
            store.save(planned(WEEK), planned(WEEK.with_days({TUESDAY: ()})))
    assert plan_in(kept) == Plan()


def test_a_plan_is_the_same_under_any_locale(kept: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from desktop.storage.plans import PlanStore\n"
        "store = PlanStore.open(Path(sys.argv[1])); plan = store.read().diary.plan; store.tidy()\n"
        f"assert {EASY.notes!a} in [e.notes for _, e in plan.entries() if hasattr(e, 'notes')]\n"
    )
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": ""}
    subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", script, str(kept)],
        env=environment,
        check=True,
        timeout=PATIENCE,
    )
    assert plan_in(kept) == WEEK


def test_the_default_folder_carries_the_name_of_the_program() -> None:
    assert "footwork" in str(default_folder()).lower()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows a home of its own")
def test_a_user_without_a_home_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    def nobody(user: int) -> None:
        raise KeyError(user)

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    for home in (None, "", "not/whole"):
        monkeypatch.setenv("HOME", home) if home is not None else monkeypatch.delenv("HOME")
        with pytest.raises(NoHome, match=r"^Nothing says where your plans are kept: set HOME"):
            default_folder()


def test_importing_the_package_loads_no_database() -> None:
    heavy = ("tinydb", "platformdirs", "json")
    script = f"import sys, desktop.storage; sys.exit(any(name in sys.modules for name in {heavy}))"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=PATIENCE)
