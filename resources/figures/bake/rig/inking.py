"""From a body's parts to pieces: slivers cut, seams hidden, shade, marks, inner lines and the outer
silhouette."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Body, Kin, Part, Seam
from resources.figures.bake.rig.contour import Neighbour, contour
from resources.figures.bake.rig.filling import mark_pieces, shade
from resources.figures.bake.rig.holes import as_one_shape, fill_holes
from resources.figures.bake.rig.order import depth_maps, painting_order
from resources.figures.bake.rig.outline import (
    EMPTY,
    TOLERANCE,
    closed_up,
    disc,
    grown,
    joined,
    parts_of,
    polygons_of,
    trimmed,
    union,
)
from resources.figures.bake.rig.piece import INNER, OUTLINE, Insert, Piece, on_skin
from resources.figures.bake.rig.slivers import cut_slivers
from resources.figures.looks import HAIR_STYLES

_HAIR_REACH = 2.0
"""How far around hair the figure's outer line may depend on it, cm."""

_HALO = 0.85
"""How far from a limb the lines of another one of the same colour end, where it lies before that, cm."""

_UNDER = 0.14
"""An inner line this near to the outer one is hidden by it, cm."""


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
        self._common: dict[str, BaseGeometry] = {}

    def pieces(self) -> list[Piece]:
        cut_slivers(self._parts, self._order, self._body.far_side)
        self._close_seams()
        self._join_kin()
        solid = [insert.silhouette for insert in self._inserts if insert.silhouette is not None]
        fill_holes(self._parts, solid)
        shown = [part for part in self._parts if not part.outline.is_empty]
        silhouettes = [part.outline for part in shown if not part.hair]
        outer = self._outer_lines(union(grown(shape, 0.02) for shape in silhouettes + solid))
        rim = union(grown(piece.geometry, _UNDER) for piece in outer if not piece.hair)
        covers = _covers(shown)
        pieces: list[Piece] = []
        bare: BaseGeometry = EMPTY
        waiting = sorted(self._inserts, key=self._insert_depth)
        for part in shown:
            while waiting and self._insert_depth(waiting[0]) <= self._order[part.layer]:
                pieces += waiting.pop(0).pieces
            cover = covers[part.name]
            if not part.hair and cover.contains(part.outline):
                continue
            outline = part.outline.simplify(TOLERANCE)
            hidden = cover if part.unlined.is_empty else cover.union(part.unlined)
            lines = [_without(piece, hidden, rim) for piece in self._lines(part, outline)]
            if part.material == "skin":
                lines = [each for piece in lines for each in on_skin(piece, bare)]
            bare = bare.union(outline) if part.material == "skin" else bare.difference(outline)
            drawn = [
                *self._part_pieces(part, outline, cover),
                *(piece for piece in lines if not piece.geometry.is_empty),
            ]
            pieces += [replace(piece, hair=part.hair) for piece in drawn]
        for insert in waiting:
            pieces += insert.pieces
        return pieces + outer

    def _outer_lines(self, whole: BaseGeometry) -> list[Piece]:
        """The silhouette's line; round the hair there is one for each way to wear it."""
        hair = [part for part in self._parts if part.hair and not part.outline.is_empty]
        around = grown(union(part.outline for part in hair), _HAIR_REACH)
        lines = [self._outer_line(whole, lambda rim: rim.difference(around))]
        near = around.buffer(_HAIR_REACH).envelope
        for style in HAIR_STYLES if hair else ():
            worn = [grown(part.outline, 0.02) for part in hair if style in part.hair]
            headed = union([whole.intersection(near), *worn])
            line = self._outer_line(headed, lambda rim: rim.intersection(around))
            lines.append(replace(line, hair=(style,)))
        return [piece for piece in lines if not piece.geometry.is_empty]

    def _outer_line(self, whole: BaseGeometry, kept: Callable[[BaseGeometry], BaseGeometry]) -> Piece:
        rim = kept(as_one_shape(whole).simplify(TOLERANCE).boundary)
        for insert in self._inserts:
            if insert.covers is not None:
                rim = rim.difference(insert.covers)
        return Piece(trimmed(rim, 0.5), stroke="ink", width=OUTLINE)

    def _insert_depth(self, insert: Insert) -> float:
        places = [self._order[layer] for layer in (insert.layer, *insert.others)]
        return max(places) + 0.5 if insert.before else min(places) - 0.5

    def _close_seams(self) -> None:
        for seam in self._body.seams:
            if seam.first not in self._place or seam.second not in self._place:
                continue
            under, over = sorted((seam.first, seam.second), key=self._place.__getitem__)
            lower, upper = self._body.part(under), self._body.part(over)
            around = disc(seam.centre, seam.reach)
            between = self._fill_corners(lower, upper, seam)
            hidden = self._hidden.setdefault(over, _Hidden([], []))
            hidden.lines.append(grown(lower.outline, 0.02).intersection(around))
            rim = union([lower.outline, upper.outline]).buffer(0.01, quad_segs=2).boundary
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
        upper.outline = polygons_of(upper.outline.union(grown(filled, 0.03)))
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
            between = self._fill_corners(lower, upper, kin) if kin.fillet else EMPTY
            if kin.fillet:
                self._common[over] = self._common_rim(lower, upper, kin, between)
            if self._role(lower) != self._role(upper):
                continue
            self._mates.setdefault(under, []).append(upper)
            self._mates.setdefault(over, []).append(lower)
            self._kin.setdefault(over, []).append((lower, kin.steps[over == kin.second]))

    def _common_rim(self, lower: Part, upper: Part, kin: Kin, between: BaseGeometry) -> BaseGeometry:
        """The edge that two parts of one surface have together where they meet: it goes on unbroken."""
        both = closed_up(lower.outline.union(upper.outline), 0.3).simplify(TOLERANCE)
        around = disc(kin.centre, kin.reach * 1.3)
        return trimmed(both.boundary.intersection(around).difference(between), 1.5)

    def _neighbours(self, part: Part) -> list[Neighbour]:
        """What a part is one surface with, less what is painted over that before the part itself."""
        kin = self._kin.get(part.name, ())
        found = []
        names = {lower.name for lower, _ in kin}
        for lower, step in kin:
            between = self._parts[self._place[lower.name] + 1 : self._place[part.name]]
            others = union(each.outline for each in between if each.name not in names and not each.hair)
            found.append(Neighbour(lower.layer, grown(lower.outline, 0.3).difference(others), step))
        return found

    def _role(self, part: Part) -> str:
        return self._body.role(part.material, part.side, part.layer)

    def _part_pieces(self, part: Part, outline: BaseGeometry, cover: BaseGeometry) -> list[Piece]:
        role = self._role(part)
        pieces = [*self._halo(part), Piece(outline, fill=role)]
        pieces += shade(part, self._mates.get(part.name, ()), role)
        for mark in part.marks:
            pieces += mark_pieces(part, mark, cover)
        return pieces + part.details

    def _halo(self, part: Part) -> list[Piece]:
        """A clear strip on limbs of the same colour that this one crosses: their lines end before it."""
        if part.side is None:
            return []
        role, at = self._role(part), self._place[part.name]
        kin = {lower.name for lower, _ in self._kin.get(part.name, ())}
        around = grown(part.outline, _HALO)
        strips = []
        for place, under in enumerate(self._parts[:at]):
            if under.side is None or under.layer == part.layer or under.name in kin:
                continue
            if self._role(under) != role or not under.outline.intersects(around):
                continue
            between = union(other.outline for other in self._parts[place + 1 : at] if not other.hair)
            # A worked muscle is of another colour: on it the strip would be a ring of skin.
            between = union([between, *(mark.patch for mark in under.marks)])
            # Its own edge stays: there the outer line or the line of what lies behind it goes on.
            strips.append(grown(under.outline, -INNER).intersection(around).difference(between))
        strip = polygons_of(union(strips).difference(grown(part.outline, -_UNDER)), 0.5)
        return [] if strip.is_empty else [Piece(strip.simplify(TOLERANCE), fill=role)]

    def _lines(self, part: Part, outline: BaseGeometry) -> list[Piece]:
        neighbours = self._neighbours(part)
        if neighbours:
            common = self._common.get(part.name, EMPTY)
            rim = [] if common.is_empty else [Piece(common, stroke="ink", width=INNER)]
            return rim + contour(outline, part.layer, neighbours, self._maps)
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


def _covers(parts: Sequence[Part]) -> dict[str, BaseGeometry]:
    """What is painted over each part later, a little smaller than it is."""
    covers, cover = {}, EMPTY
    for part in reversed(parts):
        covers[part.name] = cover
        if not part.hair:
            cover = cover.union(grown(part.outline, -_UNDER))
    return covers


def _without(piece: Piece, cover: BaseGeometry, rim: BaseGeometry) -> Piece:
    seen = piece.geometry.difference(cover).difference(rim)
    return replace(piece, geometry=trimmed(seen, 0.3))
