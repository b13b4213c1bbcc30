"""Limbs are one surface: one outline without holes or spikes, as thick as limbs are, in whatever pose."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from resources.figures.bake.poses.pose import SIDES, Limbs, Pose, Side
from resources.figures.bake.rig.arms import FOREARM, UPPER_ARM
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.legs import SHANK, THIGH, add_leg
from resources.figures.bake.rig.outline import evenly_spaced
from resources.figures.bake.rig.piece import INNER, Piece, on_skin
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array
from tests.resources.figures.bake.test_occlusion import body_of, poses

SKIN = {"leg": ("thigh", "shank"), "arm": ("upper-arm", "forearm")}


def skin(body: Body, limb: str, side: Side) -> BaseGeometry:
    return unary_union([body.part(f"{name}-{side}").outline.buffer(0.02) for name in SKIN[limb]])


def turns(ring: Array) -> Array:
    """By how many degrees a closed line turns within 1 cm, all along it."""
    points = evenly_spaced(ring, 0.5)
    step = np.roll(points, -1, 0) - points
    before = np.roll(step, 1, 0)
    cross = before[:, 0] * step[:, 1] - before[:, 1] * step[:, 0]
    degrees: Array = np.degrees(np.abs(np.arctan2(cross, (before * step).sum(1))))
    return degrees


@settings(max_examples=10, deadline=None)
@given(poses(), st.integers(-180, 180))
def test_the_silhouette_of_a_limb_is_one_piece_without_holes_or_spikes(pose: Pose, azimuth: int) -> None:
    body = body_of(pose, azimuth)
    for side in SIDES:
        for limb in SKIN:
            whole = skin(body, limb, side)
            assert whole.geom_type == "Polygon"
            for name in SKIN[limb]:
                outline = body.part(f"{name}-{side}").outline
                assert outline.geom_type == "Polygon"
                assert not outline.interiors
                # No hair-fine spike: nothing is lost where what is finer than a pencil line goes.
                assert outline.difference(outline.buffer(-0.3).buffer(0.45)).area < 0.6
                assert turns(np.array(outline.exterior.coords)[:-1]).max() < 100


@settings(max_examples=10, deadline=None)
@given(poses(), st.integers(-180, 180))
def test_limbs_are_as_thick_as_the_table_of_the_body_says(pose: Pose, azimuth: int) -> None:
    body = body_of(pose, azimuth)
    for side in SIDES:
        for name, table, share, far_end in (
            ("thigh", THIGH, 0.65, "shank"),
            ("shank", SHANK, 0.45, "foot"),
            ("upper-arm", UPPER_ARM, 0.55, "forearm"),
            ("forearm", FOREARM, 0.5, "hand"),
        ):
            start, end = (body.skeleton.bone(bone, side).origin for bone in (name, far_end))
            top, bottom = body.camera.flat(np.stack([start, end]))
            seen = float(np.linalg.norm(bottom - top))
            if seen < 0.75 * float(np.linalg.norm(end - start)):
                continue  # seen nearly along the bone, other parts of the limb stand out beside it
            along = (bottom - top) / seen
            middle, across = top + (bottom - top) * share, np.array([-along[1], along[0]]) * 20
            cut = LineString([middle - across, middle + across]).intersection(
                body.part(f"{name}-{side}").outline
            )
            _, front, back, medial, lateral = next(row for row in table if row[0] == share)
            thin, thick = sorted((front + back, medial + lateral))
            girth = body.build.arm if name in SKIN["arm"] else 1.0
            assert thin * girth * 0.9 < cut.length < thick * girth * 1.2


@pytest.mark.parametrize("bent", [0.0, 30.0, 60.0, 100.0])
@pytest.mark.parametrize("azimuth", [-90, -60])
def test_no_line_is_drawn_where_a_limb_goes_on_past_a_joint(bent: float, azimuth: int) -> None:
    leg = Limbs(hip=(bent / 2, 0, 0), knee=bent, shoulder=(bent, 8, 0), elbow=bent)
    body = body_of(Pose(right=leg), azimuth)
    drawn = [
        piece.geometry for piece in ink(body) if piece.stroke in ("ink", "skin-line") and piece.width >= INNER
    ]
    for joint in ("shank-right", "forearm-right"):
        middle = body.camera.flat(body.skeleton.bone(joint).origin)
        near = Point(*middle).buffer(1.5)
        assert [line for line in drawn if line.intersection(near).length > 0.5] == []


@pytest.mark.parametrize("knee", [0, 45, 90])
@pytest.mark.parametrize("marks", [(), ("thigh-right", "calf-right", "tibialis-right")])
def test_a_knee_from_the_side_has_the_edge_of_its_kneecap(knee: float, marks: tuple[str, ...]) -> None:
    """One short line, on a far leg if it is bent, and never over a marked muscle."""
    for azimuth in (-90, 90):
        pose = replace(Pose(), right=replace(Pose().right, knee=knee))
        body = Body(Skeleton(pose), Camera(azimuth, 6), marks, False)
        add_leg(body, "right")
        for name in ("thigh-right", "shank-right"):
            part = body.part(name)
            lines = [piece.geometry for piece in part.details if piece.stroke == "skin-line"]
            if not marks:
                assert [3 < line.length < 8 for line in lines] == [True] * (azimuth < 0 or knee > 40)
            assert not any(line.intersects(mark.patch) for line in lines for mark in part.marks)


@pytest.mark.parametrize(
    ("length", "on", "pale"),
    [(8.5, ((0, 2.4), (4.9, 8.5)), True), (2, ((0, 2),), True), (13, ((4, 8),), False)],
)
def test_a_line_of_skin_is_pale_where_most_of_it_lies_on_skin(
    length: float, on: tuple[tuple[float, float], ...], pale: bool
) -> None:
    """On dark skin a short dark piece would stand in a pale line."""
    bare = unary_union([box(start, -3, stop, 3) for start, stop in on])
    roles = on_skin(Piece(LineString([(0, 0), (length, 0)]), stroke="ink"), bare)
    assert sum(each.geometry.length for each in roles if each.stroke == "ink") == pytest.approx(
        length - bare.buffer(0.35).intersection(LineString([(0, 0), (length, 0)])).length if pale else length
    )


def test_a_knee_seen_from_behind_has_its_crease_and_one_seen_from_the_front_has_none() -> None:
    def creases(azimuth: float) -> float:
        body = Body(Skeleton(Pose()), Camera(azimuth, 8))
        add_leg(body, "right")
        knee = Point(*body.camera.flat(body.skeleton.bone("shank", "right").origin)).buffer(2.5)
        lines = [piece.geometry for piece in body.part("shank-right").details if piece.stroke == "skin-line"]
        return float(unary_union(lines).intersection(knee).length)

    assert creases(180) > 3
    assert creases(0) == 0
