"""What an undo or a redo has touched, for any two plans and for the deeds that runners do."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.edits import remove_entry
from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import Note, Plan, PlannedExercise, Rest, Run, RunKind, Status, ids
from desktop.model.refs import EntryRef, ExerciseRef, Planned
from desktop.model.touched import Touched, touched
from tests.model.strategies import LIBRARY, MONDAY, plans

TUESDAY = MONDAY + timedelta(days=1)
DOSE = LIBRARY["calf-raise"].dose
FIRST, SECOND, THIRD = (PlannedExercise(f"i{number}", "calf-raise", DOSE) for number in range(3))
RUN = Run("run", RunKind.EASY, 8000, warm_up=(FIRST, SECOND, THIRD))
NOTE, REST = Note("note", "Physio"), Rest("rest")
PLAN = Plan({MONDAY: (RUN, NOTE, REST)})


def with_warm_up(*exercises: PlannedExercise) -> Plan:
    return PLAN.with_days({MONDAY: (replace(RUN, warm_up=exercises), NOTE, REST)})


@pytest.mark.parametrize(
    ("before", "after", "things"),
    [
        (remove_entry(PLAN, "note"), PLAN, [EntryRef("note")]),
        (PLAN, remove_entry(PLAN, "note"), [EntryRef("rest")]),
        (PLAN, remove_entry(PLAN, "rest"), [EntryRef("note")]),
        (PLAN, Plan(), []),
        (PLAN, PLAN.with_days({MONDAY: (RUN, NOTE), TUESDAY: (REST,)}), [EntryRef("rest")]),
        (PLAN, PLAN.with_days({MONDAY: (RUN, REST, NOTE)}), [EntryRef("rest")]),
        (PLAN, PLAN.with_days({MONDAY: (replace(RUN, distance=9000), NOTE, REST)}), [EntryRef("run")]),
        (with_warm_up(FIRST, THIRD), PLAN, [ExerciseRef("i1")]),
        (PLAN, with_warm_up(FIRST, THIRD), [ExerciseRef("i2")]),
        (PLAN, with_warm_up(FIRST, SECOND), [ExerciseRef("i1")]),
        (PLAN, with_warm_up(), [EntryRef("run")]),
        (PLAN, with_warm_up(FIRST, THIRD, SECOND), [ExerciseRef("i2")]),
        (PLAN, with_warm_up(FIRST, replace(SECOND, status=Status.DONE), THIRD), [ExerciseRef("i1")]),
        (
            PLAN,
            PLAN.with_days({MONDAY: (replace(RUN, warm_up=(FIRST, SECOND), cool_down=(THIRD,)), NOTE, REST)}),
            [ExerciseRef("i2")],
        ),
    ],
)
def test_what_was_touched_is_what_came_or_what_follows(
    before: Plan, after: Plan, things: list[Planned]
) -> None:
    found = touched(before, after)
    assert found is not None
    assert list(found.among([MONDAY, TUESDAY])) == things


def part_of(plan: Plan, thing: Planned) -> object:
    """All that a thing is, and where it stands."""
    if isinstance(thing, EntryRef):
        when, place, entry = find_entry(plan, thing.entry)
        return when, place, entry
    routine, place, exercise = find_exercise(plan, thing.item)
    return routine, place, exercise


@given(before=plans(), after=plans())
@settings(max_examples=30)
def test_what_is_touched_is_there_and_is_new_or_another_unless_things_have_only_gone(
    before: Plan, after: Plan
) -> None:
    found = touched(before, after)
    if found is None:
        assert not before.changed_dates(after)
        return
    there, was = set(ids(after)), set(ids(before))
    for when, thing in found.things:
        assert when in before.changed_dates(after)
        assert part_of(after, thing)
        if there - was:
            assert named(thing) not in was or part_of(before, thing) != part_of(after, thing)


def named(thing: Planned) -> str:
    return thing.entry if isinstance(thing, EntryRef) else thing.item


@given(plan=plans(least_entries=2), data=st.data())
@settings(max_examples=40)
def test_what_is_taken_out_and_put_back_is_what_is_touched(plan: Plan, data: st.DataObject) -> None:
    entry = data.draw(st.sampled_from([entry.id for _, entry in plan.entries()]))
    less, when = remove_entry(plan, entry), find_entry(plan, entry).when
    assert touched(less, plan) == Touched(((when, EntryRef(entry)),), when)
    gone = touched(plan, less)
    assert gone is not None
    assert gone.when == when
    assert bool(gone.things) == bool(less.day(when))
    assert [day for day, _ in gone.things] == [when] * len(gone.things)
