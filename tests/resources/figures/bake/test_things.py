"""Things that go with the body: a loop round both legs stretches, a towel slides with the heels."""

import numpy as np
import pytest
from shapely.geometry import Point

from resources.figures.bake.poses.posefile import exercises_with_poses, read
from resources.figures.bake.poses.scenes import ExerciseScene, Loop, Slider
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.build import BUILDS
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.loops import Tight, draw_loop, tight
from resources.figures.bake.rig.outline import union
from resources.figures.bake.rig.props import draw_slider
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton

LOOPED = [name for name in exercises_with_poses() if any(isinstance(prop, Loop) for prop in read(name).props)]


def loops_of(scene: ExerciseScene, build: str) -> list[Tight]:
    (loop,) = (prop for prop in scene.props if isinstance(prop, Loop))
    bodies = [
        build_body(Skeleton(key.pose, BUILDS[build]), scene, Camera(*scene.camera)) for key in scene.keys
    ]
    return [tight(loop, body) for body in bodies]


def test_two_exercises_have_one() -> None:
    assert LOOPED == ["band-side-walk", "clamshell-band"]


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("exercise", LOOPED)
def test_it_goes_round_both_legs_and_stretches_as_the_knees_part(exercise: str, build: str) -> None:
    before, after = loops_of(read(exercise), build)
    for each in (before, after):
        assert set(each.legs.tolist()) == {0, 1}
        assert len(each.between) == 2, "one strand before the legs and one behind them"
    assert after.length > 1.25 * before.length
    assert np.all(after.between > 1.25 * before.between)


@pytest.mark.parametrize("exercise", LOOPED)
def test_one_strand_is_painted_before_both_legs_and_one_behind_them(exercise: str) -> None:
    scene = read(exercise)
    body = build_body(Skeleton(scene.keys[1].pose), scene, Camera(*scene.camera))
    (loop,) = (prop for prop in scene.props if isinstance(prop, Loop))
    behind, before = draw_loop(loop, body)
    assert (behind.before, before.before) == (False, True)
    for insert in (behind, before):
        assert {insert.layer, *insert.others} == {"leg-upper-right", "leg-upper-left"}
        assert union(piece.geometry for piece in insert.pieces).area > 40


def test_a_towel_is_under_the_heels_wherever_they_go() -> None:
    scene = read("hamstring-slide")
    (slider,) = (prop for prop in scene.props if isinstance(prop, Slider))
    camera = Camera(*scene.camera)
    lefts, heels = [], []
    for key in scene.keys:
        skeleton = Skeleton(key.pose)
        towel, *_ = draw_slider(slider, skeleton, camera)
        for side in slider.feet:
            spot = camera.flat(skeleton.foot_point(side, BODY.heel))
            assert towel.geometry.buffer(0.5).contains(Point(float(spot[0]), float(spot[1])))
        lefts.append(towel.geometry.bounds[0])
        heels.append(float(camera.flat(skeleton.foot_point("right", BODY.heel))[0]))
    assert heels[1] - heels[0] > 20
    assert abs((lefts[1] - lefts[0]) - (heels[1] - heels[0])) < 2
