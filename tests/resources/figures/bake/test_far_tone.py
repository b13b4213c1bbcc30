"""A farther limb is a little darker where one sees a body from the side; never one that works, in no key
frame."""

import math

import numpy as np
import pytest

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.rig.body import Body
from tests.resources.figures.bake.bodies import WHOLE, bodies


def tinted(body: Body) -> set[str]:
    return {
        part.name for part in body.parts if body.role(part.material, part.side, part.layer).endswith("-far")
    }


def legs(side: Side) -> set[str]:
    return {f"{part}-{side}" for part in ("thigh", "shank", "foot", "sock", "shoe", "sole", "short")}


@pytest.mark.parametrize("exercise", WHOLE)
def test_nobody_is_two_toned_seen_from_the_front_and_nothing_near_is_darker(exercise: str) -> None:
    for body in bodies(exercise):
        aside = float(body.skeleton.bone("pelvis").axes[:, 1] @ body.camera.toward)
        darker = tinted(body)
        if abs(aside) < math.sin(math.radians(45)):
            assert not darker
        assert not any(name.endswith("-right" if aside < 0 else "-left") for name in darker)


@pytest.mark.parametrize("exercise", WHOLE)
def test_no_leg_that_works_or_goes_somewhere_is_darker(exercise: str) -> None:
    scene, drawn = read(exercise), bodies(exercise)
    for side in SIDES:
        places = [body.skeleton.foot_point(side, 13) for body in drawn]
        goes = max(np.linalg.norm(one - places[0]) for one in places) > 5
        if goes or any(mark.endswith(side) for mark in scene.marks):
            assert not any(tinted(body) & legs(side) for body in drawn)


@pytest.mark.parametrize("exercise", WHOLE)
def test_no_limb_changes_its_tone_between_key_frames(exercise: str) -> None:
    darker = [
        {name for name in tinted(body) if not name.startswith("upper-arm")} for body in bodies(exercise)
    ]
    assert all(each == darker[0] for each in darker)


def test_a_leg_that_rests_beside_the_one_that_works_is_darker_from_the_side() -> None:
    assert "shank-left" in tinted(bodies("band-dorsiflexion")[0])
