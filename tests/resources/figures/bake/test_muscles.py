"""Worked muscles have the place and the outline that they have in an anatomical atlas, and stay inside the
leg."""

import json
from importlib.resources import files

import numpy as np
import pytest

from resources import exercises
from resources.figures.bake.poses.posefile import exercises_with_poses, read
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.build import BUILDS
from resources.figures.bake.rig.filling import mark_pieces
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.muscles import BELLIES, CALF, Belly
from resources.figures.bake.rig.outline import union
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton

MARKED = [
    name for name in exercises_with_poses() if any(not mark.startswith("ankle") for mark in read(name).marks)
]


def cm_below_the_knee(belly: Belly, row: int) -> float:
    return belly[row][0] * BODY.shank


def test_the_calf_has_two_heads_that_are_widest_high_up_and_taper_to_the_tendon() -> None:
    outer, inner = CALF
    for head in CALF:
        assert cm_below_the_knee(head, 0) >= 2
        widths = {share: abs(one - other) for share, one, other in head}
        assert 0.25 <= max(widths, key=widths.__getitem__) <= 0.35
        below = [width for share, width in widths.items() if share >= 0.45]
        assert below == sorted(below, reverse=True)
        assert below[-1] < 25, "where the tendon is all, nothing is painted"
        assert 0.6 <= head[-1][0] <= 0.7
    assert inner[-1][0] > outer[-1][0] + 0.03
    # The heads lie beside each other, the outer one outside of the middle line and the inner one inside.
    assert max(max(edges) for _, *edges in outer) < 180 < min(min(edges) for _, *edges in inner)


def test_the_muscle_in_front_begins_under_the_plateau_and_lies_outside_of_the_shins_edge() -> None:
    front = BELLIES["tibialis"]
    assert cm_below_the_knee(front, 0) >= 3
    assert all(min(edges) >= 0 for share, *edges in front if share < 0.7)
    assert max(front[-1][1:]) < 20, "its tendon goes to the inner side of the foot"


def test_the_muscles_at_the_sides_lie_behind_the_shin() -> None:
    assert all(55 < edge < 130 for _, *edges in BELLIES["peroneals"] for edge in edges)
    assert all(-130 < edge < -50 for _, *edges in BELLIES["tibialis-posterior"] for edge in edges)


@pytest.mark.parametrize("exercise", MARKED)
def test_a_mark_is_seen_in_every_key_frame_inside_its_limb_and_hatched(exercise: str) -> None:
    scene = read(exercise)
    camera = GroundedCamera(*scene.camera, scene)
    # The leg in front hides the hip of the one that is not lifted yet.
    least = min if not any(mark.startswith("hip") for mark in scene.marks) else max
    for build in BUILDS.values():
        most = []
        for key in scene.keys:
            body = build_body(Skeleton(key.pose, build), scene, camera)
            areas = [0.0]
            for part in (part for part in body.parts if part.marks):
                pieces = [piece for mark in part.marks for piece in mark_pieces(part, mark)]
                fills = union(piece.geometry for piece in pieces if piece.fill == "accent")
                areas.append(fills.area)
                assert fills.difference(part.outline.buffer(0.05)).area < 0.01
                lines = union(piece.geometry for piece in pieces if piece.stroke is not None)
                assert lines.difference(part.outline.buffer(0.05)).length < 0.01
                hatch = [piece.geometry.length for piece in pieces if piece.stroke == "hatch"]
                assert np.sum(hatch) >= 0.4 * fills.area
            most.append(max(areas))
        assert least(most) > 20, "the leg in front at least shows what works"


NAMED: dict[str, tuple[str, ...]] = {
    "calf": ("calf",),
    "back calf": ("calf",),
    "calves": ("calf",),
    "lower half of the back calf": ("soleus",),
    "low in the calf": ("soleus",),
    "low in the calves": ("soleus",),
    "shin": ("tibialis",),
    # The tendons go on to the ankle, and so do their marks.
    "front of the ankles, the shins": ("tibialis",),
    "outside of the shin and the ankle": ("peroneals",),
    "inside of the shin and the ankle": ("tibialis-posterior",),
    "ankle": ("ankle",),
    "arch of the foot": ("arch",),
    "upper leg": ("thigh",),
    "the thigh": ("thigh",),
    "front thigh": ("thigh",),
    "front of the thigh": ("thigh",),
    "inside of the thigh": ("inner-thigh",),
    "back of both thighs": ("hamstrings",),
    "back of the thigh": ("hamstrings",),
    "back of the raised thigh": ("hamstrings",),
    "back of the legs": ("hamstrings",),
    "seat": ("glutes",),
    "front of the hip": ("hip-front",),
    "front of the raised hip": ("hip-front",),
    "front of the other hip": ("hip-front",),
    "front and the side of the hip": ("hip-front", "hip-side"),
    "outside of both hips": ("hip-side",),
    "side of the hip": ("hip-side",),
    "sides of the hips": ("hip-side",),
    "outside of the hips": ("hip-side",),
    "side of the seat": ("hip-side",),
    "side of the upper hip and of the seat": ("hip-side",),
    "side of the waist and the hip": ("waist", "hip-side"),
    "waist": ("waist",),
    "belly": ("belly",),
    "chest": ("chest",),
    "under the arch": ("arch",),
    "between the shoulder blades": ("shoulder-blades",),
    "round the shoulder blades": ("shoulder-blades",),
    "the back,": ("back",),
    "whole back": ("back",),
    "along the back, from the seat": ("back",),
}
"""The words for what a mark lights, and the marks; of words that hold each other the longer ones count."""

UNSEEN = {
    "duck-walk-sideways": {"hip-side"},  # the thighs come towards the viewer, before the hips
    "lunge-with-rotation": {"shoulder-blades"},  # seen from in front
    "open-book": {"shoulder-blades"},  # lies on them
}
"""What is felt where no mark of it is seen."""


def named(feel: str) -> set[str]:
    """The marks that the words of `feel` ask for."""
    marks, left = set[str](), feel.lower()
    for words in sorted(NAMED, key=len, reverse=True):
        if words in left:
            marks.update(NAMED[words])
            left = left.replace(words, "")
    return marks


@pytest.mark.parametrize("exercise", exercises_with_poses())
def test_what_is_lit_is_what_the_words_say_is_felt(exercise: str) -> None:
    words = files(exercises).joinpath("en", f"{exercise}.json").read_text(encoding="utf-8")
    lit = {mark.removesuffix("-right").removesuffix("-left") for mark in read(exercise).marks}
    assert lit == named(json.loads(words)["feel"]) - UNSEEN.get(exercise, set())
