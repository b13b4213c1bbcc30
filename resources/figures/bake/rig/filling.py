"""What lies on a part: its crescent of shade, its muscle marks and their hatching."""

from collections.abc import Sequence

import numpy as np
from shapely.affinity import translate
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Mark, Part
from resources.figures.bake.rig.outline import (
    EMPTY,
    TOLERANCE,
    closed_up,
    grown,
    opened,
    parts_of,
    polygons_of,
    trimmed,
    union,
)
from resources.figures.bake.rig.piece import DETAIL, Piece
from resources.figures.bake.rig.vectors import vector

_EDGE = 0.34
"""Width of the line round a muscle mark, cm."""

_MARK_SLIVER = 1.2
"""What peeks out of a mark from behind a nearer limb and is narrower than twice this is no muscle, cm."""

_SPECK = 0.75
"""What is seen of a mark and nowhere wider than twice this is a speck or a second outline, cm."""

_TAIL = 0.5
"""An end of a mark that is narrower than twice this is cut soon, cm."""

_SHADE_SHIFT = {"skin": (1.5, -0.6), "shirt": (2.2, -1.0)}
"""How far the shape is shifted against itself to leave a crescent of shade, cm."""


def shade(part: Part, mates: Sequence[Part], role: str) -> list[Piece]:
    """The crescent on the side away from the light, as if the part and its `mates` were one shape."""
    if not part.shaded or part.material not in _SHADE_SHIFT:
        return []
    across, down = _SHADE_SHIFT[part.material]
    whole = closed_up(union([part.outline, *(mate.outline for mate in mates)]), 0.3)
    crescent = part.outline.intersection(whole.difference(translate(whole, across, down)))
    crescent = polygons_of(opened(crescent, 0.28), 2.5)
    return [] if crescent.is_empty else [Piece(crescent.simplify(TOLERANCE), fill=f"{role}-shade")]


def mark_pieces(part: Part, mark: Mark, cover: BaseGeometry = EMPTY) -> list[Piece]:
    """A muscle mark, clipped to its part, without slivers beside the `cover` that is painted over it."""
    smooth = closed_up(opened(polygons_of(mark.patch), 0.25), 0.6)
    inside = polygons_of(smooth.intersection(part.outline), 0.6)
    tailless = inside.intersection(grown(opened(inside, _TAIL), 0.8 * _TAIL))
    wide = union(each for each in parts_of(tailless) if not opened(each, _SPECK).is_empty)
    patch = polygons_of(wide).simplify(0.03)
    if patch.intersects(cover):
        seen = parts_of(patch.difference(cover))
        slivers = [each for each in seen if opened(each, _MARK_SLIVER).is_empty]
        patch = polygons_of(patch.difference(union(grown(each, 0.05) for each in slivers)))
    if patch.is_empty:
        return []
    pieces = [Piece(patch, fill="accent"), *hatching(patch)]
    edge = trimmed(patch.boundary.difference(grown(part.outline.boundary, 0.3)), 1.0)
    if edge.length > 1:
        pieces.append(Piece(edge, stroke="ink", width=_EDGE))
    return pieces


def hatching(patch: BaseGeometry, gap: float = 1.5) -> list[Piece]:
    """Slanted lines `gap` cm apart inside a muscle mark; a palette decides whether they are painted."""
    left, top, right, bottom = patch.bounds
    height = bottom - top
    starts = np.arange(left - height, right, gap * 2**0.5)
    lines = MultiLineString([vector([(start, bottom), (start + height, top)]) for start in starts])
    inside = lines.intersection(grown(patch, -0.1))
    return [] if inside.is_empty else [Piece(inside, stroke="hatch", width=DETAIL)]
