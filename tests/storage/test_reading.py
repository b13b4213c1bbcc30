"""A plan of thirty years is opened without reading it: only the months that are looked at are parsed."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.model.finding import find_entry
from desktop.model.kept import Kept
from desktop.model.refusal import Gone
from desktop.model.week import week_of
from desktop.storage.plans import PlanStore
from tests.counting import Calls, calls_of
from tests.storage.years import FIRST_DAY, Runner

YEARS = 30
TODAY = FIRST_DAY + timedelta(days=YEARS * 52 * 7 - 10)
TWO_MONTHS = 62


@pytest.fixture(scope="module")
def thirty_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("thirty years")
    Runner(folder, YEARS).close()
    return folder


def days_read(work: Callable[[Kept, PlanStore], object], folder: Path) -> int:
    """How many days are parsed by opening a store and doing something with what it holds."""

    def open_and_work() -> None:
        with PlanStore.open(folder, read_only=True) as store:
            work(store.read(), store)

    calls: Calls = calls_of(open_and_work)
    return calls["desktop.storage.codec:read_day"]


def test_opening_and_showing_a_week_parses_its_months_alone(thirty_years: Path) -> None:
    def show_week(kept: Kept, store: PlanStore) -> None:
        assert kept.diary.plan.days, "it is asked whether there is any"
        assert all(kept.diary.plan.day(when) for when in week_of(TODAY))

    assert days_read(lambda kept, store: None, thirty_years) == 0
    assert 7 <= days_read(show_week, thirty_years) <= TWO_MONTHS


def test_finding_an_entry_of_the_first_week_parses_its_month_alone(thirty_years: Path) -> None:
    with PlanStore.open(thirty_years, read_only=True) as store:
        run = store.read().diary.plan.day(FIRST_DAY)[0]

    def find(kept: Kept, store: PlanStore) -> None:
        with pytest.raises(Gone):
            find_entry(kept.diary.plan, "nowhere")
        assert find_entry(kept.diary.plan, run.id).entry == run

    assert days_read(find, thirty_years) <= 31


def test_an_edit_parses_no_more_than_the_months_it_touches(thirty_years: Path, tmp_path: Path) -> None:
    for path in thirty_years.glob("plan*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    calls = []
    with PlanStore.open(tmp_path) as store:
        kept = store.read()
        plan = kept.diary.plan
        moved = plan.with_days({TODAY: plan.day(FIRST_DAY), FIRST_DAY: ()})
        calls.append(calls_of(lambda: store.save(kept, kept.with_plan(moved))))
        assert kept.with_plan(moved) != kept
        assert moved.with_days({}) == moved
        assert store.read().diary.plan.day(FIRST_DAY) == ()
    assert calls[0]["desktop.storage.codec:read_day"] <= 4
