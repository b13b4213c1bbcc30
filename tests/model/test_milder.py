"""Milder exercises in the place of those that something ticked speaks against."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.model import together
from desktop.model.exercise import Complaint, Part
from desktop.model.milder import milder_than, swapped
from desktop.model.plan import Plan, PlannedExercise, StrengthSession
from desktop.model.refs import ExerciseRef, InRoutine, NewEntry, NewEntryKind, NewExercise, RoutineRef, Things
from desktop.model.runner import Runner, complaints_against, suits
from tests.model.strategies import LIBRARY, runners

DAY, NEXT = date(2026, 11, 26), date(2026, 11, 27)
WEAK = Runner(complaints=frozenset({Complaint.WEAK_ANKLE}))
HOPS = PlannedExercise("hops", "lateral-hops", LIBRARY["lateral-hops"].dose)
PLAN = Plan({DAY: (StrengthSession("one", exercises=(HOPS,)),), NEXT: (StrengthSession("other"),)})
OTHER = InRoutine(RoutineRef("other", Part.STRENGTH))


@given(st.sampled_from(sorted(LIBRARY)), runners)
def test_a_milder_one_suits_and_is_further_down_the_ladder(name: str, runner: Runner) -> None:
    exercise = LIBRARY[name]
    milder = milder_than(exercise, LIBRARY, runner)
    if milder is not None:
        assert suits(milder, runner)
        below = exercise
        while below.easier:
            below = LIBRARY[below.easier]
            if below == milder:
                return
        raise AssertionError(f"{milder.id} is no easier than {name}")


@given(st.lists(st.sampled_from(sorted(LIBRARY)), max_size=4), runners)
def test_nothing_flagged_is_left_and_all_else_stays(names: list[str], runner: Runner) -> None:
    things: Things = (NewEntry(NewEntryKind.REST), *map(NewExercise, names))
    swap = swapped(PLAN, LIBRARY, runner, things)
    flagged = [name for name in names if complaints_against(LIBRARY[name], runner)]
    if swap is None:
        assert any(milder_than(LIBRARY[name], LIBRARY, runner) is None for name in flagged)
        return
    left = [one.exercise for one in swap.things if isinstance(one, NewExercise)]
    assert not any(complaints_against(LIBRARY[name], runner) for name in left)
    assert set(names) - set(flagged) <= set(left)
    assert swap.things[0] == things[0]
    assert bool(swap.exercises) == bool(flagged)


def test_the_milder_one_takes_the_place_of_what_is_moved_and_stands_beside_what_is_copied() -> None:
    for copy, left in ((False, ()), (True, (HOPS,))):
        swap = swapped(PLAN, LIBRARY, WEAK, (ExerciseRef("hops"),), copy=copy)
        assert swap is not None
        placed = together.place(PLAN, LIBRARY, swap.things, OTHER, copy=copy)
        after = swap.without_gone(placed.plan)
        (one,), (other,) = after.day(DAY), after.day(NEXT)
        assert isinstance(one, StrengthSession)
        assert isinstance(other, StrengthSession)
        assert one.exercises == left
        assert [item.exercise for item in other.exercises] == [swap.exercises[0].id]
