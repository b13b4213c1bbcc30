"""What each picture must tell, as its text asks for it: where the hands hold on, which limb is seen whole."""

import numpy as np
import pytest
from shapely.geometry import Point
from shapely.ops import unary_union

from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.poses.posefile import exercises_with_poses, read
from resources.figures.bake.poses.scenes import Block, Towel, Wall
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.scene import Picture, build_body
from resources.figures.bake.rig.shadow import draw_shadow
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array


def body_of(exercise: str, key: int) -> Body:
    scene = read(exercise)
    return build_body(Skeleton(scene.keys[key].pose), scene, Camera(*scene.camera))


@pytest.mark.parametrize("exercise", ["band-plantar-flexion", "band-dorsiflexion"])
def test_the_bent_leg_ends_in_a_shoe_that_is_seen(exercise: str) -> None:
    for key in range(2):
        body = body_of(exercise, key)
        near = unary_union([part.outline for part in body.parts if part.side == "right"])
        shoe = body.part("shoe-left").outline
        assert shoe.difference(near).area > 0.6 * shoe.area


@pytest.mark.parametrize("exercise", ["band-plantar-flexion", "band-dorsiflexion"])
def test_the_rolled_towel_bears_the_ankle_and_not_the_calf(exercise: str) -> None:
    towel = next(prop for prop in read(exercise).props if isinstance(prop, Towel))
    for key in range(2):
        body = body_of(exercise, key)
        ankle = body.skeleton.bone("foot", "right").origin
        assert 2 < ankle[0] - towel.x < 9
        leg = np.concatenate([rings.reshape(-1, 3) for rings in body.solids["leg-lower-right"]])
        over = leg[(np.abs(leg[:, 0] - towel.x) < 2) & (np.abs(leg[:, 1] - ankle[1]) < 6)]
        assert abs(over[:, 2].min() - 2 * towel.radius) < 1.5


def test_both_hands_that_hold_a_band_are_seen_apart_with_their_thumbs_and_are_closed_round_it() -> None:
    scene = read("band-plantar-flexion")
    for at, key in enumerate(scene.keys):
        body = body_of("band-plantar-flexion", at)
        near, far = (body.part(f"hand-{side}") for side in SIDES)
        assert near.outline.distance(far.outline) > 5
        pieces = Picture(scene, key.pose, at).pieces()
        strips = [piece.geometry for piece in pieces if (piece.fill or "").startswith("band")]
        for hand in (near, far):
            thumb = [line for line in hand.details if line.stroke == "skin-line" and not line.fine]
            assert sum(line.geometry.length for line in thumb) > 2
            assert any(hand.outline.distance(strip) < 0.2 for strip in strips)
        long = [strip for strip in strips if strip.length > 40]
        assert len(long) == 2
        assert unary_union(long).intersection(unary_union([near.outline, far.outline])).area < 1


def test_the_lifted_foot_is_held_by_the_ankle() -> None:
    body = body_of("single-leg-balance", 1)
    ankle = body.skeleton.bone("foot", "left").origin
    hand = body.part("hand-left").outline
    assert hand.distance(Point(*body.camera.flat(ankle))) < 1.5
    assert hand.intersection(body.part("shank-left").outline.union(body.part("sock-left").outline)).area > 12


def test_the_far_hand_is_seen_on_the_dumbbell_and_both_hold_it_to_the_chest() -> None:
    for key in range(2):
        body = body_of("calf-raise-weighted", key)
        near, far = (body.part(f"hand-{side}").outline for side in SIDES)
        assert far.difference(near).area > 8
        chest = body.part("torso").outline
        assert all(hand.distance(chest) < 1 for hand in (near, far))


def test_the_leg_held_to_the_side_lies_across_the_picture() -> None:
    body = body_of("single-leg-balance-leg-sweep", 1)
    hip, ankle = (body.skeleton.bone(name, "left").origin for name in ("thigh", "foot"))
    seen = body.camera.flat(ankle) - body.camera.flat(hip)
    assert np.hypot(*seen) > 0.7 * (BODY.thigh + BODY.shank)


def test_nobody_leans_far_while_the_leg_sweeps() -> None:
    for key in read("single-leg-balance-leg-sweep").keys:
        trunk = Skeleton(key.pose).bone("thorax").axes[:, 2]
        assert np.degrees(np.arccos(trunk[2])) < 15


def test_only_fingertips_touch_the_wall() -> None:
    for exercise in ("calf-raise", "calf-raise-step"):
        wall = next(prop for prop in read(exercise).props if isinstance(prop, Wall))
        for key in range(2):
            skeleton = body_of(exercise, key).skeleton
            assert all(wall.x - skeleton.bone("hand", side).origin[0] > 10 for side in SIDES)


def test_the_forefoot_lies_on_the_tread_while_the_heels_hang_free() -> None:
    scene = read("calf-raise-step")
    step = next(prop for prop in scene.props if isinstance(prop, Block))
    skeleton = Skeleton(scene.keys[0].pose)
    for side in SIDES:
        bent = scene.keys[0].pose.limbs(side).foot
        assert bent is not None
        assert bent.toe is not None
        assert abs(bent.pitch - bent.toe) < 6
        # The edge is under the ball of the foot, right behind the joints of the toes.
        assert 2 < skeleton.foot_point(side, BODY.ball)[0] - step.low[0] < 8
        assert skeleton.foot_point(side, BODY.heel)[2] < step.high[2] - 4


def went_elsewhere(exercise: str, at: int, name: str) -> bool:
    """Whether a shoe is not where it was: one that turns about its ankle, its ball or its heel still is."""
    side = next(side for side in SIDES if name.endswith(side))
    was, now = (Skeleton(read(exercise).keys[key].pose) for key in (at - 1, at))

    def spots(body: Skeleton) -> list[Array]:
        return [body.bone("foot", side).origin, *(body.foot_point(side, x) for x in (BODY.ball, BODY.heel))]

    moves = [np.linalg.norm(new - old) for new, old in zip(spots(now), spots(was), strict=True)]
    return bool(min(moves) > 1.0)


GONE = [
    (exercise, at, name)
    for exercise in exercises_with_poses()
    for at, key in enumerate(read(exercise).keys)
    for name in key.former
    if name.startswith("shoe") and went_elsewhere(exercise, at, name)
]
"""Shoes that went elsewhere, and whose old place is dashed."""


@pytest.mark.parametrize(("exercise", "key", "name"), GONE)
def test_a_place_that_a_shoe_has_left_is_seen_nearly_whole_or_not_at_all(
    exercise: str, key: int, name: str
) -> None:
    was = body_of(exercise, key - 1).part(name).outline.boundary
    now = unary_union([part.outline for part in body_of(exercise, key).parts])
    assert was.difference(now).length > 0.6 * was.length


@pytest.mark.parametrize(("exercise", "key", "name"), GONE)
def test_the_place_that_a_shoe_has_left_has_its_sole(exercise: str, key: int, name: str) -> None:
    scene = read(exercise)
    sole = body_of(exercise, key - 1).part(name.replace("shoe", "sole")).outline.boundary
    now = unary_union([part.outline for part in body_of(exercise, key).parts]).buffer(2)
    dashes = unary_union(
        [
            piece.geometry
            for piece in Picture(scene, scene.keys[key].pose, key).pieces()
            if piece.stroke == "ghost-line"
        ]
    )
    assert dashes.bounds[3] > sole.difference(now).bounds[3] - 0.5


def test_of_two_shoes_that_are_gone_the_nearer_one_hides_the_other() -> None:
    scene = read("lateral-hops-two-footed")
    body = body_of("lateral-hops-two-footed", 0)
    pieces = Picture(scene, scene.keys[1].pose, 1).pieces()
    dashes = unary_union([piece.geometry for piece in pieces if piece.stroke == "ghost-line"])
    near = [body.part(f"{name}-right").outline for name in ("shoe", "sole")]
    own = unary_union([part.boundary for part in near])
    assert dashes.intersection(own.buffer(0.3)).length > 20
    assert dashes.difference(own.buffer(0.3)).intersection(unary_union(near)).length < 1


@pytest.mark.parametrize("exercise", ["lateral-hops", "lateral-hops-two-footed"])
def test_the_shadow_under_a_hop_is_no_speck(exercise: str) -> None:
    scene = read(exercise)
    camera, ground = Camera(*scene.camera), Point(0, 0).buffer(1000)
    for key in scene.keys:
        (shadow,) = draw_shadow(Skeleton(key.pose), camera, ground)
        assert all(part.area > 25 for part in getattr(shadow.geometry, "geoms", [shadow.geometry]))


def test_both_hands_are_seen_on_the_handle_of_the_weight_that_walks_along() -> None:
    scene = read("duck-walk-weighted")
    for at, key in enumerate(scene.keys):
        body = body_of("duck-walk-weighted", at)
        near, far = (body.part(f"hand-{side}").outline for side in SIDES)
        pieces = Picture(scene, key.pose, at).pieces()
        (handle,) = (place for place, piece in enumerate(pieces) if piece.fill == "handle")
        # The fingers of the far hand come round the handle to the viewer.
        over = unary_union(
            [piece.geometry for piece in pieces[handle:] if piece.fill in ("skin", "skin-far")]
        )
        gripped = pieces[handle].geometry.difference(near)
        assert far.difference(near).area > 20
        assert over.intersection(gripped).intersection(far).area > 0.5 * gripped.intersection(far).area > 4
