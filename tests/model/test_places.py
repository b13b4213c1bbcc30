"""All places for some things in some days: the same ones that the validator allows, at a steady cost."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import together
from desktop.model.exercise import Part
from desktop.model.finding import find_entry, find_exercise, find_routine
from desktop.model.places import all_places, home_of, takers
from desktop.model.plan import Plan, Rest, Run, items, routines
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewExercise,
    OnDay,
    Place,
    RoutineRef,
    Thing,
    Things,
)
from desktop.model.runner import Runner
from desktop.model.week import Week
from tests.model.counted import Counted
from tests.model.dense_weeks import dense_plan
from tests.model.strategies import DATES, LIBRARY, MONDAY, runners
from tests.model.test_placing import Case, drags, handfuls

WEEK = tuple(DATES[:7])
SOME_DAY = OnDay(Week(MONDAY).thursday, some_day=True)


@given(st.one_of(drags(), handfuls()), runners, st.booleans())
def test_every_place_has_the_verdict_of_the_validator(
    drag: tuple[Plan, Thing | Things, Place], runner: Runner, copy: bool
) -> None:
    plan, carried, _ = drag
    things = (carried,) if isinstance(carried, Thing) else carried
    found = all_places(plan, LIBRARY, runner, things, WEEK, SOME_DAY.when, copy=copy)
    days = [one.when for one in found if not one.some_day]
    assert days == sorted(days), "day by day"
    assert [one.some_day for one in found] == sorted(one.some_day for one in found), "then some day"
    assert {one.place for one in found} >= {*(OnDay(when) for when in WEEK), SOME_DAY}
    for one in found:
        for place in one.exact:
            verdict = together.check(plan, LIBRARY, runner, things, place, copy=copy)  # as the drop asks
            assert one.verdict.allowed == verdict.allowed
            if len(things) == 1:
                assert one.verdict == verdict


@given(drags())
def test_exercises_visit_every_routine_and_entries_days_alone(
    drag: Case,
) -> None:
    plan, thing, _ = drag
    inner = {
        InRoutine(RoutineRef(entry.id, part))
        for when in WEEK
        for entry in plan.day(when)
        for part in routines(entry)
    }
    places = {one.place for one in all_places(plan, LIBRARY, Runner(), (thing,), WEEK, SOME_DAY.when)}
    exercise = isinstance(thing, NewExercise | ExerciseRef)
    assert {place for place in places if isinstance(place, InRoutine)} == (inner if exercise else set())


@given(drags())
def test_home_is_where_it_stands(
    drag: Case,
) -> None:
    plan, thing, _ = drag
    match home_of(plan, thing):
        case OnDay(when):
            assert isinstance(thing, EntryRef)
            assert any(entry.id == thing.entry for entry in plan.day(when))
        case InRoutine(routine):
            assert isinstance(thing, ExerciseRef)
            assert any(one.id == thing.item for one in find_routine(plan, routine))
        case None:
            assert not isinstance(thing, EntryRef | ExerciseRef)


def test_what_is_gone_is_refused_everywhere() -> None:
    found = all_places(Plan(), LIBRARY, Runner(), (ExerciseRef("nobody"),), WEEK)
    assert found
    assert not any(one.verdict.allowed for one in found)


def test_a_routine_offers_what_is_usual_there_first() -> None:
    plan = dense_plan(LIBRARY, 1)
    run = plan.day(MONDAY)[0]
    assert isinstance(run, Run)
    offered = takers(plan, LIBRARY, Runner(), RoutineRef(run.id, Part.WARM_UP))
    unusual = [verdict.unusual for _, verdict in offered]
    assert unusual == sorted(unusual)
    assert len(offered) == len(LIBRARY) - len(run.warm_up), "all but what stands there"


# ---- the cost ------------------------------------------------------------------------------


LAST = {years: MONDAY + timedelta(weeks=52 * years - 1) for years in (1, 10)}


def years_of(years: int) -> tuple[Counted, tuple[date, ...]]:
    """A plan of dense weeks, and the dates of its last."""
    dates = tuple(LAST[years] + timedelta(days=number) for number in range(7))
    return Counted(dense_plan(LIBRARY, 7 * 52 * years)), dates


@pytest.mark.parametrize("of", ["entry", "exercise"])
def test_judging_a_week_visits_that_week_alone(of: str) -> None:
    """A plan of ten years costs what one of a year does, also after an edit in mid-drag."""
    visited = {}
    for years in (1, 10):
        counted, week = years_of(years)
        run = counted.plan.day(week[2])[0]
        thing = EntryRef(run.id) if of == "entry" else ExerciseRef(items(run)[0].id)
        all_places(counted.plan, LIBRARY, Runner(), (thing,), week)
        edited = counted.plan.with_days({week[3]: (Rest("rest"),)})
        counted.visited = 0
        all_places(edited, LIBRARY, Runner(), (thing,), week)
        visited[years] = counted.visited
    assert visited[10] <= visited[1] + 4 * 31, "no more than a month more: months differ in their days"
    assert visited[10] <= 4 * (2 * 31 + 14), "the month that was edited, and the week"


def test_finding_goes_through_a_month_once() -> None:
    counted, week = years_of(10)
    first, second = counted.plan.day(week[1])[0], counted.plan.day(week[1])[1]
    find_entry(counted.plan, first.id)
    counted.visited = 0
    find_entry(counted.plan, second.id)
    find_exercise(counted.plan, items(second)[0].id)
    assert counted.visited == 0
