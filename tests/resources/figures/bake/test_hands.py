"""Hands as data and as drawn: four fingers and a thumb in every shape, one hand the mirror of the other."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from shapely import force_2d
from shapely.affinity import scale

from resources.figures.bake.poses.hands import HANDS
from resources.figures.bake.poses.pose import SIDES, Limbs, Pose, Side, interpolated
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.poses.scenes import Wall
from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.hand import add_hand
from resources.figures.bake.rig.hand_art import FINGERS, THUMB, digits, in_hand
from resources.figures.bake.rig.skeleton import Skeleton

VIEWS = (0, 45, 90, 135, 180, 225, 270, 315)


def hanging(shape: str, side: Side) -> Pose:
    limbs = Limbs(shoulder=(0, 30, 0), elbow=0, pronation=0, hand=HANDS[shape])
    return replace(Pose(), right=limbs) if side == "right" else replace(Pose(), left=limbs)


def body_of(pose: Pose, azimuth: float) -> Body:
    body = Body(Skeleton(pose), Camera(azimuth, 0))
    for side in SIDES:
        add_hand(body, side)
    return body


def hand(shape: str, side: Side, azimuth: float) -> Part:
    return body_of(hanging(shape, side), azimuth).part(f"hand-{side}")


@pytest.mark.parametrize("shape", HANDS)
def test_every_shape_has_four_fingers_and_a_thumb_on_its_own_side(shape: str) -> None:
    made = digits(HANDS[shape])
    assert [digit.name for digit in made] == [*FINGERS, THUMB]
    fingers, thumb = made[:4], made[4]
    # From the thumb's side out, and the thumb beyond the index finger's knuckle.
    assert all(one.joints[0, 0] > other.joints[0, 0] + 1.5 for one, other in pairwise(fingers))
    assert thumb.joints[1, 0] > fingers[0].joints[0, 0]
    # No digit is longer or shorter than it is in another shape.
    for digit, usual in zip(made, digits(HANDS["relaxed"]), strict=True):
        lengths = [np.linalg.norm(np.diff(each.joints, axis=0), axis=1) for each in (digit, usual)]
        assert lengths[0] == pytest.approx(lengths[1], abs=1.0 if digit.name == THUMB else 1e-6)


@pytest.mark.parametrize("shape", HANDS)
def test_no_finger_goes_through_the_palm_or_another_finger(shape: str) -> None:
    made = digits(HANDS[shape])
    for digit in made[:4]:
        assert digit.joints[:, 2].min() > -0.1
    for one, other in pairwise(made[:4]):
        for place in range(4):
            apart = np.linalg.norm(one.joints[place] - other.joints[place])
            assert apart > 0.75 * (one.radii[place] + other.radii[place])
    thumb = made[4]
    for digit in made[:4]:
        spots = np.concatenate([np.linspace(a, b, 5) for a, b in pairwise(digit.joints)])
        assert np.linalg.norm(spots - thumb.joints[3], axis=1).min() > 1.1


@pytest.mark.parametrize("shape", HANDS)
def test_the_left_hand_is_the_mirror_of_the_right(shape: str) -> None:
    points = np.concatenate([digit.joints for digit in digits(HANDS[shape])])
    right, left = (in_hand(points, side) for side in SIDES)
    assert right == pytest.approx(left * np.array([1, -1, 1]))
    one, other = hand(shape, "right", 35).outline, hand(shape, "left", -35).outline
    mirrored = scale(force_2d(other), -1, 1, origin=(0, 0))
    assert one.symmetric_difference(mirrored).area < 0.3


@pytest.mark.parametrize("shape", HANDS)
def test_a_drawn_hand_is_one_outline_that_never_crosses_itself(shape: str) -> None:
    for azimuth in VIEWS:
        part = hand(shape, "right", azimuth)
        assert part.outline.geom_type == "Polygon"
        assert part.outline.is_valid
        assert 35 < part.outline.area < 160
        for detail in part.details:
            assert detail.geometry.is_simple
            assert detail.geometry.difference(part.outline.buffer(0.1)).length < 0.1


@pytest.mark.parametrize("shape", HANDS)
def test_the_thumb_is_told_apart_by_outline_or_line_in_most_views(shape: str) -> None:
    """From the back of a fist it only shows beyond the knuckle of the index finger."""
    seen = 0
    for azimuth in VIEWS:
        part = hand(shape, "right", azimuth)
        lined = any(not detail.fine for detail in part.details)
        hull = part.outline.convex_hull.difference(part.outline)
        notched = any(each.area > 1.5 for each in getattr(hull, "geoms", [hull]))
        seen += lined or notched
    assert seen >= 6


def test_a_hand_closes_from_frame_to_frame_without_a_jump() -> None:
    first, last = hanging("flat", "right"), hanging("fist", "right")
    outlines = [
        body_of(interpolated(first, last, share), 40).part("hand-right").outline
        for share in np.linspace(0, 1, 21)
    ]
    changes = [one.symmetric_difference(other).area for one, other in pairwise(outlines)]
    assert max(changes) < 14


@pytest.mark.parametrize("exercise", ["calf-raise", "calf-raise-step"])
def test_all_four_fingertips_touch_the_wall(exercise: str) -> None:
    scene = read(exercise)
    wall = next(prop for prop in scene.props if isinstance(prop, Wall))
    for key in scene.keys:
        skeleton = Skeleton(key.pose)
        for side in SIDES:
            made = digits(key.pose.limbs(side).hand)[:4]
            points = in_hand(np.array([digit.joints[-1] for digit in made]), side)
            tips = skeleton.bone("hand", side).points(points)[:, 0]
            assert tips + [digit.radii[-1] for digit in made] == pytest.approx(wall.x, abs=1.2)


def test_of_a_hand_on_the_hip_only_the_fingers_show_before_it_and_only_the_thumb_behind() -> None:
    front, back = (hand("hip", "right", azimuth).outline.area for azimuth in (180, 0))
    whole = replace(HANDS["hip"], astride=0.0)
    pose = replace(Pose(), right=Limbs(shoulder=(0, 30, 0), elbow=0, pronation=0, hand=whole))
    for azimuth, seen in ((180, front), (0, back)):
        assert seen < body_of(pose, azimuth).part("hand-right").outline.area - 3
