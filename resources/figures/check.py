"""Checks that need no baking: every pose file is sound and every drawing was baked from it. Standard
library only."""

import json
from importlib.resources import files

import resources
from resources.figures.drawing import DrawingError, available, load
from resources.figures.fingerprint import fingerprint
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
        scene, drawing = read(exercise), load(exercise)
    except (PoseError, DrawingError) as error:
        return [str(error)]
    text = (files(resources) / "figures" / "drawings" / f"{exercise}.json").read_text(encoding="ascii")
    if json.loads(text).get("fingerprint") != fingerprint(exercise):
        return [
            f"drawings/{exercise}.json does not match its pose or the rig; "
            f"run `python -m resources.figures bake {exercise}`."
        ]
    if [key.caption for key in scene.keys] != [key.caption for key in drawing.keys]:
        return [f"drawings/{exercise}.json: keys have other captions than the pose file."]
    return []
