"""Worked muscles have the place and the outline that they have in an anatomical atlas, and stay inside the
leg."""

import json
from importlib.resources import files

import numpy as np
import pytest
from shapely import box

from resources import exercises
from resources.figures.bake.poses.posefile import exercises_with_poses, read
from resources.figures.bake.rig.body import Body, Mark, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.build import BUILDS
from resources.figures.bake.rig.filling import mark_pieces
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.hip_muscles import HIP_SIDE, HIP_SIDE_OF_THIGH
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


def test_the_side_of_the_hip_is_a_fan_from_the_crest_of_the_pelvis_to_the_knob_of_the_thigh_bone() -> None:
    heights = [height for height, *_ in HIP_SIDE]
    assert heights[0] > 11
    assert -9 < heights[-1] < -6
    widths = {height: last - first for height, first, last in HIP_SIDE}
    assert 5 <= max(widths, key=widths.__getitem__) <= 10
    below = [width for height, width in widths.items() if height <= 6.5]
    assert below == sorted(below, reverse=True)
    assert below[-1] < 10
    # Its tip goes with the thigh, where it is the same row by row.
    assert [share * BODY.thigh for share, *_ in HIP_SIDE_OF_THIGH] == pytest.approx(
        [-height for height in heights], abs=0.15
    )


def bodies(exercise: str) -> list[Body]:
    scene = read(exercise)
    camera = GroundedCamera(*scene.camera, scene)
    return [build_body(Skeleton(key.pose), scene, camera) for key in scene.keys]


def lit_area(body: Body, name: str) -> float:
    part = body.part(name)
    pieces = [piece for mark in part.marks for piece in mark_pieces(part, mark)]
    return float(sum(piece.geometry.area for piece in pieces if piece.fill == "accent"))


@pytest.mark.parametrize("exercise", ["hip-hike", "clamshell", "side-lying-leg-raise"])
def test_the_side_of_the_hip_is_seen_on_the_shirt_over_it_in_both_key_frames(
    exercise: str,
) -> None:
    assert all(lit_area(body, "torso") > 40 for body in bodies(exercise))
    assert lit_area(bodies(exercise)[0], "short-right") > 5


@pytest.mark.parametrize("exercise", ["side-plank", "side-plank-knees"])
def test_of_the_waist_the_side_towards_the_floor_is_lit(exercise: str) -> None:
    for body in bodies(exercise):
        torso = body.part("torso")
        assert lit_area(body, "torso") > 40
        middle = torso.outline.centroid.y
        assert all(mark.patch.centroid.y > middle for mark in torso.marks), "y counts downwards"


def test_a_speck_or_a_second_outline_is_no_muscle() -> None:
    part = Part("torso", "shirt", box(0, 0, 40, 40), "shirt")
    assert mark_pieces(part, Mark(box(39, 5, 42, 25))) == []
    wide = mark_pieces(part, Mark(box(34, 5, 42, 25)))
    assert wide[0].geometry.area == pytest.approx(6 * 20, rel=0.02)


@pytest.mark.parametrize("exercise", MARKED)
def test_a_mark_is_seen_in_every_key_frame_inside_its_limb_and_hatched(exercise: str) -> None:
    scene = read(exercise)
    camera = GroundedCamera(*scene.camera, scene)
    # The leg in front hides the front of the other's hip while that is not lifted yet.
    least = min if not any(mark.startswith("hip-front") for mark in scene.marks) else max
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
