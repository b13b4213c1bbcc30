"""What a new run begins with: its warm-up and cool-down, as the runner likes them.

``NONE`` leaves both empty; ``USUAL`` takes a short ready-made routine, without what a ticked complaint speaks
against; ``LAST`` takes those of the nearest run of the plan that has any, an earlier one first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from desktop.model.exercise import Exercise
from desktop.model.plan import Plan, PlannedExercise, Routine, Run, new_id
from desktop.model.runner import Runner, suits
from desktop.model.settings import NewRun

WARM_UP: Final = ("ankle-alphabet", "calf-raise")
COOL_DOWN: Final = ("single-leg-balance", "heel-to-toe-walk")
"""Exercises without equipment beside a wall or a chair, each a minute or two."""


def with_routines(
    run: Run, wanted: NewRun, plan: Plan, when: date, library: Mapping[str, Exercise], runner: Runner
) -> Run:
    """The run with the warm-up and the cool-down that are wanted; one that has any keeps them."""
    if run.warm_up or run.cool_down:
        return run
    match wanted:
        case NewRun.NONE:
            return run
        case NewRun.USUAL:
            warm_up, cool_down = (_usual(names, library, runner) for names in (WARM_UP, COOL_DOWN))
        case NewRun.LAST:
            like = nearest_with_routines(plan, when)
            if like is None:
                return run
            warm_up, cool_down = (_suitable(one, library, runner) for one in (like.warm_up, like.cool_down))
    return replace(run, warm_up=warm_up, cool_down=cool_down)


def nearest_with_routines(plan: Plan, when: date) -> Run | None:
    """The last run up to a day that has a warm-up or a cool-down, else the first after it."""
    dates = sorted(plan.days)
    before = (day for day in reversed(dates) if day <= when)
    after = (day for day in dates if day > when)
    for day in (*before, *after):
        for entry in reversed(plan.day(day)):
            if isinstance(entry, Run) and (entry.warm_up or entry.cool_down):
                return entry
    return None


def _usual(names: Iterable[str], library: Mapping[str, Exercise], runner: Runner) -> Routine:
    known = (library[name] for name in names if name in library)
    return tuple(PlannedExercise(new_id(), one.id, one.dose) for one in known if suits(one, runner))


def _suitable(routine: Routine, library: Mapping[str, Exercise], runner: Runner) -> Routine:
    """The same exercises as new ones, without those that do not suit by now."""
    kept = (one for one in routine if one.exercise in library and suits(library[one.exercise], runner))
    return tuple(PlannedExercise(new_id(), one.exercise, one.dose) for one in kept)
