"""What is for some day of a week and bound to none: it is in its week, whichever day weeks start on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import edits, gestures, together
from desktop.model.advice import advise
from desktop.model.advice.facts import HopsInARow
from desktop.model.catching_up import is_missed, next_free_day, with_first_days
from desktop.model.dose import Dose
from desktop.model.finding import find_entry, where_is
from desktop.model.placing import FREE, Verdict, check, place
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    Entry,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    StrengthSession,
    bound_first,
)
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewEntryKind, OnDay, Things
from desktop.model.refusal import Refusal, TooMuch
from desktop.model.runner import Runner
from desktop.model.selection import Picked, things_in, whole_day
from desktop.model.summary import summary
from desktop.model.week import Week, week_of
from desktop.model.whole_weeks import Fill, copied_days, fill_days
from tests.model.strategies import DATES, LIBRARY, MONDAY, entry_ids, plans

MON, TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=number) for number in range(7))
WEEK = Week(MONDAY)
SOME_DAY = OnDay(WEEK.thursday, some_day=True)
STARTS = (0, 5, 6)


def refs(names: str) -> Things:
    return tuple(map(EntryRef, names))


@given(st.sampled_from(DATES), st.sampled_from(STARTS), st.sampled_from(STARTS))
def test_its_place_is_in_the_week_of_that_name_whichever_day_weeks_start_on(
    when: date, start: int, other: int
) -> None:
    week = week_of(when, start)
    later = week_of(week.thursday, other)
    assert (later.name, later.thursday) == (week.name, week.thursday)


@settings(max_examples=40)
@given(plans(least_entries=1), st.sampled_from(STARTS))
def test_another_first_day_of_the_week_neither_loses_nor_doubles_it(plan: Plan, start: int) -> None:
    first = week_of(DATES[0], start)
    weeks = [first.shifted(number) for number in range(4)]
    shown = [entry.id for week in weeks for entry in plan.some_day(week)]
    assert sorted(shown) == sorted(entry.id for _, entry in plan.entries() if entry.some_day)


@settings(max_examples=40)
@given(plans(least_entries=1), st.data())
def test_a_week_adds_up_to_the_same_with_and_without_a_day(plan: Plan, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(entry_ids(plan)))
    here = where_is(plan, name)
    week = week_of(here.when)
    other = edits.move_entry(plan, name, week.thursday, some_day=not here.some_day)
    before, after = summary(plan, week, LIBRARY), summary(other, week, LIBRARY)
    assert before._replace(runs=(), sessions=()) == after._replace(runs=(), sessions=())
    assert sorted(before.sessions) == sorted(after.sessions)


def test_places_count_among_what_is_alike() -> None:
    plan = Plan({THU: (Rest("a"), Rest("b"), Rest("c", some_day=True))})
    plan = edits.move_entry(plan, "a", THU, 0, some_day=True)
    assert [entry.id for entry in plan.day(THU)] == ["b", "a", "c"]
    assert where_is(plan, "c") == OnDay(THU, 1, some_day=True)
    assert [entry.id for entry in edits.add_entry(plan, THU, Rest("d")).day(THU)] == ["b", "d", "a", "c"]
    later = gestures.one_on(plan, refs("b"), later=True)
    assert later.day(THU) == plan.day(THU), "the last of a day has nothing behind it"


def test_as_many_may_be_for_some_day_as_for_one() -> None:
    full = tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))
    plan = Plan({THU: full})
    things = (NewEntry(NewEntryKind.REST),)
    assert check(plan, LIBRARY, Runner(), things, SOME_DAY) == FREE
    loose = Plan({THU: tuple(replace(one, some_day=True) for one in full)})
    refused = Verdict(Refusal.DAY_FULL, max_=MAX_ENTRIES_A_DAY)
    assert check(loose, LIBRARY, Runner(), things, SOME_DAY) == refused
    assert check(loose, LIBRARY, Runner(), things, OnDay(THU)) == FREE
    with pytest.raises(TooMuch):
        edits.add_entry(loose, THU, Rest("more", some_day=True))


def test_what_lands_there_is_bound_to_no_day_and_an_exercise_opens_such_a_session() -> None:
    plan = place(Plan(), LIBRARY, (NewEntry(RunKind.EASY),), SOME_DAY).plan
    assert [entry.some_day for entry in plan.day(THU)] == [True]
    item = PlannedExercise("i", "calf-raise", Dose(2, reps=12))
    held = Plan({MON: (StrengthSession("s", exercises=(item,)),)})
    opened = place(held, LIBRARY, (ExerciseRef("i"),), SOME_DAY).plan
    (session,) = opened.some_day(WEEK)
    assert isinstance(session, StrengthSession)
    assert session.exercises == (item,)
    copied = place(plan, LIBRARY, (EntryRef(plan.day(THU)[0].id),), OnDay(MON), copy=True).plan
    assert [entry.some_day for entry in copied.day(MON)] == [False]


def test_several_go_there_one_behind_the_other_and_from_there_on_to_one_day() -> None:
    plan = Plan({MON: (Rest("a"),), WED: (Rest("b"),), THU: (Rest("c", some_day=True),)})
    gathered = together.place(plan, LIBRARY, refs("ab"), SOME_DAY).plan
    assert [entry.id for entry in gathered.some_day(WEEK)] == ["c", "a", "b"]
    back = together.place(gathered, LIBRARY, refs("ca"), OnDay(FRI)).plan
    assert [entry.id for entry in back.bound(FRI)] == ["c", "a"]
    along = together.place(plan, LIBRARY, refs("ac"), OnDay(TUE)).plan
    assert [entry.id for entry in along.bound(TUE)] == ["a"]
    assert where_is(along, "c") == where_is(plan, "c"), "a day on it is still for some day of that week"
    assert together.spread(plan, refs("ac"), OnDay(TUE)).days == (TUE,)
    next_week = together.place(plan, LIBRARY, refs("ac"), OnDay(MON + timedelta(days=7))).plan
    assert where_is(next_week, "c").when == THU + timedelta(days=7)


def test_another_day_is_nothing_for_it_and_another_week_is() -> None:
    plan = Plan({THU: (Rest("a", some_day=True), Rest("b", some_day=True))})
    stays = gestures.moved(plan, LIBRARY, Runner(), refs("a"), gestures.days_away(1))
    assert not isinstance(stays, Verdict)
    assert stays.plan == plan
    goes = gestures.moved(plan, LIBRARY, Runner(), refs("a"), gestures.days_away(7))
    assert not isinstance(goes, Verdict)
    assert find_entry(goes.plan, "a") == (THU + timedelta(days=7), 0, Rest("a", some_day=True))


def test_a_copied_week_takes_it_along_and_free_days_do_not_count_it() -> None:
    plan = Plan({THU: bound_first((Rest("b", some_day=True), Rest("a")))})
    after = fill_days(plan, copied_days(plan, WEEK))
    assert [entry.some_day for entry in after.day(THU + timedelta(days=7))] == [False, True]
    only_loose = Plan(
        {THU: (Rest("b", some_day=True),), THU + timedelta(days=7): (Rest("c", some_day=True),)}
    )
    filled = fill_days(only_loose, {THU: (Rest("x"),)}, Fill.FREE_DAYS)
    assert [entry.some_day for entry in filled.day(THU)] == [False, True], "its date is free"
    kept = fill_days(only_loose, copied_days(only_loose, WEEK), Fill.FREE_DAYS)
    assert kept == only_loose, "something is for some day there already"


def test_it_is_missed_once_its_week_is_over() -> None:
    run = Run("r", RunKind.EASY, some_day=True)
    assert not is_missed(run, THU, SUN)
    assert is_missed(run, THU, SUN + timedelta(days=1))
    assert next_free_day(Plan({THU: (run,)}), THU) == THU


def test_a_missed_session_remembers_its_day_and_what_had_none_remembers_none() -> None:
    plan = Plan({MON: (Run("r", RunKind.EASY),)})
    told = with_first_days(plan, edits.move_entry(plan, "r", THU, some_day=True), SAT)
    assert told.day(THU)[0] == Run("r", RunKind.EASY, first_day=MON, some_day=True)
    loose = Plan({THU: (Run("r", RunKind.EASY, some_day=True),)})
    next_week = THU + timedelta(days=7)
    after = with_first_days(loose, edits.move_entry(loose, "r", next_week), next_week)
    assert after.day(next_week) == (Run("r", RunKind.EASY),)


def test_advice_about_days_leaves_it_out_and_counts_its_sessions() -> None:
    hops = next(one for one in LIBRARY.values() if one.family == "lateral-hops")

    def session(name: str, *, some_day: bool = False) -> Entry:
        return StrengthSession(
            name, exercises=(PlannedExercise(f"{name}i", hops.id, hops.dose),), some_day=some_day
        )

    bound = Plan({WED: (session("a"),), THU: (session("b"),)})
    loose = Plan({WED: (session("a"),), THU: (session("b", some_day=True),)})

    def said(plan: Plan) -> list[type]:
        return [type(one.fact) for one in advise(plan, WEEK, LIBRARY, Runner(), MON)]

    assert HopsInARow in said(bound)
    assert HopsInARow not in said(loose)
    assert [one for one in said(bound) if one is not HopsInARow] == said(loose)


def test_it_comes_behind_the_days_and_is_selected_as_one() -> None:
    plan = Plan({THU: (Rest("a"), Rest("b", some_day=True)), SUN: (Rest("c"),)})
    assert things_in(plan, WEEK) == refs("acb")
    picked = whole_day(plan, WEEK.dates, Picked(), None)
    assert picked.things == refs("b")
    assert whole_day(plan, WEEK.dates, picked, None).things == refs("acb")
    assert whole_day(plan, WEEK.dates, Picked(), THU).things == refs("a")
