"""What a picture must not show: each rule passes all exercises and finds the fault it was made for."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.model.exercise import Movement
from desktop.ui.controls.glyph import POINTS
from printouts.compass import DIRECTIONS
from resources.figures.bake.poses.hands import HANDS
from resources.figures.bake.poses.pose import FootPlacement, HandPlacement, Limbs, Pose, Triple
from resources.figures.bake.poses.posefile import exercises_with_poses, read
from resources.figures.bake.poses.scenes import (
    Arrow,
    Band,
    Block,
    ExerciseScene,
    Loop,
    Prints,
    Table,
    Wall,
    Weight,
)
from resources.figures.bake.rig import lint, scene_lint
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.prints import draw_prints
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import vector


@pytest.mark.parametrize("exercise", exercises_with_poses())
def test_every_exercise_shows_what_a_body_can_do_and_what_its_text_says(exercise: str) -> None:
    scene = read(exercise)
    assert [*lint.problems(scene), *scene_lint.problems(scene)] == []


def test_all_duck_walks_are_flat_footed() -> None:
    walks = [read(exercise) for exercise in exercises_with_poses() if exercise.startswith("duck-walk")]
    assert len(walks) == 4
    assert all(scene.flat_feet for scene in walks)


def with_pose(scene: ExerciseScene, key: int, change: Callable[[Pose], Pose]) -> ExerciseScene:
    keys = list(scene.keys)
    keys[key] = replace(keys[key], pose=change(keys[key].pose))
    return replace(scene, keys=tuple(keys))


def feet(pose: Pose, **changes: object) -> Pose:
    """Both feet placed otherwise."""

    def changed(limbs: Limbs) -> Limbs:
        assert isinstance(limbs.foot, FootPlacement)
        return replace(limbs, foot=replace(limbs.foot, **changes))  # type: ignore[arg-type]

    return replace(pose, right=changed(pose.right), left=changed(pose.left))


def higher(pose: Pose, by: float) -> Pose:
    """The whole body lifted."""
    x, y, z = pose.root
    assert pose.right.foot is not None
    at = pose.right.foot.at
    foot = replace(pose.right.foot, at=(at[0], at[1], at[2] + by))
    return replace(pose, root=(x, y, z + by), right=replace(pose.right, foot=foot))


def with_arrow(exercise: str, key: int, points: tuple[Triple, ...]) -> ExerciseScene:
    """An exercise with one other arrow in one of its key frames."""
    scene = read(exercise)
    keys = [
        replace(each, arrows=(Arrow(points=points),)) if at == key else each
        for at, each in enumerate(scene.keys)
    ]
    return replace(scene, keys=tuple(keys))


WRONG: dict[str, tuple[ExerciseScene, str]] = {
    "a heel that sinks too far": (
        with_pose(read("calf-raise-step"), 0, lambda pose: feet(pose, pitch=-24.0, toe=-28.0)),
        "with a straight knee",
    ),
    "a hop like a leap": (
        with_pose(read("lateral-hops"), 1, lambda pose: higher(pose, 15)),
        "cm above the floor; a hop is at most 8 cm high",
    ),
    "a duck that walks on its toes": (
        with_pose(read("duck-walk-backwards"), 1, lambda pose: feet(pose, pitch=20.0)),
        "foot is not flat",
    ),
    "toes turned out": (
        with_pose(read("duck-walk-sideways"), 0, lambda pose: feet(pose, yaw=26.0)),
        "foot is turned by 26 degrees; at most 12",
    ),
    "knees that fall in": (
        with_pose(
            read("duck-walk-sideways"), 0, lambda pose: feet(pose, over_toes=False, knee=(1.0, 0.9, 0.0))
        ),
        "cm beside the line of its toes",
    ),
    "a weight in one hand": (
        with_pose(
            read("calf-raise-weighted"),
            0,
            lambda pose: replace(pose, left=replace(pose.left, reach=None)),
        ),
        "the left hand is .* cm off the weight",
    ),
    "a band tied to nothing": (
        replace(
            read("band-dorsiflexion"),
            props=tuple(prop for prop in read("band-dorsiflexion").props if not isinstance(prop, Table)),
        ),
        "the band is tied to nothing solid",
    ),
    "a band that no hand grips": (
        with_pose(
            read("band-plantar-flexion"),
            0,
            lambda pose: replace(pose, right=replace(pose.right, hand=HANDS["flat"])),
        ),
        "the right hand does not grip",
    ),
    "leg and band in one line": (
        replace(read("band-inversion"), camera=(50, 13)),
        "shank and band are .* degrees apart",
    ),
    "a heel off the toes": (
        with_pose(
            read("heel-to-toe-walk"),
            0,
            lambda pose: replace(pose, right=replace(pose.right, foot=FootPlacement(at=(37, -0.6, 0)))),
        ),
        "the front heel is 4.4 cm from the toes",
    ),
    "an arrow that lies": (
        replace(
            read("calf-raise"),
            keys=(
                read("calf-raise").keys[0],
                replace(read("calf-raise").keys[1], arrows=(Arrow(points=((-13, -12, 20), (-30, -12, 20))),)),
            ),
        ),
        "does not begin at a moving part and go its way",
    ),
    "an arrow that floats": (
        replace(
            read("calf-raise"),
            keys=(
                read("calf-raise").keys[0],
                replace(read("calf-raise").keys[1], arrows=(Arrow(points=((-24, -12, 5), (-24, -12, 24))),)),
            ),
        ),
        "does not begin at a moving part and go its way",
    ),
    "an arrow at the foot that stands": (
        with_arrow("duck-walk", 1, ((61, 12, 3), (70, 12, 8), (88, 12, 2))),
        r"keys\[1\].arrows\[0\] begins at the foot that stands",
    ),
    "an arrow over a shoe": (
        with_arrow("duck-walk", 1, ((43, -12, 5), (60, -12, 6), (90, -12, 5))),
        r"keys\[1\].arrows\[0\] crosses a shoe",
    ),
    "an arrow over the dashed shoe of the frame before": (
        with_arrow("heel-to-toe-walk", 1, ((10, 0, 8), (40, 0, 9), (88, 2, 8))),
        r"keys\[1\].arrows\[0\] crosses a shoe",
    ),
    "a thigh seen from its end": (
        replace(read("single-leg-balance-knee-forward"), camera=(0, 6)),
        "of the left thigh, which moves, .*% are seen; at least 50%",
    ),
    "a foot that hovers": (
        with_pose(read("duck-walk"), 1, lambda pose: feet(pose, at=(30, -12, 2.5))),
        "the foot is 2.5 cm off the ground; it stands, or is lifted by 4",
    ),
    "a foot that stands crooked": (
        with_pose(read("duck-walk"), 1, lambda pose: feet(pose, pitch=3.0)),
        "the foot stands, and its other end is",
    ),
    "two frames alike": (
        with_pose(read("calf-raise"), 1, lambda _: read("calf-raise").keys[0].pose),
        "differ by 0.0 cm",
    ),
    "a leg through a box": (
        replace(read("calf-raise"), props=(Block((-10, -30, 0), (20, 30, 30)),)),
        "shank-right goes through the block",
    ),
    "an arm through a leg": (
        with_pose(
            read("band-plantar-flexion"),
            0,
            lambda pose: replace(
                pose,
                left=replace(
                    pose.left,
                    foot=FootPlacement(at=(31, 21, 0), knee=(0, 0.15, 1), yaw=6),
                    reach=HandPlacement(at=(19, 13, 29), elbow=(-1, 0.35, -0.35)),
                ),
            ),
        ),
        "thigh-left goes .* cm into forearm-left",
    ),
    "a loop that hangs": (
        replace(read("band-side-walk"), props=(Loop(length=95),)),
        "the loop is slack: the way round both legs is",
    ),
    "a loop that tears": (
        replace(read("band-side-walk"), props=(Loop(length=40),)),
        "it would tear",
    ),
    "heels over their towel": (
        with_pose(read("hamstring-slide"), 0, lambda pose: feet(pose, at=(44, -10, 3))),
        "the right heel is 3.0 cm above the towel that lies under it",
    ),
    "a back that leans on air": (
        replace(
            read("toe-raise-at-wall"),
            props=tuple(
                replace(prop, x=-16.0) if isinstance(prop, Wall) else prop
                for prop in read("toe-raise-at-wall").props
            ),
        ),
        "back is .* cm off the wall that it leans on",
    ),
    "a knee that hangs": (
        with_pose(
            read("calf-raise"), 0, lambda pose: replace(pose, rests=("palm-left", "knee-right"), ground=90.0)
        ),
        "knee-right is",
    ),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_fault_is_found(fault: str) -> None:
    scene, sentence = WRONG[fault]
    found = [*lint.problems(scene), *scene_lint.problems(scene)]
    assert any(re.search(sentence, problem) for problem in found), found


def test_the_weights_and_bands_of_all_exercises_are_looked_at() -> None:
    kinds = [type(prop) for exercise in exercises_with_poses() for prop in read(exercise).props]
    assert kinds.count(Weight) == 2
    assert kinds.count(Band) == 4


@pytest.mark.parametrize("movement", [Movement.INVERSION, Movement.EVERSION])
def test_the_compasses_point_where_the_pictures_arrow_does(movement: Movement) -> None:
    scene = read(f"band-{movement.value}")
    (arrow,) = scene.keys[1].arrows
    path = Camera(*scene.camera).flat(vector(arrow.points))
    to_the_right = float(path[-1][0] - path[0][0]) > 0
    for degrees in (DIRECTIONS[movement], POINTS[movement][1]):
        assert degrees == (90 if to_the_right else 270)
    assert POINTS[movement][0] == ("arrow-right" if to_the_right else "arrow-left")


def test_the_prints_in_the_window_touch_heel_to_toe() -> None:
    scene = read("heel-to-toe-walk")
    prints = next(prop for prop in scene.props if isinstance(prop, Prints))
    pieces = draw_prints(prints, Skeleton(scene.keys[0].pose))
    soles = sorted(
        (piece.geometry for piece in pieces if piece.fill in {"print", "print-next"}),
        key=lambda sole: sole.bounds[0],
    )
    assert len(soles) > 2
    assert all(one.distance(other) < 0.3 for one, other in pairwise(soles))
