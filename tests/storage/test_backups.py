"""Dated backups: one a day, thinned with age, made whole or not at all, and never in the way of an edit."""

import errno
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan
from desktop.model.settings import Settings, Theme
from desktop.storage import snapshot as snapshots
from desktop.storage.backups import DAYS, MONTHS, WEEKS, Backups, keep
from desktop.storage.disk import Disk
from desktop.storage.found import Origin
from desktop.storage.plans import PlanStore
from desktop.storage.recovery import found_in
from desktop.storage.snapshot import Head
from tests.storage.conftest import FailingDisk, MortalDisk, PowerCut

EVENING = datetime(2026, 11, 24, 21, 40)
DAY = timedelta(days=1)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)).map(lambda one: one.replace(second=0))


# ---- which stay ----------------------------------------------------------------------------


@given(st.sets(moments), moments)
def test_no_more_stay_than_there_are_days_weeks_and_months(made: set[datetime], now: datetime) -> None:
    past = [one for one in keep(made, now) if one <= now]
    assert len(past) <= DAYS + WEEKS + MONTHS


@given(st.sets(moments, min_size=1), moments)
def test_the_newest_stays_and_whatever_is_of_the_future(made: set[datetime], now: datetime) -> None:
    kept = keep(made, now)
    assert max(made) in kept
    assert {one for one in made if one > now} <= kept
    assert max((one for one in made if one <= now), default=max(made)) in kept


@given(st.sets(moments, max_size=200), moments)
def test_every_day_week_and_month_that_is_kept_keeps_its_last(made: set[datetime], now: datetime) -> None:
    kept = keep(made, now)
    week, two_months, two_years = now - 6 * DAY, now - 61 * DAY, now - 700 * DAY
    for one in made:
        if one > now:
            continue
        if one > week:
            assert max(each for each in made if each.date() == one.date() and each <= now) in kept
        if one > two_months:
            monday = one.date() - timedelta(one.weekday())
            assert any(monday <= each.date() < monday + timedelta(7) for each in kept)
        if one > two_years:
            assert any((each.year, each.month) == (one.year, one.month) for each in kept)


@given(st.sets(moments, max_size=100), moments, moments)
def test_thinning_twice_leaves_what_thinning_once_leaves(
    made: set[datetime], one: datetime, other: datetime
) -> None:
    early, late = sorted((one, other))
    assert keep(keep(made, early), late) == keep(made, late)


@given(st.sets(moments, max_size=DAYS), st.timedeltas(timedelta(days=-4000), timedelta(days=4000)))
def test_a_clock_that_jumps_destroys_nothing(made: set[datetime], jump: timedelta) -> None:
    """A handful of backups is there whatever the clock says."""
    days = {one.date(): one for one in made}
    assert keep(days.values(), EVENING + jump) == set(days.values())


def test_a_backup_a_day_for_three_years_leaves_some_days_weeks_and_months() -> None:
    there: set[datetime] = set()
    for number in range(3 * 365):
        now = EVENING + number * DAY
        there = keep(there | {now}, now)
    ages = sorted((now - one).days for one in there)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    gaps = {age: age - before for before, age in pairwise(ages)}
    assert all(gap <= 7 for age, gap in gaps.items() if age <= 60)
    assert all(gap <= 31 for gap in gaps.values())
    assert 690 <= ages[-1] <= 730
    assert len(there) <= DAYS + WEEKS + MONTHS


# ---- making them ---------------------------------------------------------------------------


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.time = EVENING

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


def opened(folder: Path, clock: Clock, disk: Disk | None = None, *, read_only: bool = False) -> PlanStore:
    return PlanStore.open(folder, now=clock, disk=disk, read_only=read_only)


def noted(text: str) -> Kept:
    return Kept(Diary(Plan({EVENING.date(): (Note("n", text),)})))


def write(store: PlanStore, text: str) -> None:
    store.save(store.read(), noted(text))


@pytest.fixture
def kept(folder: Path, clock: Clock) -> Path:
    """A folder with a plan that was backed up on the evening of its making."""
    with opened(folder, clock) as store:
        write(store, "first")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_a_backup_is_a_whole_snapshot_that_can_be_read(kept: Path) -> None:
    assert names(kept) == ["plan-2026-11-24-2140.json"]
    path = kept / "backups" / "plan-2026-11-24-2140.json"
    state = snapshots.decode(path.read_bytes(), path)
    assert b"first" in state.tables["days"][str(EVENING.toordinal())]
    (backup,) = Backups(kept).all()
    assert (backup.made, backup.size) == (EVENING, path.stat().st_size)
    assert backup.head == Head(state.store, state.sequence, state.when)


def test_it_is_one_of_the_versions_that_are_found_when_the_plan_is_gone(kept: Path) -> None:
    for path in kept.glob("plan*"):
        path.unlink()
    (found,) = found_in(kept)
    assert found.origin is Origin.BACKUP


def test_a_day_has_one_and_only_what_changed_is_backed_up(kept: Path, clock: Clock) -> None:
    with opened(kept, clock) as store:
        clock.time = EVENING + DAY
        assert store.back_up() is None
        write(store, "second")
        clock.time = EVENING + timedelta(minutes=90)
        assert store.back_up() is None
        clock.time = EVENING + DAY
        assert store.back_up() == kept / "backups" / "plan-2026-11-25-2140.json"
        clock.time = EVENING + 2 * DAY
        assert store.back_up() is None


def test_the_end_makes_one_where_the_day_has_none(kept: Path, clock: Clock) -> None:
    for hours, expected in ((1, 1), (24, 2), (25, 2)):
        clock.time = EVENING + timedelta(hours=hours)
        with opened(kept, clock) as store:
            write(store, f"{hours} hours later")
        assert len(names(kept)) == expected


def test_an_edit_writes_no_backup(kept: Path, clock: Clock) -> None:
    clock.time = EVENING + DAY
    with opened(kept, clock) as store:
        write(store, "second")
        assert len(names(kept)) == 1


def test_a_look_makes_none(kept: Path, clock: Clock) -> None:
    (kept / "backups" / "plan-2026-11-24-2140.json").unlink()
    with opened(kept, clock, read_only=True) as store:
        assert store.back_up() is None
    assert names(kept) == []


def test_an_empty_plan_is_not_backed_up_for_its_settings(folder: Path, clock: Clock) -> None:
    with opened(folder, clock) as store:
        store.save(Kept(), Kept(settings=Settings(theme=Theme.DARK)))
        assert store.back_up() is None
    assert not (folder / "backups").exists()


def back_up_daily(store: PlanStore, clock: Clock, days: int) -> None:
    for number in range(1, days):
        write(store, f"day {number}")
        clock.time = EVENING + number * DAY
        assert store.back_up() is not None


def test_old_ones_make_room_once_the_new_one_is_there(kept: Path, clock: Clock) -> None:
    with opened(kept, clock) as store:
        back_up_daily(store, clock, 30)
        made = {backup.made for backup in store.backups.all()}
        assert made == keep({EVENING + number * DAY for number in range(30)}, clock.time)
        assert store.backups.count() == len(made) < 30


def test_nothing_else_in_the_folder_is_counted_or_removed(kept: Path, clock: Clock) -> None:
    room = kept / "backups"
    (room / "plan-2026-11-23-2140.json").write_bytes(b"")  # broken
    (room / "plan-2020-13-45-9999.json").write_bytes(b"no such day")
    (room / "notes.txt").write_text("mine")
    (room / "plan-2026-11-22-2140.json").mkdir()
    ours = (room / "plan-2026-11-24-2140.json").read_bytes()
    store_id = Backups(kept).all()[0].head.store
    (room / "plan-2019-01-01-0000.json").write_bytes(ours.replace(store_id.encode(), b"0" * 12, 1))
    with opened(kept, clock) as store:
        back_up_daily(store, clock, 30)
        assert min(backup.made for backup in store.backups.all()).year == 2019, "another plan's stays"
    for name in ("plan-2026-11-23-2140.json", "plan-2020-13-45-9999.json", "notes.txt"):
        assert (room / name).is_file()
    assert (room / "plan-2026-11-22-2140.json").is_dir()


def test_a_clock_set_back_makes_one_more_and_removes_none(kept: Path, clock: Clock) -> None:
    with opened(kept, clock) as store:
        write(store, "second")
        clock.time = EVENING - 400 * DAY
        assert store.back_up() is not None
        assert [backup.made for backup in store.backups.all()] == [EVENING, EVENING - 400 * DAY]


# ---- when it does not work -----------------------------------------------------------------


@pytest.mark.parametrize("broken", ["append", "sync", "replace", "make_folder"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_disk_that_fails_does_no_harm(
    folder: Path, clock: Clock, failing_disk: FailingDisk, broken: str, error: int
) -> None:
    with opened(folder, clock, failing_disk) as store:
        write(store, "first")
        failing_disk.broken, failing_disk.error = {broken}, error
        assert store.back_up() is None
        assert store.backups.all() == ()
        failing_disk.broken = set()
        write(store, "second")
        assert store.back_up() is not None
    assert names(folder) == ["plan-2026-11-24-2140.json"]
    with opened(folder, clock) as store:
        assert store.read() == noted("second")


def test_one_that_may_not_be_on_the_medium_yet_removes_none(
    kept: Path, clock: Clock, failing_disk: FailingDisk
) -> None:
    with opened(kept, clock, failing_disk) as store:
        back_up_daily(store, clock, 15)
        before = names(kept)
        write(store, "last")
        clock.time += DAY
        failing_disk.broken = {"sync_folder"}
        assert store.back_up() is None
        assert set(before) <= set(names(kept))
        failing_disk.broken = set()


def test_a_file_in_the_place_of_the_folder_does_no_harm(folder: Path, clock: Clock) -> None:
    folder.mkdir(parents=True)
    (folder / "backups").write_text("mine")
    with opened(folder, clock) as store:
        write(store, "first")
        assert store.back_up() is None
        assert store.backups.all() == ()
    assert (folder / "backups").read_text() == "mine"


def test_what_cannot_be_removed_stays_for_the_next_time(
    kept: Path, clock: Clock, failing_disk: FailingDisk
) -> None:
    failing_disk.broken, failing_disk.error = {"remove"}, errno.EACCES
    with opened(kept, clock, failing_disk) as store:
        back_up_daily(store, clock, 30)
        assert store.backups.count() == 30
    with opened(kept, clock) as store:
        write(store, "last")
        clock.time += DAY
        assert store.back_up() is not None
        assert store.backups.count() < 20


@pytest.mark.parametrize("forgetful", [False, True])
def test_a_crash_at_any_step_leaves_every_backup_whole(
    kept: Path, clock: Clock, mortal_disk: type[MortalDisk], forgetful: bool
) -> None:
    with opened(kept, clock) as store:
        back_up_daily(store, clock, 15)
        there = set(names(kept))
        write(store, "another day")
        clock.time += DAY
        for step in range(1, 20):
            dying = Backups(kept, mortal_disk(step, forgetful))
            try:
                made = dying.make_if_due(store._database.journal.held, clock.time)
            except PowerCut:
                made = None
            for backup in store.backups.all():
                snapshots.decode(backup.path.read_bytes(), backup.path)
            if made is not None:
                break
            if store.backups.all()[0].made != clock.time:
                assert there <= set(names(kept)), "nothing goes before the new one is there"
        assert step > 3
        assert store.backups.all()[0].made == clock.time


@settings(max_examples=60)
@given(data=st.binary(max_size=300), cut=st.integers(0, 900))
def test_whatever_a_file_holds_it_is_read_or_passed_over(kept: Path, data: bytes, cut: int) -> None:
    whole = (kept / "backups" / "plan-2026-11-24-2140.json").read_bytes()
    (kept / "backups" / "plan-2026-11-23-2140.json").write_bytes(whole[:cut] + data + whole[cut:])
    assert Backups(kept).all()[0].made == EVENING
