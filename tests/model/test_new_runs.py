"""With which warm-up and cool-down a new run begins."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.exercise import Complaint, Part
from desktop.model.new_runs import nearest_with_routines, with_routines
from desktop.model.plan import Plan, Run, RunKind, items
from desktop.model.runner import Runner, suits
from desktop.model.settings import NewRun
from tests.model.strategies import LIBRARY, plans, runners

FRIDAY = date(2026, 11, 27)
NEW = Run("new", RunKind.EASY, 8000)
NOBODY = Runner()


def begun(wanted: NewRun, plan: Plan | None = None, runner: Runner = NOBODY) -> Run:
    return with_routines(NEW, wanted, plan or Plan(), FRIDAY, LIBRARY, runner)


def test_none_is_none() -> None:
    assert begun(NewRun.NONE) == NEW


def test_the_usual_ones_fit_where_they_stand_and_need_nothing() -> None:
    run = begun(NewRun.USUAL)
    assert [item.exercise for item in run.warm_up] == ["ankle-alphabet", "calf-raise"]
    assert all(Part.WARM_UP in LIBRARY[item.exercise].fits for item in run.warm_up)
    assert all(Part.COOL_DOWN in LIBRARY[item.exercise].fits for item in run.cool_down)
    assert all(item.dose == LIBRARY[item.exercise].dose for item in items(run))
    assert run.cool_down


@given(plans(), runners, st.sampled_from(NewRun))
def test_only_what_suits_comes_with_a_new_run_and_each_has_an_id_of_its_own(
    plan: Plan, runner: Runner, wanted: NewRun
) -> None:
    run = begun(wanted, plan, runner)
    assert all(suits(LIBRARY[item.exercise], runner) for item in items(run))
    there = {item.id for _, entry in plan.entries() for item in items(entry)}
    ids = [item.id for item in items(run)]
    assert len({*ids} - there) == len(ids)
    assert replace(run, warm_up=(), cool_down=()) == NEW


@pytest.mark.parametrize(("earlier", "later"), [(1, 2), (3, 1), (0, 1)])
def test_as_last_time_means_the_run_before_it(earlier: int, later: int) -> None:
    usual = begun(NewRun.USUAL)
    before = replace(usual, id="before", cool_down=())
    after = replace(usual, id="after", warm_up=())
    days = {FRIDAY - timedelta(days=earlier): (before,), FRIDAY + timedelta(days=later): (after,)}
    assert nearest_with_routines(Plan(days), FRIDAY) is before
    run = begun(NewRun.LAST, Plan(days))
    assert [item.exercise for item in run.warm_up] == [item.exercise for item in before.warm_up]
    assert run.cool_down == ()


def test_without_any_run_before_the_next_one_counts_and_without_any_none() -> None:
    after = replace(begun(NewRun.USUAL), id="after")
    assert nearest_with_routines(Plan({FRIDAY + timedelta(days=2): (after,)}), FRIDAY) is after
    assert begun(NewRun.LAST) == NEW


def test_what_a_complaint_speaks_against_is_left_out() -> None:
    runner = Runner(complaints=frozenset(Complaint))
    assert all(suits(LIBRARY[item.exercise], runner) for item in items(begun(NewRun.USUAL, runner=runner)))
