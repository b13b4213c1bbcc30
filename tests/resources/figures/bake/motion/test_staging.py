"""The frames before they are drawn: feet that stand stay, nothing jumps, the toe writes its letter."""

import re
from dataclasses import replace
from functools import cache

import pytest

from resources.figures.bake.motion.blending import flipped
from resources.figures.bake.motion.bodies import problems as wrong_bodies
from resources.figures.bake.motion.plan import Plan, PlanError, parse, read, timelines
from resources.figures.bake.motion.smoothness import floor_of, gliding, problems
from resources.figures.bake.motion.staging import Staged, staged
from resources.figures.bake.motion.writing import letter_of, pen_spot, with_letter
from resources.figures.bake.poses.posefile import read as read_scene
from resources.figures.bake.poses.scenes import ExerciseScene, Letter
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.skeleton import Skeleton


def staging_of(exercise: str) -> tuple[ExerciseScene, Plan, dict[str, list[Staged]]]:
    """Frames that a test may change: the lists are its own."""
    scene, plan, paths = _staged(exercise)
    return scene, plan, {name: [*frames] for name, frames in paths.items()}


@cache
def _staged(exercise: str) -> tuple[ExerciseScene, Plan, dict[str, list[Staged]]]:
    scene = read_scene(exercise)
    plan = read(exercise, len(scene.keys))
    return scene, plan, {path.name: staged(scene, plan, path) for path in plan.paths}


@pytest.mark.parametrize("exercise", timelines())
def test_no_timeline_jumps_slides_or_leaves_a_seam(exercise: str) -> None:
    scene, plan, paths = staging_of(exercise)
    assert list(problems(plan, paths, floor_of(scene), gliding(scene))) == []
    assert wrong_bodies(scene, plan, paths) == []


def test_a_leap_and_an_ankle_bent_too_far_are_found_in_a_film() -> None:
    scene, plan, paths = staging_of("lateral-hops")
    frames = paths["hop"]
    flying = next(frame for frame in frames if frame.pose.right.foot and frame.pose.right.foot.at[2] > 10)
    foot = flying.pose.right.foot
    assert foot is not None
    high = replace(foot, at=(foot.at[0], foot.at[1], foot.at[2] + 12), pitch=-50.0, toe=0.0)
    leap = replace(flying, pose=replace(flying.pose, right=replace(flying.pose.right, foot=high)))
    found = wrong_bodies(scene, plan, {"hop": [*frames, leap]})
    assert any("a hop is at most 8 cm high" in problem for problem in found)
    assert any("the right ankle is bent by" in problem for problem in found)


def test_hands_that_swap_and_feet_that_roll_off_the_floor_are_found_in_a_film() -> None:
    scene, plan, paths = staging_of("duck-walk")
    frames = paths["left"]
    pose = frames[0].pose
    swapped = replace(flipped(pose), right=replace(flipped(pose).right, foot=pose.right.foot))
    assert pose.left.foot is not None
    rolling = replace(pose, left=replace(pose.left, foot=replace(pose.left.foot, pitch=8.0)))
    for wrong, sentence in (
        (swapped, "the left hand lets go of what it holds in each key frame"),
        (rolling, "the left foot is not flat on the floor"),
    ):
        found = wrong_bodies(scene, plan, {"left": [*frames, replace(frames[0], pose=wrong)]})
        assert any(sentence in problem for problem in found)


def test_a_foot_in_the_floor_is_found() -> None:
    _, plan, paths = staging_of("duck-walk")
    found = list(problems(plan, paths, 3.0))
    sides = [(path, side) for path in ("left", "right") for side in ("right", "left")]
    assert len(found) == len(sides)
    for problem, (path, side) in zip(found, sides, strict=True):
        start = f"timelines/duck-walk.toml: paths.{path}: the {side} foot goes 3."
        assert re.fullmatch(re.escape(start) + r"[0-3] cm into the floor\.", problem)


def test_a_sliding_foot_is_found() -> None:
    _, plan, paths = staging_of("duck-walk")
    frame = paths["right"][3]
    foot = frame.pose.left.foot
    assert foot is not None
    there = replace(foot, at=(foot.at[0] + 2, *foot.at[1:]))
    paths["right"][3] = replace(frame, pose=replace(frame.pose, left=replace(frame.pose.left, foot=there)))
    assert any("the left foot slides by 2.0 cm" in problem for problem in problems(plan, paths))


def test_a_jump_and_an_open_seam_are_found() -> None:
    _, plan, paths = staging_of("duck-walk")
    del paths["right"][8:20]
    del paths["left"][-6:]
    found = list(problems(plan, paths))
    assert any("jumps by" in problem and "of the way" in problem for problem in found)
    assert any("where 'left' ends and 'right' begins" in problem for problem in found)


def test_a_walk_ends_as_it_began() -> None:
    _, _, paths = staging_of("heel-to-toe-walk")
    first, last = paths["left"][0].placed, paths["right"][-1].placed
    one, other = Skeleton(first), Skeleton(last)
    for name in ("pelvis", "foot-right", "foot-left", "head"):
        assert one.bones[name].origin == pytest.approx(other.bones[name].origin, abs=0.05)


def test_a_raised_heel_keeps_the_knee_straight() -> None:
    _, _, paths = staging_of("calf-raise")
    knees = [Skeleton(frame.pose).joint_angles("right")["knee"] for frame in paths["up"]]
    assert max(knees) <= max(knees[0], knees[-1]) + 1.5


def test_the_toe_is_where_the_letter_is_written() -> None:
    scene, plan, paths = staging_of("ankle-alphabet")
    letter = letter_of(scene)
    assert letter is not None
    camera = Camera(*scene.camera)
    for frame in paths["write"]:
        spot = pen_spot(letter, frame.written)
        toe = Skeleton(frame.pose).bone("foot", "right").point(*plan.pen)
        assert camera.flat(toe) == pytest.approx(camera.flat(spot), abs=0.1)
        assert toe == pytest.approx(spot, abs=6)


def test_the_ankle_alone_writes_while_hip_and_knee_keep_still() -> None:
    scene, _, paths = staging_of("ankle-alphabet")
    first = scene.keys[0].pose.right
    frames = [frame.pose.right for name in ("write", "again") for frame in paths[name]]
    for limbs in (*(key.pose.right for key in scene.keys), *frames):
        assert limbs.hip == pytest.approx(first.hip)
        assert limbs.knee == pytest.approx(first.knee)
        assert -55 < limbs.ankle[0] < 30
        assert -30 < limbs.ankle[1] < 36
    rises = [limbs.ankle[0] for limbs in frames]
    assert max(rises) - min(rises) > 40


def test_the_letter_grows_stroke_by_stroke() -> None:
    scene = read_scene("ankle-alphabet")

    def written(share: float) -> int:
        letters = [
            prop
            for prop in with_letter(scene, share).props
            if isinstance(prop, Letter) and prop.role == "accent"
        ]
        return sum(len(letter.strokes) for letter in letters)

    assert [written(share) for share in (0.0, 0.2, 0.95)] == [0, 1, 2]


def test_a_hand_that_is_placed_in_another_way_is_refused() -> None:
    text = """
    phases = [{ path = "lift", seconds = 1, stops = [{ key = 0 }] }]
    [paths.lift]
    frames = 9
    poses = [{ key = 0, at = 0 }, { key = 1, at = 1, held = "pelvis" }]
    """
    scene = read_scene("single-leg-balance")
    plan = parse(text, "single-leg-balance", len(scene.keys))
    with pytest.raises(PlanError, match=r"left\.reach.*would jump"):
        staged(scene, plan, plan.paths[0])


def test_a_pose_with_an_unknown_field_names_the_file() -> None:
    text = """
    phases = [{ path = "lift", seconds = 1, stops = [{ key = 0 }] }]
    [paths.lift]
    frames = 9
    poses = [{ key = 0, at = 0 }, { key = 1, at = 1, put = { "left.tail" = 3 } }]
    """
    scene = read_scene("calf-raise")
    plan = parse(text, "calf-raise", len(scene.keys))
    with pytest.raises(PlanError, match=r"timelines/calf-raise\.toml.*left\.tail"):
        staged(scene, plan, plan.paths[0])
