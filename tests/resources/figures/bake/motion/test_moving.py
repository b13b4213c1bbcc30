"""What the moving exercises must show: feet that lift, hops that crouch, a leg that stands in view."""

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from shapely.geometry import Point

from resources.figures.bake.motion.blending import moved
from resources.figures.bake.motion.plan import read
from resources.figures.bake.motion.staging import Staged, staged
from resources.figures.bake.poses.pose import SIDES, Pose, Side
from resources.figures.bake.poses.posefile import read as read_scene
from resources.figures.bake.rig import scene as picturing
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.scene import Picture
from resources.figures.bake.rig.shadow import draw_shadow
from resources.figures.bake.rig.skeleton import Skeleton

WALKS = ("duck-walk", "duck-walk-backwards", "duck-walk-weighted")
HOPS = ("lateral-hops", "lateral-hops-two-footed")


@cache
def frames_of(exercise: str) -> dict[str, list[Staged]]:
    scene = read_scene(exercise)
    plan = read(exercise, len(scene.keys))
    return {path.name: staged(scene, plan, path) for path in plan.paths}


def height(pose: Pose, side: Side) -> float:
    """Of the lowest spot of the sole, cm."""
    skeleton = Skeleton(pose)
    return min(float(skeleton.foot_point(side, spot)[2]) for spot in (BODY.heel, BODY.ball))


def lean(pose: Pose) -> float:
    """How far (cm) the neck is to the figure's left of the hips."""
    skeleton = Skeleton(pose)
    return float(skeleton.bone("neck").origin[1] - skeleton.bone("pelvis").origin[1])


@pytest.mark.parametrize("exercise", [*WALKS, "duck-walk-sideways"])
def test_a_duck_walk_lifts_each_foot_and_keeps_the_hips_low(exercise: str) -> None:
    frames = [frame for path in frames_of(exercise).values() for frame in path]
    for side in SIDES:
        assert 8 <= max(height(frame.pose, side) for frame in frames) <= 12
    hips = [frame.pose.root[2] for frame in frames]
    assert max(hips) < 56
    assert max(hips) - min(hips) < 4


@pytest.mark.parametrize("exercise", [*WALKS, "duck-walk-sideways"])
def test_a_duck_walk_shows_each_foot_set_down_flat(exercise: str) -> None:
    for key in read_scene(exercise).keys:
        skeleton = Skeleton(key.pose)
        for side in SIDES:
            for spot in (BODY.heel, BODY.ball):
                assert skeleton.foot_point(side, spot)[2] == pytest.approx(0, abs=0.3)


@pytest.mark.parametrize(("exercise", "way"), [(walk, -1 if "back" in walk else 1) for walk in WALKS])
def test_a_duck_walks_foot_is_set_down_a_step_ahead(exercise: str, way: int) -> None:
    # The far foot goes first: beyond the near one its start is seen.
    for key, set_down, standing in zip(read_scene(exercise).keys[1:], SIDES[::-1], SIDES, strict=True):
        skeleton = Skeleton(key.pose)
        balls = [float(skeleton.foot_point(side, BODY.ball)[0]) for side in (set_down, standing)]
        # Short: with a longer step the ankle behind bends too far for a flat foot. Backwards a little longer,
        # or it looks like a step of the foot that stands.
        assert 16 < (balls[0] - balls[1]) * way < (22 if way > 0 else 26)


def test_walking_sideways_the_feet_never_come_together() -> None:
    for frames in frames_of("duck-walk-sideways").values():
        for frame in frames:
            right, left = (Skeleton(frame.pose).bone("foot", side).origin[1] for side in SIDES)
            assert left - right > 34


@pytest.mark.parametrize("exercise", [walk for walk in WALKS if "weighted" not in walk])
def test_clasped_hands_are_in_front_of_the_breastbone(exercise: str) -> None:
    for key in read_scene(exercise).keys:
        skeleton = Skeleton(key.pose)
        chest = skeleton.bone("thorax")
        for side in SIDES:
            ahead, _, up = chest.axes.T @ (skeleton.bone("hand", side).origin - chest.origin)
            assert ahead > 18
            assert 0 < up < 12


def test_hopping_on_one_leg_the_other_one_is_bent_behind() -> None:
    for frame in frames_of("lateral-hops")["hop"]:
        skeleton = Skeleton(frame.pose)
        pelvis = skeleton.bone("pelvis")
        hip, knee, ankle = (
            pelvis.axes.T @ (skeleton.bone(name, "left").origin - pelvis.origin)
            for name in ("thigh", "shank", "foot")
        )
        assert abs(knee[1] - hip[1]) < 5
        assert abs(ankle[1] - knee[1]) < 5
        assert ankle[0] < knee[0] - 30


def test_forwards_and_backwards_the_foot_lands_flat_and_backwards_the_trunk_is_more_upright() -> None:
    def first_down(exercise: str) -> Skeleton:
        frames = frames_of(exercise)["right"]
        in_air = [at for at, frame in enumerate(frames) if height(frame.pose, "right") > 1]
        return Skeleton(frames[in_air[-1] + 1].pose)

    back, ahead = first_down("duck-walk-backwards"), first_down("duck-walk")
    for landing in (back, ahead):
        assert abs(landing.foot_point("right", BODY.heel)[2] - landing.foot_point("right", BODY.ball)[2]) < 1
    upright = [skeleton.bone("thorax").axes[2, 2] for skeleton in (back, ahead)]
    assert upright[0] > upright[1] + 0.05


@pytest.mark.parametrize("exercise", HOPS)
def test_a_hop_crouches_stretches_and_leans(exercise: str) -> None:
    there = [frame.pose for frame in frames_of(exercise)["hop"]]
    way = 1 if there[-1].root[1] > there[0].root[1] else -1
    for poses, toward in ((there, way), (there[::-1], -way)):
        knees = [Skeleton(pose).joint_angles("right")["knee"] for pose in poses]
        up = max(range(len(poses)), key=lambda at: poses[at].root[2])
        assert max(knees[:up]) > 50
        assert max(knees[up:]) > 50
        assert min(knees) < max(knees) - 30
        assert height(poses[up], "right") > 10
        # Towards the goal when it leaves the ground, or upright; never away from it.
        take_off = next(at for at, pose in enumerate(poses) if height(pose, "right") > 1)
        assert lean(poses[take_off]) * toward > 0
    landed = next(at for at in range(len(there) - 1, 0, -1) if height(there[at], "right") > 1)
    assert all(lean(pose) * way <= 0.01 for pose in there[landed + 1 :]), "it comes to rest over the foot"


@pytest.fixture
def _floor_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures without head and ink: what lies on the floor is the same, in a quarter of the time."""
    monkeypatch.setattr(picturing, "add_head", lambda body: None)
    monkeypatch.setattr(picturing, "ink", lambda body, inserts: [])


@pytest.mark.usefixtures("_floor_alone")
def test_a_foots_shadow_shrinks_as_the_foot_rises() -> None:
    scene = read_scene("lateral-hops")
    areas = []
    for up in range(20):
        pieces = Picture(scene, moved(scene.keys[0].pose, (0, 0, up)), 0).pieces()
        areas.append(sum(piece.geometry.area for piece in pieces if piece.fill == "shadow"))
    steps = [earlier - later for earlier, later in pairwise(areas)]
    assert areas[0] > areas[-1]
    assert max(steps) < 0.15 * areas[0]
    assert min(steps) > -0.02 * areas[0]


def test_the_leg_that_sweeps_is_the_near_one() -> None:
    """Seen from its side the three places of its foot, ahead, aside and behind, lie apart."""
    scene = read_scene("single-leg-balance-leg-sweep")
    for key in scene.keys:
        body = Body(Skeleton(key.pose), Camera(*scene.camera), scene.marks)
        assert body.far_side == "right"
        assert {"ankle-right", "calf-right"} <= set(scene.marks), "the standing leg works most"
        assert height(key.pose, "right") == pytest.approx(0, abs=0.1)


@pytest.mark.usefixtures("_floor_alone")
def test_foot_prints_go_on_as_the_feet_land() -> None:
    scene = read_scene("heel-to-toe-walk")

    def prints(pose: Pose) -> tuple[list[float], int]:
        """Where coloured prints lie, and how many spots are dashed."""
        pieces = Picture(scene, pose, 0).pieces()
        under = [piece.geometry.centroid.x for piece in pieces if piece.fill == "print-next"]
        return sorted(under), sum(piece.stroke == "ghost-line" for piece in pieces)

    both, one, other = (prints(key.pose) for key in scene.keys)
    assert (len(both[0]), both[1]) == (2, 0)
    assert (len(one[0]), one[1]) == (1, 1)
    assert (len(other[0]), other[1]) == (2, 0)
    assert other[0][0] == pytest.approx(both[0][1])
    pieces = Picture(scene, scene.keys[0].pose, 0).pieces()
    # Of each the heel and the forefoot, so that one sees which way it goes, in the outline of a whole sole.
    pressed = [piece.geometry for piece in pieces if piece.fill == "print-next"]
    assert [len(parts.geoms) for parts in pressed] == [2, 2]
    whole = [piece.geometry.buffer(0.1) for piece in pieces if piece.fill == "print"]
    assert all(any(sole.contains(parts) for sole in whole) for parts in pressed)
    frames = frames_of("heel-to-toe-walk")["left"]
    path = [*frames[:-1:6], frames[-1]]
    front = [prints(frame.placed)[0][-1] for frame in path]
    moves = np.diff(front)
    # It goes by with the floor, and once, as the foot lands, there is a new one a shoe's length ahead.
    assert sum(moves > 0) == 1
    assert front[-1] == pytest.approx(front[0], abs=0.5)


@pytest.mark.parametrize("exercise", ["band-inversion", "band-eversion"])
def test_the_small_runner_beside_a_close_up_turns_the_foot_too(exercise: str) -> None:
    scene = read_scene(exercise)
    small = []
    for at, key in enumerate(scene.keys):
        pieces = Picture(scene, key.pose, at).pieces()
        small.append([piece.geometry.wkt for piece in pieces if piece.geometry.bounds[1] > 22])
    assert small[0]
    assert small[0] != small[1]


def test_the_foot_that_is_swept_round_drops_a_shadow_all_the_way() -> None:
    scene = read_scene("single-leg-balance-leg-sweep")
    camera = Camera(*scene.camera)
    for frames in frames_of(scene.exercise).values():
        for frame in frames:
            skeleton = Skeleton(frame.placed)
            x, y, _ = skeleton.bone("foot", "left").point(8, 0, 0)
            (shadow,) = draw_shadow(skeleton, camera, Point(0, 0).buffer(1000))
            assert shadow.geometry.contains(Point(*camera.flat([x, y, 0.0])))
