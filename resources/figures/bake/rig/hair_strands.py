"""Strands of hair that catch the light, and those that are the only sign of hair when ink is saved."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.piece import DETAIL, FINE, Piece, surface_line
from resources.figures.bake.rig.vectors import Array, smooth_line, vector

Line = Sequence[tuple[float, float]]
"""Where hair ends: degrees from the front, height above the head's joint in cm."""

Comb = tuple[Line, Line]
"""Two strands that catch the light; all other strands lie between and beside them."""

COMBED: Comb = (
    ((44, 13.4), (62, 14.6), (84, 15.4), (108, 15.2)),
    ((68, 10.4), (82, 12.0), (100, 12.8), (120, 12.6)),
)
SLEEK: Comb = (
    ((44, 12.6), (80, 13.2), (118, 12.2), (146, 10.8)),
    ((74, 7.6), (98, 8.6), (124, 9.2), (144, 9.4)),
)
FALLING: Comb = (
    ((44, 15.2), (62, 13.0), (74, 9.6), (82, 5.0)),
    ((98, 14.8), (106, 12.6), (112, 9.2), (114, 5.0)),
)
_CROWN_STRANDS = (
    ((122, 15.0), (136, 13.6), (146, 11.2), (152, 8.4)),
    ((158, 14.2), (164, 12.2), (166, 10.0), (166, 7.6)),
)
"""What falls behind from the crown: short hair seen from behind is no cap."""

_STRANDS = (-0.5, -0.2, 0.2, 0.5, 0.8, 1.3, 1.7, 2.0, 2.4, 2.9, 3.4)
"""Where the strands lie that only ink saving shows: 0 the first of the two, 1 the second."""

EDGE = 0.5
"""Strands end this far inside the hair's outline, cm."""


def strands(body: Body, head: Loft, bone: Bone, outline: BaseGeometry, comb: Comb) -> list[Piece]:
    """Two strands a side that catch the light, or the hair reads as a helmet; and all those that are the only
    sign of hair when ink is saved."""
    first, second = vector(comb[0]), vector(comb[1])
    inner = outline.buffer(-EDGE)
    pieces = []
    for number, (share, sign) in enumerate(itertools.product((0.0, 1.0, *_STRANDS), (1, -1))):
        # Strands of different lengths, or they read as the ribs of a cap.
        turn, height = smooth_line(first + (second - first) * share, 8).T[
            :, number % 5 // 2 : 25 - number % 7
        ]
        points = head.point(-np.minimum(height, 16.6), np.radians(sign * turn), 1.2)
        normals = points - bone.point(-0.8, 0, 6)
        pieces += line_inside(body, points, normals, inner)
        if share in (0.0, 1.0):
            pieces += line_inside(body, points, normals, inner, "hair-sheen", DETAIL)
    return pieces


def crown_strands(body: Body, head: Loft, bone: Bone, outline: BaseGeometry) -> list[Piece]:
    """What falls behind from the crown, where one sees it."""
    inner, pieces = outline.buffer(-EDGE), []
    for strand, sign in itertools.product(_CROWN_STRANDS, (1, -1)):
        turn, height = smooth_line(strand, 8).T
        points = head.point(-height, np.radians(sign * turn), 1.2)
        normals = points - bone.point(-0.8, 0, 6)
        for role, width in (("hair-line", FINE), ("hair-sheen", DETAIL)):
            pieces += line_inside(body, points, normals, inner, role, width)
    return pieces


def line_inside(
    body: Body,
    points: Array,
    normals: Array,
    inner: BaseGeometry,
    role: str = "hair-line",
    width: float = FINE,
) -> list[Piece]:
    """A strand where it faces the viewer, inside `inner`."""
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    strands = []
    for piece in surface_line(body.camera, points, width, normals=normals, facing=0.25, stroke=role):
        inside = piece.geometry.intersection(inner)
        if not inside.is_empty and inside.length > 2:
            strands.append(replace(piece, geometry=inside))
    return strands
