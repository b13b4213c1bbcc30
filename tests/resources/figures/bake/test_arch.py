"""An arch that is drawn up: heel, ball and toes stay on the floor, the ball comes nearer to the heel."""

from dataclasses import replace

import numpy as np
import pytest

from resources.figures.bake.poses.posefile import PoseError, parse, read
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.foot_shape import BareFoot, drawn_up, toes_of
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import vector

INNER = Camera(-90, 0)
"""The inner side of a left foot."""


def scene() -> ExerciseScene:
    return read("short-foot")


def feet() -> list[BareFoot]:
    return [
        BareFoot(build_body(Skeleton(key.pose), scene(), Camera(*scene().camera)), "left")
        for key in scene().keys
    ]


def test_heel_ball_and_toes_stay_on_the_floor_and_the_middle_of_the_sole_leaves_it() -> None:
    flat, risen = feet()
    for ahead in (-5.0, 13.5, 19.0):
        heights = [float(foot.point(ahead, 2.0, 0.0)[2]) for foot in (flat, risen)]
        assert heights[1] == pytest.approx(heights[0], abs=0.05)
    assert float(risen.point(5.0, 2.0, 1.0)[2] - flat.point(5.0, 2.0, 1.0)[2]) > 1.5


def test_the_ball_comes_nearer_to_the_heel_and_takes_the_toes_with_it_as_long_as_they_were() -> None:
    flat, risen = feet()
    heels, balls = ([float(foot.point(at, 0, 0)[0]) for foot in (flat, risen)] for at in (-6.0, 14.0))
    assert heels[1] == pytest.approx(heels[0])
    assert 0.6 < balls[0] - balls[1] < 2.0
    toes = [[digit.joints for digit in toes_of(foot)] for foot in (flat, risen)]
    assert all(np.array_equal(one, other) for one, other in zip(*toes, strict=True))


def test_an_arch_that_is_not_drawn_up_changes_nothing_and_the_heel_never_moves() -> None:
    ahead = vector([-6.0, 0.0, 6.0, 14.0])
    assert not np.any(drawn_up(ahead, 0.0))
    back, up = drawn_up(ahead, 2.0)
    assert list(back) == sorted(back)
    assert up[0] == 0
    assert up[-1] == pytest.approx(0, abs=1e-9)


def test_the_foot_that_is_drawn_is_higher_and_shorter_with_the_outer_edge_under_its_arch() -> None:
    outlines = []
    for key in scene().keys:
        body = build_body(Skeleton(key.pose), replace(scene(), marks=()), INNER)
        outlines.append((body.part("foot-left").outline, body.part("foot-left").details))
    (flat, _), (risen, details) = outlines
    assert flat.bounds[2] - risen.bounds[2] > 0.6
    assert any((piece.fill or "").endswith("-shade") for piece in details)
    assert risen.bounds[3] == pytest.approx(flat.bounds[3], abs=0.1)


def test_an_arch_that_no_foot_has_is_named() -> None:
    text = "camera = [0, 0]\nthumbnail = { key = 0, centre = [0, 0], size = 9 }\n[pose]\nroot = [0, 0, 94]\n"
    with pytest.raises(PoseError, match=r"left\.arch .*cm"):
        parse(text + "[[keys]]\n[[keys]]\n[keys.pose.left]\narch = 9\n", "trial")
