"""The rig: bones keep their lengths, bodies stay in balance, joints in their limits, baking repeats
itself."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from resources.figures.bake.drawings import bake
from resources.figures.bake.poses.pose import SIDES, FootPlacement, Limbs, Pose
from resources.figures.bake.poses.posefile import exercises_with_poses, read
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.lint import out_of_balance, problems
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import cross
from resources.figures.drawing import decode, load
from tests.resources.figures.bake.alike import differences


def test_the_cross_product_is_numpys_to_the_last_bit() -> None:
    chance = np.random.default_rng(7)
    pairs = chance.normal(size=(500, 2, 3)) * 10.0 ** chance.integers(-6, 6, size=(500, 2, 1))
    for first, second in pairs:
        assert np.array_equal(cross(first, second), np.cross(first, second))


@pytest.mark.parametrize("exercise", exercises_with_poses())
def test_bones_keep_their_lengths_in_every_key_frame(exercise: str) -> None:
    for key in read(exercise).keys:
        skeleton = Skeleton(key.pose)
        for side in SIDES:
            for upper, lower, length in (
                ("thigh", "shank", BODY.thigh),
                ("shank", "foot", BODY.shank),
                ("upper-arm", "forearm", BODY.upper_arm),
                ("forearm", "hand", BODY.forearm),
            ):
                apart = skeleton.bone(lower, side).origin - skeleton.bone(upper, side).origin
                assert np.linalg.norm(apart) == pytest.approx(length, abs=0.2)


def test_a_body_leaning_off_its_foot_is_out_of_balance() -> None:
    scene = read("single-leg-balance")
    pose = scene.keys[1].pose
    tipped = Skeleton(replace(pose, root=(pose.root[0] + 30, pose.root[1], pose.root[2] - 8)))
    assert out_of_balance(scene, Skeleton(pose)) == pytest.approx(0, abs=1.5)
    distance = out_of_balance(scene, tipped)
    assert distance is not None
    assert distance > 5


def test_a_foot_out_of_reach_is_found() -> None:
    scene = read("calf-raise")
    far = replace(scene.keys[0].pose.right, foot=FootPlacement(at=(70, -8, 0)))
    wrong = replace(
        scene, keys=(replace(scene.keys[0], pose=replace(scene.keys[0].pose, right=far)), scene.keys[1])
    )
    assert any("right.foot.at is" in problem for problem in problems(wrong))


def test_plantar_flexion_points_the_toes_down_and_inversion_turns_the_sole_inwards() -> None:
    level = Skeleton(Pose()).bone("foot", "right")
    pointed = Skeleton(Pose(right=Limbs(ankle=(-30, 0)))).bone("foot", "right")
    inverted = Skeleton(Pose(right=Limbs(ankle=(0, 20)))).bone("foot", "right")
    assert pointed.forward[2] < level.forward[2] - 0.4
    # The sole of the right foot then faces the figure's left (+y).
    assert -inverted.axes[1, 2] > 0.2


def test_planted_feet_do_not_slide_in_the_calf_raises() -> None:
    for exercise in ("calf-raise", "calf-raise-weighted", "calf-raise-step"):
        low, high = (Skeleton(key.pose) for key in read(exercise).keys)
        for side in SIDES:
            assert low.foot_point(side, BODY.ball) == pytest.approx(high.foot_point(side, BODY.ball), abs=0.3)


def test_baking_again_gives_the_shipped_drawing(tmp_path: Path) -> None:
    usual, _ = bake("calf-raise", tmp_path)
    baked = decode(usual.read_text(encoding="ascii"), "baked anew")
    assert list(differences(baked, load("calf-raise"))) == []
