"""Limbs are one surface: one outline without holes or spikes, as thick as limbs are, in whatever pose."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from resources.figures.bake.poses.pose import SIDES, Limbs, Pose, Side
from resources.figures.bake.rig.arms import FOREARM, UPPER_ARM
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.legs import SHANK, THIGH
from resources.figures.bake.rig.outline import evenly_spaced
from resources.figures.bake.rig.piece import INNER
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
