"""What the validator allows works, and leaves a plan that keeps its rules."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import drop, edits
from desktop.model.exercise import Complaint, Part
from desktop.model.plan import (
    MOST_ENTRIES_A_DAY,
    MOST_EXERCISES_A_BLOCK,
    BlockRef,
    CrossTraining,
    Item,
    Note,
    Plan,
    Rest,
    Run,
    RunKind,
    Strength,
    blocks,
    ids,
)
from desktop.model.profile import Profile
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
    profiles,
)

NOBODY = Profile()
DOSE = LIBRARY["calf-raise"].dose
RUN = Plan({MONDAY: (Run("run", RunKind.EASY, warm_up=(Item("calf", "calf-raise", DOSE),)),)})
WARM_UP, COOL_DOWN = BlockRef("run", Part.WARM_UP), BlockRef("run", Part.COOL_DOWN)


@st.composite
def drags(draw):
    """A plan, something dragged that is there, and a target that is there."""
    plan = draw(plans(least_entries=1, least_items=1))
    dragged = draw(
        st.one_of(
            st.builds(drop.NewEntry, st.sampled_from([*RunKind, *drop.NewEntryKind])),
            st.builds(drop.NewExercise, exercise_ids),
            st.builds(drop.PlannedEntry, st.sampled_from(entry_ids(plan))),
            st.builds(drop.PlannedItem, st.sampled_from(item_ids(plan))),
        )
    )
    target = draw(
        st.one_of(
            st.builds(drop.OnDay, dates, places),
            st.builds(drop.InBlock, st.sampled_from(block_refs(plan)), places),
        )
    )
    return plan, dragged, target


@given(drags(), profiles, st.booleans())
def test_what_is_allowed_works(drag, profile, copy):
    plan, dragged, target = drag
    verdict = drop.check(plan, LIBRARY, profile, dragged, target, copy=copy)
    if not verdict.allowed:
        assert verdict.reason
        return
    dropped = drop.drop(plan, LIBRARY, dragged, target, copy=copy)
    assert dropped.landed in set(ids(dropped.plan))
    assert max(Counter(ids(dropped.plan)).values()) == 1
    for _, entry in dropped.plan.entries():
        for part, block in blocks(entry).items():
            names = [item.exercise for item in block]
            assert len(set(names)) == len(names)
            assert all(part in LIBRARY[name].fits for name in names)
    moved = isinstance(dragged, drop.PlannedEntry | drop.PlannedItem) and not copy
    assert set(ids(plan)) <= set(ids(dropped.plan))
    assert moved == (dropped.landed in set(ids(plan)))


@given(drags(), profiles)
def test_it_lands_before_what_stood_at_the_place(drag, profile):
    plan, dragged, target = drag
    if not drop.check(plan, LIBRARY, profile, dragged, target).allowed or target.place is None:
        return
    inside = isinstance(target, drop.InBlock)
    row = edits.block_of(plan, target.block) if inside else plan.day(target.when)
    if not 0 <= target.place < len(row) or row[target.place].id in (
        getattr(dragged, "entry", None),
        getattr(dragged, "item", None),
    ):
        return
    dropped = drop.drop(plan, LIBRARY, dragged, target)
    after = edits.block_of(dropped.plan, target.block) if inside else dropped.plan.day(target.when)
    names = [thing.id for thing in after]
    before = names.index(row[target.place].id) - 1
    assert dropped.landed == names[before] or dropped.landed in {
        item.id for block in blocks(after[before]).values() for item in block
    }


def test_an_exercise_that_is_there_already_is_selected_instead():
    verdict = drop.check(RUN, LIBRARY, NOBODY, drop.NewExercise("calf-raise"), drop.InBlock(WARM_UP))
    assert (verdict.allowed, verdict.already) == (False, "calf")


def test_an_exercise_does_not_go_where_it_does_not_fit():
    verdict = drop.check(RUN, LIBRARY, NOBODY, drop.NewExercise("band-eversion"), drop.InBlock(COOL_DOWN))
    assert verdict.reason == "Band eversion does not fit a cool-down."


def test_what_the_runner_ticked_asks_first_and_blocks_nothing():
    careful = Profile(complaints=frozenset({Complaint.KNEE_INJURY}))
    verdict = drop.check(RUN, LIBRARY, careful, drop.NewExercise("lateral-hops"), drop.OnDay(MONDAY))
    assert verdict.allowed
    assert verdict.flags == (Complaint.KNEE_INJURY,)


def test_an_exercise_on_a_day_opens_a_session():
    dropped = drop.drop(RUN, LIBRARY, drop.NewExercise("calf-raise"), drop.OnDay(MONDAY, 0))
    session = dropped.plan.day(MONDAY)[0]
    assert isinstance(session, Strength)
    assert session.exercises[0].dose == LIBRARY["calf-raise"].dose


@pytest.mark.parametrize("kind", [*RunKind, *drop.NewEntryKind])
def test_the_library_offers_every_kind_of_entry(kind):
    dropped = drop.drop(Plan(), LIBRARY, drop.NewEntry(kind), drop.OnDay(MONDAY))
    assert isinstance(dropped.plan.day(MONDAY)[0], Run | Strength | CrossTraining | Rest | Note)


def test_a_full_day_takes_nothing_more_but_may_be_put_in_order():
    full = Plan({MONDAY: tuple(Rest(f"r{number}") for number in range(MOST_ENTRIES_A_DAY))})
    assert not drop.check(full, LIBRARY, NOBODY, drop.NewEntry(RunKind.EASY), drop.OnDay(MONDAY)).allowed
    assert not drop.check(full, LIBRARY, NOBODY, drop.NewExercise("calf-raise"), drop.OnDay(MONDAY)).allowed
    assert drop.check(full, LIBRARY, NOBODY, drop.PlannedEntry("r3"), drop.OnDay(MONDAY, 0)).allowed
    copied = drop.check(full, LIBRARY, NOBODY, drop.PlannedEntry("r3"), drop.OnDay(MONDAY, 0), copy=True)
    assert not copied.allowed


def test_a_full_block_takes_nothing_more():
    held = tuple(Item(f"i{n}", f"lost-{n}", DOSE) for n in range(MOST_EXERCISES_A_BLOCK))
    full = Plan({MONDAY: (Strength("s", exercises=held),)})
    target = drop.InBlock(BlockRef("s", Part.STRENGTH))
    assert "full" in drop.check(full, LIBRARY, NOBODY, drop.NewExercise("calf-raise"), target).reason


@pytest.mark.parametrize(
    ("dragged", "target"),
    [
        (drop.PlannedItem("nobody"), drop.InBlock(WARM_UP)),
        (drop.PlannedEntry("nobody"), drop.OnDay(MONDAY)),
        (drop.NewExercise("nobody"), drop.OnDay(MONDAY)),
        (drop.NewExercise("calf-raise"), drop.InBlock(BlockRef("nobody", Part.WARM_UP))),
        (drop.NewExercise("calf-raise"), drop.InBlock(BlockRef("run", Part.STRENGTH))),
        (drop.NewEntry(RunKind.EASY), drop.InBlock(WARM_UP)),
        (drop.PlannedEntry("run"), drop.InBlock(WARM_UP)),
    ],
)
def test_a_drag_that_outlived_its_plan_is_refused_with_a_sentence(dragged, target):
    verdict = drop.check(RUN, LIBRARY, NOBODY, dragged, target)
    assert not verdict.allowed
    assert verdict.reason.endswith(".")
