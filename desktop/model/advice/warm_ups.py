"""Rules about what a warm-up should not ask for: it belongs into a session, or after the run."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from desktop.model import placing
from desktop.model.advice.cautions import hops_by_day
from desktop.model.advice.facts import (
    Advice,
    AdviceAction,
    IntoSession,
    NotBeforeRun,
    Show,
    Simple,
    TiringWarmUp,
)
from desktop.model.advice.hints import MAX_IN_A_ROUTINE
from desktop.model.advice.situation import Situation, When
from desktop.model.exercise import Exercise, Part
from desktop.model.finding import find_routine
from desktop.model.plan import Plan, PlannedExercise, Run, RunKind, Status
from desktop.model.refs import ExerciseRef, InRoutine, RoutineRef
from desktop.model.runner import HOPS, not_before_a_run

QUICK = frozenset({RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE})


class Found(NamedTuple):
    """An exercise in the warm-up of a run that is still to come."""

    when: When
    run: Run
    item: PlannedExercise
    exercise: Exercise


def first_year(now: Situation) -> Iterator[Advice]:
    """Who runs for less than a year has hops, leg sweeps or tiring calf work in a warm-up.

    In one trial (Leppänen 2024) people new to running who did ankle and foot exercises before the run had
    more sudden injuries than those who stretched; which exercises it was, it does not show.
    """
    found = [one for one in _warm_ups(now) if not_before_a_run(one.exercise, one.item.dose, now.runner)]
    if found:
        days = tuple(dict.fromkeys(one.when for one in found if one.when is not None))
        names = tuple(dict.fromkeys(one.exercise.id for one in found))
        yield Advice(NotBeforeRun(days, names), _elsewhere(now, found))


def tiring(now: Situation) -> Iterator[Advice]:
    """A strength load right before the next quick run that has one.

    A strength load is what the library keeps for sessions, and whatever is done with a weight: our line. Of
    whole sessions a review (Doma 2017) says that running suffers; a few sets have hardly been looked at.
    """
    found = [
        one
        for one in _warm_ups(now)
        if one.run.kind in QUICK
        and _is_load(one)
        and not not_before_a_run(one.exercise, one.item.dose, now.runner)
    ]
    if found:
        first = [one for one in found if one.run.id == found[0].run.id]
        names = tuple(one.exercise.id for one in first)
        yield Advice(TiringWarmUp(found[0].when, names), _elsewhere(now, first))


def _warm_ups(now: Situation) -> Iterator[Found]:
    for when, entry in now.entries_to_come():
        if isinstance(entry, Run) and entry.status is Status.PLANNED:
            for item in entry.warm_up:
                exercise = now.library.get(item.exercise)
                if exercise is not None and item.status is Status.PLANNED:
                    yield Found(when, entry, item, exercise)


def _is_load(found: Found) -> bool:
    fits = found.exercise.fits
    return bool(found.item.dose.load) or (Part.STRENGTH in fits and Part.WARM_UP not in fits)


# ---- what is offered -----------------------------------------------------------------------


def _elsewhere(now: Situation, found: list[Found]) -> tuple[AdviceAction, ...]:
    """Into a session, where it is one exercise, or each behind its run; shown where neither has room."""
    session = _into_session(now, found[0]) if len(found) == 1 else None
    after = _after_the_run(now, found)
    ids = tuple(one.item.id for one in found)
    return tuple(one for one in (session, after) if one) or (AdviceAction(Show(len(ids)), ids),)


def _into_session(now: Situation, found: Found) -> AdviceAction | None:
    """Into the first session that it suits; one on the run's day or the day before is last: it tires too.

    Hops go into one with no hops on the days around it.
    """
    hops = {day for day, held in hops_by_day(now).items() if held != [found.item]}
    day_before = found.when - timedelta(days=1) if found.when is not None else None
    for when, session in sorted(now.open_sessions(), key=lambda one: one[0] in (day_before, found.when)):
        near = when is not None and any(abs(when - day).days < 2 for day in hops)
        if found.exercise.family == HOPS and near:
            continue
        moved = _moved(now, now.plan, found, RoutineRef(session.id, Part.STRENGTH))
        if moved is not None:
            return now.change(IntoSession(when), moved, (found.item.id,))
    return None


def _after_the_run(now: Situation, found: list[Found]) -> AdviceAction | None:
    """Behind its run, whatever else an exercise is usually for: the run is over by then."""
    plan, ids = now.plan, []
    for one in found:
        moved = _moved(now, plan, one, RoutineRef(one.run.id, Part.COOL_DOWN))
        if moved is not None:
            plan = moved
            ids.append(one.item.id)
    return now.change(Simple.AFTER_THE_RUN, plan, tuple(ids)) if ids else None


def _moved(now: Situation, plan: Plan, found: Found, target: RoutineRef) -> Plan | None:
    """The plan with the exercise there; None where it may not land or people would do no more of it."""
    things, place = (ExerciseRef(found.item.id),), InRoutine(target)
    room = len(find_routine(plan, target)) < MAX_IN_A_ROUTINE
    if room and placing.check(plan, now.library, now.runner, things, place).allowed:
        return placing.place(plan, now.library, things, place).plan
    return None
