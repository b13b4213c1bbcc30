"""What the eye would stumble over: hands that miss, cloth that stands off, stumps, bands that swap sides."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from shapely.geometry import Point, box
from shapely.ops import unary_union

from resources.figures.bake.motion.plan import read as read_plan
from resources.figures.bake.motion.writing import letter_of
from resources.figures.bake.poses.pose import SIDES, interpolated
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.poses.scenes import Band, ExerciseScene, Wall, Weight
from resources.figures.bake.rig.bands import draw_band, wrap_ring
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.build import BUILDS, STRAIGHT, Build
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.order import depth_maps, painting_order
from resources.figures.bake.rig.piece import Piece
from resources.figures.bake.rig.scene import Picture, build_body
from resources.figures.bake.rig.skeleton import Skeleton
from tests.resources.figures.bake.bodies import WHOLE, bodies

_SHOWN_HAIR = ("short", "tied", "long")


def body_of(scene: ExerciseScene, key: int, build: Build = STRAIGHT) -> Body:
    return build_body(Skeleton(scene.keys[key].pose, build), scene, Camera(*scene.camera))


def pieces_of(scene: ExerciseScene, key: int) -> Sequence[Piece]:
    return Picture(scene, scene.keys[key].pose, key).pieces()


@pytest.mark.parametrize("exercise", ["calf-raise", "calf-raise-step"])
def test_a_hand_at_the_wall_touches_it_and_does_not_go_into_it(exercise: str) -> None:
    scene = read(exercise)
    wall = next(prop for prop in scene.props if isinstance(prop, Wall))
    for key in range(len(scene.keys)):
        body = body_of(scene, key)
        reached = [body.part(f"hand-{side}").outline.bounds[2] for side in SIDES]
        assert max(reached) == pytest.approx(wall.x, abs=1.0)


@pytest.mark.parametrize("exercise", WHOLE)
def test_no_forearm_ends_without_a_hand_that_one_sees(exercise: str) -> None:
    for key, body in enumerate(bodies(exercise)):
        order = painting_order(body, depth_maps(body))
        parts = sorted(body.parts, key=lambda part: order[part.layer])
        for side in SIDES:
            forearm, hand = (
                unary_union([part.outline for part in parts if part.name == f"{name}-{side}"]).difference(
                    unary_union([part.outline for part in parts[at + 1 :] if not part.hair])
                )
                for name in ("forearm", "hand")
                for at in [[part.name for part in parts].index(f"{name}-{side}")]
            )
            assert forearm.area < 25 or hand.area > 12, (key, side)


def test_both_hands_close_round_the_dumbbells_handle() -> None:
    scene = read("calf-raise-weighted")
    weight = next(prop for prop in scene.props if isinstance(prop, Weight))
    for build in BUILDS.values():
        body = body_of(scene, 0, build)
        frame = body.skeleton.frame(weight.relative)
        middle, axis = frame.point(*weight.at), frame.axes @ np.array(weight.axis)
        along = {side: float((body.hands[side].grip - middle) @ axis) for side in SIDES}
        for side in SIDES:
            # One hand above the other, each with the handle in it.
            held = middle + along[side] * axis
            assert np.linalg.norm(body.hands[side].grip - held) < 4.5
            assert body.part(f"hand-{side}").outline.contains(Point(*body.camera.flat(held)))
        assert abs(along["left"] - along["right"]) > 6, "fists that are both seen"


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("exercise", ["calf-raise", "single-leg-balance"])
def test_the_shirts_hem_does_not_stand_off_behind_the_shorts(exercise: str, build: str) -> None:
    body = body_of(read(exercise), 0, BUILDS[build])
    shirt = body.part("torso").outline
    hem = shirt.bounds[3]
    seat = body.part("pelvis").outline.union(body.part("short-right").outline)
    above, below = (box(-60, top, 60, top + 5) for top in (hem - 6, hem))
    assert seat.intersection(below).bounds[0] - shirt.intersection(above).bounds[0] < 1.2


def test_raised_arms_and_bent_hips_fold_the_shirt_and_rest_leaves_it_plain() -> None:
    plain, raised, seated = (
        len(body_of(read(exercise), 0).part("torso").details)
        for exercise in ("single-leg-balance", "calf-raise", "ankle-alphabet")
    )
    assert plain < raised
    assert plain <= seated <= 3


def test_a_far_leg_beside_the_near_one_goes_up_to_the_shorts() -> None:
    scene = read("calf-raise")
    for key in range(len(scene.keys)):
        body = body_of(scene, key)
        near = unary_union([part.outline for part in body.parts if part.side == "right"])
        skin = [piece.geometry for piece in pieces_of(scene, key) if piece.fill == "skin"]
        legs = [shape for shape in skin if shape.centroid.y > body.part("short-right").outline.bounds[1]]
        seen = unary_union(legs).difference(near)
        assert seen.area > 60
        assert seen.bounds[1] < body.part("short-right").outline.bounds[3] + 12


def test_the_far_foot_is_seen_as_a_second_foot_when_both_stand() -> None:
    for exercise in ("calf-raise", "calf-raise-weighted", "calf-raise-step"):
        body = body_of(read(exercise), 0)
        near, far = body.part("shoe-right").outline, body.part("shoe-left").outline
        assert far.difference(near).area > 25


def test_the_letter_is_as_large_as_the_ankle_of_a_stretched_leg_can_write_and_lies_behind_the_skin() -> None:
    scene = read("ankle-alphabet")
    for key in range(len(scene.keys)):
        pieces = pieces_of(scene, key)
        skin = [at for at, piece in enumerate(pieces) if piece.fill == "skin"]
        letter = [at for at, piece in enumerate(pieces) if piece.stroke in ("ghost-line", "ring")]
        # Dots would pop up one by one in the film, and heap up where two strokes meet.
        assert all(pieces[at].dash is None for at in letter)
        assert max(letter) < min(skin)
        height = max(pieces[at].geometry.bounds[3] - pieces[at].geometry.bounds[1] for at in letter)
        assert 16 < height < 20


_BIG_TOE = (21.4, 3.0, -5.85)
"""The tip of the bare big toe, in the foot's frame."""


def test_in_each_key_frame_the_toe_is_where_a_stroke_of_the_letter_ends() -> None:
    scene = read("ankle-alphabet")
    camera, pen = Camera(*scene.camera), read_plan("ankle-alphabet", len(scene.keys)).pen
    letter = letter_of(scene)
    assert letter is not None
    (_, *ends), (_, last) = letter.strokes
    for key, corner in zip(scene.keys, (*ends, last), strict=True):
        foot, spot = Skeleton(key.pose).bone("foot", "right"), camera.flat(letter.spot(*corner))
        assert np.linalg.norm(camera.flat(foot.point(*pen)) - spot) < 0.5
        # So near to the tip of the big toe that nobody doubts what writes.
        assert np.linalg.norm(camera.flat(foot.point(*_BIG_TOE)) - spot) < 2.8


def test_the_toe_never_covers_the_finished_letter() -> None:
    scene = read("ankle-alphabet")
    body = body_of(scene, 2)
    foot = unary_union([part.outline for part in body.parts if part.side == "right"])
    written = unary_union([piece.geometry for piece in pieces_of(scene, 2) if piece.stroke == "ring"])
    assert written.intersection(foot).length < 0.05 * written.length


def test_lines_between_toes_never_run_into_one_dark_patch() -> None:
    scene = read("ankle-alphabet")
    for key in range(len(scene.keys)):
        body = body_of(scene, key)
        for side in SIDES:
            gaps = [piece.geometry.centroid for piece in body.part(f"foot-{side}").details if not piece.fill]
            lines = gaps[: len(gaps) - 1]  # the last one is the ankle bone
            assert lines
            assert all(one.distance(other) > 0.9 for one, other in pairwise(lines))


@pytest.mark.parametrize("exercise", ["band-dorsiflexion", "band-plantar-flexion"])
def test_the_heel_beyond_the_towel_is_free(exercise: str) -> None:
    for key in read(exercise).keys:
        foot = Skeleton(key.pose).bone("foot", "right")
        assert min(foot.point(ahead, 0, -9.5)[2] for ahead in (-8, 0, 20)) > 0


def test_the_strands_of_a_band_keep_their_sides_on_the_way() -> None:
    scene = read("band-dorsiflexion")
    band = next(prop for prop in scene.props if isinstance(prop, Band))
    first, last = (key.pose for key in scene.keys)
    camera = Camera(*scene.camera)
    for share in np.linspace(0, 1, 9):
        body = build_body(Skeleton(interpolated(first, last, float(share))), scene, camera)
        behind, before = draw_band(band, body)
        ring = camera.flat(wrap_ring(body, band.foot, band.ahead))
        inner, outer = Point(*ring[0]), Point(*ring[len(ring) // 2])
        near, far = (insert.pieces[0].geometry for insert in (before, behind))
        assert near.distance(outer) <= near.distance(inner)
        assert far.distance(inner) <= far.distance(outer)


def test_hair_catches_the_light_and_a_tied_tail_is_seen_from_the_front() -> None:
    body = body_of(read("duck-walk-sideways"), 0)
    for style in _SHOWN_HAIR:
        lines = [piece.stroke for piece in body.part(f"hair-{style}").details]
        assert "hair-sheen" in lines
    head = unary_union([body.part(name).outline for name in ("hair-tied", "face", "neck", "torso")])
    assert body.part("hair-tail").outline.difference(head).area > 12


def test_on_a_lifted_thigh_the_shorts_lie_above_and_hang_below() -> None:
    body = body_of(read("single-leg-balance-knee-forward"), 1)
    cloth = body.part("short-left").outline
    _, top, hem, bottom = cloth.bounds
    beyond = body.part("thigh-left").outline.intersection(box(hem, -200, hem + 2, 0))
    _, upper, _, lower = beyond.bounds
    assert bottom - lower > upper - top + 1.5


@pytest.mark.parametrize("exercise", WHOLE)
def test_a_knee_is_told_by_one_line(exercise: str) -> None:
    for body in bodies(exercise):
        for side in SIDES:
            knee = Point(*body.camera.flat(body.skeleton.bone("shank", side).origin)).buffer(6)
            for name in ("thigh", "shank"):
                lines = [
                    piece for piece in body.part(f"{name}-{side}").details if piece.stroke == "skin-line"
                ]
                assert sum(piece.geometry.intersects(knee) for piece in lines) < 2, (name, side)


@pytest.mark.parametrize("key", [0, 1, 2])
def test_between_thighs_that_come_to_the_viewer_the_shorts_are_one_cloth(key: int) -> None:
    scene = read("duck-walk-sideways")
    body = body_of(scene, key)
    hips = body.camera.flat([body.skeleton.bone("thigh", side).origin for side in SIDES])
    shorts = unary_union([part.outline for part in body.parts if part.material == "shorts"])
    cloth = shorts.difference(unary_union([body.part(f"thigh-{side}").outline for side in SIDES]))
    between = cloth.buffer(-2.0).intersection(Point(hips.mean(axis=0) + np.array([0, 8])).buffer(7))
    assert between.area > 30
    inked = [piece.geometry for piece in ink(body) if piece.stroke == "ink"]
    hem = body.part("torso").outline.buffer(1.5)
    assert unary_union(inked).intersection(between).difference(hem).length < 1


def test_the_neck_is_skin_with_the_jaws_shadow_on_it() -> None:
    neck = body_of(read("calf-raise"), 0).part("neck")
    assert neck.material == "skin"
    shade = [piece.geometry for piece in neck.details if piece.fill == "neck"]
    assert 0 < unary_union(shade).intersection(neck.outline).area < 0.4 * neck.outline.area
