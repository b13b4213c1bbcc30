"""Checks that need no baking: every pose file is sound, shows what a body can do and what the exercise is,
and every drawing was baked from it."""

import json
from collections.abc import Sequence
from importlib.resources import files

import resources
from resources.figures.bake.fingerprint import of_drawing
from resources.figures.bake.poses.posefile import PoseError, exercises_with_poses, read
from resources.figures.bake.poses.retouch import read_retouches, void
from resources.figures.drawing import DrawingError, available, load
from resources.figures.looks import BUILDS, place_of


def problems(exercises: Sequence[str] = ()) -> list[str]:
    """One sentence for each thing that is wrong with these exercises, or with all of them."""
    found = []
    poses, drawings = exercises_with_poses(), available()
    for exercise in exercises or sorted({*poses, *drawings}):
        if exercise not in poses:
            found.append(f"drawings/{exercise}.json has no pose file; delete it.")
        elif exercise not in drawings:
            found.append(
                f"poses/{exercise}.toml is not baked; run `python -m resources.figures.bake {exercise}`."
            )
        else:
            found += _problems_of(exercise)
    return found


def stale(exercises: Sequence[str]) -> list[str]:
    """Those of them of which a drawing is missing, or was baked from another pose or by another rig."""
    return [exercise for exercise in exercises if not all(_matches(exercise, build) for build in BUILDS)]


def _matches(exercise: str, build: str) -> bool:
    place = place_of(f"{exercise}.json", build)
    entry = files(resources).joinpath("figures", "drawings", *place.split("/"))
    try:
        baked = json.loads(entry.read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):  # not there, or no drawing
        return False
    return isinstance(baked, dict) and baked.get("fingerprint") == of_drawing(exercise)


def _problems_of(exercise: str) -> list[str]:
    from resources.figures.bake.rig import lint, scene_lint

    try:
        scene = read(exercise)
        retouches = read_retouches(scene)
    except PoseError as error:
        return [str(error)]
    found = [*lint.problems(scene), *scene_lint.problems(scene), *void(scene, retouches)]
    return found + [each for build in BUILDS for each in _build_problems(exercise, build, len(scene.keys))]


def _build_problems(exercise: str, build: str, keys: int) -> list[str]:
    try:
        drawing = load(exercise, build=build)
    except DrawingError as error:
        return [str(error)]
    place = place_of(f"{exercise}.json", build)
    if not _matches(exercise, build):
        return [
            f"drawings/{place} does not match its pose or the rig; "
            f"run `python -m resources.figures.bake {exercise}`."
        ]
    if len(drawing.keys) != keys:
        return [f"drawings/{place} has {len(drawing.keys)} key frames, its pose file {keys}."]
    return []
