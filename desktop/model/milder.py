"""Milder exercises in the place of those that a ticked complaint speaks against."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop.model import edits
from desktop.model.exercise import Exercise
from desktop.model.finding import find_exercise
from desktop.model.plan import Plan
from desktop.model.refs import ExerciseRef, NewExercise, NewRoutine, Thing, Things
from desktop.model.runner import Runner, complaints_against, suits


def milder_than(exercise: Exercise, library: Mapping[str, Exercise], runner: Runner) -> Exercise | None:
    """The nearest easier exercise that suits the runner; None where there is none."""
    easier = library.get(exercise.easier or "")
    while easier is not None and not suits(easier, runner):
        easier = library.get(easier.easier or "")
    return easier


class Swap(NamedTuple):
    """The same things with milder ones among them. ``exercises`` are those, each once; ``goes`` are planned
    ones whose place a milder one takes."""

    things: Things
    exercises: tuple[Exercise, ...]
    goes: tuple[str, ...]

    def without_gone(self, plan: Plan) -> Plan:
        """The plan once the milder ones have landed: what they stand for is not in it as well."""
        for item in self.goes:
            plan = edits.remove_exercise(plan, item)
        return plan


def swapped(
    plan: Plan, library: Mapping[str, Exercise], runner: Runner, things: Things, *, copy: bool = False
) -> Swap | None:
    """Milder ones for all that something speaks against; None where one of them has none.

    Of a planned exercise that is moved the milder one takes the place; of one that is copied it does not.
    Raises Gone where a planned exercise is not there.
    """
    meant: list[Thing] = []
    exercises: dict[str, Exercise] = {}
    goes: list[str] = []
    for thing in things:
        if isinstance(thing, NewRoutine):
            return None  # it is the runner's own, and laid whole or not at all
        exercise = library.get(_exercise(plan, thing))
        if exercise is None or not complaints_against(exercise, runner):
            meant.append(thing)
            continue
        milder = milder_than(exercise, library, runner)
        if milder is None:
            return None
        exercises[milder.id] = milder
        meant.append(NewExercise(milder.id))
        if isinstance(thing, ExerciseRef) and not copy:
            goes.append(thing.item)
    return Swap(tuple(dict.fromkeys(meant)), tuple(exercises.values()), tuple(goes))


def _exercise(plan: Plan, thing: Thing) -> str:
    match thing:
        case ExerciseRef(item):
            return find_exercise(plan, item).exercise.exercise
        case NewExercise(exercise):
            return exercise
        case _:
            return ""
