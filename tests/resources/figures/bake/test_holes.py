"""What shows between parts of a body is the part behind; a limb's edge goes on past its joint."""

import pytest
from shapely.geometry import LineString, Point, box
from shapely.ops import unary_union

from resources.figures.bake.poses.posefile import read
from resources.figures.bake.rig.body import Part
from resources.figures.bake.rig.holes import fill_holes, slits, small_holes
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.outline import grown
from tests.resources.figures.bake.test_drawn_body import body_of, pieces_of

LINES = ("ink", "skin-line")


def ring_of(side: float, first: str, second: str) -> list[Part]:
    """Two parts that enclose a square hole, the first one behind."""
    hole = box(10, 10, 10 + side, 10 + side)
    whole = box(0, 0, 20 + side, 20 + side).difference(hole)
    half = box(0, 0, 20 + side, 10 + side / 2)
    return [
        Part(first, first, whole.intersection(half), "skin"),
        Part(second, second, whole.difference(half), "skin"),
    ]


def test_the_part_behind_fills_a_small_hole_and_a_large_one_stays() -> None:
    for side, filled in ((0.5, True), (1.8, True), (5.0, False)):
        behind, before = parts = ring_of(side, "leg-upper-left", "arm-lower-left")
        front = before.outline
        fill_holes(parts, [])
        assert behind.outline.contains(Point(10 + side / 2, 10 + side / 2)) is filled
        assert before.outline.equals(front)


def test_the_gap_of_arm_and_trunk_stays() -> None:
    parts = ring_of(1.9, "trunk", "arm-lower-left")
    fill_holes(parts, [])
    assert small_holes(unary_union([part.outline for part in parts]))


@pytest.mark.parametrize(("exercise", "key"), [("band-plantar-flexion", 0), ("duck-walk-weighted", 2)])
def test_no_background_shines_through_a_body(exercise: str, key: int) -> None:
    painted = [piece for piece in pieces_of(read(exercise), key) if piece.fill and "floor" not in piece.fill]
    body = ("skin", "shirt", "shorts", "sock", "shoe", "sole", "weight", "handle")
    shapes = [piece.geometry for piece in painted if piece.fill and piece.fill.startswith(body)]
    whole = unary_union([grown(each, 0.02) for each in shapes])
    chin = body_of(read(exercise), key).part("neck").outline.bounds[3]
    gaps = [gap for gap in (*small_holes(whole), *slits(whole)) if gap.centroid.y > chin]
    assert [gap.area for gap in gaps if gap.area > 0.5] == []


@pytest.mark.parametrize("exercise", ["calf-raise", "single-leg-balance", "duck-walk"])
def test_the_edge_of_the_near_leg_is_one_unbroken_line_past_the_knee(exercise: str) -> None:
    body = body_of(read(exercise), 0)
    lines = [piece.geometry for piece in ink(body) if piece.stroke in LINES and piece.width > 0.5]
    drawn = unary_union([line.buffer(0.6) for line in lines])
    leg = unary_union([body.part(f"{name}-right").outline for name in ("thigh", "shank")]).buffer(0.1)
    knee = body.camera.flat(body.skeleton.bone("shank", "right").origin)
    edge = leg.boundary.intersection(Point(*knee).buffer(9.0))
    missed = edge.difference(drawn)
    assert isinstance(edge, LineString) or edge.length > 10
    assert missed.length < 0.5
