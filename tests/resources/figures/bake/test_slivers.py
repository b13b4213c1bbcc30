"""What peeks out from behind a nearer limb is large enough to be read as what it is, or it is not drawn."""

from shapely import box
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Mark, Part
from resources.figures.bake.rig.filling import mark_pieces
from resources.figures.bake.rig.outline import union
from resources.figures.bake.rig.piece import DETAIL, Piece
from resources.figures.bake.rig.slivers import cut_slivers


def shoe_behind(arm: BaseGeometry) -> Part:
    """A far shoe with a line along it, after its slivers beside a nearer arm were cut."""
    shoe = Part("shoe-left", "leg-lower-left", box(0, 0, 30, 8), "shoe", "left")
    shoe.details = [Piece(LineString([(2, 4), (29, 4)]), stroke="lace", width=DETAIL)]
    near = Part("forearm-left", "arm-lower-left", arm, "skin", "left")
    cut_slivers([shoe, near], {"leg-lower-left": 0, "arm-lower-left": 1}, "left")
    return shoe


def test_a_shoe_whose_heel_is_cut_beside_an_arm_keeps_the_lines_of_the_rest() -> None:
    shoe = shoe_behind(box(22, -10, 29, 20))
    assert shoe.outline.bounds[2] < 30, "the heel is a sliver"
    assert union(piece.geometry for piece in shoe.details).length > 20


def test_a_scrap_of_a_shoe_has_no_lines() -> None:
    shoe = shoe_behind(box(-5, 1.4, 40, 6.6))
    assert shoe.details == []


def marked(cover: BaseGeometry) -> float:
    """How much (square cm) of a muscle is marked beside what lies before it."""
    shank = Part("shank-left", "leg-lower-left", box(0, 0, 12, 40), "skin", "left")
    pieces = mark_pieces(shank, Mark(box(1, 5, 9, 25)), cover)
    return float(union(piece.geometry for piece in pieces if piece.fill).difference(cover).area)


def test_a_muscle_is_marked_where_it_is_seen_and_not_as_a_sliver() -> None:
    assert marked(box(-5, 0, 4, 40)) > 80
    assert marked(box(-5, 0, 7.2, 40)) < 1
