"""What a new run begins with: its warm-up and cool-down, as the runner likes them.

``NONE`` leaves both empty; ``USUAL`` takes a short ready-made routine, without what a ticked complaint speaks
against; ``LAST`` takes those of the nearest run of the plan that has any, an earlier one first. For the runs
of a kind a saved warm-up, a saved cool-down or both may be chosen: they come in the place of those.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from desktop.model.diary import Diary, planned
from desktop.model.exercise import Exercise, Part
from desktop.model.plan import (
    Plan,
    PlannedExercise,
    Routine,
    Run,
    laid_from,
    new_id,
    routines,
    with_laid_from,
    with_routine,
)
from desktop.model.runner import Runner, suits
from desktop.model.settings import NewRun, Settings

WARM_UP: Final = ("ankle-alphabet", "calf-raise")
COOL_DOWN: Final = ("single-leg-balance", "heel-to-toe-walk")
"""Exercises without equipment beside a wall or a chair, each a minute or two."""


def with_routines(
    run: Run, settings: Settings, diary: Diary, when: date, library: Mapping[str, Exercise]
) -> Run:
    """The run with the warm-up and the cool-down that are wanted; one that has any keeps them.

    A saved routine that is not there any more (``lost`` names it) is as if none had been chosen.
    """
    if run.warm_up or run.cool_down:
        return run
    run = _begun(run, settings.new_run, diary, when, library)
    for part, routine in _chosen(settings, run).items():
        saved = diary.routines.get(routine)
        if saved is not None:
            strip = _suitable(planned(saved.exercises), library, diary.runner)
            run = _with(run, part, strip, saved.id)
    return run


def lost(run: Run, settings: Settings, diary: Diary) -> tuple[Part, ...]:
    """Which of its saved routines a new run should begin with and cannot: they are not there any more."""
    return tuple(part for part, one in _chosen(settings, run).items() if one and one not in diary.routines)


def _chosen(settings: Settings, run: Run) -> dict[Part, str]:
    chosen = settings.laid_on_kind(run.kind)
    return {Part.WARM_UP: chosen.warm_up, Part.COOL_DOWN: chosen.cool_down}


def _begun(run: Run, wanted: NewRun, diary: Diary, when: date, library: Mapping[str, Exercise]) -> Run:
    """The run with what any run begins with."""
    match wanted:
        case NewRun.NONE:
            return run
        case NewRun.USUAL:
            warm_up, cool_down = (_usual(names, library, diary.runner) for names in (WARM_UP, COOL_DOWN))
            return replace(run, warm_up=warm_up, cool_down=cool_down)
        case NewRun.LAST:
            like = nearest_with_routines(diary.plan, when)
            if like is not None:
                for part, strip in routines(like).items():
                    suitable = _suitable(strip, library, diary.runner)
                    run = _with(run, part, suitable, laid_from(like, part))
            return run


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


def _with(run: Run, part: Part, strip: Routine, saved: str) -> Run:
    """The run with a routine in a part that was laid from a saved one."""
    made = with_laid_from(with_routine(run, part, strip), part, saved if strip else "")
    assert isinstance(made, Run)
    return made


def _usual(names: Iterable[str], library: Mapping[str, Exercise], runner: Runner) -> Routine:
    known = (library[name] for name in names if name in library)
    return tuple(PlannedExercise(new_id(), one.id, one.dose) for one in known if suits(one, runner))


def _suitable(routine: Routine, library: Mapping[str, Exercise], runner: Runner) -> Routine:
    """The same exercises as new ones, without those that do not suit by now."""
    kept = (one for one in routine if one.exercise in library and suits(library[one.exercise], runner))
    return tuple(PlannedExercise(new_id(), one.exercise, one.dose) for one in kept)
