"""With which warm-up and cool-down a new run begins."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.diary import Diary, SavedExercise, SavedRoutine
from desktop.model.exercise import Complaint, Part
from desktop.model.new_runs import lost, nearest_with_routines, with_routines
from desktop.model.plan import Plan, Run, RunKind, items
from desktop.model.runner import Runner, suits
from desktop.model.settings import LaidOn, NewRun, Settings
from tests.model.strategies import LIBRARY, plans, runners

FRIDAY = date(2026, 11, 27)
NEW = Run("new", RunKind.EASY, 8000)
NOBODY = Runner()


def begun(wanted: NewRun, plan: Plan | None = None, runner: Runner = NOBODY) -> Run:
    return with_routines(NEW, Settings(new_run=wanted), Diary(plan or Plan(), runner=runner), FRIDAY, LIBRARY)


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


# ---- saved ones for the runs of a kind -----------------------------------------------------

STARTER = SavedRoutine(
    "s", "Starter", Part.WARM_UP, (SavedExercise("heel-to-toe-walk", LIBRARY["heel-to-toe-walk"].dose),)
)


def laid(wanted: LaidOn, diary: Diary, kind: RunKind = RunKind.EASY) -> Run:
    settings = Settings(new_run=NewRun.USUAL, laid_on=(wanted,))
    return with_routines(Run("new", kind), settings, diary, FRIDAY, LIBRARY)


def test_a_saved_warm_up_comes_for_its_kind_and_the_rest_as_for_any_run() -> None:
    diary = Diary().with_routine(STARTER)
    run = laid(LaidOn(RunKind.EASY, warm_up="s"), diary)
    assert ([item.exercise for item in run.warm_up], run.warm_up_from) == (["heel-to-toe-walk"], "s")
    assert ([item.exercise for item in run.cool_down], run.cool_down_from) == (
        [item.exercise for item in begun(NewRun.USUAL).cool_down],
        "",
    )
    other = laid(LaidOn(RunKind.RACE, warm_up="s"), diary)
    assert other.warm_up_from == ""


def test_one_that_is_not_saved_any_more_is_named_and_is_as_if_none_was_chosen() -> None:
    wanted = LaidOn(RunKind.EASY, warm_up="gone", cool_down="s")
    run = laid(wanted, Diary().with_routine(STARTER))
    assert [item.exercise for item in run.warm_up] == [item.exercise for item in begun(NewRun.USUAL).warm_up]
    assert run.warm_up_from == ""
    settings = Settings(laid_on=(wanted,))
    assert lost(NEW, settings, Diary().with_routine(STARTER)) == (Part.WARM_UP,)
    assert lost(NEW, settings, Diary()) == (Part.WARM_UP, Part.COOL_DOWN)


@given(runners)
def test_a_saved_one_comes_without_what_does_not_suit(runner: Runner) -> None:
    every = tuple(SavedExercise(one.id, one.dose) for one in LIBRARY.values())
    diary = Diary(runner=runner).with_routine(replace(STARTER, exercises=every))
    run = laid(LaidOn(RunKind.EASY, warm_up="s"), diary)
    assert [item.exercise for item in run.warm_up] == [
        one.id for one in LIBRARY.values() if suits(one, runner)
    ]
