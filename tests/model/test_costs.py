"""What it costs to find and judge places, counted in calls: a long plan is no burden."""

from tests.counting import calls_of
from tests.model.picking_up import judging


def test_judging_a_week_takes_as_many_steps_in_the_tenth_year_as_in_the_first() -> None:
    first, tenth = (calls_of(judging(years=years, times=1)).total() for years in (1, 10))
    assert tenth <= 1.1 * first


def test_a_full_week_is_judged_with_few_steps() -> None:
    calls = calls_of(judging(years=1, times=1))
    assert calls.total() <= 1000, calls.most_common(8)
