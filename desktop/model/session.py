"""A strength session to begin with, made for one runner."""

from desktop.model.exercise import ANKLE, Exercise, Library, Part
from desktop.model.plan import PlannedExercise, StrengthSession, new_id
from desktop.model.runner import TO_OWN, Runner, suits

MAX_TO_BEGIN_WITH = 5


def ready_session(library: Library, runner: Runner) -> StrengthSession:
    """A session of the gentlest exercise of each of the ankle's ladders that suits, bands and the like first.

    What the runner has not ticked as owned is left out. It may come out empty.
    """
    gentle = [
        exercise
        for exercise in library.in_section(ANKLE)
        if exercise.easier is None and Part.STRENGTH in exercise.fits and owns_what_it_needs(exercise, runner)
    ]
    # Stable: what the runner took the trouble to own comes first, else the library's order.
    gentle.sort(key=lambda exercise: TO_OWN.isdisjoint(exercise.equipment))
    chosen = gentle[:MAX_TO_BEGIN_WITH]
    return StrengthSession(
        new_id(), exercises=tuple(PlannedExercise(new_id(), one.id, one.dose) for one in chosen)
    )


def owns_what_it_needs(exercise: Exercise, runner: Runner) -> bool:
    """Whether it suits and needs nothing but what the runner said is there."""
    return suits(exercise, runner) and TO_OWN.intersection(exercise.equipment) <= runner.equipment
