"""Feet: five toes that move one by one, and shoes whose seams, laces and treads are where one sees them."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from resources.figures.bake.poses.pose import SIDES, Limbs, Pose, Side
from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.foot_shape import TOE_NAMES, BareFoot, toes_of
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.loft import AROUND
from resources.figures.bake.rig.outline import parts_of
from resources.figures.bake.rig.piece import DETAIL
from resources.figures.bake.rig.shoe import shoe_lofts
from resources.figures.bake.rig.skeleton import Skeleton

VIEWS = ((-90, 6), (90, 6), (-50, 10), (0, 12), (-130, 10), (180, 10), (-90, 80), (-90, -75))

STILL = Limbs()


def body_of(limbs: Limbs, view: tuple[float, float], *, bare: bool, side: Side = "right") -> Body:
    pose = replace(Pose(), right=limbs) if side == "right" else replace(Pose(), left=limbs)
    body = Body(Skeleton(pose), Camera(*view), (), bare)
    add_leg(body, side)
    return body


def part(name: str, view: tuple[float, float], limbs: Limbs = STILL) -> Part:
    return body_of(limbs, view, bare=name == "foot").part(f"{name}-right")


def toe_heights(limbs: Limbs) -> list[float]:
    foot = BareFoot(body_of(limbs, (-90, 6), bare=True), "right")
    return [float(toe.joints[-1, 2]) for toe in toes_of(foot)]


def test_a_foot_has_five_toes_from_the_big_one_out_on_either_side() -> None:
    for side in SIDES:
        body = body_of(Limbs(), (-90, 6), bare=True, side=side)
        toes = toes_of(BareFoot(body, side))
        assert [toe.name for toe in toes] == list(TOE_NAMES)
        assert len(toes) == 5
        for one, other in pairwise(toes):
            assert one.joints[-1, 1] - other.joints[-1, 1] > 1.2
            assert one.radii[-1] > other.radii[-1] - 0.05


@pytest.mark.parametrize("toe", range(5))
def test_each_toe_lifts_and_curls_by_itself(toe: int) -> None:
    rest = toe_heights(Limbs())
    for bend, direction in ((35.0, 1), (-30.0, -1)):
        bends = tuple(bend if at == toe else 0.0 for at in range(5))
        moved = np.subtract(toe_heights(Limbs(toes=bends)), rest)  # type: ignore[arg-type]
        assert direction * moved[toe] > 0.9
        assert np.delete(moved, toe) == pytest.approx(0)


def test_all_toes_lift_with_the_toe_joint() -> None:
    lifted = np.subtract(toe_heights(Limbs(toe=40)), toe_heights(Limbs()))
    assert lifted.min() > 1.5


@pytest.mark.parametrize("name", ["foot", "shoe", "sole"])
@pytest.mark.parametrize("toe", [0, 35])
def test_a_foot_is_one_outline_with_its_lines_inside(name: str, toe: float) -> None:
    for view in VIEWS:
        drawn = part(name, view, Limbs(toe=toe))
        assert drawn.outline.geom_type == "Polygon"
        assert drawn.outline.is_valid
        for detail in drawn.details:
            assert detail.geometry.difference(drawn.outline.buffer(0.45)).length < 0.6


def test_toes_are_told_apart_in_front_from_above_and_never_through_the_heel() -> None:
    lines = {view: [line for line in part("foot", view).details if line.fill is None] for view in VIEWS}
    for view in ((0, 12), (-50, 10)):
        assert sum(len(parts_of(line.geometry)) for line in lines[view]) >= 4
    behind = part("foot", (180, 10))
    assert not any(piece.fill == "nail" for piece in behind.details)
    assert len(lines[180, 10]) <= 3


def test_laces_are_seen_from_the_front_and_grooves_from_below() -> None:
    def count(name: str, view: tuple[float, float]) -> int:
        details = part(name, view).details
        return sum(piece.stroke == "lace" and piece.width > DETAIL for piece in details)

    assert count("shoe", (0, 12)) >= 4
    assert count("shoe", (180, 10)) == 0
    assert count("sole", (-90, -75)) >= 8
    assert count("sole", (0, 12)) == 0


@pytest.mark.parametrize("toe", [25, 40, 55])
def test_a_shoe_bends_at_the_ball_in_a_curve(toe: float) -> None:
    """Along a bent sole no two centimetres turn by more than half of the whole bend."""
    loft = shoe_lofts(body_of(Limbs(toe=toe), (-90, 0), bare=False), "right")[1]
    along = np.arange(7.0, 16.5, 0.5)
    bottom = loft.surface(along, np.array([np.pi]))[0][:, 0]
    runs = np.diff(bottom, axis=0)
    slope = np.degrees(np.arctan2(runs[:, 2], np.hypot(runs[:, 0], runs[:, 1])))
    assert abs(slope[-1] - slope[0]) > toe - 6
    assert np.abs(slope[4:] - slope[:-4]).max() < 0.55 * toe


def test_a_toe_cap_is_blunt() -> None:
    """A centimetre behind its tip a shoe and its sole are high enough to look round."""
    body = body_of(STILL, (-90, 0), bare=False)
    high = [loft.surface(np.array([22.5]), AROUND)[0][..., 2] for loft in shoe_lofts(body, "right")]
    assert max(map(np.max, high)) - min(map(np.min, high)) > 2.9
