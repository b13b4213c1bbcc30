"""Every change of a plan: it touches what it says, loses nothing, and can be taken back."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import edits
from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.finding import find_entry, find_exercise, find_routine, where_is
from desktop.model.placing import place
from desktop.model.plan import Plan, PlannedExercise, Rest, Run, RunKind, Status, StrengthSession, ids, items
from desktop.model.refs import EntryRef, OnDay, RoutineRef
from desktop.model.refusal import Gone
from desktop.model.whole_weeks import fill_days
from desktop.wording.refusals import refusal
from desktop.wording.voice import Voice
from tests.model.strategies import (
    DATES,
    LIBRARY,
    MONDAY,
    block_refs,
    date_of_entry,
    date_of_item,
    dates,
    doses,
    entry_ids,
    item_ids,
    places,
    plans,
    statuses,
)

TUESDAY = MONDAY + timedelta(days=1)


def an_item(name: str = "new", exercise: str = "calf-raise") -> PlannedExercise:
    return PlannedExercise(name, exercise, LIBRARY[exercise].dose)


Change = tuple[Plan, Plan, set[date]]
"""A plan, the plan after one change, and the dates that it may touch."""


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """A plan, the plan after one change, and the dates that the change may touch."""
    plan = draw(plans(least_entries=1, least_items=1))
    entry = draw(st.sampled_from(entry_ids(plan)))
    item = draw(st.sampled_from(item_ids(plan)))
    ref = draw(st.sampled_from(block_refs(plan)))
    when, place = draw(dates), draw(places)
    own, its, there = date_of_entry(plan, entry), date_of_item(plan, item), date_of_entry(plan, ref.entry)
    match draw(st.integers(0, 12)):
        case 0:
            return plan, edits.add_entry(plan, when, Rest("new"), place), {when}
        case 1:
            return plan, edits.remove_entry(plan, entry), {own}
        case 2:
            return plan, edits.move_entry(plan, entry, when, place), {own, when}
        case 3:
            copied = edits.fresh(find_entry(plan, entry)[2])
            return plan, edits.add_entry(plan, when, copied, place), {when}
        case 4:
            return plan, edits.add_exercise(plan, ref, an_item(), place), {there}
        case 5:
            return plan, edits.remove_exercise(plan, item), {its}
        case 6:
            return plan, edits.move_exercise(plan, item, ref, place), {its, there}
        case 7:
            twin = edits.fresh_exercise(find_exercise(plan, item)[2])
            return plan, edits.add_exercise(plan, ref, twin, place), {there}
        case 8:
            return plan, edits.set_dose(plan, item, draw(doses)), {its}
        case 9:
            return plan, edits.tick_exercise(plan, item, draw(statuses)), {its}
        case 10:
            return plan, edits.tick_routine(plan, ref, draw(statuses)), {there}
        case 11:
            return plan, edits.tick_entry(plan, entry, draw(statuses), "tired"), {own}
        case _:
            return plan, fill_days(plan, {when: plan.day(own)}), {when}


@given(changes())
def test_nothing_outside_the_touched_days_changes(change: Change) -> None:
    before, after, touched = change
    for when in DATES:
        if when not in touched:
            assert after.day(when) is before.day(when)


@given(changes())
def test_ids_stay_unique(change: Change) -> None:
    _, after, _ = change
    assert max(Counter(ids(after)).values(), default=1) == 1


@given(plans(least_entries=1, least_items=1), st.data())
def test_the_plan_before_a_change_is_what_it_was(plan: Plan, data: st.DataObject) -> None:
    """Undo hands back the plan before the change, so nothing may have reached into it."""
    as_it_was = repr(sorted(plan.days.items()))
    item = data.draw(st.sampled_from(item_ids(plan)))
    entry = data.draw(st.sampled_from(entry_ids(plan)))
    changed = edits.tick_exercise(plan, item, Status.DONE)
    changed = edits.move_entry(changed, entry, data.draw(dates), data.draw(places))
    edits.remove_entry(changed, entry)
    assert repr(sorted(plan.days.items())) == as_it_was
    with pytest.raises(TypeError):
        plan.days[MONDAY] = ()  # type: ignore[index]


@given(plans(), dates, places)
def test_what_was_added_can_be_removed(plan: Plan, when: date, place: int | None) -> None:
    assert edits.remove_entry(edits.add_entry(plan, when, Rest("new"), place), "new") == plan


@given(plans(least_items=1), st.data())
def test_an_added_exercise_can_be_removed(plan: Plan, data: st.DataObject) -> None:
    ref = data.draw(st.sampled_from(block_refs(plan)))
    added = edits.add_exercise(plan, ref, an_item(), data.draw(places))
    assert edits.remove_exercise(added, "new") == plan


@given(plans(least_entries=1), st.data())
def test_an_entry_moves_whole_and_back(plan: Plan, data: st.DataObject) -> None:
    """To another day or to none, and back."""
    entry_id = data.draw(st.sampled_from(entry_ids(plan)))
    old, entry = where_is(plan, entry_id), find_entry(plan, entry_id).entry
    when, some_day = data.draw(dates), data.draw(st.booleans())
    moved = edits.move_entry(plan, entry_id, when, data.draw(places), some_day=some_day)
    assert find_entry(moved, entry_id).entry == replace(entry, some_day=some_day)
    assert date_of_entry(moved, entry_id) == when
    assert Counter(ids(moved)) == Counter(ids(plan))
    back = edits.move_entry(moved, entry_id, old.when, some_day=old.some_day)
    place, last = old.place or 0, where_is(back, entry_id).place or 0
    place += place > last
    assert edits.move_entry(back, entry_id, old.when, place, some_day=old.some_day) == plan


@given(plans(least_items=1), st.data())
def test_an_exercise_keeps_its_dose_and_tick_when_it_moves(plan: Plan, data: st.DataObject) -> None:
    item_id = data.draw(st.sampled_from(item_ids(plan)))
    ref = data.draw(st.sampled_from(block_refs(plan)))
    moved = edits.move_exercise(plan, item_id, ref, data.draw(places))
    new_ref, _, item = find_exercise(moved, item_id)
    assert new_ref == ref
    assert item == find_exercise(plan, item_id)[2]
    assert Counter(ids(moved)) == Counter(ids(plan))


@given(st.permutations("abcd"), st.integers(0, 3), st.integers(0, 4))
def test_a_place_counts_as_before_the_move(names: list[str], old: int, place: int) -> None:
    """Dropped before the item at ``place``, it lands before that very item."""
    session = StrengthSession("s", exercises=tuple(an_item(name) for name in names))
    plan, ref = Plan({MONDAY: (session,)}), RoutineRef("s", Part.STRENGTH)
    moved = [item.id for item in find_routine(edits.move_exercise(plan, names[old], ref, place), ref)]
    expected = [*names[:place], "moved", *names[place:]]
    expected.remove(names[old])
    expected[expected.index("moved")] = names[old]
    assert moved == expected


@given(plans(least_entries=1), st.data())
def test_a_copy_has_the_same_work_and_nothing_done(plan: Plan, data: st.DataObject) -> None:
    entry_id = data.draw(st.sampled_from(entry_ids(plan)))
    when = data.draw(dates)
    original = find_entry(plan, entry_id)[2]
    placed = place(plan, {}, (EntryRef(entry_id),), OnDay(when), copy=True)
    copy = find_entry(placed.plan, *placed.landed).entry  # last of its day, or before a run of a later hour
    assert type(copy) is type(original)
    assert [(item.exercise, item.dose) for item in items(copy)] == [
        (item.exercise, item.dose) for item in items(original)
    ]
    assert all(item.status is Status.PLANNED for item in items(copy))
    assert getattr(copy, "status", Status.PLANNED) is Status.PLANNED
    assert not set(ids(Plan({when: (copy,)}))) & set(ids(plan))


def test_ticking_the_head_of_a_session_ticks_all_in_it() -> None:
    session = StrengthSession("s", exercises=(an_item("a"), an_item("b")))
    ticked = edits.tick_entry(Plan({MONDAY: (session,)}), "s", Status.DONE)
    assert [item.status for item in items(ticked.day(MONDAY)[0])] == [Status.DONE, Status.DONE]


def test_ticking_a_run_leaves_its_exercises_alone() -> None:
    run = Run("r", RunKind.EASY, warm_up=(an_item("a"),))
    ticked = edits.tick_entry(Plan({MONDAY: (run,)}), "r", Status.SKIPPED, "tired")
    assert ticked.day(MONDAY)[0] == replace(run, status=Status.SKIPPED, reason="tired")


def test_the_same_dose_everywhere_this_week_reaches_this_exercise_alone() -> None:
    dose = Dose(sets=5, reps=5)
    routine = (an_item("a"), an_item("b", "duck-walk"))
    plan = Plan(
        {
            MONDAY: (Run("r", RunKind.EASY, warm_up=routine),),
            TUESDAY: (StrengthSession("s", exercises=(an_item("c"),)),),
        }
    )
    dosed = edits.set_dose_in_days(plan, (MONDAY,), "calf-raise", dose)
    assert {item: find_exercise(dosed, item)[2].dose == dose for item in "abc"} == {
        "a": True,
        "b": False,
        "c": False,
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda plan: edits.remove_entry(plan, "nobody"),
        lambda plan: edits.move_entry(plan, "nobody", MONDAY),
        lambda plan: edits.remove_exercise(plan, "nobody"),
        lambda plan: edits.add_exercise(plan, RoutineRef("nobody", Part.STRENGTH), an_item()),
        lambda plan: edits.add_exercise(plan, RoutineRef("rest", Part.STRENGTH), an_item()),
        lambda plan: edits.move_exercise(plan, "a", RoutineRef("run", Part.STRENGTH)),
    ],
)
def test_what_is_not_there_is_gone(change: Callable[..., Any]) -> None:
    plan = Plan({MONDAY: (Rest("rest"), Run("run", RunKind.EASY, warm_up=(an_item("a"),)))})
    with pytest.raises(Gone) as gone:
        change(plan)
    assert re.match(r"^That \w.*\.$", refusal(Voice.of("en"), gone.value.refusal))


def test_a_day_that_was_emptied_is_no_day() -> None:
    plan = Plan({MONDAY: (Rest("r"),)})
    assert edits.remove_entry(plan, "r") == Plan()
    assert hash(edits.remove_entry(plan, "r")) == hash(Plan())
