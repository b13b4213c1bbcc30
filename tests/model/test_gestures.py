"""One gesture on several things: what each of them would get, in one plan."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import gestures
from desktop.model.exercise import Part
from desktop.model.finding import find_entry, find_exercise
from desktop.model.placing import Placed, Verdict
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    ids,
    items,
)
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, RoutineRef, Things
from desktop.model.refusal import Gone, Refusal
from desktop.model.runner import Runner
from tests.model.strategies import LIBRARY, MONDAY, entry_ids, item_ids, plans

DOSE = LIBRARY["calf-raise"].dose
CALF = PlannedExercise("calf", "calf-raise", DOSE)
TUESDAY = MONDAY + timedelta(days=1)
PLAN = Plan(
    {MONDAY: (Run("run", RunKind.EASY, warm_up=(CALF,)), Rest("rest")), TUESDAY: (Run("two", RunKind.LONG),)}
)
RUN, REST, TWO, EXERCISE = EntryRef("run"), EntryRef("rest"), EntryRef("two"), ExerciseRef("calf")


@st.composite
def selections(draw: st.DrawFn) -> tuple[Plan, Things]:
    plan = draw(plans(least_entries=1, least_items=1))
    things = [*map(EntryRef, entry_ids(plan)), *map(ExerciseRef, item_ids(plan)), NewExercise("calf-raise")]
    return plan, tuple(draw(st.lists(st.sampled_from(things), unique=True, max_size=5)))


@given(selections())
def test_what_is_taken_out_is_gone_and_nothing_else(selected: tuple[Plan, Things]) -> None:
    plan, things = selected
    left = set(ids(gestures.without(plan, things)))
    taken = {one for thing in things for one in ([thing.entry] if isinstance(thing, EntryRef) else [])}
    taken |= {thing.item for thing in things if isinstance(thing, ExerciseRef)}
    assert not left & taken
    inner = {one.id for name in taken & set(entry_ids(plan)) for one in _inner(plan, name)}
    assert left == set(ids(plan)) - taken - inner


def _inner(plan: Plan, entry: str) -> tuple[PlannedExercise, ...]:
    return items(find_entry(plan, entry).entry)


@given(selections())
def test_ticking_twice_leaves_no_tick_half_way(selected: tuple[Plan, Things]) -> None:
    plan, things = selected
    once = gestures.toggled(plan, things)
    for thing in things:
        if isinstance(thing, ExerciseRef):
            status = find_exercise(once, thing.item).exercise.status
            assert status in (Status.DONE, Status.PLANNED)
    assert list(ids(once)) == list(ids(plan))


def test_a_selection_that_is_partly_done_is_done_then_and_taken_back_after() -> None:
    begun = gestures.toggled(PLAN, (RUN,))
    all_done = gestures.toggled(begun, (RUN, TWO, EXERCISE, REST))
    assert find_entry(all_done, "two").entry.status is Status.DONE  # type: ignore[union-attr]
    assert find_exercise(all_done, "calf").exercise.status is Status.DONE
    assert gestures.toggled(all_done, (RUN, TWO, EXERCISE, REST)) == PLAN


def test_several_are_skipped_with_one_reason() -> None:
    plan = gestures.skipped(PLAN, (RUN, TWO), "flu")
    entries = [find_entry(plan, name).entry for name in ("run", "two")]
    assert [(entry.status, entry.reason) for entry in entries] == [(Status.SKIPPED, "flu")] * 2  # type: ignore[union-attr]


def test_several_entries_go_as_many_days_each() -> None:
    moved = gestures.moved(PLAN, LIBRARY, Runner(), (RUN, TWO), gestures.days_away(2))
    assert isinstance(moved, Placed)
    assert find_entry(moved.plan, "run").when == MONDAY + timedelta(days=2)
    assert find_entry(moved.plan, "two").when == TUESDAY + timedelta(days=2)
    assert moved.landed == ("run", "two")


def test_all_of_them_move_or_none() -> None:
    full = PLAN.with_days({TUESDAY: tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))})
    refused = gestures.moved(full, LIBRARY, Runner(), (RUN, REST), gestures.days_away(1))
    assert isinstance(refused, Verdict)
    assert refused.refusal is Refusal.DAY_FULL


def test_copies_stand_behind_what_they_are_copies_of() -> None:
    copied = gestures.moved(PLAN, LIBRARY, Runner(), (RUN, REST), gestures.behind_itself, copy=True)
    assert isinstance(copied, Placed)
    kinds = [type(entry).__name__ for entry in copied.plan.day(MONDAY)]
    assert kinds == ["Run", "Run", "Rest", "Rest"]
    assert [entry.id for entry in copied.plan.day(MONDAY)][1::2] == list(copied.landed)


@pytest.mark.parametrize(
    ("steps", "order"), [(1, ["rest", "run"]), (-1, ["run", "rest"]), (5, ["rest", "run"])]
)
def test_along_the_day(steps: int, order: list[str]) -> None:
    moved = gestures.moved(PLAN, LIBRARY, Runner(), (RUN,), gestures.along(steps))
    assert isinstance(moved, Placed)
    assert [entry.id for entry in moved.plan.day(MONDAY)] == order


def test_a_whole_strip_is_ticked_and_taken_back() -> None:
    strip = RoutineRef("run", Part.WARM_UP)
    ticked = gestures.routine_toggled(PLAN, strip)
    assert find_exercise(ticked, "calf").exercise.status is Status.DONE
    assert gestures.routine_toggled(ticked, strip) == PLAN


def test_what_is_gone_says_so() -> None:
    for gesture in (gestures.without, gestures.toggled, gestures.skipped):
        with pytest.raises(Gone):
            gesture(PLAN, (EntryRef("nobody"),))
    assert gestures.moved(PLAN, LIBRARY, Runner(), (), gestures.along(1)) == Verdict(Refusal.NOTHING_MEANT)


# ---- several within their days and routines ------------------------------------------------


def rests(names: str) -> Plan:
    return Plan({MONDAY: tuple(map(Rest, names))})


@pytest.mark.parametrize(
    ("day", "things", "later", "after"),
    [
        ("abcd", "bc", False, "bcad"),
        ("abcd", "bc", True, "adbc"),
        ("abcd", "ac", False, "acbd"),
        ("abcd", "ab", False, "abcd"),
        ("abcd", "bd", True, "acbd"),
    ],
)
def test_several_go_one_place_on_together(day: str, things: str, later: bool, after: str) -> None:
    moved = gestures.one_on(rests(day), tuple(map(EntryRef, things)), later=later)
    assert "".join(entry.id for entry in moved.day(MONDAY)) == after


@given(selections(), st.booleans())
def test_one_place_on_nothing_is_lost_and_each_row_keeps_its_order(
    selected: tuple[Plan, Things], later: bool
) -> None:
    plan, things = selected
    moved = gestures.one_on(plan, things, later=later)
    names = {thing.entry for thing in things if isinstance(thing, EntryRef)}
    assert sorted(ids(moved)) == sorted(ids(plan))
    for when in plan.days:
        before, after = ([entry.id for entry in one.day(when)] for one in (plan, moved))
        for chosen in (True, False):
            assert [one for one in before if (one in names) is chosen] == [
                one for one in after if (one in names) is chosen
            ]
        for one in names & set(before):
            assert 0 <= (after.index(one) - before.index(one)) * (1 if later else -1) <= 1
