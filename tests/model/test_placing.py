"""What the validator allows works, and leaves a plan that keeps its rules."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import placing
from desktop.model.exercise import Complaint, Part
from desktop.model.finding import find_routine
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    MAX_EXERCISES_A_ROUTINE,
    CrossTraining,
    Day,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    StrengthSession,
    ids,
    items,
    routines,
)
from desktop.model.quantity import METRES_IN_A_MILE
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    InRoutine,
    NewEntry,
    NewEntryKind,
    NewExercise,
    OnDay,
    Place,
    RoutineRef,
    Thing,
    Things,
)
from desktop.model.refusal import Refusal
from desktop.model.runner import Runner
from desktop.wording import refusals
from desktop.wording.voice import Voice
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
Case = tuple[Plan, Thing, Place]
WARM_UP, COOL_DOWN = RoutineRef("run", Part.WARM_UP), RoutineRef("run", Part.COOL_DOWN)


@st.composite
def drags(
    draw: st.DrawFn,
) -> Case:
    """A plan, something dragged that is there, and a target that is there."""
    plan = draw(plans(least_entries=1, least_items=1))
    dragged = draw(
        st.one_of(
            st.sampled_from([*RunKind, *NewEntryKind]).map(NewEntry),
            exercise_ids.map(NewExercise),
            st.builds(EntryRef, st.sampled_from(entry_ids(plan))),
            st.builds(ExerciseRef, st.sampled_from(item_ids(plan))),
        )
    )
    target = draw(
        st.one_of(
            st.builds(OnDay, dates, places),
            st.builds(InRoutine, st.sampled_from(block_refs(plan)), places),
        )
    )
    return plan, dragged, target


@given(drags(), runners, st.booleans())
def test_what_is_allowed_works(
    drag: Case,
    runner: Runner,
    copy: bool,
) -> None:
    plan, dragged, target = drag
    verdict = placing.check(plan, LIBRARY, runner, (dragged,), target, copy=copy)
    if not verdict.allowed:
        assert verdict.refusal
        return
    dropped = placing.place(plan, LIBRARY, (dragged,), target, copy=copy)
    (landed,) = dropped.landed
    assert landed in set(ids(dropped.plan))
    assert max(Counter(ids(dropped.plan)).values()) == 1
    usual = True
    for _, entry in dropped.plan.entries():
        for part, routine in routines(entry).items():
            names = [item.exercise for item in routine]
            assert len(set(names)) == len(names)
            usual &= all(part in LIBRARY[name].fits for name in names)
    assert usual != verdict.unusual, "everything stands where it is usual, or the verdict said so"
    moved = isinstance(dragged, EntryRef | ExerciseRef) and not copy
    assert set(ids(plan)) <= set(ids(dropped.plan))
    assert moved == (landed in set(ids(plan)))


def row_at(plan: Plan, target: Place) -> Day | Routine:
    """What stands in the day or in the routine that a place is in."""
    return find_routine(plan, target.routine) if isinstance(target, InRoutine) else plan.day(target.when)


@given(drags(), runners)
def test_it_lands_before_what_stood_at_the_place(drag: Case, runner: Runner) -> None:
    plan, dragged, target = drag
    if not placing.check(plan, LIBRARY, runner, (dragged,), target).allowed or target.place is None:
        return
    row = row_at(plan, target)
    if not 0 <= target.place < len(row) or row[target.place].id in (
        getattr(dragged, "entry", None),
        getattr(dragged, "item", None),
    ):
        return
    dropped = placing.place(plan, LIBRARY, (dragged,), target)
    (landed,) = dropped.landed
    after = row_at(dropped.plan, target)
    names = [thing.id for thing in after]
    if isinstance(target, OnDay) and target.some_day and not getattr(row[target.place], "some_day", False):
        bound = [thing for thing in after if not getattr(thing, "some_day", False)]
        assert list(after[: len(bound)]) == bound, "what is for some day comes behind what is bound"
        assert any(has_landed(thing, landed) for thing in after[len(bound) :])
        return
    before = names.index(row[target.place].id) - 1
    assert has_landed(after[before], landed)


def has_landed(thing: Entry | PlannedExercise, landed: str) -> bool:
    """Whether a thing, or an exercise in it, has this id."""
    inner = () if isinstance(thing, PlannedExercise) else items(thing)
    return landed in {thing.id, *(item.id for item in inner)}


def test_an_exercise_that_is_there_already_is_selected_instead() -> None:
    verdict = placing.check(RUN, LIBRARY, NOBODY, (NewExercise("calf-raise"),), InRoutine(WARM_UP))
    assert (verdict.allowed, verdict.already) == (False, "calf")


def test_an_exercise_may_go_where_it_is_not_usual_and_the_place_says_so() -> None:
    verdict = placing.check(RUN, LIBRARY, NOBODY, (NewExercise("band-eversion"),), InRoutine(COOL_DOWN))
    assert (verdict.allowed, verdict.unusual) == (True, True)
    usual = placing.check(RUN, LIBRARY, NOBODY, (NewExercise("heel-to-toe-walk"),), InRoutine(COOL_DOWN))
    assert usual.plain


def test_what_the_runner_ticked_asks_first_and_blocks_nothing() -> None:
    careful = Runner(complaints=frozenset({Complaint.KNEE_INJURY}))
    verdict = placing.check(RUN, LIBRARY, careful, (NewExercise("lateral-hops"),), OnDay(MONDAY))
    assert verdict.allowed
    assert verdict.flags == (Complaint.KNEE_INJURY,)


def test_an_exercise_on_a_day_opens_a_session() -> None:
    dropped = placing.place(RUN, LIBRARY, (NewExercise("calf-raise"),), OnDay(MONDAY, 0))
    session = dropped.plan.day(MONDAY)[0]
    assert isinstance(session, StrengthSession)
    assert session.exercises[0].dose == LIBRARY["calf-raise"].dose


@pytest.mark.parametrize("kind", [*RunKind, *NewEntryKind])
def test_the_library_offers_every_kind_of_entry(kind: NewEntryKind | RunKind) -> None:
    dropped = placing.place(Plan(), LIBRARY, (NewEntry(kind),), OnDay(MONDAY))
    assert isinstance(dropped.plan.day(MONDAY)[0], Run | StrengthSession | CrossTraining | Rest | Note)


def test_a_full_day_takes_nothing_more_but_may_be_put_in_order() -> None:
    full = Plan({MONDAY: tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))})
    assert not placing.check(full, LIBRARY, NOBODY, (NewEntry(RunKind.EASY),), OnDay(MONDAY)).allowed
    assert not placing.check(full, LIBRARY, NOBODY, (NewExercise("calf-raise"),), OnDay(MONDAY)).allowed
    assert placing.check(full, LIBRARY, NOBODY, (EntryRef("r3"),), OnDay(MONDAY, 0)).allowed
    copied = placing.check(full, LIBRARY, NOBODY, (EntryRef("r3"),), OnDay(MONDAY, 0), copy=True)
    assert not copied.allowed


def test_a_full_block_takes_nothing_more() -> None:
    held = tuple(PlannedExercise(f"i{n}", f"lost-{n}", DOSE) for n in range(MAX_EXERCISES_A_ROUTINE))
    full = Plan({MONDAY: (StrengthSession("s", exercises=held),)})
    target = InRoutine(RoutineRef("s", Part.STRENGTH))
    verdict = placing.check(full, LIBRARY, NOBODY, (NewExercise("calf-raise"),), target)
    assert (verdict.refusal, verdict.max_) == (Refusal.ROUTINE_FULL, MAX_EXERCISES_A_ROUTINE)


@pytest.mark.parametrize(
    ("dragged", "target"),
    [
        (ExerciseRef("nobody"), InRoutine(WARM_UP)),
        (EntryRef("nobody"), OnDay(MONDAY)),
        (NewExercise("nobody"), OnDay(MONDAY)),
        (NewExercise("calf-raise"), InRoutine(RoutineRef("nobody", Part.WARM_UP))),
        (NewExercise("calf-raise"), InRoutine(RoutineRef("run", Part.STRENGTH))),
        (NewEntry(RunKind.EASY), InRoutine(WARM_UP)),
        (EntryRef("run"), InRoutine(WARM_UP)),
    ],
)
def test_a_drag_that_outlived_its_plan_is_refused_with_a_sentence(
    dragged: EntryRef | ExerciseRef | NewEntry | NewExercise, target: InRoutine | OnDay
) -> None:
    verdict = placing.check(RUN, LIBRARY, NOBODY, (dragged,), target)
    assert not verdict.allowed
    assert refusals.verdict(Voice.of("en"), verdict).endswith(".")


# ---- several at once -----------------------------------------------------------------------


@st.composite
def handfuls(draw: st.DrawFn) -> tuple[Plan, Things, Place]:
    """A plan, several things dragged that are there, and a target that is there."""
    plan = draw(plans(least_entries=1, least_items=1))
    planned: list[Thing] = [*map(EntryRef, entry_ids(plan)), *map(ExerciseRef, item_ids(plan))]
    new: list[Thing] = [NewEntry(RunKind.EASY), NewExercise("calf-raise"), NewExercise("heel-to-toe-walk")]
    things = draw(st.lists(st.sampled_from([*planned, *new]), unique=True, min_size=2, max_size=4))
    days, inner = st.builds(OnDay, dates, places), st.sampled_from(block_refs(plan))
    return plan, tuple(things), draw(st.one_of(days, st.builds(InRoutine, inner, places)))


@given(handfuls(), runners, st.booleans())
def test_several_things_land_together_or_not_at_all(
    drag: tuple[Plan, Things, Place], runner: Runner, copy: bool
) -> None:
    plan, things, target = drag
    verdict = placing.check(plan, LIBRARY, runner, things, target, copy=copy)
    if not verdict.allowed:
        return
    placed = placing.place(plan, LIBRARY, things, target, copy=copy)
    assert len(set(placed.landed)) == len(things)
    assert max(Counter(ids(placed.plan)).values()) == 1
    if isinstance(target, InRoutine):
        names = [item.id for item in find_routine(placed.plan, target.routine)]
        at = names.index(placed.landed[0])
        assert tuple(names[at : at + len(things)]) == placed.landed, "side by side, in their order"
    elif not any(isinstance(thing, NewExercise | ExerciseRef) for thing in things):
        names = [entry.id for entry in placed.plan.day(target.when)]
        at = names.index(placed.landed[0])
        assert tuple(names[at : at + len(things)]) == placed.landed


def test_several_exercises_on_a_day_open_one_session() -> None:
    things = (NewExercise("calf-raise"), NewExercise("band-eversion"))
    placed = placing.place(Plan(), LIBRARY, things, OnDay(MONDAY))
    (session,) = placed.plan.day(MONDAY)
    assert isinstance(session, StrengthSession)
    assert [exercise.exercise for exercise in session.exercises] == ["calf-raise", "band-eversion"]


def test_a_day_that_takes_one_more_refuses_two() -> None:
    nearly = Plan({MONDAY: tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY - 1))})
    one, two = NewEntry(RunKind.EASY), NewEntry(RunKind.LONG)
    assert placing.check(nearly, LIBRARY, NOBODY, (one,), OnDay(MONDAY)).allowed
    assert placing.check(nearly, LIBRARY, NOBODY, (one, two), OnDay(MONDAY)).refusal is Refusal.DAY_FULL


@pytest.mark.parametrize("unit", ["km", "mi"])
@pytest.mark.parametrize("kind", [kind for kind in RunKind if kind is not RunKind.RACE])
def test_a_new_run_begins_round_in_the_runners_unit(kind: RunKind, unit: str) -> None:
    run = placing.new_entry(kind, unit)
    assert isinstance(run, Run)
    assert run.distance
    whole = run.distance / (1000 if unit == "km" else METRES_IN_A_MILE)
    assert abs(whole - round(whole)) < 0.001, "metres are whole, so a mile is one within a metre"
    assert run.duration
    assert run.duration % 60 == 0


def test_a_race_keeps_its_distance_in_any_unit() -> None:
    assert placing.default_run(RunKind.RACE, "mi") == placing.default_run(RunKind.RACE, "km")
