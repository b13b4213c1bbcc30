"""The bare foot with its toes, nails and ankle bones."""

from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body, Mark
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.digits import DigitEdges, Segment, segments_of
from resources.figures.bake.rig.fine_lines import apart
from resources.figures.bake.rig.foot_shape import (
    BARE,
    PRINT,
    TOE_NAMES,
    TOES,
    BareFoot,
    drawn_up,
    toes_of,
)
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import (
    EMPTY,
    closed_up,
    disc,
    hull_chain,
    line,
    polygon,
    polygons_of,
    trimmed,
    union,
)
from resources.figures.bake.rig.piece import DETAIL, FINE, Piece, surface_line
from resources.figures.bake.rig.vectors import Array, smooth_line, smooth_lookup, unit, vector

_SOLE_SEEN = 0.3
"""From which cosine between sole and line of sight on the sole is drawn."""

_NARROW = 0.85
"""Half the width from which on toes beside each other have lines between them, cm."""

_SHORTEST = 0.8
"""Shorter pieces of a line between toes are specks, cm."""

_CLEAR = 0.5
"""Lines of toes nearer together than this (cm) would run into one dark patch."""

_WEB, _WEB_BELOW = 2.3, 1.4
"""The skin between two toes reaches this many radii past their roots, seen from above and from below."""

_ARCH_SEEN = 0.45
"""From which cosine between the inner side and the line of sight on its hollow is drawn."""

_ARCH = ((-1.5, 0.7), (1.5, 1.9), (4.5, 2.4), (7.5, 1.8), (10.0, 0.7))
"""The hollow of the foot on its inner side: (ahead, height), cm."""

_HEEL_SEEN = 0.6
"""From which cosine between the foot and the line of sight on the heel is seen before the forefoot."""

_NAIL_SEEN = 0.32
"""The least area (square cm) of a nail that is still seen as one."""


def add_bare_foot(body: Body, side: Side, shank: Loft, shank_table: Sequence[Sequence[float]]) -> None:
    """Add a bare foot with toes, nails and ankle bones."""
    camera, bone = body.camera, body.skeleton.bone("foot", side)
    foot = BareFoot(body, side)

    def flat(spots: Array) -> Array:
        return camera.flat(foot.points(spots))

    main = foot.loft.silhouette(camera)
    segments = segments_of(toes_of(foot), flat)
    edge = _outer_edge(foot, camera) if foot.arch > 0 else EMPTY
    outline = closed_up(union([main, edge, *(segment.seen for segment in segments)]), 0.35)
    part = body.add("foot", "leg-lower", outline, "skin", side)
    body.seam(f"shank-{side}", f"foot-{side}", bone.origin, 8.5, 3.2)
    under = polygons_of(edge.difference(main), 0.2)
    if not under.is_empty:
        part.details.append(Piece(under, fill=f"{body.role('skin', side)}-shade"))
    if f"arch-{side}" in body.marks:
        part.marks.append(Mark(foot.loft.patch(camera, *_ARCH_MUSCLE, 0.2, -0.2)))
    if camera.facing(-bone.axes[:, 2]) > _SOLE_SEEN:
        part.details += _sole(body, foot, side, outline)
    toward = foot.toward(camera)
    part.details += _toe_lines(segments, main, part.outline, toward, flat)
    if toward[2] > -0.2 and toward @ unit(vector([0.6, 0, 0.8])) > 0.05:
        part.details += _nails(body, foot, outline)
    if toward[0] < -_HEEL_SEEN and 0 < toward[2] < _HEEL_SEEN:
        part.details += _heel_edge(foot, part.outline, camera)
    part.details += ankle_bones(body, side)
    if toward[1] > _ARCH_SEEN and toward[2] > -_SOLE_SEEN and f"arch-{side}" not in body.marks:
        part.details += _arch(foot, part.outline, camera)


_ALONG_ARCH, _ACROSS_ARCH = np.linspace(-4.6, 12.2, 24), np.linspace(0, 1, 9)
_ARCH_MUSCLE = (
    _ALONG_ARCH,
    np.radians(
        smooth_lookup(_ALONG_ARCH, (-4.6, -2, 3, 8, 12.2), (114, 97, 92, 101, 122))[:, None]
        + smooth_lookup(_ALONG_ARCH, (-4.6, -2, 3, 8, 12.2), (16, 55, 70, 53, 18))[:, None] * _ACROSS_ARCH
    ),
)
"""What draws the arch up: along the inner edge of the sole, from the heel to behind the ball (cm ahead of the
ankle, and angles round the foot)."""

_OUTER_EDGE = ((-4.0, 0.3), (-1.0, 0.6), (3.0, 1.0), (7.0, 1.3), (10.0, 1.0), (13.0, 0.5))
"""The underside of the outer edge of the foot, which stays down when the arch rises: (ahead, height), cm."""


def _outer_edge(foot: BareFoot, camera: Camera) -> BaseGeometry:
    """The outer edge of the foot, which is seen under an arch that is drawn up."""
    rings = []
    for ahead, low in _OUTER_EDGE:
        lateral = float(np.interp(ahead, [row[0] for row in BARE], [row[4] for row in BARE]))
        back = float(drawn_up(vector(ahead), foot.arch)[0])
        spots = [(aside, high) for aside in (-0.9 * lateral, -0.3 * lateral) for high in (low, low + 1.6)]
        rings.append([foot.unrisen(ahead - back, aside, high) for aside, high in spots])
    return hull_chain(camera.flat(np.array(rings)))


def _arch(foot: BareFoot, outline: BaseGeometry, camera: Camera) -> list[Piece]:
    """The edge of the hollow under the inner side, where that faces the viewer."""
    ahead, height = smooth_line(_ARCH, 6).T
    inner = np.interp(ahead, [row[0] for row in BARE], [row[3] for row in BARE])
    spots = np.stack([ahead, 0.93 * inner, height], 1)
    edge = line(camera.flat(foot.points(spots))).intersection(outline.buffer(-0.3))
    return [] if edge.length < 2 else [Piece(edge, stroke="skin-line", width=FINE, fine=True)]


def _heel_edge(foot: BareFoot, outline: BaseGeometry, camera: Camera) -> list[Piece]:
    """Seen from behind, the heel's edge before the wider forefoot."""
    heel = hull_chain(camera.flat(foot.loft.rings(-6.9, 1.0)))
    near = disc(camera.flat(foot.point(-5, 0, 1.0)), 6.4)
    edge = trimmed(heel.boundary.intersection(near).intersection(outline.buffer(-0.3)), 1.2)
    return [] if edge.is_empty else [Piece(edge, stroke="skin-line", width=DETAIL)]


def _sole(body: Body, foot: BareFoot, side: Side, outline: BaseGeometry) -> list[Piece]:
    """The print of the sole and the pads of the toes: by them one sees which way the sole is turned."""
    camera = body.camera
    rim = [foot.point(ahead, medial, 0.3) for ahead, medial in smooth_line([*PRINT, PRINT[0]], 4)]
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    pads = []
    for at, (_, _, tip, _, end) in enumerate(TOES):
        pad = np.stack(
            [
                tip[0] - 0.4 + end * 0.85 * np.cos(angle),
                tip[1] + end * 0.7 * np.sin(angle),
                np.full(16, 0.3),
            ],
            1,
        )
        pads.append(polygon(camera.flat(foot.points(foot.toe_turn(at)(pad)))))
    pieces, role = [], body.role("skin", side)
    for shape, fine in ((polygon(camera.flat(rim)), False), (union(pads), True)):
        inside = polygons_of(shape.intersection(outline.buffer(-0.25)), 0.1)
        if not inside.is_empty:
            pieces.append(Piece(inside, fill=f"{role}-shade", stroke="skin-line", width=0.25, fine=fine))
    return pieces


def _toe_lines(
    segments: Sequence[Segment],
    main: BaseGeometry,
    outline: BaseGeometry,
    toward: Array,
    flat: Callable[[Array], Array],
) -> list[Piece]:
    """The edges of the toes before each other and before the foot."""

    def before_foot(segment: Segment) -> bool:
        ahead, medial, height = segment.middle
        nearest = vector([min(ahead, 15.5), np.clip(medial, -4.2, 4.6), np.clip(height, 0.6, 2.6)])
        return float((segment.middle - nearest) @ toward) > -0.05

    # From below the skin between the toes lies behind their pads.
    web = _WEB if toward[2] > -0.1 else _WEB_BELOW
    edges = DigitEdges(segments, main, outline, toward, flat, before_foot, _NARROW, web)
    lines = apart((edges.of(name) for name in TOE_NAMES), EMPTY, _CLEAR, _SHORTEST)
    return [Piece(each, stroke="skin-line", width=DETAIL) for each in lines]


def _nails(body: Body, foot: BareFoot, outline: BaseGeometry) -> list[Piece]:
    nails = []
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    for at, (_, _, tip, root, end) in enumerate(TOES):
        wide = 0.62 if root > 1.3 else 0.55
        rim = np.stack(
            [
                tip[0] + 0.25 + end * 0.62 * np.cos(angle),
                tip[1] + end * wide * np.sin(angle),
                tip[2] + end * (0.92 - 0.25 * np.cos(angle)),
            ],
            1,
        )
        flat = body.camera.flat(foot.points(foot.toe_turn(at)(rim)))
        nail = polygon(flat).intersection(outline)
        if nail.area > _NAIL_SEEN:
            nails.append(
                Piece(polygons_of(nail, 0.05), fill="nail", stroke="skin-line", width=0.32, fine=True)
            )
    return nails


def ankle_bones(body: Body, side: Side) -> list[Piece]:
    """The inner and the outer ankle bone: inner one farther forward and higher.

    Both are the shank's: they stay where they are while the foot turns under them.
    """
    ankle = body.skeleton.bone("foot", side).origin
    bone, leftward = Bone(body.skeleton.bone("shank", side).axes, ankle), LEFTWARD[side]
    pieces = []
    for sign, ahead, height in ((1, 0.6, 0.9), (-1, -0.9, -0.7)):
        aside = -leftward * sign
        if body.camera.facing(bone.axes @ vector([0, aside, 0])) <= 0.25:
            continue
        angle = np.radians(np.linspace(-150, 20, 10))
        arc = [bone.point(ahead + 1.5 * np.cos(a), aside * 3.35, height + 1.5 * np.sin(a)) for a in angle]
        pieces += surface_line(body.camera, np.array(arc), FINE, stroke="skin-line")
    return pieces
