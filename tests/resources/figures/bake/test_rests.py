"""What bears a body besides its feet: let down to the ground, in balance, flattened, with a shadow."""

from dataclasses import replace

import numpy as np
import pytest
from shapely.geometry import Point, box

from resources.figures.bake.poses.pose import Limbs, Pose
from resources.figures.bake.poses.posefile import parse, read
from resources.figures.bake.poses.scenes import Block, ExerciseScene, Table, Wall, Weight
from resources.figures.bake.rig import lint
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.furniture import draw_table, draw_wall
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.piece import OUTLINE
from resources.figures.bake.rig.props import draw_weight
from resources.figures.bake.rig.rests import balls, lowest
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.shadow import draw_shadow, draw_shadow_on
from resources.figures.bake.rig.skeleton import Skeleton
from tests.resources.figures.bake.trial_scenes import TRIAL_SCENES


def scene_of(name: str) -> ExerciseScene:
    return parse(TRIAL_SCENES[name], "trial")


@pytest.mark.parametrize("name", TRIAL_SCENES)
def test_what_rests_touches_and_bears_the_body_in_every_build(name: str) -> None:
    assert lint.problems(scene_of(name)) == []


@pytest.mark.parametrize("name", ["bridge", "lying on the back, a strap round one foot", "side-lying"])
def test_without_what_rests_the_body_would_not_be_in_balance(name: str) -> None:
    scene = scene_of(name)
    lying = Skeleton(scene.keys[0].pose)
    assert lint.out_of_balance(scene, lying) is not None
    hovering = replace(lying.pose, rests=(), root=(0.0, 0.0, 60.0))
    distance = lint.out_of_balance(scene, Skeleton(hovering))
    assert distance is None or distance > 10


@pytest.mark.parametrize("height", [0.0, 45.0])
def test_the_lowest_part_that_rests_lies_on_the_ground(height: float) -> None:
    rests = ("seat-left", "seat-right")
    limbs = Limbs(hip=(90, 0, 0), knee=90)
    seated = Skeleton(Pose(root=(0, 0, 200), left=limbs, right=limbs, rests=rests, ground=height))
    assert min(lowest(seated, rest) for rest in rests) == pytest.approx(height, abs=0.01)


@pytest.mark.parametrize("name", TRIAL_SCENES)
def test_flesh_is_flat_where_it_lies(name: str) -> None:
    scene = replace(scene_of(name), camera=(-90.0, 0.0))
    for key in scene.keys:
        skeleton = Skeleton(key.pose)
        flattened = build_body(skeleton, scene, GroundedCamera(-90, 0, scene))
        # Hair that hangs from the head is drawn flat upon it.
        flesh = [part.outline for part in flattened.parts if not part.hair and not part.outline.is_empty]
        assert max(outline.bounds[3] for outline in flesh) < 0.5


def test_without_a_ground_the_seat_would_hang_through_the_mat() -> None:
    scene = scene_of("bridge")
    skeleton = Skeleton(scene.keys[0].pose)
    round_one = build_body(skeleton, scene, Camera(-90, 0))
    assert max(part.outline.bounds[3] for part in round_one.parts) > 0.6


def test_every_part_that_rests_drops_a_shadow() -> None:
    scene = scene_of("forearm plank")
    camera = Camera(*scene.camera)
    skeleton = Skeleton(scene.keys[0].pose)
    (shadow,) = draw_shadow(skeleton, camera, box(-300, -300, 300, 300))
    for rest in skeleton.pose.rests:
        middle, _ = balls(skeleton, rest)[0]
        assert shadow.geometry.contains(Point(*camera.flat((middle[0], middle[1], 0.0))))


def test_feet_drop_a_shadow_on_the_step_they_stand_on() -> None:
    scene = read("calf-raise-step")
    camera = Camera(*scene.camera)
    step = next(prop for prop in scene.props if isinstance(prop, Block))
    skeleton = Skeleton(scene.keys[0].pose)
    (shadow,) = draw_shadow_on(step, skeleton, camera)
    assert shadow.geometry.contains(
        Point(*camera.flat((*skeleton.foot_point("right", 15.0)[:2], step.high[2])))
    )


def test_the_legs_of_a_table_stand_in_their_shadows() -> None:
    camera = Camera(-40, 20)
    shadow, *_ = draw_table(Table(leg=(20.0, 10.0), reach=(30.0, 30.0)), camera)
    assert shadow.fill == "shadow"
    for spot in ((20.0, 10.0), (50.0, 10.0), (20.0, 40.0), (50.0, 40.0)):
        assert shadow.geometry.contains(Point(*camera.flat((*spot, 0.0))))


def test_the_chest_bends_apart_from_the_back() -> None:
    hollow = Skeleton(Pose(spine=(-20, 0, 0), chest=(40, 0, 0)))
    lower, middle, upper = (hollow.spine_at(height).axes[0, 2] for height in (8, 23, 38))
    assert middle < lower - 0.1
    assert upper > middle + 0.2


def test_shoulder_blades_slide_forward_and_up() -> None:
    still, moved = (
        Skeleton(Pose(left=Limbs(blade=blade))).bone("upper-arm", "left").origin
        for blade in ((0.0, 0.0), (4.0, 3.0))
    )
    assert (moved - still)[0] == pytest.approx(4, abs=0.3)
    assert (moved - still)[2] == pytest.approx(3, abs=0.3)


@pytest.mark.parametrize("turn", [0.0, 40.0, 90.0, -60.0])
def test_a_wall_stands_at_any_angle_at_half_the_figures_weight(turn: float) -> None:
    pieces = draw_wall(Wall(x=40, height=180, turn=turn), Camera(-60, 12))
    assert all(piece.width <= 0.55 * OUTLINE for piece in pieces)
    assert sum(piece.geometry.area for piece in pieces if piece.fill) > 500


def test_a_kettlebell_hangs_under_its_handle() -> None:
    weight = Weight(at=(0, 0, 50), axis=(0, 0, 1), relative="world", shape="kettlebell")
    skeleton = Skeleton(Pose())
    _, outline = draw_weight(weight, Camera(-90, 0), skeleton.frame("world"), lambda middle, way: [])
    assert outline.bounds[1] == pytest.approx(-52.5, abs=0.5)
    assert outline.bounds[3] == pytest.approx(-29.3, abs=0.5)
    assert np.isclose(outline.centroid.x, 0, atol=0.5)
