"""Checks that draw nothing: every timeline is sound and every film was baked from what is there now."""

from collections.abc import Callable, Sequence

from resources.figures.bake.fingerprint import of_film
from resources.figures.bake.motion.plan import PlanError, read, timelines
from resources.figures.bake.poses.posefile import PoseError, exercises_with_poses
from resources.figures.bake.poses.posefile import read as read_scene
from resources.figures.film import available, load
from resources.figures.film_header import FilmError
from resources.figures.looks import BUILDS, place_of


def problems(
    exercises: Sequence[str] = (),
    *,
    known: Sequence[str] | None = None,
    films: Sequence[str] | None = None,
    match: Callable[[str], str] = of_film,
) -> list[str]:
    """One sentence for each thing that is wrong with these exercises, or with all of them.

    ``known`` are the timelines and ``films`` the films that there are, ``match`` tells what a film of an
    exercise was baked from; left out, they are what the folders hold.
    """
    found = []
    known = timelines() if known is None else known
    films = available() if films is None else films
    for exercise in exercises or sorted({*exercises_with_poses(), *known, *films}):
        if exercise not in known:
            found.append(f"timelines/{exercise}.toml is missing; the exercise does not move.")
        else:
            found += _problems_of(exercise)
            if exercise in films:
                found += [problem for build in BUILDS for problem in _film_problems(exercise, build, match)]
            else:
                found.append(f"timelines/{exercise}.toml is not baked; {_again(exercise)}.")
    return found


def stale(exercises: Sequence[str], match: Callable[[str], str] = of_film) -> list[str]:
    """Those of them of which a film is missing, or was baked from other sources than there are now."""
    return [
        exercise for exercise in exercises if any(_film_problems(exercise, build, match) for build in BUILDS)
    ]


def _problems_of(exercise: str) -> list[str]:
    from resources.figures.bake.motion.bodies import problems as wrong_bodies
    from resources.figures.bake.motion.smoothness import floor_of, gliding
    from resources.figures.bake.motion.smoothness import problems as rough
    from resources.figures.bake.motion.staging import staged

    try:
        scene = read_scene(exercise)
        plan = read(exercise, len(scene.keys))
        frames = {path.name: staged(scene, plan, path) for path in plan.paths}
        return [*rough(plan, frames, floor_of(scene), gliding(scene)), *wrong_bodies(scene, plan, frames)]
    except (PoseError, PlanError) as error:
        return [str(error)]


def _again(exercise: str) -> str:
    return f"run `python -m resources.figures.bake {exercise}`"


def _film_problems(exercise: str, build: str, match: Callable[[str], str]) -> list[str]:
    try:
        film = load(exercise, build)
    except FilmError as error:
        return [str(error)]
    if film.fingerprint != match(exercise):
        place = place_of(f"{exercise}.film", build)
        return [f"films/{place} does not match its pose, rig or timeline; {_again(exercise)}."]
    return []
