"""Checks that need no baking: every pose file is sound and every drawing was baked from it. Standard
library only."""

import json
from importlib.resources import files

import resources
from resources.figures.drawing import DrawingError, available, load
from resources.figures.fingerprint import fingerprint
from resources.figures.looks import BUILDS, place_of
from resources.figures.posefile import PoseError, exercises_with_poses, read


def problems() -> list[str]:
    """One sentence for each thing that is wrong; an empty list when poses and drawings match."""
    found = []
    poses, drawings = exercises_with_poses(), available()
    for exercise in sorted({*poses, *drawings}):
        if exercise not in poses:
            found.append(f"drawings/{exercise}.json has no pose file; delete it.")
        elif exercise not in drawings:
            found.append(
                f"poses/{exercise}.toml is not baked; run `python -m resources.figures bake {exercise}`."
            )
        else:
            found += _problems_of(exercise)
    return found


def _problems_of(exercise: str) -> list[str]:
    try:
        scene = read(exercise)
    except PoseError as error:
        return [str(error)]
    captions = [key.caption for key in scene.keys]
    return [problem for build in BUILDS for problem in _build_problems(exercise, build, captions)]


def _build_problems(exercise: str, build: str, captions: list[str]) -> list[str]:
    try:
        drawing = load(exercise, build=build)
    except DrawingError as error:
        return [str(error)]
    place = place_of(f"{exercise}.json", build)
    entry = files(resources).joinpath("figures", "drawings", *place.split("/"))
    if json.loads(entry.read_text(encoding="ascii")).get("fingerprint") != fingerprint(exercise):
        return [
            f"drawings/{place} does not match its pose or the rig; "
            f"run `python -m resources.figures bake {exercise}`."
        ]
    if [key.caption for key in drawing.keys] != captions:
        return [f"drawings/{place}: keys have other captions than the pose file."]
    return []
