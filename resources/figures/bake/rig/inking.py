"""From a body's parts to pieces: slivers cut, seams hidden, shade, marks, inner lines and the outer
silhouette."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from shapely.affinity import translate
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Body, Kin, Mark, Part, Seam
from resources.figures.bake.rig.contour import Neighbour, contour
from resources.figures.bake.rig.order import depth_maps, painting_order
from resources.figures.bake.rig.outline import (
    EMPTY,
    closed_up,
    disc,
    joined,
    opened,
    parts_of,
    polygons_of,
    trimmed,
    union,
    without_slits,
)
from resources.figures.bake.rig.piece import DETAIL, INNER, OUTLINE, Insert, Piece
from resources.figures.bake.rig.vectors import vector
from resources.figures.looks import HAIR_STYLES

_TOLERANCE = 0.05
"""How far a simplified outline may lie from the exact one, cm."""

_SLIVER, _SLIVER_AREA = 0.8, 9.0
"""A far limb narrower than twice the first (cm) or smaller than the second (square cm) where it peeks out
is cut."""

_TAPER = 0.2
"""A far limb goes on where it is wider than twice this, if it is one with a part that stays, cm."""

_HAIR_REACH = 2.0
"""How far around hair the figure's outer line may depend on it, cm."""

_SHADE_SHIFT = {"skin": (1.5, -0.6), "shirt": (2.2, -1.0)}
"""How far the shape is shifted against itself to leave a crescent of shade, cm."""


@dataclass
class _Hidden:
    """What a part must not draw of its own line, and the line that goes round a filled corner instead."""

    lines: list[BaseGeometry]
    corners: list[BaseGeometry]


def ink(body: Body, inserts: Iterable[Insert] = ()) -> list[Piece]:
    """All pieces of a body back to front, with `inserts` between its layers."""
    return _Inking(body, list(inserts)).pieces()


class _Inking:
    def __init__(self, body: Body, inserts: list[Insert]) -> None:
        self._body = body
        self._inserts = inserts
        self._maps = depth_maps(body)
        self._order = painting_order(body, self._maps)
        numbered = sorted(enumerate(body.parts), key=lambda pair: (self._order[pair[1].layer], pair[0]))
        self._parts = [part for _, part in numbered]
        self._place = {part.name: at for at, part in enumerate(self._parts)}
        self._mates: dict[str, list[Part]] = {}
        self._kin: dict[str, list[tuple[Part, float]]] = {}
        self._hidden: dict[str, _Hidden] = {}

    def pieces(self) -> list[Piece]:
        self._cut_slivers()
        self._close_seams()
        self._join_kin()
        pieces: list[Piece] = []
        silhouettes: list[BaseGeometry] = []
        waiting = sorted(self._inserts, key=self._insert_depth)
        for part in self._parts:
            while waiting and self._insert_depth(waiting[0]) <= self._order[part.layer]:
                self._take(waiting.pop(0), pieces, silhouettes)
            if not part.outline.is_empty:
                if not part.hair:
                    silhouettes.append(part.outline)
                pieces += [replace(piece, hair=part.hair) for piece in self._part_pieces(part)]
        for insert in waiting:
            self._take(insert, pieces, silhouettes)
        whole = union(shape.buffer(0.02) for shape in silhouettes)
        return pieces + self._outer_lines(whole)

    def _outer_lines(self, whole: BaseGeometry) -> list[Piece]:
        """The silhouette's line; round the hair there is one for each way to wear it."""
        hair = [part for part in self._parts if part.hair and not part.outline.is_empty]
        around = union(part.outline for part in hair).buffer(_HAIR_REACH)
        lines = [self._outer_line(whole, lambda rim: rim.difference(around))]
        near = around.buffer(_HAIR_REACH).envelope
        for style in HAIR_STYLES if hair else ():
            worn = [part.outline.buffer(0.02) for part in hair if style in part.hair]
            headed = union([whole.intersection(near), *worn])
            line = self._outer_line(headed, lambda rim: rim.intersection(around))
            lines.append(replace(line, hair=(style,)))
        return [piece for piece in lines if not piece.geometry.is_empty]

    def _outer_line(self, whole: BaseGeometry, kept: Callable[[BaseGeometry], BaseGeometry]) -> Piece:
        outline = without_slits(polygons_of(closed_up(opened(whole, 0.35), 0.6), 0.6)).simplify(_TOLERANCE)
        rim = kept(outline.boundary)
        for insert in self._inserts:
            if insert.covers is not None:
                rim = rim.difference(insert.covers)
        return Piece(trimmed(rim, 0.5), stroke="ink", width=OUTLINE)

    def _insert_depth(self, insert: Insert) -> float:
        return self._order[insert.layer] + (0.5 if insert.before else -0.5)

    @staticmethod
    def _take(insert: Insert, pieces: list[Piece], silhouettes: list[BaseGeometry]) -> None:
        pieces += insert.pieces
        if insert.silhouette is not None:
            silhouettes.append(insert.silhouette)

    def _cut_slivers(self) -> None:
        """Cut what a far limb shows beside nearer layers when it is too thin to read as a limb."""
        layers: dict[str, list[Part]] = {}
        for part in self._parts:
            layers.setdefault(part.layer, []).append(part)
        front: BaseGeometry = EMPTY
        for layer in sorted(layers, key=lambda name: -self._order[name]):
            group = [part for part in layers[layer] if not part.outline.is_empty and not part.hair]
            if not group:
                continue
            covered = union(part.outline for part in group)
            if group[0].side is not None and group[0].side == self._body.far_side:
                covered = self._without_slivers(group, covered, front)
            front = front.union(covered)

    @staticmethod
    def _without_slivers(group: Sequence[Part], covered: BaseGeometry, front: BaseGeometry) -> BaseGeometry:
        visible = covered.difference(front)
        wide = union(part for part in parts_of(opened(visible, _SLIVER)) if part.area > _SLIVER_AREA)
        # A limb that goes on behind another one tapers off; cut straight across it would end in a stump.
        tapering = parts_of(opened(visible, _TAPER))
        kept = union(part for part in tapering if not wide.is_empty and part.intersects(wide))
        if kept.area >= visible.area - 0.05:
            return covered
        allowed = union([kept.buffer(0.3), front])
        for part in group:
            before = part.outline.area
            part.outline = polygons_of(part.outline.intersection(allowed))
            if part.outline.area < 0.97 * before:
                part.details = []
            clipped = (
                replace(each, geometry=each.geometry.intersection(part.outline)) for each in part.details
            )
            part.details = [piece for piece in clipped if not piece.geometry.is_empty]
        return covered.intersection(allowed)

    def _close_seams(self) -> None:
        for seam in self._body.seams:
            if seam.first not in self._place or seam.second not in self._place:
                continue
            under, over = sorted((seam.first, seam.second), key=self._place.__getitem__)
            lower, upper = self._body.part(under), self._body.part(over)
            around = disc(seam.centre, seam.reach)
            between = self._fill_corners(lower, upper, seam)
            hidden = self._hidden.setdefault(over, _Hidden([], []))
            hidden.lines.append(lower.outline.buffer(0.02).intersection(around))
            rim = union([lower.outline, upper.outline]).buffer(0.01).boundary
            hidden.corners.append(trimmed(rim.intersection(around).difference(between), 1.5))
            if lower.material == upper.material:
                self._mates.setdefault(under, []).append(upper)
                self._mates.setdefault(over, []).append(lower)

    def _fill_corners(self, lower: Part, upper: Part, seam: Seam | Kin) -> BaseGeometry:
        """Fill the corners between two parts, and give what is painted between the two."""
        both = lower.outline.union(upper.outline)
        near = disc(seam.centre, seam.reach * 1.5)
        corners = parts_of(closed_up(both, seam.fillet).difference(both))
        filled = union(part for part in corners if part.area > 0.02 and near.contains(part.centroid))
        # What is painted between the two, such as a sleeve over the upper arm, stays as it is.
        between = union(
            part.outline for part in self._parts[self._place[lower.name] + 1 : self._place[upper.name]]
        )
        filled = filled.difference(between)
        upper.outline = polygons_of(upper.outline.union(filled.buffer(0.03)))
        return between

    def _join_kin(self) -> None:
        """Fill the corners between parts of one surface, and note where their lines may fade."""
        for kin in self._body.kin:
            if kin.first not in self._place or kin.second not in self._place:
                continue
            under, over = sorted((kin.first, kin.second), key=self._place.__getitem__)
            lower, upper = self._body.part(under), self._body.part(over)
            if lower.outline.is_empty or upper.outline.is_empty:
                continue
            self._fill_corners(lower, upper, kin)
            if self._role(lower) != self._role(upper):
                continue
            self._mates.setdefault(under, []).append(upper)
            self._mates.setdefault(over, []).append(lower)
            self._kin.setdefault(over, []).append((lower, kin.step))

    def _neighbours(self, part: Part) -> list[Neighbour]:
        """What a part is one surface with, less what is painted over that before the part itself."""
        kin = self._kin.get(part.name, ())
        found = []
        names = {lower.name for lower, _ in kin}
        for lower, step in kin:
            between = self._parts[self._place[lower.name] + 1 : self._place[part.name]]
            others = union(each.outline for each in between if each.name not in names and not each.hair)
            found.append(Neighbour(lower.layer, lower.outline.buffer(0.3).difference(others), step))
        return found

    def _role(self, part: Part) -> str:
        return self._body.role(part.material, part.side, part.layer)

    def _part_pieces(self, part: Part) -> list[Piece]:
        outline = part.outline.simplify(_TOLERANCE)
        role = self._role(part)
        pieces = [Piece(outline, fill=role)]
        if part.shaded and part.material in _SHADE_SHIFT:
            pieces += self._shade(part, role)
        for mark in part.marks:
            pieces += self._mark_pieces(part, mark)
        pieces += part.details
        return pieces + self._lines(part, outline)

    def _shade(self, part: Part, role: str) -> list[Piece]:
        across, down = _SHADE_SHIFT[part.material]
        mates = [mate.outline for mate in self._mates.get(part.name, ())]
        whole = closed_up(union([part.outline, *mates]), 0.3)
        crescent = part.outline.intersection(whole.difference(translate(whole, across, down)))
        crescent = polygons_of(opened(crescent, 0.28), 2.5)
        return [] if crescent.is_empty else [Piece(crescent.simplify(_TOLERANCE), fill=f"{role}-shade")]

    def _mark_pieces(self, part: Part, mark: Mark) -> list[Piece]:
        smooth = closed_up(opened(polygons_of(mark.patch), 0.25), 0.6)
        patch = polygons_of(smooth.intersection(part.outline), 0.6).simplify(0.03)
        if patch.is_empty:
            return []
        pieces = [Piece(patch, fill=mark.role), *hatching(patch)]
        if mark.edge:
            edge = trimmed(patch.boundary.difference(part.outline.boundary.buffer(0.3)), 1.0)
            if edge.length > 1:
                pieces.append(Piece(edge, stroke="ink", width=mark.edge))
        return pieces

    def _lines(self, part: Part, outline: BaseGeometry) -> list[Piece]:
        neighbours = self._neighbours(part)
        if neighbours:
            return contour(outline, part.layer, neighbours, self._maps)
        rim = outline.boundary
        hidden = self._hidden.get(part.name)
        if hidden is not None:
            for lines in hidden.lines:
                rim = rim.difference(lines)
        shortest = 2.0 if hidden is not None else 0.5
        pieces = []
        for corner in hidden.corners if hidden is not None else ():
            if corner.length > 1:
                pieces.append(Piece(joined(corner), stroke="ink", width=INNER))
        rim = trimmed(rim, shortest)
        if rim.length > 0.3:
            pieces.append(Piece(rim, stroke="ink", width=INNER))
        return pieces


def hatching(patch: BaseGeometry, gap: float = 1.5) -> list[Piece]:
    """Slanted lines `gap` cm apart inside a muscle mark; a palette decides whether they are painted."""
    left, top, right, bottom = patch.bounds
    height = bottom - top
    starts = np.arange(left - height, right, gap * 2**0.5)
    lines = MultiLineString([vector([(start, bottom), (start + height, top)]) for start in starts])
    inside = lines.intersection(patch.buffer(-0.1))
    return [] if inside.is_empty else [Piece(inside, stroke="hatch", width=DETAIL)]
