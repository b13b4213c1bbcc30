"""Poses between poses: smooth, never beyond, mirrored and moved as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.figures.bake.motion.blending import (
    BlendError,
    between,
    changed,
    flipped,
    moved,
    on_curve,
    settled,
    unmixable,
)
from resources.figures.bake.poses.pose import FootPlacement, HandPlacement, Limbs, Pose

STANDING = Pose(
    right=Limbs(foot=FootPlacement((0, -8, 0), yaw=-4)), left=Limbs(foot=FootPlacement((0, 8, 0), yaw=4))
)


@given(
    values=st.lists(st.floats(-90, 90), min_size=2, max_size=5),
    share=st.floats(0, 1),
    rests=st.booleans(),
)
def test_a_joint_never_goes_beyond_the_poses_around_it(
    values: list[float], share: float, rests: bool
) -> None:
    times = [at / (len(values) - 1) for at in range(len(values))]
    spot = min(int(share * (len(values) - 1)), len(values) - 2)
    low, high = sorted(values[spot : spot + 2])
    assert low - 1e-6 <= on_curve(times, values, share, rests=rests) <= high + 1e-6


@given(st.lists(st.floats(-90, 90), min_size=2, max_size=5))
def test_the_curve_goes_through_every_pose(values: list[float]) -> None:
    times = [at / (len(values) - 1) for at in range(len(values))]
    for time, value in zip(times, values, strict=True):
        assert on_curve(times, values, time, rests=True) == pytest.approx(value, abs=1e-6)


def test_a_planted_foot_stays_exactly_where_it_is() -> None:
    other = changed(STANDING, {"root": [20, 0, 90], "left.foot.at": [30, 8, 6]})
    middle = between([STANDING, other], [0, 1], 0.37, rests=False)
    assert middle.right.foot == STANDING.right.foot
    assert middle.left.foot is not None
    assert 0 < middle.left.foot.at[2] < 6


def test_a_mirror_image_of_a_mirror_image_is_the_pose() -> None:
    pose = changed(STANDING, {"pelvis": [10, 4, 6], "left.hip": [30, 5, 2], "root": [3, 2, 90]})
    hand = HandPlacement((1, 2, 3), "foot-left", (1, 2, 3), (1, 0.5, 0), (0, 1, 0), "thigh-right")
    pose = Pose(**{**pose.__dict__, "left": Limbs(reach=hand)})
    assert flipped(flipped(pose)) == pose
    reach = flipped(pose).right.reach
    assert reach is not None
    assert (reach.at, reach.relative, reach.directed) == ((1, -2, 3), "foot-right", "thigh-left")


def test_a_moved_body_takes_feet_and_holding_hands_along() -> None:
    held = Limbs(reach=HandPlacement((50, 5, 120)))
    own = Limbs(reach=HandPlacement((1, 5, 1), "pelvis"))
    there = moved(Pose(right=held, left=own), (10, 0, 0))
    assert there.right.reach is not None
    assert there.left.reach is not None
    assert there.root == (10, 0, 94)
    assert there.right.reach.at == (60, 5, 120)
    assert there.left.reach.at == (1, 5, 1)


def test_the_bend_of_the_toes_is_written_out_before_it_is_mixed() -> None:
    raised = changed(STANDING, {"left.foot.pitch": 30})
    foot = settled(raised).left.foot
    assert foot is not None
    assert foot.toe == 26


def test_a_limb_that_is_placed_in_one_pose_alone_would_jump() -> None:
    posed = Pose(right=STANDING.right)
    assert unmixable([STANDING, posed]) == ["left.foot"]
    assert unmixable([STANDING, STANDING]) == []


@pytest.mark.parametrize(
    ("field", "value"), [("left.foto.pitch", 3), ("root", [1, 2]), ("left.foot.pitch", "3"), ("root", 4)]
)
def test_a_wrong_change_names_its_field(field: str, value: object) -> None:
    with pytest.raises(BlendError, match=field):
        changed(STANDING, {field: value})
