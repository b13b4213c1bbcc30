"""How long a routine takes: an estimate in whole minutes, so that sums agree with their parts."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.plan import PlannedExercise, routine_seconds

holds = st.lists(st.integers(1, 600), max_size=12)


def routine(seconds: list[int]) -> tuple[PlannedExercise, ...]:
    return tuple(
        PlannedExercise(str(place), "calf-raise", Dose(hold=hold, rest=0))
        for place, hold in enumerate(seconds)
    )


@given(holds)
def test_a_routine_takes_whole_minutes_within_half_a_minute_of_its_doses(seconds: list[int]) -> None:
    exact = sum(seconds) + 10 * max(0, len(seconds) - 1)
    estimate = routine_seconds(routine(seconds))
    assert estimate % 60 == 0
    assert abs(estimate - exact) <= 30 or (estimate == 60 and 0 < exact < 60)


def test_nothing_takes_no_time_and_anything_at_least_a_minute() -> None:
    assert [routine_seconds(routine(seconds)) for seconds in ([], [1], [89], [90])] == [0, 60, 60, 120]


@given(holds, holds)
def test_part_of_a_routine_never_takes_longer_than_all_of_it(some: list[int], others: list[int]) -> None:
    assert routine_seconds(routine(some)) <= routine_seconds(routine(some + others))
