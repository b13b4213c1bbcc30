"""What happens when a planned exercise is picked up: every place of its week is judged."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from desktop.model.places import all_places
from desktop.model.plan import Plan, Run, items
from desktop.model.refs import ExerciseRef
from desktop.model.runner import Runner
from tests.model.dense_weeks import dense_plan
from tests.model.strategies import LIBRARY, MONDAY

YEAR: Final = 52 * 7


def judging(years: int, times: int) -> Callable[[], object]:
    """Judge every place of the last, full week for an exercise that stands in it.

    The work may be done so many times; each time the plan was just edited, in that very week.
    """
    week = tuple(MONDAY + timedelta(days=years * YEAR - 7 + number) for number in range(7))
    plan, runner = dense_plan(LIBRARY, years * YEAR), Runner()
    exercise = ExerciseRef(items(plan.day(week[3])[0])[0].id)

    def edited() -> Iterator[Plan]:
        run, *rest = plan.day(week[0])
        assert isinstance(run, Run)
        for metres in range(times):
            yield plan.with_days({week[0]: (replace(run, distance=5000 + metres), *rest)})

    plans = iter(list(edited()))
    return lambda: all_places(next(plans), LIBRARY, runner, (exercise,), week)
