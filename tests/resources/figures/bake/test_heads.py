"""Heads: a face at every size and yaw, in proportion to the body, in every way to wear the hair."""

from itertools import pairwise

import numpy as np
import pytest
from shapely.ops import unary_union

from resources.figures.bake.poses.pose import SIDES, Pose
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.build import BUILDS
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.head import add_head
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.piece import Piece
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.trunk import add_trunk
from resources.figures.looks import HAIR_STYLES


def body_of(azimuth: float, build: str = "straight") -> Body:
    return with_head(Body(Skeleton(Pose(), BUILDS[build]), Camera(azimuth, 6)))


def with_head(body: Body) -> Body:
    """A body without arms: a trunk stands on legs."""
    for side in SIDES:
        add_leg(body, side)
    add_trunk(body)
    add_head(body)
    return body


def at_every_size(body: Body) -> list[Piece]:
    """Lines and fills of the face that no small picture leaves out."""
    details = body.part("face").details
    drawn = {"face", "skin-line"}
    return [piece for piece in details if not piece.fine and drawn & {piece.stroke, piece.fill}]


@pytest.mark.parametrize(("azimuth", "eyes"), [(0, 2), (-28, 2), (-56, 1), (-90, 1), (30, 2), (90, 1)])
def test_a_small_face_keeps_brows_eyes_nose_and_mouth(azimuth: float, eyes: int) -> None:
    kept = at_every_size(body_of(azimuth))
    filled = [piece for piece in kept if piece.fill == "face"]
    lines = [piece for piece in kept if piece.stroke is not None]
    assert len(filled) >= eyes
    # A brow for each eye and the mouth; in profile the outline is the nose.
    assert len(lines) >= eyes + 1 + (abs(azimuth) < 50)
    # In a head of 5 mm a line is at least a tenth of a millimetre wide.
    millimetres = 5 / (179 / 7.2)
    assert all(piece.width * millimetres >= 0.1 for piece in lines)


def test_a_turned_head_keeps_its_features_apart_and_inside_the_face() -> None:
    for azimuth in range(-100, 101, 25):
        body = body_of(azimuth)
        face = body.part("face").outline.buffer(0.35)
        for piece in at_every_size(body):
            assert piece.geometry.difference(face).length < 0.6
        lines = [piece.geometry for piece in at_every_size(body) if piece.stroke]
        assert all(one.distance(other) > 0.5 for one, other in pairwise(lines))


def test_brows_never_fall_towards_the_nose_and_eyes_have_a_white() -> None:
    body = body_of(0)
    details = body.part("face").details
    brows = [piece.geometry for piece in details if piece.stroke == "face" and not piece.fine]
    middle = body.part("face").outline.centroid.x
    assert len(brows) == 2
    for brow in brows:
        inner, outer = sorted((brow.coords[0], brow.coords[-1]), key=lambda spot: abs(spot[0] - middle))
        assert inner[1] < outer[1] + 0.1
    eyes, whites = ([each.geometry for each in details if each.fill == role] for role in ("face", "nail"))
    assert all(any(white.contains(eye) for white in whites) for eye in eyes)


@pytest.mark.parametrize("build", BUILDS)
def test_a_body_is_as_high_as_seven_heads_and_a_fifth_with_the_hair(build: str) -> None:
    skeleton = Skeleton(Pose(), BUILDS[build])
    body = build_body(skeleton, read("single-leg-balance"), Camera(-90, 0))
    whole = unary_union([part.outline for part in body.parts if part.hair in ((), ("short",))]).bounds
    head = unary_union([body.part(name).outline for name in ("face", "hair-short")]).bounds
    ratio = (whole[3] - whole[1]) / (head[3] - head[1])
    assert ratio == pytest.approx(7.2, abs=0.2)


def test_every_way_to_wear_the_hair_leaves_the_face_free() -> None:
    for azimuth in (0, -30, -60):
        body = body_of(azimuth)
        features = unary_union([piece.geometry for piece in at_every_size(body) if piece.fill])
        for style in HAIR_STYLES:
            worn = [part.outline for part in body.parts if style in part.hair and part.layer == "head"]
            assert unary_union(worn).intersection(features).area == pytest.approx(0, abs=0.02)


@pytest.mark.parametrize("azimuth", [-90, -30, 90, 150])
def test_hair_of_a_body_that_lies_is_on_the_ground_and_not_in_it(azimuth: float) -> None:
    for ground in (0.0, 45.0):
        pose = Pose(root=(0, 0, ground + 11), pelvis=(-88, 0, 0), ground=ground)
        body = with_head(Body(Skeleton(pose), Camera(azimuth, 0)))
        lowest = {part.name: -part.outline.bounds[3] for part in body.parts if part.hair}
        for name in ("hair-tail", "hair-long", "hair-curtain"):
            assert lowest[name] > ground - 1.0, name
        assert lowest["hair-curtain"] < ground + 3, "it does reach down"


def test_a_head_turns_without_a_jump() -> None:
    turned = [body_of(float(azimuth)) for azimuth in np.linspace(-84, -60, 7)]
    for name in ("face", "hair-short", "hair-long", "hair-tied", "cover"):
        outlines = [body.part(name).outline for body in turned]
        changes = [one.symmetric_difference(other).area for one, other in pairwise(outlines)]
        assert max(changes) < 2.5 * float(np.median(changes)) + 4


def test_builds_differ_in_height_and_in_how_much_of_it_the_legs_are() -> None:
    shares, heights = [], []
    for build in BUILDS.values():
        skeleton = Skeleton(Pose(), build)
        crown = skeleton.bone("head").point(0, 0, 16.5 * build.head)[2]
        hip = skeleton.bone("thigh", "right").origin[2]
        heights.append(crown)
        shares.append(hip / crown)
    assert heights[0] - heights[1] > 4
    assert shares[1] - shares[0] > 0.01
