"""Pose files: what they mean, and the sentence for each way they can be wrong."""

import pytest

from resources.figures.bake.poses.pose import interpolated
from resources.figures.bake.poses.posefile import PoseError, exercises_with_poses, parse, read

GOOD = """
camera = [-90, 6]
floor = [-40, 60, -30, 30]
marks = ["calf-right"]
thumbnail = { key = 0, centre = [0, -20], size = 60 }

[pose.both.foot]
at = [0, 8, 0]
yaw = 4

[[keys]]
[keys.pose]
root = [0, 0, 93]
[keys.pose.right]
elbow = 20

[[keys]]
[keys.pose]
root = [0, 0, 95]
"""


def test_both_sides_are_mirrored_from_the_left() -> None:
    pose = parse(GOOD, "test").keys[0].pose
    assert pose.left.foot is not None
    assert pose.right.foot is not None
    assert (pose.left.foot.at, pose.left.foot.yaw) == ((0, 8, 0), 4)
    assert (pose.right.foot.at, pose.right.foot.yaw) == ((0, -8, 0), -4)


def test_half_way_between_two_poses_every_number_is_half_way() -> None:
    first, second = (key.pose for key in parse(GOOD, "test").keys)
    middle = interpolated(first, second, 0.5)
    assert middle.root == (0, 0, 94)
    assert middle.right.elbow == 16
    assert middle.left.foot == first.left.foot


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("root = [0, 0, 93]", "", r"keys\[0\]\.pose\.root is missing"),
        (
            "elbow = 20",
            "elbow = 900",
            r"keys\[0\]\.pose\.right\.elbow is 900; a person can do -5 to 150 degrees",
        ),
        ("elbow = 20", "hip = [0, 300, 0]", r"keys\[0\]\.pose\.right\.hip\[1\] is 300"),
        ("elbow = 20", "elbow = 'bent'", r"keys\[0\]\.pose\.right\.elbow must be a number"),
        ("elbow = 20", "ellbow = 20", r"keys\[0\]\.pose\.right\.ellbow is not a known field"),
        (
            "size = 60 }",
            "size = 60, without = ['rimm'] }",
            "thumbnail.without names 'rimm', which is no colour role",
        ),
        ("size = 60 }", "size = 60, without = 'rim' }", "thumbnail.without must be a list"),
        ("elbow = 20", "hand = 'claw'", r"keys\[0\]\.pose\.right\.hand is 'claw'"),
        ("elbow = 20", "hip = [0, 0]", r"keys\[0\]\.pose\.right\.hip must have 3 numbers, not 2"),
        (
            "elbow = 20",
            "[keys.pose.right.reach]\nat = [0, 0, 0]\nrelative = 'tail'",
            r"keys\[0\]\.pose\.right\.reach\.relative is 'tail', which is no part of the body",
        ),
        (
            "elbow = 20",
            "[keys.pose.right.reach]\nat = [10, 0, 90]",
            r"keys\[1\]\.pose\.right\.reach is placed in one key frame and posed in another",
        ),
        (
            "[[keys]]\n[keys.pose]",
            "[[keys]]\nformer = ['hat-left']\n[keys.pose]",
            r"keys\[0\]\.former\[0\] is 'hat-left'; use one of foot-left",
        ),
        ("elbow = 20", "blade = [9, 0]", r"right\.blade\[0\] is 9; a person can do -3 to 5 cm"),
        (
            "root = [0, 0, 93]",
            "root = [0, 0, 93]\nrests = ['nose']",
            r"keys\[0\]\.pose\.rests\[0\] is 'nose', which nobody rests on",
        ),
        ("calf-right", "nose-right", "marks names 'nose-right'"),
        ("key = 0", "key = 5", "thumbnail.key is 5"),
        ("camera = [-90, 6]", "", "camera is missing"),
        (
            "[[keys]]\n[keys.pose]\nroot = [0, 0, 93]",
            "[[props]]\nkind = 'trampoline'\n[[keys]]\n[keys.pose]\nroot = [0, 0, 93]",
            r"props\[0\]\.kind is 'trampoline'",
        ),
        ("camera = [-90, 6]", "camera = [-90", "is not valid TOML"),
    ],
)
def test_a_wrong_field_is_named(old: str, new: str, sentence: str) -> None:
    assert old in GOOD
    with pytest.raises(PoseError, match=rf"poses/test\.toml(:| is).*{sentence}|poses/test\.toml {sentence}"):
        parse(GOOD.replace(old, new, 1), "test")


def test_a_single_key_frame_is_too_few() -> None:
    with pytest.raises(PoseError, match="keys must be two to four key frames"):
        parse(GOOD[: GOOD.rindex("[[keys]]")], "test")


def test_every_shipped_pose_file_reads() -> None:
    assert [read(exercise).exercise for exercise in exercises_with_poses()] == list(exercises_with_poses())
