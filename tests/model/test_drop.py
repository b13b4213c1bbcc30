"""What the validator allows works, and leaves a plan that keeps its rules."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import drop, edits
from desktop.model.exercise import Complaint, Part
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    MAX_EXERCISES_A_ROUTINE,
    CrossTraining,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    RoutineRef,
    Run,
    RunKind,
    StrengthSession,
    ids,
    items,
    routines,
)
from desktop.model.runner import Runner
from tests.model.strategies import (
    LIBRARY,
    MONDAY,
    block_refs,
    dates,
    entry_ids,
    exercise_ids,
    item_ids,
    places,
    plans,
    runners,
)

NOBODY = Runner()
DOSE = LIBRARY["calf-raise"].dose
RUN = Plan({MONDAY: (Run("run", RunKind.EASY, warm_up=(PlannedExercise("calf", "calf-raise", DOSE),)),)})
WARM_UP, COOL_DOWN = RoutineRef("run", Part.WARM_UP), RoutineRef("run", Part.COOL_DOWN)


@st.composite
def drags(draw):
    """A plan, something dragged that is there, and a target that is there."""
    plan = draw(plans(least_entries=1, least_items=1))
    dragged = draw(
        st.one_of(
            st.builds(drop.NewEntry, st.sampled_from([*RunKind, *drop.NewEntryKind])),
            st.builds(drop.NewExercise, exercise_ids),
            st.builds(drop.EntryRef, st.sampled_from(entry_ids(plan))),
            st.builds(drop.ExerciseRef, st.sampled_from(item_ids(plan))),
        )
    )
    target = draw(
        st.one_of(
            st.builds(drop.OnDay, dates, places),
            st.builds(drop.InRoutine, st.sampled_from(block_refs(plan)), places),
        )
    )
    return plan, dragged, target


@given(drags(), runners, st.booleans())
def test_what_is_allowed_works(drag, runner, copy):
    plan, dragged, target = drag
    verdict = drop.check(plan, LIBRARY, runner, dragged, target, copy=copy)
    if not verdict.allowed:
        assert verdict.reason
        return
    dropped = drop.drop(plan, LIBRARY, dragged, target, copy=copy)
    assert dropped.landed in set(ids(dropped.plan))
    assert max(Counter(ids(dropped.plan)).values()) == 1
    for _, entry in dropped.plan.entries():
        for part, routine in routines(entry).items():
            names = [item.exercise for item in routine]
            assert len(set(names)) == len(names)
            assert all(part in LIBRARY[name].fits for name in names)
    moved = isinstance(dragged, drop.EntryRef | drop.ExerciseRef) and not copy
    assert set(ids(plan)) <= set(ids(dropped.plan))
    assert moved == (dropped.landed in set(ids(plan)))


@given(drags(), runners)
def test_it_lands_before_what_stood_at_the_place(drag, runner):
    plan, dragged, target = drag
    if not drop.check(plan, LIBRARY, runner, dragged, target).allowed or target.place is None:
        return
    inside = isinstance(target, drop.InRoutine)
    row = edits.routine_of(plan, target.routine) if inside else plan.day(target.when)
    if not 0 <= target.place < len(row) or row[target.place].id in (
        getattr(dragged, "entry", None),
        getattr(dragged, "item", None),
    ):
        return
    dropped = drop.drop(plan, LIBRARY, dragged, target)
    after = edits.routine_of(dropped.plan, target.routine) if inside else dropped.plan.day(target.when)
    names = [thing.id for thing in after]
    before = names.index(row[target.place].id) - 1
    opened = after[before]
    inner = () if isinstance(opened, PlannedExercise) else items(opened)
    assert dropped.landed == names[before] or dropped.landed in {item.id for item in inner}


def test_an_exercise_that_is_there_already_is_selected_instead():
    verdict = drop.check(RUN, LIBRARY, NOBODY, drop.NewExercise("calf-raise"), drop.InRoutine(WARM_UP))
    assert (verdict.allowed, verdict.already) == (False, "calf")


def test_an_exercise_does_not_go_where_it_does_not_fit():
    verdict = drop.check(RUN, LIBRARY, NOBODY, drop.NewExercise("band-eversion"), drop.InRoutine(COOL_DOWN))
    assert verdict.reason == "Band eversion does not fit a cool-down."


def test_what_the_runner_ticked_asks_first_and_blocks_nothing():
    careful = Runner(complaints=frozenset({Complaint.KNEE_INJURY}))
    verdict = drop.check(RUN, LIBRARY, careful, drop.NewExercise("lateral-hops"), drop.OnDay(MONDAY))
    assert verdict.allowed
    assert verdict.flags == (Complaint.KNEE_INJURY,)


def test_an_exercise_on_a_day_opens_a_session():
    dropped = drop.drop(RUN, LIBRARY, drop.NewExercise("calf-raise"), drop.OnDay(MONDAY, 0))
    session = dropped.plan.day(MONDAY)[0]
    assert isinstance(session, StrengthSession)
    assert session.exercises[0].dose == LIBRARY["calf-raise"].dose


@pytest.mark.parametrize("kind", [*RunKind, *drop.NewEntryKind])
def test_the_library_offers_every_kind_of_entry(kind):
    dropped = drop.drop(Plan(), LIBRARY, drop.NewEntry(kind), drop.OnDay(MONDAY))
    assert isinstance(dropped.plan.day(MONDAY)[0], Run | StrengthSession | CrossTraining | Rest | Note)


def test_a_full_day_takes_nothing_more_but_may_be_put_in_order():
    full = Plan({MONDAY: tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))})
    assert not drop.check(full, LIBRARY, NOBODY, drop.NewEntry(RunKind.EASY), drop.OnDay(MONDAY)).allowed
    assert not drop.check(full, LIBRARY, NOBODY, drop.NewExercise("calf-raise"), drop.OnDay(MONDAY)).allowed
    assert drop.check(full, LIBRARY, NOBODY, drop.EntryRef("r3"), drop.OnDay(MONDAY, 0)).allowed
    copied = drop.check(full, LIBRARY, NOBODY, drop.EntryRef("r3"), drop.OnDay(MONDAY, 0), copy=True)
    assert not copied.allowed


def test_a_full_block_takes_nothing_more():
    held = tuple(PlannedExercise(f"i{n}", f"lost-{n}", DOSE) for n in range(MAX_EXERCISES_A_ROUTINE))
    full = Plan({MONDAY: (StrengthSession("s", exercises=held),)})
    target = drop.InRoutine(RoutineRef("s", Part.STRENGTH))
    assert "full" in drop.check(full, LIBRARY, NOBODY, drop.NewExercise("calf-raise"), target).reason


@pytest.mark.parametrize(
    ("dragged", "target"),
    [
        (drop.ExerciseRef("nobody"), drop.InRoutine(WARM_UP)),
        (drop.EntryRef("nobody"), drop.OnDay(MONDAY)),
        (drop.NewExercise("nobody"), drop.OnDay(MONDAY)),
        (drop.NewExercise("calf-raise"), drop.InRoutine(RoutineRef("nobody", Part.WARM_UP))),
        (drop.NewExercise("calf-raise"), drop.InRoutine(RoutineRef("run", Part.STRENGTH))),
        (drop.NewEntry(RunKind.EASY), drop.InRoutine(WARM_UP)),
        (drop.EntryRef("run"), drop.InRoutine(WARM_UP)),
    ],
)
def test_a_drag_that_outlived_its_plan_is_refused_with_a_sentence(dragged, target):
    verdict = drop.check(RUN, LIBRARY, NOBODY, dragged, target)
    assert not verdict.allowed
    assert verdict.reason.endswith(".")
