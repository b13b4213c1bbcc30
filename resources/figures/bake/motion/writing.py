"""The toe that writes: which spot of the letter is due, and the ankle that gets it there. Needs numpy."""

from dataclasses import replace

import numpy as np

from resources.figures.bake.poses.pose import Pose, Triple
from resources.figures.bake.poses.scenes import ExerciseScene, Letter
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, vector

_ROUNDS, _STEP, _MOST_TURNED = 30, 0.5, 10.0
_LEAST_ANKLE, _MOST_ANKLE = vector([-55, -30]), vector([30, 35])
"""How far (degrees) an ankle in the air turns: toes down and out, toes up and in."""


def letter_of(scene: ExerciseScene) -> Letter | None:
    """The whole letter of a scene: the one that is there before it is written."""
    letters = [prop for prop in scene.props if isinstance(prop, Letter) and prop.role == "ghost-line"]
    return letters[0] if letters else None


def with_letter(scene: ExerciseScene, written: float) -> ExerciseScene:
    """The scene with its letter as far as it is written."""
    letter = letter_of(scene)
    if letter is None:
        return scene
    others = [prop for prop in scene.props if not isinstance(prop, Letter)]
    strokes = tuple(stroke for stroke in _written(letter, written) if len(stroke) > 1)
    new = [replace(letter, keys=(0,))]
    if strokes:
        new.append(replace(letter, strokes=strokes, role="accent", keys=(0,)))
    return replace(scene, props=(*others, *new))


def pen_spot(letter: Letter, written: float) -> Triple:
    """Where the pen is (world, cm) when this share of the letter, lifts included, is written."""
    runs, total = _runs(letter)
    left = written * total
    for start, end, _, length in runs:
        if left <= length:
            spot = start + (end - start) * _slowed(left / length)
            break
        left -= length
    else:
        spot = runs[-1][1]
    return letter.spot(float(spot[0]), float(spot[1]))


def _runs(letter: Letter) -> tuple[list[tuple[Array, Array, bool, float]], float]:
    """The straight runs of the pen (start, end, whether it writes, length in cm) and their whole length."""
    runs = []
    before: Array | None = None
    for stroke in letter.strokes:
        for at, corner in enumerate(stroke):
            spot = vector(corner)
            if before is not None:
                runs.append((before, spot, at > 0, float(np.linalg.norm(spot - before))))
            before = spot
    runs = [run for run in runs if run[3] > 0]
    return runs, sum(run[3] for run in runs)


def _slowed(share: float) -> float:
    """A hand, and a foot, is slower where it turns: half even, half from rest to rest."""
    return 0.5 * share + 0.5 * share * share * (3 - 2 * share)


def _written(letter: Letter, written: float) -> list[tuple[tuple[float, float], ...]]:
    runs, total = _runs(letter)
    left = written * total
    strokes: list[list[tuple[float, float]]] = []
    for start, end, writes, length in runs:
        if left <= 0:
            break
        reached = start + (end - start) * _slowed(min(1.0, left / length))
        left -= length
        if not writes:
            continue
        begin = (float(start[0]), float(start[1]))
        if not strokes or strokes[-1][-1] != begin:
            strokes.append([begin])
        strokes[-1].append((float(reached[0]), float(reached[1])))
    return [tuple(stroke) for stroke in strokes]


def held_to_letter(pose: Pose, pen: Triple, spot: Triple, camera: Camera) -> Pose:
    """The pose with the right ankle turned so that the pen is seen at the spot; hip and knee keep still.

    The toe goes along a ball round the ankle, the letter is flat: they meet as the camera sees them.
    """
    wanted = camera.flat(spot)
    angles = vector(pose.right.ankle)
    for _ in range(_ROUNDS):
        here = _pen(pose, angles, pen, camera)
        missed = wanted - here
        if float(np.linalg.norm(missed)) < 0.01:
            break
        slope = np.stack(
            [(_pen(pose, angles + step, pen, camera) - here) / _STEP for step in np.eye(2) * _STEP], 1
        )
        turn = np.linalg.solve(slope.T @ slope + 1e-4 * np.eye(2), slope.T @ missed)
        # In small turns, and no further than an ankle goes: near its end the slope is nearly flat.
        angles = np.clip(angles + np.clip(turn, -_MOST_TURNED, _MOST_TURNED), _LEAST_ANKLE, _MOST_ANKLE)
    return _turned(pose, angles)


def _pen(pose: Pose, angles: Array, pen: Triple, camera: Camera) -> Array:
    return camera.flat(Skeleton(_turned(pose, angles)).bone("foot", "right").point(*pen))


def _turned(pose: Pose, angles: Array) -> Pose:
    dorsiflexion, inversion = (float(angle) for angle in angles)
    return replace(pose, right=replace(pose.right, ankle=(dorsiflexion, inversion)))
