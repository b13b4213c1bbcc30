"""Checks that draw nothing: every timeline is sound and every film was baked from what is there now."""

from collections.abc import Sequence

from resources.figures.looks import BUILDS, place_of
from resources.figures.motion.film import available, load
from resources.figures.motion.film_header import FilmError
from resources.figures.motion.matching import fingerprint
from resources.figures.motion.plan import PlanError, read, timelines
from resources.figures.posefile import PoseError, exercises_with_poses
from resources.figures.posefile import read as read_scene

BUDGET = 1_800_000
"""Bytes for all films together; with the packed drawings they stay under 3 MB."""


def problems(exercises: Sequence[str] = ()) -> list[str]:
    """One sentence for each thing that is wrong with these exercises, or with all of them."""
    found = []
    known, films = timelines(), available()
    for exercise in exercises or sorted({*exercises_with_poses(), *known, *films}):
        if exercise not in known:
            found.append(f"motion/timelines/{exercise}.toml is missing; the exercise does not move.")
        else:
            found += _problems_of(exercise)
            if exercise in films:
                found += [problem for build in BUILDS for problem in _film_problems(exercise, build)]
            else:
                found.append(f"motion/timelines/{exercise}.toml is not baked; {_again(exercise)}.")
    return found


def _problems_of(exercise: str) -> list[str]:
    from resources.figures.motion.smoothness import floor_of
    from resources.figures.motion.smoothness import problems as rough
    from resources.figures.motion.staging import staged

    try:
        scene = read_scene(exercise)
        plan = read(exercise, len(scene.keys))
        frames = {path.name: staged(scene, plan, path) for path in plan.paths}
        return list(rough(plan, frames, floor_of(scene)))
    except (PoseError, PlanError) as error:
        return [str(error)]


def _again(exercise: str) -> str:
    return f"run `python -m resources.figures.motion bake {exercise}`"


def _film_problems(exercise: str, build: str) -> list[str]:
    try:
        film = load(exercise, build)
    except FilmError as error:
        return [str(error)]
    if film.fingerprint != fingerprint(exercise):
        place = place_of(f"{exercise}.film", build)
        return [f"motion/baked/{place} does not match its pose, rig or timeline; {_again(exercise)}."]
    return []
